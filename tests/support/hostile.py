"""What someone may write who wishes the site ill, and playbooks that say it wherever they say anything."""

import copy
import itertools
import json
import re

import yaml

from macros import checks
from macros.forms.record_writer import markdown_record, yaml_record
from macros.model import playbook
from macros.model.record import BODY
from tests.support.changing import change
from tests.support.places import TODAY, VECTORS

HOSTILE = '<img src=x onerror="alert(1)">&amp;{{ 7 }}'

_GROUPS = {name: strings for name, strings in json.loads((VECTORS / "hostile.json").read_text("utf-8")).items() if name != "about"}
STRINGS = tuple(itertools.chain(*_GROUPS.values()))


_EXPLAIN = ("content/glossary/", "content/vocabulary/exceptions.yml")


class Spoilt:
    """A playbook in a folder whose records say hostile strings in their texts: each field another, and in another `round` others;
    in no round, what they said before.

    `refused` has what the check refuses, as {(file, path): string}; each such field then says again what it said before.
    `said` has what is left, in the same form.
    """

    def __init__(self, root, round):
        self.root, self.refused = root, {}
        clean, _ = playbook.load(root, TODAY)
        self._clean = {record.path: record for record in clean.all()}
        places = [(record.path, path) for record in clean.all() for path, _, form in record.texts() if form != "id"]
        spoils = places if round is not None else ()
        self.said = {place: STRINGS[(number + (round or 0)) % len(STRINGS)] for number, place in enumerate(spoils)}
        self.playbook = None
        while self.playbook is None:
            self._write()
            self._check()

    def _write(self):
        """Write every record anew, and note on which lines each hostile string stands."""
        self._lines = {}
        for name, record in self._clean.items():
            mine = {path: text for (file, path), text in self.said.items() if file == name}
            data = copy.deepcopy(dict(record.data))
            for path, text in mine.items():
                if path != BODY:
                    _put(data, path, text)
            header = yaml_record(data)
            text, above = header, 0
            if name.endswith(".md"):
                body = _body(record.body, mine[BODY]) if BODY in mine else record.body
                text, above = markdown_record(header, body), 1
                self._lines[name, BODY] = range(header.count("\n") + 3, text.count("\n") + 2)
            (self.root / name).write_text(text, "utf-8", newline="")
            for path, lines in _lines(yaml.compose(header), above):
                self._lines[name, path] = lines

    def _check(self):
        """Take back what is refused; once nothing is, the playbook is there."""
        loaded, problems = playbook.load(self.root, TODAY)
        errors = [one for one in (*problems, *checks.check(loaded)) if one.level == "error"]
        refused = {place for one in errors for place in self.said if place[0] == one.path and one.line in self._lines[place]}
        self.refused |= {place: self.said.pop(place) for place in refused}
        if errors and not refused:
            self._give_back({one.path for one in errors})
        elif not errors:
            self.playbook = loaded

    def _give_back(self, files):
        """Some texts need another that says what it said: a spelling its term, an abbreviation what explains it."""
        needed = {place for place in self.said if place[0] in files or place[0].startswith(_EXPLAIN)}
        assert needed, files
        self.said = {place: text for place, text in self.said.items() if place not in needed}


def _body(body, text):
    """A body whose every line but its headings says this text."""
    return re.sub(r"^(?!#).+$", lambda _: text, body, flags=re.M)


def _put(data, path, text):
    *outer, last = path
    for step in outer:
        data = data[step]
    data[last] = text


def _lines(node, above, path=()):
    """Yield (path, lines) of each text below a node of YAML; `above` lines stand above it."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            for found, lines in _lines(value, above, (*path, key.value)):
                yield found, range(min(lines.start, key.start_mark.line + above + 1), lines.stop)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _lines(value, above, (*path, number))
    else:
        yield path, range(node.start_mark.line + above + 1, max(node.end_mark.line, node.start_mark.line + 1) + above + 1)


def poisoned(loaded, round):
    """The same playbook with a hostile string in each text of each record, as if no check had seen it."""
    number = round
    for record in loaded.all():
        fields, body = {}, record.body
        for path, _, form in record.texts():
            number += 1
            text = STRINGS[number % len(STRINGS)]
            if path == BODY:
                body = _body(body, text)
            elif form != "id":
                fields[".".join(map(str, path))] = text
        change(loaded, record, fields, body)
    return loaded
