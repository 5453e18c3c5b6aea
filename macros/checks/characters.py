"""Characters that nobody sees and that hide something, in every record; and those that no font of ours holds, such as emoji and
arrows, in records that are printed.
"""

import re
from collections.abc import Iterator
from unicodedata import name

from ..model.kinds import KINDS
from ..model.record import BODY, Record
from ..problems import Problem
from ..reading.text_file import FORBIDDEN
from ..text.print_fonts import ORDINARY, characters

# The kinds that stand on printed sheets, whole or by their titles.
PRINTED = tuple(kind.name for kind in KINDS.values() if kind.is_printed)
_WORDS = {"\N{RIGHTWARDS ARROW}": "to, or then", "\N{LEFTWARDS ARROW}": "from", "\N{LEFT RIGHT ARROW}": "both ways",
          "\N{CHECK MARK}": "yes", "\N{HEAVY CHECK MARK}": "yes", "\N{BALLOT X}": "no"}  # fmt: skip


# The reader refuses what a file holds as it stands; in YAML it can also be written, as in "\\u202e". What follows is sign of no
# language: marks without width, tags, what is no character at all, and what stands where a letter was lost. Joiners stay.
_UNSEEN = re.compile(
    f"{FORBIDDEN.pattern[:-1]}\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufff9-\uffff\U000e0000-\U000e0fff]"
)


def check(record: Record) -> Iterator[Problem]:
    """Yield an error at the first character of each text that nobody should write, or that print cannot show."""
    for path, text, _ in record.texts():
        if found := None if text.isascii() and text.isprintable() else _UNSEEN.search(text):
            yield record.problem("character", path, f"found the invisible character U+{ord(found[0]):04X}",
                                 "take it out, or type the line again", offset=found.start())  # fmt: skip
    if record.kind in PRINTED:
        yield from _not_printable(record)


def _not_printable(record: Record) -> Iterator[Problem]:
    for path, text, _ in record.texts():
        if text.isascii() or ORDINARY.fullmatch(text) or (record.kind == "way" and path == BODY):
            continue
        held = characters()
        char = next((char for char in text if char not in held and not _UNSEEN.match(char)), None)
        if char is not None:
            called = name(char, "a character without a name").lower()
            hint = f"write it in words: {_WORDS[char]}" if char in _WORDS else "write it in words, or take it out"
            yield record.problem("character", path, f'found "{char}" ({called}), which no font of the printed sheets holds',
                                 hint, offset=text.index(char))  # fmt: skip
