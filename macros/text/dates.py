"""Dates and lengths of time as people write them: 5 May 2027, May 2027; 1 hour 30 minutes."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day(text: object) -> str:
    """A date of a record, whole or in part, as people write it; words such as not stated stay as they are."""
    parts = str(text).split("-")
    if not parts[0].isdigit():
        return str(text)
    words = [str(int(part)) for part in parts[2:]] + [MONTHS[int(part) - 1] for part in parts[1:2]]
    return " ".join([*words, parts[0]])


def period(started: str | None, ended: str | None) -> str:
    """From when to when, in words, as far as it is known."""
    known = [text for text in (started, ended) if text and text != "not stated"]
    if not known:
        return "Not stated"
    if len(known) == 2:
        return f"{day(started)} to {day(ended)}" if started != ended else day(started)
    return f"From {day(started)}" if known[0] == started else f"Until {day(ended)}"


def short_minutes(number: int) -> str:
    """Minutes in a table: 45 min, 1 h, 1 h 30 min."""
    hours, rest = divmod(int(number), 60)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours))


def minutes(number: int) -> str:
    """Minutes in words: 45 minutes, 1 hour, 1 hour 30 minutes."""
    hours, rest = divmod(int(number), 60)
    counted = [(hours, "hour"), (rest, "minute")] if hours and rest else [(hours, "hour")] if hours else [(rest, "minute")]
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in counted)
