"""Our questions with someone's answers under them, from the Word file or the text file that the site offers."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..checks.schema import PLACEHOLDER
from ..forms import questionnaires
from ..forms.contribution import FORMS
from ..forms.fields import Field
from ..forms.record_writer import literal_markdown
from ..model import schemas
from ..model.kinds import KINDS
from ..model.playbook import Playbook
from ..reading.values import Path
from . import answer_values
from .defaults import with_defaults
from .extracted_record import over_after_a_gap
from .message import Line

FEWEST = 3  # questions that must be there for this to be our file
_TICKS = re.compile(r"^\s*(?:\[[ _]?\]|_{3,}|\.{4,}|…)\s*$")


class _Found(NamedTuple):
    """A question in the text: from `start` up to `end`, and whether all its words stand there."""

    start: int
    end: int
    is_whole: bool


@dataclass(frozen=True)
class CompletedForm:
    """A record made of answers.

    `lines` are the lines on which the answers stood, by the names of their fields; `notes` are what a person should know.
    """

    kind: str
    fields: dict[str, object]
    body: str
    lines: dict[str, int]
    notes: list[str]

    def line_of(self, path: Path, offset: int) -> int:
        """The line on which the answer stood that a value of the record came from; 0 where none did."""
        if path == ("body",):
            heading = re.findall(r"^## (.+)$", self.body[:offset], re.M)
            path = (heading[-1] if heading else "",)
        names = [step for step in path if isinstance(step, str)]
        while names and ".".join(names) not in self.lines:
            names.pop()
        return self.lines.get(".".join(names), 0)


def read(playbook: Playbook, lines: Sequence[Line]) -> CompletedForm | None:
    """What the answers in these lines make, or None where the questions of none of our forms are in them."""
    text, starts = _joined(lines)
    found = {kind: _find(questionnaires.fields_with_questions(playbook, kind), text) for kind in FORMS}
    kind = max(found, key=lambda kind: sum(place.is_whole for place in found[kind] if place))
    if sum(place is not None for place in found[kind]) < FEWEST:
        return None
    headings = {heading.casefold() for heading in questionnaires.headings(playbook, kind)}
    text = text[: _end_of_answers(lines, starts, max(place.end for place in found[kind] if place), len(text))]
    asked = questionnaires.fields_with_questions(playbook, kind)
    answered: dict[str, str] = {}
    line_of: dict[str, int] = {}
    ends = [place.start for place in found[kind] if place] + [len(text)]
    for (field, _), place in zip(asked, found[kind]):
        if place:
            end = min(one for one in ends if one >= place.end)
            answer, at = _answer(text[place.end : end], headings)
            if answer:
                answered[field.name] = answer
                line_of[field.name.replace(".#", "")] = next(line for start, line in reversed(starts) if start <= place.end + at)
    return _completed(playbook, kind, [field for field, _ in asked], answered, line_of)


def _end_of_answers(lines: Sequence[Line], starts: Sequence[tuple[int, int]], last: int, end: int) -> int:
    """Where a mail's own end begins under the last question, which ends at `last`: nobody's signature is an answer."""
    under = next((at for at, (start, _) in enumerate(starts) if start >= last), len(starts))
    over = under + over_after_a_gap(lines[under:])
    return starts[over][0] if over < len(starts) else end


def _joined(lines: Sequence[Line]) -> tuple[str, list[tuple[int, int]]]:
    """The lines as one text without marks of quoting, and [(offset, line)] of where each began."""
    quoted = sum(line.text.lstrip().startswith(">") for line in lines) > len(lines) / 3
    text, starts = "", []
    for line in lines:
        starts.append((len(text), line.number))
        text += (re.sub(r"^\s*(?:>\s?)+", "", line.text) if quoted else line.text) + "\n"
    return text, starts


def _find(asked: Iterable[tuple[Field, str]], text: str) -> list[_Found | None]:
    """Where each question stands in the text, in order; None for one that is not there.

    A question stands whole; or, where its words have changed since someone fetched the file, its first words do.
    """
    places: list[_Found | None] = []
    at = 0
    for field, question in asked:
        whole = re.compile(r"\s+".join(map(re.escape, question.split()))).search(text, at)
        label = r"\s+".join(map(re.escape, field.label.rstrip(".:?").split()))
        match = whole or re.compile(rf"^[^\S\n]*{label}[:?][^\n]*(?:\n[^\n]*\S[^\n]*)*", re.M).search(text, at)
        places.append(_Found(*match.span(), bool(whole)) if match else None)
        at = match.end() if match else at
    return places


def _answer(text: str, headings: Collection[str]) -> tuple[str, int]:
    """(what stands under a question, how far in it begins) without empty lines around it and the next part's heading."""
    lines = text.split("\n")
    shown = [at for at, line in enumerate(lines)
             if line.strip() and line.strip().casefold() not in headings and not _TICKS.match(line)]  # fmt: skip
    if not shown:
        return "", 0
    kept = [line.rstrip() if line.strip().casefold() not in headings else "" for line in lines[shown[0] : shown[-1] + 1]]
    return "\n".join(kept).strip(), len("\n".join(lines[: shown[0]])) + bool(shown[0])


def _completed(playbook: Playbook, kind: str, asked: Sequence[Field], answered: answer_values.Answers,
               line_of: dict[str, int]) -> CompletedForm:  # fmt: skip
    schema = schemas.schema(kind)
    notes: list[str] = []
    values: dict[str, object] = {}
    parts = [(field.label, field.name) for field in asked if field.kind == "part"]
    for field in asked:
        value = answer_values.value(field, answered, notes) if "." not in field.name else None
        if value is not None:
            values[field.key] = value
    fields = with_defaults(playbook, kind, values, [heading for heading, name in parts if name in answered])
    for key in schema["required"]:
        if key not in fields:
            fields[key] = _blank(schemas.follow(schema["properties"][key]))
    in_order = {key: fields[key] for key in schema["properties"] if key in fields}
    body = _body(schema["x-body"]["required"], parts, answered) if KINDS[kind].suffix == ".md" else ""
    lines = line_of | {heading: line_of[name] for heading, name in parts if name in line_of}
    return CompletedForm(kind, in_order, body, lines, notes)


def _body(required: Collection[str], parts: Iterable[tuple[str, str]], answered: answer_values.Answers) -> str:
    shown = [(heading, answered.get(name)) for heading, name in parts if name in answered or heading in required]
    return "\n\n".join(f"## {heading}\n\n{literal_markdown(text) if text else PLACEHOLDER}" for heading, text in shown)


def _blank(node: schemas.Node) -> object:
    """What stands in a record for an answer that is needed and was not given."""
    if node["type"] == "array":
        return [_blank(schemas.follow(node["items"]))]
    if node["type"] == "object":
        wanted = (*node.get("required", ()), *node.get("x-scaffold", ()))
        return {key: _blank(schemas.follow(inner)) for key, inner in node["properties"].items() if key in wanted}
    return f"{PLACEHOLDER}: {node['title'].lower()}"
