"""python -m tests.mutants [--sample 40]: makes a sample of mutations, runs the tests that reach each, reports what survived."""

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
from tests.mutants.measure import measured
from tests.mutants.mutations import Mutation, mutations
from tests.mutants.plugins import Chosen
from tests.mutants.reach import Reach
from tests.support.places import ROOT

PARTS = [f"macros/{name}" for name in ("model", "checks", "timing", "text", "links", "outputs/data")]
REASONS = "tests/mutants/survivors.toml"
KEPT = ".cache/mutants"
LAST = "last.json"
MOST_SECONDS = 20  # of tests for one mutation
GOAL = 0.9
KILLED, STOPPED, SURVIVED, UNREACHED = "killed by a test", "stopped", "survived", "reached by no test"

Key = tuple[str, str, str]  # of a mutation, also where other lines move it
Result = tuple[Mutation, str, str]  # with what came of it and the test that noticed it


def main() -> None:
    given = _arguments()
    root = given.root.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # by way of what ends the children
    (root / KEPT).mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    noticed = _last(root / KEPT / LAST)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        os.chmod(folder, 0o755)  # some programs that the tests start go on as nobody
        try:
            copies = forks.copies(root, Path(folder), given.processes)
            reach = Reach(root, measured(root, copies, root / KEPT))
            run(sample(root, PARTS, given.sample, given.seed), reach, copies, noticed, results)
        except forks.Unsound as fault:
            sys.exit(f"a test fails although nothing was changed; see to that first:\n{fault}")
        finally:
            _keep(results, noticed, root / KEPT / LAST)
    sys.exit(report(sorted(results), _reasons(root / REASONS)))


def sample(root: Path, parts: list[str], number: int, seed: int) -> list[Mutation]:
    """So many of all mutations. Where a line changes, the others that were chosen stay chosen, most of them."""
    found, seen = [], Counter()
    for path in sorted(path for part in parts for path in (root / part).rglob("*.py")):
        for one in mutations(root, path):
            key = f"{seed} {one.path} {one.was} {one.now}"
            seen[key] += 1
            found.append((hashlib.sha256(f"{key} {seen[key]}".encode()).digest(), one))
    return sorted(one for _, one in heapq.nsmallest(number, found))


def run(chosen: list[Mutation], reach: Reach, copies: list[Path], noticed: dict[Key, str], results: list[Result]) -> None:
    """Add to `results` what comes of each mutation, and the test that noticed it. What `noticed` it last time is tried first."""

    def job(mutation: Mutation, parts: list[list[str]], copy: Path) -> Generator[forks.Run, int, None]:
        path, note, code = copy / mutation.path, copy.with_name("failed"), 0
        before, changed = path.read_bytes(), path.stat().st_mtime
        _exchange(path, mutation.applied(before), changed + 10)
        if (known := noticed.get(_key(mutation))) in reach.seconds:
            parts = [[known], *parts]
        for tests in parts:
            note.write_text("")
            code = yield _tests(tests, reach, copy, note)
            if _outcome(code) != SURVIVED:
                break
        _exchange(path, before, changed)
        add(mutation, _outcome(code), note.read_text("utf-8"))

    def add(mutation: Mutation, outcome: str, by: str = "") -> None:
        results.append((mutation, outcome, by))
        shown = "" if outcome in (KILLED, STOPPED) else f"{mutation}\n"
        print(f"\r{shown}{len(results)} of {len(chosen)}", end="", file=sys.stderr, flush=True)

    jobs = []
    for mutation in chosen:
        if parts := reach.tests(mutation, MOST_SECONDS):
            jobs.append(partial(job, mutation, parts))
        else:
            add(mutation, UNREACHED)
    forks.in_turn(copies, jobs)
    print(file=sys.stderr)


def _tests(names: list[str], reach: Reach, copy: Path, note: Path) -> forks.Run:
    files = sorted({name.partition("::")[0] for name in names})
    return forks.Run(copy, ["-x", *files], [Chosen(names, note)], 10 + 3 * sum(reach.seconds[name] for name in names))


def _exchange(path: Path, source: bytes, changed: float) -> None:
    """Write a file with a time at which it changed: compiled files say by that and the size what they were made of."""
    path.write_bytes(source)
    os.utime(path, (changed, changed))


def _outcome(code: int) -> str:
    """No test at all, 5, notices nothing."""
    return SURVIVED if code in (0, 5) else STOPPED if code == forks.STOPPED else KILLED


def report(results: list[Result], reasons: dict[Key, str]) -> str | None:
    """Report each mutation that no test noticed, with its reason, and the share of the others; say what is amiss."""
    count = Counter(outcome for _, outcome, _ in results)
    unexplained = 0
    for mutation, outcome, _ in results:
        if outcome in (SURVIVED, UNREACHED):
            reason = reasons.get(_key(mutation))
            unexplained += reason is None
            print(f"{mutation}\n    {outcome}: {reason or 'no reason is listed'}")
    killed = count[KILLED] + count[STOPPED]
    print(", ".join(f"{count[name]} {name}" for name in (KILLED, STOPPED, SURVIVED, UNREACHED)))
    print(f"{killed} of {len(results)} killed: {killed / len(results):.1%}")
    if killed < GOAL * len(results):
        return f"fewer than {GOAL:.0%} were killed"
    return f"{unexplained} survived without a reason in {REASONS}" if unexplained else None


def _reasons(file: Path) -> dict[Key, str]:
    listed = tomllib.loads(file.read_text("utf-8"))["survivor"]
    return {(one["path"], one["was"], one["now"]): one["reason"] for one in listed}


def _key(mutation: Mutation) -> Key:
    return mutation.path, mutation.was, mutation.now


def _keep(results: list[Result], noticed: dict[Key, str], file: Path) -> None:
    """Leave what came of each where it can be looked up, and tells the next run which test to try first; a run that was stopped
    half way forgets nothing.
    """
    kept = [{"line": one.line, "key": _key(one), "outcome": outcome, "by": by} for one, outcome, by in results]
    left = noticed.keys() - {_key(one) for one, _, _ in results}
    kept += [{"key": key, "by": noticed[key]} for key in sorted(left)]
    file.write_text(json.dumps(kept, indent=1), "utf-8")


def _last(file: Path) -> dict[Key, str]:
    """The test that noticed each mutation when it was last tried."""
    return {tuple(one["key"]): one["by"] for one in json.loads(file.read_text("utf-8"))} if file.exists() else {}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--sample", type=int, default=600, help="how many mutations (600)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another sample")
    parser.add_argument("--root", type=Path, default=ROOT, help="another project with folders of these names")
    parser.add_argument("--processes", type=int, default=2, help="how many run at once (2)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
