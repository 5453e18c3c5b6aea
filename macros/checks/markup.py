"""Contributed text is not code: nothing in any text that could be taken for a page's, a template's or a script's."""

from .. import record_markdown
from ..playbook import BODY


def check(playbook):
    """Yield a problem for each piece of HTML, template, script or unwanted Markdown in each text of each record."""
    for record in playbook.all():
        for path, text, form in record.texts():
            if form == "id":
                continue
            for offset, found, hint in dict.fromkeys(record_markdown.faults(text, form, headings=path == BODY)):
                yield record.problem("markup", path, f"found {found}", hint, offset)
