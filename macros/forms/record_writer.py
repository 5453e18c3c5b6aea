"""A record as text, as the form writes it: overrides/assets/rules/yaml.js and markdown.js write the same bytes.

A text stands in double quotes unless it can only be read as itself, so that nothing in it is taken for anything else.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

FIELD_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_PLAIN = re.compile(r"[a-z]+(?:-[a-z0-9]+)+|[a-z]{4,}|\d{4}-\d{2}-\d{2}", re.ASCII)
_WORDS_OF_YAML = ("true", "false", "null")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
# Characters that YAML allows only as escapes.
_NOT_AS_IT_IS = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')

# The bullets that Word and its like type (overrides/assets/rules/tidy.js makes hyphens of them).
ROUND = "\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u00b7\uf0b7\uf0a7"
_BULLET = re.compile(rf"\s*(?:[-*]\s+|[{ROUND}]\s*(?=\S))(.*)")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(.*)", re.ASCII)
_MARKUP = re.compile(r"[\\`*_[\]]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_AT_THE_START = re.compile(r"[#>+=~|-]|\d+(?=[.)])", re.ASCII)


class _Line(NamedTuple):
    """A line of plain text: the kind of block it belongs to (none for an empty line), its words, its number in a list."""

    kind: str
    words: str = ""
    number: int = 0


def markdown_record(header: str, body: str = "") -> str:
    """The text of a Markdown record: its fields, as yaml_record writes them, between lines of three hyphens, then the body."""
    return f"---\n{header}---\n" + (f"\n{body}\n" if body else "")


def yaml_record(fields: Mapping[str, object]) -> str:
    """The text of a record that has fields only."""
    return "\n".join(_mapping(fields, "")) + "\n"


def literal_markdown(text: str) -> str:
    """Someone's plain text as Markdown in which every character stands for itself: paragraphs, bullets, numbered lines."""
    blocks: list[list[str]] = []
    open_kind, first = "", 0
    for line in map(_line_of_block, text.split("\n")):
        if line.kind and line.kind != open_kind:
            blocks.append([])
            first = line.number
        if line.kind:
            mark = {"bullets": "- ", "numbers": f"{first + len(blocks[-1])}. ", "paragraph": ""}[line.kind]
            blocks[-1].append(mark + _literal(line.words))
        open_kind = line.kind
    return "\n\n".join("\n".join(block) for block in blocks)


def _line_of_block(line: str) -> _Line:
    if not line.strip():
        return _Line("")
    if bullet := _BULLET.fullmatch(line):
        return _Line("bullets", bullet[1].strip())
    if number := _NUMBER.fullmatch(line):
        return _Line("numbers", number[2].strip(), int(number[1]))
    return _Line("paragraph", line.strip())


def _literal(line: str) -> str:
    safe = _MARKUP.sub(r"\\\g<0>", line)
    first = _AT_THE_START.match(safe)
    if not first:
        return safe
    mark, rest = first.group(), safe[first.end() :]
    return f"{mark}\\{rest}" if mark.isdigit() else f"\\{mark}{rest}"


def _mapping(fields: Mapping[str, object], indent: str) -> list[str]:
    return [line for key, value in fields.items() for line in _under(f"{indent}{_key(key)}:", value, indent)]


def _key(name: str) -> str:
    """The name of a field, in quotes where it isn't one of ours: someone may have sent anything."""
    return name if FIELD_NAME.fullmatch(name) else _quoted(name)


def _under(start: str, value: object, indent: str) -> list[str]:
    inner = _block(value, indent + "  ")
    return [start, *inner] if inner else [f"{start} {_scalar(value)}"]


def _item(item: object, indent: str) -> list[str]:
    first, *rest = _block(item, indent + "  ") or [_scalar(item)]
    return [f"{indent}- {first.lstrip()}", *rest]


def _block(value: object, indent: str) -> list[str]:
    """The lines of a list or of fields; no lines for a value that fits on one."""
    if isinstance(value, list):
        return [line for item in value for line in _item(item, indent)]
    return _mapping(value, indent) if isinstance(value, dict) else []


def _scalar(value: object) -> str:
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value not in _WORDS_OF_YAML
        return value if plain else _quoted(value)
    if value in ([], {}):
        return "[]" if value == [] else "{}"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(Decimal(repr(value)), "f")


def _quoted(text: str) -> str:
    return f'"{_NOT_AS_IT_IS.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPED.get(match.group()) or f"\\u{ord(match.group()):04x}"
