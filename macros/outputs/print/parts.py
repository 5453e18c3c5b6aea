"""Makes the parts of printed documents from records. Room to write stands wherever a handout's line ends with a colon."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ...model.kinds.activity import GROUND_RULES, where
from ...model.kinds.checklist import AUDIENCES
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.blocks import Block, paragraph, plain
from ...text.dates import minutes, short_minutes
from ...text.markdown_links import Link
from ...text.sentences import capitalised, either, span
from ...timing import slots
from ...timing.arithmetic import copies
from ..data.checklists import heading, one_scale, scale
from ..pages.contexts import Card
from ..pages.provenance import provenance, review
from .part_types import (
    Checklist,
    Facilitator,
    Handout,
    Participants,
    PromptCards,
    QuestionCard,
    Section,
    Session,
    Statement,
    Statements,
    Step,
    Way,
)
from .print_view import PrintView


class Counts:
    """How many copies to print, for `people` where their number is known, in words otherwise."""

    def __init__(self, people: int | None = None) -> None:
        self.people = people

    def of(self, per: str, size: int | None = None) -> str:
        """Copies of a sheet for each person, group of about `size`, or room."""
        if per == "room":
            return "1"
        if self.people is not None:
            return str(copies(1, per, self.people, size))
        return "1 for each person" if per == "person" else f"1 for each group of {size}" if size else "1 for each group"


def facilitator(playbook: Playbook, activity: Record, link: Link, sessions: Collection[int] = ()) -> Facilitator:
    """Everything that the person who runs an activity needs. `sessions`: the numbers of those that are run; none for all."""
    fields: Fields = PrintView(playbook, link).fields(activity)
    rules, prepare = fields["ground_rules"], fields["prepare"] or {"text": [], "minutes": None}
    run, between = _sessions(activity, fields, sessions)
    return Facilitator(
        title=activity.title, recipient="The person who runs it",
        known_as=fields["known_as"], purpose=fields["purpose"], ways=_ways(fields["ways"] or []),
        glance=_glance(fields), not_for=either(_titles(fields["not_for"])), shorter=fields["shorter"] or [],
        personal=fields["sensitivity"] == "personal", concern=link("/raise-a-concern/"),
        objectives=fields["objectives"] or [], prepare=prepare["text"], bring=_bring(fields),
        prepare_takes=f"About {minutes(prepare['minutes'])}{_hint(fields, 'prepare')}." if prepare["minutes"] else "",
        bring_suggested="materials" in (fields["suggested"] or ()), without=fields["without"] or [],
        lacking=either(_titles(fields["nice_to_have"])),
        common_sheet=bool(rules["common_sheet"]) and activity.id != GROUND_RULES, rules=rules["extras"] or [],
        timing=_timing(fields), several=len(fields["sessions"]) > 1, sessions=run, between=between,
        after=[*(Section(title, fields[key]) for key, title in _AFTER.items() if fields[key]), *_changing(fields)],
        colophon=f"{provenance(playbook, activity)} {review(playbook, activity)}".strip(),
    )  # fmt: skip


def participants(lead: Facilitator, counts: Counts) -> Participants:
    """What everyone may have of a facilitator's sheet: what happens, the prompts, nothing meant for the facilitator."""
    sessions = [replace(one, steps=[replace(step, note=[]) for step in one.steps]) for one in lead.sessions]
    return Participants(
        title=lead.title, recipient="Everyone who takes part", copies=counts.of("person"), purpose=lead.purpose,
        ways=lead.ways, personal=lead.personal, concern=lead.concern, rules=lead.rules, several=lead.several, sessions=sessions,
    )  # fmt: skip


def handouts(playbook: Playbook, activity: Record, link: Link, counts: Counts) -> Iterator[Handout]:
    """Each handout of an activity, with room to write, or as cards to cut out."""
    for fields in PrintView(playbook, link).fields(activity)["handouts"] or ():
        yield Handout(title=fields["title"], recipient=activity.title, cards=bool(fields["cards"]),
                      copies=counts.of(fields["per"], activity.data.get("group_size")),
                      body=room_to_write(fields["body"]))  # fmt: skip


def prompt_cards(activity: Record, lead: Facilitator, counts: Counts) -> Iterator[PromptCards]:
    """The questions of an activity as cards to cut out; nothing where it has none."""
    cards = [
        QuestionCard(_step_of_card(step.title, prompt["lead"]), question)
        for session in lead.sessions
        for step in session.steps
        for prompt in step.prompts
        for question in prompt["questions"]
    ]
    if cards:
        yield PromptCards(title=activity.title, recipient=activity.title, cards=cards,
                          copies=counts.of("group", activity.data.get("group_size")))  # fmt: skip


def _step_of_card(title: str, lead: str | None) -> str:
    """The small words above a question: its step and what leads to it."""
    return title if not lead else f"{title} {lead}" if title.endswith(("?", "!", ".")) else f"{title}: {lead}"


def ground_rules(playbook: Playbook, link: Link, counts: Counts) -> Iterator[Handout]:
    """The one sheet of ground rules, where the playbook has it."""
    sheet = playbook.find_shown("activity", GROUND_RULES, "print")
    if sheet is not None:
        yield from handouts(playbook, sheet, link, counts)


def checklist(playbook: Playbook, record: Record, link: Link) -> Checklist:
    """The blank form of a checklist: to tick, to answer in words, or one after the other."""
    fields: Fields = PrintView(playbook, link).fields(record)
    return Checklist(
        title=record.title, recipient=capitalised(AUDIENCES[fields["audience"]]), scale=one_scale(fields),
        sections=[_statements(one, fields) for one in fields["sections"]], answers=fields["answers"], audience=fields["audience"],
        minutes=fields["minutes"], purpose=fields["purpose"],
    )  # fmt: skip


