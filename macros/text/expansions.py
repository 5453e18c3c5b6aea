"""Whether a text itself explains an abbreviation: words that spell it stand beside it, before it or after, or it says in so
many words what it means.

overrides/assets/rules/expansions.js says the same; both pass the cases in tests/vectors/terms.json.
"""

import re

from .spelling import LITTLE, spell, spell_partly
from .words import without_line_ends

REACH, FAR = 300, 20_000  # characters to either side, and before
IN_FULL, OTHERWISE = "in full", "otherwise"
_WORD = re.compile(r"[^\W\d_]+")
# What may stand between the two: a character, a tab, two spaces or a line end at least, and these words.
_GAP = r"(?:[\s()\[\]:=,;\"'\u2018\u2019\u201c\u201d\u2013\u2014-]|\b(?:the|or)\b)*"
_GAP_BEFORE, _GAP_AFTER = re.compile(_GAP + r"\Z"), re.compile(r"\A" + _GAP)
_A_GAP = re.compile(r"[^\w ]|  ")
_QUOTE = r"[\"'\u2018\u2019\u201c\u201d)]?"
_IS = re.compile(rf"\A{_QUOTE}\s+(?:is|are)\s+(?:the\s|an?\s|our\s)?\s*")
_BRACKET_AFTER = re.compile(r"\A(?:\s+[a-z]+)?\s+\((?:the\s)?")
_BRACKET_BEFORE = re.compile(r"\s\(((?:[\w'\u2019-]+\s){0,2})[\"'\u2018\u201c]?\Z")
_CLOSES = re.compile(r"\A[\"'\u2019\u201d]?[),;]")
_BETWEEN = rf"[\s,/-]+(?:(?:{'|'.join(sorted(LITTLE))})\s+)*"
_STOP = re.compile(r"[.!?]\s")
# Where a text says what an abbreviation means, in whatever words.
_MEANS = re.compile(
    rf"\A{_QUOTE}\s+(?:(?:here|in\s+(?:this|our)\s+\w+)\s+)?(?:means|stands\s+for|refers\s+to|is\s+short\s+for|denotes)\b"
    rf"|\A{_QUOTE}\s+(?:is|are)\s(?:[^.;]|\.\w){{0,80}}?\b(?:short\s+form|abbreviation|acronym|initials|shorthand)\s+(?:for|of)\b"
    r"|\A,\s+which\s+(?:asks|means|measures|stands\s+for|is\s+(?:the|an?|our|how|what|where))\b"
    r"|\A,\s+(?:the|an?)\s+(?!(?:[^.,;:()]|\.\w)*\b(?:and|or)\s)(?:[^.,;:()]|\.\w){3,80}?\s(?:that|which|who|for|of|in|used|found)\s"
    r"(?:[^.,;:()]|\.\w)+(?:[.;)]|,\s(?!and\b|or\b))"
)
_CALLED = re.compile(
    r"\b(?:known\s+as|called|referred\s+to\s+as|abbreviated\s+(?:to|as)|shortened\s+to|short\s+for|hereafter)\s+(?:the\s|an?\s)?\s*"
    r"[\"'\u2018\u201c(]?\Z"
)


def is_expanded(text: str, start: int, end: int, full: str = "") -> bool:
    """True where the text explains the abbreviation at `start` to `end` beside it: with the words of `full`, or otherwise."""
    return bool(how_expanded(text, start, end, full))


def how_expanded(text: str, start: int, end: int, full: str = "") -> str:
    """How the text explains the abbreviation at `start` to `end` beside it: IN_FULL, with the words of `full`; OTHERWISE, in
    words of its own; "" where it does not.
    """
    form = text[start:end].removesuffix("s")
    before = text[max(0, start - REACH) : start].rpartition(form)[2]
    after = text[end : end + REACH].partition(form)[0]
    letters, wanted = "".join(char for char in form.lower() if char.isalpha()), _words(full)
    found = ""
    for one, two in {(before, after): 1, (without_line_ends(before), without_line_ends(after)): 1}:
        runs = _runs(one, two, max(2 * len(letters) + 2, len(wanted)))
        if wanted and wanted in runs:
            return IN_FULL
        if any(spell(run, letters) for run in runs) or _in_brackets(one, two, letters):
            found = OTHERWISE
    said = found or _MEANS.match(after) or _CALLED.search(before) or _spelt_before(text[max(0, start - FAR) : start], form)
    return OTHERWISE if said else ""


def spells(text: str, form: str) -> bool:
    """True where all the words of a text spell the letters of an abbreviation."""
    letters = "".join(char for char in form.lower() if char.isalpha())
    return bool(letters) and len(_words(text)) > 1 and spell(_words(text), letters)


def _runs(before: str, after: str, most: int) -> list[list[str]]:
    """The runs of up to `most` words that stand beside, nearest sentence only: before it and after, with a gap between, or after
    "is" or "are".
    """
    gap = _matched(_GAP_BEFORE, before)
    one = _words(_STOP.split(before[: len(before) - len(gap)])[-1]) if _A_GAP.search(gap) else []
    gap = _matched(_GAP_AFTER, after)
    gap = gap if _A_GAP.search(gap) else _matched(_IS, after)
    two = _words(_STOP.split(after[len(gap) :])[0]) if gap else []
    return [run for n in range(1, most + 1) for run in (one[-n:], two[:n]) if run]


def _in_brackets(before: str, after: str, letters: str) -> bool:
    """True where the abbreviation stands in brackets after words that spell it, but for a last one ("Sea Area Plan document
    (SAP)"), or words in brackets after it do ("SAP document (the Sea Area Plan)"); or they spell most of it ("sea plan (SAP)").
    """
    opens = _BRACKET_BEFORE.search(before) if _CLOSES.match(after) else None
    closes = _BRACKET_AFTER.match(after)
    one = _words(_STOP.split(before[: opens.start()])[-1]) if opens else []
    two = _words(after[closes.end() :].partition(")")[0]) if closes else []
    many = range(1, 2 * len(letters) + 3)
    runs = [run for n in many for run in (one[-n:], two[:n])]
    runs += [one[-n - 1 : -1] for n in many if n < len(one) and one[-n - 1] not in LITTLE]
    if any(spell(run, letters) for run in runs):
        return True
    directly = opens and opens[1] in ("", "the ")
    return spell_partly(two, letters) or bool(directly and any(spell_partly(one[-n:], letters) for n in many))


def _spelt_before(before: str, form: str) -> bool:
    """True where words in a row, each with one of the four letters or more, stand in the same paragraph before, or anywhere before
    as a name does.
    """
    if len(form) < 4 or not form.isascii() or not form.isalpha():
        return False
    name = _BETWEEN.join(rf"{letter}[a-z]+" for letter in form.upper())
    words = _BETWEEN.join(rf"{letter}[a-z]+" for letter in form.lower())
    return bool(re.search(rf"\b{name}\b", before) or re.search(rf"\b{words}\b", before.rpartition("\n\n")[2].lower()))


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group() if match else ""


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
