"""What the page of all changes shows: those under a heading of their own, and the others by how much is known of them."""

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
class Subject:
    """The changes that stand under one heading, in the list's own order."""

    heading: str
    found: list[Announcement]


@dataclass(frozen=True)
class Announcements:
    """Every change, under its heading or by how much is known of it; `heading` and `about` are the list's own, `looked` is the
    day someone last looked for news, and `late` says if it is due a look."""

    heading: str
    about: str
    looked: str
    late: str
    subjects: list[Subject]
    open: list[Announcement]
    to_come: list[Announcement]
    done: list[Announcement]


def announcements(playbook: Playbook, record: Record, link: Link) -> Announcements:
    """Every change of the list that a playbook keeps of them in `record`."""
    view = View(playbook, link)
    found = [Announcement(id, change, [source for one in change.get("sources") or () if (source := view.source(one))])
             for id, change in announced.changes(playbook).items()]  # fmt: skip
    others = [one for one in found if not one.change["heading"]]
    return Announcements(
        heading=record.title, about=record.data.get("description", ""), late=late(playbook, record),
        looked=max((str(one.change["looked"]) for one in found), default=""),
        subjects=_by_heading(found),
        open=[one for one in others if one.change["is_open"]],
        to_come=[one for one in others if one.change["state"] == "announced" and not one.change["is_open"]],
        done=[one for one in others if one.change["state"] == "done"],
    )  # fmt: skip


def _by_heading(found: list[Announcement]) -> list[Subject]:
    """The changes that have a heading, by heading, in the order in which the list first names each."""
    subjects: dict[str, Subject] = {}
    for one in found:
        if heading := one.change["heading"]:
            subjects.setdefault(heading, Subject(heading, [])).found.append(one)
    return list(subjects.values())
