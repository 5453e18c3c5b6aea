"""The last day on which a page, a card or a link may be shown, put into finished HTML: the browser hides it after that.

assets/shared/until.js reads `data-until`. It is a stopgap: the next build takes out what has ended.
"""

import re

from ..cache.reads import asked
from ..model.addresses import seen_from
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import permission_of
from ..text.dates import day

_LINK = re.compile(r"<a\b([^>]*?\bhref=\"([^\"]*)\")")
_RECORD = re.compile(r"\bdata-record=\"([^\"]*)\"")


def built_on(playbook: Playbook) -> dict[str, str]:
    """What pages say of the day on which the site is built, for engines' templates."""
    return {"playbook_day": playbook.today, "playbook_day_in_words": day(playbook.today)}


def last_day(record: Record) -> str | None:
    """The last day (year-month-day) on which a record may be shown, or None where there is none."""
    return permission_of(record.data).expires


def with_last_days(playbook: Playbook, html: str, here: str) -> str:
    """The HTML of the page at the address `here`, with the last day beside each record and link that has one."""
    days = _days(playbook)
    if not days:
        return html

    def link(match: re.Match[str]) -> str:
        record = playbook.at(seen_from(here, match[2]))
        return f'<a data-until="{days[record.path]}"{match[1]}' if record and record.path in days else match[0]

    def element(match: re.Match[str]) -> str:
        return f'{match[0]} data-until="{days[match[1]]}"' if match[1] in days else match[0]

    return _RECORD.sub(element, _LINK.sub(link, html))


@asked
def _days(playbook: Playbook) -> dict[str, str]:
    """{path: last day} of the visible records that have one."""
    found = {record.path: last_day(record) for record in playbook.all() if playbook.shows(record)}
    return {path: day for path, day in found.items() if day}
