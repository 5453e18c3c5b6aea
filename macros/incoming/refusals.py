"""Why nothing is written of what somebody sent: a text that could do harm, or an id that cannot be one or is taken."""

from ..checks import personal_detail
from ..checks.schema import is_valid
from ..forms.record_writer import FIELD_NAME
from ..model import schemas
from ..model.kinds import KINDS
from ..model.record import BODY
from ..problems import Problem
from ..text.safe_markdown import faults

MOST_TOLD = 20
_RECORD_ID = {"$ref": "common.schema.json#/$defs/record_id"}


def unsafe(record, place, name):
    """Problems for whatever in a record's texts could be taken for code, or points to one person.

    `place` gives the (line, column) in the file `name` at which the character of a text stood: place(path, offset).
    """
    found = []
    for path, text, form in (*record.texts(), *_unknown(record)):
        told = [] if form == "id" else [*dict.fromkeys(faults(text, form, headings=path == BODY))]
        if form != "id" or path[-1] == "mailbox":
            told += personal_detail.details(text)
        field_name = schemas.dotted(path)
        found += [Problem(name, *place(path, offset), "unsafe", f"{field_name}: found {sign}", hint)
                  for offset, sign, hint in told[:MOST_TOLD]]  # fmt: skip
    return found


def _unknown(record):
    """The texts that the schema does not know of, and the names of fields that can be none of ours: what stands in them would
    be in the file all the same.
    """
    known = {path for path, _, _ in record.texts()}
    waiting = [((), record.data)]
    while waiting:
        path, value = waiting.pop()
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, one in inner:
            waiting.append(((*path, step), one))
            if isinstance(step, str) and not FIELD_NAME.fullmatch(step):
                yield (*path, step), step, "plain"
        if isinstance(value, str) and path not in known:
            yield path, value, "plain"


def wrong_id(playbook, kind, id, name, place):
    """A list of the one problem, or none, of an id for a new record of a kind: it is no id, or a file has it already."""
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
