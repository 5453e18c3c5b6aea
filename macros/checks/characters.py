"""Characters that no font of ours holds, such as emoji and arrows, in records that are printed."""

from collections.abc import Iterator
from unicodedata import name

from ..model.kinds import KINDS
from ..model.record import BODY, Record
from ..problems import Problem
from ..text.print_fonts import ORDINARY, characters

# The kinds that stand on printed sheets, whole or by their titles.
PRINTED = tuple(kind.name for kind in KINDS.values() if kind.is_printed)
_WORDS = {"\N{RIGHTWARDS ARROW}": "to, or then", "\N{LEFTWARDS ARROW}": "from", "\N{LEFT RIGHT ARROW}": "both ways",
          "\N{CHECK MARK}": "yes", "\N{HEAVY CHECK MARK}": "yes", "\N{BALLOT X}": "no"}  # fmt: skip


def check(record: Record) -> Iterator[Problem]:
    """Yield an error at the first character of each text that print cannot show."""
    if record.kind not in PRINTED:
        return
    for path, text, _ in record.texts():
        if text.isascii() or ORDINARY.fullmatch(text) or (record.kind == "way" and path == BODY):
            continue
        held = characters()
        char = next((char for char in text if char not in held), None)
        if char is not None:
            called = name(char, "a character without a name").lower()
            hint = f"write it in words: {_WORDS[char]}" if char in _WORDS else "write it in words, or take it out"
            yield record.problem("character", path, f'found "{char}" ({called}), which no font of the printed sheets holds',
                                 hint, offset=text.index(char))  # fmt: skip
