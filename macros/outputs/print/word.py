"""A pack or a brief as a Word document, for people who want to change it: the same parts as in print, in the same order."""

from collections.abc import Iterable

from ...documents.docx_writer import Writer
from ...model.addresses import absolute
from ...model.host import rights
from ...model.playbook import Playbook
from ...text.dates import day
from . import briefs, part_types
from .document import PrintDocument


def word_document(playbook: Playbook, document: PrintDocument) -> bytes:
    """The bytes of a Word document with every part of a printed one."""
    writer = Writer({"title": document.title, "site": playbook.settings.get("site_name", ""), "address": document.address(playbook),
                     "version": document.version, "version_in_words": day(document.version)})  # fmt: skip
    for index, part in enumerate(document.parts):
        writer.heading(_TITLES.get(part.part, "{}").format(part.title), new_page=index > 0)
        _draw(writer, part, playbook)
    return writer.bytes()


def _draw(writer: Writer, part: part_types.Part, playbook: Playbook) -> None:
    match part:
        case briefs.Brief():
            briefs.write(writer, part)
        case part_types.Cover():
            _cover(writer, part, absolute(playbook, "/raise-a-concern/"))
        case part_types.Timetable():
            _timetable(writer, part)
        case part_types.Facilitator():
            _facilitator(writer, part, rights(playbook.host))
        case part_types.Participants():
            _participants(writer, part)
        case part_types.Handout():
            writer.blocks(part.body)
        case part_types.PromptCards():
            writer.table(("Step", "Question"), [(card.step, card.question) for card in part.cards], (6, 11))
        case part_types.Agreed():
            _agreed(writer)
        case part_types.Feedback():
            _feedback(writer, part)
        case _:
            raise NotImplementedError(f"no Word document has a part of the kind {part.part}")


def _cover(writer: Writer, part: part_types.Cover, concern: str) -> None:
    writer.text(part.purpose)
    writer.bullets([f"Time: {part.minutes}", *([f"For: {part.audience}"] if part.audience else [])])
    writer.heading("Before you run it", 2)
    writer.bullets(part.advice)
    writer.text(f"Worried about someone’s safety? {concern}")
    if part.bring or part.room or part.nice:
        writer.heading(f"Bring, for {part.people} people" if part.people else "Bring", 2)
        writer.bullets(part.bring)
        if part.bring:
            writer.text("Things you can reuse are counted once. Things you use up are added together.")
        if part.room:
            writer.text(f"Have ready: {', '.join(part.room)}.")
        if part.nice:
            writer.text(f"Nice to have: {', '.join(part.nice)}.")
    writer.heading("What to print", 2)
    writer.table(("What", "Print"), [(f"{row.what}: {row.title}", row.copies) for row in part.print], (12, 5))


def _timetable(writer: Writer, part: part_types.Timetable) -> None:
    for one in part.days:
        if one.title:
            writer.heading(one.title, 2)
        rows = [(item.when, "\n".join(filter(None, (item.title, item.note))), item.takes) for item in one.items]
        writer.table(("When", "What", "Takes"), [*rows, (*one.end, one.takes)], (3.5, 11, 2.5))


def _facilitator(writer: Writer, part: part_types.Facilitator, ours: str) -> None:
    writer.text(part.purpose)
    writer.bullets([f"{label}: {words}" for label, words in part.glance])
    if part.not_for:
        writer.text(f"Not for {part.not_for}. If that’s why you’re here, get help with a concern first: {part.concern}")
    if part.personal:
        writer.text(f"Some of this is personal. Read the notes first, and know where people can get help: {part.concern}")
    if part.objectives:
        writer.heading("What people get out of it", 2)
        writer.bullets(part.objectives)
    _before(writer, part)
    if part.common_sheet or part.rules:
        writer.heading("Ground rules", 2)
        writer.bullets(["Agree ground rules first, with the common sheet."] * part.common_sheet + part.rules)
    writer.heading("Steps", 2)
    for one in part.timing:
        writer.text(one)
    _steps(writer, part.sessions, part.several)
    if part.between:
        writer.heading("Between meetings (not counted in the time)", 2)
        _steps(writer, part.between, part.several)
    for section in part.after:
        writer.heading(section.title, 2)
        writer.blocks(section.body)
    writer.text(f"{part.colophon} Our own words: {ours}.")


def _before(writer: Writer, part: part_types.Facilitator) -> None:
    if part.prepare or part.bring or part.without:
        writer.heading("Before you start", 2)
        writer.blocks(part.prepare)
    if part.prepare_takes:
        writer.text(part.prepare_takes)
    if part.bring:
        writer.heading("Bring", 3)
        writer.bullets(part.bring)
    if part.without:
        writer.heading(f"If you don’t have {part.lacking}", 3)
        writer.blocks(part.without)


def _participants(writer: Writer, part: part_types.Participants) -> None:
    writer.text(part.purpose)
    writer.text("You can pass at any point, without giving a reason.")
    writer.bullets(part.rules)
    _steps(writer, part.sessions, part.several)
    writer.heading("My notes", 2)
    writer.lines(4)


def _steps(writer: Writer, sessions: Iterable[part_types.Session], several: bool) -> None:
    for session in sessions:
        if several:
            writer.heading(f"Session {session.number}: {session.title}", 3)
        for step in session.steps:
            takes = f" ({step.takes})" if step.takes else ""
            writer.heading(f"{step.number}. {step.title}{takes}", 4 if several else 3)
            writer.text(step.how)
            writer.blocks(step.body)
            for prompt in step.prompts:
                if prompt["lead"]:
                    writer.text(prompt["lead"], leads=True)
                writer.bullets(prompt["questions"])
            if step.note:
                writer.text("For you only", leads=True)
                writer.blocks(step.note)


def _agreed(writer: Writer) -> None:
    for title, lines in (("When, and who was here", 3), ("What we decided", 5)):
        writer.heading(title, 2)
        writer.lines(lines)
    writer.heading("Actions", 2)
    writer.table(("What", "Who", "By when"), [("\n", "", "")] * 6, (9, 4, 4))
    writer.heading("What we left for another day", 2)
    writer.lines(3)


def _feedback(writer: Writer, part: part_types.Feedback) -> None:
    writer.text("Leave your name off.")
    for question in part.questions:
        writer.heading(question, 2)
        writer.lines(3)
    writer.text(f"Ran this? Tell us how it went: {part.address}")


_TITLES = {"facilitator": "{}: facilitator’s sheet", "participants": "{}: for everyone", "prompt-cards": "{}: question cards"}
