"""Feedback: what people said about the playbook, and what came of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...problems import Problem
from .kind import Kind, SearchWeight

if TYPE_CHECKING:
    from ..record import Record


def _answered_or_why_not(record: "Record") -> Iterator[Problem]:
    did, why_not = record.data.get("did"), record.data.get("why_not")
    state = record.data.get("state")
    if state == "done" and not did:
        yield record.problem("answer", ("state",), "the state is done but nothing says what was done", 'write "did:"')
    if state == "not-doing" and not why_not:
        yield record.problem("answer", ("state",), "the state is not-doing but no reason is given", 'write "why_not:"')
    if did and why_not:
        yield record.problem("answer", ("why_not",), "found both did and why_not", "keep one of them")


FEEDBACK = Kind(
    name="feedback", plural="feedback", folder="content/feedback", address="/you-said/#{id}",
    search_weight=SearchWeight(helps=0.4),
    list_title="You said, we did", list_description="What people told us about this playbook, and what we did about it.",
    in_a_to_z=False, in_feed=True,
    checks=(_answered_or_why_not,),
)  # fmt: skip
