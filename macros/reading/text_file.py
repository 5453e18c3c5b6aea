"""A file's bytes to clean text, or to a plain answer about what is wrong with them."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem
from .place import place_in

MOST_BYTES = 256 * 1024

# Control characters, separators that move line numbers, and marks that turn the reading direction round.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """Read `path`, to be called `name` in problems.

    Returns (text, problems); text is None when nothing useful could be read. A byte-order mark is dropped and
    Windows and old Mac line ends become line feeds, which leaves lines and columns as an editor shows them.
    """
    refusal = _refusal(path)
    if refusal:
        return None, [Problem(name, 0, 0, "file", *refusal)]
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(name, content, error)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, list(forbidden_characters(text, name))


def forbidden_characters(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each line that holds a character that no record may hold."""
    for number, line in enumerate(text.split("\n"), 1):
        found = FORBIDDEN.search(line)
        if found:
            yield Problem(
                name, number, found.start() + 1, "character",
                f"found the invisible character U+{ord(found.group()):04X}", "take it out, or type the line again",
            )  # fmt: skip


def _refusal(path: Path) -> tuple[str, str] | None:
    if path.is_symlink():
        return "found a link to another file", "put the file itself here"
    if path.is_dir():
        return "found a folder where a file should be", "a record is one file; move or rename the folder"
    size = path.stat().st_size
    if size > MOST_BYTES:
        most = f"{MOST_BYTES // 1024} kB"
        return f"this file is {size / 1024:,.0f} kB; a record may be at most {most}", "shorten it or split it"
    if not size:
        return "this file is empty", "write the record, or delete the file"
    return None


def _not_utf8(name: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    before = content[: error.start].decode("utf-8", "replace")
    return Problem(
        name, *place_in(before, len(before)), "encoding", f"found a byte that is not UTF-8 text (0x{content[error.start]:02X})",
        "save the file with the encoding UTF-8",
    )  # fmt: skip
