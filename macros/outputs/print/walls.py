"""What goes on a wall or on a table: posters and blank sheets in A3, and name tents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model.playbook import Playbook
from ...model.record import Record
from ...one_side.walls import in_columns
from ...text.blocks import Block
from ...text.markdown_links import Link
from .part_types import Part
from .print_view import PrintView

TENTS_VERSION = "2026-11-28"  # when the words on name tents last changed: they are no record's


@dataclass(frozen=True, kw_only=True)
class Poster(Part):
    """The lists of a handout in large letters, and room under `more` to add to them by hand."""

    part = "poster"
    body: list[Block]
    more: str


@dataclass(frozen=True)
class Cell:
    """A place for answers, with what it asks; one of them stands in the middle."""

    title: str
    description: str
    middle: bool = False


@dataclass(frozen=True, kw_only=True)
class WallSheet(Part):
    """Places for answers, in columns."""

    part = "wall-sheet"
    columns: list[list[Cell]]


@dataclass(frozen=True, kw_only=True)
class NameTents(Part):
    """Tents to fold, to write a name on, and under it what someone does."""

    part = "name-tents"
    how: str
    cut: str
    fold: str
    name: str
    role: str


def posters(playbook: Playbook, activity: Record, link: Link) -> Iterator[Poster]:
    """A poster of each handout of an activity that says it is one too."""
    for fields in PrintView(playbook, link).fields(activity)["handouts"] or ():
        if fields["poster"]:
            lists = [block for block in fields["body"] if block["kind"] == "list"]
            yield Poster(title=fields["title"], recipient="The wall", body=lists, more="We also agree:")


def wall_sheet(vocabulary: Record) -> WallSheet:
    """The blank sheet of a list that has one: a place for each of its entries, in reading order, around a middle."""
    wall: Mapping[str, str] = vocabulary.data["wall"]
    cells = [Cell(entry["title"], entry["description"]) for entry in vocabulary.data["entries"]]
    columns = in_columns(cells, Cell(wall["middle"], wall["about"], middle=True))
    return WallSheet(title=wall["title"], recipient="The wall", columns=columns)


def name_tents() -> NameTents:
    """Two blank tents."""
    how = (
        "Cut along the dashes and fold along the dots. Write on both sides with a thick pen, so that people can read it from afar."
    )
    return NameTents(
        title="Name tents", recipient="Everyone who takes part", how=how, cut="cut here", fold="fold here", name="Name",
        role="What I do, and where",
    )  # fmt: skip


def wall_lists(playbook: Playbook) -> list[Record]:
    """The lists that have a blank sheet for a wall."""
    return [record for record in playbook.shown("vocabulary", "print") if "wall" in record.data]
