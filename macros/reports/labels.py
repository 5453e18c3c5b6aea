"""The words that our code shows: in templates, in scripts, in the schemas' forms, and in messages. Found by rough rules.

Only a checkout has them in files of ours to change; the report on how the playbook reads counts them there.
"""

import ast
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from ..model.paths import CHECKOUT, OVERRIDES, SCHEMAS
from ..reading.place import Place, blanked, place_in
from .voice import LABEL, OwnText

_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL)
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|b|strong|em|i|span|abbr|time|code|q|mark)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_SPOKEN_ATTRIBUTE = re.compile(r"\b(?:alt|title|aria-label|placeholder)=\"([^\"{}]*\w[^\"{}]*)\"")
_SCRIPT_COMMENT = re.compile(r"(?m:^\s*//[^\n]*)|\s//\s[^\n]*|/\*.*?\*/", re.DOTALL)
_LITERAL = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'")
_PROSE = re.compile(r"(?=.*[a-z]{2}[ ,])[^<>{}=|\\\[\]*^_#@]{4,}", re.DOTALL)
_FORM_WORDS = ("label", "hint", "blank_label", "choices")


@cache
def labels() -> tuple[OwnText, ...]:
    """Every label and message of ours; none where the package was installed from a wheel."""
    return tuple(_labels(CHECKOUT)) if CHECKOUT else ()


def _labels(checkout: Path) -> Iterator[OwnText]:
    for folder, pattern, texts in _FILES:
        for path in sorted(folder(checkout).rglob(pattern)):
            if "vendor" not in path.parts:
                source = path.read_text("utf-8")
                for start, text in texts(source):
                    yield OwnText(LABEL, _name(path), text, partial(_place, source, start))


def named(paths: Iterable[str]) -> dict[str, set[str]]:
    """The files of ours that hold labels at these paths, by the path that was given; paths without any are left out."""
    files = [CHECKOUT / name for name in dict.fromkeys(one.path for one in labels())] if CHECKOUT else []
    found = {path: {_name(file) for file in files if file.is_relative_to(Path(path).resolve())} for path in paths}
    return {path: names for path, names in found.items() if names}


def of_template(source: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of what a template prints itself: its text, its spoken attributes, and what its expressions hold."""
    source = blanked(_COMMENT, source)
    for call in _JINJA.finditer(source):
        yield from ((call.start() + start, text) for start, text in _literals(call.group()))
    source = blanked(_JINJA, source)
    yield from ((found.start(1), found[1]) for found in _SPOKEN_ATTRIBUTE.finditer(source))
    source = _TAG.sub(lambda found: "\0" * len(found.group()), blanked(_INLINE, source))
    yield from (
        (found.start(), found.group()) for found in re.finditer(r"[^\0\s][^\0]*", source) if re.search(r"[a-z]{2}", found[0])
    )


def of_script(source: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of each piece of prose in a script."""
    yield from _literals(blanked(_SCRIPT_COMMENT, source))


def of_module(source: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of each piece of prose in a Python module, but for what explains the code."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    tree = ast.parse(source)
    explains = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explains and _is_prose(node.value):
            yield starts[node.lineno - 1] + node.col_offset, node.value


def of_schema(source: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of what the forms ask and explain."""
    for form in _forms(json.loads(source)):
        for text in _strings({key: form[key] for key in _FORM_WORDS if key in form}):
            yield max(0, source.find(json.dumps(text, ensure_ascii=False)[1:-1])), text


def _forms(node: object) -> Iterator[dict[str, object]]:
    for key, inner in node.items() if isinstance(node, dict) else enumerate(node if isinstance(node, list) else ()):
        if key == "x-form" and isinstance(inner, dict):
            yield inner
        yield from _forms(inner)


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _strings(inner)


def _literals(source: str) -> Iterator[tuple[int, str]]:
    for found in _LITERAL.finditer(source):
        number = found.lastindex or 0
        text = re.sub(r"\$\{[^{}]*\}", "X", found[number]) if number else ""
        if _is_prose(text):
            yield found.start(number), text


def _is_prose(text: str) -> bool:
    return bool(_PROSE.fullmatch(text.strip()))


def _name(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix() if CHECKOUT else path.as_posix()


def _place(source: str, start: int, offset: int) -> Place:
    return place_in(source, start + offset)


_Reader = Callable[[str], Iterator[tuple[int, str]]]
_FILES: tuple[tuple[Callable[[Path], Path], str, _Reader], ...] = (
    (lambda _: OVERRIDES, "*.html", of_template),
    (lambda _: OVERRIDES / "assets", "*.js", of_script),
    (lambda _: SCHEMAS, "*.schema.json", of_schema),
    (lambda checkout: checkout / "macros", "*.py", of_module),
)
