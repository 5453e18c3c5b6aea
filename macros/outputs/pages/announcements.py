"""What the page of all changes shows: those that have happened, those of which nobody knows, and those to come."""

from dataclasses import dataclass

from ...model import announced
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.markdown_links import Link
from .contexts import Source
from .provenance import late
from .view import View


@dataclass(frozen=True)
class Announcement:
    """A change, with the sources that say so."""

    id: str
    change: Fields
    sources: list[Source]


@dataclass(frozen=True)
class Announcements:
    """Every change, by how much is known of it; `heading` and `about` are the list's own, `late` says if it is due a look."""

    heading: str
    about: str
    late: str
    open: list[Announcement]
    to_come: list[Announcement]
    done: list[Announcement]


def announcements(playbook: Playbook, record: Record, link: Link) -> Announcements:
    """Every change of the list that a playbook keeps of them in `record`."""
    view = View(playbook, link)
    found = [Announcement(id, change, [source for one in change.get("sources") or () if (source := view.source(one))])
             for id, change in announced.changes(playbook).items()]  # fmt: skip
    return Announcements(
        heading=record.title, about=record.data.get("description", ""), late=late(playbook, record),
        open=[one for one in found if one.change["is_open"]],
        to_come=[one for one in found if one.change["state"] == "announced" and not one.change["is_open"]],
        done=[one for one in found if one.change["state"] == "done"],
    )  # fmt: skip
