"""A text that was taken out of a file and still knows where in the file each of its characters stands."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True)
class PlacedText:
    """Words, and the (offset, line, column) at which each stretch of them begins, in order."""

    text: str
    starts: list

    def place(self, offset):
        """(line, column) of a character, from 1."""
        start, line, column = self.starts[max(0, bisect_right(self.starts, offset, key=lambda start: start[0]) - 1)]
        return line, column + offset - start


def placed(text):
    """A plain text, placed line by line."""
    starts, offset = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        starts.append((offset, number, 1))
        offset += len(line) + 1
    return PlacedText(text, starts)
