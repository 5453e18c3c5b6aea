"""Checks that look at one record and at nothing else: what they find stays with the record, which cannot change."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from ..model.memo import cached_on_argument
from ..model.record import Record
from ..problems import Problem


class PerRecord:
    """A check of many records by one of each alone."""

    def __init__(self, check: Callable[[Record], Iterable[Problem]]) -> None:
        @cached_on_argument
        @wraps(check)
        def found(record: Record) -> tuple[Problem, ...]:
            return tuple(check(record))

        self._found = found

    def __call__(self, records: Iterable[Record]) -> Iterator[Problem]:
        """Yield the problems of each record, in order."""
        for record in records:
            yield from self._found(record)
