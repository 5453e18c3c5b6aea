"""Cuts a text, plain or Markdown, into sentences and counts their words. Rough rules, good enough to find long ones."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

MOST_WORDS = 25  # longer ones are hard to follow, says the government's own guidance on writing
LONGEST_LABEL = 8
SHORT, RUN = 9, 4  # four sentences in a row that are under nine words each sound like a drill
_MARKER = r"[ \t]*(?:[-*+]|\d+[.)]|#+)[ \t]+"  # of a list's item, or of a heading
_BLOCK_END = re.compile(rf"(?:\n\s*\n|\n(?={_MARKER})|\A)(?:{_MARKER})?|\|[\s|:-]*")  # a bar is the edge of a table's cell
_END = re.compile(r"[.!?]+[\"'\u2019\u201d)\]*_]*(?=\s|$)")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Dr|Mr|Mrs|Ms|St|Cllr|Prof)|\b[A-Z])\.$")
_NEXT = re.compile(r"\s*(\S?)")
_TARGET = re.compile(r"\]\([^\s()]*\)")
# Nothing ends with one of these.
_LEADS_ON = set(
    "a an and are as at be by for from in into is not of on or out over than that the their this to was were who with".split()
)
_WORD = re.compile(r"[^\W_]+(?:['\u2019.,/&-][^\W_]+)*")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, sentence) for each sentence. Headings and labels, short and without a full stop, are none."""
    for start, block in _blocks(text):
        yield from _sentences_of(start, block)


def pieces(block: str) -> Iterator[str]:
    """Every sentence of a paragraph, and what is too short to count as one."""
    at = 0
    for end in _ends(block):
        if said := block[at:end].strip():
            yield said
        at = end


def runs_of_short_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (offset, how many) for each run of RUN or more sentences under SHORT words. Lists, headings and tables have none."""
    for is_short, run in groupby(_in_prose(text), key=lambda one: 0 < words(one[1]) < SHORT):
        offsets = [offset for offset, _ in run]
        if is_short and len(offsets) >= RUN:
            yield offsets[0], len(offsets)


def brief(text: str, most: int = 15) -> str:
    """What a text says first, in about so many words: its first sentence, or as much of that as has a natural end."""
    said = next(pieces(" ".join(text.split())), "")
    found = [*_WORD.finditer(said)]
    if len(found) <= most + 5:
        return said
    pauses = [one.end() for one in found[most // 2 : most] if said[one.end()] in ",;:"]
    ends = [one.end() for one in found[:most] if one[0].lower() not in _LEADS_ON]
    return said[: (pauses or ends or [found[most - 1].end()])[-1]] + "…"


def either(found: Sequence[str]) -> str:
    """Things to choose from, in words: "a or b", "a, b, or c". The comma before "or" keeps apart what has an "or" of its own."""
    apart = len(found) > 2 or any(" or " in one for one in found)
    return f"{', '.join(found[:-1])}, or {found[-1]}" if apart and len(found) > 1 else " or ".join(found)


def span(fewest: int, most: int) -> str:
    """Two numbers in words: "4 to 24", or the one that they are."""
    return str(fewest) if fewest == most else f"{fewest} to {most}"


def capitalised(text: str) -> str:
    """A text with its first letter made a capital, the rest as it stands."""
    return text[:1].upper() + text[1:]


def words(text: str) -> int:
    """How many words a text has; the addresses of links are none."""
    return len(word_list(text))


def word_list(text: str) -> list[str]:
    """The words of a text, in order; the addresses of links are none."""
    return _WORD.findall(_TARGET.sub("]", text))


def _in_prose(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) of each sentence, an empty one in the place of whatever is listed."""
    for start, block in _blocks(text):
        is_listed = bool(text[text.rfind("\n", 0, start) + 1 : start].strip())
        yield from [(start, "")] if is_listed else _sentences_of(start, block)


def _sentences_of(start: int, block: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) of each sentence of a block that begins at `start`."""
    at = 0
    for end in _ends(block):
        said = block[at:end]
        if words(said) and (_END.search(said.rstrip()[-3:]) or words(said) > LONGEST_LABEL):
            yield start + at + len(said) - len(said.lstrip()), said.strip()
        at = end


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of each paragraph, list item and heading."""
    ends = [*_BLOCK_END.finditer(text)]
    for one, two in zip(ends, [*ends[1:], None]):
        yield one.end(), text[one.end() : two.start() if two else len(text)]


def _ends(block: str) -> Iterator[int]:
    """Where the sentences of a block end: at a full stop that no small letter follows, and at the end of the block."""
    for match in _END.finditer(block):
        following = block[match.end() :].lstrip()[:1]
        before = block[max(0, match.start() - 8) : match.start() + 1]
        if following and not following.islower() and not _ABBREVIATION.search(before):
            yield match.end()
    yield len(block)
