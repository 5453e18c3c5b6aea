"""Addresses of this site: written from its root (/ways/set-the-tone/), shown relative to the page they stand on.

Relative addresses work at a domain's root, under a sub-path and from a folder alike.
"""

import posixpath
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from .playbook import Playbook

_PLAIN = re.compile(r"((?:\.\./)*)(\.\.?|(?:[\w-][\w.-]*/)*(?:[\w-][\w.-]*)?)(#[\w-]*)?", re.A)
_MARKDOWN_LINK = re.compile(r"(\]\()(/[^)\s]*)(?=[\s)])")


def relative(address: str, here: str) -> str:
    """The address `address` as seen from the page at `here`; both begin with a slash. Others come back unchanged."""
    if not address.startswith("/") or address.startswith("//"):
        return address
    path, separator, anchor = address.partition("#")
    if separator and path == here:
        return f"#{anchor}"
    up = "../" * (here.count("/") - 1)
    return (up + path[1:] or "./") + separator + anchor


def seen_from(here: str, written: str) -> str:
    """The whole of an address that is written relative to the page at `here`."""
    plain = _PLAIN.fullmatch(written)
    if plain is None:
        return urljoin(here, written)
    up, path, anchor = plain.groups()  # as in nearly all links; the library takes ten times as long
    if not up and not path:
        return here + (anchor or "")
    above = here.split("/")[:-1]
    steps = len(up) // 3 + (path == "..")
    above = above[: max(1, len(above) - steps)]
    return "/".join([*above, "" if path in (".", "..") else path]) + (anchor or "")


def of_guide(playbook: "Playbook") -> str:
    """The address of the guide for contributors, in the playbook's repository."""
    return str(playbook.settings.get("repo_url") or "").rstrip("/") + "/blob/main/CONTRIBUTING.md"


def page_file(address: str) -> str:
    """The Markdown file of the page at an address: /ways/ is ways/index.md, /ways/set-the-tone/ the same below it."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def of_page(url: str) -> str:
    """The address of a page that an engine calls `url` (relative, maybe . or ./ for home)."""
    return "/" + url.strip("./") + "/" if url.strip("./") else "/"


def relative_links(markdown: str, file: str, files: Iterable[str]) -> str:
    """Hand-written Markdown of the page in `file` with each link to an address of this site made a link to its file.

    `files` are the paths of all pages. Both engines turn links between files into addresses in their own way. An
    address that no page has stays as it is, for the link check to find.
    """
    known = {of_file(path): path for path in files}

    def replaced(match: re.Match[str]) -> str:
        path, separator, anchor = match[2].partition("#")
        if path not in known:
            return match[0]
        target = posixpath.relpath(known[path], posixpath.dirname(file) or ".")
        return match[1] + target + separator + anchor

    return _MARKDOWN_LINK.sub(replaced, markdown)


def of_file(path: str) -> str:
    """The address of the page in a file: about.md is /about/, ways/index.md is /ways/."""
    stem = path.removesuffix(".md")
    return of_page(stem.removesuffix("index") if stem.split("/")[-1] == "index" else stem)


def absolute(playbook: "Playbook", address: str) -> str:
    """An address of this site in full, as paper and data need it; others come back unchanged."""
    home = str(playbook.settings.get("site_url") or "/")
    return home.rstrip("/") + address if address.startswith("/") and not address.startswith("//") else address
