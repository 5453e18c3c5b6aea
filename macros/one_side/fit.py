"""Chooses how much a run card says: the most that stands on one side of A4 for certain, by the widths of its letters.

The sizes here are those of macros/outputs/print/templates/run-card.typ, in ems of its type.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..model.playbook import Playbook
from ..model.record import Record
from ..text.sentences import words
from ..text.set_lines import Unforeseen, lines, regular_lines
from . import run_card
from .first_words import Shown, as_it_stands
from .run_card import Group, Room, Row, RunCard

FEWEST_WORDS = 25  # what a step's words are cut to at last, after its first sentence
ONE_LINE = 12  # how many words a line of a step has room for
_ROOMS = (
    Room(150, 9, 60),
    Room(80, 9, 40),
    Room(60, 9, 25),
    Room(60, 3, 0),
    Room(45, 2, 0),
    Room(30, 1, 0),
    Room(FEWEST_WORDS, 0, 0),
    Room(40, 0, None),
    Room(FEWEST_WORDS, 0, None),
)
PAGE, WIDTH, _TEXT = 66.5, 44.0, 37.0  # how tall and how wide a side is, and how wide the words of a step
LINE, _GAP, _ROW = 1.24, 0.2, 0.2  # a line with the space under it, and what a paragraph or a row takes beside its lines
_TITLE, _CODE = 1.85, 5.8  # the size of the title, and how tall the code beside it is


class Fitted(NamedTuple):
    """A card, and how many lines it is too long for a side; none where it fits."""

    card: RunCard
    over: int


def cards(playbook: Playbook, record: Record, shown: Shown = as_it_stands) -> list[Fitted]:
    """The card of an activity, or one for each day of a pack, each with as many words as a side has room for."""
    if record.kind == "activity":
        return [_fullest(lambda room: run_card.of_activity(playbook, record, room, shown))]
    return [_fullest(lambda room, index=index: run_card.of_day(playbook, record, index, room, shown))  # type: ignore[misc]
            for index in range(len(record.data["days"]))]  # fmt: skip


def longest(card: RunCard) -> tuple[Row | None, int]:
    """(the line of a card that says most of what is not in short yet, in how many words)."""
    rows = [row for group in card.groups for row in group.rows if row.of and row.path[-1] != "in_short"]
    row = max(rows, key=lambda one: words(one.said), default=None)
    return row, words(row.said) if row else 0


def _fullest(make: Callable[[Room], RunCard]) -> Fitted:
    for room in _ROOMS:
        card = make(room)
        over = _height(card) - PAGE
        if over <= 0:
            return Fitted(card, 0)
    return Fitted(card, int(over / LINE) + 1)


def _height(card: RunCard) -> float:
    """The most that a card takes, in ems."""
    facts = tall("   ".join(f"{label}: {words}" for label, words in card.facts), WIDTH, bold=True) + 1.6
    return (
        beside_the_code(card.title, card.day, card.purpose) + facts + _notes(card) + sum(map(_of_group, card.groups)) + LINE + _ROW
    )


def beside_the_code(title: str, subtitle: str, text: str) -> float:
    """The most that the head of a side takes: its title and what stands under it, beside the code to scan."""
    width = WIDTH - _CODE - 1
    head = (
        LINE + tall(title, width / _TITLE, bold=True) * _TITLE + 2.2 + tall(subtitle, width, bold=True) + tall(text, width) + _GAP
    )
    return max(_CODE, head) + 1.6


def _notes(card: RunCard) -> float:
    """Safety, ground rules and what to bring, as they stand above the steps."""
    found = sum(tall(f"{lead} {rest}", WIDTH - 1.4, bold=True) for lead, rest in card.safety) + (2.2 if card.safety else 0.0)
    found += _gapped(" ".join(f"{label}: {words}." for label, words in card.bring))
    return found + (_gapped(card.rules) if card.rules else 0.0)


def _of_group(group: Group) -> float:
    return (LINE + 0.6 if group.title else 0.0) + LINE + _ROW + sum(map(_of_row, group.rows))


def _of_row(row: Row) -> float:
    found = tall(f"{row.title} ({row.about})", _TEXT, bold=True) + _ROW
    for text in (row.said, "Ask: " + " ".join(row.asks) if row.asks else ""):
        found += tall(text, _TEXT) if text else 0.0
    return found + _of_steps(row.within)


def _of_steps(within: Iterable[Row]) -> float:
    """The steps of an activity in a pack: each with its words, or all of them as one paragraph of titles and times."""
    found = list(within)
    if any(one.said for one in found):
        return sum(tall(f"9 h 59 min: {one.title} ({one.about}) {one.said}", _TEXT - 2) for one in found)
    return tall("   ".join(f"9 h 59 min: {one.title}" for one in found), _TEXT) if found else 0.0


def _gapped(text: str) -> float:
    return tall(text, WIDTH - 2) + _GAP  # labels in it are bold


def tall(text: str, width: float, bold: bool = False) -> float:
    """How tall a text is at most, in ems, nothing for none; where letters are not foreseen, as if each were as wide as can be."""
    if not text:
        return 0.0
    try:
        return (lines(text, width)[1] if bold else regular_lines(text, width)) * LINE
    except Unforeseen:
        return (len(text) / width + 1) * LINE
