"""Personal activities: their own text says to whoever runs one that people may pass, and where to turn."""

import re
from collections.abc import Iterator

from ..model.playbook import Playbook
from ..problems import WARNING, Problem

_CONCERN = "/raise-a-concern/"
_SAID = (
    (re.compile(r"\bpass\b", re.I), "a personal activity should say that people may pass",
     "say it in a step, a note or the ground rules"),
    (re.compile(_CONCERN), "a personal activity should say where to turn", f"link to {_CONCERN} in a step or a note"),
)  # fmt: skip


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a warning for each thing that a personal activity does not say."""
    for record in playbook.all("activity"):
        if record.data.get("sensitivity") == "personal" and not record.is_removed:
            words = " ".join(text for _, text, _ in record.shown_texts())
            for pattern, message, hint in _SAID:
                if not pattern.search(words):
                    yield record.problem("personal", ("sensitivity",), message, hint, level=WARNING)
