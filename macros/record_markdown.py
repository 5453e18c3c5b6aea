"""A record's Markdown: a small part of CommonMark, safe by construction.

Contributed text is not code. There is no raw HTML and no picture; only the tokens below are known, and links go to
the web, to a mailbox or to an address of this site. `faults` says what else was found, `render` never lets it out.
"""

import re
from html import unescape

from markdown_it import MarkdownIt
from markupsafe import Markup

ALLOWED = {
    "paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak", "em_open", "em_close",
    "strong_open", "strong_close", "link_open", "link_close", "bullet_list_open", "bullet_list_close",
    "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close", "code_inline",
    "heading_open", "heading_close", "text_special",
}  # fmt: skip

SITE_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")
_ADDRESS = re.compile(rf"https?://[A-Za-z0-9.-]+(?:[:/?#].*)?|mailto:[^\s?]+@[^\s?]+|{SITE_ADDRESS.pattern}", re.I)
_SCRIPT = re.compile(r"(?:java|vb)\s*script\s*:|\bdata\s*:\s*[\w.+-]+/[\w.+-]+\s*[;,]", re.I)
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_ATTRIBUTES = re.compile(r"\{:")
_SPACES = re.compile("[\\s\u00ad\u200b-\u200f\u2060]+")

_WORDS_FOR = {
    "html_block": ("raw HTML", "write plain words; to show a < sign, put a space after it"),
    "html_inline": ("raw HTML", "write plain words; to show a < sign, put a space after it"),
    "image": ("a picture", "take it out; pictures are not taken yet"),
    "fence": ("a block of code", "write it as a paragraph"),
    "code_block": ("a text indented by four spaces or more", "start the line further left"),
    "blockquote_open": ("a quotation", "tell it in your own words"),
    "hr": ("a line across the page", "take it out"),
}


def _parser(html):
    parser = MarkdownIt("commonmark", {"html": html})
    parser.validateLink = lambda address: True  # judged by _ADDRESS, so that a refused link can be reported
    return parser


_CHECKER, _RENDERER = _parser(html=True), _parser(html=False)


def faults(text, form):
    """Yield (offset, found, hint) for whatever a text of this form (plain or markdown) may not hold."""
    yield from _signs(text)
    if form == "markdown":
        for block in _CHECKER.parse(text):
            if block.type not in ALLOWED:
                yield _line_start(text, block.map[0] if block.map else 0), *_words_for(block.type)
            yield from _inline(text, block.children or (), block.map)
    elif "<" in text:
        for block in _CHECKER.parseInline(text):
            children = [token for token in block.children or () if token.type == "html_inline"]
            yield from _inline(text, children, [0, 0])


def is_address(address):
    """True for an address that a link may lead to: the web, a mailbox, or a place on this site."""
    return bool(_ADDRESS.fullmatch(address)) and not _hides_script(address)


def render(text, link=str):
    """Markdown to safe HTML. `link` turns an address of this site into what the page needs."""
    tokens = [token for token in _RENDERER.parse(text) if token.type in ALLOWED]
    for token in tokens:
        children = token.children or []
        token.children = [child for child in children if child.type in ALLOWED]
        for child in token.children:
            if child.type == "link_open":
                address = child.attrs.get("href", "")
                child.attrs = {"href": link(address) if is_address(address) else "#"}
    return Markup(_RENDERER.renderer.render(tokens, _RENDERER.options, {}))


def render_line(text, link=str):
    """The same for a text that stands inside another element: no paragraph around it when there is only one."""
    html = render(text, link).strip()
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return Markup(inner if "<p>" not in inner else html)


def sections(body):
    """A body as a list of (heading, Markdown under it), by its level-two headings."""
    parts = re.split(r"^##[ \t]+(.+?)[ \t#]*$", body, flags=re.M)
    return list(zip(parts[1::2], (text.strip() for text in parts[2::2])))


def _signs(text):
    for pattern, found, hint in (
        (_TEMPLATE, "template signs", "take the curly brackets out"),
        (_ATTRIBUTES, "an attribute list", "take the curly brackets out"),
    ):
        match = pattern.search(text)
        if match:
            yield match.start(), f"{found} ({match.group()})", hint
    if _hides_script(text):
        yield 0, "an address that could run code", "take it out"


def _hides_script(text):
    plain = unescape(unescape(text))
    return bool(_SCRIPT.search(plain) or _SCRIPT.search(_SPACES.sub("", plain)) and "(" in plain)


def _inline(text, children, lines):
    at = _line_start(text, lines[0]) if lines else 0
    for token in children:
        found = text.find(token.content, at) if token.content else -1
        if found >= 0:
            at = found
        if token.type == "link_open" and not is_address(token.attrs.get("href", "")):
            yield at, f'the address "{token.attrs.get("href", "")}"', (
                "use one that starts with https:// or, for a page of this site, one such as /ways/set-the-tone/"
            )
        elif token.type not in ALLOWED:
            yield at, *_words_for(token.type)


def _words_for(kind):
    return _WORDS_FOR.get(kind, (f"something that is not taken here ({kind})", "write it as a paragraph or a list"))


def _line_start(text, line):
    index = 0
    for _ in range(line):
        index = text.find("\n", index) + 1
    return index
