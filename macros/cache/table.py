"""The table of what was made: each thing with its parts and what it read, and each answer that was read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from .reads import Question, Reads
from .sealed import digest, read_sealed, write_sealed


@dataclass(frozen=True)
class Answer:
    """What an answer was, by its digest and perhaps itself, and what was read to find it."""

    digest: str
    reads: Reads
    value: Any = None

    @classmethod
    def of(cls, value: Any, found: Reads, remembered: bool) -> Self:
        return cls(digest(json.dumps(value))[:32], found, value if remembered else None)


@dataclass(frozen=True)
class Thing:
    """Something that was made: the digests of its parts by their names, and what was read to make it."""

    parts: dict[str, str]
    reads: Reads


@dataclass(frozen=True)
class Table:
    """Things by their names, and the answers to all that they read."""

    things: dict[str, Thing]
    answers: dict[Question, Answer]

    def stored(self) -> Iterator[str]:
        """The digests of all parts."""
        return (name for thing in self.things.values() for name in thing.parts.values())


_SUFFIX = ".table.json"


def read_table(folder: Path, edition: str, variant: str) -> Table:
    """The table that the last build of this variant wrote; an empty one where there is none that can be used."""
    found: Any = read_sealed(folder / f"{variant}{_SUFFIX}", edition)
    if not found:
        return Table({}, {})
    questions = [tuple(one) for one in found["questions"]]
    answers = {question: Answer(name, {questions[index] for index in read}, value)
               for question, (name, read, value) in zip(questions, found["answers"])}  # fmt: skip
    things = {name: Thing(parts, {questions[index] for index in read}) for name, (parts, read) in found["things"].items()}
    return Table(things, answers)


def write_table(folder: Path, edition: str, variant: str, table: Table) -> None:
    """Put a table in the place of the last one."""
    questions = sorted(table.answers)
    number = {question: index for index, question in enumerate(questions)}
    answers = [(one.digest, [number[read] for read in one.reads], one.value) for one in map(table.answers.__getitem__, questions)]
    things = {name: (thing.parts, [number[read] for read in thing.reads]) for name, thing in table.things.items()}
    write_sealed(folder / f"{variant}{_SUFFIX}", edition, {"questions": questions, "answers": answers, "things": things})


def tables_but(folder: Path, edition: str, variant: str) -> Iterator[Table]:
    """The tables of every other variant."""
    for name in sorted(path.name.removesuffix(_SUFFIX) for path in folder.glob(f"*{_SUFFIX}")):
        if name != variant:
            yield read_table(folder, edition, name)
