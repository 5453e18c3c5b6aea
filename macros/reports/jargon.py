"""Reads somebody's own paper for jargon: what each short form and term means, and what to say instead."""

from dataclasses import dataclass
from pathlib import Path

from ..documents.reader import REFUSALS, read_paper
from ..problems import Problem
from ..text.expansions import is_expanded
from ..text.glossary import Match

NOTICE = "notice"


@dataclass(frozen=True)
class Stumble:
    """One word that readers may stumble on: its kind, its glossary entry if it has one, all its uses, and the main one.

    The kinds are avoid, term and, for short forms: explained (by the text, where it first stands), acronym (to be
    explained there: the glossary or a later part of the text knows it) and unknown (nobody explains it).
    """

    kind: str
    term: dict | None
    uses: list
    main: Match


def stumbles(text, matcher):
    """The Stumbles of a text, one for each word, in no order. overrides/assets/rules/jargon.js does the same."""
    uses, found = {}, matcher.find(text)
    for match in found:
        uses.setdefault(match.id, []).append(match)
    for start, sign in matcher.unknown_acronyms(text, found):
        id = "?" + sign.removesuffix("s")
        uses.setdefault(id, []).append(Match(start, start + len(sign), id, sign, True))
    return [_stumble(text, matches, matcher.terms.get(id)) for id, matches in uses.items()]


def _stumble(text, uses, term):
    main = next((match for match in uses if match.short), uses[0])
    if term and term["advice"] == "avoid":
        kind = "avoid"
    elif not main.short:
        kind = "term"
    elif is_expanded(text, main.start, main.end, main.full):
        kind = "explained"
    else:
        kind = "acronym" if term or any(is_expanded(text, match.start, match.end) for match in uses) else "unknown"
    return Stumble(kind, term, uses, main)


def findings(path, matcher):
    """What a paper holds for its writer to mend: a Problem at each place, all of the level notice.

    A word to avoid is told each time, others once; what the paper itself explains is not told. In a Word document the
    line is the number of the paragraph. Returns (findings, problems); problems say why a file could not be read.
    """
    paper, refusal = read_paper(Path(path))
    if refusal:
        return [], [Problem(str(path), 0, 0, "file", *REFUSALS[refusal])]
    found = []
    for one in stumbles(paper.text, matcher):
        for match in one.uses if one.kind == "avoid" else [one.main]:
            if one.kind != "explained":
                place = paper.place(match.start)
                found.append(Problem(str(path), *place, one.kind, *_words(match, one), level=NOTICE))
    return found, []


def _words(match, one):
    term, form = one.term, match.form
    if one.kind == "unknown":
        return f"{form}: the glossary does not know it", "write it out"
    if not term:
        return f"{form}: only a later part of the text explains it", "write it out here, where it first stands"
    full = f" ({match.full})" if match.full else ""
    return f"{form}{full}: {term['meaning'].removesuffix('.')}", f"say: {term['instead']}" if term["instead"] else ""
