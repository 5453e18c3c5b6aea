"""Printed files: those of the site, and those that someone asks for by name."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from ...cache.made import NOTHING_MADE, Made
from ...model.playbook import Playbook
from ...model.record import Record
from .addresses import CARD, LARGE
from .printing import Printing
from .renderer import PdfRenderer, note_templates
from .sheets import of_cards, of_pack
from .word import word_document

SHARING = "/assets/sharing.png"


class NotThere(Exception):
    """No pack or activity has this id; the message says which, and what there is."""


def files(playbook: Playbook, kept: Path | None = None, made: Made = NOTHING_MADE) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of each PDF, its large print, and the Word document of each pack.

    `kept` is a folder in which PDFs stay from one build to the next, by what they say; what was `made` before is not even asked.
    """
    with Printing(playbook, kept, made) as printing:
        yield from printing.files()


def sharing_picture(playbook: Playbook) -> tuple[str, bytes]:
    """(address, bytes) of the picture that stands beside a link which someone shares."""
    note_templates(playbook)
    with PdfRenderer(playbook) as renderer:
        return SHARING, renderer.sharing_picture()


def chosen(playbook: Playbook, ids: Sequence[str]) -> list[Record]:
    """The packs and activities with these ids, in this order. Raises NotThere."""
    known = {record.id: record for kind in ("activity", "pack") for record in playbook.shown(kind, "print")}
    for id in ids:
        if id not in known:
            near = get_close_matches(id, known, 1)
            raise NotThere(f"there is no pack or activity called {id}" + (f"; did you mean {near[0]}?" if near else ""))
    return [known[id] for id in ids]


def together(playbook: Playbook, records: Sequence[Record], start: int | None = None, people: int | None = None,
             large: bool = False, word: bool = False) -> tuple[str, bytes]:  # fmt: skip
    """(file name, bytes) of one document for these packs and activities. `start` is in minutes since midnight."""
    document, name = of_pack(playbook, records, start, people), _name(records)
    if word:
        return f"{name}.docx", word_document(playbook, document)
    with PdfRenderer(playbook) as renderer:
        return f"{name}{LARGE if large else ''}.pdf", renderer.pdf(document, large)


def run_cards(playbook: Playbook, records: Sequence[Record], start: int | None = None, large: bool = False) -> tuple[str, bytes]:
    """(file name, bytes) of the run cards of these packs and activities. `start` is in minutes since midnight."""
    with PdfRenderer(playbook) as renderer:
        content = renderer.pdf(of_cards(playbook, records, start), large)
    return f"{_name(records)}{CARD}{LARGE if large else ''}.pdf", content


def _name(records: Sequence[Record]) -> str:
    return "-and-".join(record.id for record in records[:2]) + ("-and-more" if len(records) > 2 else "")


def size_warnings(playbook: Playbook, records: Sequence[Record], people: int | None) -> Iterator[str]:
    """What to think about when so many people come: one sentence for each activity that is meant for more or fewer."""
    if people is None:
        return
    for record in records:
        items = [item.get("activity") for one in record.data.get("days") or () for item in one["items"]]
        for activity in filter(None, (playbook.get("activity", id) for id in [*items, record.id])):
            fewest, most = activity.data["people"]["min"], activity.data["people"]["max"]
            in_groups = most <= activity.data.get("group_size", 0)  # made for one group: more people are more groups
            if people < fewest or people > most and not in_groups:
                yield f"{activity.title} is meant for {fewest} to {most} people; you have {people}"
