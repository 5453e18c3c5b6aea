"""Words in capitals that are no abbreviations: those of a heading or of a shout, and people's initials.

overrides/assets/rules/capitals.js says the same; both pass the cases in tests/vectors/terms.json.
"""

import re
from collections.abc import Iterable

from .words import WORD, Word

LONGEST_HEADING, LONGEST_ACRONYM, LONGEST_LONELY_ACRONYM = 200, 8, 5
# The small words that headings have and that people shout, but for those that are abbreviations too, such as IT, US and WHO.
_COMMON = set(
    "a about all always an and any are as at be both by do each five for four from had has have how i if in into is its more my "
    "never new next no not now of on one only or our out six so than that the their them then they this three to too two up was "
    "way we were what when where which why will with you your".split()
)
_NUMBER = re.compile(r"\s*(?:\(?[0-9]+(?:\.[0-9]+)*[.):]?|\(?[A-Z][.)])\s+")
_LONG_WORD = re.compile(r"[A-Z]{5}")
_SAYS = (
    "accepted|added|advised|agreed|apologised|asked|assured|clarified|commented|confirmed|declared|described|drew|explained|"
    "expressed|felt|gave|highlighted|informed|introduced|invited|joined|led|noted|observed|opened|outlined|presented|proposed|"
    "queried|questioned|raised|referred|reminded|replied|reported|requested|responded|said|shared|sought|spoke|stated|suggested|"
    "summarised|thanked|told|took|undertook|updated|welcomed"
)
_TASKS = (
    "attention of|FAO|ACTIONS?(?: BY)?:|Actions?(?: by)?:|OWNERS?:|Owners?:|AUTHORS?:|Authors?:|LEADS?:|Leads?:|"
    "Drafted by:?|Minutes by:?"
)
_CHAIN = r"[A-Z]{2,3}(?:(?:\s?[/,&]\s?|\sand\s|\sor\s)[A-Z]{2,3})*"
# Where initials stand: after the one who is to do something, before what someone said, or as whose typing a paper is.
_INITIALS = re.compile(
    rf"\b(?:{_TASKS})\s*({_CHAIN})(?![\w&])"
    rf"|(?:^|[.;:]\s|\n)\s*([A-Z]{{2}}(?:\sand\s[A-Z]{{2}})?)\s(?:{_SAYS})\b"
    rf"|(?:^|\n)\s*({_CHAIN})\s+[0-3]?[0-9][./][01]?[0-9][./](?:20)?[0-9]{{2}}\b"
)


def said_in(words: Iterable[Word]) -> set[str]:
    """The words that stand in small letters."""
    return {word.form for word in words if word.form.islower()}


def initials(text: str) -> set[str]:
    """The forms in a text that stand, somewhere in it, where people's initials do."""
    chains = [chain for match in _INITIALS.finditer(text) for chain in match.groups() if chain]
    return {form for chain in chains for form in re.findall(r"[A-Z]{2,3}", chain)}


def shouted(text: str, place: int, form: str, said: set[str]) -> bool:
    """True for a word in capitals that is no abbreviation; `said` are the words that the text has in small letters."""
    small = form.lower()
    is_a_word = len(form) > 3 and bool({small, small.removesuffix("s")} & said) or len(form) > 2 and small in _COMMON
    return len(form) > LONGEST_ACRONYM or is_a_word or in_a_heading(text, place, said)


def in_a_heading(text: str, place: int, said: set[str]) -> bool:
    """True for a place in a line that has no small letters and reads like a heading."""
    before = text[max(0, place - LONGEST_HEADING) : place].rpartition("\n")[2]
    line = before + text[place : place + LONGEST_HEADING].partition("\n")[0]
    if len(line) >= LONGEST_HEADING or line.upper() != line:
        return False
    number = _NUMBER.match(line)
    words = [word.lower() for word in WORD.findall(line[number.end() if number else 0 :]) if not word.isdigit()]
    if len(words) > 1 and (any(word in _COMMON for word in words) or 2 * sum(word in said for word in words) > len(words)):
        return True
    alone = _is_alone(text, place - len(before), place - len(before) + len(line))
    if len(words) > 1:
        return bool(_LONG_WORD.search(line)) and bool(len(words) > 2 or number or alone)
    return alone and bool(number or len("".join(words)) > LONGEST_LONELY_ACRONYM)


def _is_alone(text: str, start: int, end: int) -> bool:
    """True for a line between two blank ones, or at an end of the text."""
    _, blank, before = text[max(0, start - 100) : start].rpartition("\n\n")
    after = text[end : end + 100]
    is_first = start == 0 or bool(blank and not before.strip())
    return is_first and (not after.strip() or bool(re.match(r"\s*\n\s*\n", after)))
