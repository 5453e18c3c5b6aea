"""What tests share: the fixed day, the tiny playbook and a way to make others from it, the guard before the real one."""

import gc
import re
import shutil

import pytest
from hypothesis import settings

from macros import checks
from macros.model import playbook
from macros.model.record import BODY
from tests.support import read_guard
from tests.support.changing import change
from tests.support.places import TINY, TODAY

AS_TO_WORDS = ("acronym", "wording")
AS_TO_OTHERS = (
    "visibility",
    "reach",
    "personal",
    "brief",
)  # reported elsewhere than where something is changed, or of a text as a whole

# The same examples each time, and no clock: a test that fails once fails always.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """What a module does while it is read is its own doing, as what its tests do."""
    if not isinstance(collector, pytest.Module):
        return (yield)
    with read_guard.watching(collector.path):
        return _with_breaches((yield))


def pytest_collection_finish():
    """What every test needs stays until the end. To look through it whenever memory is freed took a quarter of the time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    """A test is watched from the first of its fixtures to the end of the last."""
    with read_guard.watching(item.path):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _with_breaches((yield))


def _with_breaches(report):
    """The same report, but a failure where the real playbook was reached for, also where something caught the fault."""
    breaches = read_guard.reported()
    if breaches and report.passed:
        report.outcome, report.longrepr = "failed", f"reached for the real playbook: {'; '.join(breaches)}"
    return report


@pytest.fixture(scope="session")
def today():
    """The day on which every test takes place."""
    return TODAY


@pytest.fixture
def tiny():
    """The tiny playbook, loaded."""
    loaded, problems = playbook.load(TINY, TODAY)
    assert not problems
    return loaded


@pytest.fixture
def make_playbook(tmp_path):
    """make_playbook({path: text}) copies the tiny playbook to a folder of its own and returns that folder.

    Files named are written over it, as text or bytes; None takes one away.
    """

    def make(changes=None):
        root = tmp_path / "playbook"
        shutil.copytree(TINY, root, dirs_exist_ok=True)
        for name, content in (changes or {}).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            elif isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content, "utf-8", newline="")
        return root

    return make


@pytest.fixture
def check_playbook(make_playbook):
    """check_playbook({path: text}) makes a playbook and returns its problems on the fixed day, sorted.

    How plain the words are, and what is wrong with the whole or elsewhere, are other matters: `wording` and `others` have
    those reported too.
    """

    def check(changes=None, named=(), wording=False, others=False):
        loaded, problems = playbook.load(make_playbook(changes), TODAY)
        untold = AS_TO_WORDS * (not wording) + AS_TO_OTHERS * (not others)
        return sorted(p for p in problems + checks.check(loaded, named) if p.rule not in untold)

    return check


@pytest.fixture
def edit():
    """edit(path, old, new, …) is the text of a file of the tiny playbook with old words exchanged for new ones."""

    def edited(path, *pairs):
        text = (TINY / path).read_text("utf-8")
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert text.count(old) == 1, f"{path} should say {old!r} once"
            text = text.replace(old, new)
        return text

    return edited


@pytest.fixture
def problem_at_mark(check_playbook, edit):
    """problem_at_mark(path, old, new, …) is the one problem after such an edit; it must stand at the mark ¤."""

    def only_problem(path, *pairs, beside=None):
        before, mark, after = edit(path, *pairs).partition("¤")
        assert mark, "mark the place with ¤"
        (problem,) = check_playbook({path: before + after, **(beside or {})})
        column = len(before) - (before.rfind("\n") + 1) + 1
        assert (problem.path, problem.line, problem.column) == (path, before.count("\n") + 1, column)
        return problem

    return only_problem


@pytest.fixture
def poison():
    """poison(playbook, words) puts the words into every text of every record, as if no check had seen it."""

    def poisoned(loaded, words):
        changed = 0
        for record in loaded.all():
            fields = {}
            for path, _, form in record.texts():
                if form != "id" and path != BODY:
                    changed += 1
                    fields[".".join(map(str, path))] = f"{words} {record.kind} {changed}"
            change(loaded, record, fields, re.sub(r"^(?!#).+$", lambda _: words, record.body, flags=re.M))
        assert changed > 100
        return loaded

    return poisoned
