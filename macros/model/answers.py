"""The plain facts of a playbook that anything can be made from: the answers to the questions which are noted as it is read."""

from typing import Any

from ..cache.reads import ANSWERS, note
from .noted import ALL, BODY
from .playbook import Playbook
from .record import Record


def _field(playbook: Playbook, kind: str, id: str, name: str) -> Any:
    """What a record says in one field; that nothing stands there is another answer than any."""
    note("record", kind, id)
    record = _find(playbook, kind, id)
    if record is None:
        return ["no record"]
    if name == BODY:
        return [vars(record)["body"], record.digest]  # with the places of all that stands there
    if name == ALL:
        return [record.raw]
    return [record.raw[name]] if name in record.raw else []


def _record(playbook: Playbook, kind: str, id: str) -> str | None:
    record = _find(playbook, kind, id)
    return record.digest if record else None


def _uses(playbook: Playbook, kind: str, id: str) -> Any:
    record = _find(playbook, kind, id)
    return sorted(playbook.uses(record)) if record else None


def _find(playbook: Playbook, kind: str, id: str) -> Record | None:
    return playbook.records.get(kind, {}).get(id)


def _visibility(playbook: Playbook, kind: str, id: str) -> str | None:
    record = _find(playbook, kind, id)
    return playbook.visibility(record) if record else None


def _at(playbook: Playbook, address: str) -> Any:
    record = playbook.at(address)
    return record.key if record else None


def register() -> None:
    """Have these questions answered."""
    ANSWERS.update(
        {
            "field": _field,
            "record": _record,
            "all": lambda playbook, kind: list(playbook.records.get(kind, {})),
            "is there": lambda playbook, kind, id: _find(playbook, kind, id) is not None,
            "at": _at,
            "shown": lambda playbook, kind, use: [record.id for record in playbook.shown(kind, use)],
            "uses": _uses,
            "visibility": _visibility,
            "today": lambda playbook: playbook.today,
            "settings": lambda playbook: playbook.settings,
        }
    )
