"""Which tests reach which line: measured on the code without a fault, and kept until the code or its tests change."""

import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator
from functools import partial
from pathlib import Path

import coverage

from tests.mutants.forks import Run, in_turn
from tests.mutants.mutations import Mutation
from tests.mutants.plugins import Chosen, Reached

TESTS = "tests/unit"
_MEASURED = ("macros", "tests", "schemas", "overrides")
_TOO_LONG = 3600
_FILE_SECONDS = 0.2  # about what it takes to read a test module


class Reach:
    """The tests of each line of the code."""

    def __init__(self, root: Path, noted: list[dict]) -> None:
        self.root, self._noted = root, noted
        self.seconds = {name: seconds for one in noted for name, seconds in one["seconds"].items()}
        self._paths = sorted({path for one in noted for path in one["lines"]})

    def tests(self, mutation: Mutation, most_seconds: float) -> list[str]:
        """The tests that may notice a mutation: those that reach its line, then as many seconds of those that reach its module,
        because an answer that is kept is worked out in one test only. Of both the quickest.
        """
        of_line = self._of_line(mutation)
        of_module = self._at(mutation.path)
        chosen = self._quickest(of_line, most_seconds)
        return self.in_order(chosen + self._quickest(of_module - of_line, most_seconds / 2))

    def in_order(self, names: Iterable[str]) -> list[str]:
        """File by file, so that no fixture of a module is made twice; the quickest file first, and the quickest test in it."""
        files = defaultdict(list)
        for name in sorted(names, key=lambda name: (self.seconds[name], name)):
            files[name.partition("::")[0]].append(name)
        ordered = sorted(files.values(), key=lambda tests: (sum(self.seconds[name] for name in tests), tests))
        return [name for tests in ordered for name in tests]

    def _of_line(self, mutation: Mutation) -> set[str]:
        lines = [mutation.line] if self._at(mutation.path, mutation.line) else mutation.statement
        found = set().union(*(self._at(mutation.path, line) for line in lines))
        return found or set().union(*(self._at(path, line) for path, line in self._mentions(mutation.names)))

    def _mentions(self, names: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        """Yield the lines that name something which is made on import. A test reaches that by them."""
        wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        for path in self._paths if names else ():
            for number, text in enumerate((self.root / path).read_text("utf-8").splitlines(), 1):
                if wanted.search(text):
                    yield path, number

    def _at(self, path: str, line: int | None = None) -> set[str]:
        """The tests that reach a line of a module, or any."""
        found = set()
        for one in self._noted:
            lines, names = one["lines"].get(path, {}), list(one["seconds"])
            for number in set(lines.values()) if line is None else {lines[str(line)]} if str(line) in lines else ():
                found |= {names[test] for test in one["sets"][number]}
        return found

    def _quickest(self, names: set[str], most_seconds: float) -> list[str]:
        """As many as take so long in all, one at least."""
        chosen, files, spent = [], set(), 0.0
        for name in sorted(names, key=lambda name: (self.seconds[name], name)):
            file = name.partition("::")[0]
            spent += self.seconds[name] + _FILE_SECONDS * (file not in files)
            if chosen and spent > most_seconds:
                break
            files.add(file)
            chosen.append(name)
        return chosen


def reach_of(root: Path, copies: list[Path], kept: Path) -> Reach:
    """What is kept for this code, measured first where nothing is. Raises Unsound."""
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
    return Reach(root, [json.loads(file.read_text("utf-8")) for file in wanted])


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
    names = Reach(copy, [noted]).in_order(noted["seconds"])
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
    files = (path for part in _MEASURED for path in sorted((root / part).rglob("*")) if path.is_file())
    read = [path for path in files if not {"__pycache__", "node_modules"} & set(path.parts)]
    apart = (here, root / "tests/mutants", root / "tests/soak", root / TESTS)
    return [path for path in read if not path.is_relative_to(apart[0]) and path.parent not in apart] + [
        here / "plugins.py",
        here / "reach.py",
    ]


def _fingerprint(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:12]
