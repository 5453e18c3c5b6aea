"""Plan a session: what its form offers, and, where no script runs, what each moment starts with.

With a script the session is chosen by overrides/assets/rules/planning.js. Without one each moment leads to its page, and to the
first activity or pack that its editors name there: no rule of ours knows what a team that has just heard bad news can bear.
"""

from dataclasses import dataclass

from ...model.kinds.kind import Fields
from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import INLINE, Link, site_links
from ...text.sentences import either
from .contexts import Card
from .related import tagged
from .view import View

_RUN = ("activity", "pack")
_HELP = "/raise-a-concern/"


@dataclass(frozen=True)
class Moment:
    """A moment to choose from."""

    id: str
    title: str


@dataclass(frozen=True)
class Help:
    """Where to go before any session, and what to do there."""

    words: str
    address: str


@dataclass(frozen=True)
class Start:
    """A moment's own page, the help that comes first where someone may have come to harm, and what its editors start with."""

    title: str
    address: str
    help: Help | None
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
        Start(entry["title"], link(f"/start/{id}/"), _help(entry, link), View(playbook, link).card(first) if first else None)
        for id, entry in moments.items()
        for first in [starts_with(playbook, id)]
    ]
    harms = either([entry["title"] for entry in playbook.list_of("harms").values()])
    return Planner([Moment(id, entry["title"]) for id, entry in moments.items()], starts, harms)


def starts_with(playbook: Playbook, moment: str) -> Record | None:
    """The first activity or pack to which a moment's own text leads; None where it leads to none that readers may see."""
    text = playbook.list_of("moments")[moment].get("first") or ""
    led = (playbook.at(address) for _, address in site_links(text))
    return next((one for one in led if one and one.kind in _RUN and playbook.shows(one)), None)


def _help(moment: Fields, link: Link) -> Help | None:
    """Getting help with a concern, or the one kind of help to which the moment's own text leads first, in its words."""
    if not moment.get("harm"):
        return None
    led = next((found for found in INLINE.finditer(moment.get("first") or "") if found[2].startswith(_HELP)), None)
    if led is None or led[2] == _HELP:
        return Help("get help with a concern", link(_HELP))
    words = " ".join(led[1].split())
    return Help(words[:1].lower() + words[1:], link(led[2]))
