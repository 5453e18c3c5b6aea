"""What the pages that list records show. Each function gives the values of one template in overrides/lists."""

from collections.abc import Callable, Iterable
from typing import Any

from ...model.kinds import KINDS
from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.terms import matcher
from ...reading.values import Fields
from ...text.markdown_links import Link
from ..print import addresses
from . import finders
from .provenance import late
from .related import order, tagged
from .timeline import timeline
from .view import View, context, notice

USES_SHOWN = 5
HEADINGS = {kind.name: kind.heading for kind in sorted(KINDS.values(), key=lambda kind: kind.rank or len(KINDS)) if kind.heading}


def of_kind(playbook: Playbook, kind: str, link: Link) -> dict[str, Any]:
    """All shown records of one kind as cards, ordered by number and title."""
    view = View(playbook, link)
    records = sorted(playbook.shown(kind), key=order)
    spec = KINDS[kind]
    return {"cards": view.cards(records), "plural": spec.plural, "has_pages": spec.has_pages}


def case_studies(playbook: Playbook, link: Link) -> dict[str, Any]:
    """The case studies in their finder, and when they happened."""
    records = playbook.shown("case-study")
    return {**finders.case_studies(playbook, link), "timeline": timeline(records, playbook.today, link)}


def in_full(playbook: Playbook, kind: str, link: Link) -> dict[str, Any]:
    """All shown records of one kind, each with everything its own template would have, and the notices."""
    records = sorted(playbook.shown(kind), key=order)
    removed = [record for record in playbook.all(kind) if record.is_removed]
    return {
        "records": [context(playbook, record, link) for record in records],
        "removed": [{"id": record.id, **notice(playbook, record, link)} for record in removed],
    }


def glossary(playbook: Playbook, link: Link) -> dict[str, Any]:
    """The terms in full with where each is used, then the same terms by category, and what to say instead of some."""
    shown = in_full(playbook, "term", link)
    uses = uses_of_terms(playbook)
    view = View(playbook, link)
    for row in shown["records"]:
        row["used_in"] = view.cards(uses.get(row["id"], [])[:USES_SHOWN])
    groups: dict[str, list[Fields]] = {}
    for row in shown["records"]:
        entry = {"title": row["record"]["term"], "address": row["address"]}
        groups.setdefault(row["record"]["category"], []).append(entry)
    categories = [{"title": id.replace("-", " "), "terms": terms} for id, terms in sorted(groups.items())]
    avoided = [row for row in shown["records"] if row["record"]["advice"] == "avoid"]
    printed = addresses.links(addresses.GLOSSARY, link) if shown["records"] else []
    return {**shown, "paper": printed, "categories": categories, "avoided": avoided, "letters": _letters(shown["records"])}


@cached_on_argument
def uses_of_terms(playbook: Playbook) -> dict[str, list[Record]]:
    """{term id: [records whose texts use it]}, for the kinds that have pages of their own."""
    words = matcher(playbook)
    uses: dict[str, list[Record]] = {}
    for kind in KINDS.values():
        for record in playbook.shown(kind.name) if kind.is_prose else ():
            found = {match.id for _, text, form in record.texts() if form != "id" for match in words.find(text)}
            for id in sorted(found):
                uses.setdefault(id, []).append(record)
    return uses


def answered_together(playbook: Playbook, link: Link) -> dict[str, Any]:
    """The checklists that several people can answer, as cards: those for a team and for leaders."""
    records = [record for record in playbook.shown("checklist") if record.data["audience"] != "me"]
    return {"cards": View(playbook, link).cards(sorted(records, key=order))}


def _letters(rows: Iterable[Fields]) -> list[tuple[str, str]]:
    """The first row of each letter, to jump to: [(letter, id of the row)]."""
    first: dict[str, str] = {}
    for row in rows:
        first.setdefault(row["record"]["term"][0].upper(), row["id"])
    return sorted(first.items())


def by_way(playbook: Playbook, kind: str, link: Link) -> dict[str, Any]:
    """The records of one kind in full, grouped under their first way."""
    everything = in_full(playbook, kind, link)
    view = View(playbook, link)
    groups = []
    for way in sorted(playbook.shown("way"), key=lambda r: r.data.get("number") or 0):
        found = [r for r in everything["records"] if _first_way(r) == way.id]
        groups.append({"way": view.card(way), "records": found})
    rest = [r for r in everything["records"] if _first_way(r) is None]
    return {"groups": [g for g in groups if g["records"]], "rest": rest, "removed": everything["removed"]}


