"""How those who work tell those who wait what they are doing, and how far they are."""

from typing import Protocol


class Step(Protocol):
    """Hears what is being done, in words such as "Reading the records", and how much of how much is done where that is known."""

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None: ...


def nobody_waits(what: str, done: int = 0, total: int = 0) -> None:
    """For a caller who shows no progress."""
