"""What is new and what has changed, day by day, from the records' own dates."""

from ...model.kinds import KINDS
from ...model.revision import commit
from ..data.feed import IN_FEED
from .related import order
from .view import View

NEW_NAMED = 8


def changes(playbook, link):
    """{"days": [{day, new: [{plural, index, number, cards}], changed: [{title, address, note}]}], "commit"}, the newest first.

    A kind of which many are new on one day has no cards, only their number; `commit` is what git calls this state, where
    there is git.
    """
    days = {}
    for kind in IN_FEED:
        for record in playbook.shown(kind):
            _of_day(days, str(record.data["published"]))["new"].setdefault(kind, []).append(record)
            for change in record.data.get("changes") or ():
                row = {"title": record.title, "address": link(record.address), "note": change["note"]}
                _of_day(days, str(change["date"]))["changed"].append(row)
    view = View(playbook, link)
    rows = [
        {"day": day, "changed": sorted(found["changed"], key=lambda row: row["title"].lower()),
         "new": [{"plural": KINDS[kind].plural, "index": link(KINDS[kind].index), "number": len(records),
                  "cards": view.cards(sorted(records, key=order)) if len(records) <= NEW_NAMED else []}
                 for kind, records in found["new"].items()]}
        for day, found in sorted(days.items(), reverse=True)
    ]  # fmt: skip
    return {"days": rows, "commit": commit(playbook.root)}


def _of_day(days, day):
    return days.setdefault(day, {"new": {}, "changed": []})