def moments(playbook: Playbook, link: Link) -> dict[str, Any]:
    """The moments that some record serves."""
    found = []
    for id, entry in playbook.list_of("moments").items():
        if any(tagged(playbook, "moments", id).values()):
            found.append({"id": id, "title": entry["title"], "description": entry["description"],
                          "address": link(f"/start/{id}/")})  # fmt: skip
    return {"moments": found}


def moment(playbook: Playbook, id: str, link: Link) -> dict[str, Any]:
    """One moment, what comes first in it, and everything that serves it."""
    entry = playbook.list_of("moments")[id]
    first = View(playbook, link).markdown(entry["first"]) if "first" in entry else None
    record = playbook.get("vocabulary", "moments")
    past = late(playbook, record) if record else ""
    return {"entry": entry, "first": first, "groups": groups(playbook, "moments", id, link), "late": past}


def vocabulary(playbook: Playbook, name: str, link: Link) -> dict[str, Any]:
    """A list of tags, each with the records that carry it."""
    record = playbook.get("vocabulary", name)
    entries = playbook.list_of(name)
    return {
        "about": record.data.get("description", "") if record else "",
        "late": late(playbook, record) if record else "",
        "entries": [{**entry, "groups": groups(playbook, name, id, link)} for id, entry in entries.items()],
    }


def groups(playbook: Playbook, field: str, id: str, link: Link) -> list[Fields]:
    """[{kind, heading, cards}] of the records that carry a tag, kind by kind, empty kinds left out."""
    view, found = View(playbook, link), tagged(playbook, field, id)
    return [
        {"kind": kind, "heading": heading, "cards": view.cards(found[kind])}
        for kind, heading in HEADINGS.items()
        if found[kind]
    ]


def to_print(playbook: Playbook, link: Link) -> dict[str, Any]:
    """What can be printed: {packs, activities, checklists}, each row a card with `handouts` and `paper`, and the glossary.

    A handout has its title and `per`, whom it is for; those of a pack are the ones of its activities, each once.
    """
    view = View(playbook, link)
    sheets = {record.id: _handouts(record) for record in playbook.shown("activity")}

    def rows(kind: str, handouts: Callable[[Record], Iterable[Fields]]) -> list[Fields]:
        shown = sorted(playbook.shown(kind), key=order)
        return [{**view.card(one), "handouts": handouts(one), "paper": addresses.of_record(one, link)} for one in shown]

    return {
        "packs": rows("pack", lambda record: [sheet for id in _activities_of(record) for sheet in sheets.get(id, ())]),
        "activities": rows("activity", lambda record: sheets[record.id]),
        "checklists": rows("checklist", lambda record: ()),
        "terms": len(playbook.shown("term")),
        "glossary": link("/glossary/"),
        "glossary_paper": addresses.links(addresses.GLOSSARY, link),
    }


def _activities_of(pack: Record) -> Iterable[str]:
    return dict.fromkeys(item["activity"] for day in pack.data["days"] for item in day["items"] if "activity" in item)


def _handouts(activity: Record) -> list[Fields]:
    return [{"title": sheet["title"], "per": sheet["per"]} for sheet in activity.data.get("handouts") or ()]


def a_to_z(playbook: Playbook, link: Link) -> dict[str, Any]:
    """Every record that has an address, by the first letter of its title."""
    letters: dict[str, list[Fields]] = {}
    for kind in KINDS.values():
        for record in playbook.shown(kind.name) if kind.in_a_to_z else ():
            title = record.title.strip()
            first = next((char.upper() for char in title if char.isalnum()), "#")
            row = {"title": title, "address": link(record.address), "kind": kind.singular}
            letters.setdefault(first if first.isalpha() else "0 to 9", []).append(row)
    ordered = sorted(letters.items(), key=lambda pair: (not pair[0].isalpha(), pair[0]))
    return {"letters": [(name, sorted(rows, key=lambda r: (r["title"].lower(), r["address"]))) for name, rows in ordered]}


def _first_way(shown: Fields) -> str | None:
    ways = shown["record"].get("ways") or ()
    return ways[0]["id"] if ways else None
