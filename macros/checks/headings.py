"""The body of a Markdown record: which headings it has, in which order."""

import re

from .. import schemas
from ..playbook import BODY
from .schema import PLACEHOLDER

_HEADING = re.compile(r"^(#{1,6})(?:[ \t]+(.*))?$", re.M)


def check(playbook):
    """Yield a problem for each heading that is missing, strange or out of order, and for text before the first."""
    for record in playbook.all():
        rule = schemas.schema(record.schema_kind).get("x-body")
        if rule and record.collection.suffix == ".md":
            yield from _check(record, rule)


def headings(body):
    """Yield (offset, level, text) for each heading of a Markdown body."""
    for match in _HEADING.finditer(body):
        words = (match.group(2) or "").rstrip(" \t#")
        yield match.start(), len(match.group(1)), words.replace("\u2019", "'")


def _check(record, rule):
    none_when = rule.get("none_when", {})
    if rule.get("none") or any(record.data.get(key) == value for key, value in none_when.items()):
        if record.body.strip():
            reason = "a notice" if rule.get("none") else "a pointer"
            yield _problem(record, f"{reason} has no text under its fields", "take the text out")
        return
    found = list(headings(record.body))
    yield from _before_the_first(record, found)
    yield from _placeholders(record)
    last = -1
    for offset, level, text in found:
        if level != 2 or text not in rule["headings"]:
            yield _problem(record, f'found the heading "{"#" * level} {text}"',
                           "the headings are " + ", ".join(f"## {h}" for h in rule["headings"]), offset)  # fmt: skip
            continue
        place = rule["headings"].index(text)
        if place <= last:
            yield _problem(record, f'the heading "{text}" is out of order or there twice', "the order is "
                           + ", ".join(rule["headings"]), offset)  # fmt: skip
        last = max(last, place)
    for needed in rule["required"]:
        if needed not in [text for _, _, text in found]:
            yield _problem(record, f'missing the heading "## {needed}"', "add it, with a text under it")


def _before_the_first(record, found):
    first = found[0][0] if found else len(record.body)
    if record.body[:first].strip():
        offset = len(record.body) - len(record.body.lstrip())
        yield _problem(record, "found text before the first heading", "put it under a heading", offset)


def _placeholders(record):
    for match in re.finditer(rf"^{PLACEHOLDER}", record.body, re.M):
        yield record.problem("placeholder", BODY, "this still has to be filled in", "write the text under this heading",
                             match.start())  # fmt: skip


def _problem(record, message, hint, offset=0):
    return record.problem("heading", BODY, message, hint, offset)
