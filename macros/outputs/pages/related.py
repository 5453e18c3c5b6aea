"""Which record belongs to which, in both directions, worked out from the records' own references."""

from collections import Counter

from ...model.kinds import KINDS
from ...model.memo import cached_on_argument

RELATED = tuple(kind.name for kind in KINDS.values() if kind.heading)


def related(playbook, record):
    """{kind: [records]} that readers may see and that name this record or are named by it.

    What belongs to a way comes in the order of how much it is about it; other records are ordered by title.
    """
    pairs = _pairs(playbook)
    found = {kind: [] for kind in RELATED}
    for kind, id in pairs.get((record.kind, record.id), ()):
        found[kind].append(playbook.get(kind, id))
    for records in found.values():
        records.sort(key=_early_in("ways", record.id) if record.kind == "way" else order)
    return found


def nearby(playbook, record):
    """{kind: [records]} two steps from this record, for each such kind that `related` has nothing of, nearest first.

    A step through a tip that names three things says more than one through a way that gathers sixty.
    """
    pairs = _pairs(playbook)
    direct = pairs.get((record.kind, record.id), {})
    nearness = Counter()
    for near in direct:
        nearness.update(dict.fromkeys(pairs[near], 1 / len(pairs[near])))
    met = {record.kind, *(kind for kind, _ in direct)}
    found = {kind: [] for kind in RELATED}
    for kind, id in nearness:
        if KINDS[kind].is_near and kind not in met:
            found[kind].append(playbook.get(kind, id))
    for records in found.values():
        records.sort(key=lambda far: (-nearness[far.kind, far.id], order(far)))
    return found


def tagged(playbook, field, id):
    """{kind: [records]} whose list `field` (elements, web, moments) holds the tag `id`, those that name it first first."""
    return {
        kind: sorted((r for r in playbook.shown(kind) if id in (r.data.get(field) or ())), key=_early_in(field, id))
        for kind in RELATED
    }


def references(record):
    """Yield (kind, id) for everything that a record refers to."""
    for _, value, node in record.values():
        if isinstance(value, str) and "x-reference" in node:
            yield node["x-reference"], value


def order(record):
    """How records are listed everywhere: by number where they have one, then by title."""
    return record.data.get("number") or 0, record.title.lower(), record.id


def _early_in(field, id):
    """A sorting key: what has a number by it, then what names `id` early in its list `field` and so is most about it."""

    def key(record):
        number, *rest = order(record)
        named = record.data.get(field) or ()
        return number, named.index(id) if id in named else len(named), *rest

    return key


@cached_on_argument
def _pairs(playbook):
    pairs = {}
    for kind in RELATED:
        for record in playbook.shown(kind):
            for target in references(record):
                if target[0] in RELATED and playbook.find_shown(*target):
                    pairs.setdefault((record.kind, record.id), {})[target] = True
                    pairs.setdefault(target, {})[record.kind, record.id] = True
    return pairs
