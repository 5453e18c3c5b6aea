"""Permission to publish: whole when it is given, and never a reason for the site to stop building.

An ended permission takes the case study out (see visibility.py); this check only says so.
"""

import json
from collections.abc import Collection, Iterator

from ..model import schemas
from ..model.dates import days_after
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import PUBLIC_SOURCE, names_against_permission
from ..problems import ERROR, WARNING, Problem
from ..reading.values import Fields

DAYS_AHEAD = 60
_INSTEAD: dict[str | int, str] = {
    "organisations": "take it out; the kind of organisation is enough",
    "permission": 'write "reference:" and the row of the private register where it stands',
}
NEEDED_FOR_CONSENT = ("by", "authority_to_share", "licence_agreed", "uses", "names_used", "given")


def check(playbook: Playbook, named: Collection[str] = ()) -> Iterator[Problem]:
    """Yield a problem for each permission that is not whole (error), has ended or will soon end (warning).

    Ended permission is an error for records whose paths are `named`.
    """
    for record in playbook.all():
        permission = record.data.get("permission")
        if isinstance(permission, dict):
            yield from _whole(record, permission)
            yield from _ended(playbook, record, permission, ERROR if record.path in named else WARNING)


def _whole(record: Record, permission: Fields) -> Iterator[Problem]:
    if permission.get("basis") == "consent":
        for key in NEEDED_FOR_CONSENT:
            if key not in permission:
                yield record.problem("permission", ("permission",), f'consent needs "{key}"', _what_to_write(record, key))
        yield from _names(record, permission)
    elif permission.get("basis") == PUBLIC_SOURCE:
        for key in ("expires", "withdrawn"):
            if key in permission:
                yield record.problem("permission", ("permission", key), "a public source needs nobody's consent, so it "
                                     "cannot end", 'take it out, or write "basis: consent"')  # fmt: skip


def _names(record: Record, permission: Fields) -> Iterator[Problem]:
    """Who agreed stands in the record only where names are used; otherwise a reference to the private register does."""
    for path in names_against_permission(record.data):
        yield record.problem("names", path, "this names someone, but names are not used", _INSTEAD.get(path[0], "take it out"))
    by = permission.get("by")
    if not isinstance(by, dict):
        return
    for key in _needed_in_by(permission):
        if key not in by:
            yield record.problem("permission", ("permission", "by"), f'consent needs "{key}" here',
                                 _what_to_write(record, "by", key))  # fmt: skip


def _what_to_write(record: Record, *keys: str) -> str:
    node = schemas.at(record.kind, ("permission", *keys))
    if keys == ("by",):
        node = node | {"properties": {key: node["properties"][key] for key in _needed_in_by(record.data["permission"])}}
    return f'write "{keys[-1]}:" and then: {node["description"]} For example {_example(node)}'


def _needed_in_by(permission: Fields) -> tuple[str, ...]:
    """The fields that say who agreed."""
    return ("reference",) if permission.get("names_used") is False else ("role", "organisation")


def _example(node: schemas.Node) -> str:
    """The schema's own example, in the words of YAML; of a list its first item, and of fields each of theirs."""
    if node["type"] == "object":
        return ", ".join(f"{key}: {_example(schemas.follow(inner))}" for key, inner in node["properties"].items())
    if node["type"] == "array":
        return f"- {_example(schemas.follow(node['items']))}"
    example = node["examples"][0]
    return example if isinstance(example, str) else json.dumps(example)


def _ended(playbook: Playbook, record: Record, permission: Fields, level: str) -> Iterator[Problem]:
    if permission.get("withdrawn") and str(permission["withdrawn"]) <= playbook.today:
        yield record.problem("permission", ("permission", "withdrawn"), "permission was withdrawn; the site leaves this "
                             "out", "set status: withdrawn and take the text out", level=level)  # fmt: skip
    expires = permission.get("expires")
    if not isinstance(expires, str):
        return
    if expires < playbook.today:
        yield record.problem("permission", ("permission", "expires"), f"permission ended on {expires}; the site leaves "
                             "this out", "ask again, or retire it", level=level)  # fmt: skip
    elif expires <= days_after(playbook.today, DAYS_AHEAD):
        yield record.problem("permission", ("permission", "expires"), f"permission ends on {expires}", "ask again "
                             "before then", level=WARNING)  # fmt: skip
