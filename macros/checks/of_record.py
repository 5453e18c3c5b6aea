"""Checks that look at one record and at nothing else: what they find stays with the record, which cannot change."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model.memo import cached_on_argument
from ..model.record import Record
from ..problems import Problem


@dataclass(frozen=True)
class OfRecord:
    """A check of many records by one of each alone."""

    check: Callable[[Record], Iterable[Problem]]

    def __call__(self, records: Iterable[Record]) -> Iterator[Problem]:
        """Yield the problems of each record, in order."""

        def found(record: Record) -> tuple[Problem, ...]:
            return tuple(self.check(record))

        found.__module__, found.__qualname__ = self.check.__module__, self.check.__qualname__
        for record in records:
            yield from cached_on_argument(found)(record)
