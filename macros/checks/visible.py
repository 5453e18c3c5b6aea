"""What names a record that readers do not see, now or soon: it is left out there, or leads to the tombstone.

Only warnings come out: a story that was taken back is never a reason for the site to stop building.
"""

from collections.abc import Iterator
from functools import cached_property

from ..model.dates import days_after
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import Visibility, permission_of
from ..problems import WARNING, Problem
from ..text.markdown_links import site_links
from .permissions import DAYS_AHEAD


class Targets(dict[tuple[str, str], Record]):
    """Records that readers do not see today, or soon no longer, by their keys."""

    @cached_property
    def titles(self) -> list[tuple[str, Record]]:
        """(title in small letters, record) of those that readers may have met: no draft, and no title of one word."""
        titles = ((str(one.data.get("title") or "").casefold(), one) for one in self.values() if one.status != "draft")
        return [(title, one) for title, one in titles if len(title.split()) > 1]


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a warning at each reference and link in a visible record whose target is not visible, or soon no longer."""
    targets = hidden_soon(playbook)
    for record in playbook.all() if targets else ():
        if not playbook.shows(record):
            continue
        for path, value, node in record.values():
            kind = node.get("x-reference")
            target = playbook.get(kind, value) if kind else playbook.at(value) if "x-address" in node else None
            if target and target.key in targets and not target.is_removed:  # what was removed is for references.py
                yield record.problem("visibility", path, *why_not_visible(playbook, target), level=WARNING)
        for path, text, form in record.texts():
            for offset, named in named_in(playbook, text, targets) if form != "id" else ():
                if named is not record and path != ("title",):
                    yield record.problem("visibility", path, *why_not_visible(playbook, named), offset, level=WARNING)


def hidden_soon(playbook: Playbook) -> Targets:
    """{key: record} of those that readers do not see today, or whose permission ends within DAYS_AHEAD days."""
    return Targets((record.key, record) for record in playbook.all() if not playbook.shows(record) or _ends_soon(playbook, record))


def named_in(playbook: Playbook, text: str, targets: Targets) -> Iterator[tuple[int, Record]]:
    """Yield (offset, target) of each of `targets` to which a text links, or whose whole title it says."""
    linked = {offset: playbook.at(address) for offset, address in site_links(text)}
    yield from ((offset, target) for offset, target in linked.items() if target and target.key in targets)
    said = text.casefold()
    for title, target in targets.titles:
        if title in said and not any(target is one for one in linked.values()):
            yield said.index(title), target


def why_not_visible(playbook: Playbook, target: Record) -> tuple[str, str]:
    """(message, hint) for whoever names this record."""
    name = f'the {target.kind.replace("-", " ")} "{target.id}"'
    match playbook.visibility(target):
        case Visibility.REMOVED:
            instead = target.data.get("replaced_by")
            return f"{name} is {target.status}", f'use "{instead}" instead' if instead else "take it out"
        case Visibility.DRAFT:
            return f"{name} is a draft, so readers do not see it here", "publish it, or take it out"
        case Visibility.EXPIRED:
            return f"the permission for {name} has ended, so it is left out here", "take it out"
    if not playbook.shows(target):
        return f"{name} may not be shown on the site, so it is left out here", "take it out"
    expires = permission_of(target.data).expires
    return f"the permission for {name} ends on {expires}; after that it is left out here", "ask again, or choose another"


def _ends_soon(playbook: Playbook, record: Record) -> bool:
    expires = permission_of(record.data).expires
    return expires is not None and expires <= days_after(playbook.today, DAYS_AHEAD)
