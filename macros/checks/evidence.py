"""Figures that those involved only reported: never in a title or a summary, where they would be read as counted."""

import re
from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import ERROR, WARNING, Problem
from ..reading.values import Fields

_SHOWN_FIRST = ("title", "summary")


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each reported figure that stands where cards show it, and a warning for each without a caution."""
    for record in playbook.all("case-study"):
        for index, outcome in _reported(record):
            yield from _in_short(record, outcome["value"])
            if not outcome.get("caution"):
                yield record.problem("caution", ("outcomes", index), "this figure was only reported by those involved",
                                     'write "caution:" and what to be careful about', level=WARNING)  # fmt: skip


def _reported(record: Record) -> Iterator[tuple[int, Fields]]:
    """Yield (index, outcome) of each outcome whose figure nobody counted."""
    outcomes = record.data.get("outcomes")
    for index, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict) and outcome.get("strength") == "told" and isinstance(outcome.get("value"), (int, float)):
            yield index, outcome


def _in_short(record: Record, value: float) -> Iterator[Problem]:
    figure = re.compile(rf"(?<![\d.,]){re.escape(f'{value:g}')}(?![\d]|[.,]\d)")
    for field in _SHOWN_FIRST:
        text = record.data.get(field)
        if isinstance(text, str) and (found := figure.search(text)):
            yield record.problem("reported-figure", (field,), f'found "{found.group()}", a figure that was only reported',
                                 "say it without the figure; the outcome below gives it", found.start(),
                                 level=WARNING if record.status == "draft" else ERROR)  # fmt: skip
