"""Detail that points to one person, in any text: telephone numbers, personal email, NHS numbers, dates of birth, names.

Patterns cannot find everything that identifies someone; a person still reads each case study for that.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from nhs_number.validate import is_valid as is_nhs_number

from ..model.record import Record
from ..problems import WARNING, Problem
from ..reading.values import Path
from ..text.person_names import is_a_name, is_a_persons, names
from ..text.safe_markdown import Fault

if TYPE_CHECKING:
    from phonenumbers import PhoneNumberMatch

EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PERSONAL_HOSTS = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|"
    r"ntlworld|protonmail|proton)\.",
    re.I,
)
TEN_DIGITS = re.compile(r"(?<![\d.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
_DAY = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{4})"
)
_DIGIT = re.compile(r"\d")
_NINE_DIGITS = re.compile(r"(?:\d\D*){9}")
BIRTH = re.compile(rf"\b(?:d\.?o\.?b|date of birth|born(?: on)?)\b[\s.:,]*(?:is|was)?\s*{_DAY}", re.I)
# What was found, and what to do. The forms in the browser say the same.
MESSAGES: dict[str, tuple[str, str]] = {
    "phone": ("the telephone number {}", "take it out; a shared mailbox is enough"),
    "nhs": ("what looks like an NHS number", "take it out"),
    "birth": ("what looks like a date of birth", "take it out"),
    "email": ("the personal email address {}", "use a shared mailbox at work"),
}
MOST_IN_A_TEXT = 20
ROLES = ("role", "who", "owner")


def check(record: Record) -> Iterator[Problem]:
    """Yield a problem for each personal detail in each text of a record."""
    for path, text, form in record.texts():
        if form != "id" or path[-1] == "mailbox":
            for offset, found, hint in islice(details(text), MOST_IN_A_TEXT):
                yield record.problem("personal-detail", path, f"found {found}", hint, offset)
            for offset, found in islice(_names(record, path, text), MOST_IN_A_TEXT):
                hint = f"a {'shared mailbox' if path[-1] == 'mailbox' else 'role'} is enough"
                yield record.problem("name", path, f'"{found}" reads like a name', hint, offset, level=WARNING)


def _names(record: Record, path: Path, text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, words) of what reads like a name. What a source says of its authors is public."""
    if path[-1] in ROLES or path[-1] == "mailbox":
        if (is_a_persons if path[-1] == "mailbox" else is_a_name)(text):
            yield 0, text
    elif record.kind != "source" and not {"source", "sources"} & set(path):
        yield from names(text)


def details(text: str) -> Iterator[Fault]:
    """Yield each personal detail in a text: its offset, what was found, what to do."""
    if _DIGIT.search(text):
        yield from _numbers(text)
    for match in EMAIL.finditer(text) if "@" in text else ():
        if PERSONAL_HOSTS.search(match.group()):
            yield match.start(), *_message("email", match.group())


def _numbers(text: str) -> Iterator[Fault]:
    phones = list(_phone_numbers(text))
    for phone in phones:
        yield phone.start, *_message("phone", phone.raw_string)
    for match in TEN_DIGITS.finditer(text):
        inside = any(phone.start <= match.start() < phone.end for phone in phones)
        if not inside and is_nhs_number(re.sub("[ -]", "", match.group())):
            yield match.start(), *_message("nhs")
    for match in BIRTH.finditer(text):
        yield match.start(), *_message("birth")


def _message(detail: str, words: str = "") -> tuple[str, str]:
    found, hint = MESSAGES[detail]
    return found.format(words), hint


def _phone_numbers(text: str) -> "Iterator[PhoneNumberMatch]":
    if not _NINE_DIGITS.search(text):
        return
    import phonenumbers  # hardly any text has so many digits

    for match in phonenumbers.PhoneNumberMatcher(text, "GB"):
        if phonenumbers.number_type(match.number) != phonenumbers.PhoneNumberType.TOLL_FREE:
            yield match
