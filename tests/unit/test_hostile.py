"""Hostile strings in every text of every kind of record: refused at their place, or text in whatever is made of them.

All strings in all fields: tests/soak/test_hostile.py.
"""

import shutil

import pytest

from macros.model import kinds
from macros.outputs.pages.routes import pages
from macros.text.curly import curly
from tests.support import inert
from tests.support.hostile import STRINGS, Spoilt, poisoned
from tests.support.places import TINY
from tests.support.printed import compact

ROUNDS = (0, 105)
SIGNS = ("<script", "<img", "<svg", "<iframe", "{{", "{%", "](javascript", "](data:", "\u202e", "\ufffe")
OF_THE_FEED = set("feed title subtitle link id updated published author name entry summary category rights".split())


def is_shown(playbook, file):
    (record,) = [one for one in playbook.all() if one.path == file]
    return playbook.shows(record, "data") and record.kind != "vocabulary"


@pytest.fixture(scope="module", params=ROUNDS)
def spoilt(request, tmp_path_factory):
    root = tmp_path_factory.mktemp("spoilt") / "playbook"
    return Spoilt(shutil.copytree(TINY, root), request.param)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """The elements and attributes of pages that say no harm."""
    root = tmp_path_factory.mktemp("harmless") / "playbook"
    return inert.shapes(pages(Spoilt(shutil.copytree(TINY, root), None).playbook))


def test_there_are_two_hundred_of_them():
    assert len(set(STRINGS)) == len(STRINGS) >= 200


def test_what_the_check_refuses_it_refuses_where_it_stands_and_once_that_is_gone_nothing_else(spoilt):
    assert len(spoilt.refused) > 100 and len(spoilt.said) > 50
    assert {place[0].split("/")[-2] for place in spoilt.refused} >= {kind.folder.split("/")[-1] for kind in kinds.KINDS.values()}


def test_no_tag_no_template_and_no_foreign_scheme_gets_past_the_check(spoilt):
    for text in spoilt.said.values():
        assert not any(sign in text for sign in ("<script", "<img", "<svg", "onerror=", "{{", "{%", "](javascript", "](data:")), (
            text
        )


def test_what_gets_past_it_is_text_on_every_page(spoilt, known):
    assert inert.pages_amiss(spoilt.playbook, known) == []


def test_what_gets_past_it_is_the_same_text_in_the_data_and_no_formula_in_a_spreadsheet(spoilt):
    texts, cells = inert.data(spoilt.playbook)
    said = [text for (file, path), text in spoilt.said.items() if path == ("title",) and is_shown(spoilt.playbook, file)]
    assert said and [text for text in said if curly(text) not in texts] == []
    assert inert.formulas(cells) == []


def test_what_gets_past_it_is_text_in_the_feed(spoilt):
    assert inert.feed_shapes(spoilt.playbook) <= OF_THE_FEED


def test_what_gets_past_it_is_printed_as_it_stands(spoilt):
    printed = {address: compact(words) for address, words in inert.printed_words(spoilt.playbook).items()}
    for record in spoilt.playbook.shown("activity", "print"):
        assert compact(record.title) in printed[f"/print/activities/{record.id}.pdf"], record.title
    for record in spoilt.playbook.shown("pack", "print"):
        assert compact(record.title) in printed[f"/print/packs/{record.id}.docx"], record.title


@pytest.mark.parametrize("round", ROUNDS)
def test_even_what_no_check_has_seen_is_text_on_pages_in_data_and_in_spreadsheets(round, tiny, known):
    found = poisoned(tiny, round)
    assert inert.pages_amiss(found, known) == []
    assert inert.formulas(inert.data(found)[1]) == []
