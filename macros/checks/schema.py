"""Each record against the schema of its kind, explained in plain words. The only module that imports jsonschema."""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Protocol

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from jsonschema.protocols import Validator

from ..model import schemas
from ..model.dates import is_day
from ..model.record import Record
from ..model.schemas import Node
from ..problems import Problem
from ..reading.place import Place
from ..reading.values import Fields, Path
from ..reading.yaml_text import Positions
from .obeyed import Rule, judge
from .schema_words import BrokenRule, explain

PLACEHOLDER = "FILL IN"
UNFILLED = "this still has to be filled in"
REPORTED_ALONE = ("type", "x-text", "minLength")


class _Descending(Protocol):
    """A validator as its keywords use it: it also checks a value against an inner schema."""

    def descend(self, instance: object, schema: Node) -> Iterator[ValidationError]: ...


def check(record: Record) -> Iterator[Problem]:
    """Yield a problem for each place where a record departs from its schema."""
    for error in errors(record.schema_kind, record.data):
        if not _is_for_references(record, error):
            yield from problems_of(error, record.schema_kind, record.path, record.positions)


def _is_for_references(record: Record, error: ValidationError) -> bool:
    """references.py reports what leads nowhere, with the nearest that leads somewhere: its spelling is not a second fault."""
    if error.validator not in ("pattern", "maxLength") or str(error.instance).startswith(PLACEHOLDER):
        return False
    return bool({"x-reference", "x-vocabulary"} & set(schemas.at(record.schema_kind, tuple(error.absolute_path))))


def check_fields(kind: str, data: Fields, name: str, positions: Positions) -> Iterator[Problem]:
    """Yield the problems of fields read from the file `name` against the schema of their kind."""
    for error in errors(kind, data):
        yield from problems_of(error, kind, name, positions)


def errors(kind: str, data: Fields) -> list[ValidationError]:
    """The schema's errors in order. Where a value is of the wrong type, a placeholder or empty, only that is reported."""
    if is_obeyed(kind, data):
        return []
    found = sorted(validator(kind).iter_errors(data), key=lambda e: list(map(str, e.path)))
    alone: dict[Path, ValidationError] = {}
    for rule in REPORTED_ALONE:
        for error in found:
            if error.validator == rule:
                alone.setdefault(tuple(error.path), error)
    return [error for error in found if alone.get(tuple(error.path), error) is error]


def is_obeyed(kind: str, data: Fields) -> bool:
    """True if fields obey the schema of their kind."""
    return _obeys(kind)(data)


@cache
def _obeys(kind: str) -> Callable[[Fields], bool]:
    return judge(kind, _KEYWORDS, _FORMATS)


def problems_of(error: ValidationError, kind: str, name: str, positions: Positions) -> Iterator[Problem]:
    """Yield the problems that one schema error stands for, placed in the file `name` by its `positions`."""
    path = tuple(error.absolute_path)
    node = schemas.at(kind, path)
    rule = BrokenRule(str(error.validator), error.validator_value, error.instance, node)
    if isinstance(rule.found, str) and rule.found.startswith(PLACEHOLDER):
        yield _problem(name, positions.value(path), "placeholder", path, UNFILLED,
                       node.get("description", ""))  # fmt: skip
    elif rule.name == "additionalProperties":
        yield from _unknown_fields(rule, name, positions, path)
    elif rule.name == "required":
        key = next(key for key in rule.expected if key not in rule.found and f"'{key}'" in error.message)
        yield _missing_field(key, node, name, positions.value(path), path)
    else:
        yield _problem(name, positions.value(path), rule.name, path, *explain(rule))


@cache
def validator(kind: str) -> Validator:
    """A validator for one kind of record, with our own keywords and formats."""
    return _Validator(schemas.schema(kind), format_checker=_formats)


def is_valid(node: Node, value: object) -> bool:
    """True if `value` obeys the schema node alone."""
    return _Validator(node, format_checker=_formats).is_valid(value)  # type: ignore[arg-type]  # it judges anything; its stub names JSON alone


def forget() -> None:
    """Read the schemas again at the next need: someone edits them while the preview runs."""
    schemas.forget()
    _obeys.cache_clear()
    validator.cache_clear()


def _reference(validator: _Descending, reference: str, instance: object, schema: Node) -> Iterator[ValidationError]:
    """References lead to shapes in these files and nowhere else, so they are followed as `schemas` follows them."""
    yield from validator.descend(instance, schemas.target(reference))


def _has_at_most(most: int, value: object) -> bool:
    return not isinstance(value, str) or len(value.split()) <= most


def _is_filled_in(form: str, value: object) -> bool:
    """Every text passes through x-text, so that a scaffold's unfilled texts are found even where any text would do."""
    return not (isinstance(value, str) and value.startswith(PLACEHOLDER))


_KEYWORDS: dict[str, Rule] = {"x-max-words": _has_at_most, "x-text": _is_filled_in}


def _most_words(validator: Validator, most: int, instance: object, schema: Node) -> Iterator[ValidationError]:
    if not _has_at_most(most, instance):
        yield ValidationError(f"more than {most} words")


def _placeholder(validator: Validator, form: str, instance: object, schema: Node) -> Iterator[ValidationError]:
    if not _is_filled_in(form, instance):
        yield ValidationError("a placeholder")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


def _pattern(validator: Validator, pattern: str, instance: object, schema: Node) -> Iterator[ValidationError]:
    """As browsers and editors read it: unlike Python, they let no line end follow the last character."""
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError("does not fit the pattern")


_Validator: type[Validator] = validators.extend(  # type: ignore[no-untyped-call]  # its stub leaves it untyped
    Draft202012Validator,
    {"$ref": _reference, "x-max-words": _most_words, "x-text": _placeholder, "pattern": _pattern},
)


def _is_day(value: object) -> bool:
    """Values that are not text are left to `type`."""
    return not isinstance(value, str) or is_day(value)


def is_day_or_part(value: object) -> bool:
    """True for a day, a month or a year that exists, and for the words not stated."""
    if not isinstance(value, str) or value == "not stated":
        return True
    return is_day((value + "-01-01")[:10] if len(value) in (4, 7) else value)


_FORMATS: dict[str, Callable[[object], bool]] = {"day": _is_day, "day-or-part": is_day_or_part}
_formats = FormatChecker(formats=())
for _name, _judge in _FORMATS.items():
    _formats.checks(_name)(_judge)


def _problem(name: str, place: Place, rule: str, path: Path, message: str, hint: str) -> Problem:
    field = schemas.dotted(path)
    return Problem(name, *place, rule, f"{field}: {message}" if field else message, hint)


def _unknown_fields(rule: BrokenRule, name: str, positions: Positions, path: Path) -> Iterator[Problem]:
    known = list(rule.node.get("properties", {}))
    for key in rule.found:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f'did you mean "{near[0]}"?' if near else f"the fields here are {', '.join(known)}"
            yield _problem(name, positions.key((*path, key)), "unknown-field", path, f'unknown field "{key}"', hint)


def _missing_field(key: str, node: Node, name: str, place: Place, path: Path) -> Problem:
    about = schemas.follow(node.get("properties", {}).get(key, {})).get("description", "")
    return _problem(name, place, "missing-field", path, f'missing field "{key}"',
                    f'write "{key}:" and then: {about}')  # fmt: skip
