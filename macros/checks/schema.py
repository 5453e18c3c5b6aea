"""Each record against the schema of its kind, told in plain words. The only module that imports jsonschema."""

import datetime
import json
import re
from difflib import get_close_matches
from functools import cache

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from referencing import Registry, Resource

from .. import schemas
from ..problems import Problem

PLACEHOLDER = "FILL IN"
TOLD_ALONE = ("type", "x-text", "minLength")

_NAMES = {
    "string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false",
    "array": "a list", "object": "fields of its own", "null": "nothing",
}  # fmt: skip
_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "half an hour": 30, "an hour": 60,
}  # fmt: skip


def check(playbook):
    """Yield a problem for each place where a record departs from its schema."""
    for record in playbook.all():
        yield from check_fields(record.schema_kind, record.data, record.path, record.positions)


def check_fields(kind, data, name, positions):
    """Yield the problems of fields read from the file `name` against the schema of their kind."""
    for error in errors(kind, data):
        yield from problems_of(error, kind, name, positions)


def errors(kind, data):
    """The schema's errors in order. Where a value is of the wrong type, a placeholder or empty, only that is told."""
    found = sorted(validator(kind).iter_errors(data), key=lambda e: list(map(str, e.path)))
    alone = {}
    for rule in TOLD_ALONE:
        for error in found:
            if error.validator == rule:
                alone.setdefault(tuple(error.path), error)
    return [error for error in found if alone.get(tuple(error.path), error) is error]


def problems_of(error, kind, name, positions):
    """Yield the problems that one schema error stands for, placed in the file `name` by its `positions`."""
    path = tuple(error.absolute_path)
    node = schemas.at(kind, path)
    if isinstance(error.instance, str) and error.instance.startswith(PLACEHOLDER):
        yield _problem(name, positions.value(path), "placeholder", path, "this still has to be filled in",
                       node.get("description", ""))  # fmt: skip
    elif error.validator == "additionalProperties":
        yield from _unknown_fields(error, name, positions, path, node)
    elif error.validator == "required":
        yield _missing_field(error, name, positions, path, node)
    else:
        message, hint = _EXPLAIN.get(error.validator, _other)(error, node)
        yield _problem(name, positions.value(path), error.validator, path, message, hint)


@cache
def validator(kind):
    """A validator for one kind of record, with our own keywords and formats."""
    return _Validator(schemas.schema(kind), registry=_registry(), format_checker=_formats)


def is_valid(node, value):
    """True if `value` obeys the schema node alone."""
    return _Validator(node, registry=_registry(), format_checker=_formats).is_valid(value)


def forget():
    """Read the schemas again at the next need: somebody edits them while the preview runs."""
    schemas.forget()
    validator.cache_clear()
    _registry.cache_clear()


@cache
def _registry():
    named = [(name, Resource.from_contents(document)) for name, document in schemas.documents().items()]
    return Registry().with_resources(named)


def _most_words(validator, most, instance, schema):
    if isinstance(instance, str) and len(instance.split()) > most:
        yield ValidationError(f"more than {most} words")


def _placeholder(validator, form, instance, schema):
    """Every text passes through x-text, so that a specimen's unfilled texts are found even where any text would do."""
    if isinstance(instance, str) and instance.startswith(PLACEHOLDER):
        yield ValidationError("a placeholder")


def _pattern(validator, pattern, instance, schema):
    """As browsers and editors read it: unlike Python, they let no line end follow the last sign."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError("does not fit the pattern")


_Validator = validators.extend(
    Draft202012Validator, {"x-max-words": _most_words, "x-text": _placeholder, "pattern": _pattern}
)
_formats = FormatChecker(formats=())


@_formats.checks("day")
def is_day(value):
    """True for year-month-day of a day that exists; values that are not text are left to `type`."""
    if not isinstance(value, str):
        return True
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


@_formats.checks("day-or-part")
def is_day_or_part(value):
    """True for a day, a month or a year that exists, and for the words not stated."""
    if not isinstance(value, str) or value == "not stated":
        return True
    return is_day((value + "-01-01")[:10] if len(value) in (4, 7) else value)


def _problem(name, place, rule, path, message, hint):
    field = schemas.dotted(path)
    return Problem(name, *place, rule, f"{field}: {message}" if field else message, hint)


def _unknown_fields(error, name, positions, path, node):
    known = list(node.get("properties", {}))
    for key in error.instance:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f'did you mean "{near[0]}"?' if near else f"the fields here are {', '.join(known)}"
            yield _problem(name, positions.key((*path, key)), "unknown-field", path, f'unknown field "{key}"', hint)


def _missing_field(error, name, positions, path, node):
    key = next(k for k in error.validator_value if k not in error.instance and f"'{k}'" in error.message)
    about = schemas.follow(node.get("properties", {}).get(key, {})).get("description", "")
    return _problem(name, positions.value(path), "missing-field", path, f'missing field "{key}"',
                    f'write "{key}:" and then: {about}')  # fmt: skip


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
    hint = "write >- instead of > or |, which keep the line end" if error.instance.endswith("\n") else ""
    return f"expected {node.get('x-says', 'something else')}, found {_shown(error.instance)}", hint


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
