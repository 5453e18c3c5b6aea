"""Whether a poster and a blank sheet for a wall have room for their words; the sizes are those of templates/wall.typ, in points."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from ..model.record import Record
from ..reading.values import Path
from ..text.blocks import Block, blocks, on_paper, paragraphs
from .fit import LINE, tall

_SHORT, _LONG, _SIDES, _ENDS = 842, 1191, 108, 105  # A3, and its margins
_POSTER, _POSTER_TITLE, _ROOM_TO_ADD, _BULLET = 20, 54, 255, 2.6
_CELL_TITLE, _CELL, _CELL_SIDES, _GUTTER, _HEAD = 20, 14, 34, 17, 62
_LEFT_FOR_ANSWERS = 0.5  # of a place, at least


Place = TypeVar("Place")


class TooLong(NamedTuple):
    """Where words stand that are too long for their place, and by how many lines."""

    path: Path
    over: int


def posters(activity: Record) -> Iterator[TooLong]:
    """Each handout of an activity whose list is too long for a poster."""
    for index, handout in enumerate(activity.data.get("handouts") or ()):
        if handout.get("poster"):
            width = (_SHORT - _SIDES) / _POSTER - _BULLET
            title = tall(handout["title"], (_SHORT - _SIDES) / _POSTER_TITLE, bold=True) * _POSTER_TITLE
            room = _LONG - _ENDS - _ROOM_TO_ADD - title
            lists = (one for one in blocks(handout["body"], str) if one["kind"] == "list")
            needed = sum(_items(one, width) for one in lists) * _POSTER
            if needed > room:
                yield TooLong(("handouts", index, "body"), int((needed - room) / (_POSTER * LINE)) + 1)


def _items(found: Block, width: float) -> float:
    return sum(sum(tall(on_paper(text), width, bold=True) for text in paragraphs(item)) + 0.7 for item in found["items"])


def wall_sheet(vocabulary: Record) -> Iterator[TooLong]:
    """Each entry of a list whose words leave too little of its place on the blank sheet for answers."""
    wall, entries = vocabulary.data.get("wall"), vocabulary.data["entries"]
    if not wall:
        return
    places: list[tuple[Path, str, str]] = [
        (("entries", index, "description"), one["title"], one["description"]) for index, one in enumerate(entries)
    ]
    for column in in_columns(places, (("wall", "about"), wall["middle"], wall["about"])):
        height = (_SHORT - _ENDS - _HEAD - _GUTTER * (len(column) - 1)) / len(column) - _CELL_SIDES
        width = (_LONG - _SIDES - 2 * _GUTTER) / 3 - _CELL_SIDES
        for path, title, text in column:
            over = tall(title, width / _CELL_TITLE, bold=True) * _CELL_TITLE + tall(text, width / _CELL) * _CELL
            over -= height * (1 - _LEFT_FOR_ANSWERS)
            if over > 0:
                yield TooLong(path, int(over / (_CELL * LINE)) + 1)


def in_columns(places: list[Place], middle: Place) -> list[list[Place]]:
    """Places in three columns, in reading order, around a middle."""
    side = round(len(places) / 3)
    between = places[side : len(places) - side]
    return [places[:side], [*between[: len(between) // 2], middle, *between[len(between) // 2 :]], places[len(places) - side :]]
