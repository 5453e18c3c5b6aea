"""What a build makes, kept with what it was made from: each thing is made again only where an answer that it read is another.

The table is written whole at the end of a build, so that a build which is killed leaves that of the build before. It says
nothing of what no build of its kind wanted, and the store keeps only what a table names.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import reads
from .reads import Question, Reads
from .sealed import digest
from .store import Store
from .table import Answer, Table, Thing, read_table, tables_but, write_table

STORE = "store.sqlite"
Parts = dict[str, bytes]  # the files, or whatever else one thing is made of, by name


@dataclass
class _Unchanged:
    """Which answers are those of the build before."""

    holder: Any
    before: dict[Question, Answer]
    now: dict[Question, Answer]

    def all(self, questions: Iterable[Question]) -> bool:
        return all(self.one(question) for question in questions)

    def one(self, question: Question) -> bool:
        before = self.before.get(question)
        if question not in self.now:
            if before and before.reads and self.all(before.reads):
                self.now[question] = before
            else:
                self.now[question] = self._ask(question)
        return before is not None and self.now[question].digest == before.digest

    def current(self, question: Question) -> Answer:
        self.one(question)
        return self.now[question]

    def remembered(self, question: Question) -> tuple[Any, Reads] | None:
        """The answer of the build before, where nothing that it was found from has changed."""
        before = self.before.get(question)
        return (before.value, before.reads) if before and before.reads and self.all(before.reads) else None

    def _ask(self, question: Question) -> Answer:
        if question[0] not in reads.ANSWERS:
            return Answer("", set())  # of an earlier run that asked otherwise
        value, found = reads.answer(self.holder, question)
        return Answer.of(value, found, question[0] in reads.REMEMBERED)


class Made:
    """Things made for one holder of data after another. They are kept in `folder`; without one, each is made when it is asked for.

    `variant` names a table of its own, for builds that would have nothing in common with others.
    """

    def __init__(self, folder: Path | None = None, edition: str = "", variant: str = "table") -> None:
        self._folder, self.edition, self._variant = folder, edition, variant
        self._store = Store(folder / STORE) if folder else None
        self._table = read_table(folder, edition, variant) if folder else Table({}, {})
        self._wanted: dict[str, Thing] = {}

    def begin(self, holder: Any) -> None:
        """From now on, things are made of this data."""
        self._wanted = {}
        self._unchanged = _Unchanged(holder, self._table.answers, {})
        reads.forget_answers(holder)
        reads.answer_from(holder, self._unchanged.remembered)

    def of(self, name: str, make: Callable[[], Parts]) -> Parts:
        """The parts of a thing: as they were made before, or made now."""
        found = self.kept(name)
        if found is None:
            with reads.noting() as noted:
                found = make()
            self.keep(name, found, noted)
        return found

    def kept(self, name: str) -> Parts | None:
        """The parts of a thing as they were made before, or None where it has to be made."""
        if self._store is None:
            return None
        thing = self._wanted.get(name) or self._table.things.get(name)
        found = self._parts(thing) if thing and self._unchanged.all(thing.reads) else None
        if thing and found is not None:
            self._want(name, thing)
        return found

    def keep(self, name: str, parts: Parts, noted: Reads) -> None:
        """Something was made, and this is what was read for it."""
        if self._store is None:
            reads.note_all(noted)
        else:
            self._want(name, Thing({part: self._store.put(content) for part, content in parts.items()}, noted))

    def _want(self, name: str, thing: Thing) -> None:
        self._wanted[name] = thing
        reads.note_all(thing.reads)

    def save(self) -> None:
        """Write down what this build wanted; what it did not want goes."""
        before = self._table
        self.remember()
        if self._folder is None or self._store is None:
            return
        self._store.write()
        if self._table != before:
            write_table(self._folder, self.edition, self._variant, self._table)
            known = (self._table, *tables_but(self._folder, self.edition, self._variant))
            self._store.keep_only({name for one in known for name in one.stored()})

    def remember(self) -> None:
        """Have the next build of this process begin from what this one wanted, and nothing else: only of that is it known that
        it goes with the answers of now.
        """
        answers: dict[Question, Answer] = {}
        waiting = {question for thing in self._wanted.values() for question in thing.reads}
        while waiting:
            question = waiting.pop()
            answers[question] = found = self._unchanged.current(question)
            waiting.update(read for read in found.reads if read not in answers)
        self._table = Table(self._wanted, answers)

    def _parts(self, kept: Thing) -> Parts | None:
        assert self._store is not None
        found: Parts = {}
        for part, name in kept.parts.items():
            content = self._store.get(name)
            if content is None:
                return None
            found[part] = content
        return found


NOTHING_MADE = Made()


def name_of(*made_from: str | bytes) -> str:
    """A name for what is made from nothing else than this."""
    return digest("\n".join(digest(one) for one in made_from))
