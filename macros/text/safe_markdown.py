"""A record's Markdown: a small part of CommonMark, safe by construction.

Contributed text is not code. There is no raw HTML and no picture; only the tokens below are known, and links go to
the web, to a mailbox or to an address of this site. `faults` says what else was found, `render` never lets it out.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.entities import html5
from unicodedata import normalize
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from .markdown_links import Link

Fault = tuple[int, str, str]  # where in the text, what was found, what to do

ALLOWED = {
    "paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak", "em_open", "em_close",
    "strong_open", "strong_close", "link_open", "link_close", "bullet_list_open", "bullet_list_close",
    "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close", "code_inline",
    "heading_open", "heading_close", "text_special",
}  # fmt: skip

SITE_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")
_ADDRESS = re.compile(rf"(?i:https?)://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#].*)?|(?i:mailto):[^\s?]+@[^\s?]+|{SITE_ADDRESS.pattern}")
_SCRIPT = re.compile(
    r"(?:java|vb)\s*script\s*:|"
    r"data\s*:\s*(?:(?:text|image|application|audio|video|font|multipart|message)/[\w.+-]+\s*)?[;,]",
    re.I,
)
MARKUP = (
    (re.compile(r"\{\{|\{%|\{#"), "template code", "take the curly brackets out"),
    (re.compile(r"\{:"), "an attribute list", "take the curly brackets out"),
    (re.compile(r"\bon(?!(?:ce|e|ly|line|to|going|set|wards?|boarding)\b)[a-z]+\s*=", re.I), "an event handler",
     "take it out, or write the equals sign as a word"),
    (_SCRIPT, "an address that could run code", "take it out"),
)  # fmt: skip
TAG = re.compile(r"<(?:/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?[>=]|!--|!doctype|!\[|\?)", re.I)
_UNCLOSED_TAG = re.compile(r"(?<!\\)<[a-z][a-z0-9-]*[\s/][^<>`=]*=[^<>]*$", re.I | re.M)
# What a browser or Markdown passes over inside an address.
PASSED_OVER = re.compile("[\x00-\x1f\x7f\\\\\u00ad\u200b-\u200f\u2060\ufeff]+")
# {name: what it stands for} of HTML's entities that could hide markup: what they stand for reads as ASCII, or is passed over.
_HIDES = re.compile(rf"[\x00-\x7f]|\s|{PASSED_OVER.pattern}")
ENTITIES = {name: stands_for for name, stands_for in sorted(html5.items()) if _HIDES.search(normalize("NFKC", stands_for))}

_CURLY = "\u00a3\u2013\u2014\u2018\u2019\u201c\u201d"  # the pound sign, dashes and curly marks of any English text
# Printable ASCII without & % and backslash hides nothing, nor do those.
_READ_AS_IT_STANDS = re.compile(rf"[ -$'-\[\]-~{_CURLY}]*")
# The same without what all of MARKUP needs: a curly bracket, an equals sign or a colon.
_NO_MARKUP = re.compile(rf"[\n -$'-9;<>-\[\]-z|}}~{_CURLY}]*")
# Words and their punctuation alone, on one line: one paragraph, whatever reads it.
_WORDS_ALONE = re.compile(rf"[A-Za-z][A-Za-z0-9 ,.;()?!/'{_CURLY}-]*")

# How a token begins in the text that it came from, where that is not its own content.
_SOURCE_CHARS = {"link_open": "[", "image": "![", "softbreak": "\n", "hardbreak": "\n"}

_WORDS_FOR = {
    "html_block": ("raw HTML", "write plain words; to show a < sign, put a space after it"),
    "html_inline": ("raw HTML", "write plain words; to show a < sign, put a space after it"),
    "image": ("a picture", "take it out; pictures are not taken yet"),
    "fence": ("a block of code", "write it as a paragraph"),
    "code_block": ("a text indented by four spaces or more", "start the line further left"),
    "blockquote_open": ("a quotation", "say it in your own words"),
    "hr": ("a line across the page", "take it out"),
    "heading_open": ("a heading", "use a short paragraph or bold words"),
}


def _any_address(address: str) -> bool:
    return True


def _parser(html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html})
    parser.validateLink = _any_address  # type: ignore[assignment, method-assign]  # the parser's own way to say so; judged by _ADDRESS, so that a refused link can be reported
    return parser


_CHECKER, _RENDERER = _parser(html=True), _parser(html=False)


def faults(text: str, form: str, headings: bool = False) -> Iterator[Fault]:
    """Yield (offset, found, hint) for whatever a text of this form (plain or markdown) may not hold.

    Only a body has `headings`; inside a field one would break the order of the page's own.
    """
    yield from _markup(text)
    if form == "plain":
        yield from ((match.start(), *words_for("html_inline")) for match in TAG.finditer(text))
        return
    if _WORDS_ALONE.fullmatch(text):
        return
    yield from ((match.start(), *words_for("html_inline")) for match in _UNCLOSED_TAG.finditer(text))
    starts = _line_starts(text)
    for block in _CHECKER.parse(text):
        start = starts[block.map[0]] if block.map else 0
        if block.type not in ALLOWED or block.type == "heading_open" and not headings:
            yield start, *words_for(block.type)
        elif block.type == "heading_open" and not text.startswith("#", start):
            yield start, "a heading that does not begin its line with number signs", "begin the line with ##"
        yield from _inline(text, block.children or (), start)


def is_address(address: str) -> bool:
    """True for an address that a link may lead to: the web, a mailbox, or a place on this site."""
    return bool(_ADDRESS.fullmatch(address)) and not _SCRIPT.search(_undisguised(address))


def render(text: str, link: Link = str) -> Markup:
    """Markdown to safe HTML. `link` turns an address of this site into what the page needs."""
    found = tokens(text)
    for token in found:
        for child in token.children or ():
            if child.type == "link_open":
                child.attrs = {"href": link(str(child.attrs["href"]))}
    return Markup(_RENDERER.renderer.render(found, _RENDERER.options, {}))


def tokens(text: str) -> list[Token]:
    """The tokens of a Markdown text, only those that are known; an address that is none is replaced by #."""
    found = [token for token in _RENDERER.parse(text) if token.type in ALLOWED]
    for token in found:
        token.children = [child for child in token.children or () if child.type in ALLOWED] if token.children else token.children
        for child in token.children or ():
            if child.type == "link_open" and not is_address(str(child.attrs.get("href", ""))):
                child.attrs = {"href": "#"}
    return found


