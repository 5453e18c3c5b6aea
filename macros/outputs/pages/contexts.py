"""What the templates of pages may use: each page's template in overrides gets the fields of one of these by name.

Beside them every template has `here`, the address of its page, and `to`, which makes an address relative to it; a page that
is made from several records also has its `title` and `description`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypedDict

from ...reading.values import Fields


@dataclass(frozen=True, kw_only=True)
class Card:
    """A record in short: enough for a link, a card or a tag.

    `line` is its summary in about fifteen words, `record` its file, `until` the last day on which it may appear, `not_for` what
    it must not be used for, in words.
    """

    kind: str
    plural: str
    id: str
    title: str
    address: str
    number: int | None
    summary: str
    line: str
    ways: "list[Card]"
    facts: list[str]
    not_for: str
    published: str
    record: str
    until: str | None


@dataclass(frozen=True, kw_only=True)
class FinderCard(Card):
    """A card in a finder: {name of a data attribute: value} for each filter and each order."""

    finder: Mapping[str, str]


@dataclass(frozen=True)
class TitledLink:
    """Words and the address that they lead to."""

    title: str
    address: str


@dataclass(frozen=True)
class Group:
    """The records of one kind under its heading."""

    kind: str
    heading: str
    cards: list[Card]


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where something is from. `href` is the document's own address, `address` that of our entry about it.

    `seen` says whether someone has opened it, live or in an archive.
    """

    title: str
    publisher: str = ""
    year: int | None = None
    href: str | None = None
    address: str | None = None
    home_page_only: bool = False
    seen: bool = True


class Section(NamedTuple):
    """A part of a record's body: its heading and its text as finished HTML."""

    heading: str
    html: object


@dataclass(frozen=True, kw_only=True)
class RecordContext:
    """A record in full.

    `record` has every field of its schema: Markdown rendered, ids of records turned into cards, tags into list entries, None
    for what the record does not say. `related` and `leads` give {kind: cards}: those that belong to it, from either side; and
    the same after those to which its own text links. `others` are the related ones of kinds that no template names. `facts`
    are the small facts of its card; `provenance`, `review` and `late` are sentences, or empty; `strengths`, `directions` and
    `states` give the words that readers see for the strength of evidence, the direction of an outcome and the state of the
    work; `common_sheet` is the address of the common ground rules, where this is another activity and there are some,
    and `rules_poster` that of their poster, if they have one; `printed` are the links to its printed files; `until` is the last
    day on which it may be shown; `file` is the file it stands in, for links that suggest a change.
    """

    id: str
    file: str
    record: Fields
    sections: list[Section]
    related: Mapping[str, list[Card]]
    others: list[Group]
    leads: Mapping[str, list[Card]]
    facts: list[str]
    provenance: str
    sources: list[Source]
    review: str
    late: str
    strengths: Mapping[str, str]
    directions: Mapping[str, str]
    states: Mapping[str, str]
    common_sheet: str | None
    rules_poster: str | None
    printed: Sequence[object]
    until: str | None


class TimetableItem(TypedDict):
    """One thing on a timetable; `at` counts minutes from the start of the day. Print adds its own words to it."""

    title: str
    minutes: int
    at: int
    note: str | None
    activity: Card | None


class TimetableDay(TypedDict):
    """A day of a pack, and the minutes that it takes in all."""

    title: str | None
    items: list[TimetableItem]
    minutes: int


@dataclass(frozen=True, kw_only=True)
class PackContext(RecordContext):
    """A pack in full: its timetable, and what its activities need together and are not for, in words.

    `must` and `nice` are equipment, `bring` are lines; `personal` is whether people may speak about themselves in one; `people`
    are the fewest and the most that suit every activity, where there is such a number; `where` is a place in words.
    """

    timetable: list[TimetableDay]
    must: list[str]
    nice: list[str]
    bring: list[str]
    harms: list[str]
    personal: bool
    people: tuple[int, int] | None
    where: str


@dataclass(frozen=True, kw_only=True)
class WayContext(RecordContext):
    """A way in full, with all ways, to step from one to the next.

    `most` gives {kind: how many of what belongs to it stand on its page}; `everything` is the address of the page that lists
    them all.
    """

    ways: list[Card]
    most: Mapping[str, int]
    everything: str


@dataclass(frozen=True, kw_only=True)
class TermContext(RecordContext):
    """A term in full, with a few records whose texts use it."""

    used_in: list[Card]


@dataclass(frozen=True, kw_only=True)
class Tombstone:
    """What stands in the place of a record that is retired, withdrawn, or whose permission has ended."""

    id: str
    noun: str
    title: str | None
    state: str
    since: str | None
    reason: str
    replaced_by: Card | None
    index: str
    plural: str
