"""Contributed text is not code: nothing in any text that could be taken for a page's, a template's or a script's."""

from .. import record_markdown
from ..playbook import BODY


def check(playbook):
    """Yield a problem for each piece of HTML, template, script or unwanted Markdown in each text of each record."""
    for record in playbook.all():
        for path, text, form in record.texts():
            if form == "id":
                continue
            for offset, found, hint in record_markdown.faults(text, form):
                yield record.problem("markup", path, f"found {found}", hint, offset)
            if form == "markdown" and path != BODY:
                yield from _headings(record, path, text)


def _headings(record, path, text):
    """Only a body has headings; inside a field one would break the order of the page's own."""
    for number, line in enumerate(text.split("\n")):
        if line.lstrip().startswith("#") and line.lstrip("# \t") and line.lstrip().lstrip("#").startswith(" "):
            offset = sum(len(before) + 1 for before in text.split("\n")[:number])
            yield record.problem("markup", path, "found a heading", "use a short paragraph or bold words", offset)
