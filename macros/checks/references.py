"""Ids are their files' names, and everything that a record points to is there."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePath

from ..model.playbook import Playbook
from ..model.record import Record
from ..model.schemas import Node
from ..problems import WARNING, Problem
from ..reading.values import Path
from .schema import PLACEHOLDER, is_valid
from .visible import why_not_visible

_WRITE_OUT = "write it out: title, publisher, year and url, each on a line of its own"
_ID = {"$ref": "common.schema.json#/$defs/id"}


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each id, reference or tag that leads nowhere."""
    for record in playbook.all():
        yield from _own_id(record)
        yield from _own_kind(record)
        for path, value, node in record.values():
            if isinstance(value, str) and value.startswith(PLACEHOLDER):
                continue  # reported by the schema's check
            if isinstance(value, str) and "x-reference" in node and value not in node.get("x-allow", ()):
                yield from _reference(playbook, record, path, value, node)
            elif isinstance(value, str) and "x-vocabulary" in node:
                yield from _tag(playbook, record, path, value, node["x-vocabulary"])
    yield from _twins(playbook)


def _own_id(record: Record) -> Iterator[Problem]:
    id = record.data.get("id")
    if not is_valid(_ID, record.id):
        yield record.problem("id", ("id",), f'"{record.id}", the name of the file, cannot be an id', _renaming(record, id))
    elif isinstance(id, str) and id != record.id:
        yield record.problem(
            "id", ("id",), f'expected "{record.id}", the name of the file, found "{id}"',
            "an id never changes: rename the file only if it is new",
        )  # fmt: skip


def _renaming(record: Record, id: object) -> str:
    """Advice to rename the file after the id that it holds, if that can be one, or else after one made of its own name."""
    name = id if isinstance(id, str) and is_valid(_ID, id) else "-".join(re.findall("[a-z0-9]+", record.id.lower()))
    suffix = PurePath(record.path).suffix
    return f"rename the file to {name}{suffix}" if name else f"rename the file, such as a-few-words{suffix}"


def _own_kind(record: Record) -> Iterator[Problem]:
    """A tombstone has one schema for every kind, so the schema cannot hold its kind."""
    kind = record.data.get("kind")
    if record.is_removed and isinstance(kind, str) and kind != record.kind:
        yield record.problem("kind", ("kind",), f'expected "{record.kind}", the kind kept in this folder, found '
                             f'"{kind}"', "correct the word, or move the file")  # fmt: skip


def _reference(playbook: Playbook, record: Record, path: Path, value: str, node: Node) -> Iterator[Problem]:
    kind = record.kind if node["x-reference"] == "same-kind" else node["x-reference"]
    known = playbook.records.get(kind, {})
    target = known.get(value)
    if target is None:
        is_address = "properties" in node and re.match(r"https?://|www\.", value)
        hint = _WRITE_OUT if is_address else _nearest(value, known)
        yield record.problem("reference", path, f'there is no {_noun(kind)} "{value}"', hint)
    elif target is record:
        yield record.problem("reference", path, "this record points to itself", "take it out")
    elif target.is_removed and not record.is_removed:
        yield record.problem("reference", path, *why_not_visible(playbook, target), level=WARNING)


def _tag(playbook: Playbook, record: Record, path: Path, value: str, name: str) -> Iterator[Problem]:
    known = playbook.list_of(name)
    if value not in known:
        yield record.problem("vocabulary", path, f'"{value}" is not in the list of {name}', _nearest(value, known))


def _nearest(value: str, known: Iterable[str]) -> str:
    near = get_close_matches(value.lower(), list(known), 1)
    return f'did you mean "{near[0]}"?' if near else "check the spelling, or add it first"


def _noun(kind: str) -> str:
    return kind.replace("-", " ")


def _twins(playbook: Playbook) -> Iterator[Problem]:
    """Names that differ only by upper and lower case are one file on some computers."""
    for records in playbook.records.values():
        seen: dict[str, Record] = {}
        for record in records.values():
            twin = seen.setdefault(record.id.lower(), record)
            if twin is not record:
                yield record.problem("id", ("id",), f'"{twin.path}" has the same name but for upper and lower case',
                                     "rename one of them")  # fmt: skip
