"""The mutations of a module: one small change each, at a place of the syntax tree, written as text.

Left out are types, decorators, imports, docstrings, and f-strings (their parts have no true place before Python 3.12). So are
strings that are only a message for people: what a test says of them would be the same words once more. A message is prose of two
words or more which is not compared, split, or given a name of its own; every other string is a key, an id, a value or a pattern.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SWAPPED = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.In: "not in", ast.NotIn: "in",
    ast.Is: "is not", ast.IsNot: "is", ast.And: "or", ast.Or: "and", ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*",
    ast.FloorDiv: "/", ast.Mod: "*", ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_PROSE = re.compile(r"[^\\\[\]^$*|]*[a-z]{2,}[,;:.]? [^\\\[\]^$*|]*[a-z]{2,}[^\\\[\]^$*|]*", re.I)
_UNTOUCHED = {"annotation", "returns", "decorator_list", "type_params", "simple"}


@dataclass(frozen=True, order=True)
class Mutation:
    """What stands in a file from one place to another, and what is to stand there instead."""

    path: str
    line: int
    start: int
    end: int
    new: str
    was: str  # the line, or the lines, as they stand
    now: str  # and with the change
    statement: range  # the lines of the statement, of its head where it has a body
    names: tuple[str, ...] = ()  # what the statement gives a name to, where it runs when the module is imported

    def applied(self, source: bytes) -> bytes:
        """The text of the file with the change in it."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.was}  =>  {self.now}"


def mutations(root: Path, path: Path) -> list[Mutation]:
    """All mutations of a file below `root`, in the order of the text."""
    source = path.read_bytes()
    finder = _Finder(source, path.relative_to(root).as_posix())
    finder.visit(ast.parse(source))
    return sorted(finder.found, key=lambda one: (one.start, one.end, one.new))


class _Finder(ast.NodeVisitor):
    def __init__(self, source: bytes, path: str) -> None:
        self.source, self.path = source, path
        self.found: list[Mutation] = []
        self._statement, self._names, self._inside, self._in_class = range(0), (), False, False
        self._lines = [0]
        for line in source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return
        if isinstance(node, ast.Assign) and named(node) == ("__all__",):
            return
        before = self._statement, self._names, self._inside, self._in_class
        if isinstance(node, ast.stmt):
            self._statement = _head(node)
            self._names = () if self._inside else named(node) + (before[1] if before[3] else ())
        for new in _instead(node):
            self._take(node.lineno, self._span(node), new(self._text(node)))
        if isinstance(node, ast.BoolOp | ast.Compare | ast.BinOp):
            self._operators(node)
        if isinstance(node, ast.If | ast.IfExp | ast.While | ast.comprehension):
            self._conditions(node)
        for name, part in _parts(node):
            self._inside = before[2] or (isinstance(node, ast.FunctionDef) and name == "body")
            self._in_class = isinstance(node, ast.ClassDef)
            self.visit(part)
        self._statement, self._names, self._inside, self._in_class = before

    def _operators(self, node: ast.BoolOp | ast.Compare | ast.BinOp) -> None:
        """An operator is no node with a place: it is what stands between its sides, without their brackets."""
        if isinstance(node, ast.BoolOp):
            sides, operators = node.values, [node.op] * (len(node.values) - 1)
        elif isinstance(node, ast.Compare):
            sides, operators = [node.left, *node.comparators], node.ops
        else:
            sides, operators = [node.left, node.right], [node.op]
        for left, right, operator in zip(sides, sides[1:], operators, strict=False):
            start, end = self._span(left)[1], self._span(right)[0]
            between = self.source[start:end]
            bare = between.strip(b" ()\n\\")
            if type(operator) in _SWAPPED and b"#" not in between and bare:
                at = start + between.index(bare)
                self._take(left.end_lineno, (at, at + len(bare)), _SWAPPED[type(operator)])

    def _conditions(self, node: ast.If | ast.IfExp | ast.While | ast.comprehension) -> None:
        """A condition without an operator of its own is turned round."""
        for test in node.ifs if isinstance(node, ast.comprehension) else [node.test]:
            if isinstance(test, ast.Name | ast.Attribute | ast.Call | ast.Subscript | ast.NamedExpr):
                self._take(test.lineno, self._span(test), f"(not ({self._text(test)}))")

    def _take(self, line: int, span: tuple[int, int], new: str) -> None:
        first = self.source.rfind(b"\n", 0, span[0]) + 1
        last = self.source.find(b"\n", span[1])
        was = self.source[first : span[0]], self.source[slice(*span)], self.source[span[1] : last]
        now = was[0] + new.encode() + was[2]
        texts = (" ".join(text.decode().split()) for text in (b"".join(was), now))
        self.found.append(Mutation(self.path, line, *span, new, *texts, self._statement, self._names))

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        return self._lines[node.lineno - 1] + node.col_offset, self._lines[node.end_lineno - 1] + node.end_col_offset

    def _text(self, node: ast.expr | ast.stmt) -> str:
        return self.source[slice(*self._span(node))].decode()


def _instead(node: ast.AST) -> Iterator[Callable[[str], str]]:
    """What may stand in the place of a node, as functions of its text."""
    match node:
        case ast.Constant(value=bool(value)):
            yield lambda _: str(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield lambda _: str(value + 1)
        case ast.Constant(value=str(value)) if value:
            yield lambda _: '""'
        case ast.UnaryOp(op=ast.Not()):
            yield lambda text: f"({text.removeprefix('not').strip()})"
        case ast.Name(id=name) if name in _NAMES:
            yield lambda _: _NAMES[name]
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield lambda _: "return None"
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield lambda _: "pass"
        case ast.Break():
            yield lambda _: "continue"
        case ast.Continue():
            yield lambda _: "break"


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _parts(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The nodes inside a node in which a change can be placed, each with the field in which it stands."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("TypeVar", "cast"):
        return
    values = isinstance(node, ast.Compare | ast.Assign | ast.AnnAssign | ast.Attribute)
    for name, value in ast.iter_fields(node):
        if name in _UNTOUCHED:
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.Import | ast.ImportFrom | ast.JoinedStr) or not isinstance(part, ast.AST):
                continue
            if not (_is_words(part) or (_is_prose(part) and not values)):
                yield name, part


def _is_words(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_prose(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and _PROSE.fullmatch(node.value) is not None


def _head(statement: ast.stmt) -> range:
    body = getattr(statement, "body", None) or getattr(statement, "cases", None)
    last = (body[0].pattern if isinstance(statement, ast.Match) else body[0]).lineno - 1 if body else statement.end_lineno
    return range(statement.lineno, max(statement.lineno, last) + 1)


def named(statement: ast.stmt) -> tuple[str, ...]:
    """What a statement gives a name to."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return (statement.name,)
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return tuple(sorted({node.id for target in targets if target for node in ast.walk(target) if isinstance(node, ast.Name)}))
