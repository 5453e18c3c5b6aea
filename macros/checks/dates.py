"""Dates in order. Partial dates compare as far as both are known."""

from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.schemas import dotted
from ..problems import Problem
from ..reading.values import Fields, Path
from .schema import is_day_or_part

ORDERED: tuple[tuple[Path, Path], ...] = (
    (("published",), ("updated",)),
    (("published",), ("reviewed",)),
    (("published",), ("review_by",)),
    (("reviewed",), ("review_by",)),
    (("started",), ("ended",)),
    (("permission", "given"), ("permission", "expires")),
    (("permission", "given"), ("permission", "withdrawn")),
    (("dates", "said"), ("dates", "answered")),
)
NOT_AHEAD: tuple[Path, ...] = (("updated",), ("reviewed",), ("looked_at",), ("permission", "given"), ("since",))


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each date that comes before one it should follow, or that has not come yet."""
    for record in playbook.all():
        for earlier, later in ORDERED:
            first, second = _date(record.data, earlier), _date(record.data, later)
            shared = min(len(first), len(second))
            if shared and second[:shared] < first[:shared]:
                yield record.problem("dates", later, f"{second} is before {dotted(earlier)}, which is {first}",
                                     "correct one of them")  # fmt: skip
        for path in NOT_AHEAD:
            if _date(record.data, path) > playbook.today:
                yield record.problem("dates", path, f"{_date(record.data, path)} is in the future", "write the day it "
                                     "happened")  # fmt: skip


def _date(fields: Fields, path: Path) -> str:
    """The day at a path, or the part of one that is known; empty where there is none."""
    found: object = fields
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, str) and found != "not stated" and is_day_or_part(found) else ""
