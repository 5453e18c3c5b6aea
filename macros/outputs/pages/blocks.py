"""Blocks of HTML that stand alone in a hand-written page's Markdown, each made from a template in overrides/parts."""

from functools import partial

from markupsafe import Markup

from ...model.addresses import relative
from ...model.playbook import Playbook
from .block_contexts import Call, Concerns, Entries, Groups, MomentChips, Newest, Ring
from .list_contexts import Printables, RecordsInFull
from .planning import Planner
from .templates import fill

# The template of each block, by what it may use.
TEMPLATES: dict[type, str] = {
    Call: "parts/call.html",
    Concerns: "parts/concerns.html",
    Entries: "parts/entries.html",
    Groups: "parts/groups.html",
    MomentChips: "parts/moments.html",
    Newest: "parts/newest.html",
    Planner: "parts/planner.html",
    Printables: "parts/print.html",
    RecordsInFull: "parts/phases.html",
    Ring: "parts/ring.html",
}


def part_block(playbook: Playbook, here: str, piece: str, value: object) -> Markup:
    """What the macro `piece` of parts/parts.html prints of a value; nothing where there is none."""
    return block(playbook, here, Call(piece, value)) if value else Markup()


def block(playbook: Playbook, here: str, values: object) -> Markup:
    """One block of HTML, from what its template may use."""
    html = fill(playbook.root, TEMPLATES[type(values)], here, partial(relative, here=here), **vars(values))
    return Markup("".join(line.strip() + "\n" for line in html.splitlines() if line.strip()))
