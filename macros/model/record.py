"""One record: what its file says, and where in the file it says it.

Fields that people write keep their names inside `Record.data`; everything computed is a property or lives in
outputs/context.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..problems import Problem
from ..reading import yaml_text
from . import schemas
from .kinds import Kind
from .memo import cached_on_argument
from .visibility import REMOVED_STATUSES

BODY = ("body",)


@dataclass
class Record:
    """One record: what its file says, and where in the file it says it."""

    spec: Kind
    path: str
    data: dict
    positions: yaml_text.Positions
    body: str = ""
    body_line: int = 1

    @property
    def kind(self):
        return self.spec.name

    @cached_property
    def id(self):
        return Path(self.path).stem

    @property
    def key(self):
        """(kind, id), by which a playbook knows the record."""
        return self.kind, self.id

    @property
    def title(self):
        return self.data.get(self.spec.title_field) or self.data.get("title") or self.id

    @property
    def address(self):
        return self.spec.address_of(self.id)

    @property
    def status(self):
        return self.data.get("status", "published")

    @property
    def is_removed(self):
        return self.status in REMOVED_STATUSES

    @property
    def schema_kind(self):
        """A retired or withdrawn record is only a notice, and is held to the notice's schema."""
        return "notice" if self.is_removed else self.kind

    @cached_on_argument
    def values(self):
        """Every (path, value, schema node) of this record that its schema knows, in order."""
        return tuple(schemas.walk(self.schema_kind, self.data))

    def texts(self):
        """Yield (path, text, form) for every text: form is plain, markdown or id. The body comes last."""
        for path, value, node in self.values():
            if isinstance(value, str):
                yield path, value, node.get("x-text", "plain")
        if self.body.strip():
            yield BODY, self.body, "markdown"

    def place(self, path=(), offset=None):
        """(line, column) of a value, or of the character `offset` of a text."""
        if path == BODY:
            before = self.body[: offset or 0]
            return self.body_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
        if offset is None:
            return self.positions.value(path)
        return self.positions.within(path, offset)

    def problem(self, rule, path, message, hint="", offset=None, **more):
        """A Problem at a value of this record, or at a character of it; the message names the field."""
        name = schemas.dotted(path)
        return Problem(self.path, *self.place(path, offset), rule, f"{name}: {message}" if name else message, hint, **more)
