"""What each kind of schema error means in plain words, and what to write instead."""

import json
import re
from collections.abc import Callable, Sized
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..model import dates
from ..model.schemas import Node

Explanation = tuple[str, str]  # what was found and expected, what to do

_NAMES = {
    "string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false",
    "array": "a list", "object": "fields of its own", "null": "nothing",
}  # fmt: skip
_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "half an hour": 30, "an hour": 60,
}  # fmt: skip

# Limits of a text: what was found, and what to do. The forms in the browser say the same.
TOO_LONG: dict[str, Explanation] = {
    "words": ("at most {} words, found {}", "shorten it"),
    "characters": ("at most {} characters, found {}", "shorten it"),
}
# A list that is too long, too short, or holds something twice: the same again, and the forms say it too.
TOO_MANY: Explanation = ("at most {}, found {}", "keep the ones that matter most")
TOO_FEW: Explanation = ("at least {} items, found {}", "add more")
TWICE: Explanation = ("found {} twice", "keep one of them")


@dataclass(frozen=True)
class BrokenRule:
    """A rule of a schema that a value breaks: the keyword, what it asks for, the value, and the merged schema of the value."""

    name: str
    expected: Any
    found: Any
    node: Node


def explain(rule: BrokenRule) -> Explanation:
    """What is wrong with a value that breaks a rule, and what to do."""
    return _EXPLAIN.get(rule.name, _other)(rule)


def _type(rule: BrokenRule) -> Explanation:
    wanted = rule.expected if isinstance(rule.expected, list) else [rule.expected]
    expected = " or ".join(_NAMES[name] for name in wanted)
    return f"expected {expected}, found {_shown(rule.found)}", _type_hint(wanted, rule.found)


def _type_hint(wanted: list[str], found: object) -> str:
    if found is None:
        return "write it after the colon, or take the field out"
    if "string" in wanted and isinstance(found, (bool, int, float)):
        return f'put it in quotes: "{json.dumps(found)}"'
    if "string" in wanted and isinstance(found, list):
        return "write one text, without hyphens or square brackets"
    if "string" in wanted and isinstance(found, dict):
        return "a colon followed by a space makes a field; put the text in quotes"
    if wanted[0] in ("integer", "number") and isinstance(found, str):
        number = _NUMBER_WORDS.get(found.lower()) or next(iter(re.findall(r"\d+", found)), None)
        return f"write {number}" if number else "write a number in digits"
    if wanted[0] == "integer":
        return "write it without a decimal point"
    if wanted[0] == "array":
        return "write each on a line of its own, after a hyphen and a space"
    hints = {"object": "write each field on a line of its own, indented", "boolean": "write true or false"}
    return hints.get(wanted[0], "")


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the word {json.dumps(value)}"
    if isinstance(value, str):
        return f'"{value if len(value) <= 60 else value[:57] + "..."}"'
    if isinstance(value, (int, float)):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "fields of its own"


def _enum(rule: BrokenRule) -> Explanation:
    allowed = list(map(str, rule.expected))
    near = get_close_matches(str(rule.found), allowed, 1)
    hint = f'did you mean "{near[0]}"?' if near else ""
    return f"expected one of {', '.join(allowed)}, found {_shown(rule.found)}", hint


def _says(rule: BrokenRule) -> Explanation:
    hint = "write >- instead of > or |, which keep the line end" if rule.found.endswith("\n") else _day_hint(rule)
    return f"expected {rule.node.get('x-says', 'something else')}, found {_shown(rule.found)}", hint


def _day_hint(rule: BrokenRule) -> str:
    """The day that was meant, as it is to be written, where that much can be read from it."""
    form = rule.node.get("format")
    found = dates.as_written(rule.found.replace("/", "-")) if form in ("day", "day-or-part") else None
    if form == "day-or-part" and not found:
        years = set(re.findall(r"\b(?:19|20)\d\d\b", rule.found))
        found = years.pop() if len(years) == 1 else None
    return f"write {found}" if found and (form == "day-or-part" or len(found) == 10) else ""


def _reserved(rule: BrokenRule) -> Explanation:
    return f"{_shown(rule.found)} is a word that an address of the site needs", "choose another id"


def _most(noun: str) -> Callable[[BrokenRule], Explanation]:
    return lambda rule: (f"at most {rule.expected} {noun}, found {_size(rule.found)}", "shorten it")


def _too_many(rule: BrokenRule) -> Explanation:
    said, hint = TOO_MANY
    return said.format(rule.expected, len(rule.found)), hint


def _too_few(rule: BrokenRule) -> Explanation:
    said, hint = TOO_FEW
    return said.format(rule.expected, len(rule.found)), hint


def _least(noun: str) -> Callable[[BrokenRule], Explanation]:
    return lambda rule: (f"at least {rule.expected} {noun}, found {_size(rule.found)}", "add more")


def _size(value: float | Sized) -> float:
    return len(value) if isinstance(value, Sized) else value


def _words(rule: BrokenRule) -> Explanation:
    return _too_long("words", rule.expected, len(rule.found.split()))


def _characters(rule: BrokenRule) -> Explanation:
    return _too_long("characters", rule.expected, len(rule.found))


def _too_long(unit: str, most: int, found: int) -> Explanation:
    said, hint = TOO_LONG[unit]
    return said.format(most, found), hint


def _const(rule: BrokenRule) -> Explanation:
    expected = json.dumps(rule.expected)
    return f"expected {expected}, found {_shown(rule.found)}", rule.node.get("description", "")


def _empty(rule: BrokenRule) -> Explanation:
    return "expected some words, found none", "write them, or take the field out"


def _twice(rule: BrokenRule) -> Explanation:
    twice = next(item for index, item in enumerate(rule.found) if item in rule.found[:index])
    said, hint = TWICE
    return said.format(_shown(twice)), hint


def _other(rule: BrokenRule) -> Explanation:
    return f"breaks the rule {rule.name}", rule.node.get("description", "")


_EXPLAIN: dict[str, Callable[[BrokenRule], Explanation]] = {
    "type": _type, "enum": _enum, "pattern": _says, "format": _says, "not": _reserved, "const": _const,
    "maxLength": _characters, "minLength": _empty, "maximum": _most("here"), "minimum": _least("here"),
    "maxItems": _too_many, "minItems": _too_few, "minProperties": _least("fields"),
    "uniqueItems": _twice, "x-max-words": _words,
}  # fmt: skip
