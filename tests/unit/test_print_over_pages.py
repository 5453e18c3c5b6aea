"""Whatever is so long that its tag would be split over pages still prints, as PDF/UA: each part, each of its texts grown long."""

import json

import pytest

from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import to_make
from tests.support.printed import Printed, compact

WORDS = "and so on for as long as anyone could wish to read about it "
FOR_THE_CODE = {"part", "kind", "to", "shown", "paper", "code", "address", "covers", "version", "answers", "page"}
# Headings and labels, which the schemas keep short.
ONE_LINE = {"title", "about", "known_as", "colophon", "glance", "takes", "how", "when", "end", "kicker", "day", "lead",
            "recipient", "cut", "fold", "name", "role", "more", "copies"}  # fmt: skip
PARTS = {"facilitator", "participants", "handout", "prompt-cards", "cover", "timetable", "wall", "agreed", "feedback", "checklist",
         "glossary", "run-card", "brief", "poster", "wall-sheet", "name-tents"}  # fmt: skip
# Those whose texts are never so long, since they are ours, foreseen (macros/one_side/walls.py) or held short by their schema.
SHORT = {"agreed", "checklist", "feedback", "glossary", "name-tents", "wall-sheet"}


@pytest.fixture
def parts(corpus):
    """{name: a document with one part that is drawn by this template}, the part that says most."""
    found = {}
    for sheet in to_make(corpus):
        document = sheet.make()
        for part in document.data(corpus)["parts"]:
            if part["part"] not in found or len(str(part)) > len(str(found[part["part"]][1])):
                found[part["part"]] = (document, part)
    return found


def grown(value, key=""):
    """The same data with every text of two words or more as long as a page and a half."""
    if isinstance(value, dict):
        return {name: grown(one, name) for name, one in value.items() if name not in ("height", "heights", "print")}
    if isinstance(value, list | tuple):
        return [grown(one, key) for one in value]
    return f"{value} {WORDS * 60}" if isinstance(value, str) and " " in value and key not in FOR_THE_CODE | ONE_LINE else value


@pytest.mark.parametrize("large", [False, True])
def test_every_part_prints_whole_with_each_of_its_texts_longer_than_a_page(corpus, parts, large, tmp_path):
    assert set(parts) == PARTS
    with PdfRenderer(corpus) as pdfs:
        for name, (document, part) in parts.items():
            longer = grown(part) | ({"print": []} if "print" in part else {})
            data = {**document.data(corpus, large), "covers": ".", "code": None, "parts": [longer]}
            path = tmp_path / f"{name}.pdf"
            path.write_bytes(pdfs._set(document, json.dumps(data))[".pdf"])
            printed = Printed(path)
            assert len(printed.drawn) > 1 or name in SHORT, name
            shown, told = printed.text.count(compact(WORDS)), str(longer).count(WORDS)
            assert shown >= 0.9 * told or name in SHORT, f"{name}: {shown} of {told}"
