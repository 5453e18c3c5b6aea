"""Ways on: a record that names nothing of another kind, and is named by nothing, is a dead end for its reader."""

from collections.abc import Iterator

from ..model.kinds import KINDS
from ..model.kinds.kind import listed
from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import WARNING, Problem

NEAR = tuple(kind.name for kind in KINDS.values() if kind.is_near)
MOMENTS = "moments"


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a warning for each record from which nothing leads on, and for each moment that nothing serves."""
    joined: set[tuple[str, str]] = set()
    for record in playbook.all():
        if playbook.shows(record):
            for target in _named_by(playbook, record):
                joined |= {record.key, target.key}
    for record in playbook.all(*NEAR):
        if playbook.shows(record) and record.key not in joined:
            yield record.problem("reach", (), "nothing leads on from here", "name a way, an activity or a case study",
                                 level=WARNING)  # fmt: skip
    yield from _empty_moments(playbook)


def _named_by(playbook: Playbook, record: Record) -> Iterator[Record]:
    """The visible records of another kind that a record names."""
    for _, value, node in record.values():
        kind = node.get("x-reference")
        if kind in NEAR and kind != record.kind and (target := playbook.find_shown(kind, value)):
            yield target


def _empty_moments(playbook: Playbook) -> Iterator[Problem]:
    moments = playbook.get("vocabulary", MOMENTS)
    if moments is None:
        return
    named = [id for record in playbook.all() if playbook.shows(record) for id in listed(record.data.get(MOMENTS))]
    served = {id for id in named if isinstance(id, str)}
    for index, entry in enumerate(listed(moments.data.get("entries"))):
        id = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(id, str) and id not in served:
            yield moments.problem("reach", ("entries", index, "id"), f'no record names the moment "{id}", so it has no page',
                                  "name it in a record, or take it out", level=WARNING)  # fmt: skip
