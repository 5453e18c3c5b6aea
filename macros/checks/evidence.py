"""How strong the evidence is, by one rule, and where figures may stand.

The rule: an outcome is *counted* where its source says who counted, from when to when, and both before and after. It is
*evaluated* where that was someone independent of the work who studied it, which an inspection of a service does not. Whatever
lacks one of these is *told*. A figure stands in a title or a summary, which cards and the home page show, only where it is
counted or evaluated, in a source that someone has opened. So do shares in words, such as two in five, and hours and days.
"""

import re
from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import PUBLIC_SOURCE
from ..problems import ERROR, WARNING, Problem
from ..reading.values import Fields

_SHOWN_FIRST = ("title", "summary")
_PERCENTAGE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) ?(?:%|per cent\b)")
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_IN_WORDS = re.compile(
    rf"\b{_NUMBER} in (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|\b(?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s?\b"
    r"|\b(?:more than|less than|fewer than|over|under|nearly|almost|about|around|by) half\b(?! an? )"
    r"|\b\d+ (?:minutes?|hours?|days?)\b", re.IGNORECASE)  # fmt: skip
_INSPECTION = re.compile(r"\bCare Quality Commission\b|\bCQC\b|\bOfsted\b|\binspect", re.IGNORECASE)


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each outcome that claims more than the rule allows, and for each figure where cards would show it."""
    for record in playbook.all("case-study"):
        level = WARNING if record.status == "draft" else ERROR
        counted: set[float] = set()
        for index, outcome in _outcomes(record):
            value = outcome.get("value")
            if outcome.get("strength") != "told":
                yield from _falls_short(record, index, outcome, level)
                if isinstance(value, (int, float)) and _is_opened(playbook, outcome.get("source")):
                    counted.add(float(value))
            elif isinstance(value, (int, float)):
                yield from _in_short(record, value, level)
                if not outcome.get("caution"):
                    yield record.problem("caution", ("outcomes", index), "this figure was only reported by those involved",
                                         'write "caution:" and what to be careful about', level=WARNING)  # fmt: skip
        yield from _percentages(record, counted, level)
        yield from _in_words(record, level)


def _outcomes(record: Record) -> Iterator[tuple[int, Fields]]:
    outcomes = record.data.get("outcomes")
    for index, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict) and "strength" in outcome:
            yield index, outcome


def _is_opened(playbook: Playbook, source: object) -> bool:
    found = playbook.get("source", source)
    return found is None or found.data.get("url_status") != "home-page-only"


def _falls_short(record: Record, index: int, outcome: Fields, level: str) -> Iterator[Problem]:
    """Yield a problem for each thing that a counted or evaluated outcome does not say."""
    strength, counted_by = outcome["strength"], outcome.get("counted_by")
    at = ("outcomes", index, "strength")
    lacks = []
    if not counted_by:
        lacks.append("who counted it (counted_by)")
    if outcome.get("period") == "not stated":
        lacks.append("from when to when (period)")
    if strength == "counted" and not outcome.get("compared_with") and _is_ours(record):
        lacks.append("what it was before (compared_with)")
    for lack in lacks:
        yield record.problem("evidence", at, f'found "{strength}" without {lack}', 'add it, or write "told"', level=level)
    if strength == "evaluated" and isinstance(counted_by, str) and _INSPECTION.search(counted_by):
        message = 'found "evaluated" by an inspection, which rates a service and does not study the work'
        yield record.problem("evidence", at, message, "say the rating in the text", level=level)


def _is_ours(record: Record) -> bool:
    """True where we wrote it from what is published: whoever contributes a story says by the word itself that both were counted."""
    permission = record.data.get("permission")
    return isinstance(permission, dict) and permission.get("basis") == PUBLIC_SOURCE


def _in_short(record: Record, value: float, level: str) -> Iterator[Problem]:
    figure = re.compile(rf"(?<![\d.,]){re.escape(f'{value:g}')}(?![\d]|[.,]\d)")
    for field, text in _texts(record):
        if found := figure.search(text):
            yield record.problem("reported-figure", (field,), f'found "{found.group()}", a figure that was only reported',
                                 "say it without the figure; the outcome below gives it", found.start(), level=level)  # fmt: skip


def _percentages(record: Record, counted: set[float], level: str) -> Iterator[Problem]:
    """Yield a problem for each percentage in short that is no counted outcome's figure."""
    for field, text in _texts(record):
        for found in _PERCENTAGE.finditer(text):
            if float(found.group(1)) not in counted:
                yield record.problem("uncounted-figure", (field,), f'found "{found.group()}", which no counted outcome gives',
                                     "say it without the figure", found.start(), level=level)  # fmt: skip


def shares_in_words(text: str) -> Iterator[re.Match[str]]:
    """Each share that a text gives in words, and each number of hours or days."""
    return _IN_WORDS.finditer(text)


def _in_words(record: Record, level: str) -> Iterator[Problem]:
    """Yield a problem for each share in words, and each number of hours or days, that stands where cards show it."""
    for field, text in _texts(record):
        for found in shares_in_words(text):
            yield record.problem("uncounted-figure", (field,), f'found "{found.group()}", which no counted outcome gives',
                                 "say it without the figure", found.start(), level=level)  # fmt: skip


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for field in _SHOWN_FIRST:
        text = record.data.get(field)
        if isinstance(text, str):
            yield field, text
