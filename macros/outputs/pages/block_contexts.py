"""What the templates of the blocks may use that authors put into their pages by a macro: overrides/parts."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...reading.values import Fields
from .contexts import Card, Group
from .list_contexts import TagLink


@dataclass(frozen=True)
class Call:
    """A macro of parts/parts.html by its name, and the one thing that it prints."""

    piece: str
    value: object


@dataclass(frozen=True)
class Ring:
    """The ring of the ways."""

    ways: list[Card]


@dataclass(frozen=True)
class MomentChips:
    """Moments as links, perhaps each with a sentence."""

    links: list[TagLink]
    described: bool


@dataclass(frozen=True)
class Groups:
    """What carries a tag, kind by kind."""

    groups: list[Group]


@dataclass(frozen=True)
class Entries:
    """The entries of a list, under the words that name it, and what stands in their middle."""

    entries: list[Fields]
    middle: Mapping[str, str] | None
    words: str


@dataclass(frozen=True)
class Newest:
    """What was published last."""

    cards: list[Card]


@dataclass(frozen=True)
class Concerns:
    """The host's local places to raise a concern."""

    concerns: list[Fields]
