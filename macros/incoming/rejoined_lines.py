"""Lines of a record as a mail or Word has changed them, made whole: bent quotation marks, round bullets, broken lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..forms.record_writer import ROUND
from .message import Line

MOST_WRAPPED_AT = 100  # characters; no program for mail breaks lines further out
PART_OF_A_FIELD = re.compile(r"\s*(?:- |#|[A-Za-z_-]+:(?: |$))|\s+\S|\s*$")
_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_-]+:(?: |$)")
_UNESCAPED = re.compile(r'(?<!\\)(?:\\\\)*"')
_BULLET = re.compile(rf"(\s*)(?:[{ROUND}]\s*(?=\S)|o\s{{2,}}(?=\S))")
_CURLY = str.maketrans({char: '"' for char in "\u201c\u201d\u201e\u201f"})
_CURLY_VALUE = re.compile(r"\s*(?:- +)?(?:[A-Za-z_-]+: +)?[\u201c\u201d\u201e\u201f]")


def straight(lines: Sequence[Line]) -> list[Line]:
    """Fields whose quotation marks a program has bent, with straight ones."""
    if any(_CURLY_VALUE.match(line.text) for line in lines):
        lines = [replace(line, text=line.text.translate(_CURLY)) for line in lines]
    return [_bullet(line, r"\1- ") for line in lines]


def _bullet(line: Line, written: str) -> Line:
    return replace(line, text=_BULLET.sub(written, line.text, count=1)) if _BULLET.match(line.text) else line


def whole_fields(lines: Iterable[Line]) -> tuple[list[Line], int]:
    """(lines, width): each text on one line again where a mail broke it, and how long the longest broken line was, or 0."""
    groups: list[list[Line]] = []
    broken, is_open = [0], False
    for line in lines:
        text = line.text.strip()
        if text and groups and (is_open or not PART_OF_A_FIELD.match(line.text)):
            broken.append(len(groups[-1][-1].text.rstrip()))
            groups[-1].append(line)
        elif text or not is_open:
            groups.append([line])
        is_open = goes_on(is_open, text)
    width = max(broken)
    return [_joined(group) for group in groups], width if width <= MOST_WRAPPED_AT else 0


def goes_on(is_open: bool, text: str) -> bool:
    """Whether a text in double quotes is open after the line `text`, where one was open before it or not."""
    value = text
    if not is_open:
        value = (_FIELD.sub("", text, count=1) if _FIELD.match(text) else text.removeprefix("- ")).strip()
        if not value.startswith('"'):
            return False
    return is_open != bool(len(_UNESCAPED.findall(value)) % 2)


def whole_paragraphs(lines: Sequence[Line], width: int) -> list[Line]:
    """A body's paragraphs, whole again where a mail broke them: at each of its line ends the next word had no room.

    `width` is that of the fields that were broken, or 0 where none was.
    """
    width = width and max([width, *(len(line.text.rstrip()) for line in lines if len(line.text.rstrip()) <= MOST_WRAPPED_AT)])
    groups: list[list[Line]] = []
    last = ""
    for line in lines:
        if last.strip() and line.text.strip() and (_is_flowed(last) or _had_no_room(last, line.text, width)):
            groups[-1].append(line)
        else:
            groups.append([_bullet(line, "- ")])
        last = line.text
    return [_joined(group) for group in groups]


def _joined(lines: Iterable[Line]) -> Line:
    first, *rest = lines
    return replace(first, text=" ".join([first.text.rstrip(), *(line.text.strip() for line in rest)]))


def _is_flowed(text: str) -> bool:
    """True for a line that a mail program broke and marked as broken, with one space at its end (RFC 3676)."""
    return text.endswith(" ") and not text.endswith("  ")


def _had_no_room(last: str, text: str, width: int) -> bool:
    return 0 < width and len(last.rstrip()) + 1 + len(text.split(" ", 1)[0]) > width
