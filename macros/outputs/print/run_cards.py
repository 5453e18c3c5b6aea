"""Run cards as printed documents: one side for an activity, one for each day of a pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ...model.playbook import Playbook
from ...model.record import Record
from ...one_side import fit
from ...one_side.run_card import Group, Row
from ...text.dates import short_minutes
from ...timing import arithmetic
from ..visible_links import visible_links
from .part_types import Part


@dataclass(frozen=True)
class CardRow:
    """A line of a run card: when, what, for how long and how, what to say and ask, and the steps in it."""

    when: str
    title: str
    about: str
    said: str
    asks: list[str]
    within: "list[CardRow]"


@dataclass(frozen=True)
class CardGroup:
    """Lines of a run card under a heading, and when they end."""

    title: str
    rows: list[CardRow]
    end: str


@dataclass(frozen=True, kw_only=True)
class RunCard(Part):
    """One side for whoever runs an activity, or a day of a pack (see macros/one_side); `clock` is above its times."""

    part = "run-card"
    kicker: str
    day: str
    purpose: str
    facts: list[tuple[str, str]]
    safety: list[tuple[str, str]]
    rules: str
    bring: list[tuple[str, str]]
    clock: str
    groups: list[CardGroup]


def run_cards(playbook: Playbook, records: Sequence[Record], start: int | None = None) -> list[RunCard]:
    """The cards of packs and activities, in order. `start` is in minutes since midnight, where clock times are wanted.

    Records of one card each follow one another on a clock; each day of a pack of several begins it anew.
    """
    found, at = [], start
    for record in records:
        cards = [card for card, _ in fit.cards(playbook, record, partial(visible_links, playbook))]
        for card in cards:
            found.append(RunCard(
                title=card.title, recipient="The person who runs it", kicker=card.kicker, day=card.day, purpose=card.purpose,
                facts=list(card.facts), safety=list(card.safety), rules=card.rules, bring=list(card.bring),
                clock="After" if at is None else "When", groups=_groups(card.groups, at),
            ))  # fmt: skip
        if at is not None and len(cards) == 1:
            at += sum(group.minutes for group in cards[0].groups)
    return found


def _groups(groups: Sequence[Group], start: int | None) -> list[CardGroup]:
    """The groups of a card: on a clock they follow one another, and without one each begins anew."""
    found, at = [], 0
    for group in groups:
        offset = 0 if start is None else start + at
        found.append(CardGroup(group.title, _rows(group.rows, offset, start is None), _when(group.minutes, offset, start is None)))
        at += group.minutes
    return found


def _rows(rows: Sequence[Row], offset: int, no_clock: bool) -> list[CardRow]:
    return [CardRow("" if one.at is None else _when(one.at, offset, no_clock), one.title, one.about, one.said, list(one.asks),
                    _rows(one.within, offset, no_clock)) for one in rows]  # fmt: skip


def _when(at: int, offset: int, no_clock: bool) -> str:
    if no_clock:
        return short_minutes(at) if at else "Start"
    return arithmetic.clock(offset, at)
