"""Reads somebody's own paper for jargon: what each short form and term means, and what to say instead."""

from pathlib import Path

from .problems import Problem
from .reading.text_file import read_text

NOTICE = "notice"


def findings(path, matcher):
    """What a text file holds for the reader to mend: a Problem at each place, all of the level notice.

    A term is told where it first stands, a word to avoid each time, a short form that nobody knows once. Returns
    (findings, problems); problems say why a file could not be read.
    """
    text, problems = read_text(Path(path), str(path))
    if text is None or problems:
        return [], [_plain_text_only(problem) for problem in problems]
    found, told = [], set()
    for match in matcher.find(text):
        term = matcher.terms[match.id]
        if term["advice"] == "avoid" or match.id not in told:
            found.append(_finding(path, text, match.start, *_words(match.form, term)))
        told.add(match.id)
    for start, sign in matcher.unknown_acronyms(text):
        if sign not in told:
            found.append(_finding(path, text, start, "unknown", f"{sign}: the glossary does not know it", "write it out"))
        told.add(sign)
    return found, []


def _words(form, term):
    full = f" ({term['full']})" if term["full"] and term["full"].lower() != form.lower() else ""
    rule = "avoid" if term["advice"] == "avoid" else "jargon"
    return rule, f"{form}{full}: {term['meaning']}", f"say: {term['instead']}" if term["instead"] else ""


def _finding(path, text, start, rule, message, hint):
    line = text.count("\n", 0, start) + 1
    return Problem(str(path), line, start - text.rfind("\n", 0, start), rule, message, hint, level=NOTICE)


def _plain_text_only(problem):
    if problem.rule != "encoding":
        return problem
    return Problem(problem.path, 0, 0, "file", "this is no plain text", "copy its words into a file that ends in .txt")
