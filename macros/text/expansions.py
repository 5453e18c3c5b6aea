"""Whether a text itself explains an abbreviation: words that spell it stand beside it, before it or after.

overrides/assets/rules/expansions.js says the same; both pass the cases in tests/vectors/terms.json.
"""

import re
from collections.abc import Iterator

REACH = 200  # characters to either side
LITTLE = set("a an and at by for in of on or the to with".split())
_WORD = re.compile(r"[^\W\d_]+")
# What may stand between the two: a character, a tab or a line end at least, and these words.
_GAP = r"(?:[\s()\[\]:=,;\"'\u2018\u2019\u201c\u201d\u2013\u2014-]|\b(?:the|or)\b)*"
_GAP_BEFORE, _GAP_AFTER = re.compile(_GAP + r"\Z"), re.compile(r"\A" + _GAP)
_PUNCTUATION = re.compile(r"[^\w ]")
_STOP = re.compile(r"[.!?]\s")


def is_expanded(text: str, start: int, end: int, full: str = "") -> bool:
    """True where the words of the abbreviation at `start` to `end` stand beside it: `full`, or any that spell its letters."""
    form = text[start:end].removesuffix("s")
    letters, wanted = "".join(char for char in form.lower() if char.isalpha()), _words(full)
    most = max(2 * len(letters) + 2, len(wanted))
    near_before = text[max(0, start - REACH) : start].rpartition(form)[2]
    before, after = _beside(near_before, text[end : end + REACH].partition(form)[0])
    runs = [run for n in range(1, most + 1) for run in (before[-n:], after[:n])]
    return any(run == wanted or _spell(run, letters) for run in runs if run)


def spells(text: str, form: str) -> bool:
    """True where all the words of a text spell the letters of an abbreviation."""
    letters = "".join(char for char in form.lower() if char.isalpha())
    return bool(letters) and len(_words(text)) > 1 and _spell(_words(text), letters)


def _beside(before: str, after: str) -> tuple[list[str], list[str]]:
    """The words before and after, nearest sentence only; none on a side where nothing but a space stands between."""
    gap = _matched(_GAP_BEFORE, before)
    said_before = _STOP.split(before[: len(before) - len(gap)])[-1] if _PUNCTUATION.search(gap) else ""
    gap = _matched(_GAP_AFTER, after)
    said_after = _STOP.split(after[len(gap) :])[0] if _PUNCTUATION.search(gap) else ""
    return _words(said_before), _words(said_after)


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group() if match else ""


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _spell(words: list[str], letters: str) -> bool:
    """True where every word gives its first letter, and maybe more of its letters, in order; little ones may give none."""
    given = {0}
    for word in words:
        given = {more for so_far in given for more in _gives(word, letters, so_far)}
    return len(letters) in given


def _gives(word: str, letters: str, given: int) -> Iterator[int]:
    """Yield how many letters may be given after this word, when `given` were before it."""
    if word in LITTLE:
        yield given
    at = 0 if word.startswith(letters[given : given + 1] or "\0") else -1
    while at >= 0:
        given += 1
        yield given
        at = word.find(letters[given : given + 1] or "\0", at + 1)
