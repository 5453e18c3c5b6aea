"""Reads someone's own document for jargon: what each abbreviation and term means, and what to say instead."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from ..documents.placed_text import PlacedText
from ..documents.reader import REFUSALS, read_document
from ..problems import Problem, has_errors
from ..text.abbreviation_list import listed
from ..text.capitals import in_a_heading, said_in
from ..text.expansions import OTHERWISE, how_expanded
from ..text.glossary import Match, Matcher, Term
from ..text.words import words_of

NOTICE = "notice"
LONGEST_SENTENCE, LONGEST_GAP, MOST_LOOKED_AT = 300, 10, 1000
_STOP = re.compile(r"[.!?]\s|\n\s*\n")


@dataclass(frozen=True)
class Finding:
    """One word that readers may stumble on: its kind, its glossary entry if it has one, all its uses, the main one, and the
    places where it needs a look.

    The kinds are avoid, term and, for abbreviations: explained (by the text, the first time), acronym (to be
    explained there: the glossary or a later part of the text knows it) and unknown (nobody explains it). An abbreviation needs
    no look from where the text explains it. Where it explains one otherwise than the glossary, that entry is none of its own.
    """

    kind: str
    term: Term | None
    uses: list[Match]
    main: Match
    places: list[Match]


def findings(text: str, matcher: Matcher) -> list[Finding]:
    """The Findings in a text, one for each word, in no order. overrides/assets/rules/jargon.js does the same.

    What most people know is left out. So are, in headings in capitals, terms and abbreviations that are also words which the text
    has elsewhere, such as MADE: any word may stand there.
    """
    found = matcher.find(text)
    said = said_in(words_of(text))
    uses: dict[str, list[Match]] = {}
    for match in found:
        is_a_word = not match.short or match.form.lower() in said
        if not match.familiar and not (is_a_word and in_a_heading(text, match.start, said)):
            uses.setdefault(match.id, []).append(match)
    for start, acronym in matcher.unknown_acronyms(text, found):
        id = "?" + acronym.removesuffix("s")
        uses.setdefault(id, []).append(Match(start, start + len(acronym), id, acronym, True))
    in_a_list = listed(text)
    return [_finding(text, matches, matcher.terms.get(id), in_a_list) for id, matches in uses.items()]


def _finding(text: str, uses: list[Match], term: Term | None, in_a_list: set[str]) -> Finding:
    main = next((match for match in uses if match.short), uses[0])
    explaining, how = _explaining(text, uses)
    told = main.form.removesuffix("s") in in_a_list or bool(explaining and _in_one_sentence(text, main, explaining))
    if how == OTHERWISE and explaining and main.full and not _is_spelt_near(uses, explaining):
        term = None
    until = main.start if told else explaining.start if explaining else len(text)
    if term and term["advice"] == "avoid":
        places = [match for match in uses if not match.short or match.start < until]
        return Finding("avoid" if places else "explained", term, uses, main if main in places or not places else places[0], places)
    if not main.short:
        return Finding("term", term, uses, main, uses)
    if told:
        return Finding("explained", term, uses, main, [])
    kind = "acronym" if term or explaining else "unknown"
    beside = until - LONGEST_GAP if explaining else until  # the words that explain it need no look themselves
    places = [match for match in uses if match.start < until and (match.short or match.end < beside)]
    return Finding(kind, term, uses, main, places)


def _explaining(text: str, uses: list[Match]) -> tuple[Match | None, str]:
    """(the first use of an abbreviation that the text explains, how), or (None, "")."""
    for match in [match for match in uses if match.short][:MOST_LOOKED_AT]:
        if how := how_expanded(text, match.start, match.end, match.full):
            return match, how
    return None, ""


def _in_one_sentence(text: str, main: Match, explaining: Match) -> bool:
    between = text[main.end : explaining.start]
    return len(between) < LONGEST_SENTENCE and not _STOP.search(between)


def _is_spelt_near(uses: list[Match], explaining: Match) -> bool:
    """True where another spelling of the term itself stands beside the use that is explained."""
    return any(not use.short and abs(use.start - explaining.start) < LONGEST_SENTENCE for use in uses)


def problems(path: str, matcher: Matcher) -> list[Problem]:
    """What a document holds for its writer to fix: a Problem at each place, all of the level notice; or the one error that
    says why it cannot be read.

    A word to avoid is reported at each of its places, others once. In a Word document the line is the number of the paragraph.
    """
    document = _read(path)
    if isinstance(document, Problem):
        return [document]
    found = _to_fix(document, matcher)
    places = [(one, match) for one in found for match in (one.places if one.kind == "avoid" else [one.main])]
    return [_problem(path, document, one, match) for one, match in places]


def as_json(paths: Iterable[str], matcher: Matcher) -> tuple[str, bool]:
    """What documents hold, as a JSON array: one object for each word, with the term that it belongs to and every place that
    needs a look; and whether any could not be read.
    """
    rows: list[tuple[Problem, dict[str, object]]] = []
    for path in paths:
        document = _read(path)
        if isinstance(document, Problem):
            rows.append((document, {"term": "", "places": []}))
            continue
        for one in _to_fix(document, matcher):
            term = one.term["term"] if one.term else one.main.form.removesuffix("s")
            places = [document.place(match.start)._asdict() for match in one.places]
            rows.append((_problem(path, document, one, one.main), {"term": term, "places": places}))
    rows.sort(key=lambda row: row[0])
    text = json.dumps([{**asdict(problem), **more} for problem, more in rows], indent=2, ensure_ascii=False)
    return text + "\n", has_errors(problem for problem, _ in rows)


def _read(path: str) -> PlacedText | Problem:
    """The document, or the error that says why it cannot be read."""
    read = read_document(Path(path))
    return Problem(path, 0, 0, "file", *REFUSALS[read[1]]) if read[0] is None else read[0]


def _to_fix(document: PlacedText, matcher: Matcher) -> list[Finding]:
    return [one for one in findings(document.text, matcher) if one.kind != "explained"]


def _problem(path: str, document: PlacedText, one: Finding, match: Match) -> Problem:
    return Problem(path, *document.place(match.start), one.kind, *_words(match, one), level=NOTICE)


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
