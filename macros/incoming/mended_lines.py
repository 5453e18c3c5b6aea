"""Lines of a record as a mail or Word has changed them, made whole: bent quotation marks, round bullets, broken lines."""

import re
from dataclasses import replace

MOST_WRAPPED_AT = 100  # characters; no program for mail breaks lines further out
PART_OF_A_FIELD = re.compile(r"\s*(?:- |#|[A-Za-z_-]+:(?: |$))|\s+\S|\s*$")
_FIELD = re.compile(r"\s*(?:- +)*[A-Za-z_-]+:(?: |$)")
_ROUND = "\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u00b7\uf0b7\uf0a7"
_BULLET = re.compile(rf"(\s*)(?:[{_ROUND}]\s*(?=\S)|o\s{{2,}}(?=\S))")
_CURLY = str.maketrans({sign: '"' for sign in "\u201c\u201d\u201e\u201f"})
_CURLY_VALUE = re.compile(r"\s*(?:- +)?(?:[A-Za-z_-]+: +)?[\u201c\u201d\u201e\u201f]")


def straight(lines):
    """Fields whose quotation marks a program has bent, with straight ones."""
    if any(_CURLY_VALUE.match(line.text) for line in lines):
        lines = [replace(line, text=line.text.translate(_CURLY)) for line in lines]
    return [_bullet(line, r"\1- ") for line in lines]


def _bullet(line, written):
    return replace(line, text=_BULLET.sub(written, line.text, count=1)) if _BULLET.match(line.text) else line


def whole_fields(lines):
    """(lines, width): each text on one line again where a mail broke it, and the width at which it did, or 0."""
    found, width = [], 0
    for line in lines:
        goes_on = found and (_is_open(found[-1].text) or not PART_OF_A_FIELD.match(line.text))
        if goes_on and line.text.strip():
            width = max(width, len(line.text.rstrip()), *([len(found[-1].text.rstrip())] if not width else ()))
            found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip()} {line.text.strip()}")
        else:
            found.append(replace(line, text=line.text.rstrip()))
    return found, width if width <= MOST_WRAPPED_AT else 0


def _is_open(text):
    """True for a field whose text stands in double quotes that do not close on its line."""
    value = _FIELD.sub("", text, count=1).strip() if _FIELD.match(text) else text.strip().removeprefix("- ").strip()
    return value.startswith('"') and len(re.findall(r'(?<!\\)(?:\\\\)*"', value)) % 2 == 1


def whole_paragraphs(lines, wrapped):
    """The body's paragraphs with the lines whole that a mail broke: each ends where the next word had no room."""
    width = max([wrapped, *(len(line.text.rstrip()) for line in lines)]) if wrapped else 0
    found, last = [], ""
    for line in lines:
        if last.strip() and line.text.strip() and (_is_flowed(last) or _had_no_room(last, line.text, width)):
            found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip()} {line.text.strip()}")
        else:
            found.append(_bullet(line, "- "))
        last = line.text
    return [replace(line, text=line.text.rstrip()) for line in found]


def _is_flowed(text):
    """True for a line that a mail program broke and says so, with one space at its end (RFC 3676)."""
    return text.endswith(" ") and not text.endswith("  ")


def _had_no_room(last, text, width):
    return 0 < width <= MOST_WRAPPED_AT and len(last.rstrip()) + 1 + len(text.split(" ", 1)[0]) > width
