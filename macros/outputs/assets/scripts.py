"""Our scripts as a browser fetches them: without comments and indentation, which are for those who read them here."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from ...cache.made import NOTHING_MADE, Made, name_of
from ...model.paths import OVERRIDES

_ASSETS = OVERRIDES / "assets"
_JAVASCRIPT = Language(tree_sitter_javascript.language())
_COMMENTS_AND_TEXTS = Query(_JAVASCRIPT, "(comment) @comment (template_string) @text")
_BETWEEN_LINES = re.compile(rb"\s*\n\s*")


def is_ours(path: str | None) -> bool:
    """True for the path of a script that we wrote; what others wrote is served as it came, with its licence."""
    return path is not None and Path(path).is_relative_to(_ASSETS) and not Path(path).is_relative_to(_ASSETS / "vendor")


def as_served(script: str, made: Made = NOTHING_MADE) -> str:
    """The JavaScript of a file, shorter by two fifths and the same to a browser; one with a slip in it as it was. What was
    `made` before is not made again.
    """
    return made.of(f"script {name_of(script)}", lambda: {"": _served(script.encode())})[""].decode()


def _served(source: bytes) -> bytes:
    root = Parser(_JAVASCRIPT).parse(source).root_node
    return source if root.has_error else b"".join(_shortened(source, root)).lstrip()


def _shortened(source: bytes, root: Node) -> Iterator[bytes]:
    """Its pieces in their order: texts over lines stay, comments go, and of what is between lines one end of a line stays."""
    found = QueryCursor(_COMMENTS_AND_TEXTS).captures(root)
    at, waiting = 0, b""
    for node in sorted(chain(*found.values()), key=lambda node: node.start_byte):
        if node.start_byte < at:  # inside a text
            continue
        waiting += source[at : node.start_byte]
        whole, at = source[node.start_byte : node.end_byte], node.end_byte
        if node.type == "comment":
            waiting += b"\n" if b"\n" in whole else b" "  # as which a browser reads it
        else:
            yield _BETWEEN_LINES.sub(b"\n", waiting)
            yield whole
            waiting = b""
    yield _BETWEEN_LINES.sub(b"\n", waiting + source[at:])
