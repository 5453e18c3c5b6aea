"""Parts of the guides that are made: the table of fields, from the schemas, and the list of what a draft is read for."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..forms.contribution import FORMS
from ..incoming.report import review
from ..model import schemas
from ..model.kinds import KINDS
from ..model.schemas import Node

FIELDS_FILE, GUIDE = "schemas/README.md", ".github/EDITING.md"
_BEGIN, _END = "<!-- made by make guides: what a draft is read for -->", "<!-- end -->"
_INTRODUCTION = (
    "# What a record may say\n\n"
    "Each table lists the fields of one kind of record. It is made from the schemas in this folder by `make guides`; change a "
    "schema, not this page. A field with a dot stands inside another, and `[]` marks a list.\n"
)


class Row(NamedTuple):
    """A row of a table of fields."""

    name: str
    needed: str
    words: str


def guides(root: Path) -> dict[str, str]:
    """{path from the root: text} of each guide that is made, or made in part."""
    guide = (root / GUIDE).read_text("utf-8")
    part = f"{_BEGIN}\n\n{review()}\n\n{_END}"
    return {
        FIELDS_FILE: fields(),
        GUIDE: re.sub(f"{re.escape(_BEGIN)}.*?{re.escape(_END)}", lambda _: part, guide, flags=re.S),
    }


def fields() -> str:
    """The fields of every kind of record, as Markdown."""
    others = [kind.name for kind in KINDS.values() if kind.address and kind.name not in FORMS]
    return _INTRODUCTION + "".join(_kind(kind) for kind in (*FORMS, *others))  # what people send most comes first


def _kind(kind: str) -> str:
    spec, node = KINDS[kind], schemas.schema(kind)
    rows = "".join(f"| `{row.name}` | {row.needed} | {row.words} |\n" for row in _rows(node, ""))
    return (
        f"\n## {node['title']}\n\n{node['description']} One file each in [{spec.folder}](../{spec.folder}), "
        f"ending in `{spec.suffix}`.\n\n| field | needed | what it says |\n| --- | --- | --- |\n{rows}{_body(node)}"
    )


def _rows(node: Node, before: str) -> Iterator[Row]:
    for key, inner in node.get("properties", {}).items():
        inner = schemas.follow(inner)
        item = schemas.follow(inner["items"]) if "items" in inner else inner
        name = f"{before}{key}{'[]' if item is not inner else ''}"
        yield Row(name, "yes" if key in node.get("required", ()) else "", _words(inner, item))
        yield from _rows(item, f"{name}.")


def _words(node: Node, item: Node) -> str:
    said = [node.get("description", "")]
    if "x-vocabulary" in item:
        said.append(f"[The list](../content/vocabulary/{item['x-vocabulary']}.yml).")
    elif "enum" in item and not any(str(choice) in said[0] for choice in item["enum"]):
        said.append(f"One of: {', '.join(map(str, item['enum']))}.")
    if "x-max-words" in node and str(node["x-max-words"]) not in said[0]:
        said.append(f"At most {node['x-max-words']} words.")
    return " ".join(said).replace("|", "\\|")


def _body(node: Node) -> str:
    if "x-body" not in node or node["x-body"].get("none"):
        return ""
    listed = "".join(f"- {heading}{': needed' if heading in node['x-body']['required'] else ''}\n"
                     for heading in node["x-body"]["headings"])  # fmt: skip
    return f"\nUnder the fields, with these headings in this order:\n\n{listed}"
