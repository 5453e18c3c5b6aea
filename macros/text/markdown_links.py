"""Where links to addresses of this site stand in Markdown, and in the HTML of hand-written pages."""

import re
from collections.abc import Callable, Iterator

Link = Callable[[str], str]  # turns an address of this site into what a page or a sheet needs
_WORDS = r"(?<!\\)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
# [words](/address/ "title"): words, address, title with the space before it.
INLINE = re.compile(_WORDS + r"\(\s*<?(/[^)\s>]*)>?((?:\s+[^)]*)?)\)", re.S)
# [name]: /address/ on a line of its own: all before the address, the address.
DEFINITION = re.compile(r"^( {0,3}\[[^\]\n]+\]:[ \t]*)<?(/[^\s>]*)>?", re.M)
# <a href="address">words</a>: attributes before, quotation mark, address, attributes after, words.
HTML = re.compile(r"<a\b([^>]*?)\bhref=([\"'])([^\"']*)\2([^>]*)>(.*?)</a>", re.S | re.I)


def site_links(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, address) of each link to an address of this site in a Markdown text, in the order of their kinds."""
    for pattern in (INLINE, DEFINITION):
        yield from ((match.start(2), match[2]) for match in pattern.finditer(text))


def html_links(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, address as it is written) of each link in HTML."""
    yield from ((match.start(3), match[3]) for match in HTML.finditer(text))
