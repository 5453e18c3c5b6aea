"""What the templates of the pages that list records may use (see contexts.py): overrides/lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...reading.values import Fields
from .contexts import Card, Group, RecordContext, TermContext, TitledLink, Tombstone


@dataclass(frozen=True)
class CardsOfKind:
    """The records of one kind; `has_pages` says whether each has a page of its own."""

    cards: list[Card]
    plural: str
    has_pages: bool


@dataclass(frozen=True)
class Cards:
    """Records as cards."""

    cards: list[Card]


@dataclass(frozen=True)
class RecordsInFull:
    """The records of one kind, each with everything that its own template would have, and tombstones of those removed."""

    records: Sequence[RecordContext]
    removed: list[Tombstone]


@dataclass(frozen=True)
class TermCategory:
    """The terms of one category."""

    title: str
    terms: list[TitledLink]


@dataclass(frozen=True)
class TermsOfLetter:
    """The terms in full that begin with a letter."""

    letter: str
    terms: list[TermContext]


@dataclass(frozen=True, kw_only=True)
class GlossaryContext:
    """The terms in full by their first letter, then by category, and those best avoided."""

    removed: list[Tombstone]
    printed: Sequence[object]
    categories: list[TermCategory]
    avoided: list[TermContext]
    letters: list[TermsOfLetter]


@dataclass(frozen=True)
class WayGroup:
    """The records whose first way is this one."""

    way: Card
    records: list[RecordContext]


@dataclass(frozen=True)
class RecordsByWay:
    """The records of one kind under their first way, and the `rest`, which name none."""

    groups: list[WayGroup]
    rest: list[RecordContext]
    removed: list[Tombstone]


@dataclass(frozen=True)
class EverythingOfWay:
    """A way and everything that belongs to it, kind by kind."""

    way: Card
    groups: list[Group]


@dataclass(frozen=True)
class TagLink:
    """A tag that has a page of its own, such as a moment or a topic, and that page."""

    title: str
    description: str
    address: str


@dataclass(frozen=True)
class TagLinks:
    """The tags of a list that some record carries."""

    links: list[TagLink]


@dataclass(frozen=True)
class TagPage:
    """One tag: its entry in the list, what comes first, everything that carries it, whether its list is due a look."""

    entry: Fields
    first: object
    groups: list[Group]
    late: str


@dataclass(frozen=True)
class Tag:
    """An entry of a list of tags, with the records that carry it."""

    id: str
    title: str
    description: str
    groups: list[Group]


@dataclass(frozen=True)
class Vocabulary:
    """A list of tags: what it is about, whether it is due a look, its entries."""

    about: str
    late: str
    entries: list[Tag]


@dataclass(frozen=True)
class Handout:
    """A sheet to hand out: one for each person, group or room."""

    title: str
    per: str


@dataclass(frozen=True, kw_only=True)
class Printable:
    """A record that can be printed, with its handouts; those of a pack are the ones of its activities, each once."""

    title: str
    address: str
    record: str
    facts: list[str]
    handouts: list[Handout]
    printed: Sequence[object]


@dataclass(frozen=True)
class ForTheRoom:
    """A sheet for the wall or for the table: what it is in words, its picture, whether that is wider than tall, and the file of
    the record that it is made from, if it is.
    """

    title: str
    about: str
    address: str
    picture: str
    wide: bool = False
    record: str = ""


@dataclass(frozen=True, kw_only=True)
class Printables:
    """What can be printed; `terms` is the number of terms in the glossary."""

    room: list[ForTheRoom]
    packs: list[Printable]
    activities: list[Printable]
    checklists: list[Printable]
    terms: int
    glossary: str
    printed_glossary: Sequence[object]


@dataclass(frozen=True)
class IndexRow:
    """A record in the A to Z, with the name of its kind."""

    title: str
    address: str
    kind: str


@dataclass(frozen=True)
class Index:
    """The A to Z: the records under each letter."""

    letters: list[tuple[str, list[IndexRow]]]


@dataclass(frozen=True)
class DataFiles:
    """The spreadsheets to download."""

    spreadsheets: list[TitledLink]


@dataclass(frozen=True)
class Nothing:
    """A page that says the same whatever the records say."""
