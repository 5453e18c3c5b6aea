"""Rows of ten edits that are right: the site builds after them, and every link in it holds. Longer walks are in tests/soak."""

import shutil
from random import Random

import pytest

from tests.support.places import CORPUS
from tests.support.year import walk


@pytest.mark.parametrize("today", ["2027-11-22", "2028-02-29"])
def test_after_ten_edits_the_site_builds_and_its_links_hold(today, tmp_path):
    root = shutil.copytree(CORPUS, tmp_path / "playbook")
    made, wrong = walk(root, tmp_path / "site", today, Random(today), 10)
    assert len(made) >= 7 and wrong == [], made
