"""Links of the built site: every page, anchor, file and folder index that a page or a style sheet names is there.

Each page is read once, and each address that it names is judged once. Only problems come out; nothing is changed.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from ..cache.made import NOTHING_MADE, Made, Parts, name_of
from ..model.addresses import seen_from
from ..problems import WARNING, Problem
from .pages import addresses_in_styles, addresses_on, location, records_of

# Pages that a reader comes to without a link from another page.
NOT_LINKED = ("/404.html",)
# The id by which the page of a record that was taken out is known: old links from elsewhere lead to it.
TAKEN_OUT = "taken-out"
_PLAIN = re.compile(r"(?:/[\w-][\w.-]*)*/?", re.A)


class Target(NamedTuple):
    """The path and the anchor on this site to which an address leads."""

    path: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """What one built page says about links: its file, its anchors, and where on this site each address that it names leads."""

    name: str
    anchors: set[str]
    links: dict[str, Target]


Pages = Mapping[str, Page]  # by their addresses


def check(
    site: Path | str, root: Path | str | None = None, made: Made = NOTHING_MADE, later: Collection[str] = ()
) -> list[Problem]:
    """Every broken link, anchor and index of the site in the folder `site`, and pages that nothing links to.

    With `root`, a link that came from a record is placed at that record's file and line. A page that was read
    before is not read again. The paths in `later` lead to files that are still being made.
    """
    site = Path(site)
    pages = read_pages(site, made)
    if not pages:
        return [Problem(str(site), 0, 0, "link", "there are no pages here", "build the site first")]
    broken = _broken(site, pages, None if root is None else Path(root), later)
    return [*_grouped([*broken, *_broken_in_styles(site)]), *_orphans(pages)]


def read_pages(site: Path, made: Made = NOTHING_MADE) -> dict[str, Page]:
    """{address: Page} for every built page."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        address = "/" + name.removesuffix("index.html")
        written, anchors = json.loads(made.of(f"links {name_of(content)}", partial(_named, content))[""])
        if anchors:
            pages[address] = Page(name, set(anchors), targets(address, written))
    return pages


def _named(content: bytes) -> Parts:
    """The addresses and the anchors of a page, as JSON."""
    written, anchors = addresses_on(content)
    return {"": json.dumps([list(written), sorted(anchors)]).encode()}


def targets(address: str, written: Iterable[str]) -> dict[str, Target]:
    """{as it is written: where it leads} of what is named at an address and leads to somewhere on this site."""
    found = {one: _target(address, one) for one in written}
    return {one: target for one, target in found.items() if target}


def _target(address: str, written: str) -> Target | None:
    target, _, anchor = seen_from(address, written).partition("#")
    if _PLAIN.fullmatch(target):  # as nearly all are
        return _same(target, unquote(anchor))
    parts = urlsplit(urljoin(f"https://site{address}", target))
    return Target(unquote(parts.path), unquote(anchor)) if (parts.scheme, parts.netloc) == ("https", "site") else None


@cache
def _same(path: str, anchor: str) -> Target:
    """One for all pages that name it."""
    return Target(path, anchor)


def _broken(site: Path, pages: Pages, root: Path | None, later: Collection[str]) -> Iterator[Problem]:
    faults: dict[Target, tuple[str, str] | None] = {}
    for page in pages.values():
        for written, target in page.links.items() if page.name != "404.html" else ():
            if target not in faults:
                faults[target] = None if target.path in later else _fault(site, pages, target)
            if fault := faults[target]:
                for record in list(records_of(site / page.name, written)) or [""]:
                    yield _problem(page, written, record, root, *fault)


def _broken_in_styles(site: Path) -> Iterator[Problem]:
    for path in sorted(site.rglob("*.css")):
        name = path.relative_to(site).as_posix()
        for written, target in targets(f"/{name}", addresses_in_styles(path)).items():
            if not (site / target.path.lstrip("/")).is_file():
                yield Problem(name, 0, 0, "link", f"link to {written}: there is no file {target.path}", "correct the link")


def _grouped(problems: Iterable[Problem]) -> Iterator[Problem]:
    """One fault that stands on many pages, such as in the foot, is reported once."""
    first: dict[tuple[str, str], Problem] = {}
    more: dict[tuple[str, str], int] = {}
    for problem in problems:
        key = (problem.message.partition(": ")[2], problem.path if problem.line else "")
        first.setdefault(key, problem)
        more[key] = more.get(key, -1) + 1
    for key, problem in first.items():
        others = f" (and on {more[key]} more)" if more[key] else ""
        yield replace(problem, message=problem.message + others)


def _fault(site: Path, pages: Pages, target: Target) -> tuple[str, str] | None:
    """(message, hint) for a link that leads nowhere; None for a sound one."""
    path, anchor = target
    found = pages.get(path) or pages.get(path + "index.html")
    if found:
        sound = anchor in found.anchors
        return None if sound else (f'there is no place "#{anchor}" on the page {path}', "correct the link, or the id that it names")
    file = site / path.strip("/")
    if path.endswith("/") or file.is_dir():
        return f"there is no page {path}", "correct the link"
    return None if file.is_file() else (f"there is no file {path}", "correct the link")


def _problem(page: Page, written: str, record: str, root: Path | None, message: str, hint: str) -> Problem:
    place = location(page.name, written, record, root)
    on = f" (on the page {page.name})" if place.line else ""
    return Problem(*place, "link", f"link to {written}: {message}{on}", hint)


def _orphans(pages: Pages) -> Iterator[Problem]:
    linked = {link.path for address, page in pages.items() for link in page.links.values() if link.path != address}
    for address, page in pages.items():
        is_reached = address in linked or address + "index.html" in linked or TAKEN_OUT in page.anchors
        if not is_reached and address not in ("/", *NOT_LINKED):
            yield Problem(page.name, 0, 0, "orphan", "no page links to this one", "link to it, or take it out",
                          level=WARNING)  # fmt: skip
