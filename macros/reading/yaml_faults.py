"""What went wrong in a YAML text, said where a person made the slip, and with what to write there."""

import re
from typing import TYPE_CHECKING

from yaml import Event, MarkedYAMLError, ScalarEvent, YAMLError

from ..problems import Problem

if TYPE_CHECKING:
    from yaml._yaml import Mark as CMark
    from yaml.error import Mark

    from .yaml_text import Positions

# What the parser says, and what a person can do about it.
_ADVICE = (
    ("a field too deep", "found a field that is indented further than the line above allows",
     "line it up with the field above, or indent both under the one they belong to"),
    ("mapping values are not allowed", "found a colon followed by a space inside a text", "put the text in quotes"),
    ("could not find expected ':'", "found a line that is neither a field nor part of one",
     "write field: value, or indent the line under its field"),
    ("did not find expected key", "found a line that does not fit the lines above it",
     "check its indentation, and quotation marks inside the text"),
    ("did not find expected '-' indicator", "found a line that does not fit the list above it",
     "start it with a hyphen and a space, at the same indentation"),
    ("did not find expected ',' or", "found a square or curly bracket that is not closed",
     "close it, or put the text in quotes"),
    ("cannot start any token|expected node content|expected alphabetic", "found a character that cannot begin a text",
     "put the text in quotes"),
    ("sequence entries are not allowed", "found a list on the line of its field", "begin it on the next line"),
    ("escape c", "found a backslash inside double quotes", "use single quotes, or take the backslash out"),
    ("quoted scalar", "found a quotation mark that is not closed", "close it, or take it out"),
)  # fmt: skip
# In these the parser goes on until it is lost; the fault is where it began.
_BEGINS_EARLIER = re.compile("while (scanning a (quoted|simple)|scanning an |parsing a flow)")
# What a field or an item begins with, before a quotation mark that opens its text.
_OPENING = re.compile(r"^( *(?:- +)*[\w-]+: +| *(?:- +)+)(['\"])", re.M)
_OWN_BEGINNING = re.compile(r"(?:[\w-]+:|-) +$")
_QUOTED = {"'": re.compile("'(?:[^']|'')*'"), '"': re.compile(r'"(?:\\.|[^"\\])*"', re.S)}
_CLOSE = {"'": "put the text in double quotes", '"': 'put a " at the end of the text'}
LOST = "lost-text"
_HASH = re.compile(" +#")
# Ids, numbers, days and addresses: what follows them is meant as a comment.
_ONE_WORD = re.compile(r"[^\sA-Z]+")


def problem(error: YAMLError, positions: "Positions", name: str) -> Problem:
    """The Problem that a parser's `error` stands for. `positions` tell what was read before it."""
    text, first_line = positions.text, positions.first_line
    read_until = max((end for _, end, _, _ in positions.spans.values()), default=0)
    opening = _never_closed(text, read_until, len(text))
    if opening is not None:
        return _unclosed(opening, positions, name)
    marked = error if isinstance(error, MarkedYAMLError) else MarkedYAMLError()
    context = marked.context or ""
    mark = marked.context_mark if _BEGINS_EARLIER.match(context) else marked.problem_mark
    said = f"{context} {marked.problem or error}".strip()
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    if mark and "mapping values" in said and re.fullmatch(" +[a-z_]+", text.split("\n")[mark.line][: mark.column]):
        said = "a field too deep"
    for pattern, message, hint in _ADVICE:
        if re.search(pattern, said):
            return Problem(name, line, column, "yaml", message, hint)
    return Problem(name, line, column, "yaml", f"this line cannot be read as YAML ({said})", "check the lines above it")


def lost_text(scalar: ScalarEvent, positions: "Positions", name: str) -> Problem | None:
    """The Problem of a scalar event that could be read, but not as it was meant; or None."""
    text, (end, line, column) = positions.text, ending(scalar)
    if scalar.style in _QUOTED:
        start = beginning(scalar)[0]
        if "\n" in text[start:end] and _never_closed(text, text.rfind("\n", 0, start) + 1, start + 1) == start:
            return _unclosed(start, positions, name)
    cut = None if scalar.style else _HASH.match(text, end)
    if cut and not _is_comment(scalar.value, text[cut.end() : cut.end() + 1]):
        place = line + positions.first_line, column + cut.end() - end
        return Problem(name, *place, LOST, "found a # inside a text, so what follows is left out", "put the text in quotes")
    return None


def beginning(event: Event) -> tuple[int, int, int]:
    """(index, line, column), all from 0, at which an event of the parser begins."""
    return _counted(event.start_mark)


def ending(event: Event) -> tuple[int, int, int]:
    """The same of where it ends."""
    return _counted(event.end_mark)


def _counted(mark: "Mark | CMark | None") -> tuple[int, int, int]:
    return (mark.index, mark.line, mark.column) if mark else (0, 0, 0)


def _is_comment(value: str, next_char: str) -> bool:
    return next_char in (" ", "\n", "") and (not value or bool(_ONE_WORD.fullmatch(value)))


def _never_closed(text: str, begin: int, end: int) -> int | None:
    """The index of the first opening mark from `begin` to `end` that is closed nowhere, or only after the next field began."""
    for match in _OPENING.finditer(text, begin, end):
        quoted = _QUOTED[match[2]].match(text, match.start(2))
        own = _OWN_BEGINNING.search(match[1])
        indent = own.start() if own else 0
        if not quoted or re.search(rf"\n {{0,{indent}}}(?:- |[\w-]+:[ \n])", quoted[0]):
            return match.start(2)
    return None


def _unclosed(index: int, positions: "Positions", name: str) -> Problem:
    mark = positions.text[index]
    return Problem(name, *positions.at(index), "yaml", f"found {mark} with no {mark} to close it", _CLOSE[mark])
