"""Apostrophes and quotation marks as print has them, each in the place of a straight one: no text grows or shrinks.

What is code, or an address, is left as it is typed.
"""

import re
from typing import Any

_LEFT = r"```.*?```|~~~.*?~~~|`[^`\n]*`|\]\([^)\n]*\)|<[^>\s]+>|\S+://\S+|\S+@\S+"
_STRAIGHT = re.compile(rf"(?P<left>{_LEFT})|['\"]", re.DOTALL)
# What a mark that opens stands behind; emphasis between the two says nothing of it.
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{–—“‘/])[*_]*\Z")
# Words that begin with an apostrophe.
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_BACK = str.maketrans("’‘“”", "''\"\"")


def curly(text: str) -> str:
    """The text, which may be Markdown, with curly apostrophes and quotation marks."""
    if "'" not in text and '"' not in text:
        return text
    out: list[str] = []
    at = 0
    for match in _STRAIGHT.finditer(text):
        out.append(text[at : match.start()])
        at = match.end()
        out.append(match[0] if match["left"] else _mark(match[0], "".join(out[-4:])[-_NEAR:], text[at : at + _NEAR]))
    return "".join([*out, text[at:]])


def straight(text: str) -> str:
    """The text with straight marks: to find words by whichever marks they were typed with."""
    return text.translate(_BACK)


def curled(value: Any) -> Any:
    """The same of every text in fields as they are read."""
    match value:
        case str():
            return curly(value)
        case list():
            return [curled(one) for one in value]
        case dict():
            return {key: curled(one) for key, one in value.items()}
    return value


_NEAR = 8  # characters that say which way a mark turns


def _mark(mark: str, before: str, after: str) -> str:
    opens = bool(_BEFORE_OPENING.search(before))
    if not after.strip("*_")[:1].strip() and opens:
        return mark  # it stands alone
    if mark == '"':
        return "“" if opens else "”"
    return "‘" if opens and not _ELIDED.match(after) else "’"
