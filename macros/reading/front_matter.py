"""A Markdown file split into its header (between lines of three hyphens) and its body."""

from dataclasses import dataclass

from ..problems import Problem

FENCE = "---"


@dataclass(frozen=True)
class Parts:
    """Header and body, with the line of the file (from 1) on which each begins."""

    header: str
    header_line: int
    body: str
    body_line: int


def split(text: str, name: str) -> tuple[Parts | None, list[Problem]]:
    """Split `text` into Parts. Returns (parts, problems); parts is None when there is no whole header."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [Problem(name, 1, 1, "front-matter", "this file does not begin with a line of three hyphens",
                              "start it with ---, then the fields, then --- again")]  # fmt: skip
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            return Parts("\n".join(lines[1 : number - 1]) + "\n", 2, "\n".join(lines[number:]), number + 1), []
    return None, [Problem(name, 1, 1, "front-matter", "the fields at the top are not closed",
                          "put a line of three hyphens (---) under the last field")]  # fmt: skip
