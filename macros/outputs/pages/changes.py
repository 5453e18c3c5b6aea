"""What is new and what has changed, day by day, from the records' own dates."""

from dataclasses import dataclass

from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.revision import commit_of
from ...text.markdown_links import Link
from ..data.feed import IN_FEED
from .contexts import Card
from .related import order
from .view import View

NEW_NAMED = 8


@dataclass(frozen=True)
class Change:
    """A change to a record, as the record itself notes it."""

    title: str
    address: str
    note: str


@dataclass(frozen=True)
class NewOfKind:
    """The new records of one kind; those of which many are new on one day have no cards, only their number."""

    plural: str
    index: str
    number: int
    cards: list[Card]


@dataclass(frozen=True)
class Day:
    """What is new and what has changed on one day."""

    day: str
    new: list[NewOfKind]
    changed: list[Change]


@dataclass(frozen=True)
class Changes:
    """The days, the newest first; `commit` is what git calls this state, where there is git."""

    days: list[Day]
    commit: str | None


def changes(playbook: Playbook, link: Link) -> Changes:
    """What is new and what has changed in a playbook."""
    new: dict[str, dict[str, list[Record]]] = {}
    changed: dict[str, list[Change]] = {}
    for kind in IN_FEED:
        for record in playbook.shown(kind):
            new.setdefault(str(record.data["published"]), {}).setdefault(kind, []).append(record)
            for change in record.data.get("changes") or ():
                noted = Change(record.name, link(record.address), change["note"])
                changed.setdefault(str(change["date"]), []).append(noted)
    view = View(playbook, link)
    days = [
        Day(day, [_new_of_kind(view, kind, records) for kind, records in new.get(day, {}).items()],
            sorted(changed.get(day, ()), key=lambda change: change.title.lower()))
        for day in sorted({*new, *changed}, reverse=True)
    ]  # fmt: skip
    return Changes(days, commit_of(playbook))


def _new_of_kind(view: View, kind: str, records: list[Record]) -> NewOfKind:
    cards = view.cards(sorted(records, key=order)) if len(records) <= NEW_NAMED else []
    return NewOfKind(KINDS[kind].plural, view.link(KINDS[kind].index), len(records), cards)
