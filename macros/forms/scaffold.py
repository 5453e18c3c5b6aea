"""A commented scaffold of a record, made from its schema: what must be filled in, and what may be added."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from ..checks.schema import PLACEHOLDER, is_valid
from ..model import schemas
from ..model.dates import a_year_after
from ..model.kinds import KINDS
from ..model.playbook import Playbook
from ..model.schemas import Node


class Refused(Exception):
    """The scaffold was not written; the message says why."""


def write_scaffold(playbook: Playbook, kind: str, id: str) -> str:
    """Write content for a new record of `kind` with the id `id`; returns its path from the root. Never overwrites."""
    known = [one.name for one in KINDS.values() if one.address]
    if kind not in known:
        near = get_close_matches(kind, known, 1)
        hint = f"did you mean {near[0]}?" if near else f"choose one of {', '.join(known)}"
        raise Refused(f"there is no kind {kind}; {hint}")
    if not is_valid({"$ref": "common.schema.json#/$defs/record_id"}, id):
        raise Refused(f'"{id}" cannot be an id: use {schemas.documents()["common.schema.json"]["$defs"]["id"]["x-says"]}, '
                      "and no word that an address of the site needs")  # fmt: skip
    spec = KINDS[kind]
    path = playbook.root / spec.file_of(id)
    if path.exists():
        raise Refused(f"{spec.file_of(id)} is there already; choose another id")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(scaffold(playbook, kind, id), "utf-8")
    return spec.file_of(id)


def scaffold(playbook: Playbook, kind: str, id: str) -> str:
    """The text of a scaffold."""
    node = schemas.follow(schemas.schema(kind))
    given = {"id": id, "kind": kind, "published": playbook.today, "review_by": a_year_after(playbook.today),
             "owner": "playbook editors"}  # fmt: skip
    shown = _shown(node)
    lines = [f"# {node['title']}: {node['description']}",
             f"# Replace each {PLACEHOLDER}. To add a field, take # and one space away from each of its lines."]  # fmt: skip
    for key in shown:
        lines += ["", *_field(playbook, key, node["properties"][key], given.get(key))]
    lines += ["", "# Everything from here on is optional. You can add:"]
    for key in node["properties"]:
        if key not in shown:
            lines += ["#", *_offered(_field(playbook, key, node["properties"][key]))]
    lines += _headings(node.get("x-body", {}))
    text = "\n".join(lines) + "\n"
    if KINDS[kind].suffix == ".md":
        return f"---\n{text}---\n{_body(node)}"
    return _for_editors(playbook, kind) + text


def _for_editors(playbook: Playbook, kind: str) -> str:
    """A comment by which editors find the schema; nothing in a playbook that keeps its schemas elsewhere."""
    name = f"{kind}.schema.json"
    return f"# yaml-language-server: $schema=../../schemas/{name}\n" if (playbook.root / "schemas" / name).is_file() else ""


def _field(playbook: Playbook, key: str, node: Node, given: str | None = None) -> list[str]:
    """The lines of one field: what it means as a comment, then its name and a value to replace."""
    node = schemas.follow(node)
    value = [f"{key}: {_quoted(given)}"] if given else _value(playbook, key, node)
    return [f"# {node.get('description', '')}", *value]


def _value(playbook: Playbook, key: str, node: Node) -> list[str]:
    if "array" in _types(node):
        item = schemas.follow(node["items"])
        lines = _listed(_fields(playbook, item)) if _types(item) == ["object"] else [f"- {_placeholder(playbook, item)}"]
        return [f"{key}:", *(f"  {line}" for line in lines * node.get("minItems", 1))]
    if _types(node) == ["object"]:
        return [f"{key}:", *(f"  {line}" for line in _fields(playbook, node))]
    return [f"{key}: {_placeholder(playbook, node)}"]


def _fields(playbook: Playbook, node: Node) -> list[str]:
    """The fields inside a field: those to fill in, then as comments those that may be added."""
    keys = _shown(node) or list(node["properties"])[:1]
    lines = [line for key in keys for line in _value(playbook, key, schemas.follow(node["properties"][key]))]
    for key in node.get("x-offered", ()):
        lines += _offered(_field(playbook, key, node["properties"][key]))
    return lines


def _offered(lines: Iterable[str]) -> list[str]:
    return [f"# {line}" for line in lines]


def _headings(rule: Node) -> list[str]:
    """Headings that may stand in the text, as comments: what is under the fields holds none."""
    others = [heading for heading in rule.get("headings", ()) if heading not in rule["required"]]
    hints = rule.get("hints", {})
    order = "# Under the line of hyphens, further headings may stand. The order is " + ", ".join(rule.get("headings", ())) + "."
    return ["#", order, *(f"# ## {heading}: {hints.get(heading, '')}" for heading in others)] if others else []


def _shown(node: Node) -> list[str]:
    """The fields that are required, and those that a scaffold should show all the same."""
    wanted = (*node.get("required", ()), *node.get("x-scaffold", ()))
    return [key for key in node["properties"] if key in wanted]


def _listed(lines: Iterable[str]) -> list[str]:
    return [f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]


def _types(node: Node) -> list[str]:
    found: str | list[str] = node.get("type", [])
    return [found] if isinstance(found, str) else found


def _placeholder(playbook: Playbook, node: Node) -> str:
    choices: Iterable[object] = node.get("enum") or playbook.list_of(node.get("x-vocabulary"))
    if "x-reference" in node and KINDS[node["x-reference"]].is_short_list:
        choices = [record.id for record in playbook.shown(node["x-reference"])]
    if choices:
        return f'"{PLACEHOLDER}: one of {", ".join(map(str, choices))}"'
    words = node.get("title", "text")
    return f'"{PLACEHOLDER}: {words[0].lower() + words[1:]}"'


def _body(node: Node) -> str:
    return "".join(f"\n## {heading}\n\n{PLACEHOLDER}\n" for heading in node.get("x-body", {}).get("required", ()))


def _quoted(text: str) -> str:
    return text if re.fullmatch(r"[\w-]+( [\w-]+)*", text) else f'"{text}"'
