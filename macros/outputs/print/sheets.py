"""Every document that the playbook prints."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ...model import announced
from ...model.addresses import absolute
from ...model.kinds.activity import GROUND_RULES
from ...model.playbook import Playbook
from ...model.record import Record
from ...one_side import kit
from ...reading.values import Fields
from ...text.dates import minutes
from ...text.markdown_links import Link
from . import addresses, part_types, parts, walls
from .briefs import brief
from .document import PrintDocument, Sheet
from .part_types import Part, PrintJob
from .run_cards import run_cards
from .timetable import timetable, without_notes

Run = tuple[Record, set[int]]  # an activity, and the numbers of its sessions that are run; none for all


def sheets(playbook: Playbook) -> dict[str, PrintDocument]:
    """Every document of a playbook, in order: {address without .pdf: document}."""
    return {sheet.address: sheet.make() for sheet in to_make(playbook)}


def to_make(playbook: Playbook) -> Iterator[Sheet]:
    """The same, each to be made when it is wanted."""
    for kind, make in _OF_KIND.items():
        for record in playbook.shown(kind, "print"):
            yield Sheet(addresses.address(record), partial(make, playbook, record), record.spec.print_as_word)
            if record.spec.has_run_card:
                yield Sheet(addresses.card(record), partial(of_cards, playbook, [record]), pictured=True)
            if addresses.has_poster(record.data):
                yield Sheet(addresses.poster(record), partial(of_posters, playbook, record), large=False, pictured=True)
    for record in walls.wall_lists(playbook):
        yield Sheet(addresses.wall(record), partial(of_wall_sheet, record), large=False, pictured=True)
    if playbook.shown("activity", "print"):
        yield Sheet(addresses.NAME_TENTS, of_name_tents, large=False, pictured=True)
    if playbook.shown("term", "print"):
        yield Sheet(addresses.GLOSSARY, partial(of_glossary, playbook))


def files_of_sheets(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """(address, ending) of every file that is made of these."""
    return ((sheet.address, ending) for sheet in to_make(playbook) for ending in sheet.endings)


def of_activity(playbook: Playbook, activity: Record, people: int | None = None) -> PrintDocument:
    """One activity: the facilitator's sheet, one for those who take part, handouts, ground rules, question cards."""
    link, counts = _link(playbook), parts.Counts(people)
    lead = parts.facilitator(playbook, activity, link)
    rest: list[Part] = [parts.participants(lead, counts), *parts.handouts(playbook, activity, link, counts)]
    if lead.common_sheet:
        rest += parts.ground_rules(playbook, link, counts)
    rest += parts.prompt_cards(activity, lead, counts)
    lead = replace(lead, print=_what_to_print([lead, *rest]))
    return PrintDocument(activity.title, activity.address, _version([activity]), (lead, *rest))


def of_pack(playbook: Playbook, records: Sequence[Record], start: int | None = None, people: int | None = None) -> PrintDocument:
    """Packs and activities, one after another, as one document with one timetable.

    `start` is in minutes since midnight, where clock times are wanted; `people` how many take part.
    """
    link, counts = _link(playbook), parts.Counts(people)
    days = timetable(playbook, records, link, start)
    runs = _runs(playbook, records)
    inside = [part for activity, sessions in runs for part in _run(playbook, activity, sessions, link, counts)]
    asked = any(isinstance(one, part_types.Facilitator) and one.common_sheet for one in inside)
    if asked and not any(one.id == GROUND_RULES for one, _ in runs):
        inside += parts.ground_rules(playbook, link, counts)
    times = part_types.Timetable(title="Timetable", recipient="The person who runs it", days=days)
    wall = part_types.WallTimetable(title="Our timetable", recipient="The wall", days=without_notes(days))
    agreed = part_types.Agreed(title="What we agreed", recipient="The person who takes notes", copies=str(len(days)))
    feedback = part_types.Feedback(title="How was it?", recipient="Everyone who takes part", copies=counts.of("person"),
                                   questions=_FEEDBACK, address=link("/feedback/"))  # fmt: skip
    rest = [times, wall, *inside, agreed, feedback]
    cover = _cover(playbook, records, runs, people, sum(one.minutes for one in days))
    cover = replace(cover, print=_what_to_print([cover, *rest]))
    page = records[0].address if len(records) == 1 else "/packs/build/"
    version = _version([*records, *(activity for activity, _ in runs)])
    return PrintDocument(cover.title, page, version, (cover, *rest), word=True)


def of_cards(playbook: Playbook, records: Sequence[Record], start: int | None = None) -> PrintDocument:
    """The run cards of packs and activities, a side each. `start` is in minutes since midnight, where clock times are wanted."""
    first = records[0]
    title = f"{first.title}: session plan" if len(records) == 1 else "Session plans of our own session"
    page = first.address if len(records) == 1 else "/packs/build/"
    version = _version([*records, *(activity for activity, _ in _runs(playbook, records))])
    return PrintDocument(title, page, version, tuple(run_cards(playbook, records, start)))


def of_checklist(playbook: Playbook, checklist: Record) -> PrintDocument:
    """The blank form of a checklist."""
    form = parts.checklist(playbook, checklist, _link(playbook))
    return PrintDocument(checklist.title, checklist.address, _version([checklist]), (form,))


