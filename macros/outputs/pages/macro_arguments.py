"""What authors name when they call a macro: kinds, ids and tags that must exist, and the records that they choose."""

from collections.abc import Mapping
from functools import partial

from ...model.addresses import relative
from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from .contexts import Card
from .related import order
from .view import View


class NoSuchThing(Exception):
    """A macro was given a kind, an id, a field or a setting that does not exist."""


def chosen_cards(playbook: Playbook, here: str, kind: str, way: str | None, element: str | None, web: str | None,
                 moment: str | None) -> list[Card]:  # fmt: skip
    if way:
        known_record(playbook, "way", way)
    for name, id in (("elements", element), ("web", web), ("moments", moment)):
        if id and id not in playbook.list_of(name):
            raise NoSuchThing(f'the list of {name} has no "{id}"')
    wanted = {"ways": way, "elements": element, "web": web, "moments": moment}
    records = sorted(playbook.shown(known_kind(kind)), key=order)
    return View(playbook, partial(relative, here=here)).cards(record for record in records if _has(record.data, wanted))


def _has(fields: Fields, wanted: Mapping[str, str | None]) -> bool:
    return all(id in (fields.get(field) or ()) for field, id in wanted.items() if id)


def known_kind(kind: str) -> str:
    if kind not in KINDS:
        raise NoSuchThing(f'there is no kind of record called "{kind}"; the kinds are {", ".join(KINDS)}')
    return kind


def known_record(playbook: Playbook, kind: str, id: str) -> Record:
    record = playbook.get(known_kind(kind), id)
    if record is None:
        raise NoSuchThing(f'there is no {kind} "{id}"')
    return record
