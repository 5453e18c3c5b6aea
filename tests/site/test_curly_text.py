"""Apostrophes and quotation marks are curly wherever someone reads a text, and found by whichever were typed."""

import csv
import json
import re

import pytest

from macros.reports.labels import labels
from tests.support.emptying import emptied
from tests.support.readable import texts

STRAIGHT = re.compile(r".{0,30}(?:(?<=[a-z])'[a-z]|(?<=[a-z])'\s|(?<!\S)[\"'](?=[A-Za-z])).{0,20}", re.IGNORECASE)
# What runs at a terminal, or goes into a file or a mail that a maintainer edits.
TERMINALS = ("macros/checks/", "macros/cli/", "macros/incoming/", "macros/reports/", "macros/model/", "macros/documents/",
             "macros/withdrawal/", "macros/engine/", "macros/reading/", "macros/text/", "macros/links/", "schemas/")  # fmt: skip


@pytest.fixture
def page(shared_profile, corpus_address):
    with emptied(shared_profile, corpus_address, 1280) as page:
        yield page


def test_no_page_print_or_word_file_has_a_straight_apostrophe_or_quotation_mark(corpus_site):
    read = dict(texts(corpus_site, code=False))
    assert {path.rpartition(".")[2] for path, text in read.items() if "’" in text} == {"html", "pdf", "docx", "txt"}
    assert [(path, found.group()) for path, text in read.items() for found in STRAIGHT.finditer(text)] == []


def test_data_for_others_and_the_feed_have_curly_ones_too(corpus_site):
    tip = next(one for one in json.loads((corpus_site / "data/v1/tips.json").read_text("utf-8"))["records"] if "’" in json.dumps(
        one, ensure_ascii=False))  # fmt: skip
    assert not STRAIGHT.search(" ".join(text for text in tip["fields"].values() if isinstance(text, str)))
    rows = csv.reader((corpus_site / "data/v1/activities.csv").read_text("utf-8-sig").splitlines())
    assert not [cell for row in rows for cell in row if re.search("[a-z]'[a-z]", cell)]
    assert not re.search("[a-z]'[a-z]", (corpus_site / "feed.xml").read_text("utf-8"))


def test_no_label_of_a_template_or_a_script_has_a_straight_one():
    found = [(one.path, one.text) for one in labels() if re.search("[a-z]'[a-z]", one.text) and not one.path.startswith(TERMINALS)]
    assert found == []


@pytest.mark.parametrize("typed", ["each other's floors", "each other’s floors"])
def test_the_search_finds_an_apostrophe_by_either_mark(page, corpus_address, typed):
    page.goto(f"{corpus_address}/search/?q={typed}")
    page.locator(".search-results a", has_text="Walk each other’s floors").first.wait_for()
