"""The quick answer whether a record obeys its schema is jsonschema's own, whatever stands in the record."""

import copy

import pytest

from macros.checks import schema
from macros.model import kinds

# Where readers of patterns and counters of words differ: line ends, digits and spaces of other scripts, halves of a letter.
ODD = (
    "",
    " ",
    "\n",
    "FILL IN",
    "\u0663",
    "\u00a0",
    "e\u0301",
    "\U0001f642",
    "a\u2028b",
    "2026-02-30",
    "2026",
    "not stated",
    "word " * 200,
)
ROUND_ABOUT = (("", "\n"), ("", "\u0663"), ("\u00a0", ""))
OTHER_TYPES = (None, True, 0, -1, 7.0, 7.5, 10**30, [], [None], {}, {1: "a number for a key"})


def edits(value):
    """Every value that could stand in the place of this one, or grow out of it."""
    yield from ODD
    yield from OTHER_TYPES
    if isinstance(value, str):
        yield from (f"{before}{value}{after}" for before, after in ROUND_ABOUT)
    elif isinstance(value, list):
        yield from (value * 2, value * 30, value[:1], [*value, "\u0663"])
    elif isinstance(value, dict):
        yield value | {"unheard_of": 1}
        yield from ({key: kept for key, kept in value.items() if key != gone} for gone in value)


def places(value, path=()):
    """The path of every value in a record's fields; of a list the first."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for step, one in inner:
        yield from places(one, (*path, step))


def with_edit(data, path, value):
    """The fields of a record with one value in another's place."""
    if not path:
        return value
    edited = copy.deepcopy(data)
    holder = edited
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return edited


def at(data, path):
    for step in path:
        data = data[step]
    return data


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_it_is_that_of_jsonschema_for_every_edit_of_a_record(tiny, kind):
    record = next(one for one in tiny.all(kind) if not one.is_removed)
    asked, differing = 0, []
    for path in places(record.data):
        for value in edits(at(record.data, path)):
            edited = with_edit(record.data, path, value)
            quick, slow = schema.is_obeyed(kind, edited), schema.validator(kind).is_valid(edited)
            asked += 1
            differing += [(path, value, quick)] if quick != slow else []
    assert asked > 100 and not differing
