"""Work that is done once for each playbook. Answers stay with the playbook and go when it goes: the preview reads many."""

from functools import wraps


def cached_on_argument(work):
    """Make `work`, a function of one object alone, keep its answer on that object."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(holder):
        made = vars(holder)
        if name not in made:
            made[name] = work(holder)
        return made[name]

    return kept
