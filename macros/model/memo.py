"""Work that is done once for each playbook or record. Answers stay with it and go when it goes: the preview reads many."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Holder = TypeVar("Holder")
Answer = TypeVar("Answer")


def cached_on_argument(work: Callable[[Holder], Answer]) -> Callable[[Holder], Answer]:
    """Make `work`, a function of one object alone, keep its answer on that object."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(holder: Holder) -> Answer:
        made = vars(holder)
        if name not in made:
            made[name] = work(holder)
        answer: Answer = made[name]
        return answer

    return kept
