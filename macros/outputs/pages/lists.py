"""What the pages that list records show. Each function gives what one template in overrides/lists may use."""

from collections.abc import Callable, Iterable, Iterator

from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import Link
from ..print import addresses, walls
from .contexts import Group, RecordContext, Tombstone
from .list_contexts import (
    Cards,
    CardsOfKind,
    ForTheRoom,
    Handout,
    Index,
    IndexRow,
    Printable,
    Printables,
    RecordsByWay,
    RecordsInFull,
    Tag,
    TagLink,
    TagLinks,
    TagPage,
    Vocabulary,
    WayGroup,
)
from .provenance import late
from .records import record_in_full, tombstone
from .related import order, tagged
from .view import View

# The lists of tags of which each has a page of its own, below this address.
TAG_PAGES = {"moments": "/start/", "topics": "/topics/"}
HEADINGS = {kind.name: kind.heading for kind in sorted(KINDS.values(), key=lambda kind: kind.rank or len(KINDS)) if kind.heading}


def of_kind(playbook: Playbook, kind: str, link: Link) -> CardsOfKind:
    """All shown records of one kind as cards, ordered by number and title."""
    records = sorted(playbook.shown(kind), key=order)
    return CardsOfKind(View(playbook, link).cards(records), KINDS[kind].plural, KINDS[kind].has_pages)


def in_full(playbook: Playbook, kind: str, link: Link) -> RecordsInFull:
    """All shown records of one kind, each with everything its own template would have, and the tombstones."""
    records = [record_in_full(playbook, record, link) for record in sorted(playbook.shown(kind), key=order)]
    return RecordsInFull(records, tombstones(playbook, kind, link))


def tombstones(playbook: Playbook, kind: str, link: Link) -> list[Tombstone]:
    """The tombstones in the place of the records of one kind that were removed."""
    return [tombstone(playbook, record, link) for record in playbook.all(kind) if record.is_removed]


def answered_together(playbook: Playbook, link: Link) -> Cards:
    """The checklists that several people can answer, as cards: those for a team and for leaders."""
    records = [record for record in playbook.shown("checklist") if record.data["audience"] != "me"]
    return Cards(View(playbook, link).cards(sorted(records, key=order)))


def by_way(playbook: Playbook, kind: str, link: Link) -> RecordsByWay:
    """The records of one kind in full, grouped under their first way."""
    everything = in_full(playbook, kind, link)
    view = View(playbook, link)
    found = []
    for way in sorted(playbook.shown("way"), key=lambda record: record.data.get("number") or 0):
        of_way = [one for one in everything.records if _first_way(one) == way.id]
        found.append(WayGroup(view.card(way), of_way))
    rest = [one for one in everything.records if _first_way(one) is None]
    return RecordsByWay([group for group in found if group.records], rest, everything.removed)


def _first_way(shown: RecordContext) -> str | None:
    ways = shown.record.get("ways") or ()
    return ways[0].id if ways else None


def tag_links(playbook: Playbook, link: Link, name: str) -> TagLinks:
    """The tags of a list, such as moments, that some record carries."""
    return TagLinks([
        TagLink(entry["title"], entry["description"], link(f"{TAG_PAGES[name]}{id}/"))
        for id, entry in playbook.list_of(name).items()
        if any(tagged(playbook, name, id).values())
    ])  # fmt: skip


def tag_page(playbook: Playbook, name: str, id: str, link: Link) -> TagPage:
    """One tag, what comes first, and everything that carries it."""
    entry = playbook.list_of(name)[id]
    first = View(playbook, link).markdown(entry["first"]) if "first" in entry else None
    record = playbook.get("vocabulary", name)
    return TagPage(entry, first, groups(playbook, name, id, link), late(playbook, record) if record else "")


def vocabulary(playbook: Playbook, name: str, link: Link) -> Vocabulary:
    """A list of tags, each with the records that carry it."""
    record = playbook.get("vocabulary", name)
    return Vocabulary(
        about=record.data.get("description", "") if record else "",
        late=late(playbook, record) if record else "",
        entries=[Tag(id, entry["title"], entry["description"], groups(playbook, name, id, link))
                 for id, entry in playbook.list_of(name).items()],
    )  # fmt: skip


