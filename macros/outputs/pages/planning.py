"""Plan a session: what its form offers, and, where no script runs, what each moment starts with.

With a script the session is chosen by overrides/assets/rules/planning.js. Without one the rule is simple: the activities
that name the moment, the shortest first; each place further down a record names it counts as a quarter of an hour more.
"""

from dataclasses import dataclass

from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import Link
from .contexts import Card
from .related import tagged
from .view import View

A_PLACE = 15  # minutes


@dataclass(frozen=True)
class Moment:
    """A moment to choose from."""

    id: str
    title: str


@dataclass(frozen=True)
class Start:
    """What a moment starts with, its own page, and whether someone may have come to harm in it."""

    title: str
    address: str
    harm: bool
    start: Card


@dataclass(frozen=True)
class Planner:
    """The moments that some record serves, what each starts with, and the harms in words."""

    moments: list[Moment]
    starts: list[Start]
    harms: str


def planner(playbook: Playbook, link: Link) -> Planner:
    """What the planner's template prints."""
    moments = {id: entry for id, entry in playbook.list_of("moments").items() if any(tagged(playbook, "moments", id).values())}
    starts = [
        Start(entry["title"], link(f"/start/{id}/"), bool(entry.get("harm")), View(playbook, link).card(first))
        for id, entry in moments.items()
        if (first := starts_with(playbook, id))
    ]
    harms = [entry["title"] for entry in playbook.list_of("harms").values()]
    words = ", or ".join([", ".join(harms[:-1]), *harms[-1:]] if len(harms) > 1 else harms)
    return Planner([Moment(id, entry["title"]) for id, entry in moments.items()], starts, words)


def starts_with(playbook: Playbook, moment: str) -> Record | None:
    """The activity that a moment starts with; None where no activity names it."""
    named = [one for one in playbook.shown("activity") if moment in (one.data.get("moments") or ())]
    return min(
        named, key=lambda one: (one.data["stated_minutes"] + A_PLACE * one.data["moments"].index(moment), one.id), default=None
    )
