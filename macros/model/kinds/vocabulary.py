"""Lists of the tags that records may carry, and of exceptions: for the code, without a page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...problems import Problem
from .kind import Kind, listed

if TYPE_CHECKING:
    from ..record import Record

# The list of addresses that the check of other websites leaves alone.
LINKS_NOT_CHECKED = "links-not-checked"
# The list of words that the wording check warns of in our own text.
WORDS_TO_AVOID = "words-to-avoid"
# The list of what the source documents say, and of the records that carry it.
SOURCE_ELEMENTS = "source-elements"
# The list of scales on which statements are answered.
SCALES = "scales"
# The list of pages and tools that are no records, which a search finds by what they do.
FOUND_PAGES = "found-pages"
# The list of what is changing in the world outside (see ../announced.py).
CHANGES = "changes"


class _Needed(NamedTuple):
    """What every entry of one list has to say: the rule's name, the fields, and the words of the message."""

    rule: str
    fields: tuple[str, ...]
    of: str
    hint: str = ""


_NEEDED = {
    LINKS_NOT_CHECKED: _Needed("exception", ("address", "since"), "a link that is not checked",
                               "; the reason goes into the description"),
    WORDS_TO_AVOID: _Needed("instead", ("instead",), "a word to avoid", " with what to write in its place"),
    FOUND_PAGES: _Needed("page", ("page", "people_say"), "a page that is found by what it does"),
    SCALES: _Needed("scale", ("labels",), "a scale", " with the words for its five points"),
    CHANGES: _Needed("change", ("starts", "state", "mention", "looked", "sources"), "a change"),
    SOURCE_ELEMENTS: _Needed("element", ("sources", "carried_by"), "an element of a source"),
}  # fmt: skip


def _entries_are_unique(record: "Record") -> Iterator[Problem]:
    seen = set()
    for index, entry in enumerate(listed(record.data.get("entries"))):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            if entry["id"] in seen:
                yield record.problem("id", ("entries", index, "id"), f'found the id "{entry["id"]}" twice',
                                     "keep one of them")  # fmt: skip
            seen.add(entry["id"])


def _entries_say_what_their_list_needs(record: "Record") -> Iterator[Problem]:
    if (needed := _NEEDED.get(record.id)) is None:
        return
    for index, entry in enumerate(listed(record.data.get("entries"))):
        for lacks in needed.fields if isinstance(entry, dict) else ():
            if lacks not in entry:
                yield record.problem(needed.rule, ("entries", index), f"{needed.of} needs {lacks}",
                                     f'write "{lacks}:"{needed.hint}')  # fmt: skip


VOCABULARY = Kind(
    name="vocabulary", plural="lists", folder="content/vocabulary", in_a_to_z=False, has_own_words=False, is_printed=True,
    checks=(_entries_are_unique, _entries_say_what_their_list_needs),
)  # fmt: skip
