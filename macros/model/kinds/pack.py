"""Packs: activities put together with a timetable, ready to run."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...problems import Problem
from ...text.dates import short_minutes
from .kind import Fields, Kind, Titles, listed

if TYPE_CHECKING:
    from ..record import Record


def _facts(fields: Fields, titles: Titles) -> list[str | None]:
    """What is counted, and what comes on top, stand together: the minutes alone would promise too much."""
    meetings, besides = len(listed(fields.get("days"))), fields.get("besides")
    counted = short_minutes(fields.get("available_minutes") or 0) + (f" in {meetings} meetings" if meetings > 1 else "")
    return [f"{counted}, plus {besides}" if besides else counted, fields.get("audience")]


def _items_say_what_they_are(record: "Record") -> Iterator[Problem]:
    for path, item in _items(record):
        if item.get("type") == "activity" and not item.get("activity"):
            yield record.problem("item", path, "an item of the type activity names no activity", 'write "activity:"')
        if item.get("type") in ("break", "talk"):
            for lacks in ("title", "minutes"):
                if not item.get(lacks):
                    yield record.problem("item", path, f"a {item['type']} needs {lacks}", f'write "{lacks}:"')


def _items(record: "Record") -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    for day_index, day in enumerate(listed(record.data.get("days"))):
        for index, item in enumerate(listed(day.get("items")) if isinstance(day, dict) else []):
            if isinstance(item, dict):
                yield ("days", day_index, "items", index), item


PACK = Kind(
    name="pack", plural="packs", folder="content/packs", address="/packs/{id}/",
    list_title="Packs", list_description="Activities put together with a timetable, ready to run.",
    heading="Packs with a timetable", rank=4, is_news=True, in_feed=True,
    print_folder="packs", print_as_word=True, is_printed=True, has_run_card=True,
    facts=_facts, checks=(_items_say_what_they_are,),
)  # fmt: skip