def groups(playbook: Playbook, field: str, id: str, link: Link) -> list[Group]:
    """The records that carry a tag, kind by kind, empty kinds left out."""
    view, found = View(playbook, link), tagged(playbook, field, id)
    return [Group(kind, heading, view.cards(found[kind])) for kind, heading in HEADINGS.items() if found[kind]]


def to_print(playbook: Playbook, link: Link) -> Printables:
    """What can be printed: sheets for the room, packs, activities and checklists, with the sheets to hand out, and the glossary."""
    sheets = {record.id: _handouts(record) for record in playbook.shown("activity")}
    return Printables(
        room=list(_for_the_room(playbook, link)),
        packs=_printables(playbook, "pack", link, lambda record: _handouts_of_pack(record, sheets)),
        activities=_printables(playbook, "activity", link, lambda record: sheets[record.id]),
        checklists=_printables(playbook, "checklist", link, lambda record: []),
        terms=len(playbook.shown("term")),
        glossary=link("/glossary/"),
        printed_glossary=addresses.links(addresses.GLOSSARY, link),
    )


def _for_the_room(playbook: Playbook, link: Link) -> Iterator[ForTheRoom]:
    """Posters, blank sheets for a wall, and name tents."""

    def sheet(title: str, about: str, address: str, wide: bool = False, record: str = "") -> ForTheRoom:
        return ForTheRoom(title, about, link(f"{address}{addresses.PDF}"), link(f"{address}{addresses.PICTURE}"), wide, record)

    activities = sorted(playbook.shown("activity", "print"), key=order)
    for record in (one for one in activities if addresses.has_poster(one.data)):
        title = next(one["title"] for one in record.data["handouts"] if one.get("poster"))
        yield sheet(title, "a poster in A3, with room to add your own", addresses.poster(record), record=record.path)
    for record in walls.wall_lists(playbook):
        yield sheet(
            record.data["wall"]["title"], "a blank sheet in A3, with room for your answers", addresses.wall(record), wide=True
        )
    if activities:
        yield sheet(walls.name_tents().title, "two on each sheet of A4, to cut, fold and write on", addresses.NAME_TENTS)


def _printables(playbook: Playbook, kind: str, link: Link, handouts: Callable[[Record], list[Handout]]) -> list[Printable]:
    view, records = View(playbook, link), sorted(playbook.shown(kind), key=order)
    cards = ((record, view.card(record)) for record in records)
    return [
        Printable(title=card.title, address=card.address, record=card.record, facts=card.facts, handouts=handouts(record),
                  printed=addresses.of_record(record, link))
        for record, card in cards
    ]  # fmt: skip


def _handouts(activity: Record) -> list[Handout]:
    return [Handout(sheet["title"], sheet["per"]) for sheet in activity.data.get("handouts") or ()]


def _handouts_of_pack(pack: Record, sheets: dict[str, list[Handout]]) -> list[Handout]:
    return [sheet for id in _activities_of(pack) for sheet in sheets.get(id, ())]


def _activities_of(pack: Record) -> Iterable[str]:
    return dict.fromkeys(item["activity"] for day in pack.data["days"] for item in day["items"] if "activity" in item)


def a_to_z(playbook: Playbook, link: Link) -> Index:
    """Every record that has an address, by the first letter of its title."""
    letters: dict[str, list[IndexRow]] = {}
    for kind in KINDS.values():
        for record in playbook.shown(kind.name) if kind.in_a_to_z else ():
            title = record.name.strip()
            first = next((char.upper() for char in title if char.isalnum()), "#")
            row = IndexRow(title, link(record.address), kind.singular)
            letters.setdefault(first if first.isalpha() else "0 to 9", []).append(row)
    ordered = sorted(letters.items(), key=lambda pair: (not pair[0].isalpha(), pair[0]))
    return Index([(name, sorted(rows, key=lambda row: (row.title.lower(), row.address))) for name, rows in ordered])
