"""The record in what was sent: without greetings, the > of quoted mail, code fences and signatures, its wrapped lines whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .message import Line
from .rejoined_lines import PART_OF_A_FIELD, goes_on, straight, whole_fields, whole_paragraphs

LOOK_FOR_KIND = 60  # lines
_QUOTING = re.compile(r"\s{0,3}(?:>\s?)+")
_HYPHENS = re.compile(r"\s*(?:-{3,}|[\u2013\u2014]-?|[\u2013\u2014]{2,3})\s*")
_CODE = re.compile(r"\s*(`{3,}|~{3,})\s*\S*\s*")
_HEADING = re.compile(r"#{2,6} ")
_OVER = re.compile(
    r"--\s*|_{8,}.*|-{2,} ?(?:original|forwarded) message.*|(?:on|le|am) .{6,120}(?:wrote|écrit|schrieb)\s*:|from: .*@.*|"
    r"sent from (?:my|outlook|mail)\b.*|get outlook for .*|"
    r"(?:(?:kind|best|warm|warmest|kindest|many)(?: and (?:kind|best|warm))? )?(?:regards|wishes|thanks)[,.!]?|"
    r"best[,.!]|thanks[,!]?|thank you[,.!]?|cheers[,.!]?|yours (?:sincerely|faithfully|truly)[,.]?|"
    r"(?:this|the information in this) (?:e-?mail|message)\b.{0,80}\b(?:confidential|intended)\b.*|\*{8,}.*",
    re.I,
)


@dataclass(frozen=True)
class ExtractedRecord:
    """A record as it was sent: the lines of its fields and of its body, and the numbers of lines that are no part of it."""

    header: list[Line]
    body: list[Line]
    left_out: list[int]


def find(lines: Sequence[Line]) -> ExtractedRecord | None:
    """The record in these lines, or None where no record begins in them."""
    start = _start(lines)
    if start is None:
        return None
    fenced = _is_hyphens(lines[start])
    first = start + 1 if fenced else start
    end = _end_of_code(lines, start)
    region = _without_quoting(lines[start], lines[first:end])
    header, body = _parts(region, fenced)
    header, width = whole_fields(straight(header))
    body = _until_over(whole_paragraphs(body[: over_after_a_gap(body)], width))
    kept = {line.number for line in header + body} | {lines[start].number}
    numbers = sorted({line.number for line in lines if line.text.strip()} - kept - _numbers_between(header, body, lines[start]))
    return ExtractedRecord(header, body, numbers)


def _start(lines: Sequence[Line]) -> int | None:
    """The first line of a record: three hyphens over its fields, or else the first of its fields."""
    texts = [_unquoted(line.text).strip() for line in lines]
    for at, line in enumerate(lines):
        near = texts[at + 1 : at + 1 + LOOK_FOR_KIND]
        if _is_hyphens(line) and any(text.startswith("kind:") for text in _until(near, _HYPHENS)):
            return at
        if texts[at].startswith(("id:", "kind:")) and any(text.startswith(("kind:", "id:")) for text in near[:5]):
            return _over_comments(texts, at)
    return None


def _over_comments(texts: Sequence[str], at: int) -> int:
    """A record of fields only may begin with comments."""
    first = at
    while first and (texts[first - 1].startswith("#") or not texts[first - 1]):
        first -= 1
    return next(number for number in range(first, at + 1) if texts[number])


def _until(texts: Iterable[str], end: re.Pattern[str]) -> Iterator[str]:
    for text in texts:
        if end.fullmatch(text):
            return
        yield text


def _unquoted(text: str) -> str:
    found = _QUOTING.match(text)
    return text[found.end() :] if found else text


def _is_hyphens(line: Line) -> bool:
    return bool(_HYPHENS.fullmatch(_unquoted(line.text)))


def _end_of_code(lines: Sequence[Line], start: int) -> int:
    """Where the block of code ends in which a record stands; the end of all lines if it stands in none."""
    fence = _open_fence(lines[:start])
    closing = (at for at in range(start, len(lines)) if fence and _closes(fence, lines[at]))
    return next(closing, len(lines))


def _open_fence(lines: Iterable[Line]) -> str | None:
    """The fence of the block of code that begins in these lines and does not end there; None where none does."""
    fence: str | None = None
    for line in lines:
        if fence is None:
            begins = _CODE.fullmatch(_unquoted(line.text))
            fence = begins[1] if begins else None
        elif _closes(fence, line):
            fence = None
    return fence


def _closes(fence: str, line: Line) -> bool:
    text = _unquoted(line.text).strip()
    return len(text) >= len(fence) and not text.strip(fence[0])


def _without_quoting(first: Line, lines: Iterable[Line]) -> list[Line]:
    """Lines without the marks of quoting that the record's first line has, and not further in than that line."""
    found = _QUOTING.match(first.text)
    depth = found.group().count(">") if found else 0
    marks = re.compile(r"\s{0,3}(?:>\s?){1,%d}" % depth) if depth else None
    indent = 0 if depth else len(first.text) - len(first.text.lstrip())
    return [_cut(line, _left_of(line, marks, indent)) for line in lines]


def _left_of(line: Line, marks: re.Pattern[str] | None, indent: int) -> int:
    if marks:
        found = marks.match(line.text)
        return found.end() if found else 0
    return min(indent, len(line.text) - len(line.text.lstrip()))


def _cut(line: Line, width: int) -> Line:
    return replace(line, text=line.text[width:], cut=line.cut + width)


def _parts(lines: list[Line], fenced: bool) -> tuple[list[Line], list[Line]]:
    """(fields, body) as they were sent. What looks like the end of the fields inside a quoted text is not it."""
    is_open = False
    for at, line in enumerate(lines):
        text = line.text.strip()
        if is_open := goes_on(is_open, text):
            continue
        if _is_hyphens(line):
            return lines[:at], lines[at + 1 :]
        if not fenced and _HEADING.match(line.text):
            return lines[:at], lines[at:]
        after_a_gap = at and not lines[at - 1].text.strip() and not PART_OF_A_FIELD.match(line.text)
        if text and (_OVER.fullmatch(text) or after_a_gap):
            return lines[:at], []
    return lines, []


def over_after_a_gap(lines: Sequence[Line]) -> int:
    """At which line a mail's own end begins, which has an empty line before it: a greeting, a signature; else behind the last."""
    begins = (
        at for at in range(1, len(lines)) if not lines[at - 1].text.strip() and _OVER.fullmatch(lines[at].text.strip() or "-")
    )
    return next(begins, len(lines))


def _until_over(lines: list[Line]) -> list[Line]:
    """The lines of a body before the one at which a mail's own end begins, without empty ones around them."""
    over = next((at for at, line in enumerate(lines) if _OVER.fullmatch(line.text.strip() or "-")), len(lines))
    return _trimmed(lines[:over])


def _trimmed(lines: list[Line]) -> list[Line]:
    texts = [at for at, line in enumerate(lines) if line.text.strip()]
    return lines[texts[0] : texts[-1] + 1] if texts else []


def _numbers_between(header: list[Line], body: list[Line], first: Line) -> set[int]:
    """The numbers of lines that stand inside the record: hyphens, joined lines, code fences are part of it."""
    last = max([first.number, *(line.number for line in header + body)])
    return set(range(first.number, last + 1))
