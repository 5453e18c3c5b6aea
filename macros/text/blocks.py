"""A record's Markdown as a tree that the Typst templates draw. Text stays text: it is data there, never code.

A block is {"kind": "paragraph", "inlines"} or {"kind": "list", "start" (None for bullets), "items": [[blocks]]}.
An inline is {"kind": "text", "text"}, {"kind": "break"}, or {"kind": "strong" | "emphasis" | "link", "inlines"}; a
link has "to", where it leads, and "shown", the address as it is written out on paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Required, TypedDict

from markdown_it.token import Token

from . import safe_markdown
from .markdown_links import Link


class Inline(TypedDict, total=False):
    """A piece of a line (see above)."""

    kind: Required[str]
    text: str
    inlines: "list[Inline]"
    to: str
    shown: str


class Block(TypedDict, total=False):
    """A paragraph or a list (see above); `write` is the number of lines to write on under it."""

    kind: Required[str]
    inlines: list[Inline]
    start: int | None
    items: "list[list[Block]]"
    write: int


_WITHIN = {"strong": "strong", "em": "emphasis", "link": "link"}


def blocks(text: str, address: Link) -> list[Block]:
    """The blocks of a Markdown text. `address` turns an address of this site into a full one."""
    found, _ = _blocks(safe_markdown.tokens(text), 0, address)
    return found


def paragraph(text: str) -> Block:
    """A paragraph of words that are no Markdown."""
    return {"kind": "paragraph", "inlines": [{"kind": "text", "text": text}]}


def plain(inlines: Iterable[Inline]) -> str:
    """The words of some inlines."""
    return "".join(plain(one["inlines"]) if "inlines" in one else one.get("text", "\n") for one in inlines)


def on_paper(inlines: Iterable[Inline]) -> str:
    """The words of some inlines, with the address that follows a link on paper."""
    pieces = []
    for one in inlines:
        pieces.append(on_paper(one["inlines"]) if "inlines" in one else one.get("text", "\n"))
        pieces.append(f" ({one['shown']})" if one.get("shown") else "")
    return "".join(pieces)


def paragraphs(found: Iterable[Block]) -> Iterator[list[Inline]]:
    """The inlines of each paragraph, of those in lists too, in their order."""
    for one in found:
        if one["kind"] == "list":
            for item in one["items"]:
                yield from paragraphs(item)
        else:
            yield one["inlines"]


def _blocks(tokens: Sequence[Token], at: int, address: Link) -> tuple[list[Block], int]:
    found: list[Block] = []
    while at < len(tokens) and not tokens[at].type.endswith("_close"):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            items, at = _items(tokens, at + 1, address)
            start = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
            found.append({"kind": "list", "start": start, "items": items})
        else:
            if token.type == "inline":
                found.append({"kind": "paragraph", "inlines": _inlines(token.children or (), address)})
                at += 1  # over what closes the paragraph
            at += 1
    return found, at


def _items(tokens: Sequence[Token], at: int, address: Link) -> tuple[list[list[Block]], int]:
    items: list[list[Block]] = []
    while tokens[at].type == "list_item_open":
        item, at = _blocks(tokens, at + 1, address)
        items.append(item)
        at += 1
    return items, at + 1


def _inlines(tokens: Sequence[Token], address: Link) -> list[Inline]:
    stack: list[list[Inline]] = [[]]
    for token in tokens:
        name, _, end = token.type.partition("_")
        if end == "open" and name in _WITHIN:
            one: Inline = {"kind": _WITHIN[name], "inlines": []}
            if name == "link":
                one["to"], one["shown"] = _led(str(token.attrs["href"]), address)
            stack[-1].append(one)
            stack.append(one["inlines"])
        elif end == "close" and name in _WITHIN:
            stack.pop()
        elif token.type == "hardbreak":
            stack[-1].append({"kind": "break"})
        elif token.type == "softbreak" or token.content:
            stack[-1].append({"kind": "text", "text": " " if token.type == "softbreak" else token.content})
    return stack[0]


def _led(href: str, address: Link) -> tuple[str, str]:
    """Where a link leads, and how paper says it: an address of this site without its host, which the foot gives."""
    shown = href.partition("#")[0].removeprefix("https://").removeprefix("http://").removeprefix("mailto:")
    return address(href), shown
