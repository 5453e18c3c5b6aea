"""Links of the built site: every page, anchor and folder index that a link names is there.

LinkChecker looks for the files; it cannot follow anchors over files and takes a folder without an index for a page,
so the pages are also read once here. Only problems come out; nothing is changed.
"""

import json
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement

from ..cache.made import NOTHING_MADE, Made, Parts, name_of
from ..problems import WARNING, Problem
from . import linkchecker
from .pages import anchors_of, links_of, location

# Pages that a reader comes to without a link from another page.
NOT_LINKED = ("/404.html",)
_CHECKING = {"maxrequestspersecond": 10000}


@dataclass(frozen=True)
class Link:
    """A link as it is written, the record that it stands in, and the path and anchor on this site that it leads to."""

    written: str
    record: str
    path: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """What one built page says about links: its anchors, and each link to somewhere on this site."""

    name: str
    anchors: set[str]
    links: list[Link]


Pages = Mapping[str, Page]  # by their addresses


def check(
    site: Path | str, root: Path | str | None = None, made: Made = NOTHING_MADE, later: Collection[str] = ()
) -> list[Problem]:
    """Every broken link, anchor and index of the site in the folder `site`, and pages that nothing links to.

    With `root`, a link that came from a record is placed at that record's file and line. A page that was read
    before is not read again. The paths in `later` lead to files that are still being made.
    """
    pages = read_pages(Path(site), made)
    if not pages:
        return [Problem(str(site), 0, 0, "link", "there are no pages here", "build the site first")]
    broken = _broken(Path(site), pages, None if root is None else Path(root), later)
    return [*_grouped(broken), *_orphans(pages)]


def check_files(site: Path | str) -> list[Problem]:
    """What LinkChecker finds wrong: links, pictures, styles and scripts that lead to no file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
        listed = "".join(f"{page.as_uri()}\n" for page in sorted(copy.rglob("*.html")))
        run = linkchecker.run(Path(folder), _CHECKING, "--stdin", "--no-warnings", addresses=listed)
        return list(_reported(run, copy))


def read_pages(site: Path, made: Made = NOTHING_MADE) -> dict[str, Page]:
    """{address: Page} for every built page."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        address = "/" + name.removesuffix("index.html")
        found = json.loads(made.of(f"links {name_of(name, content)}", partial(_said, address, content))[""])
        if found is not None:
            pages[address] = Page(name, set(found["anchors"]), [Link(*link) for link in found["links"]])
    return pages


def _said(address: str, content: bytes) -> Parts:
    """What the page at an address says about links, as JSON; null for a file that is empty."""
    root = lxml.html.parse(BytesIO(content)).getroot()
    found = None if root is None else {"anchors": sorted(anchors_of(root)), "links": list(_links(address, root))}
    return {"": json.dumps(found).encode()}


def _links(address: str, root: HtmlElement) -> Iterator[tuple[str, str, str, str]]:
    for written, record in links_of(root):
        target, anchor = urldefrag(urljoin(f"https://site{address}", written))
        parts = urlsplit(target)
        if (parts.scheme, parts.netloc) == ("https", "site"):
            yield written, record, unquote(parts.path), unquote(anchor)


def _broken(site: Path, pages: Pages, root: Path | None, later: Collection[str]) -> Iterator[Problem]:
    for page in pages.values():
        for link in page.links if page.name != "404.html" else ():
            fault = None if link.path in later else _fault(site, pages, link)
            if fault:
                yield _problem(page, link, root, *fault)


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


def _fault(site: Path, pages: Pages, link: Link) -> tuple[str, str] | None:
    """(message, hint) for a link that leads nowhere; None for a sound one."""
    path, anchor = link.path, link.anchor
    found = pages.get(path) or pages.get(path + "index.html")
    if found:
        sound = anchor in found.anchors
        return None if sound else (f'there is no place "#{anchor}" on the page {path}', "correct the link, or the id that it names")
    file = site / path.strip("/")
    if path.endswith("/") or file.is_dir():
        return f"there is no page {path}", "correct the link"
    return None if file.is_file() else (f"there is no file {path}", "correct the link")


def _problem(page: Page, link: Link, root: Path | None, message: str, hint: str) -> Problem:
    place = location(page.name, link.written, link.record, root)
    on = f" (on the page {page.name})" if place.line else ""
    return Problem(*place, "link", f"link to {link.written}: {message}{on}", hint)


def _orphans(pages: Pages) -> Iterator[Problem]:
    linked = {link.path for address, page in pages.items() for link in page.links if link.path != address}
    for address, page in pages.items():
        if address not in linked and address + "index.html" not in linked and address not in ("/", *NOT_LINKED):
            yield Problem(page.name, 0, 0, "orphan", "no page links to this one", "link to it, or take it out",
                          level=WARNING)  # fmt: skip


def _reported(run: linkchecker.Run, copy: Path) -> Iterator[Problem]:
    start = copy.as_uri() + "/"
    for link in run.results:
        if not link.is_valid:
            page = unquote(link.page).removeprefix(start)
            yield Problem(page, link.line, link.column, "link", f"link to {link.address}: {link.result}", "correct the link")
    if run.status not in (0, 1) or (run.status and not run.results):
        yield Problem(copy.name, 0, 0, "link", f"LinkChecker stopped: {run.stderr.strip()[-400:]}")
