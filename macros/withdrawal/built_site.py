"""What a built site holds, as it says itself in a file of its own: the records that stand in it, and whose consent they need."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from ..model.kinds import KINDS
from ..model.restrictions import Published
from ..model.visibility import EVERY_USE

MARK = ".culture-playbook"
_ABOUT = "Built by playbook build; the next build replaces this folder."
_RECORD = re.compile(r'data-record="([^"]+)"')


def write_mark(site: Path, records: Iterable[Published]) -> None:
    """Say in the site which records stand in it."""
    listed = {one.path: {"uses": sorted(one.uses), "consent": one.by_consent, "names": one.names_people} for one in records}
    (site / MARK).write_text(json.dumps({"about": _ABOUT, "records": listed}, indent=1) + "\n", "utf-8")


def is_ours(site: Path) -> bool:
    """True for a folder that a build may replace: one that a build wrote, or that has nothing in it."""
    return (site / MARK).is_file() or not any(site.iterdir())


def records_in(site: Path) -> list[Published]:
    """The records that stand in a built site: as it says, or, where that cannot be read, as its pages say."""
    try:
        listed = json.loads((site / MARK).read_text("utf-8"))["records"]
        return [Published(path, frozenset(one["uses"]), one["consent"], one["names"]) for path, one in listed.items()]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _from_pages(site)


def _from_pages(site: Path) -> list[Published]:
    found = {path for page in site.rglob("*.html") for path in _RECORD.findall(page.read_text("utf-8", "replace"))}
    contributed = tuple(f"{kind.folder}/" for kind in KINDS.values() if kind.is_contributed)
    return [Published(path, EVERY_USE, *[path.startswith(contributed)] * 2) for path in sorted(found)]
