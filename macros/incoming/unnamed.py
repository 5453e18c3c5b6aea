"""A case study whose organisations may not be named: its names go to the host's private register, and a reference stays.

overrides/assets/rules/unnamed.js does the same; both pass the cases in tests/vectors/unnamed.json.
"""

import copy
import re
from collections.abc import Iterator

from ..reading.values import Fields

_SHORTEST_NAME = 4  # letters
_DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_SEEDS, _PRIME, _BITS = (2166136261, 2166136261 ^ 0x5BD1E995), 16777619, 0xFFFFFFFF


def unnamed(fields: Fields) -> tuple[Fields, list[str]]:
    """(fields without names, what was in them as lines for the register); the same fields and no lines where names are used."""
    permission = fields.get("permission")
    if not isinstance(permission, dict) or permission.get("names_used") is not False:
        return fields, []
    kept = copy.deepcopy(dict(fields))
    removed = [*_agreed(kept["permission"]), *_organisations(kept), *_checked(kept), *_asked(kept)]
    if not removed:
        return fields, []
    row = reference(str(fields.get("id", "")), str(fields.get("published", "")))
    kept["permission"]["by"] = {"reference": row}
    return kept, [f"Reference: {row}", *removed]


def names(fields: Fields) -> list[str]:
    """The organisations that a case study names, each once; "a county council" isn't a name."""
    permission, organisations = fields.get("permission"), fields.get("organisations")
    by = permission.get("by") if isinstance(permission, dict) else None
    found = [by.get("organisation")] if isinstance(by, dict) else []
    found += [one.get("name") for one in (organisations if isinstance(organisations, list) else ()) if isinstance(one, dict)]
    return [name for name in dict.fromkeys(found)
            if isinstance(name, str) and len(name) >= _SHORTEST_NAME and name.lower() != name]  # fmt: skip


def says(text: str, name: str) -> bool:
    """True where a text says a name; one of several words also in other letters."""
    words = name.split()
    joined = r"\s+".join(map(re.escape, words))
    return bool(re.search(rf"(?<![^\W_]){joined}(?![^\W_])", text, re.I if len(words) > 1 else 0))


def reference(id: str, day: str) -> str:
    """The row of the register for a record: it gives nobody away, and is the same wherever it is made (FNV-1a)."""
    halves = []
    for seed in _SEEDS:
        number = seed
        for byte in f"{id} {day}".encode():
            number = ((number ^ byte) * _PRIME) & _BITS
        halves.append("".join(_DIGITS[number >> shift & 31] for shift in (15, 10, 5, 0)))
    return "-".join(halves)


def _agreed(permission: Fields) -> list[str]:
    by = permission.get("by")
    said = [str(by[key]) for key in ("role", "organisation") if by.get(key)] if isinstance(by, dict) else []
    return [f"Agreed by: {', '.join(said)}"] if said else []


def _organisations(fields: Fields) -> Iterator[str]:
    found = fields.get("organisations")
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and "name" in one:
            name = one.pop("name")
            one.pop("now", None)
            one.pop("affected_by", None)
            yield f"Organisation: {name}" + (f" ({one['kind']})" if one.get("kind") else "")


def _checked(fields: Fields) -> Iterator[str]:
    found = fields.get("checked_with")
    if isinstance(found, dict) and "organisation" in found:
        yield f"Checked with: {found.pop('organisation')}"


def _asked(fields: dict[str, object]) -> Iterator[str]:
    found = fields.pop("contact", None)
    if isinstance(found, dict):
        yield f"May be asked: {', '.join(str(found[key]) for key in ('role', 'mailbox') if found.get(key))}"
