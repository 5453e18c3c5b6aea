"""Ways on: a record that names nothing of another kind, and is named by nothing, is a dead end for its reader."""

from ..model.kinds import KINDS
from ..problems import WARNING

NEAR = tuple(kind.name for kind in KINDS.values() if kind.is_near)
MOMENTS = "moments"


def check(playbook):
    """Yield a warning for each record from which nothing leads on, and for each moment that nothing serves."""
    joined = set()
    for record in playbook.all():
        if playbook.shows(record):
            for target in _named_by(playbook, record):
                joined |= {record.key, target.key}
    for record in playbook.all(*NEAR):
        if playbook.shows(record) and record.key not in joined:
            yield record.problem("reach", (), "nothing leads on from here", "name a way, an activity or a case study",
                                 level=WARNING)  # fmt: skip
    yield from _empty_moments(playbook)


def _named_by(playbook, record):
    """The visible records of another kind that a record names."""
    for _, value, node in record.values():
        kind = node.get("x-reference")
        if kind in NEAR and kind != record.kind and (target := playbook.find_shown(kind, value)):
            yield target


def _empty_moments(playbook):
    moments = playbook.get("vocabulary", MOMENTS)
    served = {id for record in playbook.all() if playbook.shows(record) for id in _texts(record.data.get(MOMENTS))}
    entries = moments.data.get("entries") if moments else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and entry.get("id") not in served:
            yield moments.problem("reach", ("entries", index, "id"), f'no record names the moment "{entry.get("id")}", so it has '
                                  "no page", "name it in a record, or take it out", level=WARNING)  # fmt: skip


def _texts(value):
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
