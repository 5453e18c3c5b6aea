"""The body of a Markdown record: which headings it has, in which order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from ..model import schemas
from ..model.record import BODY, Record
from ..problems import ERROR, WARNING, Problem
from .schema import PLACEHOLDER

_HEADING = re.compile(r"^(#{1,6})(?:[ \t]+(.*))?$", re.M)


class Heading(NamedTuple):
    """A heading of a body, and the offset at which it begins."""

    offset: int
    level: int
    text: str


def check(record: Record) -> Iterator[Problem]:
    """Yield a problem for each heading that is missing, strange, empty or out of order, and for text before the first."""
    rule = schemas.schema(record.schema_kind).get("x-body")
    if rule and record.spec.suffix == ".md":
        yield from _check(record, rule)


def headings(body: str) -> Iterator[Heading]:
    """Yield each heading of a Markdown body."""
    for match in _HEADING.finditer(body):
        words = (match.group(2) or "").rstrip(" \t#")
        yield Heading(match.start(), len(match.group(1)), words.replace("\u2019", "'"))


def _check(record: Record, rule: schemas.Node) -> Iterator[Problem]:
    none_when = rule.get("none_when", {})
    if rule.get("none") or any(record.data.get(key) == value for key, value in none_when.items()):
        if record.body.strip():
            reason = "a tombstone" if rule.get("none") else "a pointer"
            yield _problem(record, f"{reason} has no text under its fields", "take the text out")
        return
    found = list(headings(record.body))
    yield from _before_the_first(record, found)
    yield from _placeholders(record)
    yield from _empty(record, found, rule)
    last, meant = -1, {text for _, level, text in found if level == 2}
    absent = [heading for heading in rule["headings"] if heading not in meant]
    for offset, level, text in found:
        if level != 2 or text not in rule["headings"]:
            near = get_close_matches(text, absent, 1)
            meant.update(near)
            hint = f'did you mean "## {near[0]}"?' if near else f"the headings are {_named(rule['headings'])}"
            yield _problem(record, f'found the heading "{"#" * level} {text}"', hint, offset)
            continue
        place = rule["headings"].index(text)
        if place <= last:
            yield _problem(record, f'the heading "{text}" is out of order or there twice', "the order is "
                           + ", ".join(rule["headings"]), offset)  # fmt: skip
        last = max(last, place)
    for needed in rule["required"]:
        if needed not in meant:
            yield _problem(record, f'missing the heading "## {needed}"', "add it, with a text under it")


def _empty(record: Record, found: Sequence[Heading], rule: schemas.Node) -> Iterator[Problem]:
    """A heading that must be there is there for its text; another one that has none can go."""
    ends = [*(heading.offset for heading in found[1:]), len(record.body)]
    for (offset, _, text), end in zip(found, ends):
        if text in rule["headings"] and not record.body[offset:end].partition("\n")[2].strip():
            needed = text in rule["required"]
            what = f"write it: {rule['hints'][text]}" if text in rule.get("hints", {}) else "write it"
            yield record.problem("heading", BODY, f'found no text under the heading "## {text}"',
                                 what if needed else f"take the heading out, or {what}", offset,
                                 level=ERROR if needed else WARNING)  # fmt: skip


def _named(texts: Iterable[str]) -> str:
    return ", ".join(f"## {text}" for text in texts)


def _before_the_first(record: Record, found: Sequence[Heading]) -> Iterator[Problem]:
    first = found[0].offset if found else len(record.body)
    if record.body[:first].strip():
        offset = len(record.body) - len(record.body.lstrip())
        yield _problem(record, "found text before the first heading", "put it under a heading", offset)


def _placeholders(record: Record) -> Iterator[Problem]:
    for match in re.finditer(rf"^{PLACEHOLDER}", record.body, re.M):
        yield record.problem("placeholder", BODY, "this still has to be filled in", "write the text under this heading",
                             match.start())  # fmt: skip


def _problem(record: Record, message: str, hint: str, offset: int = 0) -> Problem:
    return record.problem("heading", BODY, message, hint, offset)
