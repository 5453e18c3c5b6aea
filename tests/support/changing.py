"""Records that say something else than their files: what was read cannot change, so a copy takes a record's place."""

import copy
import dataclasses

GONE = object()  # the value of a field that the copy lacks


def change(playbook, record, fields, body=None):
    """Put a copy of a record, with these fields, in its place in the playbook, and return it.

    `fields` are {path: value}: "permission.uses" reaches into a field, "sessions.0" into a list.
    """
    data = copy.deepcopy(record.data)
    for path, value in fields.items():
        _put(data, path.split("."), value)
    return put(playbook, record, data, body)


def change_all(playbook, fields):
    """The same for every record of the playbook."""
    for record in playbook.all():
        change(playbook, record, fields)


def put(playbook, record, data, body=None):
    """Put a copy of a record, with nothing but this data, in its place in the playbook, and return it."""
    made = dataclasses.replace(record, data=data, body=record.body if body is None else body)
    playbook.records[record.kind][record.id] = made
    _forget(playbook)
    return made


def _forget(playbook):
    """What was worked out from the records as they were stays with the playbook (model/memo.py); it holds no longer."""
    for name in vars(playbook).keys() - {field.name for field in dataclasses.fields(playbook)}:
        del vars(playbook)[name]


def _put(data, steps, value):
    *outer, last = (int(step) if step.isdigit() else step for step in steps)
    for step in outer:
        data = data[step]
    if value is GONE:
        data.pop(last, None)
    else:
        data[last] = value
