"""A year in the life of the real playbook: right edits over a copy of it, from today on."""

import datetime
import shutil
from random import Random

import pytest

from macros import checks
from macros.model import playbook
from macros.model.dates import days_after
from tests.support import year
from tests.support.places import ROOT

TODAY = datetime.date.today().isoformat()
DAYS = [days_after(TODAY, number) for number in (1, 365, 5 * 365)]


@pytest.fixture
def root(tmp_path):
    """A copy of the real playbook, free to be edited."""
    folder = tmp_path / "playbook"
    for name in ("content", "case_studies", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.mark.parametrize("today", DAYS)
def test_on_other_days_nothing_becomes_wrong(today, root):
    loaded, problems = playbook.load(root, today)
    assert [one for one in problems + checks.check(loaded) if one.level == "error"] == []


@pytest.mark.parametrize("edit", year.EDITS, ids=lambda edit: edit.name)
def test_an_edit_that_is_right_is_right(edit, root):
    loaded = year.load(root, TODAY)
    year.apply(root, edit.write(loaded, Random(TODAY)) or {})
    loaded, problems = playbook.load(root, TODAY)
    assert [one for one in problems + checks.check(loaded) if one.level == "error"] == []


def test_after_ten_edits_the_site_builds_and_its_links_hold(root, tmp_path):
    made, wrong = year.walk(root, tmp_path / "site", DAYS[1], Random(TODAY), 10)
    assert len(made) >= 6 and wrong == [], made
