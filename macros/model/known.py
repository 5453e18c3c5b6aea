"""What is known of records from before, by their text: their fields as they were read, and what the checks of one record found.

YAML is slow to read and a schema slow to hold against it. A record whose text and name are those of before has the same fields
and the same faults.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..cache.sealed import digest, read_sealed, write_sealed
from ..problems import Problem
from .record import Findings, Record

_FILE = "records.json"
_Kept = list[Any]  # the fields of a record, and {name of a check: the fields of each problem}


class Known:
    """The records that were read before. They are kept in `folder` for one edition of our code; None keeps nothing."""

    def __init__(self, folder: Path | None = None, edition: str = "") -> None:
        self._path, self._edition = folder and folder / _FILE, edition
        found = read_sealed(self._path, edition) if self._path else None
        self._before: dict[str, _Kept] = found if isinstance(found, dict) else {}
        self._met: dict[str, Record] = {}

    def fields(self, text: str, name: str) -> dict[str, Any] | None:
        """The fields of a record in whose text no fault was found; None where they are not known."""
        found = self._before.get(_key(text, name))
        return found[0] if found else None

    def meet(self, text: str, name: str, record: Record) -> None:
        """Keep a record in whose text there is no fault, and let it know what was found in it before."""
        if self._path is None:
            return
        key = _key(text, name)
        self._met[key] = record
        for check, rows in self._before[key][1].items() if key in self._before else ():
            record.findings.setdefault(check, tuple(Problem(*row) for row in rows))

    def save(self) -> None:
        """Know next time what was met this time, and nothing else."""
        now: dict[str, _Kept] = {key: [record.data, _rows(record.findings)] for key, record in self._met.items()}
        if self._path and now != self._before:
            write_sealed(self._path, self._edition, now)
            self._before = now


NOTHING_KNOWN = Known()


def _key(text: str, name: str) -> str:
    return digest(f"{name}\n{text}")


def _rows(findings: Findings) -> dict[str, list[list[Any]]]:
    return {check: [list(_values(problem)) for problem in problems] for check, problems in findings.items()}


def _values(problem: Problem) -> Iterator[Any]:
    return iter(vars(problem).values())
