"""The words of a text, and which of them look like abbreviations.

overrides/assets/rules/words.js says the same; both pass the cases in tests/vectors/terms.json.
"""

import re
from collections.abc import Container
from typing import NamedTuple

WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:&[0-9A-Za-z]+)*")
# Capitals and numbers, with no more than two small letters between them, as in CoP and DoLS, and maybe one before, as in eFI.
ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])(?:[a-z](?=[A-Z]{2}))?[A-Z](?:[a-z]{0,2}[A-Z0-9&])+s?")
# Addresses, postcodes and the numbers of papers. Lengths are bounded so that no text takes more than a moment.
LEFT_ALONE = re.compile(
    r"(?:https?://|www\.)\S+|[^\s<>()@]{1,64}@[^\s<>()@]{1,255}|\]\([^\s()]{1,500}\)"
    r"|\b[A-Z]{1,2}[0-9][0-9A-Z]?[^\S\n][0-9][A-Z]{2}\b|\b[A-Z]{2,6}(?:/[0-9]{2,6}(?:/[0-9]{1,6})+|[^\S\n]0[0-9]{2,5})\b"
)
_HINTS_OF_THEM = re.compile(r"://|www\.|@|\]\(|[0-9A-Z]\s[0-9][A-Z]|[A-Z]/[0-9]|[A-Z]\s0")
_AT_A_LINE_END = re.compile(r"-\n[^\S\n]*")  # a hyphen that the line end put into a word, or the word's own


class Word(NamedTuple):
    """A word of a text and where it stands."""

    start: int
    end: int
    form: str


def words_of(text: str, whole: Container[str] = ()) -> list[Word]:
    """The words of a text, those of addresses and the like left out. Two halves of a word in `whole`, which a line end parted,
    are one.
    """
    if _HINTS_OF_THEM.search(text):
        text = LEFT_ALONE.sub(lambda match: " " * len(match.group()), text)
    found = [Word(*match.span(), match.group()) for match in WORD.finditer(text)]
    return _joined(text, found, whole) if whole and "-\n" in text else found


def _joined(text: str, words: list[Word], whole: Container[str]) -> list[Word]:
    """The words of a text, the two halves of each in `whole` as one."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else word
        if _AT_A_LINE_END.fullmatch(text[last.end : word.start]) and (last.form + word.form).lower() in whole:
            out[-1] = Word(last.start, word.end, last.form + word.form)
        else:
            out.append(word)
    return out


def without_line_ends(text: str) -> str:
    """The text with the halves of all words that a line end parted put together, whether the hyphen was the word's own or not."""
    return _AT_A_LINE_END.sub("", text)
