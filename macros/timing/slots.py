"""What a clock can follow in an activity: slots of whole minutes, each with the steps that happen in it.

Steps that have minutes are slots of their own. Where a record leaves a time open, nothing is made up:
- steps without minutes that stand side by side share what the session's stated time leaves over; where it leaves
  nothing, they are off the clock, and said to be;
- where it cannot be told how the time divides, the whole session is one slot;
- where more time is stated than the steps take, the rest is a slot of its own at the end, time to spare.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reading.values import Fields
from .minutes import session_minutes


@dataclass(frozen=True)
class Slot:
    """Some minutes and the steps that happen in them. No steps: time to spare. `least` and `most` bound the minutes."""

    minutes: int
    steps: tuple[Fields, ...] = ()
    least: int = 0
    most: int = 0


@dataclass(frozen=True)
class Session:
    """One session on the clock: its slots, the steps that have no time in it, and whether its length is a guess."""

    title: str
    slots: list[Slot] = field(default_factory=list)
    off_the_clock: tuple[Fields, ...] = ()
    guessed: bool = False

    @property
    def minutes(self) -> int:
        return sum(slot.minutes for slot in self.slots)


def sessions(activity: Fields) -> tuple[list[Session], int]:
    """(sessions, spare minutes) of an activity's fields: what its whole time leaves when its sessions are over."""
    parts, stated = activity["sessions"], activity["stated_minutes"]
    known = [session_minutes(part) for part in parts]
    unknown = known.count(None)
    share = max(1, (stated - sum(filter(None, known))) // unknown) if unknown else 0
    found = [_session(part, share if minutes is None else minutes, minutes is None)
             for part, minutes in zip(parts, known)]  # fmt: skip
    return found, max(0, stated - sum(session.minutes for session in found))


def _session(part: Fields, minutes: int, guessed: bool) -> Session:
    steps, title = part["steps"], part["title"]
    open_ones = [place for place, step in enumerate(steps) if step.get("minutes") is None]
    left = minutes - sum(step.get("minutes") or 0 for step in steps)
    if not open_ones:
        return Session(title, [_slot(step) for step in steps] + [Slot(left, most=left)] * (left > 0))
    first, last = open_ones[0], open_ones[-1] + 1
    if left < 0 or last - first > len(open_ones):
        return Session(title, [_fixed(minutes, steps)], (), guessed)
    shared = [_fixed(left, steps[first:last])] * (left > 0)
    slots = [*map(_slot, steps[:first]), *shared, *map(_slot, steps[last:])]
    return Session(title, slots, () if left else tuple(steps[first:last]), guessed)


def _slot(step: Fields) -> Slot:
    minutes = step["minutes"]
    return Slot(minutes, (step,), step.get("least", minutes), step.get("most", minutes))


def _fixed(minutes: int, steps: Sequence[Fields]) -> Slot:
    return Slot(minutes, tuple(steps), minutes, minutes)
