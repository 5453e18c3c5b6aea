"""Names with a hash of what stands behind them: at such an address stands the same for ever, so that a browser may keep it.

The hash is that of a file and of all that it imports, and what that imports: a script whose import has another name is another.
"""

import posixpath
from collections.abc import Iterable, Mapping

from ...cache.sealed import digest

# All of them stand in this folder, so that a server can be told by the beginning of an address that a file never changes.
FOR_GOOD = "for-good"
_LETTERS = 10


def names(contents: Mapping[str, str | bytes], imports: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """{name: name with a hash} of files by their contents and by the names of those that each imports: a/b.js is
    for-good/a/b.0123456789.js.
    """
    digests = {name: digest(content) for name, content in contents.items()}
    found = {}
    for name in contents:
        stem, ending = posixpath.splitext(name)
        behind = "\n".join(f"{one} {digests[one]}" for one in sorted(_all_of(name, imports)))
        found[name] = f"{FOR_GOOD}/{stem}.{digest(behind)[:_LETTERS]}{ending}"
    return found


def _all_of(name: str, imports: Mapping[str, Iterable[str]]) -> set[str]:
    """A file, all that it imports, and all that that imports."""
    found, ahead = set[str](), {name}
    while ahead:
        one = ahead.pop()
        found.add(one)
        ahead |= {*imports.get(one, ())} - found
    return found


def beside(name: str, written: str) -> str:
    """The name of the file that one file names as it is `written`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), written))


def seen_from(name: str, other: str) -> str:
    """How a file names another one."""
    relative = posixpath.relpath(other, posixpath.dirname(name) or ".")
    return relative if relative.startswith(".") else f"./{relative}"
