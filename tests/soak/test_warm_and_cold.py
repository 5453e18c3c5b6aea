"""Edits one by one, then fifty at random with kills at random moments: the site is always that of a first build."""

import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random

import pytest

from tests.support import year
from tests.support.command import build_alone
from tests.support.edits import EDITS
from tests.support.places import CORPUS, ROOT, TINY, TODAY
from tests.support.whole_site import as_from_nothing, different


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """(root, site): a copy of the tiny playbook, and the site that was built of it."""
    folder = tmp_path_factory.mktemp("built")
    root = shutil.copytree(TINY, folder / "playbook", ignore=shutil.ignore_patterns(".cache"))
    assert build_alone(root, folder / "site").returncode == 0
    return root, folder / "site"


@pytest.mark.parametrize("name", [name for name, edit in EDITS.items() if not edit.day["drafts"]])
def test_after_each_edit_the_site_is_that_of_a_first_build(name, built, tmp_path):
    root, site = shutil.copytree(built[0], tmp_path / "playbook"), shutil.copytree(built[1], tmp_path / "site")
    EDITS[name].do(root)
    assert as_from_nothing(root, site, tmp_path / "from nothing", EDITS[name].day["today"]) == []


# What is no playbook's own: {what: (file, text in it, what stands there then)}.
OF_THE_CODE = {
    "a module": ("macros/outputs/pages/routes.py", "Every page, tip, term", "Each page, tip, term"),
    "words of a module": ("macros/text/dates.py", "January", "Januar"),
    "a schema": ("schemas/tip.schema.json", "A few sentences, so that", "Some sentences, so that"),
    "a template": ("overrides/records/way.html", "<h1", '<h1 lang="en-GB"'),
    "the frame": ("overrides/main.html", '<div class="md-content', '<div class="whole md-content'),
    "a script": ("overrides/assets/shared/folds.js", "const", "let"),
    "a style": ("overrides/assets/styles/records.css", "0.4rem", "0.5rem"),
    "a sheet": ("macros/outputs/print/templates/look.typ", "leading: 0.6em", "leading: 0.7em"),
}


@pytest.mark.parametrize("what", OF_THE_CODE)
def test_after_each_edit_of_the_code_the_site_is_that_of_a_first_build(what, tmp_path):
    for name in ("macros", "schemas", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / "code" / name, ignore=shutil.ignore_patterns("__pycache__"))
    root = shutil.copytree(TINY, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache"))
    assert build_alone(root, tmp_path / "site", code=tmp_path / "code").returncode == 0
    before = shutil.copytree(tmp_path / "site", tmp_path / "before")
    file, old, new = OF_THE_CODE[what]
    text = (tmp_path / "code" / file).read_text("utf-8")
    assert old in text
    (tmp_path / "code" / file).write_text(text.replace(old, new, 1), "utf-8")
    assert as_from_nothing(root, tmp_path / "site", tmp_path / "from nothing", code=tmp_path / "code") == []
    assert different(tmp_path / "site", before), "this edit shows nothing"


def test_two_builds_at_once_do_not_spoil_what_either_makes(tmp_path):
    root = shutil.copytree(TINY, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache"))
    with ThreadPoolExecutor(2) as both:
        done = list(both.map(partial(build_alone, root), [tmp_path / "one", tmp_path / "other"]))
    assert [one.returncode for one in done] == [0, 0]
    assert different(tmp_path / "one", tmp_path / "other") == []
    assert as_from_nothing(root, tmp_path / "one", tmp_path / "from nothing") == []


def test_fifty_edits_with_kills_at_random_moments(tmp_path):
    root, chance = shutil.copytree(CORPUS, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache")), Random(15)
    for number in range(50):
        changes = None
        while not changes:
            changes = chance.choice(year.EDITS).write(year.load(root, TODAY), chance)
        year.apply(root, changes)
        if chance.random() < 0.4:
            _build_and_kill(root, tmp_path / "site", chance.uniform(0.2, 6))
        if number % 5 == 4:
            assert as_from_nothing(root, tmp_path / "site", tmp_path / "from nothing") == [], number


def _build_and_kill(root, site, seconds):
    command = [sys.executable, "-m", "macros", "--root", str(root), "build", "--today", TODAY, "--site", str(site)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        process.kill()
