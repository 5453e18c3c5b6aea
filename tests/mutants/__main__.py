"""python -m tests.mutants [--sample 40]: makes a sample of mutations, runs the tests that reach each, tells what survived."""

import argparse
import hashlib
import heapq
import json
import os
import signal
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Generator
from functools import partial
from pathlib import Path

from tests.mutants import forks
from tests.mutants.mutations import Mutation, mutations
from tests.mutants.plugins import Chosen
from tests.mutants.reach import Reach, reach_of
from tests.support.places import ROOT

PARTS = [f"macros/{name}" for name in ("model", "checks", "timing", "text", "links", "outputs/data")]
REASONS = "tests/mutants/survivors.toml"
KEPT = ".cache/mutants"
MOST_SECONDS = 10  # of tests for one mutation
GOAL = 0.9
KILLED, STOPPED, SURVIVED, UNREACHED = "killed by a test", "stopped", "survived", "reached by no test"


def main() -> None:
    given = _arguments()
    root = given.root.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # by way of what ends the children
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        os.chmod(folder, 0o755)  # some programs that the tests start go on as nobody
        try:
            copies = forks.copies(root, Path(folder), given.processes)
            results = run(sample(root, PARTS, given.sample, given.seed), reach_of(root, copies, root / KEPT), copies)
        except forks.Unsound as fault:
            sys.exit(f"a test fails although nothing was changed; see to that first:\n{fault}")
    _keep(results, root / KEPT / "last.json")
    sys.exit(report(results, _reasons(root / REASONS)))


def sample(root: Path, parts: list[str], number: int, seed: int) -> list[Mutation]:
    """So many of all mutations. Where a line changes, the others that were chosen stay chosen, most of them."""
    found, seen = [], Counter()
    for path in sorted(path for part in parts for path in (root / part).rglob("*.py")):
        for one in mutations(root, path):
            key = f"{seed} {one.path} {one.was} {one.now}"
            seen[key] += 1
            found.append((hashlib.sha256(f"{key} {seen[key]}".encode()).digest(), one))
    return sorted(one for _, one in heapq.nsmallest(number, found))


def run(chosen: list[Mutation], reach: Reach, copies: list[Path]) -> list[tuple[Mutation, str, str]]:
    """What comes of each mutation, and the test that noticed it."""
    results = []

    def job(mutation: Mutation, copy: Path) -> Generator[forks.Run, int, None]:
        tests = reach.tests(mutation, MOST_SECONDS)
        path, note = copy / mutation.path, copy.with_name("failed")
        note.write_text("")
        before, changed = path.read_bytes(), path.stat().st_mtime
        _exchange(path, mutation.applied(before), changed + 10)
        files = sorted({test.partition("::")[0] for test in tests})
        seconds = 10 + 3 * sum(reach.seconds[test] for test in tests)
        code = yield forks.Run(copy, ["-x", *files], [Chosen(tests, note)], seconds)
        _exchange(path, before, changed)
        results.append((mutation, _outcome(code), note.read_text("utf-8")))
        survived = f"{mutation}\n" if _outcome(code) == SURVIVED else ""
        print(f"\r{survived}{len(results)} of {len(chosen)}", end="", file=sys.stderr, flush=True)

    reached = [mutation for mutation in chosen if reach.tests(mutation, MOST_SECONDS)]
    forks.in_turn(copies, [partial(job, mutation) for mutation in reached])
    return sorted([*results, *((mutation, UNREACHED, "") for mutation in set(chosen) - set(reached))])


def _exchange(path: Path, source: bytes, changed: float) -> None:
    """Write a file with a time at which it changed: compiled files say by that and the size what they were made of."""
    path.write_bytes(source)
    os.utime(path, (changed, changed))


def _outcome(code: int) -> str:
    """No test at all, 5, notices nothing."""
    return SURVIVED if code in (0, 5) else STOPPED if code == forks.STOPPED else KILLED


def report(results: list[tuple[Mutation, str, str]], reasons: dict[tuple[str, str, str], str]) -> str | None:
    """Tell each mutation that no test noticed, with its reason, and the share of the others; say what is amiss."""
    count = Counter(outcome for _, outcome, _ in results)
    unexplained = 0
    for mutation, outcome, _ in results:
        if outcome in (SURVIVED, UNREACHED):
            reason = reasons.get((mutation.path, mutation.was, mutation.now))
            unexplained += reason is None
            print(f"{mutation}\n    {outcome}: {reason or 'no reason is listed'}")
    killed = count[KILLED] + count[STOPPED]
    print(", ".join(f"{count[name]} {name}" for name in (KILLED, STOPPED, SURVIVED, UNREACHED)))
    print(f"{killed} of {len(results)} killed: {killed / len(results):.1%}")
    if killed < GOAL * len(results):
        return f"fewer than {GOAL:.0%} were killed"
    return f"{unexplained} survived without a reason in {REASONS}" if unexplained else None


def _reasons(file: Path) -> dict[tuple[str, str, str], str]:
    listed = tomllib.loads(file.read_text("utf-8"))["survivor"]
    return {(one["path"], one["was"], one["now"]): one["reason"] for one in listed}


def _keep(results: list[tuple[Mutation, str, str]], file: Path) -> None:
    """Leave what came of each where it can be looked up."""
    told = [{"mutation": str(mutation), "outcome": outcome, "by": by} for mutation, outcome, by in results]
    file.write_text(json.dumps(told, indent=1), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--sample", type=int, default=600, help="how many mutations (600)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another sample")
    parser.add_argument("--root", type=Path, default=ROOT, help="another project with folders of these names")
    parser.add_argument("--processes", type=int, default=2, help="how many run at once (2)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
