"""Why nothing is written of what someone sent: a text that could do harm, or an id that cannot be one or is taken."""

from collections.abc import Callable, Iterator

from ..checks import personal_detail
from ..checks.schema import is_valid
from ..forms.record_writer import FIELD_NAME
from ..model import schemas
from ..model.kinds import KINDS
from ..model.playbook import Playbook
from ..model.record import BODY, Record
from ..problems import Problem
from ..reading.place import Place
from ..reading.values import Path
from ..text.safe_markdown import faults

MOST_REPORTED = 20  # in one text
_RECORD_ID = {"$ref": "common.schema.json#/$defs/record_id"}


def unsafe(record: Record, place: Callable[[Path, int], Place], name: str) -> list[Problem]:
    """Problems for whatever in a record's texts could be taken for code, or points to one person.

    `place(path, offset)` gives the place in the file `name` at which that character of a text stood.
    """
    problems = []
    for path, text, form in (*record.texts(), *_unknown(record)):
        found = [] if form == "id" else [*dict.fromkeys(faults(text, form, headings=path == BODY))]
        if form != "id" or path[-1] == "mailbox":
            found += personal_detail.details(text)
        field_name = schemas.dotted(path)
        problems += [Problem(name, *place(path, offset), "unsafe", f"{field_name}: found {what}", hint)
                     for offset, what, hint in found[:MOST_REPORTED]]  # fmt: skip
    return problems


def _unknown(record: Record) -> Iterator[tuple[Path, str, str]]:
    """The texts that the schema does not know of, and the names of fields that cannot be ours: what stands in them would be in
    the file all the same. As Record.texts gives the others.
    """
    known = {path for path, _, _ in record.texts()}
    waiting: list[tuple[Path, object]] = [((), record.data)]
    while waiting:
        path, value = waiting.pop()
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, one in inner:
            waiting.append(((*path, step), one))
            if isinstance(step, str) and not FIELD_NAME.fullmatch(step):
                yield (*path, step), step, "plain"
        if isinstance(value, str) and path not in known:
            yield path, value, "plain"


def wrong_id(playbook: Playbook, kind: str, id: object, name: str, place: Place) -> list[Problem]:
    """A list of the one problem, or none, of an id for a new record of a kind: it isn't an id, or a file has it already."""
    again = "choose one with --id"
    if not is_valid(_RECORD_ID, id):
        says = schemas.documents()["common.schema.json"]["$defs"]["id"]["x-says"]
        return [Problem(name, *place, "id", f'"{id}" cannot be an id: use {says}', again)]
    folder = playbook.root / KINDS[kind].folder
    names = {path.name.lower() for path in folder.glob("*")} if folder.is_dir() else set()
    if f"{id}{KINDS[kind].suffix}" in names:
        return [Problem(name, *place, "id", f"{KINDS[kind].folder}/{id}{KINDS[kind].suffix} is there already",
                        f"if this is another one, {again}; if it is a newer one, compare the two by hand")]  # fmt: skip
    return []
