"""A text that was taken out of a file and still knows where in the file each of its characters stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..reading.place import Place


class Start(NamedTuple):
    """Where a stretch of a text begins: its offset in the text, its line and column in the file."""

    offset: int
    line: int
    column: int


_FIRST = Start(0, 1, 1)


@dataclass(frozen=True)
class PlacedText:
    """Words, and where each stretch of them begins, in order."""

    text: str
    starts: Sequence[Start]

    def place(self, offset: int) -> Place:
        """The place of a character in the file."""
        at = bisect_right(self.starts, offset, key=lambda start: start.offset)
        start = self.starts[max(0, at - 1)] if self.starts else _FIRST
        return Place(start.line, start.column + offset - start.offset)


def placed(text: str) -> PlacedText:
    """A plain text, placed line by line."""
    starts, offset = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        starts.append(Start(offset, number, 1))
        offset += len(line) + 1
    return PlacedText(text, starts)
