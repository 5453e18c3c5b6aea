"""Which tests reach which line: measured on the code without a fault, and kept until the code or its tests change."""

import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import coverage

from tests.mutants.forks import Run, Unsound
from tests.mutants.mutations import Mutation
from tests.mutants.plugins import Chosen, Reached

TESTS = "tests/unit"
_MEASURED = ("macros", "tests", "schemas", "overrides")
_TOO_LONG = 3600
_FILE_SECONDS = 0.2  # about what it takes to read a test module


class Reach:
    """The tests of each line of the code."""

    def __init__(self, root: Path, noted: dict) -> None:
        self.root, self.seconds, self.libraries = root, noted["seconds"], noted["libraries"]
        self._names, self._sets, self._lines = list(self.seconds), noted["sets"], noted["lines"]

    def tests(self, mutation: Mutation, most_seconds: float) -> list[str]:
        """The tests that may notice a mutation: those that reach its line, then as many seconds of those that reach its module,
        because an answer that is kept is worked out in one test only. Of both the quickest.
        """
        of_line = self._of_line(mutation)
        of_module = set().union(*(self._at(mutation.path, line) for line in self._lines.get(mutation.path, {})))
        chosen = self._quickest(of_line, most_seconds)
        return self.in_order(chosen + self._quickest(of_module - of_line, most_seconds / 2))

    def in_order(self, names: Iterable[str]) -> list[str]:
        """File by file, so that no fixture of a module is made twice; the quickest file first, and the quickest test in it."""
        files = defaultdict(list)
        for name in names:
            files[name.partition("::")[0]].append(name)
        for tests in files.values():
            tests.sort(key=lambda name: (self.seconds[name], name))
        ordered = sorted(files.values(), key=lambda tests: (sum(self.seconds[name] for name in tests), tests))
        return [name for tests in ordered for name in tests]

    def _of_line(self, mutation: Mutation) -> set[str]:
        lines = [mutation.line] if self._at(mutation.path, mutation.line) else mutation.statement
        found = set().union(*(self._at(mutation.path, line) for line in lines))
        return found or set().union(*(self._at(path, line) for path, line in self._mentions(mutation.names)))

    def _mentions(self, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Yield the lines that name something which is made on import. A test reaches that by them."""
        wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        for path in self._lines if names else ():
            for number, text in enumerate((self.root / path).read_text("utf-8").splitlines(), 1):
                if wanted.search(text):
                    yield path, number

    def _at(self, path: str, line: int) -> set[str]:
        number = self._lines.get(path, {}).get(str(line))
        return set() if number is None else {self._names[test] for test in self._sets[number]}

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


def reach_of(root: Path, copy: Path, kept: Path) -> Reach:
    """What is kept for this code, measured first on its copy where nothing is. Raises Unsound."""
    file = kept / f"reach-{_fingerprint(root)}.json"
    if not file.exists():
        print("Noting which tests reach which line …", file=sys.stderr, flush=True)
        noted = _measured(copy)
        _must_pass_in_order(copy, Reach(root, noted))
        kept.mkdir(parents=True, exist_ok=True)
        for old in kept.glob("reach-*.json"):
            old.unlink()
        file.write_text(json.dumps(noted), "utf-8")
    return Reach(root, json.loads(file.read_text("utf-8")))


def _measured(copy: Path) -> dict:
    answer = copy.with_name("reach.json")
    measure = coverage.Coverage(data_file=None, config_file=False, include=[f"{copy}/macros/*"])
    notes = Reached(measure)

    def around(tests):
        measure.start()
        code = tests()
        measure.stop()
        answer.write_text(json.dumps(_noted(copy, measure.get_data(), notes.tests)), "utf-8")
        return code

    _must_pass(Run(copy, [TESTS], [notes], _TOO_LONG, around))
    return json.loads(answer.read_text("utf-8"))


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
    libraries = sorted(name for name in sys.modules if name.partition(".")[0] not in ("macros", "tests", "__main__"))
    seconds = {name: test["seconds"] for name, test in tests.items()}
    return {"seconds": seconds, "sets": list(sets), "lines": lines, "libraries": libraries}


def _must_pass_in_order(copy: Path, reach: Reach) -> None:
    """A test that only passes after another would seem to notice every fault."""
    names = reach.in_order(reach.seconds)
    _must_pass(Run(copy, [TESTS], [Chosen(names, copy.with_name("failed"))], _TOO_LONG))


def _must_pass(run: Run) -> None:
    if run.start().wait():
        raise Unsound(run.log.read_text("utf-8", "replace")[-4000:])


def _fingerprint(root: Path) -> str:
    """Of all that the tests run and read, and of how it is measured; not of the list of survivors."""
    here = Path(__file__).parent
    files = (path for part in _MEASURED for path in sorted((root / part).rglob("*")) if path.is_file())
    read = [path for path in files if not {"__pycache__", "node_modules"} & set(path.parts) and not path.is_relative_to(here)]
    whole = hashlib.sha256()
    for path in [*read, here / "plugins.py", here / "reach.py"]:
        whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]
