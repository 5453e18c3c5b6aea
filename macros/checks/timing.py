"""Minutes: what is said against what the steps add up to, for activities and packs."""


def check(playbook):
    """Yield a problem for each time that does not add up and is not explained."""
    for record in playbook.all("activity"):
        if not record.is_removed:
            yield from _activity(record)
            yield from _step_ranges(record)
    for record in playbook.all("pack"):
        if not record.is_removed:
            yield from _pack(playbook, record)


def session_minutes(session):
    """Minutes of one session: what is stated, or else the sum of its steps; None where neither is known."""
    stated = session.get("stated_minutes")
    return stated if stated is not None else _sum(session.get("steps"), "minutes")


def item_minutes(item, activity):
    """Minutes of one item of a pack; an activity takes its own time, or its session's, unless the item says."""
    if item.get("minutes") is not None:
        return item["minutes"]
    if activity is None:
        return None
    sessions, number = _fields(activity.data.get("sessions")), item.get("session")
    if number is None:
        return activity.data.get("stated_minutes")
    return session_minutes(sessions[number - 1]) if isinstance(number, int) and 0 < number <= len(sessions) else None


def _fields(parts):
    """The parts of a list that have fields of their own; each, in a record that fits its schema."""
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _sum(parts, key):
    """The sum of a field over parts; None where one of them lacks it."""
    parts = parts if isinstance(parts, list) else ()
    values = [part.get(key) if isinstance(part, dict) else None for part in parts]
    return sum(values) if values and all(isinstance(v, int) for v in values) else None


def _activity(record):
    if record.data.get("timing_note"):
        return
    sessions = _fields(record.data.get("sessions"))
    for index, session in enumerate(sessions):
        yield from _compare(record, ("sessions", index, "stated_minutes"), session.get("stated_minutes"),
                            _sum(session.get("steps"), "minutes"), "its steps")  # fmt: skip
    minutes = [session_minutes(session) for session in sessions]
    total = sum(minutes) if minutes and all(isinstance(m, int) for m in minutes) else None
    yield from _compare(record, ("stated_minutes",), record.data.get("stated_minutes"), total, "its sessions")


def _compare(record, path, stated, found, parts):
    if isinstance(stated, int) and found is not None and stated != found:
        yield record.problem("timing", path, f"{stated} minutes are stated, but {parts} add up to {found}",
                             'correct the minutes, or write "timing_note:" and why they differ')  # fmt: skip


def _step_ranges(record):
    for path, value, _ in record.values():
        if isinstance(value, dict) and path[-2:-1] == ("steps",):
            given = [(key, value.get(key)) for key in ("least", "minutes", "most")]
            known = [(key, number) for key, number in given if isinstance(number, int)]
            for (small, less), (large, more) in zip(known, known[1:]):
                if less > more:
                    yield record.problem("timing", path, f"{small} ({less}) is more than {large} ({more})",
                                         "correct one of them")  # fmt: skip


def _pack(playbook, record):
    minutes, available = [], record.data.get("available_minutes")
    for path, item, _ in record.values():
        if isinstance(item, dict) and path[-2:-1] == ("items",):
            activity = playbook.get("activity", item.get("activity"))
            found = item_minutes(item, activity)
            sessions, number = _fields(activity.data.get("sessions")) if activity else [], item.get("session")
            if sessions and isinstance(number, int) and number > len(sessions):
                yield record.problem("timing", (*path, "session"), f"the activity has {len(sessions)} sessions, "
                                     f"found session {number}", "correct the number")  # fmt: skip
            minutes.append(found if isinstance(found, int) else 0)
    if isinstance(available, int) and sum(minutes) > available:
        yield record.problem("timing", ("available_minutes",), f"the items add up to {sum(minutes)} minutes, more than "
                             f"the {available} available", "take something out, or allow more time")  # fmt: skip
