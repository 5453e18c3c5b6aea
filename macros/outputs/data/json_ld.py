"""What a page says of itself to machines: schema.org, as JSON-LD that stands in the page as data, never as a script."""

import json
from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from ...model.addresses import absolute
from ...model.kinds.term import TERM
from ...model.playbook import Playbook
from ...model.record import Record
from ...text import safe_markdown
from ..until import last_day
from ..visible_links import visible_links
from .export import LICENCE


def of_record(playbook: Playbook, record: Record) -> str:
    """The JSON-LD of a record, as text to put into a page; an empty text where its kind has none."""
    describe = record.spec.json_ld
    return _text(_common(playbook, record) | describe(record, partial(_plain, playbook))) if describe else ""


def of_glossary(playbook: Playbook) -> str:
    """The JSON-LD of the glossary: every term that readers see."""
    terms = [{"@type": "DefinedTerm", "@id": absolute(playbook, term.address), "name": term.title,
              "description": _plain(playbook, term.data["definition"]), **_also(term)}
             for term in playbook.shown("term")]  # fmt: skip
    return _text({"@type": "DefinedTermSet", "@id": absolute(playbook, "/glossary/"), "name": TERM.list_title,
                  "hasDefinedTerm": terms})  # fmt: skip


def _common(playbook: Playbook, record: Record) -> dict[str, object]:
    address = absolute(playbook, record.address)
    found: dict[str, object] = {"@id": address, "url": address, "name": record.name, "inLanguage": "en-GB", "license": LICENCE,
                                "datePublished": str(record.data["published"])}  # fmt: skip
    if until := last_day(record):
        found["expires"] = until
    if record.data.get("updated"):
        found["dateModified"] = str(record.data["updated"])
    return found


def _also(term: Record) -> dict[str, list[str]]:
    names = [*filter(None, [term.data.get("expansion")]), *(term.data.get("aliases") or ())]
    return {"alternateName": names} if names else {}


def _plain(playbook: Playbook, markdown: str) -> str:
    return " ".join(Markup(safe_markdown.render(visible_links(playbook, markdown))).striptags().split())


def _text(data: Mapping[str, object]) -> Markup:
    """JSON in which nothing can end the element that it stands in."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)
