"""A commented specimen of a record, made from its schema: what must be filled in, and what may be added."""

import datetime
import re

from . import schemas
from .checks.schema import PLACEHOLDER, is_valid
from .playbook import COLLECTIONS


class Refused(Exception):
    """The specimen was not written; the message says why."""


def write_specimen(playbook, kind, id):
    """Write content for a new record of `kind` with the id `id`; returns its path from the root. Never overwrites."""
    if kind not in COLLECTIONS or kind == "vocabulary":
        raise Refused(f"there is no kind {kind}; choose one of {', '.join(k for k in COLLECTIONS if k != 'vocabulary')}")
    if not is_valid({"$ref": "common.schema.json#/$defs/record_id"}, id):
        raise Refused(f'"{id}" cannot be an id: use {schemas.documents()["common.schema.json"]["$defs"]["id"]["x-says"]}, '
                      "and no word that an address of the site needs")  # fmt: skip
    collection = COLLECTIONS[kind]
    path = playbook.root / collection.folder / f"{id}{collection.suffix}"
    if path.exists():
        raise Refused(f"{collection.folder}/{path.name} is there already; choose another id")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(specimen(kind, id, playbook.today), "utf-8")
    return path.relative_to(playbook.root).as_posix()


def specimen(kind, id, today):
    """The text of a specimen."""
    node = schemas.follow(schemas.schema(kind))
    given = {"id": id, "kind": kind, "published": today, "review_by": _a_year_after(today), "owner": "playbook editors"}
    required = [key for key in node["properties"] if key in node["required"]]
    optional = [key for key in node["properties"] if key not in node["required"]]
    lines = [f"# {node['title']}: {node['description']}", f"# Replace each {PLACEHOLDER}; take the # away to add a field."]
    for key in required:
        lines += ["", *_field(key, node["properties"][key], given.get(key))]
    lines += ["", "# You may add:"]
    for key in optional:
        lines += ["#", *(f"# {line}" for line in _field(key, node["properties"][key], None))]
    text = "\n".join(lines) + "\n"
    return f"---\n{text}---\n{_body(node)}" if COLLECTIONS[kind].suffix == ".md" else text


def _field(key, node, given):
    """The lines of one field: what it means as a comment, then its name and a value to replace."""
    node = schemas.follow(node)
    about = node.get("description") or node.get("title", "")
    value = [f"{key}: {_quoted(given)}"] if given else _value(key, node)
    return [f"# {about}", *value]


def _value(key, node):
    kinds = node.get("type") if isinstance(node.get("type"), list) else [node.get("type")]
    if "array" in kinds:
        item = schemas.follow(node["items"])
        lines = [_listed(_fields(item)) if "object" in _types(item) else [f"- {_placeholder(item)}"]]
        return [f"{key}:", *(f"  {line}" for line in lines[0] * max(1, node.get("minItems", 1)))]
    if "object" in kinds and "string" not in kinds:
        return [f"{key}:", *(f"  {line}" for line in _fields(node))]
    return [f"{key}: {_placeholder(node)}"]


def _fields(node):
    """The required fields of an object; all of them where none is required."""
    properties = node["properties"]
    keys = [key for key in properties if key in node.get("required", ())] or list(properties)[:1]
    return [line for key in keys for line in _value(key, schemas.follow(properties[key]))]


def _listed(lines):
    return [f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]


def _types(node):
    found = node.get("type")
    return [found] if isinstance(found, str) else found or []


def _placeholder(node):
    if node.get("enum"):
        return f'"{PLACEHOLDER}: one of {", ".join(map(str, node["enum"]))}"'
    words = node.get("title", "text")
    return f'"{PLACEHOLDER}: {words[0].lower() + words[1:]}"'


def _body(node):
    return "".join(
        f"\n## {heading}\n\n{PLACEHOLDER}\n" for heading in node.get("x-body", {}).get("required", ())
    )


def _quoted(text):
    return text if re.fullmatch(r"[\w-]+( [\w-]+)*", text) else f'"{text}"'


def _a_year_after(day):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(365)).isoformat()
