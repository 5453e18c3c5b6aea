"""A record's Markdown: what passes the check is harmless, and what is rendered is harmless even where it did not."""

import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.text import safe_markdown as record_markdown

SAFE = {"p", "em", "strong", "a", "ul", "ol", "li", "code", "br", "h1", "h2", "h3", "h4", "h5", "h6"}
SAFE_SCHEMES = ("https://", "http://", "mailto:", "/")

# Pieces that dangerous texts are made of, with enough innocent glue to hold them together.
PIECES = [
    "[x](", "[x][1]", "[1]: ", "[x]: ", "![x](", "<", ">", ")", "](", "{:", "{", "}", "{{", "}}", "{%", "%}", "\\",
    "javascript:", "JaVaScRiPt:", "java", "script", ":", "&colon;", "&#106;", "avascript:", "&#x3A;", "%3A", "data:",
    "text/html", ";base64,", ",", "vbscript:", "alert(1)", "&Tab;", "&NewLine;", "\n", "\n\n", " ", "    ", "\t", "`",
    "```", "\u00ad", "\u200b", "onclick=", "onerror=x", '"', "'", "b", "/b", "img src=x ", "div", "script>", "!--",
    "-->", "#", "## x", "- ", "1. ", "> ", "---", "===", "*", "**", "_", "|", "~~", "https://a.example.net/", "/packs/",
    "//evil.example.net", "a@b.example.net", "mailto:", "?", "&lt;", "&gt;", "&amp;", "&quot;", "<https://", "x",
    "word ",
]  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


class Walker(HTMLParser):
    """Notes every element and attribute of a page, as a browser would see them."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen += [(tag, "", ""), *((tag, name, value or "") for name, value in attrs)]

    handle_startendtag = handle_starttag


def parts(html):
    walker = Walker()
    walker.feed(html)
    walker.close()
    return walker.seen


def outside_the_list(html):
    """What a record may not bring to a page: all but a few elements, and links to the web, a mailbox and this site."""
    return [part for part in parts(html) if not (
        part[0] in SAFE and not part[1]
        or part[:2] == ("a", "href") and (part[2] == "#" or part[2].lower().startswith(SAFE_SCHEMES))
    )]  # fmt: skip


def can_run(html):
    """What could run code, whatever engine made the page."""
    return [(tag, name, value) for tag, name, value in parts(html) if (
        tag in ("script", "div", "b") or name.startswith("on")
        or re.match(r"(javascript|vbscript|data):", re.sub(r"[\x00-\x20]", "", value), re.I)
    )]  # fmt: skip


def test_the_walkers_see_what_is_live():
    html = '<p onclick="x"><script></script><a href="java\nscript:z">t</a></p>'
    live = [("p", "onclick", "x"), ("script", "", ""), ("a", "href", "java\nscript:z")]
    assert outside_the_list(html) == can_run(html) == live


@given(hostile)
@settings(max_examples=400)
def test_nothing_live_is_ever_rendered(text):
    assert not outside_the_list(record_markdown.render(text))


@given(hostile)
@settings(max_examples=400)
def test_what_passes_the_check_could_not_run_in_the_engines_own_markdown_either(text):
    if not list(record_markdown.faults(text, "markdown")):
        assert not can_run(markdown.markdown(text, extensions=["attr_list", "md_in_html", "sane_lists"]))


@given(hostile)
@settings(max_examples=400)
def test_what_passes_the_check_in_a_plain_text_could_not_run_on_a_page(text):
    if not list(record_markdown.faults(text, "plain")):
        assert not can_run(text)


@given(hostile)
@settings(max_examples=400)
def test_every_fault_has_its_place_inside_the_text(text):
    for form in ("plain", "markdown"):
        for offset, found, hint in record_markdown.faults(text, form):
            assert 0 <= offset <= len(text) and found and hint


def test_markdown_becomes_the_html_that_was_meant():
    text = "Ask *one* **question**.\n\n- [here](/packs/)\n- `a < b` & <https://a.example.net/>"
    assert record_markdown.render(text) == (
        '<p>Ask <em>one</em> <strong>question</strong>.</p>\n<ul>\n<li><a href="/packs/">here</a></li>\n<li><code>'
        'a &lt; b</code> &amp; <a href="https://a.example.net/">https://a.example.net/</a></li>\n</ul>\n'
    )


def test_a_refused_address_becomes_a_link_to_nowhere_and_a_title_is_dropped():
    assert record_markdown.render("[x](javascript:y)") == '<p><a href="#">x</a></p>\n'
    assert record_markdown.render('[x](/packs/ "onclick")') == '<p><a href="/packs/">x</a></p>\n'


def test_the_page_decides_where_an_address_leads():
    html = record_markdown.render("[x](/packs/)", lambda address: f"..{address}")
    assert html == '<p><a href="../packs/">x</a></p>\n'


@pytest.mark.parametrize("address", [
    "https://a.example.net", "HTTPS://a.example.net/x?y#z", "http://a.example.net:8080/", "mailto:team@a.example.net",
    "/", "/packs/", "/tips/#ask-one-question", "/ways/try-it-small/",
])  # fmt: skip
def test_an_address_of_the_web_of_a_mailbox_or_of_this_site_is_taken(address):
    assert record_markdown.is_address(address)


@pytest.mark.parametrize("address", [
    "", "x", "#x", "packs/", "../packs/", "//a.example.net", "/Packs/", "/packs", "/packs/?x", "javascript:x",
    "data:,x", "file:///x", "ftp://a.example.net/", "https:a.example.net", "https://a b", "mailto:",
    "mailto:team@a.b?bcc=c@d.e",
    "https://a.example.net/?javascript:x", "https://name@a.example.net/", "https://name:word@a.example.net/",
    "/packs/\n", " /packs/", "\\\\a.example.net", "/\\a.example.net", "https:///packs/",
])  # fmt: skip
def test_any_other_address_is_not(address):
    assert not record_markdown.is_address(address)


def test_a_body_falls_into_sections_by_its_level_two_headings():
    body = "## The challenge\n\nOne.\n\n## What they did ##\n\nTwo.\n\n- Three.\n"
    assert record_markdown.sections(body) == [("The challenge", "One."), ("What they did", "Two.\n\n- Three.")]


@pytest.mark.parametrize("text, column", [
    ("See [the packs](/packs/) and [this](x)", 29),
    ("&amp; &lt; [this](x)", 11),
    ("a [b] [this](x)", 6),
    ("*a* **[this](x)**", 6),
    ("`[a]` [this](x)", 6),
    ("<https://a.example.net/> <this:x>", 25),
    ("R&D [a](/a/) [this](x)", 13),
])  # fmt: skip
def test_a_link_is_reported_where_it_begins(text, column):
    assert [offset for offset, _, _ in record_markdown.faults(text, "markdown")] == [column]
    lines = f"First.\n\n- Second,\n  {text}\n"
    assert [offset for offset, _, _ in record_markdown.faults(lines, "markdown")] == [lines.index(text) + column]
