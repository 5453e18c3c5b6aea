"""Test runs in children of this process, which has imported the libraries already but none of the code under test."""

import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.mutants.plugins import WRONG_CODE, RightCode

_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*cache", "node_modules", "site", "preview", "dist", "__pycache__")
_ONE_GIGABYTE = 1 << 30
STOPPED = -1  # instead of an exit code: it ran on for too long, or took too much memory


class Unsound(Exception):
    """The tests say nothing: they fail without a fault, or tested other code."""


def copied(root: Path, folder: Path) -> Path:
    """A copy of the project, in a folder made for it."""
    folder.mkdir()
    shutil.copytree(root, folder / "copy", ignore=lambda at, names: _LEFT_OUT(at, names) if Path(at) == root else _caches(names))
    return folder / "copy"


def _caches(names: list[str]) -> set[str]:
    return {"__pycache__", "node_modules"} & set(names)


def preload(names: list[str]) -> None:
    """Import libraries here, so that no child has to."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)


@dataclass
class Run:
    """A child that runs tests in a copy. It leads a group of processes, all of which end when it does."""

    copy: Path
    arguments: list[str]
    plugins: list[object]
    seconds: float  # of computing; ten times as many may pass by the clock
    around: Callable[[Callable[[], int]], int] = lambda tests: tests()
    writes_bytecode: bool = False
    process: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def scratch(self) -> Path:
        return self.copy.with_name("scratch")

    @property
    def log(self) -> Path:
        return self.copy.with_name("log")

    def start(self) -> "Run":
        self.scratch.mkdir()
        sys.stdout.flush()
        sys.stderr.flush()
        self.process = os.fork()
        if not self.process:
            self._be_child()
        return self

    def ended(self) -> int | None:
        """The exit code, or None while it runs."""
        found, status = os.waitpid(self.process, os.WNOHANG)
        late = time.monotonic() - self.started > 30 + 10 * self.seconds
        if not found and not late:
            return None
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGKILL)
        if not found:
            os.waitpid(self.process, 0)
        shutil.rmtree(self.scratch, ignore_errors=True)
        code = os.waitstatus_to_exitcode(status) if found else STOPPED
        if code == WRONG_CODE:
            raise Unsound(f"the tests did not import the code of {self.copy}")
        return max(code, STOPPED)

    def wait(self) -> int:
        while (code := self.ended()) is None:
            time.sleep(0.05)
        return code

    def _be_child(self) -> None:
        """Never returns, so that no child goes on with its parent's work."""
        code = STOPPED
        try:
            os.setsid()
            self._stand_in_copy()
            code = self.around(lambda: int(pytest.main(["-p", "no:cacheprovider", *self.arguments], [RightCode(), *self.plugins])))
        finally:
            with suppress(Exception):
                sys.stdout.flush()
            os._exit(code & 0xFF)

    def _stand_in_copy(self) -> None:
        with self.log.open("wb") as log:
            for number in (1, 2):
                os.dup2(log.fileno(), number)
        resource.setrlimit(resource.RLIMIT_CPU, (int(self.seconds) + 1, int(self.seconds) + 2))
        resource.setrlimit(resource.RLIMIT_AS, (4 * _ONE_GIGABYTE, 4 * _ONE_GIGABYTE))
        os.chdir(self.copy)
        sys.path[:] = [str(self.copy), *(place for place in sys.path if place not in ("", str(Path(__file__).parents[2])))]
        for name in [name for name in sys.modules if name.partition(".")[0] in ("tests", "macros")]:
            del sys.modules[name]
        tempfile.tempdir = os.environ["TMPDIR"] = str(self.scratch)
        sys.dont_write_bytecode = not self.writes_bytecode
        if not self.writes_bytecode:
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
