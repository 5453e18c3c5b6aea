"""What a template may use. Everything here is computed; what people wrote is under `record`.

context() gives a record's template:
  record      every field of its schema: Markdown rendered, ids of records turned into cards, tags into list
              entries, None for what the record does not say
  kind, id    what it is
  sections    a Markdown record's body as [(heading, HTML)]
  related     {kind: [cards]} of records that belong to it, from either side
  others      the same as [{kind, heading, cards}], for kinds that no template names
  nearby      {kind: [cards]} of a few records two steps away, for the kinds that `related` has nothing of
  provenance  what it is adapted from, or that it was made here, in a sentence; or an empty text
  sources     its sources, in order, each once
  review      when it was reviewed and when it will be, in a sentence
  late        that another look was due, in a sentence; an empty text until that day has passed
  strengths   {strength of evidence: the words that readers see}
  common_sheet  the address of the common ground rules, where this is another activity and there are some
  paper       links to its printed files, as [{title, address}]
  until       the last day on which it may be shown, or None
  file        the file it stands in, for links that suggest a change
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ...model.kinds import KINDS
from ...model.kinds.case_study import STRENGTHS
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.schemas import Node
from ...reading.values import Fields, Path
from ...text import safe_markdown
from ...text.markdown_links import Link
from ...timing.minutes import item_minutes
from ..print import addresses
from ..public_fields import public_fields
from ..until import last_day
from ..visible_links import visible_links
from .provenance import late, provenance, review
from .related import nearby, related

# The activity whose handout is the common sheet of ground rules.
GROUND_RULES = "ground-rules"
NEARBY_SHOWN = 3
PERMISSION_ENDED = "The permission to show it has ended."
SEEN = ("tried-live", "seen-in-an-archive")
_SUMMARY_FIELDS = ("summary", "purpose", "definition", "about")


def context(playbook: Playbook, record: Record, link: Link) -> dict[str, Any]:
    """Everything the template of one record may use (see above). `link` makes an address relative to the page."""
    view = View(playbook, link)
    fields, related_cards = view.fields(record), view.related(record)
    return {
        "record": fields,
        "kind": record.kind,
        "id": record.id,
        "address": link(record.address),
        "sections": [(name, view.markdown(text)) for name, text in safe_markdown.sections(record.body)],
        "related": related_cards,
        "others": [{"kind": name, "heading": KINDS[name].heading, "cards": cards}
                   for name, cards in related_cards.items() if cards and KINDS[name].rank is None],
        "nearby": view.nearby(record),
        "provenance": provenance(playbook, record),
        "sources": view.sources(record),
        "review": review(playbook, record),
        "late": late(playbook, record),
        "strengths": STRENGTHS,
        "common_sheet": _common_sheet(playbook, record, link),
        "file": record.path,
        "until": last_day(record),
        "paper": addresses.of_record(record, link),
    }


def notice(playbook: Playbook, record: Record, link: Link) -> dict[str, Any]:
    """What the template of a notice may use: a record that is retired, withdrawn, or whose permission has ended."""
    replaced = playbook.find_shown(record.kind, record.data.get("replaced_by"))
    retired = record.status == "retired"
    return {
        "noun": record.spec.singular,
        "title": record.title if retired and record.data.get("title") else None,
        "state": record.status if record.is_removed else "withdrawn",
        "since": record.data.get("since"),
        "reason": record.data.get("reason") or PERMISSION_ENDED,
        "replaced_by": View(playbook, link).card(replaced) if replaced else None,
        "index": link(record.spec.index),
        "plural": record.spec.plural,
    }


class View:
    """Turns what people wrote into what templates print, for one page."""

    use = "site"

    def __init__(self, playbook: Playbook, link: Link) -> None:
        self.playbook, self.link = playbook, link

    def fields(self, record: Record) -> Fields:
        """The record's fields with Markdown, references and tags turned into what templates print."""
        nodes = {path: node for path, _, node in record.values()}
        return self._fields(public_fields(self.playbook, record), (), nodes)

    def markdown(self, text: str) -> object:
        """A Markdown text as templates print it: finished HTML here."""
        return safe_markdown.render(visible_links(self.playbook, text), self.link)

    def find(self, kind: str, id: object) -> Record | None:
        """A record that may appear here, or None."""
        return self.playbook.find_shown(kind, id, self.use)

    def cards(self, records: Iterable[Record]) -> list[Fields]:
        return [self.card(record) for record in records]

    def card(self, record: Record) -> Fields:
        """A record in short: enough for a link, a card or a tag."""
        fields = record.data
        ways = [self.find("way", id) for id in fields.get("ways") or ()]
        return {
            "kind": record.kind,
            "plural": record.spec.plural,
            "id": record.id,
            "title": record.title,
            "short_title": fields.get("short_title") or record.title,
            "address": self.link(record.address),
            "number": fields.get("number"),
            "summary": next((fields[key] for key in _SUMMARY_FIELDS if fields.get(key)), ""),
            "ways": [self.card(way) for way in ways if way is not None],
            "facts": self._facts(record),
            "published": fields.get("published", ""),
            "record": record.path,
            "until": last_day(record),
        }

    def related(self, record: Record) -> dict[str, list[Fields]]:
        return {kind: self.cards(records) for kind, records in related(self.playbook, record).items()}

    def nearby(self, record: Record) -> dict[str, list[Fields]]:
        return {kind: self.cards(records[:NEARBY_SHOWN]) for kind, records in nearby(self.playbook, record).items()}

    def sources(self, record: Record) -> list[Fields]:
        """The sources of a record, its outcomes, voices and reading included, each once, numbered from 1."""
        seen: dict[str, Fields] = {}
        for _, value, node in record.values():
            if node.get("x-reference") == "source":
                source = self.source(value)
                if source is not None:
                    seen.setdefault(source["title"], source)
        return list(seen.values())

    def source(self, value: object) -> Fields | None:
        """One source: a record's id, own-account, or the source written out in place; None for one that readers may not see."""
        if value == "own-account":
            return {"title": "The contributor's own account", "publisher": "", "year": None, "href": None, "address": None,
                    "home_page_only": False, "seen": True}  # fmt: skip
        record = self.playbook.get("source", value)
        if record is not None and self.playbook.hides(record):
            return None
        fields = record.data if record else value if isinstance(value, dict) else {"title": value}
        status = fields.get("url_status", "")
        return {
            "title": fields.get("title") or "A source that is no longer listed",
            "publisher": fields.get("publisher", ""),
            "year": fields.get("year"),
            "href": fields.get("url") if status != "home-page-only" else None,
            "address": self.link(record.address) if record else None,
            "home_page_only": status == "home-page-only",
            "seen": status in SEEN,
        }

    def timetable(self, pack: Record) -> list[Fields]:
        """A pack's days as [{title, items: [{title, minutes, at, activity, note}]}]; `at` counts minutes from the start."""
        days: list[Fields] = []
        for day_fields in public_fields(self.playbook, pack).get("days") or ():
            at, items = 0, []
            for item in day_fields.get("items") or ():
                activity = self.find("activity", item.get("activity"))
                if activity is None and item.get("type") == "activity":
                    continue  # it may not be shown, and the check says so at its place
                minutes = item_minutes(item, activity.data if activity else None) or 0
                title = item.get("title") or (_title_of_run(activity, item.get("session")) if activity else "")
                items.append({"type": item.get("type"), "title": title,
                              "minutes": minutes, "at": at, "note": item.get("note"),
                              "activity": self.card(activity) if activity else None})  # fmt: skip
                at += minutes
            days.append({"title": day_fields.get("title"), "items": items, "minutes": at})
        return days

    def _value(self, value: object, path: Path, nodes: Mapping[Path, Node]) -> object:
        node = nodes.get(path, {})
        if node.get("x-reference") == "source":
            return self.source(value)
        if isinstance(value, str) and "x-reference" in node:
            record = self.find(node["x-reference"], value)
            return self.card(record) if record else None
        if isinstance(value, str) and "x-vocabulary" in node:
            return self.playbook.list_of(node["x-vocabulary"]).get(value)
        if isinstance(value, dict):
            return self._fields(value, path, nodes)
        if isinstance(value, list):
            inner = (self._value(item, (*path, index), nodes) for index, item in enumerate(value))
            return [item for item in inner if item is not None]
        return self.markdown(value) if isinstance(value, str) and node.get("x-text") == "markdown" else value

    def _fields(self, fields: Fields, path: Path, nodes: Mapping[Path, Node]) -> Fields:
        """Fields as templates print them; None for each that the schema knows and the record does not say."""
        missing = dict.fromkeys(nodes.get(path, {}).get("properties", ()))
        return missing | {key: self._value(inner, (*path, key), nodes) for key, inner in fields.items()}

    def _facts(self, record: Record) -> list[str]:
        """The line of small facts under a card."""
        def title(name: str, id: object) -> str | None:
            entry = self.playbook.list_of(name).get(id) if isinstance(id, str) else None
            return str(entry["title"]) if entry else None

        return [str(fact) for fact in record.spec.facts(record.data, title) if fact]


def _title_of_run(activity: Record, number: int | None) -> str:
    """An activity's title, with its session's where only that one is run."""
    return f"{activity.title}: {activity.data['sessions'][number - 1]['title']}" if number else activity.title


def _common_sheet(playbook: Playbook, record: Record, link: Link) -> str | None:
    sheet = playbook.find_shown("activity", GROUND_RULES)
    return link(sheet.address) if sheet is not None and sheet is not record else None
