"""A file that announces its own fault, in a comment in its first or second line: `# expect LINE:COLUMN RULE`."""

import re
from pathlib import Path

_EXPECT = re.compile(r"# expect (\d+):(\d+) ([a-zA-Z-]+)$", re.M)


def expected(path: Path):
    """(line, column, rule) as the file announces it."""
    with path.open(encoding="utf-8") as file:
        found = _EXPECT.search("".join([file.readline(), file.readline()]))
    assert found, f"{path} does not say what to expect"
    return int(found[1]), int(found[2]), found[3]


def ids(folder: Path):
    """Makes a file's name within a folder, without its ending, the name of its test."""
    return lambda path: path.relative_to(folder).with_suffix("").as_posix()