def of_brief(playbook: Playbook, record: Record) -> PrintDocument:
    """The one side of a brief."""
    return PrintDocument(record.title, record.address, _version([record]), (brief(playbook, record, _link(playbook)),), word=True)


def of_posters(playbook: Playbook, activity: Record) -> PrintDocument:
    """The posters of an activity."""
    found = tuple(walls.posters(playbook, activity, _link(playbook)))
    return PrintDocument(f"{found[0].title}: a poster", activity.address, _version([activity]), found, paper="a3")


def of_wall_sheet(vocabulary: Record) -> PrintDocument:
    """The blank sheet of a list for a wall."""
    sheet = walls.wall_sheet(vocabulary)
    return PrintDocument(sheet.title, vocabulary.data["wall"]["page"], _version([vocabulary]), (sheet,), paper="a3", flipped=True)


def of_name_tents() -> PrintDocument:
    """Blank name tents."""
    tents = walls.name_tents()
    return PrintDocument(tents.title, "/print/", walls.TENTS_VERSION, (tents,))


def of_glossary(playbook: Playbook) -> PrintDocument:
    """Every term with its meaning, and what to say instead of some."""
    terms = sorted(playbook.shown("term", "print"), key=lambda term: term.title.casefold())
    keys = ("term", "expansion", "definition", "meanings", "advice", "instead")
    changes = announced.changes(playbook)
    rows: list[Fields] = [
        {key: term.data.get(key) for key in keys}
        | {"changing": [changes[id]["mention"] for id in term.data.get("affected_by") or ()]}
        for term in terms
    ]
    letters = [(letter, list(found)) for letter, found in groupby(rows, lambda row: str(row["term"][0]).upper())]
    part = part_types.Glossary(title="Jargon buster", recipient="Everyone", letters=letters)
    return PrintDocument("Jargon buster: what words and abbreviations mean", "/glossary/", _version(terms), (part,))


_OF_KIND: dict[str, Callable[[Playbook, Record], PrintDocument]] = {
    "activity": of_activity, "pack": lambda playbook, pack: of_pack(playbook, [pack]), "checklist": of_checklist, "brief": of_brief,
}  # fmt: skip


def _link(playbook: Playbook) -> Link:
    return lambda address: absolute(playbook, address)


def _version(records: Iterable[Record]) -> str:
    """The newest date that any of these records gives for itself."""
    return max(str(record.data.get(key)) for record in records for key in ("published", "updated") if record.data.get(key))


def _cover(playbook: Playbook, records: Sequence[Record], runs: Sequence[Run], people: int | None,
           takes: int) -> part_types.Cover:  # fmt: skip
    """The cover, which says nothing yet of what to print."""
    alone = records[0] if len(records) == 1 else None
    activities = [activity for activity, _ in runs]
    room, nice = kit.equipment(playbook, activities)
    return part_types.Cover(
        title=alone.title if alone else "A session of our own", recipient="The person who runs it",
        purpose=alone.data.get("purpose", "") if alone else "", audience=alone.data.get("audience", "") if alone else "",
        minutes=minutes(takes), advice=_BEFORE, people=people, bring=kit.bring(activities, people), room=room, nice=nice, print=[],
    )  # fmt: skip


def _run(playbook: Playbook, activity: Record, sessions: set[int], link: Link, counts: parts.Counts) -> list[Part]:
    lead = parts.facilitator(playbook, activity, link, sessions)
    return [lead, parts.participants(lead, counts), *parts.handouts(playbook, activity, link, counts),
            *parts.prompt_cards(activity, lead, counts)]  # fmt: skip


def _runs(playbook: Playbook, records: Iterable[Record]) -> list[Run]:
    """What is run, each activity once, in order."""
    runs: dict[str, tuple[Record, list[int | None]]] = {}
    for record in records:
        items = [item for one in record.data.get("days") or () for item in one["items"]]
        for id, session in [(item.get("activity"), item.get("session")) for item in items] or [(record.id, None)]:
            activity = playbook.find_shown("activity", id, "print")
            if activity is not None:
                runs.setdefault(activity.id, (activity, []))[1].append(session)
    return [(activity, set() if None in sessions else {one for one in sessions if one is not None})
            for activity, sessions in runs.values()]  # fmt: skip


def _what_to_print(found: Iterable[Part]) -> list[PrintJob]:
    """One line for each part: which it is, who it is for, how many copies."""
    return [PrintJob(index, part.title, _WHAT[part.part], part.copies) for index, part in enumerate(found)]


_BEFORE = ["Read each facilitator’s sheet to the end.", "Try the hardest step with one colleague.",
           "Know where people can get help if something serious comes up."]  # fmt: skip
_FEEDBACK = ["What was most useful?", "What would have made it better?", "Was there anything you wanted to say but couldn’t?",
             "What will you do differently next week?"]  # fmt: skip
_WHAT = {"cover": "Cover", "timetable": "Times and notes", "wall": "For the wall",
         "facilitator": "Facilitator’s sheet", "participants": "For everyone",
         "handout": "Handout", "prompt-cards": "Question cards", "agreed": "Notes", "feedback": "Feedback"}  # fmt: skip
