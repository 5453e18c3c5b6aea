"""Work that is done once for each playbook or record. Answers stay with it and go when it goes: the preview reads many."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ..cache.reads import note_all, noting

Holder = TypeVar("Holder")
Answer = TypeVar("Answer")


def cached_on_argument(work: Callable[[Holder], Answer]) -> Callable[[Holder], Answer]:
    """Make `work`, a function of one object alone, keep its answer on that object."""
    # What was read for an answer is read by everybody who uses it.
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(holder: Holder) -> Answer:
        made = vars(holder)
        if name not in made:
            with noting() as reads:
                made[name] = work(holder), reads
        answer: Answer
        answer, reads = made[name]
        note_all(reads)
        return answer

    return kept
