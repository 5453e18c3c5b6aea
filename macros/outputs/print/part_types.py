"""The parts that a printed document is made of: each begins on a new page, and one template draws it."""

from dataclasses import dataclass, is_dataclass
from typing import ClassVar

from ...reading.values import Fields
from ...text.blocks import Block
from ..data.checklists import Scale
from .timetable import TimetableDay


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a printed document. `part` names the template that draws it; `copies` is how many to print, in words."""

    part: ClassVar[str]
    title: str
    recipient: str
    copies: str = "1"

    def as_data(self) -> dict[str, object]:
        """What the template reads."""
        return {"part": self.part, **{name: _plain(value) for name, value in vars(self).items()}}


def _plain(value: object) -> object:
    """Dataclasses as dicts, however deep. Unlike asdict, it copies no text, which took a tenth of printing."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return {name: _plain(one) for name, one in vars(value).items()} if is_dataclass(value) else value


@dataclass(frozen=True)
class PrintJob:
    """One line of what to print: which part it is. The template counts its pages."""

    index: int
    title: str
    what: str
    copies: str


@dataclass(frozen=True)
class Way:
    """One of the six ways, as it is marked on a sheet."""

    number: int
    title: str


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    title: str
    body: list[Block]


@dataclass(frozen=True)
class Step:
    """One step of a session: how long it takes and how it is done, in words; `note` is for the facilitator alone."""

    number: int
    title: str
    takes: str
    how: str
    body: list[Block]
    prompts: list[Fields]
    note: list[Block]


@dataclass(frozen=True)
class Session:
    """One session of an activity."""

    number: int
    title: str
    takes: str
    steps: list[Step]


@dataclass(frozen=True, kw_only=True)
class ActivitySheet(Part):
    """What everybody in the room needs of an activity."""

    purpose: str
    ways: list[Way]
    personal: bool
    concern: str
    rules: list[str]
    several: bool
    sessions: list[Session]


@dataclass(frozen=True, kw_only=True)
class Participants(ActivitySheet):
    """What everyone who takes part may have in their hand."""

    part = "participants"


@dataclass(frozen=True, kw_only=True)
class Facilitator(ActivitySheet):
    """Everything that the person who runs an activity needs.

    `glance` are labels and words; `between` are sessions that people do between meetings. `print` is what to print, where the
    document holds this activity alone. `not_for` is what it must not be used for, `lacking` what it can do without, in words, and
    `without` how.
    """

    part = "facilitator"
    known_as: str | None
    glance: list[tuple[str, str]]
    not_for: str
    shorter: list[Block]
    objectives: list[str]
    prepare: list[Block]
    prepare_takes: str
    bring: list[str]
    bring_suggested: bool
    lacking: str
    without: list[Block]
    common_sheet: bool
    timing: list[str]
    between: list[Session]
    after: list[Section]
    colophon: str
    print: list[PrintJob] | None = None

    def as_data(self) -> dict[str, object]:
        data = super().as_data()
        if self.print is None:
            del data["print"]
        return data


@dataclass(frozen=True, kw_only=True)
class Handout(Part):
    """A handout, with room to write, or as cards to cut out."""

    part = "handout"
    cards: bool
    body: list[Block]


@dataclass(frozen=True)
class QuestionCard:
    """A question to cut out, under the words that lead to it."""

    step: str
    question: str


@dataclass(frozen=True, kw_only=True)
class PromptCards(Part):
    """The questions of an activity as cards to cut out."""

    part = "prompt-cards"
    cards: list[QuestionCard]


@dataclass(frozen=True)
class Statement:
    """A statement to weigh up, and the question that asks for the same in words."""

    text: str | None
    question: str | None


@dataclass(frozen=True)
class Statements:
    """The statements under one heading; `way` is the number of the way that they belong to."""

    title: str
    way: int | None
    intro: str | None
    scale: Scale | None
    statements: list[Statement]


@dataclass(frozen=True, kw_only=True)
class Checklist(Part):
    """A blank checklist."""

    part = "checklist"
    answers: str
    audience: str
    minutes: int
    purpose: str
    scale: Scale | None
    sections: list[Statements]


@dataclass(frozen=True, kw_only=True)
class Cover(Part):
    """What is in a pack, what to bring and what to print. `room` is what it must have, `nice` what it can do without."""

    part = "cover"
    purpose: str
    audience: str
    minutes: str
    advice: list[str]
    people: int | None
    bring: list[str]
    room: list[str]
    nice: list[str]
    print: list[PrintJob]


@dataclass(frozen=True, kw_only=True)
class Timetable(Part):
    """The times of a pack with the notes beside them."""

    part = "timetable"
    days: list[TimetableDay]


@dataclass(frozen=True, kw_only=True)
class WallTimetable(Timetable):
    """The times for everybody to see, without the notes."""

    part = "wall"


@dataclass(frozen=True, kw_only=True)
class Agreed(Part):
    """Room to write down what was agreed."""

    part = "agreed"


@dataclass(frozen=True, kw_only=True)
class Feedback(Part):
    """Questions to ask at the end; `address` is where to tell us how it went."""

    part = "feedback"
    questions: list[str]
    address: str


@dataclass(frozen=True, kw_only=True)
class Glossary(Part):
    """Every term under its first letter, with its fields."""

    part = "glossary"
    letters: list[tuple[str, list[Fields]]]
