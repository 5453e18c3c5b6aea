"""Figures that those involved only told: never in a title or a summary, where they would be read as counted."""

import re

from ..problems import ERROR, WARNING

_SHOWN_FIRST = ("title", "summary")


def check(playbook):
    """Yield a problem for each told figure that stands where cards show it, and a warning for each without a caution."""
    for record in playbook.all("case-study"):
        for index, outcome in _told(record):
            yield from _in_short(record, outcome["value"])
            if not outcome.get("caution"):
                yield record.problem("caution", ("outcomes", index), "this figure was only told by those involved",
                                     'write "caution:" and what to be careful about', level=WARNING)  # fmt: skip


def _told(record):
    outcomes = record.data.get("outcomes")
    for index, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict) and outcome.get("strength") == "told" and isinstance(outcome.get("value"), (int, float)):
            yield index, outcome


def _in_short(record, value):
    figure = re.compile(rf"(?<![\d.,]){re.escape(f'{value:g}')}(?![\d]|[.,]\d)")
    for field in _SHOWN_FIRST:
        text = record.data.get(field)
        if isinstance(text, str) and (found := figure.search(text)):
            yield record.problem("told-figure", (field,), f'found "{found.group()}", a figure that those involved only told',
                                 "say it without the figure; the outcome below gives it", found.start(),
                                 level=WARNING if record.status == "draft" else ERROR)  # fmt: skip
