"""That make mutants tells a fault that a test notices from one that none does: tried on a small project of its own."""

import fcntl
import json
import os
import subprocess
import sys

import pytest

from tests.support.places import ROOT

CODE = {
    "macros/__init__.py": "",
    "macros/model/__init__.py": "",
    "macros/model/planted.py": """\
from functools import cache

LIMIT = 3


def is_many(number):
    return number > LIMIT


def untested(number):
    return number - 5


def never_called(number):
    return number * 7


@cache
def kept():
    return 11


def counts_down(number):
    while number:
        number -= 1
    return "done"
""",
    "tests/__init__.py": "",
    "tests/unit/__init__.py": "",
    "tests/unit/test_planted.py": """\
import fcntl
import os
import subprocess

from macros.model import planted


def test_many():
    assert planted.is_many(4) and not planted.is_many(3)


def test_something_runs_but_nothing_is_said_of_it():
    planted.untested(1)


def test_an_answer_is_there():
    planted.kept()


def test_an_answer_is_right():
    assert planted.is_many(99) and planted.kept() == 11


def test_counting_comes_to_an_end():
    with open(os.environ["HELD_BY_CHILDREN"], "a") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        subprocess.Popen(["sleep", "600"], pass_fds=[held.fileno()])
    assert planted.counts_down(3) == "done"
""",
    "tests/mutants/survivors.toml": """\
[[survivor]]
path = "macros/model/planted.py"
was = "return number * 7"
now = "return None"
reason = "nobody calls it"
""",
}


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """What the command prints of the planted project, its last words, and what it leaves of each mutation."""
    root = tmp_path_factory.mktemp("planted")
    for name, text in CODE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    held = root / "held"
    held.touch()
    run = subprocess.run([sys.executable, "-m", "tests.mutants", "--root", str(root)], cwd=ROOT, capture_output=True, text=True,
                         env=os.environ | {"HELD_BY_CHILDREN": str(held)})  # fmt: skip
    assert run.returncode == 1, run.stdout + run.stderr
    outcomes = json.loads((root / ".cache/mutants/last.json").read_text())
    return run, {f"{one['key'][1]}  =>  {one['key'][2]}": one["outcome"] for one in outcomes}, held


def test_a_fault_that_a_test_notices_is_killed(reported):
    _, outcomes, _ = reported
    assert outcomes["return number > LIMIT  =>  return number >= LIMIT"] == "killed by a test"
    assert outcomes["LIMIT = 3  =>  LIMIT = 4"] == "killed by a test"


def test_a_fault_in_a_line_that_runs_unwatched_survives(reported):
    run, outcomes, _ = reported
    assert outcomes["return number - 5  =>  return number - 6"] == "survived"
    assert "planted.py:11: return number - 5  =>  return number - 6\n    survived: no reason is listed\n" in run.stdout


def test_a_line_that_no_test_reaches_is_reported_with_its_reason(reported):
    run, outcomes, _ = reported
    assert outcomes["return number * 7  =>  return number * 8"] == "survived"
    assert "return number * 7  =>  return None\n    survived: nobody calls it\n" in run.stdout


def test_a_kept_answer_is_noticed_by_a_test_of_its_module_that_only_reads_it(reported):
    _, outcomes, _ = reported
    assert outcomes["return 11  =>  return 12"] == "killed by a test"


def test_a_fault_that_runs_for_ever_is_stopped(reported):
    _, outcomes, _ = reported
    assert outcomes["number -= 1  =>  pass"] == "stopped"


def test_too_small_a_share_fails(reported):
    run, outcomes, _ = reported
    killed = sum(outcome in ("killed by a test", "stopped") for outcome in outcomes.values())
    assert f"{killed} of {len(outcomes)} killed: {killed / len(outcomes):.1%}\n" in run.stdout
    assert "fewer than 90% were killed" in run.stderr


def test_nothing_that_a_test_started_is_left_running(reported):
    _, _, held = reported
    with held.open("a") as free:
        fcntl.flock(free, fcntl.LOCK_EX | fcntl.LOCK_NB)
