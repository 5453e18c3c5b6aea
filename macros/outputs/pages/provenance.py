"""Where a record comes from and when someone last looked at it, in sentences for readers."""

from ...model.playbook import Playbook
from ...model.record import Record
from ...text.dates import day


def provenance(playbook: Playbook, record: Record) -> str:
    """Who it was adapted from, or that it was made here, in a sentence; empty where neither is so, as for a first-hand story."""
    origin = record.data.get("origin")
    if origin == "made-here" and not record.spec.is_contributed:
        return "Made for this playbook."
    if origin not in ("from-source", "drawn-from-source"):
        return ""
    sources = [playbook.find_shown("source", id) for id in record.data.get("sources") or ()]
    known = [source for source in sources if source is not None]
    main = [source for source in known if source.data.get("type") == "source-document"] or known[:1]
    if not main:
        return ""
    verb = "Adapted from" if origin == "from-source" else "Drawn from"
    named = "; ".join(f"{source.title}, {source.data.get('publisher')}" for source in main)
    others = "; and the other sources on this page" if len(known) > len(main) else ""
    return f"{verb} {named}{others}. Not made or endorsed by them."


def review(playbook: Playbook, record: Record) -> str:
    """When a second person last read it against its sources and when the next is to, in a sentence or two, or none.

    That nobody has yet is said once, on the page about the playbook, and not under every text.
    """
    reviewed, due = record.data.get("reviewed"), record.data.get("review_by")
    done = f"Reviewed {day(reviewed)}." if reviewed else ""
    coming = late(playbook, record) or (f"Review due by {day(due)}." if due else "")
    return " ".join(filter(None, (done, coming)))


def late(playbook: Playbook, record: Record) -> str:
    """That another look was due, in a sentence; an empty text where the day has not passed."""
    due = record.data.get("review_by")
    return f"A review was due by {day(due)}, so parts may be out of date." if due and str(due) < playbook.today else ""
