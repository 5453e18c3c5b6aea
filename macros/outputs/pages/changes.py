"""What is new and what has changed, day by day, from the records' own dates."""

from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.revision import commit
from ...text.markdown_links import Link
from ..data.feed import IN_FEED
from .related import order
from .view import View

NEW_NAMED = 8


def changes(playbook: Playbook, link: Link) -> dict[str, object]:
    """{"days": [{day, new: [{plural, index, number, cards}], changed: [{title, address, note}]}], "commit"}, the newest first.

    A kind of which many are new on one day has no cards, only their number; `commit` is what git calls this state, where
    there is git.
    """
    new: dict[str, dict[str, list[Record]]] = {}
    changed: dict[str, list[dict[str, str]]] = {}
    for kind in IN_FEED:
        for record in playbook.shown(kind):
            new.setdefault(str(record.data["published"]), {}).setdefault(kind, []).append(record)
            for change in record.data.get("changes") or ():
                row = {"title": record.title, "address": link(record.address), "note": change["note"]}
                changed.setdefault(str(change["date"]), []).append(row)
    view = View(playbook, link)
    rows = [
        {"day": day, "changed": sorted(changed.get(day, ()), key=lambda row: row["title"].lower()),
         "new": [{"plural": KINDS[kind].plural, "index": link(KINDS[kind].index), "number": len(records),
                  "cards": view.cards(sorted(records, key=order)) if len(records) <= NEW_NAMED else []}
                 for kind, records in new.get(day, {}).items()]}
        for day in sorted({*new, *changed}, reverse=True)
    ]  # fmt: skip
    return {"days": rows, "commit": commit(playbook.root)}
