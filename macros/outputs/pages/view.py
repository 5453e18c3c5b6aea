"""Turns what people wrote into what templates print: Markdown rendered, ids turned into cards, tags into list entries."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...model import announced
from ...model.kinds.activity import title_of_run
from ...model.kinds.vocabulary import CHANGES
from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.schemas import Node
from ...one_side import kit
from ...reading.values import Fields, Path
from ...text import safe_markdown
from ...text.markdown_links import Link
from ...text.sentences import brief, either
from ...timing.minutes import item_minutes
from ..public_fields import public_fields
from ..until import last_day
from ..visible_links import visible_links
from .contexts import Card, Source, TimetableDay, TimetableItem
from .related import leads_to, related

OWN_ACCOUNT = "own-account"
SEEN = ("tried-live", "seen-in-an-archive")
_SUMMARY_FIELDS = ("summary", "purpose", "definition", "about")


class View:
    """Turns what people wrote into what templates print, for one page."""

    use = "site"

    def __init__(self, playbook: Playbook, link: Link) -> None:
        self.playbook, self.link = playbook, link
        self._here: dict[tuple[str, str], Card] = {}

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

    def cards(self, records: Iterable[Record]) -> list[Card]:
        return [self.card(record) for record in records]

    def card(self, record: Record) -> Card:
        """A record in short: enough for a link, a card or a tag."""
        return self._from_here(_card(self.playbook, record, self.use))

    def _from_here(self, card: Card) -> Card:
        """The same with addresses as this page writes them; a page shows few ways, and on many cards."""
        key = card.kind, card.id
        if key not in self._here:
            self._here[key] = replace(card, address=self.link(card.address), ways=[self._from_here(way) for way in card.ways])
        return self._here[key]

    def related(self, record: Record) -> dict[str, list[Card]]:
        return {kind: self.cards(records) for kind, records in related(self.playbook, record).items()}

    def leads_to(self, record: Record) -> dict[str, list[Card]]:
        return {kind: self.cards(records) for kind, records in leads_to(self.playbook, record).items()}

    def sources(self, record: Record) -> list[Source]:
        """The sources of a record, its outcomes, voices and reading included, each once, in order."""
        seen: dict[str, Source] = {}
        for _, value, node in record.values():
            if node.get("x-reference") == "source":
                source = None if value == OWN_ACCOUNT and _is_ours(record) else self.source(value)
                if source is not None:
                    seen.setdefault(source.title, source)
        return list(seen.values())

    def source(self, value: object) -> Source | None:
        """One source: a record's id, own-account, or the source written out in place; None for one that readers may not see."""
        if value == OWN_ACCOUNT:
            return Source(title="The contributor’s own account")
        record = self.playbook.get("source", value)
        if record is not None and self.playbook.hides(record):
            return None
        fields: Fields = record.data if record else value if isinstance(value, dict) else {"title": value}
        status = fields.get("url_status", "")
        return Source(
            title=fields.get("title") or "A source that is no longer listed",
            publisher=fields.get("publisher", ""),
            year=fields.get("year"),
            href=fields.get("url") if status != "home-page-only" else None,
            address=self.link(record.address) if record else None,
            home_page_only=status == "home-page-only",
            seen=status in SEEN,
        )

    def timetable(self, pack: Record) -> list[TimetableDay]:
        """A pack's days; an item whose activity may not be shown is left out."""
        days: list[TimetableDay] = []
        for day_fields in public_fields(self.playbook, pack).get("days") or ():
            at = 0
            items: list[TimetableItem] = []
            for item in day_fields.get("items") or ():
                activity = self.find("activity", item.get("activity"))
                if activity is None and item.get("type") == "activity":
                    continue  # it may not be shown, and the check says so at its place
                minutes = item_minutes(item, activity.data if activity else None) or 0
                title = item.get("title") or (title_of_run(activity, item.get("session")) if activity else "")
                items.append({"title": title, "minutes": minutes, "at": at, "note": item.get("note"),
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
            return self._tag(node["x-vocabulary"], value)
        if isinstance(value, dict):
            fields = self._fields(value, path, nodes)
            return None if isinstance(path[-1], int) and _lacks(fields, value, path, nodes) else fields
        if isinstance(value, list):
            inner = (self._value(item, (*path, index), nodes) for index, item in enumerate(value))
            return [item for item in inner if item is not None]
        return self.markdown(value) if isinstance(value, str) and node.get("x-text") == "markdown" else value

    def _tag(self, name: str, id: str) -> Fields | None:
        """A tag as its entry in the list; a change with what is said of it today."""
        entry = self.playbook.list_of(name).get(id)
        return announced.as_shown(entry, self.playbook.today) if entry and name == CHANGES else entry

    def _fields(self, fields: Fields, path: Path, nodes: Mapping[Path, Node]) -> Fields:
        """Fields as templates print them; None for each that the schema knows and the record does not say."""
        missing = dict.fromkeys(nodes.get(path, {}).get("properties", ()))
        return missing | {key: self._value(inner, (*path, key), nodes) for key, inner in fields.items()}


@cached_on_argument
def _card(playbook: Playbook, record: Record, use: str) -> Card:
    """A record in short with the addresses of the site, for every page that shows it."""
    fields = record.data
    ways = [playbook.find_shown("way", id, use) for id in fields.get("ways") or ()]
    summary = next((fields[key] for key in _SUMMARY_FIELDS if fields.get(key)), "")
    return Card(
        kind=record.kind,
        plural=record.spec.plural,
        id=record.id,
        title=record.name,
        address=record.address,
        number=fields.get("number"),
        summary=summary,
        line=brief(summary),
        ways=[_card(playbook, way, use) for way in ways if way is not None],
        facts=facts_of(playbook, record),
        not_for=either(kit.harms(playbook, [record])),
        published=fields.get("published", ""),
        record=record.path,
        until=last_day(record),
    )


def facts_of(playbook: Playbook, record: Record) -> list[str]:
    """The line of small facts under a card."""

    def title(name: str, id: object) -> str | None:
        entry = playbook.list_of(name).get(id) if isinstance(id, str) else None
        return str(entry["title"]) if entry else None

    return [str(fact) for fact in record.spec.facts(record.data, title) if fact]


def _lacks(fields: Fields, said: Fields, path: Path, nodes: Mapping[Path, Node]) -> bool:
    """True for an item that names what it needs, as a finding its case study, where that may not appear."""
    needed = nodes.get(path, {}).get("required", ())
    return any(said.get(name) and fields[name] is None and "x-reference" in nodes.get((*path, name), {}) for name in needed)


def _is_ours(record: Record) -> bool:
    """True for what was made for the playbook, as its page says: its makers contribute no account of their own."""
    return record.data.get("origin") == "made-here" and not record.spec.is_contributed
