"""A policy paper of several thousand words, made for the tests: a careful reader's marks, and the glossary that they go with.

tests/vectors/strategy.txt holds the marks: ⟦a word that others may not know⟧, ⟨one that looks so and is not⟩, and ⦅one that the
glossary knows in another sense⦆. tests/vectors/strategy-glossary.json is a glossary as a playbook has it, without its meanings.
"""

import json
import re

from macros.forms.record_writer import yaml_record
from macros.model import kinds
from macros.model.playbook import Playbook, record_of_text
from macros.model.terms import compiled
from macros.reports.jargon import findings
from macros.text.glossary import Matcher
from tests.support.places import TODAY, VECTORS

MARKS = {"⟦": "⟧", "⟨": "⟩", "⦅": "⦆"}


def paper():
    """(text, {mark: [(start, end)]}): the text as it was before the reader marked it, and the marks."""
    text, marks, opened = "", {mark: [] for mark in MARKS}, None
    for piece in re.split("([⟦⟧⟨⟩⦅⦆])", (VECTORS / "strategy.txt").read_text("utf-8")):
        if piece in MARKS:
            assert opened is None, f"a mark inside a mark: {text[-40:]}"
            opened = piece, len(text)
        elif piece in MARKS.values():
            assert MARKS[opened[0]] == piece, f"a mark that is not closed: {text[-40:]}"
            marks[opened[0]].append((opened[1], len(text)))
            opened = None
        else:
            text += piece
    return text, marks


def glossary():
    """The glossary, compiled as that of a playbook is."""
    given = json.loads((VECTORS / "strategy-glossary.json").read_text("utf-8"))
    terms = [_record("term", id, {**fields, "definition": "Left out."}) for id, fields in given["terms"].items()]
    exceptions = [{"id": short.lower(), "title": short} for short in given["exceptions"]]
    lists = _record("vocabulary", "exceptions", {"entries": exceptions})
    records = {"term": {term.id: term for term in terms}, "vocabulary": {lists.id: lists}}
    return compiled(Playbook(VECTORS, TODAY, records=records))


def our_marks(text):
    """{(start, end): kind} of everything that we mark in a text with that glossary."""
    return {(use.start, use.end): one.kind for one in findings(text, Matcher(glossary())) for use in one.uses}


def _record(kind, id, fields):
    collection = kinds.KINDS[kind]
    text = yaml_record({"id": id, "kind": kind, **fields})
    record, problems = record_of_text(text, f"{collection.folder}/{id}{collection.suffix}", collection)
    assert problems == [], problems
    return record
