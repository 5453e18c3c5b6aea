"""Printed files: those of the site, and those that somebody asks for by name."""

from difflib import get_close_matches

from .addresses import LARGE
from .renderer import Press
from .sheets import of_pack, sheets
from .word import document

SHARING = "/assets/sharing.png"


class NotThere(Exception):
    """No pack or activity has this id; the message says which, and what there is."""


def files(playbook, kept=None):
    """Yield (address, bytes) of each PDF, its large print, the Word document of each pack, and the picture for links.

    `kept` is a folder in which PDFs stay from one build to the next.
    """
    with Press(playbook, kept) as press:
        for address, sheet in sheets(playbook).items():
            yield f"{address}.pdf", press.pdf(sheet)
            yield f"{address}{LARGE}.pdf", press.pdf(sheet, large=True)
            if sheet.word:
                yield f"{address}.docx", document(sheet.data(playbook))
        press.forget_others()
        yield SHARING, press.sharing_picture()


def chosen(playbook, ids):
    """The packs and activities with these ids, in this order. Raises NotThere."""
    known = {record.id: record for kind in ("activity", "pack") for record in playbook.shown(kind, "print")}
    for id in ids:
        if id not in known:
            near = get_close_matches(id, known, 1)
            raise NotThere(f"there is no pack or activity called {id}" + (f"; did you mean {near[0]}?" if near else ""))
    return [known[id] for id in ids]


def together(playbook, records, start=None, people=None, large=False, word=False):
    """(file name, bytes) of one document for these packs and activities. `start` is in minutes since midnight."""
    sheet = of_pack(playbook, records, start, people)
    name = "-and-".join(record.id for record in records[:2]) + ("-and-more" if len(records) > 2 else "")
    if word:
        return f"{name}.docx", document(sheet.data(playbook))
    with Press(playbook) as press:
        return f"{name}{LARGE if large else ''}.pdf", press.pdf(sheet, large)


def doubts(playbook, records, people):
    """What to think about when so many people come: one sentence for each activity that is meant for more or fewer."""
    for record in records:
        items = [item.get("activity") for one in record.data.get("days") or () for item in one["items"]]
        for activity in filter(None, (playbook.get("activity", id) for id in [*items, record.id])):
            fewest, most = activity.data["people"]["min"], activity.data["people"]["max"]
            in_groups = most <= activity.data.get("group_size", 0)  # made for one group: more people are more groups
            if people is not None and (people < fewest or people > most and not in_groups):
                yield f"{activity.title} is meant for {fewest} to {most} people; you have {people}"
