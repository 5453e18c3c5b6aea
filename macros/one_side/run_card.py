"""A run card: what whoever runs an activity, or a day of a pack, needs in hand, in the words that a side of paper has room for.

A step says what its record has for the card (`in_short`), or its own first sentences; how many is for `fit` to choose.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..model.addresses import absolute
from ..model.kinds.activity import GROUND_RULES, title_of_run, where
from ..model.playbook import Playbook
from ..model.record import Record
from ..reading.values import Fields, Path
from ..text.dates import minutes, short_minutes
from ..text.sentences import either, span
from ..timing import slots
from ..timing.minutes import item_minutes
from . import kit
from .first_words import Shown, as_it_stands, first_words

OTHERS = "Take the session plan of each activity as well, because its steps are there."
RULES = "Agree ground rules first, with the common sheet."
PERSONAL = "Some of this is personal."
SAY_FIRST = (
    "Say first that people can pass, and what can’t stay confidential: harm, and anything a manager or HR must act on. "
    "Know where to turn if something serious comes up"
)
HARM = "If that’s why you’re here, get help with a concern first"


class Room(NamedTuple):
    """How much a card says: words of each text, questions of each step, and words of each step of an activity in a pack (none: its
    title alone; None: not even that).
    """

    words: int
    questions: int
    inner: int | None


@dataclass(frozen=True)
class Row:
    """A line of a card: what happens, how many minutes after the start (None: at no set time), what to say and to ask.

    `within` are the steps of an activity in a pack. `path` is where its words stand in the record that `of` names.
    """

    at: int | None
    title: str
    about: str
    said: str
    asks: tuple[str, ...] = ()
    within: tuple["Row", ...] = ()
    of: Record | None = field(default=None, compare=False)
    path: Path = ()


@dataclass(frozen=True)
class Group:
    """Rows under a heading (none: the only ones), and how many minutes they take."""

    title: str
    rows: tuple[Row, ...]
    minutes: int


@dataclass(frozen=True)
class RunCard:
    """What stands on a card, in words. `facts` and `bring` are labels and words, `safety` sentences, each with how it begins;
    `where` is the part of the record that it is the card of.
    """

    title: str
    kicker: str
    day: str
    purpose: str
    facts: tuple[tuple[str, str], ...]
    safety: tuple[tuple[str, str], ...]
    rules: str
    bring: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    where: Path = ()


def of_activity(playbook: Playbook, record: Record, room: Room, shown: Shown = as_it_stands) -> RunCard:
    """The card of an activity. Each of its sessions begins anew, since people often meet again for it."""
    fields = record.data
    sessions, spare = slots.sessions(fields)
    title = {id: str(entry["title"]).lower() for id, entry in playbook.list_of("formats").items()}
    words = _Words(record, title, room.words, room.questions, shown)
    groups = [Group(one.title if len(sessions) > 1 else "", tuple(_rows(words, index, one)), one.minutes)
              for index, one in enumerate(sessions)]  # fmt: skip
    if spare and groups:
        last = groups[-1]
        rows = (*last.rows, Row(last.minutes, "Time to spare", short_minutes(spare), ""))
        groups[-1] = Group(last.title, rows, last.minutes + spare)
    return RunCard(
        title=record.title, kicker="Session plan", day="", purpose=fields["purpose"], groups=tuple(groups),
        rules=RULES if fields["ground_rules"]["common_sheet"] and record.id != GROUND_RULES else "",
        **_shared(playbook, [record], fields["stated_minutes"], without=first_words(fields.get("without", ""), 100, shown)),
    )  # fmt: skip


def of_day(playbook: Playbook, record: Record, index: int, room: Room, shown: Shown = as_it_stands) -> RunCard:
    """The card of one day of a pack; an activity that may not be shown is left out."""
    days = record.data["days"]
    rows, used, at = [], [], 0
    for number, item in enumerate(days[index]["items"]):
        activity = playbook.find_shown("activity", item.get("activity"), "print")
        if activity is None and item["type"] == "activity":
            continue
        takes = item_minutes(item, activity.data if activity else None) or 0
        rows.append(_item(playbook, record, ("days", index, "items", number), item, activity, at, takes, room, shown))
        used += [activity] if activity and activity not in used else []
        at += takes
    kicker = f"Session plan, {index + 1} of {len(days)}" if len(days) > 1 else "Session plan"
    return RunCard(
        title=record.title, kicker=kicker, day=days[index].get("title", ""), where=("days", index),
        purpose=first_words(record.data["purpose"], room.words, shown), groups=(Group("", tuple(rows), at),),
        rules=OTHERS if used and room.inner is None else "", **_shared(playbook, used, at, audience=record.data["audience"]),
    )  # fmt: skip


def _shared(
    playbook: Playbook, activities: Sequence[Record], takes: int, audience: str = "", without: str = ""
) -> Mapping[str, Any]:
    must, nice = kit.equipment(playbook, activities)
    people, size = kit.people(activities), activities[0].data.get("group_size") if len(activities) == 1 else None
    number = span(*people) if people else ""
    facts = (("Time", minutes(takes)), ("For", audience), ("People", number), ("In each group", str(size or "")),
             ("Where", where(kit.place(activities)) if activities else ""))  # fmt: skip
    return {
        "facts": tuple((label, words) for label, words in facts if words), "safety": tuple(_safety(playbook, activities)),
        "bring": tuple((label, words.rstrip(".")) for label, words in (
            ("Bring", "; ".join(kit.bring(activities))), ("Have ready", ", ".join(must) or "nothing else"),
            ("Nice to have", ", ".join(nice)), ("Without them", without),
        ) if words),
    }  # fmt: skip


def _safety(playbook: Playbook, activities: Sequence[Record]) -> Iterator[tuple[str, str]]:
    help_there = absolute(playbook, "/raise-a-concern/").removeprefix("https://")
    harms = kit.harms(playbook, activities)
    if harms:
        yield f"Not for {either(harms)}.", f"{HARM}: {help_there}"
    if any(one.data["sensitivity"] == "personal" for one in activities):
        yield PERSONAL, f"{SAY_FIRST}." if harms else f"{SAY_FIRST}: {help_there}"


@dataclass(frozen=True)
class _Words:
    """How the steps of an activity are put into words."""

    record: Record
    formats: Mapping[str, str]
    words: int
    questions: int
    shown: Shown

    def row(self, step: Fields, path: Path, at: int | None, takes: str) -> Row:
        about = ", ".join(filter(None, (takes, self.formats.get(step["format"]))))
        if not self.words:
            return Row(at, step["title"], takes, "", of=self.record, path=(*path, "instructions"))
        key = "in_short" if step.get("in_short") else "instructions"
        said = step["in_short"] if key == "in_short" else first_words(step["instructions"], self.words, self.shown)
        asks = [question for prompt in step.get("prompts") or () for question in prompt["questions"]]
        return Row(at, step["title"], about, said, tuple(asks[: self.questions]), of=self.record, path=(*path, key))


def _rows(words: _Words, index: int, session: slots.Session, start: int = 0) -> Iterator[Row]:
    """The rows of one session. Steps that share a time stand under it, one after the other."""
    steps = words.record.data["sessions"][index]["steps"]
    place = {id(step): number for number, step in enumerate(steps)}
    at = start
    for slot in session.slots:
        for number, step in enumerate(slot.steps):
            own = slot.minutes if len(slot.steps) == 1 else step.get("minutes")
            takes = short_minutes(own) if own else ""
            yield words.row(step, ("sessions", index, "steps", place[id(step)]), None if number else at, takes)
        if not slot.steps:
            yield Row(at, "Time to spare", short_minutes(slot.minutes), "")
        at += slot.minutes
    for step in session.off_the_clock:
        yield words.row(step, ("sessions", index, "steps", place[id(step)]), None, "no set time")


def _item(playbook: Playbook, pack: Record, path: Path, item: Fields, activity: Record | None, at: int, takes: int,
          room: Room, shown: Shown) -> Row:  # fmt: skip
    key = "in_short" if item.get("in_short") else "note"
    said = item["in_short"] if key == "in_short" else first_words(item.get("note", ""), room.words, shown)
    number = item.get("session")
    title = item.get("title") or (title_of_run(activity, number) if activity else "")
    within: list[Row] = []
    if activity and room.inner is not None:
        words = _Words(activity, {}, room.inner, 0, shown)
        start = at
        for index, session in enumerate(slots.sessions(activity.data)[0]):
            if number in (None, index + 1):
                within += _rows(words, index, session, start)
                start += session.minutes
    return Row(at, title, short_minutes(takes), said, within=tuple(within), of=pack, path=(*path, key))
