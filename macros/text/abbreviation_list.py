"""The abbreviations that a text explains in a list of its own, as reports do at their end.

overrides/assets/rules/abbreviation-list.js says the same; both pass the cases in tests/vectors/terms.json.
"""

import re

from .words import ACRONYM, WORD

_HEADING = re.compile(
    r"^[^\w\n]*(?:[0-9]+(?:\.[0-9]+)*\.?[^\S\n]+|(?:appendix|annex)[^\S\n]+\w+[.:]?[^\S\n]+)?(?:[\w'\u2019]+[^\S\n]+){0,4}?"
    r"(?:abbreviations|short[^\S\n]+forms|acronyms|glossary|initialisms)(?:[^\S\n]+[\w'\u2019]+){0,5}[^\w\n]*$",
    re.I | re.M,
)
_LONGEST = 20_000  # characters of a list
# An entry: an abbreviation at the start of a line or after a semicolon, then a gap, then a word.
_ENTRY = re.compile(
    rf"(?:^|;)[^\w\n]*({WORD.pattern})(?:[^\S\n]*[,:=(\u2013\u2014-]|\t|[^\S\n]{{2,}}|[^\S\n]+(?:means|stands\s+for|is)\b|\n+)\W*"
    r"(?=[a-z]|[A-Z][a-z])",
    re.M,
)


def listed(text: str) -> set[str]:
    """The abbreviations, without the s of a plural, that a list of abbreviations in a text explains."""
    stretches = (text[heading.end() : heading.end() + _LONGEST] for heading in _HEADING.finditer(text))
    found = (entry[1] for stretch in stretches for entry in _ENTRY.finditer(stretch))
    return {form.removesuffix("s") for form in found if ACRONYM.fullmatch(form)}
