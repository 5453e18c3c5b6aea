"""Changes in the world outside that records name: what was announced, for when, and whether anybody knows that it happened.

They stand in one vocabulary list, `changes`, so that one edit there corrects every mention.
"""

from calendar import monthrange

from ..reading.values import Fields
from .kinds.vocabulary import CHANGES
from .playbook import Playbook

ADDRESS = "/what-is-changing/"
NOT_CONFIRMED = "We’ve found no later news."


def last_day(starts: object) -> str | None:
    """The last day of a day, a month or a year written year-month-day as far as it is known; None for anything else."""
    parts = str(starts).split("-")
    if not all(part.isdecimal() for part in parts):
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else "12"
    if not 1 <= int(month) <= 12:
        return None
    return "-".join([year, month, parts[2] if len(parts) > 2 else str(monthrange(int(year), int(month))[1])])


def awaited(change: Fields) -> str | None:
    """The last day of the time for which a change was announced; None once it is done, and where no time was said."""
    return last_day(change.get("starts")) if change.get("state") == "announced" else None


def is_open(change: Fields, today: str) -> bool:
    """True where the time for which a change was announced has passed, and no source says that it happened."""
    day = awaited(change)
    return day is not None and day < today


def mention(change: Fields, today: str) -> str:
    """What is said of a change wherever it is named, as of one day."""
    said = str(change.get("mention", ""))
    return f"{said} {NOT_CONFIRMED}" if is_open(change, today) else said


def as_shown(change: Fields, today: str) -> Fields:
    """A change as templates print it: its fields, with the mention of today and whether it is open."""
    optional = {"unconfirmed": None, "newest": None, "heading": None}
    return {**optional, **change, "mention": mention(change, today), "is_open": is_open(change, today)}


def changes(playbook: Playbook) -> dict[str, Fields]:
    """Every change as templates print it, in the list's own order: {id: change}."""
    return {id: as_shown(change, playbook.today) for id, change in playbook.list_of(CHANGES).items()}
