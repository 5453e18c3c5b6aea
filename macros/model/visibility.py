"""Who may see a record today, and where: the one statement of what status, permission and withdrawal mean.

A permission covers uses: the site (its pages, cards, search and feed), print (PDF and Word) and data (files for download).
What a permission says that cannot be read (a day that is none, a list that is none) is taken as not permitted.
"""

from dataclasses import dataclass
from enum import StrEnum

from ..reading.values import Fields, Path
from .dates import is_day

USES = ("site", "print", "data")
EVERY_USE: frozenset[str] = frozenset(USES)
NO_USE: frozenset[str] = frozenset()
REMOVED_STATUSES = ("retired", "withdrawn")
PUBLIC_SOURCE = "public-source"


class Visibility(StrEnum):
    """What readers get of a record: all of it, nothing yet, or a tombstone where it was removed or its permission has ended."""

    VISIBLE = "visible"
    DRAFT = "draft"
    REMOVED = "removed"
    EXPIRED = "expired"


HIDDEN = (Visibility.DRAFT, Visibility.EXPIRED)
# What a tombstone says of the noun of its kind.
GONE = "This {} is no longer available"


@dataclass(frozen=True)
class Permission:
    """The permission of a record, as far as it can be read: what it covers, and its last day (year-month-day) if it has one."""

    uses: frozenset[str] = EVERY_USE
    expires: str | None = None
    withdrawn: str | None = None

    def has_ended(self, today: str) -> bool:
        """True after the last day, and from the day on which it was withdrawn."""
        return bool((self.expires and self.expires < today) or (self.withdrawn and self.withdrawn <= today))


_UNREADABLE = Permission(uses=NO_USE)


def permission_of(fields: Fields) -> Permission:
    """The permission in a record's fields. A record without one needs none; one that names people against it covers nothing."""
    if "permission" not in fields:
        return Permission()
    stated = fields["permission"]
    if not isinstance(stated, dict):
        return _UNREADABLE
    if stated.get("basis") == PUBLIC_SOURCE:
        uses = EVERY_USE
    else:
        listed = stated.get("uses")
        uses = EVERY_USE.intersection(filter(_is_text, listed)) if isinstance(listed, list) else NO_USE
    days = [stated.get("expires"), stated.get("withdrawn")]
    if any(day is not None and not is_day(day) for day in days) or names_against_permission(fields):
        return _UNREADABLE
    return Permission(uses, *days)


# The fields of a record that may name organisations, or people by their roles; no other may.
MAY_NAME = ("organisations", "checked_with", "contact", "permission")


def names_against_permission(fields: Fields) -> list[Path]:
    """Where a record names someone although its permission says that names are not used: the paths of these values."""
    permission = fields.get("permission")
    if not isinstance(permission, dict) or permission.get("names_used") is not False:
        return []
    organisations = fields.get("organisations")
    listed = enumerate(organisations if isinstance(organisations, list) else ())
    found: list[Path] = [("organisations", index, key) for index, one in listed for key in _keys(one, "name", "now", "affected_by")]
    found += [("checked_with", key) for key in _keys(fields.get("checked_with"), "organisation")]
    found += [("contact",)] if "contact" in fields else []
    return found + [("permission", "by", key) for key in _keys(permission.get("by"), "role", "organisation")]


def visibility(fields: Fields, today: str, drafts: bool = False) -> Visibility:
    """The Visibility of a record with these fields on the day `today`; `drafts` are visible in a preview."""
    status = fields.get("status", "published")
    if status in REMOVED_STATUSES:
        return Visibility.REMOVED
    if status != "published" and not (drafts and status == "draft"):
        return Visibility.DRAFT
    permission = permission_of(fields)
    return Visibility.EXPIRED if permission.has_ended(today) or not permission.uses else Visibility.VISIBLE


def uses_of(fields: Fields, today: str, drafts: bool = False) -> frozenset[str]:
    """Where a record with these fields may appear on the day `today`: some of USES, none where it is not visible."""
    seen = visibility(fields, today, drafts) is Visibility.VISIBLE
    return permission_of(fields).uses if seen else NO_USE


def _keys(value: object, *keys: str) -> list[str]:
    return [key for key in keys if isinstance(value, dict) and key in value]


def _is_text(value: object) -> bool:
    return isinstance(value, str)
