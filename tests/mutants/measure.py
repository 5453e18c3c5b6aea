"""Measures which tests reach which line, on the code without a fault, and keeps that until the code or its tests change."""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Generator
from functools import partial
from pathlib import Path

import coverage

from tests.mutants.forks import Run, in_turn
from tests.mutants.plugins import Chosen, Reached

TESTS = "tests/unit"
_READ = ("macros", "tests", "schemas", "overrides")
_TOO_LONG = 3600


def measured(root: Path, copies: list[Path], kept: Path) -> list[dict]:
    """What each test module reaches: {"seconds": {test: how long it takes}, "lines": {path: {line: number of a set}},
    "sets": [numbers of tests]}. Measured where it is not kept for this code. Raises Unsound.
    """
    kept.mkdir(parents=True, exist_ok=True)
    code, wanted = _fingerprint(_rest(root)), {}
    for path in sorted((root / TESTS).glob("test_*.py")):
        wanted[kept / f"{path.stem}-{code}-{_fingerprint([path])}.json"] = f"{TESTS}/{path.name}"
    for old in set(kept.glob("test_*.json")) - set(wanted):
        old.unlink()
    new = {file: name for file, name in wanted.items() if not file.exists()}
    if new:
        print(f"Noting which lines the tests of {len(new)} modules reach …", file=sys.stderr, flush=True)
        in_turn(copies, [partial(_measure, name, file) for file, name in new.items()])
    return [json.loads(file.read_text("utf-8")) for file in wanted]


def _measure(name: str, file: Path, copy: Path) -> Generator[Run, int, None]:
    """Run the tests of a module and note what they reach, then once more in the order in which they will run: a test that only
    passes after another would seem to notice every fault.
    """
    answer = copy.with_name("reach.json")
    measure = coverage.Coverage(data_file=None, config_file=False, include=[f"{copy}/macros/*"])
    notes = Reached(measure)

    def around(tests):
        measure.start()
        code = tests()
        measure.stop()
        answer.write_text(json.dumps(_noted(copy, measure.get_data(), notes.tests)), "utf-8")
        return code

    run = Run(copy, [name], [notes], _TOO_LONG, around)
    run.must_have_passed((yield run))
    noted = json.loads(answer.read_text("utf-8"))
    names = sorted(noted["seconds"], key=lambda name: (noted["seconds"][name], name))
    run = Run(copy, [name], [Chosen(names, copy.with_name("failed"))], _TOO_LONG)
    run.must_have_passed((yield run))
    file.write_text(json.dumps(noted), "utf-8")


def _noted(copy: Path, data: coverage.CoverageData, tests: dict) -> dict:
    """Lines that the same tests reach share one set."""
    resting, numbers, sets = defaultdict(set), {name: number for number, name in enumerate(tests)}, {}
    for name, test in tests.items():
        for context in test["rests_on"]:
            resting[context].add(numbers[name])
    lines = {}
    for path in data.measured_files():
        found = lines[Path(path).relative_to(copy).as_posix()] = {}
        for line, contexts in data.contexts_by_lineno(path).items():
            reached = tuple(sorted(set().union(*(resting[context] for context in contexts))))
            found[line] = sets.setdefault(reached, len(sets))
    return {"seconds": {name: test["seconds"] for name, test in tests.items()}, "sets": list(sets), "lines": lines}


def _rest(root: Path) -> list[Path]:
    """All that the tests run and read besides their own modules, and how it is measured."""
    here = Path(__file__).parent
    files = (path for part in _READ for path in sorted((root / part).rglob("*")) if path.is_file())
    read = [path for path in files if not {"__pycache__", "node_modules"} & set(path.parts)]
    apart = (here, root / "tests/mutants", root / "tests/soak", root / TESTS)
    return [path for path in read if not path.is_relative_to(apart[0]) and path.parent not in apart] + [
        here / "plugins.py",
        here / "measure.py",
    ]


def _fingerprint(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:12]
