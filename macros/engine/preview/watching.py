"""What a site is made of, as it stands on disk: files by their time and size, looked at again and again.

A system's own notices get lost between machines that share a folder, and this takes a few thousandths of a second.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

State = dict[str, tuple[int, int]]


def state(paths: Iterable[Path]) -> State:
    """{path: (time, size)} of every file at or under these paths. What goes while someone looks is not there."""
    return {name: (found.st_mtime_ns, found.st_size) for path in paths for name, found in _files(str(path))}


def _files(path: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(path) as inside:
            for one in inside:
                if one.is_dir(follow_symlinks=False):
                    yield from _files(one.path)
                else:
                    yield one.path, one.stat(follow_symlinks=False)
    except NotADirectoryError:
        yield path, os.stat(path)
    except FileNotFoundError:
        return
