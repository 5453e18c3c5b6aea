"""Years in the life of the corpus: each edit alone and rows of ten, over years, with the site built after each."""

import shutil
from random import Random

import pytest

from macros.model.dates import days_after
from tests.support import year
from tests.support.places import CORPUS, TODAY


@pytest.mark.parametrize("edit", year.EDITS, ids=lambda edit: edit.name)
def test_after_each_edit_alone_the_site_builds_and_its_links_hold(edit, tmp_path):
    root = shutil.copytree(CORPUS, tmp_path / "playbook")
    _, wrong = year.walk(root, tmp_path / "site", TODAY, Random(3), 1, (edit,))
    assert wrong == []


@pytest.mark.parametrize("seed", range(4))
def test_five_rows_of_ten_edits_a_year_apart(seed, tmp_path):
    root, chance = shutil.copytree(CORPUS, tmp_path / "playbook"), Random(seed)
    for number in range(5):
        made, wrong = year.walk(root, tmp_path / "site", days_after(TODAY, 365 * number + 1), chance, 10)
        assert wrong == [], (number, made)


@pytest.mark.parametrize("today", ["2027-11-22", "2028-02-29"])
def test_ten_edits_on_a_later_day(today, tmp_path):
    root = shutil.copytree(CORPUS, tmp_path / "playbook")
    made, wrong = year.walk(root, tmp_path / "site", today, Random(today), 10)
    assert len(made) >= 7 and wrong == [], made
