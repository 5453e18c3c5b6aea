"""Contributed text is not code: nothing in any text that could be taken for a page's, a template's or a script's."""

from collections.abc import Iterator
from itertools import islice

from ..model.record import BODY, Record
from ..problems import Problem
from ..text import safe_markdown

MOST_IN_A_TEXT = 20


def check(record: Record) -> Iterator[Problem]:
    """Yield a problem for each piece of HTML, template, script or unwanted Markdown in each text of a record."""
    for path, text, form in record.texts():
        if form == "id":
            continue
        faults = islice(safe_markdown.faults(text, form, headings=path == BODY), MOST_IN_A_TEXT)
        for offset, found, hint in dict.fromkeys(faults):
            yield record.problem("markup", path, f"found {found}", hint, offset)
