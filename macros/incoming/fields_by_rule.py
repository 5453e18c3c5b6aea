"""What a record needs beyond what is asked, filled in as the form does (overrides/assets/contribute/record.js)."""

import datetime

from ..checks.schema import PLACEHOLDER
from ..playbook import COLLECTIONS
from .sources import id_of

_WHOLE = ("The challenge", "What they did", "What changed")


def by_rule(playbook, told, parts):
    """The fields of a case study that `told` some of them; `parts` are the headings of its text.

    The day of consent is left to a person: a file does not say when somebody agreed.
    """
    taken = {path.stem.lower() for path in (playbook.root / COLLECTIONS["case-study"].folder).glob("*")}
    year_later = datetime.date.fromisoformat(playbook.today) + datetime.timedelta(365)
    made = {
        **told, "id": id_of(told.get("title", ""), taken, f"case-study-{playbook.today}"), "kind": "case-study",
        "status": "draft", "origin": "from-source", "sources": ["own-account"], "owner": "playbook editors",
        "published": playbook.today, "review_by": year_later.isoformat(),
        "detail": "full" if all(name in parts for name in _WHOLE) else "short", "checked_with": "nobody yet",
        "permission": {"basis": "consent", **told.get("permission", {}), "given": f"{PLACEHOLDER}: the day they agreed"},
    }  # fmt: skip
    return made
