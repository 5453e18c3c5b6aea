"""The schemas as data: the only statement of a field, and a walk over a record beside its schema.

Our own keywords are explained at the top of schemas/common.schema.json.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..reading.values import Fields, Path
from .paths import SCHEMAS

Node = dict[str, Any]  # of a JSON Schema


@cache
def documents() -> dict[str, Node]:
    """Every schema as it stands in its file: {file name: schema}."""
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(SCHEMAS.glob("*.schema.json"))}


def schema(kind: str) -> Node:
    """The schema of one kind of record, as it stands in its file."""
    return documents()[f"{kind}.schema.json"]


def forget() -> None:
    """Read the schemas again at the next need."""
    documents.cache_clear()
    target.cache_clear()
    _followed.clear()


@cache
def target(reference: str) -> Node:
    """The shape that a reference names: common.schema.json#/$defs/id, or #/$defs/id inside that file."""
    file, _, pointer = reference.partition("#")
    found = documents()[file or "common.schema.json"]
    for step in pointer.strip("/").split("/"):
        found = found[step]
    return found


def follow(node: Node) -> Node:
    """A schema node with its reference, if it has one, merged in; what stands beside the reference wins."""
    if "$ref" not in node:
        return node
    kept = _followed.get(id(node))
    if kept is None or kept[0] is not node:
        _followed[id(node)] = kept = node, _merged(node)
    return kept[1]


_followed: dict[int, tuple[Node, Node]] = {}  # {identity: (node, what it comes to)}: a walk meets few nodes, often


def _merged(node: Node) -> Node:
    while "$ref" in node:
        beside = {key: value for key, value in node.items() if key != "$ref"}
        node = {**target(node["$ref"]), **beside}
    return node


def walk(kind: str, data: Fields) -> Iterator[tuple[Path, Any, Node]]:
    """Yield (path, value, schema node) for every value of a record that its schema knows, the record first."""
    yield from _walk(schema(kind), data, ())


def _walk(node: Node, value: Any, path: Path) -> Iterator[tuple[Path, Any, Node]]:
    node = follow(node)
    yield path, value, node
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in node.get("properties", {}):
                yield from _walk(node["properties"][key], inner, (*path, key))
    elif isinstance(value, list) and "items" in node:
        for index, inner in enumerate(value):
            yield from _walk(node["items"], inner, (*path, index))


def years_as_text(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record, where a year that stands for a day is text: without quotes YAML takes it for a number."""
    nodes = schema(kind)["properties"]
    years = [key for key, value in data.items() if type(value) is int and 1000 <= value <= 9999 and key in nodes]
    return data | {key: str(data[key]) for key in years if follow(nodes[key]).get("format") == "day-or-part"}


def at(kind: str, path: Path) -> Node:
    """The schema node for a path (a tuple of keys and indexes), or {} where the schema has none."""
    node = follow(schema(kind))
    for step in path:
        inner = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
        if inner is None:
            return {}
        node = follow(inner)
    return node


def dotted(path: Path) -> str:
    """A path as people read it: ("sessions", 0, "steps") is sessions[0].steps."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
