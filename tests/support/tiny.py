"""Copies of the tiny playbook, free to be spoilt."""

import shutil
from pathlib import Path

from macros.model import playbook
from tests.support.places import TINY, TODAY

MOMENTS = "content/vocabulary/moments.yml"
DRAFT = "case_studies/tea-at-four.md"
# Texts and what takes their places, by turns, in the case study of the tiny playbook: it names nobody, and says so.
NAMELESS = (
    "  - name: Exampleton Care Home\n    kind: care home\n    now: Part of Exampleshire Homes since 2025.\n"
    "    affected_by:\n      - one-board-for-two-valleys\n",
    "  - kind: care home\n",
    "  organisation: Exampleton Care Home\n  date:", "  date:",
    "contact:\n  role: rota lead\n  mailbox: rota@tiny.example.net\n", "",
    "    role: manager\n    organisation: Exampleton Care Home\n", "    reference: 7K3M-9QTD\n",
    "names_used: true", "names_used: false",
)  # fmt: skip


def copy_without_warnings(folder):
    """A copy in `folder`, with the moments alone that its own records name: the list is the whole corpus's."""
    root = Path(shutil.copytree(TINY, folder))
    loaded, _ = playbook.load(root, TODAY)
    served = {id for record in loaded.all() for id in record.data.get("moments", ())}
    start, *entries = (root / MOMENTS).read_text("utf-8").split("\n  - id: ")
    kept = [entry for entry in entries if entry.partition("\n")[0] in served]
    assert served and len(kept) == len(served) < len(entries)
    (root / MOMENTS).write_text("\n  - id: ".join([start, *kept]).rstrip("\n") + "\n", "utf-8")
    return root


def with_a_draft(make_playbook, edit):
    """A copy whose case study Tea at four is a draft."""
    return make_playbook({DRAFT: edit(DRAFT, "title: Tea at four\n", "title: Tea at four\nstatus: draft\n")})
