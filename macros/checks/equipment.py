"""Equipment: what is nice to have is something the activity uses, and not every activity needs the same thing."""

from collections.abc import Iterator

from ..model.kinds.activity import must_have
from ..model.kinds.kind import listed
from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import WARNING, Problem

EQUIPMENT = "equipment"


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each activity that contradicts itself, and for what every activity must have."""
    for record in playbook.all("activity"):
        if not record.is_removed:
            yield from _nice_to_have(record)
    yield from _needed_by_all(playbook)


def _nice_to_have(record: Record) -> Iterator[Problem]:
    nice, without, used = listed(record.data.get("nice_to_have")), record.data.get("without"), listed(record.data.get(EQUIPMENT))
    for index, id in enumerate(nice):
        if isinstance(id, str) and id not in used:
            yield record.problem(EQUIPMENT, ("nice_to_have", index), f'"{id}" is not in the equipment',
                                 "add it to equipment, or take it out")  # fmt: skip
    if nice and not without:
        yield record.problem(EQUIPMENT, ("nice_to_have",), "nothing says how to do without it", 'write "without:" and how')
    if without and not nice:
        yield record.problem(EQUIPMENT, ("without",), "nothing is said to be nice to have",
                             'write "nice_to_have:", or take it out')  # fmt: skip


def _needed_by_all(playbook: Playbook) -> Iterator[Problem]:
    """With the same thing needed everywhere, a filter by what is in the room can only say nothing or everything."""
    vocabulary, activities = playbook.get("vocabulary", EQUIPMENT), playbook.shown("activity")
    if vocabulary is None or len(activities) < 2:
        return
    needed = set.intersection(*({*must_have(record.data)} for record in activities))
    for index, entry in enumerate(listed(vocabulary.data.get("entries"))):
        id = entry.get("id") if isinstance(entry, dict) else None
        if id in needed:
            yield vocabulary.problem(EQUIPMENT, ("entries", index, "id"), f'every activity must have "{id}"',
                                     "find one that can do without it, and say how", level=WARNING)  # fmt: skip
