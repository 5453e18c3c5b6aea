"""Each record against the schema of its kind, told in plain words. The only module that imports jsonschema."""

import re
from difflib import get_close_matches
from functools import cache

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from ..model import schemas
from ..model.dates import is_day
from ..problems import Problem
from .schema_words import explain

PLACEHOLDER = "FILL IN"
TOLD_ALONE = ("type", "x-text", "minLength")


def check(playbook):
    """Yield a problem for each place where a record departs from its schema."""
    for record in playbook.all():
        for error in errors(record.schema_kind, record.data):
            if not _told_by_references(record, error):
                yield from problems_of(error, record.schema_kind, record.path, record.positions)


def _told_by_references(record, error):
    """What leads nowhere is told there, with the nearest that leads somewhere: how it is spelt is no second fault."""
    if error.validator not in ("pattern", "maxLength") or error.instance.startswith(PLACEHOLDER):
        return False
    return bool({"x-reference", "x-vocabulary"} & set(schemas.at(record.schema_kind, tuple(error.absolute_path))))


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
        message, hint = explain(error, node)
        yield _problem(name, positions.value(path), error.validator, path, message, hint)


@cache
def validator(kind):
    """A validator for one kind of record, with our own keywords and formats."""
    return _Validator(schemas.schema(kind), format_checker=_formats)


def is_valid(node, value):
    """True if `value` obeys the schema node alone."""
    return _Validator(node, format_checker=_formats).is_valid(value)


def forget():
    """Read the schemas again at the next need: somebody edits them while the preview runs."""
    schemas.forget()
    validator.cache_clear()


def _reference(validator, reference, instance, schema):
    """References lead to shapes in these files and nowhere else, so they are followed as `schemas` follows them."""
    yield from validator.descend(instance, schemas.target(reference))


def _most_words(validator, most, instance, schema):
    if isinstance(instance, str) and len(instance.split()) > most:
        yield ValidationError(f"more than {most} words")


def _placeholder(validator, form, instance, schema):
    """Every text passes through x-text, so that a specimen's unfilled texts are found even where any text would do."""
    if isinstance(instance, str) and instance.startswith(PLACEHOLDER):
        yield ValidationError("a placeholder")


@cache
def _compiled(pattern):
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


def _pattern(validator, pattern, instance, schema):
    """As browsers and editors read it: unlike Python, they let no line end follow the last sign."""
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError("does not fit the pattern")


_Validator = validators.extend(
    Draft202012Validator,
    {"$ref": _reference, "x-max-words": _most_words, "x-text": _placeholder, "pattern": _pattern},
)
_formats = FormatChecker(formats=())


@_formats.checks("day")
def _is_day(value):
    """Values that are not text are left to `type`."""
    return not isinstance(value, str) or is_day(value)


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
