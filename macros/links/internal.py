"""Links of the built site: every page, anchor and folder index that a link names is there.

LinkChecker looks for the files; it cannot follow anchors over files and takes a folder without an index for a page,
so the pages are also read once here. Only problems come out; nothing is changed.
"""

import csv
import io
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html

from ..problems import WARNING, Problem

# Pages that a reader comes to without a link from another page.
NOT_LINKED = ("/404.html",)
_SETTINGS = "[checking]\nmaxrequestspersecond=10000\nthreads=4\nrecursionlevel=1\n[output]\nlog=csv\nstatus=0\n"


@dataclass(frozen=True)
class Link:
    """A link as it is written, the record that it stands in, and the path and anchor on this site that it leads to."""

    written: str
    record: str
    path: str
    anchor: str


@dataclass
class Page:
    """What one built page says about links: its anchors, and each link to somewhere on this site."""

    name: str
    anchors: set = field(default_factory=set)
    links: list = field(default_factory=list)


def check(site, root=None):
    """Every broken link, anchor and index of the site in the folder `site`, and pages that nothing links to.

    With `root`, a link that came from a record is placed at that record's file and line.
    """
    pages = read_pages(Path(site))
    if not pages:
        return [Problem(str(site), 0, 0, "link", "there are no pages here", "build the site first")]
    return [*_grouped(_broken(Path(site), pages, root)), *_orphans(pages)]


def check_files(site):
    """What LinkChecker finds wrong: links, pictures, styles and scripts that lead to no file."""
    with tempfile.TemporaryDirectory() as folder:
        copy, settings = Path(folder) / "site", Path(folder) / "linkcheckerrc"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
        settings.write_text(_SETTINGS)
        # As root, LinkChecker goes on as `nobody`, who must be able to read the pages.
        for path in (Path(folder), settings, copy, *copy.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        listed = "".join(f"{page.as_uri()}\n" for page in sorted(copy.rglob("*.html")))
        command = [sys.executable, "-m", "linkcheck", "--config", str(settings), "--stdin", "--no-warnings", "-o", "csv"]
        done = subprocess.run(command, input=listed, capture_output=True, text=True)
        return list(_reported(done, copy))


def read_pages(site):
    """{address: Page} for every built page."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        tree = lxml.html.parse(str(path)).getroot()
        if tree is not None:
            address = "/" + name.removesuffix("index.html")
            pages[address] = Page(name, {""} | set(tree.xpath("//@id")), list(_links(address, tree)))
    return pages


def _links(address, tree):
    for link in tree.xpath("//@href | //@src | //form/@action"):
        target, anchor = urldefrag(urljoin(f"https://site{address}", link))
        parts = urlsplit(target)
        if (parts.scheme, parts.netloc) == ("https", "site"):
            yield Link(str(link), record_of(link), unquote(parts.path), unquote(anchor))


def record_of(link):
    """The record in which a link stands, as the page's markup tells it; an empty text where it stands in none."""
    return link.getparent().xpath("string(ancestor-or-self::*[@data-record][1]/@data-record)")


def _broken(site, pages, root):
    for page in pages.values():
        for link in page.links if page.name != "404.html" else ():
            fault = _fault(site, pages, link.path, link.anchor)
            if fault:
                yield _placed(page, link.written, link.record, root, *fault)


def _grouped(problems):
    """One fault that stands on many pages, such as in the foot, is told once."""
    first, more = {}, {}
    for problem in problems:
        key = (problem.message.partition(": ")[2], problem.path if problem.line else "")
        first.setdefault(key, problem)
        more[key] = more.get(key, -1) + 1
    for key, problem in first.items():
        others = f" (and on {more[key]} more)" if more[key] else ""
        yield replace(problem, message=problem.message + others)


def _fault(site, pages, path, anchor):
    if path in pages or path + "index.html" in pages:
        found = pages.get(path) or pages[path + "index.html"]
        if anchor and anchor not in found.anchors:
            return f'there is no place "#{anchor}" on the page {path}', "correct the link, or the id that it names"
        return None
    if path.endswith("/") or (site / path.strip("/")).is_dir():
        return f"there is no page {path}", "correct the link"
    if not (site / path.strip("/")).is_file():
        return f"there is no file {path}", "correct the link"
    return None


def _placed(page, link, record, root, message, hint):
    path, line, column = placed(page.name, link, record, root)
    on = f" (on the page {page.name})" if line else ""
    return Problem(path, line, column, "link", f"link to {link}: {message}{on}", hint)


def placed(name, link, record, root):
    """(path, line, column) of a link of the page `name`: in the record that it came from, or else the page itself."""
    place = _find(Path(root) / record, link) if record and root and (Path(root) / record).is_file() else None
    return (record, *place) if place else (name, 0, 0)


def _find(file, link):
    """The line and column in a record of what a link was made from: its address, its anchor or its last part.

    None where the record does not have it: the link comes from the page's template.
    """
    lines = file.read_text("utf-8").split("\n")
    parts = [part for part in link.replace("#", "/").split("/") if part not in ("", "..", ".")]
    for wanted in (link, "/" + "/".join(parts), *reversed(parts)):
        for number, line in enumerate(lines, 1):
            if wanted and wanted in line:
                return number, line.index(wanted) + 1
    return None


def _orphans(pages):
    linked = {link.path for address, page in pages.items() for link in page.links if link.path != address}
    for address, page in pages.items():
        if address not in linked and address + "index.html" not in linked and address not in ("/", *NOT_LINKED):
            yield Problem(page.name, 0, 0, "orphan", "no page links to this one", "link to it, or take it out",
                          level=WARNING)  # fmt: skip


def _reported(done, copy):
    rows = csv.DictReader((line for line in io.StringIO(done.stdout) if not line.startswith("#")), delimiter=";")
    start, seen = copy.as_uri() + "/", 0
    for row in rows:
        seen += 1
        if row.get("valid") == "False":
            page = unquote(row["parentname"] or row["url"]).removeprefix(start)
            yield Problem(page, int(row["line"] or 0), int(row["column"] or 0), "link",
                          f"link to {row['urlname']}: {row['result']}", "correct the link")  # fmt: skip
    if done.returncode not in (0, 1) or (done.returncode and not seen):
        yield Problem(str(copy.name), 0, 0, "link", f"LinkChecker stopped: {done.stderr.strip()[-400:]}")
