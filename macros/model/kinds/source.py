"""Sources: the documents that a playbook rests on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...problems import Problem
from .kind import Kind, SearchWeight

if TYPE_CHECKING:
    from ..record import Record


def _tried_addresses_say_when(record: "Record") -> Iterator[Problem]:
    if record.data.get("url_status") == "tried-live" and "looked_at" not in record.data:
        yield record.problem("address", ("url_status",), "the address is marked as tried, but without the day",
                             'write "looked_at:" and the day')  # fmt: skip


SOURCE = Kind(
    name="source", plural="sources", folder="content/sources", address="/sources/#{id}",
    list_title="Sources", list_description="What this playbook rests on, and what we know about each address.",
    has_own_words=False, names_others=True, is_printed=True,
    search_weight=SearchWeight("0.05", "0.1", meta="name", helps=0.02),  # our own pages come before what they rest on
    checks=(_tried_addresses_say_when,),
)  # fmt: skip
