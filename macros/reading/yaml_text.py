"""YAML without its surprises. The only module that imports yaml.

Dates stay text, only `true` and `false` are true and false, a key stands once, and there are no tabs, tags,
anchors or aliases. Every value and every key keeps its line and column.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from ..problems import Problem
from . import yaml_faults
from .place import Place, place_in
from .text_file import FORBIDDEN
from .values import Path, Value

MOST_LEVELS = 30

_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], int | float]], ...] = (
    (re.compile(r"-?(0|[1-9][0-9]{0,14})"), int),
    (re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}"), float),
)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass
class Positions:
    """Where each value and key of one YAML text stands. A span is (start, end, style, value) of a text."""

    text: str
    first_line: int
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    spans: dict[Path, tuple[int, int, str, str]] = field(default_factory=dict)

    def value(self, path: Path) -> Place:
        """The place of the value at `path` (a tuple of keys and indexes), or of the nearest value around it."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, Place(self.first_line, 1))

    def key(self, path: Path) -> Place:
        """The place of the key that ends `path`, or of its value if it is an item of a list."""
        return self.keys.get(path) or self.value(path)

    def within(self, path: Path, offset: int) -> Place:
        """The place of the character `offset` of the text value at `path`.

        Folding and indentation only ever change white space, so the place is found by counting the others.
        """
        if path not in self.spans:
            return self.value(path)
        start, end, style, value = self.spans[path]
        wanted = len("".join(value[:offset].split()))
        for index in _visible(self.text, start, end, style):
            if not wanted:
                return self.at(index)
            wanted -= 1
        return self.value(path)

    def at(self, index: int) -> Place:
        """The place of a character of the whole text."""
        return place_in(self.text, index, self.first_line)


def read(text: str, name: str, first_line: int = 1) -> tuple[Value, Positions, list[Problem]]:
    """Read one YAML document that begins on line `first_line` of the file `name`.

    Returns (data, positions, problems). Data is None when the text cannot be parsed; everything that could be
    read before that is still reported on.
    """
    reader = _Reader(text, name, first_line)
    tabs = list(reader.tabs())
    if tabs:
        return None, reader.positions, tabs
    try:
        data = reader.document()
    except _Stop:
        data = None
    except yaml.YAMLError as error:
        data = None
        found = yaml_faults.problem(error, reader.positions, name)
        if not reader.lost_before(found.line):
            reader.problems.append(found)
    return data, reader.positions, reader.problems


class _Stop(Exception):
    """The rest of this text is not worth reading."""


class _Reader:
    """Builds data from the parser's events, one document, noting places and faults as it goes."""

    def __init__(self, text: str, name: str, first_line: int) -> None:
        self.name, self.text, self.first_line = name, text, first_line
        self.positions = Positions(text, first_line)
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = iter(())

    def tabs(self) -> Iterator[Problem]:
        for number, line in enumerate(self.text.split("\n"), self.first_line):
            if "\t" in line:
                yield Problem(self.name, number, line.index("\t") + 1, "tab", "found a tab", "use spaces instead")

    def document(self) -> Value:
        self.events = yaml.parse(self.text, Loader=yaml.CSafeLoader)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                data = self.node(next(self.events), (), 0)
                self.nothing_follows()
                return data
        return None

    def nothing_follows(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.fault(event, "document", "found a second document", "keep one record in one file")
                raise _Stop

    def node(self, event: yaml.Event, path: Path, level: int) -> Value:
        self.positions.values.setdefault(path, self.place(event))
        if level > MOST_LEVELS:
            self.fault(event, "depth", f"found brackets or lists more than {MOST_LEVELS} deep", "take them out")
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, "alias", f'found the alias "*{event.anchor}"', "put the text in quotes, or write it out")
            return None
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_tags(event)
            return self.scalar(event, path)
        assert isinstance(event, yaml.CollectionStartEvent)  # the parser has no other kind of node
        self.refuse_tags(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, level)
        return self.mapping(path, level)

    def refuse_tags(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self.fault(event, "alias", f'found the anchor "&{event.anchor}"', "put the text in quotes, or take it out")
        if event.tag:
            self.fault(event, "tag", f'found the tag "{event.tag}"', "put the text in quotes, or take it out")

    def refuse_invisible(self, event: yaml.ScalarEvent) -> None:
        if FORBIDDEN.search(event.value):
            self.fault(event, "character", "found an invisible character written as an escape", "take it out")

    def lost_before(self, line: int) -> bool:
        """True if a # ended a text on the line before: the text that goes on is no second fault."""
        return any(fault.rule == yaml_faults.LOST and fault.line == line - 1 for fault in self.problems)

    def refuse_lost_text(self, event: yaml.ScalarEvent) -> None:
        """A mark that is not closed takes in the fields after it; a # without quotes leaves out the rest of its line."""
        fault = yaml_faults.lost_text(event, self.positions, self.name)
        if fault:
            self.problems.append(fault)
            if event.style:
                raise _Stop
            event.value = event.value or "#"  # a text was meant, so nobody need be told that there is none

    def scalar(self, event: yaml.ScalarEvent, path: Path) -> Value:
        style = event.style or ""
        self.refuse_invisible(event)
        self.refuse_lost_text(event)
        self.positions.spans.setdefault(path, (yaml_faults.beginning(event)[0], yaml_faults.ending(event)[0], style, event.value))
        return event.value if style else _plain(event.value)

    def sequence(self, path: Path, level: int) -> list[Value]:
        items: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            items.append(self.node(event, (*path, len(items)), level + 1))
        raise _Stop

    def mapping(self, path: Path, level: int) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return fields
            key = self.key(event, fields)
            self.positions.keys.setdefault((*path, key), self.place(event))
            value = self.node(next(self.events), (*path, key), level + 1)
            fields.setdefault(key, value)
        raise _Stop

    def key(self, event: yaml.Event, fields: dict[str, Value]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self.fault(event, "key", "found a list or an alias where the name of a field should be", "write a name")
            raise _Stop
        self.refuse_tags(event)
        self.refuse_invisible(event)
        if event.value in fields:
            self.fault(event, "duplicate-key", f'found the field "{event.value}" a second time', "keep one of them")
        return event.value

    def place(self, event: yaml.Event) -> Place:
        _, line, column = yaml_faults.beginning(event)
        return Place(line + self.first_line, column + 1)

    def fault(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.name, *self.place(event), rule, message, hint))


def _plain(text: str) -> Value:
    """The value of a text that stands without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    for pattern, number in _NUMBERS:
        if pattern.fullmatch(text):
            return number(text)
    return text


def _visible(text: str, start: int, end: int, style: str) -> Iterator[int]:
    """Yield the index of each character of a scalar's source that stands for one that is not white space."""
    index = start
    if style in ("|", ">"):
        index = text.find("\n", start) + 1
    elif style:
        index, end = start + 1, end - 1
    while index < end:
        step, shown = _step(text, index, style)
        if shown:
            yield index
        index += step


def _step(text: str, index: int, style: str) -> tuple[int, bool]:
    """How many characters of source the next one takes, and whether it shows."""
    char = text[index]
    if style == "'" and char == "'":
        return 2, True
    if style == '"' and char == "\\":
        escape = text[index + 1]
        width = {"x": 4, "u": 6, "U": 10}.get(escape, 2)
        if width > 2:
            return width, not chr(int(text[index + 2 : index + width], 16)).isspace()
        return width, escape not in " tnvfrN_LP\n"
    return 1, not char.isspace()
