"""What Typst need not measure: a height that is known beforehand changes no byte of a print."""

import json
import random

import pytest

from macros.outputs.print.document import PrintDocument
from macros.outputs.print.heights import with_heights
from macros.outputs.print.part_types import Handout
from macros.outputs.print.parts import room_to_write
from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import sheets
from macros.text.blocks import blocks

WORDS = "a of to and with team plan meeting together understand responsibilities WWWW mmm, (NHS) £1,000".split()


def without_heights(data):
    if isinstance(data, dict):
        return {key: without_heights(value) for key, value in data.items() if key not in ("height", "heights")}
    return [without_heights(one) for one in data] if isinstance(data, list | tuple) else data


def set_both_ways(pdfs, playbook, document, large):
    """The bytes with the heights that we know, and with none, so that Typst measures everything."""
    data = {**document.data(playbook, large), "covers": ".", "code": None}
    return [pdfs._set(document, json.dumps(one))[".pdf"] for one in (data, without_heights(data))]


@pytest.mark.parametrize("large", [False, True])
def test_every_print_is_the_same_whether_heights_are_known_or_measured(corpus, large):
    with PdfRenderer(corpus) as pdfs:
        for document in sheets(corpus).values():
            known, measured = set_both_ways(pdfs, corpus, document, large)
            assert known == measured, document.title


def listed(chance, marker):
    """A list of items that take between a line and a third of a page, with rooms to write and lists in some."""
    for _ in range(12):
        text = " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 130)))
        yield f"{marker} {text}{chance.choice(('', '', ':'))}"
        if chance.random() < 0.3:
            yield from (f"   - {chance.choice(WORDS)} {number}:" for number in range(chance.randint(1, 9)))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("marker", ["-", "1."])
@pytest.mark.parametrize("seed", range(4))
def test_lists_that_just_fit_or_just_do_not_are_set_as_if_they_were_measured(tiny, large, marker, seed):
    body = room_to_write(blocks("\n".join(listed(random.Random(seed), marker)), str))
    part = Handout(title="A list", recipient="Everyone", cards=False, body=body)
    document = PrintDocument("A list", "/print/", "2026-11-22", (part,))
    with PdfRenderer(tiny) as pdfs:
        known, measured = set_both_ways(pdfs, tiny, document, large)
    assert known == measured


def heights_of(items, large=False):
    (part,) = with_heights([{"body": blocks("".join(f"- {item}\n" for item in items), str)}], large)
    return part["body"][0]["heights"]


def test_a_text_is_foreseen_as_longer_the_longer_it_is_and_in_large_print():
    (short, long), (large, _) = (heights_of(["A plain line", "A plain line. " * 40], size) for size in (False, True))
    assert short[1] < long[0] < long[1]
    assert large[1] >= short[1]


def test_a_text_that_the_first_font_cannot_show_or_that_fits_no_line_is_left_to_be_measured():
    assert heights_of(["Croeso i bawb ŵŷ", "a" * 200, "Plain"])[:2] == [None, None]
    assert heights_of(["Plain"]) != [None]
