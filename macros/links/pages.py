"""The pages of a built site as far as links go: what each links to, its anchors, and where in a record a link was written."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, cast

import lxml.html
from lxml import etree
from lxml.etree import _Element
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


# Where an element names an address: what is followed, loaded or sent to.
_NAMING = ("href", "src", "poster", "data", "formaction", "cite")
_ATTRIBUTES = " | ".join(f"//@{name}" for name in _NAMING) + " | //form/@action"
_SEVERAL = "//@srcset | //@imagesrcset"
_REFRESH = "//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content"


def _texts(path: str) -> Callable[[_Element], list[str]]:
    """What finds the texts that an XPath expression names, in order."""
    find = etree.XPath(path, smart_strings=False)
    return lambda root: cast(list[str], find(root))


_addresses, _in_sets, _refreshed, _ids = map(_texts, (_ATTRIBUTES, _SEVERAL, _REFRESH, "//@id"))
_NAMED_IN_A_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def addresses_on(page: bytes) -> tuple[dict[str, None], set[str]]:
    """({each address that a page names, as it is written, in order}, {its ids, and the empty one, which is the page itself}). A
    page that is empty names none.
    """
    root = etree.parse(BytesIO(page), etree.HTMLParser(encoding="utf-8")).getroot()
    if root is None:
        return {}, set()
    found = dict.fromkeys(_addresses(root))
    for several in _in_sets(root):
        found |= dict.fromkeys(one.split()[0] for one in several.split(",") if one.strip())
    found |= dict.fromkeys(after.strip("'\" ") for content in _refreshed(root) if (after := content.partition("=")[2]))
    return found, {"", *_ids(root)}


def addresses_in_styles(path: Path) -> dict[str, None]:
    """Each address that a style sheet names, as it is written, in order."""
    found = _NAMED_IN_A_STYLE.findall(path.read_text("utf-8"))
    return dict.fromkeys(address.strip() for pair in found for address in pair if address)


def records_of(path: Path, written: str) -> Iterator[str]:
    """Yield the record of each element of a page that names an address, empty where it stands in none."""
    root = lxml.html.parse(str(path)).getroot()
    for element in elements(root, "//*[" + " or ".join(f"@{name} = $at" for name in (*_NAMING, "action")) + "]", at=written):
        yield record_of(element)


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
