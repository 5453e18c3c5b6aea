"""Annotations as data: the fields of a class, what a type leads to, what is known of one that may be None."""

import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from types import NoneType, UnionType

UNKNOWN = object


@dataclass(frozen=True)
class Literal:
    """A list or tuple that stands in a template, by the types of its items."""

    items: tuple


def is_structured(kind):
    """True for a class with named fields: a dataclass, a TypedDict or a NamedTuple."""
    return isinstance(kind, type) and (is_dataclass(kind) or typing.is_typeddict(kind) or hasattr(kind, "_fields"))


def fields_of(kind):
    """{name: (class that states it, annotation)} of a class with named fields."""
    hints = typing.get_type_hints(kind)
    owners = {name: base for base in kind.__mro__ for name in vars(base).get("__annotations__", ())}  # the first to state it
    return {name: (owners[name], hint) for name, hint in hints.items()}


def reachable(kind):
    """Every class with named fields that a type leads to, itself included."""
    found, waiting = set(), [kind]
    while waiting:
        one = waiting.pop()
        waiting += typing.get_args(one)
        if is_structured(one) and one not in found:
            found.add(one)
            waiting += [hint for _, hint in fields_of(one).values()]
    return found


def known(kind):
    """A type that may be None, without None."""
    if typing.get_origin(kind) in (typing.Union, UnionType):
        return next(one for one in typing.get_args(kind) if one is not NoneType)
    return kind


def first_known(*kinds):
    """The first type of which something is known; an empty list or tuple says nothing."""
    return next((kind for kind in kinds if kind is not UNKNOWN and kind != Literal(())), UNKNOWN)


def is_mapping(kind):
    return typing.get_origin(kind) in (dict, Mapping)


def value_of(kind):
    value = typing.get_args(kind)[1]
    return UNKNOWN if value is typing.Any else value


def element(base):
    """The type of what a list or tuple holds; of rows of one shape, the types of a row."""
    kind = known(base)
    if isinstance(kind, Literal):
        rows = [one for one in kind.items if isinstance(one, Literal)]
        if rows and len(rows) == len(kind.items):
            return Literal(tuple(first_known(*column) for column in zip(*(row.items for row in rows))))
        return first_known(*kind.items)
    origin, given = typing.get_origin(kind), typing.get_args(kind)
    return given[0] if given and origin in (list, Sequence) else UNKNOWN
