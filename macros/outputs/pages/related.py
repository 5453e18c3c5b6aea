"""Which record belongs to which, in both directions, worked out from the records' own references."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ...model.kinds import KINDS
from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.record import Record

Key = tuple[str, str]  # (kind, id) of a record
SortKey = Callable[[Record], tuple[int | str, ...]]
RELATED = tuple(kind.name for kind in KINDS.values() if kind.heading)
# The field of a way that states the order of a kind's records where several are equally about it.
_STATED_IN = {"tip": "tips", "activity": "activities", "case-study": "case_studies", "checklist": "checklists"}


def related(playbook: Playbook, record: Record) -> dict[str, list[Record]]:
    """{kind: [records]} that readers may see and that name this record or are named by it.

    What belongs to a way comes in the order of how much it is about it: how early it names the way, then the order that the way
    itself states. Other records are ordered by title.
    """
    found: dict[str, list[Record]] = {kind: [] for kind in RELATED}
    for other in _pairs(playbook).get(record.key, {}).values():
        found[other.kind].append(other)
    for kind, records in found.items():
        stated = record.data.get(_STATED_IN[kind], ()) if kind in _STATED_IN else ()
        records.sort(key=_early_in("ways", record.id, stated) if record.kind == "way" else order)
    return found


def nearby(playbook: Playbook, record: Record) -> dict[str, list[Record]]:
    """{kind: [records]} two steps from this record, for each such kind that `related` has nothing of, nearest first.

    A step through a tip that names three things says more than one through a way that gathers sixty.
    """
    pairs = _pairs(playbook)
    direct = pairs.get(record.key, {})
    nearness: dict[Key, float] = defaultdict(float)
    far_ones: dict[Key, Record] = {}
    for near in direct:
        far_ones |= pairs[near]
        for key in pairs[near]:
            nearness[key] += 1 / len(pairs[near])
    met = {record.kind, *(kind for kind, _ in direct)}
    found: dict[str, list[Record]] = {kind: [] for kind in RELATED}
    for far in far_ones.values():
        if far.spec.is_near and far.kind not in met:
            found[far.kind].append(far)
    for records in found.values():
        records.sort(key=lambda far: (-nearness[far.key], order(far)))
    return found


def tagged(playbook: Playbook, field: str, id: str) -> dict[str, list[Record]]:
    """{kind: [records]} whose list `field` (elements, web, moments) holds the tag `id`, those that name it first first."""
    return {
        kind: sorted((r for r in playbook.shown(kind) if id in (r.data.get(field) or ())), key=_early_in(field, id))
        for kind in RELATED
    }


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


@cached_on_argument
def _pairs(playbook: Playbook) -> dict[Key, dict[Key, Record]]:
    """{key of a record: {key: record} of each that belongs to it}, in the order in which they name each other."""
    pairs: dict[Key, dict[Key, Record]] = {}
    for kind in RELATED:
        for record in playbook.shown(kind):
            for kind_named, id in references(record):
                other = playbook.find_shown(kind_named, id) if kind_named in RELATED else None
                if other is not None:
                    pairs.setdefault(record.key, {})[other.key] = other
                    pairs.setdefault(other.key, {})[record.key] = record
    return pairs
