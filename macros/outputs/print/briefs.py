"""A brief as a printed document: one side for people who decide, and the same in Word."""

from dataclasses import dataclass

from ...documents.docx_writer import Writer
from ...model.kinds.case_study import STRENGTHS
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.blocks import Block
from ...text.markdown_links import Link
from .part_types import Part
from .print_view import PrintView


@dataclass(frozen=True)
class Finding:
    """What was found, how strong the evidence for it is, and where it stands."""

    said: str
    strength: str
    rests_on: str


@dataclass(frozen=True, kw_only=True)
class Brief(Part):
    """Why it matters, what is known, what to ask, what it costs and where to start."""

    part = "brief"
    audience: str
    why: str
    known: list[Finding]
    ask: list[str]
    costs: str
    start: list[Block]


def brief(playbook: Playbook, record: Record, link: Link) -> Brief:
    """The one side of a brief. A finding whose case study may not be shown is left out."""
    fields: Fields = PrintView(playbook, link).fields(record)
    return Brief(
        title=record.title, recipient="Everyone who decides", audience=fields["audience"], why=fields["why"],
        known=[_finding(one) for one in fields["known"] or ()],
        ask=fields["ask"], costs=fields["costs"], start=fields["start"],
    )  # fmt: skip


def write(writer: Writer, part: Brief) -> None:
    """Put it into a Word document."""
    writer.text(part.audience)
    writer.heading("Why it matters", 2)
    writer.text(part.why)
    writer.heading("What is known", 2)
    writer.bullets([f"{one.said} {one.strength}: {one.rests_on}." for one in part.known])
    writer.heading("What to ask", 2)
    writer.bullets(part.ask)
    writer.heading("What it costs", 2)
    writer.text(part.costs)
    writer.heading("Where to start", 2)
    writer.blocks(part.start)


def _finding(fields: Fields) -> Finding:
    source = fields["source"]
    named = ", ".join(filter(None, (source.title, source.publisher, str(source.year or "")))) if source else ""
    return Finding(fields["said"], STRENGTHS[fields["strength"]], "; ".join(filter(None, (fields["case_study"].title, named))))
