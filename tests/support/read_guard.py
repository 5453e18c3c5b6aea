"""The guard between the tests of the code and the records of the real playbook, which anybody may edit at any time.

While a test module that keeps to it is read or run, this process may open nothing under content/ and case_studies/ of this
repository, list and remove none of their folders, and may start no command that would read them. Whatever tries is stopped by
Python's own audit events and fails its test, also where the code under test swallows the fault.

What it cannot see: whether a file is there (Path.exists, os.stat); what a library in C opens by itself (lxml.html.parse of a
path, the compiler of printed sheets); and what a child process reads, beyond its own words: of a child only `macros`,
`playbook`, `mkdocs`, `zensical` and `make` are looked at, and whether the folder that they are started on is this repository.
"""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.support.places import ROOT

CLOSED = tuple(f"{ROOT / name}{os.sep}" for name in ("content", "case_studies"))
# Modules of these folders read the real playbook because that is what they are for.
OPEN_TO_ALL = ("tests/content/", "tests/bench/")
OF_FILES = {"open", "os.listdir", "os.scandir", "shutil.rmtree"}
OF_CHILDREN = {"subprocess.Popen"}
ENGINES = {"mkdocs", "zensical"}

_is_watching = False
breaches = []  # what was stopped and has not been reported yet


class Breach(AssertionError):
    """A test of the code reached for the real playbook."""


@contextmanager
def watching(module):
    """Watch while the test module at this path is read or run, unless it is for the real playbook."""
    global _is_watching
    name = Path(module).relative_to(ROOT).as_posix() if Path(module).is_relative_to(ROOT) else str(module)
    before, _is_watching = _is_watching, not name.startswith(OPEN_TO_ALL)
    try:
        yield
    finally:
        _is_watching = before


def reported():
    """Every breach since this was last asked."""
    found = breaches[:]
    breaches.clear()
    return found


def real_file(path):
    """True for what stands in the records of the real playbook."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return False  # an open file by its number, or the folder that the process stands in
    whole = os.path.abspath(os.fsdecode(path))
    return f"{whole}{os.sep}".startswith(CLOSED)


def of_real_playbook(words, folder):
    """True for a command, started in `folder`, that would read the records of the real playbook."""
    words, folder = [os.fsdecode(word) for word in words], Path(os.fsdecode(folder or os.getcwd()))
    program = Path(words[0]).name if words else ""
    module = words[words.index("-m") + 1] if "-m" in words[:-1] else ""
    if module == "macros" or program == "playbook":
        given = [after for word, after in zip(words, words[1:]) if word == "--root"]
        given += [word.partition("=")[2] for word in words if word.startswith("--root=")]
        return (folder / (given or ["."])[0]).resolve() == ROOT
    return (module in ENGINES or program in ENGINES | {"make"}) and folder.resolve() == ROOT


def _audit(event, arguments):
    if not _is_watching:
        return
    if event in OF_FILES and real_file(arguments[0]) and not _in_rmtree():
        _stop(f"{event} of {os.fsdecode(arguments[0])}")
    if event in OF_CHILDREN and isinstance(arguments[1], (list, tuple)) and of_real_playbook(*arguments[1:3]):
        _stop(f"a command on the real playbook: {' '.join(map(os.fsdecode, arguments[1]))}")


def _in_rmtree():
    """True where shutil.rmtree, whose own event names the whole folder, opens one inside it by its last name alone."""
    caller = sys._getframe(2)
    return caller.f_globals.get("__name__") == "shutil" and caller.f_code.co_name.startswith("_rmtree")


def _stop(what):
    breaches.append(what)
    raise Breach(f"{what}; a test of the code reads tests/corpus alone (tests/support/read_guard.py)")


sys.addaudithook(_audit)
