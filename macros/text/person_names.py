"""What reads like someone's name where a role belongs. Words alone cannot tell for sure, so it is only a warning."""

import re
from collections.abc import Iterator

_TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev"
_TITLE = rf"\b(?:{_TITLES})\b\.? "
_CAPITAL = "[A-Z](?:[a-zà-ÿ]+|['\u2019](?=[A-Z]))(?:['\u2019-]?[A-Z][a-zà-ÿ]+)*"
_WITH_A_TITLE = re.compile(rf"{_TITLE}{_CAPITAL}(?: {_CAPITAL})?")
# What the forms ask people to look at once more: after the last two a job may stand as well as a name.
LOOK_AGAIN = re.compile(rf"\b(?:{_TITLES}|Sister|Nurse)\b\.?\s+{_CAPITAL}(?: {_CAPITAL})?")
_CAPITALS = re.compile(rf"{_CAPITAL}(?: [A-Z]\.?)?(?: {_CAPITAL}){{1,2}}")
_OF_A_PERSON = re.compile(r"([A-Za-z]+)[._-][A-Za-z'-]+@")
_JOB = re.compile(
    r"\b(?:lead|head|chief|chair|nurse|matron|sister|midwife|doctor|physician|surgeon|registrar|clinician|technician|carer|"
    r"assistant|consultant|accountant|secretary|paramedic|clerk|leader|trainer|teacher|partner|member|trustee|councillor|"
    r"governor|editors?|owner|team|staff|board|council|trust|volunteer|student|apprentice|associate|deputy|planner|analyst|"
    r"researcher|porter|driver|engineer|president|mentor|coach|champion|fellow|care|health|people|culture|service|office|"
    r"\w+(?:ager|ector|icer|inator|rator|ioner|ist|cutive|orker|visor|essor))s?\b",
    re.I,
)  # fmt: skip
# Common ones that are no other word: with them a mailbox, too, reads like a person's own.
_GIVEN = set(
    "aaron abdul adam adrian agnieszka ahmed aisha alan alex alexander alice alison amanda amy andrea andrew angela ann anna "
    "anne anthony asha ayesha barbara ben benjamin beth brian carol caroline catherine charlotte chris christine christopher "
    "claire clare colin craig daniel darren dave david deborah debbie denise diane donna edward elaine eleanor elizabeth "
    "emily emma fatima fiona gareth gary gemma geoff george gillian graham hannah harry hassan heather helen ian imran jack "
    "jacqueline james jane janet jason jean jennifer jenny jessica joan joanne john jonathan joseph judith julia julie karen "
    "kate katherine kathryn katie keith kelly kerry kevin kim laura lauren leanne lee lesley linda lisa louise lucy lynn "
    "margaret maria marie martin mary matthew maureen megan michael michelle mike mohammed muhammad natalie neil nicholas "
    "nicola nigel olivia omar patricia paul paula pauline peter philip priya rachel rebecca richard rita robert rosemary "
    "ruth sally samantha samuel sandra sanjay sara sarah sharon shaun sheila simon sophie stephanie stephen steve steven stuart "
    "sue sunita susan suzanne tina tom tony tracey tracy valerie victoria wendy yasmin zoe".split()
)


def names(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, words) of each name with a title in a text."""
    for match in _WITH_A_TITLE.finditer(text):
        yield match.start(), match.group()


def is_a_name(role: str) -> bool:
    """True for what stands in the place of a role and reads like a name."""
    if next(names(role), None):
        return True
    first = re.findall("^[A-Za-zà-ÿ]*", role)[0]
    return first.lower() in _GIVEN or bool(_CAPITALS.fullmatch(role) and not _JOB.search(role))


def is_a_persons(mailbox: str) -> bool:
    """True for an address that begins with a given name or an initial, and a second name."""
    match = _OF_A_PERSON.match(mailbox)
    return bool(match and (len(match[1]) == 1 or match[1].lower() in _GIVEN))