def sections(body: str) -> list[tuple[str, str]]:
    """A body as a list of (heading, Markdown under it), by its level-two headings."""
    parts = re.split(r"^##[ \t]+(.+)$", body, flags=re.M)
    return [(heading.rstrip(" \t#"), text.strip()) for heading, text in zip(parts[1::2], parts[2::2])]


def _markup(text: str) -> Iterator[Fault]:
    """Markup is looked for line by line, so that each piece has its place, then across lines."""
    if _NO_MARKUP.fullmatch(text):
        return
    lines = [(start, line, _undisguised(line)) for start, line in zip(_line_starts(text), text.split("\n"))]
    for pattern, found, hint in MARKUP:
        hits = [_hit(pattern, *line) for line in lines]
        if pattern is _SCRIPT and len(lines) > 1 and not any(hits):
            hits = [_hit(pattern, 0, text, _undisguised(text))]
        for offset, code in filter(None, hits):
            yield offset, f"{found} ({code})", hint


def _hit(pattern: re.Pattern[str], start: int, text: str, undisguised: str) -> tuple[int, str] | None:
    """(offset, code) where code stands in a text that begins at `start`, openly or in disguise; None if nowhere."""
    match = pattern.search(text)
    if match:
        return start + match.start(), match.group()
    match = pattern.search(undisguised) if undisguised != text else None
    return (start + len(text) - len(text.lstrip()), match.group()) if match else None


def _undisguised(text: str) -> str:
    """A text with its entities, percent signs and wide letters read, without what is passed over."""
    if _READ_AS_IT_STANDS.fullmatch(text):
        return text
    return PASSED_OVER.sub("", normalize("NFKC", unquote(unescape(unescape(text)))))


def _inline(text: str, children: Iterable[Token], at: int) -> Iterator[Fault]:
    """Faults inside a paragraph that begins at `at`. Each token is looked for after the last one, on its own line."""
    for token in children:
        between_angles = token.type == "link_open" and token.info == "auto"
        begins = "<" if between_angles else _SOURCE_CHARS.get(token.type, token.content)
        end = text.find("\n", at) if token.type == "text" else -1
        found = text.find(begins, at, end if end >= 0 else len(text)) if begins else -1
        at = max(at, found)
        if token.type == "link_open" and not is_address(str(token.attrs.get("href", ""))):
            yield (
                at,
                f'the address "{token.attrs.get("href", "")}"',
                ("use one that starts with https:// or, for a page of this site, one such as /ways/set-the-tone/"),
            )
        elif token.type not in ALLOWED:
            yield at, *words_for(token.type)
        at += len(begins) if found >= 0 else 0


def words_for(kind: str) -> tuple[str, str]:
    return _WORDS_FOR.get(kind, (f"something that is not taken here ({kind})", "write it as a paragraph or a list"))


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]
