"""Work that is done once for each playbook or record. Answers stay with it and go when it goes: the preview reads many."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from ..cache.reads import note_all, noting

Holder = TypeVar("Holder")
About = TypeVarTuple("About")
Answer = TypeVar("Answer")


def cached_on_argument(work: Callable[[Holder, *About], Answer]) -> Callable[[Holder, *About], Answer]:
    """Make `work` keep its answers on the object that is its first argument, one for each set of the others."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(holder: Holder, *about: *About) -> Answer:
        made = vars(holder).setdefault(name, {})
        if about not in made:
            with noting() as reads:
                made[about] = work(holder, *about), reads
        answer: Answer
        answer, reads = made[about]
        note_all(reads)  # what was read for an answer is read by everybody who uses it
        return answer

    return kept
