"""Which tests may notice a fault in a line: those that reach it."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from tests.mutants.mutations import Mutation, named

_FILE_SECONDS = 0.2  # about what it takes to read a test module
_LEAST = 0.005  # and a test at least
_NO_TIME = 0.02
_ALIKE = 5  # times as much
_STEPS = 3  # from what a statement makes to what is made of it
_NEAREST = 3  # seconds of tests, and
_FILES = 3  # modules


class Reach:
    """The tests of each line of the code."""

    def __init__(self, root: Path, noted: list[dict]) -> None:
        self.root, self._noted = root, noted
        self.seconds = {name: seconds for one in noted for name, seconds in one["seconds"].items()}
        self._at, self._nearness = cache(self._reaching), cache(self._near)
        self._paths = sorted({path for one in noted for path in one["lines"]})

    def tests(self, mutation: Mutation, most_seconds: float) -> list[list[str]]:
        """The tests that may notice a mutation, in two parts, of which the first is small: the tests of its line, as many as take
        so long, then half as many seconds of its module's, because an answer that is kept is worked out in one test only.

        The nearest come first: tests that reach parts of the module which few others reach are about it, and of those the quick
        ones tell most for their time.
        """
        lines = self._lines(mutation)
        of_line = set().union(*(self._at(*line) for line in lines))
        named = self._naming(mutation) if not self._at(mutation.path, mutation.line) else []
        near = self._nearness(mutation.path) + _nearness([*(self._at(*line) for line in lines), *named])
        of_line = of_line.union(*named)
        ranked = self._ranked(near, Path(mutation.path).stem)
        of_line_ranked = [name for name in ranked if name in of_line]
        first = self._first(of_line_ranked, _NEAREST, _FILES)
        others = self._first(of_line_ranked, most_seconds) + self._first([n for n in ranked if n not in of_line], most_seconds / 2)
        nearest = {_file(name) for name in first}
        free = {name for name in of_line if _file(name) in nearest}.union(*named).difference(others)
        others += [name for name in sorted(free) if self.seconds[name] <= _NO_TIME]
        return [part for part in (_by_file(first), _by_file(name for name in others if name not in set(first))) if part]

    def _ranked(self, near: Counter[str], module: str) -> list[str]:
        """The tests by what they tell for their time. Of many cases of one test, and many tests of one file, each tells less than
        the one before; a file named like the module tells more.
        """
        worth, met = {name: near[name] / (_LEAST + self.seconds[name]) for name in near}, Counter()
        for name in sorted(near, key=lambda name: (-worth[name], name)):
            function, file = name.partition("[")[0], _file(name)
            worth[name] /= (1 + met[function] / 20) * (1 + met[file] / 40)
            if Path(file).stem == f"test_{module}":
                worth[name] *= _ALIKE
            met.update((function, file))
        return sorted(near, key=lambda name: (-worth[name], name))

    def _lines(self, mutation: Mutation) -> list[tuple[str, int]]:
        """The line, the rest of its statement, or else the lines that name something which is made on import; where those too only
        make something, the lines that name what they make.
        """
        lines = [(mutation.path, mutation.line)]
        if not self._at(*lines[0]):
            lines = [(mutation.path, line) for line in mutation.statement]
        for names in self._names(mutation):
            if any(self._at(*line) for line in lines):
                break
            lines = list(self._mentions(names))
        return lines

    def _names(self, mutation: Mutation) -> Iterator[set[str]]:
        """What the statement makes on import, then what is made of that, and so on."""
        names, known = set(mutation.names), set()
        while names:
            yield names
            known |= names
            names = {name for line in self._mentions(names) for name in self._made(*line)} - known

    def _naming(self, mutation: Mutation) -> list[frozenset[str]]:
        """The tests of each file that names what is made on import: a value that is only read leaves no trace."""
        tests = defaultdict(set)
        for name in self.seconds:
            tests[_file(name)].add(name)
        made = set().union(*islice(self._names(mutation), _STEPS))
        telling = {name for name in made if not name.islower()} or made  # of a field and its class, the class
        wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(telling)))})\b")
        return [frozenset(tests[file]) for file in tests if made and wanted.search((self.root / file).read_text("utf-8"))]

    def _near(self, path: str) -> Counter[str]:
        return _nearness(self._at(path, int(line)) for line in {line for one in self._noted for line in one["lines"].get(path, {})})

    def _mentions(self, names: set[str]) -> Iterator[tuple[str, int]]:
        wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
        for path in self._paths:
            for number, text in enumerate((self.root / path).read_text("utf-8").splitlines(), 1):
                if wanted.search(text):
                    yield path, number

    def _made(self, path: str, line: int) -> tuple[str, ...]:
        statements = ast.parse((self.root / path).read_bytes()).body
        return next((named(one) for one in statements if one.lineno <= line <= (one.end_lineno or 0)), ())

    def _reaching(self, path: str, line: int) -> frozenset[str]:
        """The tests that reach a line."""
        found = set()
        for one in self._noted:
            number = one["lines"].get(path, {}).get(str(line))
            if number is not None:
                names = list(one["seconds"])
                found.update(names[test] for test in one["sets"][number])
        return frozenset(found)

    def _first(self, names: list[str], most_seconds: float, most_files: int = 1000) -> list[str]:
        """As many from the beginning as take so long in all and stand in so many modules, one at least."""
        chosen, files, spent = [], set(), 0.0
        for name in names:
            file = _file(name)
            spent += self.seconds[name] + _FILE_SECONDS * (file not in files)
            files.add(file)
            if chosen and (spent > most_seconds or len(files) > most_files):
                break
            chosen.append(name)
        return chosen


def _nearness(lines: Iterable[frozenset[str]]) -> Counter[str]:
    """How much each test is about some lines: of each a share, which is the greater the fewer reach it."""
    near: Counter[str] = Counter()
    for tests in lines:
        for name in tests:
            near[name] += 1 / len(tests)
    return near


def _file(name: str) -> str:
    return name.partition("::")[0]


def _by_file(names: Iterable[str]) -> list[str]:
    """File by file, so that no fixture of a module is made twice; the file of the first first."""
    files = defaultdict(list)
    for name in names:
        files[_file(name)].append(name)
    return [name for tests in files.values() for name in tests]
