"""Minutes of sessions and of the items of a pack: what is stated, or else what the parts add up to."""


def session_minutes(session):
    """Minutes of one session: what is stated, or else the sum of its steps; None where neither is known."""
    stated = session.get("stated_minutes")
    return stated if stated is not None else total_of(session.get("steps"), "minutes")


def item_minutes(item, activity):
    """Minutes of one item of a pack; an activity takes its own time, or its session's, unless the item says."""
    if item.get("minutes") is not None:
        return item["minutes"]
    if activity is None:
        return None
    sessions, number = parts_of(activity.data.get("sessions")), item.get("session")
    if number is None:
        return activity.data.get("stated_minutes")
    return session_minutes(sessions[number - 1]) if isinstance(number, int) and 0 < number <= len(sessions) else None


def parts_of(parts):
    """The parts of a list that have fields of their own; each, in a record that fits its schema."""
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def total_of(parts, key):
    """The sum of a field over parts; None where one of them lacks it."""
    parts = parts if isinstance(parts, list) else ()
    values = [part.get(key) if isinstance(part, dict) else None for part in parts]
    return sum(values) if values and all(isinstance(v, int) for v in values) else None
