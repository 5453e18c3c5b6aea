"""Where something stands in a text, and a text in which all else stays where it is."""

import re
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


def place_in(text: str, index: int, first_line: int = 1) -> Place:
    """The place of the character `index` of a text that begins on line `first_line` of its file."""
    return Place(text.count("\n", 0, index) + first_line, index - (text.rfind("\n", 0, index) + 1) + 1)


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with what matches made blank, line by line, so that all else keeps its place."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
