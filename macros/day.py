"""Which day it is, as the environment says it: SOURCE_DATE_EPOCH, seconds since 1970. Only `cli` asks the clock."""

import datetime

VARIABLE = "SOURCE_DATE_EPOCH"


def of_environment(environ):
    """The day (year-month-day, UTC) that the environment gives, or None."""
    seconds = environ.get(VARIABLE, "")
    if not seconds.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).date().isoformat()


def to_environment(day, environ):
    """Give a day to everything that is started from here: midnight of it, UTC."""
    moment = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.timezone.utc)
    if of_environment(environ) != day:
        environ[VARIABLE] = str(int(moment.timestamp()))
