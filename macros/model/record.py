"""One record: what its file says, and where in the file it says it.

Fields that people write keep their names inside `Record.data`; everything computed is a property or lives in
outputs/context.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from ..cache.sealed import digest
from ..problems import ERROR, Problem
from ..reading.place import Place, place_in
from ..reading.values import Fields, Path
from ..reading.yaml_text import Positions
from . import schemas
from .frozen import frozen
from .kinds import Kind
from .memo import cached_on_argument
from .noted import NotedData, NotedText
from .visibility import REMOVED_STATUSES

BODY = ("body",)
Findings = dict[str, tuple[Problem, ...]]  # what checks that look at one record alone found, by their names


@dataclass(frozen=True, eq=False)
class Record:
    """One record: what its file says, and where in the file it says it."""

    spec: Kind
    path: str
    data: Fields
    positions: Positions
    body: str = ""
    body_line: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", frozen(self.raw))

    @property
    def kind(self) -> str:
        return self.spec.name

    @cached_property
    def id(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def raw(self) -> Fields:
        """The fields, for answers that stand for what they read (cache/reads.py): nobody notes it."""
        found: Fields = vars(self)["data"]
        return found

    @cached_property
    def digest(self) -> str:
        """Another text, another digest."""
        return digest(json.dumps([self.raw, vars(self)["body"]]))

    @cached_property
    def findings(self) -> Findings:
        """What was found in this record alone: it cannot change, so nobody need look twice."""
        return {}

    @property
    def key(self) -> tuple[str, str]:
        """(kind, id), by which a playbook knows the record."""
        return self.kind, self.id

    @property
    def title(self) -> str:
        return str(self.data.get(self.spec.title_field) or self.data.get("title") or self.id)

    @property
    def name(self) -> str:
        """What it is called everywhere: its short title, where it has one."""
        return str(self.data.get("short_title") or self.title)

    @property
    def address(self) -> str:
        return self.spec.address_of(self.id)

    @property
    def status(self) -> str:
        return str(self.data.get("status", "published"))

    @property
    def is_removed(self) -> bool:
        return self.status in REMOVED_STATUSES

    @property
    def schema_kind(self) -> str:
        """A retired or withdrawn record is only a tombstone, and is held to the tombstone's schema."""
        return "tombstone" if self.is_removed else self.kind

    @cached_on_argument
    def values(self) -> tuple[tuple[Path, Any, schemas.Node], ...]:
        """Every (path, value, schema node) of this record that its schema knows, in order."""
        return tuple(schemas.walk(self.schema_kind, self.data))

    @cached_on_argument
    def texts(self) -> tuple[tuple[Path, str, str], ...]:
        """(path, text, form) of every text: form is plain, markdown, id or asked. The body comes last."""
        found = [(path, value, node.get("x-text", "plain")) for path, value, node in self.values() if isinstance(value, str)]
        return (*found, (BODY, self.body, "markdown")) if self.body.strip() else tuple(found)

    def shown_texts(self) -> Iterator[tuple[Path, str, str]]:
        """The same of what readers read: without ids, and without what people ask a search."""
        return ((path, text, form) for path, text, form in self.texts() if form not in ("id", "asked"))

    def place(self, path: Path = (), offset: int | None = None) -> Place:
        """Where a value stands, or of the character `offset` of a text."""
        if path == BODY:
            return place_in(self.body, offset or 0, self.body_line)
        if offset is None:
            return self.positions.value(path)
        return self.positions.within(path, offset)

    def problem(self, rule: str, path: Path, message: str, hint: str = "", offset: int | None = None,
                level: str = ERROR) -> Problem:  # fmt: skip
        """A Problem at a value of this record, or at a character of it; the message names the field."""
        name = schemas.dotted(path)
        return Problem(self.path, *self.place(path, offset), rule, f"{name}: {message}" if name else message, hint, level)


for name, noted in {"data": NotedData, "body": NotedText, "body_line": NotedText, "positions": NotedText}.items():
    setattr(Record, name, noted(name))
