"""Our scripts as a browser fetches them: without comments and indentation, which are for those who read them here."""

import json
import re
from collections.abc import Iterator
from functools import partial

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from ...cache.made import NOTHING_MADE, Made, Parts, name_of

_JAVASCRIPT = Language(tree_sitter_javascript.language())
_FOUND = Query(
    _JAVASCRIPT,
    """(comment) @comment (template_string) @text
    (import_statement source: (string (string_fragment) @module))
    (export_statement source: (string (string_fragment) @module))
    (call_expression function: (import) arguments: (arguments . (string (string_fragment) @module)))""",
)
_BETWEEN_LINES = re.compile(rb"\s*\n\s*")


def in_parts(script: str, is_ours: bool, made: Made = NOTHING_MADE) -> list[str]:
    """The JavaScript of a file in parts, of which every second one is the address of a module that it imports, as it is written.

    What `is_ours` is shorter by two fifths and the same to a browser; one with a slip in it is as it was, and so is what others
    wrote. What was `made` before is not made again.
    """
    name = f"script {name_of(script, str(is_ours))}"
    found: list[str] = json.loads(made.of(name, partial(_made, script.encode(), is_ours))[""])
    return found


def _made(source: bytes, is_ours: bool) -> Parts:
    root = Parser(_JAVASCRIPT).parse(source).root_node
    parts = [""]
    for piece, is_module in _pieces(source, root, is_ours and not root.has_error):
        parts[-1:] = [parts[-1], piece.decode(), ""] if is_module else [parts[-1] + piece.decode()]
    return {"": json.dumps([parts[0].lstrip(), *parts[1:]]).encode()}


def _pieces(source: bytes, root: Node, shortens: bool) -> Iterator[tuple[bytes, bool]]:
    """Yield (a piece, whether it is the address of a module) in their order. What shortens leaves texts over lines as they are,
    leaves comments out, and of what is between lines leaves one end of a line.
    """
    found = [(node, kind) for kind, nodes in QueryCursor(_FOUND).captures(root).items() for node in nodes]
    at, waiting = 0, b""
    for node, kind in sorted(found, key=lambda one: one[0].start_byte):
        if node.start_byte < at or kind == "comment" and not shortens:  # inside a text, or one of others
            continue
        waiting += source[at : node.start_byte]
        whole, at = source[node.start_byte : node.end_byte], node.end_byte
        if kind == "comment":
            waiting += b"\n" if b"\n" in whole else b" "  # as which a browser reads it
        else:
            yield _between(waiting, shortens), False
            yield whole, kind == "module"
            waiting = b""
    yield _between(waiting + source[at:], shortens), False


def _between(piece: bytes, shortens: bool) -> bytes:
    return _BETWEEN_LINES.sub(b"\n", piece) if shortens else piece
