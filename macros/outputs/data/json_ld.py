"""What a page says of itself to machines: schema.org, as JSON-LD that stands in the page as data, never as a script."""

import json
from functools import partial

from markupsafe import Markup

from ...model.addresses import absolute
from ...text import safe_markdown
from ..until import last_day
from ..visible_links import visible_links
from .export import LICENCE


def of_record(playbook, record):
    """The JSON-LD of a record, as text to put into a page; an empty text where its kind has none."""
    describe = record.spec.json_ld
    return _text(_common(playbook, record) | describe(record, partial(_plain, playbook))) if describe else ""


def of_glossary(playbook):
    """The JSON-LD of the glossary: every term that readers see."""
    terms = [{"@type": "DefinedTerm", "@id": absolute(playbook, term.address), "name": term.title,
              "description": _plain(playbook, term.data["definition"]), **_also(term)}
             for term in playbook.shown("term")]  # fmt: skip
    return _text({"@type": "DefinedTermSet", "@id": absolute(playbook, "/glossary/"), "name": "Jargon", "hasDefinedTerm": terms})


def _common(playbook, record):
    found = {"@id": absolute(playbook, record.address), "url": absolute(playbook, record.address), "name": record.title,
             "inLanguage": "en-GB", "license": LICENCE, "datePublished": str(record.data["published"])}  # fmt: skip
    if until := last_day(record):
        found["expires"] = until
    return found | ({"dateModified": str(record.data["updated"])} if record.data.get("updated") else {})


def _also(term):
    names = [*filter(None, [term.data.get("expansion")]), *(term.data.get("aliases") or ())]
    return {"alternateName": names} if names else {}


def _plain(playbook, markdown):
    return " ".join(Markup(safe_markdown.render(visible_links(playbook, markdown))).striptags().split())


def _text(data):
    """JSON in which nothing can end the element that it stands in."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
