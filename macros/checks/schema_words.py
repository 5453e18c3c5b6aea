"""What each kind of schema error means in plain words, and what to write instead."""

import json
import re
from difflib import get_close_matches

from ..model import dates

_NAMES = {
    "string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false",
    "array": "a list", "object": "fields of its own", "null": "nothing",
}  # fmt: skip
_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "half an hour": 30, "an hour": 60,
}  # fmt: skip


def explain(error, node):
    """(message, hint) for a schema error at a value whose merged schema is `node`."""
    return _EXPLAIN.get(error.validator, _other)(error, node)


def _type(error, node):
    wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    expected = " or ".join(_NAMES[name] for name in wanted)
    return f"expected {expected}, found {_shown(error.instance)}", _type_hint(wanted, error.instance)


def _type_hint(wanted, found):
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


def _shown(value):
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the word {json.dumps(value)}"
    if isinstance(value, str):
        return f'"{value if len(value) <= 60 else value[:57] + "..."}"'
    if isinstance(value, (int, float)):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "fields of its own"


def _enum(error, node):
    allowed = list(map(str, error.validator_value))
    near = get_close_matches(str(error.instance), allowed, 1)
    hint = f'did you mean "{near[0]}"?' if near else ""
    return f"expected one of {', '.join(allowed)}, found {_shown(error.instance)}", hint


def _says(error, node):
    hint = "write >- instead of > or |, which keep the line end" if error.instance.endswith("\n") else _day_hint(error, node)
    return f"expected {node.get('x-says', 'something else')}, found {_shown(error.instance)}", hint


def _day_hint(error, node):
    """The day that was meant, as it is to be written, where that much can be read from it."""
    form = node.get("format")
    found = dates.as_written(error.instance.replace("/", "-")) if form in ("day", "day-or-part") else None
    if form == "day-or-part" and not found:
        years = set(re.findall(r"\b(?:19|20)\d\d\b", error.instance))
        found = years.pop() if len(years) == 1 else None
    return f"write {found}" if found and (form == "day-or-part" or len(found) == 10) else ""


def _reserved(error, node):
    return f"{_shown(error.instance)} is a word that an address of the site needs", "choose another id"


def _most(noun):
    return lambda error, node: (
        f"at most {error.validator_value} {noun}, found {_size(error.instance)}", "shorten it",
    )  # fmt: skip


def _least(noun):
    return lambda error, node: (f"at least {error.validator_value} {noun}, found {_size(error.instance)}", "add more")


def _size(value):
    return value if isinstance(value, (int, float)) else len(value)


def _words(error, node):
    found = len(error.instance.split())
    return f"at most {error.validator_value} words, found {found}", "shorten it"


def _const(error, node):
    expected = json.dumps(error.validator_value)
    return f"expected {expected}, found {_shown(error.instance)}", node.get("description", "")


def _empty(error, node):
    return "expected some words, found none", "write them, or take the field out"


def _twice(error, node):
    twice = next(item for index, item in enumerate(error.instance) if item in error.instance[:index])
    return f"found {_shown(twice)} twice", "keep one of them"


def _other(error, node):
    return f"breaks the rule {error.validator}", node.get("description", "")


_EXPLAIN = {
    "type": _type, "enum": _enum, "pattern": _says, "format": _says, "not": _reserved, "const": _const,
    "maxLength": _most("characters"), "minLength": _empty, "maximum": _most("here"), "minimum": _least("here"),
    "maxItems": _most("items"), "minItems": _least("items"), "minProperties": _least("fields"),
    "uniqueItems": _twice, "x-max-words": _words,
}  # fmt: skip
