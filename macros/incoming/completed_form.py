"""Our questions with somebody's answers under them, from the Word file or the text file that the site offers."""

import re
from dataclasses import dataclass

from ..checks.schema import PLACEHOLDER
from ..forms import questionnaires
from ..forms.contribution import FORMS
from ..forms.record_writer import literal_markdown
from ..model import schemas
from ..model.kinds import KINDS
from . import answer_values
from .defaults import by_rule

FEWEST = 3  # questions that must be there for this to be our file
_TICKS = re.compile(r"^\s*(?:\[[ _]?\]|_{3,}|\.{4,}|…)\s*$")


@dataclass(frozen=True)
class Filled:
    """A record made of answers: its kind, fields and body, where each answer stood, and what a person should know."""

    kind: str
    fields: dict
    body: str
    lines: dict
    notes: list

    def line_of(self, path, offset=None):
        """The line on which the answer stood that a value of the record came from; 0 where none did."""
        if path == ("body",):
            heading = re.findall(r"^## (.+)$", self.body[: offset or 0], re.M)
            path = (heading[-1] if heading else "",)
        names = [step for step in path if isinstance(step, str)]
        while names and ".".join(names) not in self.lines:
            names.pop()
        return self.lines.get(".".join(names), 0)


def read(playbook, lines):
    """What the answers in these Lines make (Filled), or None where the questions of none of our forms are in them."""
    text, starts = _joined(lines)
    found = {kind: _found(questionnaires.asked(playbook, kind), text) for kind in FORMS}
    kind = max(found, key=lambda kind: sum(whole for *_, whole in filter(None, found[kind])))
    if sum(place is not None for place in found[kind]) < FEWEST:
        return None
    headings = {heading.casefold() for heading in questionnaires.headings(playbook, kind)}
    asked, answered, where = questionnaires.asked(playbook, kind), {}, {}
    ends = [place[0] for place in found[kind] if place] + [len(text)]
    for (field, _), place in zip(asked, found[kind]):
        if place:
            end = min(one for one in ends if one >= place[1])
            answer, at = _answer(text[place[1] : end], headings)
            if answer:
                name = field["name"]
                answered[name] = answer
                where[name.replace(".#", "")] = next(number for start, number in reversed(starts) if start <= place[1] + at)
    return _record(playbook, kind, [field for field, _ in asked], answered, where)


def _joined(lines):
    """The lines as one text without quoting signs, and [(offset, line)] of where each began."""
    quoted = sum(line.text.lstrip().startswith(">") for line in lines) > len(lines) / 3
    text, starts = "", []
    for line in lines:
        starts.append((len(text), line.number))
        text += (re.sub(r"^\s*(?:>\s?)+", "", line.text) if quoted else line.text) + "\n"
    return text, starts


def _found(asked, text):
    """(start, end, whether whole) of each question in the text, in order; None for one that is not there.

    A question stands whole; or, where its words have changed since somebody fetched the file, its first words do.
    """
    places, at = [], 0
    for field, question in asked:
        whole = re.compile(r"\s+".join(map(re.escape, question.split()))).search(text, at)
        label = r"\s+".join(map(re.escape, field["label"].rstrip(".:?").split()))
        match = whole or re.compile(rf"^[^\S\n]*{label}[:?][^\n]*(?:\n[^\n]*\S[^\n]*)*", re.M).search(text, at)
        places.append(match and (*match.span(), bool(whole)))
        at = match.end() if match else at
    return places


def _answer(text, headings):
    """(what stands under a question, how far in it begins) without empty lines around it and the next part's heading."""
    lines = text.split("\n")
    shown = [at for at, line in enumerate(lines)
             if line.strip() and line.strip().casefold() not in headings and not _TICKS.match(line)]  # fmt: skip
    if not shown:
        return "", 0
    kept = [line.rstrip() if line.strip().casefold() not in headings else "" for line in lines[shown[0] : shown[-1] + 1]]
    return "\n".join(kept).strip(), len("\n".join(lines[: shown[0]])) + bool(shown[0])


def _record(playbook, kind, asked, answered, where):
    schema, notes, told = schemas.schema(kind), [], {}
    parts = [(field["label"], field["name"]) for field in asked if field["kind"] == "part"]
    for field in asked:
        value = answer_values.value(field, answered, notes) if "." not in field["name"] else None
        if value is not None:
            told[field["key"]] = value
    fields = by_rule(playbook, kind, told, [heading for heading, name in parts if name in answered])
    for key in schema["required"]:
        if key not in fields:
            fields[key] = _blank(schemas.follow(schema["properties"][key]))
    in_order = {key: fields[key] for key in schema["properties"] if key in fields}
    body = _body(schema["x-body"]["required"], parts, answered) if KINDS[kind].suffix == ".md" else ""
    lines = where | {heading: where[name] for heading, name in parts if name in where}
    return Filled(kind, in_order, body, lines, notes)


def _body(required, parts, answered):
    shown = [(heading, answered.get(name)) for heading, name in parts if name in answered or heading in required]
    return "\n\n".join(f"## {heading}\n\n{literal_markdown(text) if text else PLACEHOLDER}" for heading, text in shown)


def _blank(node):
    """What stands in a record for an answer that is needed and was not given."""
    if node["type"] == "array":
        return [_blank(schemas.follow(node["items"]))]
    if node["type"] == "object":
        wanted = (*node.get("required", ()), *node.get("x-specimen", ()))
        return {key: _blank(schemas.follow(inner)) for key, inner in node["properties"].items() if key in wanted}
    return f"{PLACEHOLDER}: {node['title'].lower()}"
