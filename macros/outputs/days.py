"""Dates for people: 5 May 2027, May 2027, 2027."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day(text):
    """A date of a record, whole or in part, as people write it; words such as not stated stay as they are."""
    parts = str(text).split("-")
    if not parts[0].isdigit():
        return text
    words = [str(int(part)) for part in parts[2:]] + [MONTHS[int(part) - 1] for part in parts[1:2]]
    return " ".join([*words, parts[0]])


def period(started, ended):
    """From when to when, in words, as far as it is known."""
    known = [text for text in (started, ended) if text and text != "not stated"]
    if not known:
        return "Not stated"
    if len(known) == 2:
        return f"{day(started)} to {day(ended)}" if started != ended else day(started)
    return f"From {day(started)}" if known[0] == started else f"Until {day(ended)}"
