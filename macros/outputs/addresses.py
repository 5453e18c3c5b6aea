"""Addresses of this site: written from its root (/ways/set-the-tone/), shown relative to the page they stand on.

Relative addresses work at a domain's root, under a sub-path and from a folder alike.
"""

import re

_MARKDOWN_LINK = re.compile(r"(\]\()(/[^)\s]*)(?=[\s)])")


def relative(address, here):
    """The address `address` as seen from the page at `here`; both begin with a slash. Others come back unchanged."""
    if not address.startswith("/") or address.startswith("//"):
        return address
    path, sign, anchor = address.partition("#")
    if sign and path == here:
        return f"#{anchor}"
    up = "../" * (here.count("/") - 1)
    return (up + path[1:] or "./") + sign + anchor


def page_file(address):
    """The Markdown file of the page at an address: /ways/ is ways/index.md, /ways/set-the-tone/ the same below it."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def of_page(url):
    """The address of a page that an engine calls `url` (relative, maybe . or ./ for home)."""
    return "/" + url.strip("./") + "/" if url.strip("./") else "/"


def relative_links(markdown, here):
    """Hand-written Markdown with each link to an address of this site made relative to the page at `here`."""
    return _MARKDOWN_LINK.sub(lambda match: match.group(1) + relative(match.group(2), here), markdown)
