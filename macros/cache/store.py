"""Bytes under names that are their own digests, in one file: what is broken or gone is made again.

A database, since thousands of small files cost more to open than to read. Two builds may use it at once.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from .sealed import digest

_PATIENCE = 10  # seconds that another build may keep this one waiting
_TOGETHER = 4_000_000  # bytes that are written at once
# Whatever goes is overwritten, since it may be what may no longer be shown. A file that a crash has spoilt is noticed.
_SETTINGS = "pragma auto_vacuum = full; pragma secure_delete = on; pragma synchronous = off;"
_TABLE = "create table if not exists kept (name text primary key, content blob) without rowid;"
Found = TypeVar("Found")


class Store:
    """What is kept in the file at `path`. Where nothing can be kept, nothing is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: sqlite3.Connection | None = None
        self._waiting: dict[str, bytes] = {}  # to be written with the next

    def get(self, name: str) -> bytes | None:
        """The bytes of this name, or None where they are not there or not whole."""
        if name in self._waiting:
            return self._waiting[name]
        found = self._do(lambda kept: kept.execute("select content from kept where name = ?", (name,)).fetchone())
        return found[0] if found and isinstance(found[0], bytes) and digest(found[0]) == name else None

    def put(self, content: bytes) -> str:
        """Keep these bytes; returns their name."""
        name = digest(content)
        if self.get(name) is None:
            self._waiting[name] = content
            if sum(map(len, self._waiting.values())) > _TOGETHER:
                self.write()
        return name

    def write(self) -> None:
        """Write down what waits for it."""
        if self._waiting:
            self._do(lambda kept: kept.executemany("insert or replace into kept values (?, ?)", self._waiting.items()))
            self._waiting = {}

    def keep_only(self, names: Collection[str]) -> None:
        """Take away all others."""
        self.write()
        here = self._do(lambda kept: kept.execute("select name from kept").fetchall()) or ()
        others = [one for one in here if one[0] not in names]
        if others:
            self._do(lambda kept: kept.executemany("delete from kept where name = ?", others))

    def _do(self, work: Callable[[sqlite3.Connection], Found]) -> Found | None:
        """Do something in one transaction; None where that cannot be. A file that is spoilt goes."""
        try:
            with self._connection() as kept:
                return work(kept)
        except sqlite3.Error as fault:
            if getattr(fault, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                self._begin_anew()
            return None

    def _connection(self) -> sqlite3.Connection:
        if self._open is None or not self._path.exists():
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._open = sqlite3.connect(self._path, _PATIENCE, check_same_thread=False)
            self._open.executescript(_SETTINGS + _TABLE)
        return self._open

    def _begin_anew(self) -> None:
        self._open = None
        for path in (self._path.with_name(f"{self._path.name}-journal"), self._path):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
