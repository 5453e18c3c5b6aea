"""Sums that a facilitator should not have to do: clock times, group sizes, how many copies.

The browser does the same sums in overrides/assets/rules/arithmetic.js; both pass the cases in tests/vectors/timetable.json.
"""

import re
from collections.abc import Iterable

from ..reading.values import Fields

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
A_DAY = 24 * 60


def minute_of_day(clock: str) -> int | None:
    """A clock time such as 9:30, 09.30 or 14:05 as minutes since midnight; None where it is no time."""
    match = _CLOCK.fullmatch(clock.strip())
    return int(match[1]) * 60 + int(match[2]) if match else None


def clock(start: int, after: int) -> str:
    """The clock time `after` minutes later than `start` (minutes since midnight), past midnight with the day said."""
    days, minute = divmod(start + after, A_DAY)
    later = "" if not days else " next day" if days == 1 else f" {days} days later"
    return f"{minute // 60:02}:{minute % 60:02}{later}"


def groups(people: int, size: int) -> list[int]:
    """How `people` split into groups, largest first: sizes as near to `size` as can be, and nobody left alone."""
    if size <= 1:
        return [1] * people
    choices = [_evenly(people, number) for number in range(1, -(-people // size) + 1)]
    fit = [sizes for sizes in choices if sizes[-1] > 1] or choices[:1]
    return min(reversed(fit), key=lambda sizes: sum(abs(one - size) for one in sizes), default=[])


def _evenly(people: int, number: int) -> list[int]:
    fewest, over = divmod(people, number)
    return [fewest + 1] * over + [fewest] * (number - over)


def in_words(sizes: list[int]) -> str:
    """Group sizes in words: 2 pairs and 1 group of 3."""
    said = []
    for size in sorted(set(sizes)):
        number = sizes.count(size)
        one, many = {1: ("person alone", "people alone"), 2: ("pair", "pairs")}.get(size, (f"group of {size}", f"groups of {size}"))
        said.append(f"{number} {one if number == 1 else many}")
    return " and ".join(said)


def copies(quantity: int, per: str, people: int, size: int | None) -> int:
    """How many of a thing to bring: `quantity` for each person, for each group of about `size`, or for the room."""
    return quantity * {"person": people, "group": len(groups(people, size or people)), "room": 1}[per]


_FOR = {"person": " for each person", "group": " for each group", "room": " for the room", None: ""}


def bring(uses: Iterable[Fields], people: int | None) -> dict[str, str]:
    """What to bring for several activities together, in words: {item: "14"}, or, without `people`, {item: "1 for each person"}.

    A use is a dict of item, quantity, per, size (of a group, or None) and, where it is so, used_again. What is used again
    goes from one activity to the next, so the largest number is enough; everything else is used up, and is added.
    """
    found: dict[str, tuple[str, dict[str | None, tuple[int, int]]]] = {}
    for use in uses:
        _, numbers = found.setdefault(use["item"].casefold(), (use["item"], {}))
        per: str | None = use["per"]
        number: int = use["quantity"]
        if people is not None:
            per, number = None, copies(number, use["per"], people, use["size"])
        most, added = numbers.get(per, (0, 0))
        numbers[per] = (max(most, number), added) if use.get("used_again") else (most, added + number)
    return {item: " and ".join(f"{sum(both)}{_FOR[per]}" for per, both in numbers.items()) for item, numbers in found.values()}
