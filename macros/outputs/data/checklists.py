"""The checklists as data, for the scripts of the pages where people answer them and where a team looks at the answers.

{"version": 1, "checklists": {id: {id, title, audience, answers, version, address, sections: [{title, number, scale,
statements: [{id, text, question, leads: [{kind, title, address, until}]}]}]}}}

`until` is the last day on which it may be shown, where there is one.

Addresses begin at the root of the site, without a slash. `number` is that of a way, for its colour and shape, or null.
`text`, `question` and `scale`, the words for the points 1 to 5, are null where the record has none.
"""

import json
from dataclasses import asdict, dataclass

from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ..pages.contexts import Card
from ..pages.view import View

MORE = "More to look at"  # above a section that names nothing, or a way that is no longer there

THE_SCALE = "The scale:"  # where a checklist has labels of its own


@dataclass(frozen=True)
class Heading:
    """What a section stands under; the number is that of a way."""

    title: str
    number: int | None


@dataclass(frozen=True)
class Scale:
    """What the statements of a section are answered on: what the scale is called, and the words for its five points."""

    title: str
    labels: list[str]


def as_json(playbook: Playbook) -> str:
    """Every checklist that readers may see, as JSON text, the same each time."""
    checklists = {record.id: compiled(playbook, record) for record in playbook.shown("checklist")}
    return json.dumps({"version": 1, "checklists": checklists}, ensure_ascii=False) + "\n"


def compiled(playbook: Playbook, record: Record) -> dict[str, object]:
    """One checklist as plain data (see above)."""
    fields = View(playbook, lambda address: address.lstrip("/")).fields(record)
    kept = ("id", "title", "audience", "answers", "version")
    sections = [_section(section, fields) for section in fields["sections"]]
    return {**{key: fields[key] for key in kept}, "address": record.address.lstrip("/"), "sections": sections}


def heading(section: Fields) -> Heading:
    """The heading of a section: its way's, its element's or Cultural Web part's, or its own; never empty."""
    way: Card | None = section["way"]
    if way is not None:
        return Heading(way.title, way.number)
    tagged = section["element"] or section["web"] or section
    return Heading(tagged["title"] or MORE, None)


def scale(section: Fields, checklist: Fields) -> Scale | None:
    """The scale of a section, which may be that of the whole checklist; None where it is answered in words alone."""
    if checklist["answers"] == "open":
        return None
    named = section["named_scale"] or checklist["named_scale"]
    if named is not None:
        return Scale(named["title"], list(named["labels"]))
    return Scale(THE_SCALE, list(checklist["scale"])) if checklist["scale"] else None


def one_scale(checklist: Fields) -> Scale | None:
    """The scale that all sections share; None where they have several or none."""
    found = [scale(section, checklist) for section in checklist["sections"]]
    return found[0] if all(one == found[0] for one in found) else None


def leads(statement: Fields) -> list[Card]:
    """The cards of what a statement leads to: tips, activities, case studies, ways, in that order."""
    to = statement["leads_to"]
    return [card for field in ("tips", "activities", "case_studies", "ways") for card in to[field] or ()]


def _section(section: Fields, checklist: Fields) -> dict[str, object]:
    found = scale(section, checklist)
    return {
        **asdict(heading(section)),
        "scale": found and found.labels,
        "statements": [_statement(one) for one in section["statements"]],
    }


def _statement(one: Fields) -> dict[str, object]:
    return {"id": one["id"], "text": one["text"], "question": one["question"], "leads": [_lead(card) for card in leads(one)]}


def _lead(card: Card) -> dict[str, str]:
    found = {"kind": card.kind, "title": card.title, "address": card.address}
    return found | {"until": card.until} if card.until else found
