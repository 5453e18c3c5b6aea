"""Every file of the site that isn't a page: data that our scripts read, data for others, the feed, prints."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..cache.made import NOTHING_MADE, Made, Parts
from ..forms import questionnaires
from ..model import terms
from ..model.playbook import Playbook
from .assets.served import served
from .data import activities, checklists, export, feed, planner
from .hosting import security_txt, server_files
from .print import files as prints
from .print.stand_in import stand_ins
from .search import index

# What our scripts fetch from the assets folder.
SCRIPTS_READ: dict[str, Callable[[Playbook], str]] = {
    "terms.json": terms.as_json, "checklists.json": checklists.as_json, "timetable/activities.json": activities.as_json,
    "planner/sessions.json": planner.as_json,
    "search-words.json": index.words,
}  # fmt: skip


def files(
    playbook: Playbook, kept: Path | None = None, printed: bool = True, made: Made = NOTHING_MADE
) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of each. `kept` is a folder in which PDFs stay from one build to the next; where nothing is to be
    printed, a sheet that says so stands in for each print. What was `made` before is not made again.
    """
    yield from unprinted(playbook, made)
    yield from prints.files(playbook, kept, made) if printed else stand_ins(playbook)


def unprinted(playbook: Playbook, made: Made = NOTHING_MADE) -> Iterator[tuple[str, bytes]]:
    """The same without the printed documents."""
    for name, make in SCRIPTS_READ.items():
        yield f"/assets/{name}", made.of(f"script {name}", partial(_text, make, playbook))[""]
    for address, text in export.files(playbook):
        yield address, text.encode()
    yield from made.of("questionnaires", lambda: dict(questionnaires.files(playbook))).items()
    yield from served(playbook.root).files.items()
    yield feed.ADDRESS, feed.feed(playbook).encode()
    for address, text in (*server_files.files(playbook), *security_txt.files(playbook)):
        yield address, text.encode()
    yield from made.of("sharing picture", lambda: dict([prints.sharing_picture(playbook)])).items()


def _text(make: Callable[[Playbook], str], playbook: Playbook) -> Parts:
    return {"": make(playbook).encode()}
