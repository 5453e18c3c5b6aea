"""Minutes of sessions and of the items of a pack: what is stated, or else what the parts add up to."""

from typing import Any

from ..reading.values import Fields


def session_minutes(session: Fields) -> int | None:
    """Minutes of one session: what is stated, or else the sum of its steps; None where neither is known."""
    stated = session.get("stated_minutes")
    return stated if stated is not None else total_of(session.get("steps"), "minutes")


def item_minutes(item: Fields, activity: Fields | None) -> int | None:
    """Minutes of one item of a pack; an activity takes its own time, or its session's, unless the item says."""
    own: int | None = item.get("minutes")
    if own is not None or activity is None:
        return own
    sessions, number = parts_of(activity.get("sessions")), item.get("session")
    if number is None:
        whole: int | None = activity.get("stated_minutes")
        return whole
    return session_minutes(sessions[number - 1]) if isinstance(number, int) and 0 < number <= len(sessions) else None


def parts_of(parts: object) -> list[dict[str, Any]]:
    """The parts of a list that have fields of their own; each, in a record that fits its schema."""
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def total_of(parts: object, key: str) -> int | None:
    """The sum of a field over parts; None where one of them lacks it."""
    values = [part.get(key) if isinstance(part, dict) else None for part in (parts if isinstance(parts, list) else ())]
    known = [value for value in values if isinstance(value, int)]
    return sum(known) if known and len(known) == len(values) else None
