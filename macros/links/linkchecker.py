"""Runs LinkChecker in a process of its own, and reads what it says of each link."""

import csv
import io
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SETTINGS_FILE = "linkcheckerrc"
_CHECKING: Mapping[str, object] = {"threads": 4, "recursionlevel": 1}


@dataclass(frozen=True)
class Result:
    """What LinkChecker says of one link: its address as it is written, the page and place where it stands, what came of it."""

    address: str
    page: str
    line: int
    column: int
    is_valid: bool
    result: str
    warning: str
    info: str


def run(folder: Path, checking: Mapping[str, object], *arguments: str) -> list[Result]:
    """What LinkChecker says of each link, run in a temporary folder with these settings of its section `checking` and these
    arguments.
    """
    settings = "".join(f"{name}={value}\n" for name, value in {**_CHECKING, **checking}.items())
    (folder / SETTINGS_FILE).write_text(f"[checking]\n{settings}[output]\nlog=csv\nstatus=0\n", "utf-8")
    _make_readable(folder)
    command = [sys.executable, "-m", "linkcheck", "--config", str(folder / SETTINGS_FILE), "-o", "csv", *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder)
    return read(done.stdout)


def read(table: str) -> list[Result]:
    """The rows of the table that LinkChecker writes, among lines of its own that begin with a number sign."""
    lines = (line for line in io.StringIO(table) if not line.startswith("#"))
    return [_result(row) for row in csv.DictReader(lines, delimiter=";")]


def _make_readable(folder: Path) -> None:
    """Started as root, LinkChecker goes on as `nobody`, who must be able to read its settings and the pages."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _result(row: Mapping[str, str | None]) -> Result:
    """One row of LinkChecker's table; a row that was cut short lacks its last columns."""
    return Result(
        address=row["urlname"] or "",
        page=row["parentname"] or row["url"] or "",
        line=_number(row["line"]),
        column=_number(row["column"]),
        is_valid=row["valid"] != "False",
        result=row["result"] or "",
        warning=row["warningstring"] or "",
        info=row["infostring"] or "",
    )


def _number(cell: str | None) -> int:
    """0 where LinkChecker gives none: the row of a page that it starts from lacks two columns, and others stand in their place."""
    return int(cell) if cell and cell.isdigit() else 0
