"""Lists of the tags that records may carry, and of exceptions: for the code, without a page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

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
# The list of what is changing in the world outside (see ../announced.py).
CHANGES = "changes"


def _entries_are_unique(record: "Record") -> Iterator[Problem]:
    seen = set()
    for index, entry in enumerate(listed(record.data.get("entries"))):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            if entry["id"] in seen:
                yield record.problem("id", ("entries", index, "id"), f'found the id "{entry["id"]}" twice',
                                     "keep one of them")  # fmt: skip
            seen.add(entry["id"])


def _exceptions_say_what_and_since_when(record: "Record") -> Iterator[Problem]:
    for index, entry in enumerate(listed(record.data.get("entries")) if record.id == LINKS_NOT_CHECKED else ()):
        for lacks in ("address", "since"):
            if isinstance(entry, dict) and lacks not in entry:
                yield record.problem("exception", ("entries", index), f"a link that is not checked needs {lacks}",
                                     f'write "{lacks}:"; the reason goes into the description')  # fmt: skip


def _words_to_avoid_say_what_to_write(record: "Record") -> Iterator[Problem]:
    for index, entry in enumerate(listed(record.data.get("entries")) if record.id == WORDS_TO_AVOID else ()):
        if isinstance(entry, dict) and "instead" not in entry:
            yield record.problem("instead", ("entries", index), "a word to avoid needs instead",
                                 'write "instead:" with what to write in its place')  # fmt: skip


def _changes_say_from_when_and_how_sure(record: "Record") -> Iterator[Problem]:
    for index, entry in enumerate(listed(record.data.get("entries")) if record.id == CHANGES else ()):
        for lacks in ("starts", "state", "mention", "looked", "sources"):
            if isinstance(entry, dict) and lacks not in entry:
                yield record.problem("change", ("entries", index), f"a change needs {lacks}", f'write "{lacks}:"')


def _elements_say_who_carries_them(record: "Record") -> Iterator[Problem]:
    for index, entry in enumerate(listed(record.data.get("entries")) if record.id == SOURCE_ELEMENTS else ()):
        for lacks in ("sources", "carried_by"):
            if isinstance(entry, dict) and lacks not in entry:
                yield record.problem("element", ("entries", index), f"an element of a source needs {lacks}", f'write "{lacks}:"')


VOCABULARY = Kind(
    name="vocabulary", plural="lists", folder="content/vocabulary", in_a_to_z=False, has_own_words=False, is_printed=True,
    checks=(_entries_are_unique, _exceptions_say_what_and_since_when,
            _words_to_avoid_say_what_to_write, _changes_say_from_when_and_how_sure,
            _elements_say_who_carries_them),
)  # fmt: skip
