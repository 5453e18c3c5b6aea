"""Plan a session: what its form offers, and, where no script runs, what each moment starts with.

With a script the session is chosen by overrides/assets/rules/planning.js. Without one each moment leads to its page, and to the
first activity or pack that its editors name there: no rule of ours knows what a team that has just heard bad news can bear.
"""

from dataclasses import dataclass

from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import Link, site_links
from .contexts import Card
from .related import tagged
from .view import View

_RUN = ("activity", "pack")


@dataclass(frozen=True)
class Moment:
    """A moment to choose from."""

    id: str
    title: str


@dataclass(frozen=True)
class Start:
    """A moment's own page, whether someone may have come to harm in it, and what it starts with, where its editors say so."""

    title: str
    address: str
    harm: bool
    start: Card | None


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
        Start(entry["title"], link(f"/start/{id}/"), bool(entry.get("harm")), View(playbook, link).card(first) if first else None)
        for id, entry in moments.items()
        for first in [starts_with(playbook, id)]
    ]
    harms = [entry["title"] for entry in playbook.list_of("harms").values()]
    words = ", or ".join([", ".join(harms[:-1]), *harms[-1:]] if len(harms) > 1 else harms)
    return Planner([Moment(id, entry["title"]) for id, entry in moments.items()], starts, words)


def starts_with(playbook: Playbook, moment: str) -> Record | None:
    """The first activity or pack to which a moment's own text leads; None where it leads to none that readers may see."""
    text = playbook.list_of("moments")[moment].get("first") or ""
    led = (playbook.at(address) for _, address in site_links(text))
    return next((one for one in led if one and one.kind in _RUN and playbook.shows(one)), None)
