"""Minutes: what is said against what the steps add up to, for activities and packs."""

from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import Problem
from ..reading.values import Path
from ..timing.minutes import item_minutes, parts_of, session_minutes, total_of


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each time that does not add up and is not explained."""
    for record in playbook.all("activity"):
        if not record.is_removed:
            yield from _activity(record)
            yield from _step_ranges(record)
    for record in playbook.all("pack"):
        if not record.is_removed:
            yield from _pack(playbook, record)


def _activity(record: Record) -> Iterator[Problem]:
    if record.data.get("timing_note"):
        return
    sessions = parts_of(record.data.get("sessions"))
    for index, session in enumerate(sessions):
        yield from _compare(record, ("sessions", index, "stated_minutes"), session.get("stated_minutes"),
                            total_of(session.get("steps"), "minutes"), "its steps")  # fmt: skip
    minutes = [session_minutes(session) for session in sessions]
    known = [number for number in minutes if isinstance(number, int)]
    total = sum(known) if known and len(known) == len(minutes) else None
    yield from _compare(record, ("stated_minutes",), record.data.get("stated_minutes"), total, "its sessions")


def _compare(record: Record, path: Path, stated: object, found: int | None, parts: str) -> Iterator[Problem]:
    if isinstance(stated, int) and found is not None and stated != found:
        yield record.problem("timing", path, f"{stated} minutes are stated, but {parts} add up to {found}",
                             'correct the minutes, or write "timing_note:" and why they differ')  # fmt: skip


def _step_ranges(record: Record) -> Iterator[Problem]:
    for path, value, _ in record.values():
        if isinstance(value, dict) and path[-2:-1] == ("steps",):
            given = [(key, value.get(key)) for key in ("least", "minutes", "most")]
            known = [(key, number) for key, number in given if isinstance(number, int)]
            for (small, less), (large, more) in zip(known, known[1:]):
                if less > more:
                    yield record.problem("timing", path, f"{small} ({less}) is more than {large} ({more})",
                                         "correct one of them")  # fmt: skip


def _pack(playbook: Playbook, record: Record) -> Iterator[Problem]:
    total, available = 0, record.data.get("available_minutes")
    for path, item, _ in record.values():
        if isinstance(item, dict) and path[-2:-1] == ("items",):
            activity = playbook.get("activity", item.get("activity"))
            found = item_minutes(item, activity.data if activity else None)
            sessions, number = parts_of(activity.data.get("sessions")) if activity else [], item.get("session")
            if sessions and isinstance(number, int) and number > len(sessions):
                yield record.problem("timing", (*path, "session"), f"the activity has {len(sessions)} sessions, "
                                     f"found session {number}", "correct the number")  # fmt: skip
            total += found if isinstance(found, int) else 0
    if isinstance(available, int) and total > available:
        yield record.problem("timing", ("available_minutes",), f"the items add up to {total} minutes, more than "
                             f"the {available} available", "take something out, or allow more time")  # fmt: skip
