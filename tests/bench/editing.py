"""Measures what someone waits for who edits: a build after one edited case study, and a fresh page in the preview.

    python -m tests.bench.editing

Of the real playbook, and of one with a thousand synthetic case studies.
"""

import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from . import synthetic
from .measure import ROOT, Failed, Job, in_turn, prepare
from .run import PLAYBOOK, print_goal, print_job

RUNS = 5
GOALS = {0: (1.5, 1), 1000: (4, 2)}  # seconds of a build after an edit, and of a page under serve, by case studies added
_BASE = "/culture-playbook"
_PATIENCE = 300  # seconds


def main():
    """Measure and print; returns the exit status: 0 whatever the figures say, 1 if a command fails."""
    try:
        for number, goals in GOALS.items():
            with tempfile.TemporaryDirectory(prefix="bench-") as name:
                _measure(Path(name), number, *goals)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _measure(folder, number, most_of_a_build, most_of_a_page):
    synthetic.write(folder / "it", number)
    command = [*PLAYBOOK, "build", "--site", "site"]
    prepare("first build", command, folder)
    study = min((folder / "it" / "case_studies").glob("*.md"))
    edited = Job("build after one edited case study", command)
    for _ in range(RUNS):
        _edit(study)
        in_turn([edited], 1, folder, warm_up=False)
    print(f"\n{f'Editing, {number:,} synthetic case studies':<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    print_job(edited)
    print_goal(f"prints included, at most {most_of_a_build} s", edited.seconds, edited.processor_seconds, "s", most_of_a_build)
    shown = statistics.median(_under_serve(folder / "it", study))
    print_goal(f"fresh page under serve, at most {most_of_a_page} s", shown, shown, "s", most_of_a_page)


def _under_serve(root, study):
    """Seconds from an edit to the page that shows it, run by run."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "--root", str(root), "serve", "--address", f"127.0.0.1:{port}"]
    address = f"http://127.0.0.1:{port}{_BASE}/case-studies/{study.stem}/"
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _seconds_until(address, "<h1")
        return [_seconds_until(address, _edit(study)) for _ in range(RUNS)]
    finally:
        server.terminate()
        server.wait()


def _edit(study):
    """Add a sentence to a case study; returns it."""
    sentence = f"They looked again at {time.monotonic_ns()}."
    with study.open("a", encoding="utf-8") as file:
        file.write(f"\n{sentence}\n")
    return sentence


def _seconds_until(address, words):
    started = time.perf_counter()
    while time.perf_counter() - started < _PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if words in answer.read().decode():
                    return time.perf_counter() - started
        except OSError:
            pass
        time.sleep(0.02)
    raise Failed(f"the preview never showed {words}")


if __name__ == "__main__":
    sys.exit(main())
