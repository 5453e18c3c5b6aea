"""A year in the life of a playbook: every right edit stays right on any day, and the same done wrongly is an error at its line.

Rows of them, with the site built after each, are in tests/soak, the real playbook's in tests/content.
"""

import shutil
from random import Random

import pytest

from macros import checks
from macros.model import playbook
from tests.support import year
from tests.support.places import CORPUS, TODAY

DAYS = ("2026-11-23", "2027-11-22", "2028-02-29", "2031-11-22")


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(CORPUS, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache"))


def errors(root, today):
    loaded, problems = playbook.load(root, today)
    return [one for one in sorted(problems + checks.check(loaded)) if one.level == "error"]


def done(root, edit, today, seed):
    """Make the edit; gives what it wrote, or nothing where this playbook offers no chance for it."""
    loaded, _ = playbook.load(root, today)
    changes = edit.write(loaded, Random(seed))
    year.apply(root, changes or {})
    return changes


@pytest.mark.parametrize("edit", year.EDITS, ids=lambda edit: edit.name)
def test_an_edit_that_is_right_is_right(edit, root):
    if done(root, edit, TODAY, 7) is None:
        assert edit.name == "a new way" and len(playbook.load(root, TODAY)[0].all("way")) == 6  # there is room for six
    assert errors(root, TODAY) == []


@pytest.mark.parametrize("today", DAYS)
def test_a_row_of_ten_edits_is_right_on_any_day(today, root):
    chance = Random(today)
    written = [done(root, edit, today, chance.random()) for edit in chance.sample(year.EDITS, 10)]
    assert sum(map(bool, written)) >= 7 and errors(root, today) == []


@pytest.mark.parametrize("mistake", year.MISTAKES, ids=lambda mistake: mistake.name)
def test_an_edit_done_wrongly_is_an_error_at_its_line(mistake, root):
    before = {path: (root / path).read_text("utf-8") for path in _files(root)}
    changes = done(root, mistake, TODAY, 7)
    if changes is None or "way" in mistake.name:
        changes = changes or {}
    found = [one for one in errors(root, TODAY) if one.rule == mistake.rule]
    assert found, mistake.name
    for one in found:
        line = (root / one.path).read_text("utf-8").split("\n")[one.line - 1]
        assert mistake.mark in line and (one.path in changes or not mistake.mark), (one, line)
    assert before.keys() <= {*_files(root)}


def _files(root):
    return [path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()]
