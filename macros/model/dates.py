"""Days: which one it is, as the environment says it (SOURCE_DATE_EPOCH, seconds since 1970), and how people write one.

Only `cli` asks the clock.
"""

import datetime
import re
from collections.abc import Mapping

EPOCH = "SOURCE_DATE_EPOCH"
A_YEAR = 365  # days, after which a record should be read again
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?", re.ASCII)
_FIGURES = re.compile(r"(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.ASCII)
_SPOKEN = re.compile(r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})", re.ASCII)


def of_environment(environ: Mapping[str, str]) -> str | None:
    """The day (year-month-day, UTC) that the environment gives, or None."""
    seconds = environ.get(EPOCH, "")
    if not seconds.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).date().isoformat()


def epoch_of(day: str) -> str:
    """Midnight (UTC) at which a day begins, as seconds since 1970, the way the environment says it."""
    return str(int(datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.timezone.utc).timestamp()))


def is_day(value: object) -> bool:
    """True for a text that is year-month-day of a day that exists."""
    return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII)) and _exists(value)


def days_after(day: str, number: int) -> str:
    """The day `number` days after `day`, both written year-month-day."""
    return (datetime.date.fromisoformat(day) + datetime.timedelta(number)).isoformat()


def a_year_after(day: str) -> str:
    """The day by which a record that is new on `day` should be read again."""
    return days_after(day, A_YEAR)


def as_written(text: str) -> str | None:
    """A day, a month or a year as people write it, as year-month-day as far as it is said; None for anything else."""
    said = text.strip().lower()
    match = _ISO.fullmatch(said) or _FIGURES.fullmatch(said) or _SPOKEN.fullmatch(said)
    if not match:
        return None
    found = match.groupdict()
    name = found.pop("name", None)
    if name:
        month = _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else 0
        found["month"] = str(month)
    parts = [part.zfill(2) for part in (found["year"], found["month"], found["day"]) if part]
    return "-".join(parts) if _exists("-".join([*parts, "01", "01"][:3])) else None


def _exists(day: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(day))
    except ValueError:
        return False
