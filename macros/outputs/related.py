"""Which record belongs to which, in both directions, worked out from the records' own references."""

from functools import cache

KINDS = ("way", "tip", "case-study", "activity", "pack", "checklist", "phase")


def related(playbook, record):
    """{kind: [records]} that readers may see and that name this record or are named by it, ordered by title."""
    pairs = _pairs(playbook)
    found = {kind: [] for kind in KINDS}
    for kind, id in pairs.get((record.kind, record.id), ()):
        found[kind].append(playbook.get(kind, id))
    for records in found.values():
        records.sort(key=order)
    return found


def tagged(playbook, field, id):
    """{kind: [records]} whose list `field` (elements, web, moments) holds the tag `id`."""
    return {
        kind: sorted((r for r in playbook.shown(kind) if id in (r.data.get(field) or ())), key=order)
        for kind in KINDS
    }


def references(record):
    """Yield (kind, id) for everything that a record refers to."""
    for _, value, node in record.values():
        if isinstance(value, str) and "x-reference" in node:
            yield node["x-reference"], value


def order(record):
    """How records are listed everywhere: by number where they have one, then by title."""
    return record.data.get("number") or 0, record.title.lower(), record.id


@cache
def _pairs(playbook):
    pairs = {}
    for kind in KINDS:
        for record in playbook.shown(kind):
            for target in references(record):
                other = playbook.get(*target)
                if target[0] in KINDS and other is not None and playbook.standing(other) == "shown":
                    pairs.setdefault((record.kind, record.id), {})[target] = True
                    pairs.setdefault(target, {})[record.kind, record.id] = True
    return pairs
