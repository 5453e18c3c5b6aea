"""Which record belongs to which, in both directions, worked out from the records' own references."""

from collections.abc import Callable, Iterator, Sequence

from ...cache.reads import asked, remembered
from ...model.kinds import KINDS
from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import site_links

Key = tuple[str, str]  # (kind, id) of a record
SortKey = Callable[[Record], tuple[int | str, ...]]
Keys = dict[str, list[str]]  # {kind: ids}
RELATED = tuple(kind.name for kind in KINDS.values() if kind.heading)
# The field of a way that states the order of a kind's records where several are equally about it.
_STATED_IN = {"tip": "tips", "activity": "activities", "case-study": "case_studies", "checklist": "checklists"}


def related(playbook: Playbook, record: Record) -> dict[str, list[Record]]:
    """{kind: [records]} that readers may see and that name this record or are named by it.

    What belongs to a way comes in the order of how much it is about it: how early it names the way, then the order that the way
    itself states. Other records are ordered by title.
    """
    return _records(playbook, _related(playbook, *record.key))


@remembered
def _related(playbook: Playbook, kind: str, id: str) -> Keys:
    found: dict[str, list[Record]] = {kind: [] for kind in RELATED}
    for other in _pairs(playbook).get((kind, id), {}).values():
        found[other.kind].append(other)
    way = playbook.get("way", id) if kind == "way" else None
    for other_kind, records in found.items():
        stated = way.data.get(_STATED_IN[other_kind], ()) if way and other_kind in _STATED_IN else ()
        records.sort(key=_early_in("ways", id, stated) if way else order)
    return _keys(found)


def leads_to(playbook: Playbook, record: Record) -> dict[str, list[Record]]:
    """{kind: [records]} to go on to from this record: first those to which its own text links, then those `related` to it.

    Its text may link to what someone could try next; `related` alone says what belongs to it, such as what they used.
    """
    belonging = related(playbook, record)
    linked = [found for address in _links(record) if (found := playbook.at(address)) and playbook.shows(found)]
    together = {kind: [one for one in linked if one.kind == kind] + found for kind, found in belonging.items()}
    return {kind: list({one.id: one for one in found if one is not record}.values()) for kind, found in together.items()}


def _links(record: Record) -> Iterator[str]:
    """The addresses of this site to which a record's texts link, in their order."""
    for _, text, form in record.texts():
        if form != "id":
            yield from (address for _, address in site_links(text))


def _keys(found: dict[str, list[Record]]) -> Keys:
    return {kind: [record.id for record in records] for kind, records in found.items()}


def _records(playbook: Playbook, found: Keys) -> dict[str, list[Record]]:
    records = {kind: [playbook.get(kind, id) for id in ids] for kind, ids in found.items()}
    return {kind: [record for record in found if record] for kind, found in records.items()}


def tagged(playbook: Playbook, field: str, id: str) -> dict[str, list[Record]]:
    """{kind: [records]} whose list `field` (elements, web, moments, topics) holds the tag `id`, those that name it first first."""
    return _records(playbook, _tagged(playbook, field, id))


@asked
def _tagged(playbook: Playbook, field: str, id: str) -> Keys:
    tagged = {kind: [one for one in playbook.shown(kind) if id in (one.data.get(field) or ())] for kind in RELATED}
    return _keys({kind: sorted(records, key=_early_in(field, id)) for kind, records in tagged.items()})


def references(record: Record) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) for everything that a record refers to."""
    for _, value, node in record.values():
        if isinstance(value, str) and "x-reference" in node:
            yield node["x-reference"], value


def order(record: Record) -> tuple[int, str, str]:
    """How records are listed everywhere: by number where they have one, then by title."""
    return record.data.get("number") or 0, record.title.lower(), record.id


def _early_in(field: str, id: str, stated: Sequence[str] = ()) -> SortKey:
    """A sorting key: what has a number by it, then what names `id` early in its list `field` and so is most about it.

    What names it elsewhere comes after what its list does name: a record without a list is about each that it names.
    Where two are alike, the `stated` ids decide, then the title.
    """

    def key(record: Record) -> tuple[int, int, int, str, str]:
        number, title, own_id = order(record)
        named = record.data.get(field) or ()
        early = named.index(id) if id in named else len(named)
        return number, early, stated.index(own_id) if own_id in stated else len(stated), title, own_id

    return key


@asked
def _named(playbook: Playbook) -> list[tuple[Key, Key]]:
    """(key, key) of each record and another that it names, both of which readers may see."""
    found: list[tuple[Key, Key]] = []
    for kind in RELATED:
        for record in playbook.shown(kind):
            for kind_named, id in references(record):
                if kind_named in RELATED and playbook.find_shown(kind_named, id):
                    found.append((record.key, (kind_named, id)))
    return found


@cached_on_argument
def _pairs(playbook: Playbook) -> dict[Key, dict[Key, Record]]:
    """{key of a record: {key: record} of each that belongs to it}, in the order in which they name each other."""
    pairs: dict[Key, dict[Key, Record]] = {}
    for one, other in _named(playbook):
        pairs.setdefault(one, {})[other] = playbook.records[other[0]][other[1]]
        pairs.setdefault(other, {})[one] = playbook.records[one[0]][one[1]]
    return pairs
