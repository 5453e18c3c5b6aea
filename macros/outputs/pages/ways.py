"""A way's page, and the page that lists everything that belongs to the way where its own page shows only the first few."""

from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import Link
from .contexts import Group, WayContext
from .list_contexts import EverythingOfWay
from .lists import HEADINGS, of_kind
from .records import record_in_full
from .related import related
from .view import View

# How many of what belongs to a way its own page shows, kind by kind. What stands first is what `related` puts first.
MOST = {"tip": 12, "activity": 6, "case-study": 4, "checklist": 3}


def way_in_full(playbook: Playbook, way: Record, link: Link) -> WayContext:
    """A way, with what its page shows of all that belongs to it."""
    shown = record_in_full(playbook, way, link)
    ways = of_kind(playbook, "way", link).cards
    return WayContext(**vars(shown), ways=ways, most=MOST, everything=link(address_of_everything(way)))


def address_of_everything(way: Record) -> str:
    """The address of the page that lists everything that belongs to a way."""
    return f"{way.address}all/"


def has_more(playbook: Playbook, way: Record) -> bool:
    """True if more belongs to a way than its page shows."""
    found = related(playbook, way)
    return any(len(found[kind]) > most for kind, most in MOST.items())


def everything(playbook: Playbook, way: Record, link: Link) -> EverythingOfWay:
    """Everything that belongs to a way, kind by kind, in the order of its page."""
    view, found = View(playbook, link), related(playbook, way)
    groups = [Group(kind, heading, view.cards(found[kind])) for kind, heading in HEADINGS.items() if found[kind]]
    return EverythingOfWay(view.card(way), groups)
