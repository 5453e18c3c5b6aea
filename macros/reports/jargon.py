"""Reads someone's own document for jargon: what each abbreviation and term means, and what to say instead."""

from dataclasses import dataclass
from pathlib import Path

from ..documents.reader import REFUSALS, read_document
from ..problems import Problem
from ..text.expansions import is_expanded
from ..text.glossary import Match, Matcher, Term

NOTICE = "notice"


@dataclass(frozen=True)
class Finding:
    """One word that readers may stumble on: its kind, its glossary entry if it has one, all its uses, and the main one.

    The kinds are avoid, term and, for abbreviations: explained (by the text, the first time), acronym (to be
    explained there: the glossary or a later part of the text knows it) and unknown (nobody explains it).
    """

    kind: str
    term: Term | None
    uses: list[Match]
    main: Match


def findings(text: str, matcher: Matcher) -> list[Finding]:
    """The Findings in a text, one for each word, in no order. overrides/assets/rules/jargon.js does the same."""
    found = matcher.find(text)
    uses: dict[str, list[Match]] = {}
    for match in found:
        uses.setdefault(match.id, []).append(match)
    for start, acronym in matcher.unknown_acronyms(text, found):
        id = "?" + acronym.removesuffix("s")
        uses.setdefault(id, []).append(Match(start, start + len(acronym), id, acronym, True))
    return [_finding(text, matches, matcher.terms.get(id)) for id, matches in uses.items()]


def _finding(text: str, uses: list[Match], term: Term | None) -> Finding:
    main = next((match for match in uses if match.short), uses[0])
    if term and term["advice"] == "avoid":
        kind = "avoid"
    elif not main.short:
        kind = "term"
    elif is_expanded(text, main.start, main.end, main.full):
        kind = "explained"
    else:
        kind = "acronym" if term or any(is_expanded(text, match.start, match.end) for match in uses) else "unknown"
    return Finding(kind, term, uses, main)


def problems(path: str, matcher: Matcher) -> list[Problem]:
    """What a document holds for its writer to fix: a Problem at each place, all of the level notice; or the one error that
    says why it cannot be read.

    A word to avoid is reported each time, others once; what the document itself explains is left out. In a Word document
    the line is the number of the paragraph.
    """
    read = read_document(Path(path))
    if read[0] is None:
        return [Problem(path, 0, 0, "file", *REFUSALS[read[1]])]
    document = read[0]
    return [
        Problem(path, *document.place(match.start), one.kind, *_words(match, one), level=NOTICE)
        for one in findings(document.text, matcher)
        if one.kind != "explained"
        for match in (one.uses if one.kind == "avoid" else [one.main])
    ]


def _words(match: Match, one: Finding) -> tuple[str, str]:
    """(message, hint) for one use of a word."""
    term, form = one.term, match.form
    if one.kind == "unknown":
        return f"{form}: the glossary does not know it", "write it out"
    if not term:
        return f"{form}: only a later part of the text explains it", "write it out here, the first time"
    full = f" ({match.full})" if match.full else ""
    users = f" (used by {', '.join(term['used_by'])})" if term.get("used_by") else ""
    return f"{form}{full}: {term['meaning'].removesuffix('.')}{users}", f"say: {term['instead']}" if term["instead"] else ""
