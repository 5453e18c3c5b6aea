"""What is to be looked at again: reviews that are due, permissions that end and changes that were announced."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from ..model import schemas
from ..model.announced import awaited
from ..model.dates import days_after, is_day
from ..model.kinds import KINDS
from ..model.kinds.vocabulary import CHANGES
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import Visibility
from ..text.dates import day as in_words

_PERIOD = re.compile(r"(\d{1,4})([dwm]?)")
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30}


@dataclass(frozen=True, order=True)
class Due:
    """One thing to do by a day (year-month-day): `what` is review, permission (ends), withdrawal (has ended), announced (nobody
    knows yet whether it has happened) or words (some records do not say what people type)."""

    owner: str
    day: str
    what: str
    title: str
    path: str
    late: bool


def days(text: str) -> int | None:
    """A period such as 90d, 12w or 3m as a number of days (a month counts 30); None where it isn't one."""
    match = _PERIOD.fullmatch(text.strip())
    return int(match[1]) * _DAYS[match[2]] if match else None


def due(playbook: Playbook, within: int) -> list[Due]:
    """Everything that is due today, earlier, or in the next `within` days, by owner and day."""
    last = days_after(playbook.today, within)
    found = [
        Due(str(record.data.get("owner", "")), day, what, record.title, record.path, day < playbook.today)
        for record in playbook.all()
        for what, day in _days_of(record, playbook.visibility(record))
        if isinstance(day, str) and is_day(day) and day <= last  # the check reports what is not a day
    ]
    return sorted([*found, *_announced(playbook, last), *_unsaid(playbook)])


def _unsaid(playbook: Playbook) -> Iterator[Due]:
    """Yield, by owner and kind, how many records do not say what people type when they need them."""
    for kind in KINDS.values():
        if "people_say" not in schemas.documents()[f"{kind.name}.schema.json"]["properties"]:
            continue
        lacking = Counter(str(one.data.get("owner", "")) for one in playbook.shown(kind.name) if "people_say" not in one.data)
        for owner, number in lacking.items():
            named = kind.plural if number > 1 else kind.singular
            yield Due(owner, playbook.today, "words", f"{number} {named} without people_say", kind.folder, False)


def _announced(playbook: Playbook, last: str) -> Iterator[Due]:
    """Yield each change that was announced for a time up to the day `last`, until its list says that it is done."""
    record = playbook.get("vocabulary", CHANGES)
    if record is None or playbook.visibility(record) is not Visibility.VISIBLE:
        return
    for change in playbook.list_of(CHANGES).values():
        day = awaited(change)
        if day is not None and day <= last:
            yield Due(str(record.data.get("owner", "")), day, "announced", str(change.get("title", "")), record.path,
                      day < playbook.today)  # fmt: skip


def _days_of(record: Record, visibility: Visibility) -> Iterator[tuple[str, object]]:
    """Yield (what to do, its day) for a record. Where permission has ended, only that; for a draft or a tombstone, nothing."""
    permission = record.data.get("permission")
    permission = permission if isinstance(permission, dict) else {}
    if visibility is Visibility.VISIBLE:
        yield "review", record.data.get("review_by")
    if visibility is Visibility.EXPIRED and permission.get("withdrawn"):
        yield "withdrawal", permission["withdrawn"]
    elif visibility in (Visibility.VISIBLE, Visibility.EXPIRED):
        yield "permission", permission.get("expires")


def as_text(found: Sequence[Due]) -> str:
    """A list for reading, under each owner's name."""
    lines = []
    for owner, rows in groupby(found, lambda one: one.owner):
        listed = [f"  {one.day}  {one.what:<10}  {one.title} ({one.path}){', late' if one.late else ''}" for one in rows]
        lines += [owner, *listed, ""]
    return "\n".join(lines)


def as_json(found: Sequence[Due]) -> str:
    """The same for programs."""
    return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n"


def as_markdown(found: Sequence[Due]) -> str:
    """The same as a list to tick, for an issue; no character of a title can be taken for markup there."""
    lines = ["## Due for another look", ""] if found else ["Nothing is due.", ""]
    for owner, rows in groupby(found, lambda one: one.owner):
        lines += [f"### {_plain(owner)}", ""]
        for one in rows:
            by = f"{_TODO[one.what]} {in_words(one.day)}{' (late)' if one.late else ''}"
            lines.append(f"- [ ] {by}: {_plain(one.title)} (`{one.path}`)")
        lines.append("")
    return "\n".join(lines)


_TODO = {"review": "Review by", "permission": "Ask again for permission by",
         "withdrawal": "Take out the text: permission was withdrawn on",
         "announced": "Find out what happened: announced for", "words": "Write down what people type, as of"}  # fmt: skip


def _plain(text: str) -> str:
    """A text whose characters stand for themselves, also those that Markdown, HTML or a mention would use."""
    escaped = re.sub(r"([\\`*_{}\[\]()#+!|~<>&-])", r"\\\1", " ".join(text.split()))
    return escaped.replace("@", "@\u200b")
