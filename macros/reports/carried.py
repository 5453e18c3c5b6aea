"""Which elements of the source documents no reader finds any more.

The list content/vocabulary/source-elements.yml names for each element the records and hand-written pages that carry it. One
of them has to be there for readers and, where the element names words, to say one of them. A record may retire and a page may
be rewritten at any time, so that this warns and never fails.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..model.kinds.vocabulary import SOURCE_ELEMENTS
from ..model.pages import own_pages
from ..model.playbook import PAGES, Playbook
from ..model.record import Record
from ..problems import WARNING, Problem
from ..reading.values import Fields

_PAGE = "page"


def elements(playbook: Playbook) -> dict[str, Fields]:
    """The list of elements; empty in a playbook that has none."""
    return playbook.list_of(SOURCE_ELEMENTS)


def not_carried(playbook: Playbook) -> list[Problem]:
    """A warning for each element that no text carries, at its place in the list, in the list's order."""
    record = playbook.get("vocabulary", SOURCE_ELEMENTS)
    if record is None:
        return []
    texts = {**_pages(playbook), **_records(playbook)}
    numbered = enumerate(elements(playbook).values())
    return [problem for index, element in numbered for problem in _missing(record, index, element, texts)]


def _missing(record: Record, index: int, element: Fields, texts: Mapping[str, str]) -> list[Problem]:
    carriers, words = _listed(element, "carried_by"), _listed(element, "says")
    there = [texts[name] for name in carriers if name in texts]
    if any(_says(text, word) for text in there for word in words) or (there and not words):
        return []
    named = ", ".join(carriers)
    if there:
        lacks = " or ".join(f'"{word}"' for word in words)
        message, hint = f"none of these says {lacks}: {named}", "bring it back, or correct the words or the names"
    else:
        message, hint = f"readers find none of these: {named}", "let another record carry it, and name that here"
    title = str(element.get("title", ""))
    return [record.problem("carried", ("entries", index), f'"{title}" is not carried; {message}', hint, level=WARNING)]


def _listed(element: Fields, name: str) -> list[str]:
    found = element.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list | tuple) else []


def _says(text: str, word: str) -> bool:
    """True where the text has the word, or a longer one that begins with it: "apprentice" also finds apprenticeships."""
    return re.search(rf"(?<!\w){re.escape(_folded(word))}", text) is not None


def _folded(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").casefold().split())


def _records(playbook: Playbook) -> dict[str, str]:
    """{kind/id: what it says} of each record that readers can see."""
    return {
        f"{one.kind}/{one.id}": _folded(" ".join((one.title, *(text for _, text, _ in one.shown_texts()))))
        for one in playbook.all()
        if playbook.shows(one)
    }


def _pages(playbook: Playbook) -> dict[str, str]:
    """{page/address: what it says} of each hand-written page: page/why, page/elements; the home page is page/index."""
    return {f"{_PAGE}/{_address(name)}": _folded(text) for name, text in own_pages(playbook.root) if text}


def _address(name: str) -> str:
    inner = PurePosixPath(name).relative_to(PAGES).with_suffix("")
    return (inner.parent if inner.name == "index" and inner.parent != PurePosixPath(".") else inner).as_posix()
