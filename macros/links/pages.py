"""The pages of a built site as far as links go: what each links to, its anchors, and where in a record a link was written."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import lxml.html
from lxml.html import HtmlElement

from ..reading.place import Place
from ..text.html_tree import elements

_NOWHERE = Place(0, 0)


class Location(NamedTuple):
    """A file, and the line and column in it; they are 0 where the file as a whole is meant."""

    path: str
    line: int
    column: int


def built_pages(site: Path) -> Iterator[tuple[str, HtmlElement]]:
    """Yield (name, root element) of each page of the site in a folder, but for files that are empty."""
    for path in sorted(site.rglob("*.html")):
        root = lxml.html.parse(str(path)).getroot()
        if root is not None:
            yield path.relative_to(site).as_posix(), root


def links_of(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield (address, record) of all that a page links to, loads or sends to, as it is written, in order."""
    for element in elements(root, "//*[@href or @src or (self::form and @action)]"):
        for name in ("href", "src", "action") if element.tag == "form" else ("href", "src"):
            address = element.get(name)
            if address is not None:
                yield address, record_of(element)


def anchors_of(root: HtmlElement) -> set[str]:
    """The ids of a page, and the empty one, which is the page itself."""
    return {"", *(str(element.get("id")) for element in elements(root, "//*[@id]"))}


def location(page: str, link: str, record: str, root: Path | None) -> Location:
    """Where a link of a page was written: in the record that it came from, under `root`, or else in the page itself."""
    file = root / record if root and record else None
    place = _find(file, link) if file and file.is_file() else None
    return Location(record, *place) if place else Location(page, *_NOWHERE)


def record_of(element: HtmlElement) -> str:
    """The path of the record in which an element stands, as the page's markup says; empty outside of all."""
    for one in (element, *element.iterancestors()):
        record = one.get("data-record")
        if record is not None:
            return str(record)
    return ""


def _find(file: Path, link: str) -> Place | None:
    """The place in a record of what a link was made from: its address, its anchor or its last part.

    None where the record does not have it: the link comes from the page's template.
    """
    lines = file.read_text("utf-8").split("\n")
    parts = [part for part in link.replace("#", "/").split("/") if part not in ("", "..", ".")]
    for wanted in (link, "/" + "/".join(parts), *reversed(parts)):
        for number, line in enumerate(lines, 1):
            if wanted and wanted in line:
                return Place(number, line.index(wanted) + 1)
    return None