def _statements(fields: Fields, checklist: Fields) -> Statements:
    """A section under its heading, with the number of its way before it."""
    head = heading(fields)
    found = [Statement(one["text"], one["question"]) for one in fields["statements"]]
    title = f"{head.number} {head.title}" if head.number else head.title
    return Statements(title, head.number, fields["intro"], scale(fields, checklist), found)


def room_to_write(found: list[Block], in_list: bool = False) -> list[Block]:
    """Blocks with "write", a number of lines, on each paragraph that ends with a colon: two on a list's line in bold.

    What only leads to a list has none. A line above bullets that ask for answers of their own is asked itself.
    """
    for block, after in zip(found, [*found[1:], None]):
        if block["kind"] == "list":
            block["items"] = [room_to_write(item, in_list=True) for item in block["items"]]
        elif _asks(block):
            leads = after is not None and after["kind"] == "list" and not _is_form(after)
            bold = in_list and all(one["kind"] == "strong" for one in block["inlines"])
            block["write"] = 0 if leads else 2 if bold else 1
    return found


def _asks(block: Block) -> bool:
    return block["kind"] == "paragraph" and plain(block["inlines"]).rstrip().endswith(":")


def _is_form(found: Block) -> bool:
    return found["start"] is None and all(_asks(item[0]) for item in found["items"] if item)


_AFTER = {"follow_up": "Afterwards", "notes": "Notes", "access": "Make it work for everyone", "online": "Online"}


def _changing(fields: Fields) -> Iterator[Section]:
    """What is changing around an activity; nothing where it names no change."""
    if found := fields["affected_by"]:
        yield Section("What is changing", [paragraph(one["mention"]) for one in found])


def _glance(fields: Fields) -> list[tuple[str, str]]:
    """What there is to know at a glance, as (label, words)."""
    nice, equipment = _titles(fields["nice_to_have"]), _titles(fields["equipment"])
    people = fields["people"]
    found = (
        ("Time", minutes(fields["stated_minutes"]), "stated_minutes"),
        ("People", span(people["min"], people["max"]), "people"),
        ("In each group", fields["group_size"] and str(fields["group_size"]), "group_size"),
        ("How", ", ".join(_titles(fields["format"])), ""),
        ("Where", where(fields["place"]), ""),
        ("Have ready", ", ".join(one for one in equipment if one not in nice) or "nothing", "equipment"),
        ("Nice to have", ", ".join(nice), ""),
    )
    return [(label, words + _hint(fields, field)) for label, words, field in found if words]


def _ways(cards: Sequence[Card]) -> list[Way]:
    return [Way(card.number, card.title) for card in cards if card.number is not None]


def _titles(tags: Sequence[Fields] | None) -> list[str]:
    return [tag["title"].lower() for tag in tags or ()]


def _hint(fields: Fields, field: str) -> str:
    return " (suggested)" if field in (fields["suggested"] or ()) else ""


def _bring(fields: Fields) -> list[str]:
    per = {"person": "each person", "group": "each group", "room": "the room"}
    return [f"{one['item']}: {one['quantity']} for {per[one['per']]}" for one in fields["materials"] or ()]


def _sessions(activity: Record, fields: Fields, chosen: Collection[int]) -> tuple[list[Session], list[Session]]:
    """(the sessions that are run, those that a pack keeps no time for), each step with its time in words, its Markdown as blocks.

    People do the others in between, so whoever runs it needs their rules.
    """
    clocks, _ = slots.sessions(activity.data)
    found = [
        Session(number, session["title"], short_minutes(session["stated_minutes"]) if session["stated_minutes"] else "",
                [_step(step, at, left) for at, (step, left) in enumerate(zip(session["steps"], _left(clock, own)), 1)])
        for number, (session, own, clock) in enumerate(zip(fields["sessions"], activity.data["sessions"], clocks), 1)
    ]  # fmt: skip
    run = [one for one in found if not chosen or one.number in chosen]
    return run, [one for one in found if chosen and one.number not in chosen]


def _left(clock: slots.Session, session: Fields) -> Iterator[str]:
    """For each step of a session, the minutes that the clock leaves it where it has none of its own (see slots.py), in words."""
    open_slots = [slot for slot in clock.slots if not any(step.get("minutes") for step in slot.steps)]
    for step in session["steps"]:
        slot = next((one for one in open_slots if any(step is other for other in one.steps)), None)
        whose = "" if slot is None or len(slot.steps) == 1 else " for these steps"
        yield f"what is left{whose}, about {slot.minutes} min" if slot and not clock.guessed else ""


def _timing(fields: Fields) -> list[str]:
    """What there is to say about the minutes."""
    suggested = "The minutes of each step are our suggestion." if "step_minutes" in (fields["suggested"] or ()) else None
    return [words for words in (fields["timing_note"], suggested) if words]


def _step(step: Fields, number: int, left: str) -> Step:
    return Step(number, step["title"], _takes(step) or left, step["format"]["title"] + _give_or_take(step), step["instructions"],
                step["prompts"] or [], step["facilitator_note"] or [])  # fmt: skip


def _takes(step: Fields) -> str:
    if step["minutes"]:
        return f"{step['minutes']} min"
    return f"{step['least']} to {step['most']} min" if step["least"] and step["most"] else ""


def _give_or_take(step: Fields) -> str:
    """How far a step may be cut or stretched, in words that follow its format."""
    least, most = step["least"], step["most"]
    if not step["minutes"]:
        return ""
    if least and most:
        return f", anything from {least} to {most} minutes works"
    return f", at least {least} minutes" if least else f", at most {most} minutes" if most else ""
