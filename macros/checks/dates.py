"""Dates in order. Partial dates compare as far as both are known."""

from .schema import is_day_or_part

ORDERED = (
    (("published",), ("updated",)),
    (("published",), ("reviewed",)),
    (("published",), ("review_by",)),
    (("reviewed",), ("review_by",)),
    (("started",), ("ended",)),
    (("permission", "given"), ("permission", "expires")),
    (("permission", "given"), ("permission", "withdrawn")),
    (("dates", "said"), ("dates", "answered")),
)
NOT_AHEAD = (("updated",), ("reviewed",), ("looked_at",), ("permission", "given"), ("since",))


def check(playbook):
    """Yield a problem for each date that comes before one it should follow, or that has not come yet."""
    for record in playbook.all():
        for earlier, later in ORDERED:
            first, second = _date(record.data, earlier), _date(record.data, later)
            shared = min(len(first), len(second))
            if shared and second[:shared] < first[:shared]:
                yield record.problem("dates", later, f"{second} is before {'.'.join(earlier)}, which is {first}",
                                     "correct one of them")  # fmt: skip
        for path in NOT_AHEAD:
            if _date(record.data, path) > playbook.today:
                yield record.problem("dates", path, f"{_date(record.data, path)} has not come yet", "write the day "
                                     "on which it happened")  # fmt: skip


def _date(fields, path):
    for step in path:
        fields = fields.get(step) if isinstance(fields, dict) else None
    return fields if isinstance(fields, str) and fields != "not stated" and is_day_or_part(fields) else ""
