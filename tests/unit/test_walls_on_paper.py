"""What goes on a wall or on a table as the printer has it: posters, blank sheets in A3, name tents. Measured in the PDF."""

import pytest

from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import to_make
from tests.support.printed import A4, Printed, compact

A3 = (842, 1191)
POSTER, WEB, TENTS = "/print/activities/ground-rules-poster", "/print/wall/web", "/print/name-tents"


@pytest.fixture
def printed(corpus, tmp_path):
    """printed(address) is that document of the corpus as a PDF."""
    made = {sheet.address: sheet.make for sheet in to_make(corpus)}

    def of(address):
        path = tmp_path / f"{address.rpartition('/')[2]}.pdf"
        with PdfRenderer(corpus) as pdfs:
            path.write_bytes(pdfs.pdf(made[address]()))
        return Printed(path)

    return of


def size(sheet):
    return tuple(round(one) for one in sheet.drawn[0].get_size())


def drawn_lines(sheet):
    """(left, bottom, right, top) of what is drawn, above the foot."""
    return [box for box in (item.get_bounds() for item in sheet.drawn[0].get_objects(filter=[2])) if box[1] > sheet.foot]


def letters(sheet, words):
    """How tall the first letter of these words is, in points."""
    text = sheet.drawn[0].get_textpage()
    box = text.get_charbox(text.search(words).get_next()[0])
    return box[3] - box[1]


def test_the_ground_rules_are_one_poster_in_a3_with_large_letters_and_room_to_add(printed):
    sheet = printed(POSTER)
    assert size(sheet) == A3 and len(sheet.drawn) == 1
    assert compact("Anyone may pass.") in sheet.text and compact("Our own rule:") not in sheet.text
    assert letters(sheet, "Anyone") > 20
    room = [box for box in drawn_lines(sheet) if box[3] - box[1] < 3]
    assert len(room) >= 3, "lines to write on"


def test_the_blank_web_is_one_sheet_in_a3_on_its_side_with_a_place_for_each_part_around_the_middle(printed, corpus):
    sheet = printed(WEB)
    assert size(sheet) == (A3[1], A3[0]) and len(sheet.drawn) == 1
    entries = corpus.get("vocabulary", "web").data["entries"]
    assert all(compact(one["title"]) in sheet.text and compact(one["description"]) in sheet.text for one in entries)
    assert [role for role, _ in sheet.elements()].count("/H2") == len(entries) + 1


def test_most_of_the_blank_web_is_left_for_answers(printed):
    sheet = printed(WEB)
    places = [box for box in drawn_lines(sheet) if box[3] - box[1] > 100]
    whole = size(sheet)[0] * size(sheet)[1]
    words = sum((right - left) * (top - bottom) for left, bottom, right, top in sheet.lines(0))
    assert len(places) == 7
    assert sum((right - left) * (top - bottom) for left, bottom, right, top in places) > 0.7 * whole > 10 * words


def test_folds_of_a_name_tent_are_in_the_middle_of_it(printed):
    sheet = printed(TENTS)
    assert size(sheet) == A4 and len(sheet.drawn) == 1
    across = sorted({round((bottom + top) / 2, 1) for left, bottom, right, top in drawn_lines(sheet)
                     if top - bottom < 3 and right - left > 480})  # fmt: skip
    assert len(across) == 5, "cut, fold, cut, fold, cut"
    panels = [above - below for below, above in zip(across, across[1:])]
    assert max(panels) - min(panels) < 0.5 and panels[0] > 150


def test_both_sides_of_a_name_tent_have_a_line_for_the_name_and_one_for_what_someone_does(printed):
    sheet = printed(TENTS)
    to_write = [box for box in drawn_lines(sheet) if box[3] - box[1] < 3 and 400 < box[2] - box[0] < 480]
    assert len(to_write) == 8 and sheet.text.count("WhatIdo,andwhere") == 4
    upside_down = [item for item in sheet.drawn[0].get_objects(filter=[1]) if item.get_matrix().d < 0]
    assert upside_down


def test_posters_and_blank_sheets_are_not_made_again_in_large_print(corpus):
    endings = {sheet.address: sheet.endings for sheet in to_make(corpus)}
    assert endings[POSTER] == endings[WEB] == endings[TENTS] == (".pdf", ".png")
    assert endings["/print/activities/ground-rules"] == (".pdf", "-large.pdf")
