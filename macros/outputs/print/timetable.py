"""The timetable of packs and activities that follow one another, with its times in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.dates import short_minutes
from ...text.markdown_links import Link
from ...timing import arithmetic
from .print_view import PrintView


@dataclass(frozen=True)
class TimetableItem:
    """One line of a timetable."""

    title: str
    note: str | None
    when: str
    takes: str


@dataclass(frozen=True)
class TimetableDay:
    """One day of a timetable; `end` is when it ends, and what to call that."""

    title: str | None
    items: list[TimetableItem]
    minutes: int
    end: tuple[str, str]
    takes: str


@dataclass(frozen=True)
class _Day:
    """A day as View.timetable gives it, with whatever follows on it."""

    title: str | None
    minutes: int
    items: Sequence[Fields]

    def followed_by(self, other: "_Day") -> "_Day":
        later = [{**item, "at": item["at"] + self.minutes} for item in other.items]
        return _Day(None, self.minutes + other.minutes, [*self.items, *later])


def timetable(playbook: Playbook, records: Iterable[Record], link: Link, start: int | None) -> list[TimetableDay]:
    """The days of a timetable. Records of one day each follow one another on it; a pack of several days keeps its own.

    `start` is in minutes since midnight, where clock times are wanted.
    """
    days: list[_Day] = []
    is_open = False
    for record in records:
        own = _days_of(playbook, record, link)
        if len(own) == 1 and is_open:
            days[-1] = days[-1].followed_by(own[0])
        else:
            days += own
            is_open = len(own) == 1
    return [_in_words(day, start) for day in days]


def without_notes(days: Sequence[TimetableDay]) -> list[TimetableDay]:
    """What happens in a session is nobody's secret; the notes beside it are for the person who runs it."""
    return [replace(day, items=[replace(item, note=None) for item in day.items]) for day in days]


def _days_of(playbook: Playbook, record: Record, link: Link) -> list[_Day]:
    if record.kind == "pack":
        return [_Day(day["title"], day["minutes"], day["items"]) for day in PrintView(playbook, link).timetable(record)]
    total = record.data.get("stated_minutes") or 0
    return [_Day(None, total, [{"title": record.title, "minutes": total, "at": 0, "note": None}])]


def _in_words(day: _Day, start: int | None) -> TimetableDay:
    """A day with its times in words: clock times from `start`, or how long after the beginning."""
    items = [TimetableItem(item["title"], item["note"], _when(start, item["at"]), short_minutes(item["minutes"]))
             for item in day.items]  # fmt: skip
    end = (_when(start, day.minutes), "Ends") if start is not None else ("", "In all")
    return TimetableDay(day.title, items, day.minutes, end, short_minutes(day.minutes))


def _when(start: int | None, after: int) -> str:
    if start is not None:
        return arithmetic.clock(start, after)
    return f"after {short_minutes(after)}" if after else "at the start"
