"""Test runs in children of this process, which has imported the libraries already but none of the code under test."""

import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.mutants.plugins import WRONG_CODE, RightCode

_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*cache", "node_modules", "site", "preview", "dist", "__pycache__")
_MADE = {"__pycache__", "node_modules"}
_MOST_MEMORY = 4 << 30
OWN = ("macros", "tests")
STOPPED = -1  # instead of an exit code: it ran on for too long, or took too much memory


class Unsound(Exception):
    """The tests say nothing: they fail without a fault, or tested other code."""


def copies(root: Path, folder: Path, number: int) -> list[Path]:
    """So many copies of the project, in which each module is compiled already. The libraries that its tests use are imported."""
    first, names = folder / "0" / "copy", folder / "libraries"
    shutil.copytree(root, first, ignore=lambda at, names: _LEFT_OUT(at, names) if Path(at) == root else _MADE & set(names))

    def around(tests: Callable[[], int]) -> int:
        code = tests()
        names.write_text("\n".join(sorted(name for name in sys.modules if name.partition(".")[0] not in (*OWN, "__main__"))))
        return code

    Run(first, ["--collect-only", "tests/unit"], [], 600, around, writes_bytecode=True).must_pass()
    for name in names.read_text().splitlines():
        with suppress(Exception):
            importlib.import_module(name)
    return [first, *(shutil.copytree(first, folder / str(other) / "copy") for other in range(1, number))]


def in_turn(copies: list[Path], jobs: list["Job"]) -> None:
    """Do each job in a copy that no other uses meanwhile. A job yields runs, and is sent the exit code of each."""
    waiting, running = list(reversed(jobs)), {}
    try:
        while waiting or running:
            for copy in copies:
                if waiting and copy not in running:
                    job = waiting.pop()(copy)
                    running[copy] = job, next(job).start()
            time.sleep(0.01)
            for copy, (job, run) in list(running.items()):
                code = run.ended()
                if code is not None:
                    del running[copy]
                    with suppress(StopIteration):
                        running[copy] = job, job.send(code).start()
    finally:
        for _, run in running.values():
            run.stop()


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
    looked: float = 0
    waited: float = 0

    @property
    def scratch(self) -> Path:
        return self.copy.with_name("scratch")

    @property
    def log(self) -> Path:
        return self.copy.with_name("log")

    def start(self) -> "Run":
        self.scratch.mkdir()
        self.looked = time.monotonic()
        sys.stdout.flush()
        sys.stderr.flush()
        self.process = os.fork()
        if not self.process:
            self._be_child()
        return self

    def ended(self) -> int | None:
        """The exit code, or None while it runs."""
        found, status = os.waitpid(self.process, os.WNOHANG)
        now = time.monotonic()
        self.waited += min(1, now - self.looked)  # no more, lest a machine that slept be taken for a test that runs on
        self.looked = now
        if not found and self.waited < 30 + 10 * self.seconds:
            return None
        self.stop(was_waited_for=bool(found))
        code = os.waitstatus_to_exitcode(status) if found else STOPPED
        if code == WRONG_CODE:
            raise Unsound(f"the tests did not import the code of {self.copy}")
        return max(code, STOPPED)

    def stop(self, was_waited_for: bool = False) -> None:
        """End what is left of it."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process, signal.SIGKILL)
        if not was_waited_for:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        shutil.rmtree(self.scratch, ignore_errors=True)

    def must_pass(self) -> None:
        """Run it to its end. Raises Unsound."""
        self.start()
        while (code := self.ended()) is None:
            time.sleep(0.05)
        self.must_have_passed(code)

    def must_have_passed(self, code: int) -> None:
        """Raises Unsound."""
        if code:
            raise Unsound(self.log.read_text("utf-8", "replace")[-4000:])

    def _be_child(self) -> None:
        """Never returns, so that no child goes on with its parent's work."""
        code = STOPPED
        try:
            os.setsid()
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
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
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        os.chdir(self.copy)
        sys.path[:] = [str(self.copy), *(place for place in sys.path if place not in ("", str(Path(__file__).parents[2])))]
        for name in [name for name in sys.modules if name.partition(".")[0] in OWN]:
            del sys.modules[name]
        tempfile.tempdir = os.environ["TMPDIR"] = str(self.scratch)
        sys.dont_write_bytecode = not self.writes_bytecode
        if not self.writes_bytecode:
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


Job = Callable[[Path], Generator[Run, int, None]]
