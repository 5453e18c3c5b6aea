"""Measures commands as whole processes, in turn, so that a machine that slows down is fair to all of them."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_KILOBYTE = 1024 if sys.platform == "darwin" else 1  # what the system counts memory in, in kilobytes


class Failed(Exception):
    """A measured command ended with an error; the message holds the end of what it said."""


@dataclass
class Job:
    """One command: its name in the table, what to start, the folder that it makes, and what it took, run by run. Before a `cold`
    one, all goes that an earlier run left to be quicker by.
    """

    name: str
    command: list
    makes: Path | None = None
    cold: bool = False
    wall: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    memory: list = field(default_factory=list)

    @property
    def seconds(self):
        """The median time from start to end."""
        return statistics.median(self.wall)

    @property
    def processor_seconds(self):
        """The median time that processors spent on it and on what it started, however busy the machine was."""
        return statistics.median(self.processor)

    @property
    def megabytes(self):
        """The most memory that one of its processes held, in any run."""
        return max(self.memory)


def in_turn(jobs, runs, folder, warm_up=True):
    """Run the jobs in `folder`, one after another, `runs` times over, after one round that does not count."""
    for number in range(runs + warm_up):
        for job in jobs:
            taken = _run(job, folder)
            if number >= warm_up:
                for kept, value in zip((job.wall, job.processor, job.memory), taken):
                    kept.append(value)


def prepare(name, command, folder):
    """Run a command that is not measured; raises Failed as the measured ones do."""
    _run(Job(name, command), folder)


def _run(job, folder):
    """(seconds, processor seconds, megabytes) of one run. What it made before goes first: every build is a cold one."""
    if job.makes:
        shutil.rmtree(job.makes, ignore_errors=True)
    if job.cold:
        for kept in (*folder.glob("*/.cache"), *(ROOT / "macros").rglob("__pycache__")):
            shutil.rmtree(kept, ignore_errors=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        streams = {"stdin": subprocess.DEVNULL, "stdout": said, "stderr": said}
        process = subprocess.Popen(job.command, cwd=folder, env=environment, **streams)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words = said.read().decode("utf-8", "replace").replace(str(folder), "").replace(str(ROOT), "")
            raise Failed(f"{job.name} ended with status {process.returncode}:\n{words[-2000:]}")
    return taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024 / _KILOBYTE
