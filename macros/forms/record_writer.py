"""A record as text, as the form writes it: overrides/assets/rules/yaml.js and markdown.js write the same bytes.

A text stands in double quotes unless it can only be read as itself, so that nothing in it is taken for anything else.
"""

import re
from decimal import Decimal

FIELD_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_PLAIN = re.compile(r"[a-z]+(?:-[a-z0-9]+)+|[a-z]{4,}|\d{4}-\d{2}-\d{2}", re.ASCII)
_WORDS_OF_YAML = ("true", "false", "null")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
# Signs that YAML lets nobody write as they are.
_NOT_AS_IT_IS = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')

# The bullets that Word and its like type (overrides/assets/rules/tidy.js makes hyphens of them).
ROUND = "\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u00b7\uf0b7\uf0a7"
_BULLET = re.compile(rf"\s*(?:[-*]\s+|[{ROUND}]\s*(?=\S))(.*)")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(.*)", re.ASCII)
_MARKUP = re.compile(r"[\\`*_[\]]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_AT_THE_START = re.compile(r"[#>+=~|-]|\d+(?=[.)])", re.ASCII)


def markdown_record(header, body=""):
    """The text of a Markdown record: its fields, as yaml_record writes them, between lines of three hyphens, then the body."""
    return f"---\n{header}---\n" + (f"\n{body}\n" if body else "")


def yaml_record(fields):
    """The text of a record that has fields only."""
    return "\n".join(_mapping(fields, "")) + "\n"


def literal_markdown(text):
    """Somebody's plain text as Markdown in which every sign stands for itself: paragraphs, bullets, numbered lines."""
    blocks, open_kind = [], None
    for line in text.split("\n"):
        kind, words, number = _line_of_block(line)
        if kind is not None and kind != open_kind:
            blocks.append([])
            first = number
        if kind is not None:
            sign = {"bullets": "- ", "numbers": f"{first + len(blocks[-1])}. ", "paragraph": ""}[kind]
            blocks[-1].append(sign + _literal(words))
        open_kind = kind
    return "\n\n".join("\n".join(block) for block in blocks)


def _line_of_block(line):
    """(kind of block or None for an empty line, its words, its number)"""
    if not line.strip():
        return None, "", 0
    if bullet := _BULLET.fullmatch(line):
        return "bullets", bullet[1].strip(), 0
    if number := _NUMBER.fullmatch(line):
        return "numbers", number[2].strip(), int(number[1])
    return "paragraph", line.strip(), 0


def _literal(line):
    safe = _MARKUP.sub(r"\\\g<0>", line)
    first = _AT_THE_START.match(safe)
    if not first:
        return safe
    sign, rest = first.group(), safe[first.end() :]
    return f"{sign}\\{rest}" if sign.isdigit() else f"\\{sign}{rest}"


def _mapping(fields, indent):
    return [line for key, value in fields.items() for line in _under(f"{indent}{_key(key)}:", value, indent)]


def _key(name):
    """The name of a field, in quotes where it is none of ours: somebody may have sent anything."""
    return name if FIELD_NAME.fullmatch(name) else _quoted(name)


def _under(start, value, indent):
    inner = _block(value, indent + "  ")
    return [start, *inner] if inner else [f"{start} {_scalar(value)}"]


def _item(item, indent):
    first, *rest = _block(item, indent + "  ") or [_scalar(item)]
    return [f"{indent}- {first.lstrip()}", *rest]


def _block(value, indent):
    """The lines of a list or of fields; none of what fits on one line."""
    if isinstance(value, list):
        return [line for item in value for line in _item(item, indent)]
    return _mapping(value, indent) if isinstance(value, dict) else []


def _scalar(value):
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value not in _WORDS_OF_YAML
        return value if plain else _quoted(value)
    if value in ([], {}):
        return "[]" if value == [] else "{}"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return format(Decimal(repr(value)), "f")


def _quoted(text):
    return f'"{_NOT_AS_IT_IS.sub(_escape, text)}"'


def _escape(match):
    return _ESCAPED.get(match.group()) or f"\\u{ord(match.group()):04x}"
