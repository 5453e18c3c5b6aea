"""A fault is a value: where it is, what was found, what was expected, what to do."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass

ERROR, WARNING, HINT = "error", "warning", "hint"  # a hint is for whoever edits the text: a run on GitHub does not show it


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one file. Lines and columns count from 1; 0 means the file as a whole."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    level: str = ERROR

    @property
    def words(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


def has_errors(problems: Iterable[Problem]) -> bool:
    """True if any of the problems is an error: warnings may stand."""
    return any(problem.level == ERROR for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """One line a problem, `path:line:column: message; hint`, sorted; `warning:` and `hint:` mark what may stand."""
    return "".join(_text_line(p) for p in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON array, sorted, one object each with every field."""
    return json.dumps([asdict(p) for p in sorted(problems)], indent=2, ensure_ascii=False) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as GitHub workflow commands, so that each shows on its line of the change."""
    return "".join(_github_line(p) for p in sorted(problems) if p.level != HINT)


def summary(problems: Collection[Problem], records: int) -> str:
    """One closing line: how many records were read, how many faults were found."""
    errors, warnings, hints = (sum(p.level == level for p in problems) for level in (ERROR, WARNING, HINT))
    told = f"{_count(records, 'record')} checked: {_count(errors, 'error')}, {_count(warnings, 'warning')}"
    return f"{told}, {_count(hints, 'hint')}" if hints else told


def _text_line(problem: Problem) -> str:
    """A line end inside a message would make two lines of one, so whatever cannot be printed is spelt out."""
    mark = f"{problem.level}: " if problem.level in (WARNING, HINT) else ""
    line = f"{_place(problem)}: {mark}{problem.words}"
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in line) + "\n"


def _place(problem: Problem) -> str:
    if not problem.line:
        return problem.path
    return f"{problem.path}:{problem.line}:{problem.column}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _github_line(problem: Problem) -> str:
    fields = {"file": problem.path, "line": problem.line or 1, "col": problem.column or 1, "title": problem.rule}
    listed = ",".join(f"{name}={_escaped(str(value), ',:')}" for name, value in fields.items())
    return f"::{problem.level} {listed}::{_escaped(problem.words)}\n"


def _escaped(text: str, more: str = "") -> str:
    """GitHub reads percent signs, line ends and, inside fields, commas and colons as its own."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
