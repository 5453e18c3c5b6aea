"""A record's fields as data for others: without references to what may not be shown, so that no id of it stands there."""

import copy
from collections.abc import Mapping
from typing import Any

from ..model.playbook import Playbook
from ..model.record import Record
from ..model.schemas import Node
from ..reading.values import Fields, Path
from .visible_links import anything_hidden, visible_link, visible_links


def public_fields(playbook: Playbook, record: Record) -> Fields:
    """The fields of a record, not to be changed: a reference to a draft or to what has expired is left out, with what needs it.

    What was withdrawn has a notice to lead to; but what needs it, as a finding needs its case study, goes with it.
    """
    if not anything_hidden(playbook):
        return record.data
    fields = copy.deepcopy(record.data)
    nodes = {path: node for path, _, node in record.values()}
    gone = set()
    for path, value, node in record.values():
        whole = _whole(fields, nodes, path)
        if _is_hidden(playbook, value, node) or (whole != path and _is_withdrawn(playbook, value, node)):
            gone.add(whole)
    for path, value, node in record.values():
        if isinstance(value, str) and node.get("x-text") == "markdown":
            _holder(fields, path)[path[-1]] = visible_links(playbook, value)
        elif isinstance(value, str) and "x-address" in node:
            _holder(fields, path)[path[-1]] = visible_link(playbook, value)[0]
    for path in sorted(gone, key=_last_first, reverse=True):
        del _holder(fields, path)[path[-1]]
    return fields


def _is_hidden(playbook: Playbook, value: object, node: Node) -> bool:
    if "x-address" in node and isinstance(value, str):
        return visible_link(playbook, value)[0] is None
    target = playbook.get(node["x-reference"], value) if "x-reference" in node else None
    return target is not None and playbook.hides(target)


def _is_withdrawn(playbook: Playbook, value: object, node: Node) -> bool:
    target = playbook.get(node["x-reference"], value) if "x-reference" in node else None
    return target is not None and target.status == "withdrawn"


def _whole(fields: Fields, nodes: Mapping[Path, Node], path: Path) -> Path:
    """The path of what goes with a reference: the fields around it too where they need it, or are an item of that type."""
    while len(path) > 1 and isinstance(path[-1], str):
        outer = _holder(fields, path)
        if path[-1] not in nodes[path[:-1]].get("required", ()) and outer.get("type") != path[-1]:
            break
        path = path[:-1]
    return path


def _holder(fields: Fields, path: Path) -> Any:
    """What the last step of a path is taken in: fields by name, or a list."""
    found: Any = fields
    for step in path[:-1]:
        found = found[step]
    return found


def _last_first(path: Path) -> list[tuple[bool, int, str]]:
    """Later items of a list go before earlier ones, and what is inside before what is around it."""
    return [(isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path]
