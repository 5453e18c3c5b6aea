"""Checks that look at one record and at nothing else: what they find stays with the record, which cannot change."""

from collections.abc import Callable, Iterable, Iterator

from ..model.record import Record
from ..problems import Problem


class PerRecord:
    """A check of many records by one of each alone."""

    def __init__(self, check: Callable[[Record], Iterable[Problem]]) -> None:
        self._check, self._name = check, f"{check.__module__}.{check.__qualname__}"

    def __call__(self, records: Iterable[Record]) -> Iterator[Problem]:
        """Yield the problems of each record, in order."""
        for record in records:
            if self._name not in record.findings:
                record.findings[self._name] = tuple(self._check(record))
            yield from record.findings[self._name]
