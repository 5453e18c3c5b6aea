"""Finds the glossary's terms in a text. The terms compile into plain data that other languages can read as well.

A text is taken as words; a term matches a run of whole words, whatever stands between them of spaces, one line break,
a hyphen or an apostrophe. A word that a line end parted is one where the glossary has it. Acronyms match only in their own
capitals. The longest term wins, then the first.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NotRequired, TypedDict

from .capitals import initials, said_in, shouted
from .word_tree import word_tree
from .words import ACRONYM, WORD, Word, without_line_ends, words_of

REMEMBERED = 1 << 16  # texts: some twenty megabytes
_GAP = re.compile(r"(?:[^\S\n]|\n(?!\s*\n))+|[-\u2010\u2011](?:\n[^\S\n]*)?|['\u2019]")
_GAP_WITH_COMMA = re.compile(r",?(?:[^\S\n]|\n(?!\s*\n))+")
_CAPITALS = re.compile(r"[A-Z][a-z0-9&]*[A-Z]")
_ROMAN = re.compile(r"[IVX]+")


class Form(TypedDict):
    """One spelling of a term as a run of words (see CompiledTerms)."""

    words: list[str]
    exact: bool
    short: bool
    commas: list[int]
    id: str
    full: NotRequired[str]
    familiar: NotRequired[bool]


class Term(TypedDict):
    """What a term means, who uses it, and what to say instead of it."""

    term: str
    full: str
    meaning: str
    instead: str
    advice: str
    used_by: NotRequired[list[str]]


class CompiledTerms(TypedDict):
    """The terms of a glossary as plain data.

    A word with capitals in it matches only so, another in any; only `exact` forms have capitals, and `short` ones are
    nothing but an acronym, which stands for `full`. Most people know those that are `familiar`. `commas` are the gaps in which a
    comma may stand; `known` are acronyms that need no explaining. Terms that are never marked have no forms.
    """

    version: int
    terms: dict[str, Term]
    forms: list[Form]
    known: list[str]


@dataclass(frozen=True)
class Match:
    """One term found in a text, from `start` up to `end`, in the `form` in which it stands there.

    `short` is true for a form that is only letters; `full` is then what they stand for, as far as the glossary says.
    `familiar` is true for a form that most people know.
    """

    start: int
    end: int
    id: str
    form: str
    short: bool = False
    full: str = ""
    familiar: bool = False


class Matcher:
    """Finds compiled terms in texts."""

    def __init__(self, data: CompiledTerms) -> None:
        self.data, self.terms = data, data["terms"]
        self.known = {*data["known"], *(form["words"][0] for form in data["forms"] if form["exact"] and len(form["words"]) == 1)}
        self.by_first_word: dict[str, list[tuple[Form, list[str], list[tuple[int, str]]]]] = {}
        for form in sorted(data["forms"], key=lambda form: (-len(form["words"]), not form["exact"])):
            folded = [word.lower() for word in form["words"]]
            capitals = [(n, word) for n, word in enumerate(form["words"]) if word != folded[n]]
            self.by_first_word.setdefault(folded[0], []).append((form, folded, capitals))
        runs = [folded for forms in self.by_first_word.values() for _, folded, _ in forms]
        self.tree = word_tree(runs)
        self.words = {word for run in runs for word in run}
        self._found = lru_cache(maxsize=REMEMBERED)(self._look_for)  # a text is looked at for several ends

    def find(self, text: str) -> list[Match]:
        """Every term in the text, in order, none overlapping another."""
        return list(self._found(text))

    def _look_for(self, text: str) -> tuple[Match, ...]:
        lower = text.lower()
        if not self.tree.search(lower) and not ("-\n" in lower and self.tree.search(without_line_ends(lower))):
            return ()  # as in most texts, and much sooner known
        words = words_of(text, self.words)
        exact = [word.form for word in words]
        folded = [word.lower() for word in exact]
        found: list[Match] = []
        after = 0
        for at, first in enumerate(folded):
            for form, wanted, capitals in self.by_first_word.get(first, ()) if at >= after else ():
                end = at + len(wanted)
                same = folded[at:end] == wanted and all(exact[at + n] == word for n, word in capitals)
                if same and _joined(text, words[at:end], form):
                    found.append(_match(form, text, words[at].start, words[end - 1].end))
                    after = end
                    break
        return tuple(found)

    def unknown_acronyms(self, text: str, found: list[Match] | None = None) -> Iterator[tuple[int, str]]:
        """(start, acronym) for each that neither the glossary nor its exceptions know; `found`, what find() gave for the text."""
        if not _CAPITALS.search(text) or not any(map(self._is_strange, WORD.findall(text))):
            return  # as in most texts, and much sooner known
        words = words_of(text)
        strange = [word for word in words if self._is_strange(word.form)]
        found = self.find(text) if found is None else found
        starts = [match.start for match in found]
        said, people = said_in(words), initials(text)
        for start, _, acronym in strange:
            last = bisect_right(starts, start) - 1
            inside = last >= 0 and found[last].end > start
            if not inside and acronym not in people and not shouted(text, start, acronym, said):
                yield start, acronym

    def _is_strange(self, acronym: str) -> bool:
        """True for an acronym that is not listed, but for Roman numbers and the numbers of documents."""
        if acronym.islower() or not ACRONYM.fullmatch(acronym) or _ROMAN.fullmatch(acronym) or re.search(r"[0-9]{2}", acronym):
            return False
        return acronym not in self.known and acronym.removesuffix("s") not in self.known


def spelling_variants(text: str, id: str) -> list[Form]:
    """The forms of one spelling of a term: as it stands, and with the last word in the plural. None where it has no words."""
    found = list(WORD.finditer(text))
    words = [match.group() for match in found]
    if not words:
        return []
    commas = [n for n, (one, two) in enumerate(zip(found, found[1:])) if "," in text[one.end() : two.start()]]
    capitals = [bool(ACRONYM.fullmatch(word)) for word in words]
    exact, short = any(capitals), all(capitals)
    if not exact:  # as in a heading, or at the start of a sentence
        words = [word.lower() for word in words]
    runs = [[*words[:-1], last] for last in plurals(words[-1], exact)]
    return [{"words": run, "exact": exact, "short": short, "commas": commas, "id": id} for run in runs]


def plurals(word: str, exact: bool) -> list[str]:
    if exact or word.endswith("s"):
        return [word, word + "s"] if not word.endswith("s") else [word]
    if re.search(r"[^aeiou]y$", word):
        return [word, word[:-1] + "ies"]
    return [word, word + ("es" if re.search(r"(x|ch|sh)$", word) else "s")]


def _match(form: Form, text: str, start: int, end: int) -> Match:
    return Match(start, end, form["id"], text[start:end], form["short"], form.get("full", ""), form.get("familiar", False))


def _joined(text: str, run: list[Word], form: Form) -> bool:
    """True where nothing stands between the words but what may stand inside a term."""
    gaps = [text[one.end : two.start] for one, two in zip(run, run[1:])]
    return all((_GAP_WITH_COMMA if n in form["commas"] else _GAP).fullmatch(gap) for n, gap in enumerate(gaps))
