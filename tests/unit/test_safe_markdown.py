"""Markdown of records: what it may not hold is reported with what to do, and is never shown whatever the checks say."""

import pytest

from macros.checks import markup
from macros.text.html_tree import as_page, parsed
from macros.text.safe_markdown import faults, render
from tests.support.changing import change


@pytest.mark.parametrize(("text", "at", "found", "hint"), [
    ("One\n\n## Two\n", 5, "a heading", "use a short paragraph or bold words"),
    ("One\n\n> two\n", 5, "a quotation", "say it in your own words"),
    ("One\n\n---\n", 5, "a line across the page", "take it out"),
    ("```\none\n```\n", 0, "a block of code", "write it as a paragraph"),
    ("One\n\n    two\n", 5, "a text indented by four spaces or more", "start the line further left"),
    ("See ![it](/it.png).", 4, "a picture", "take it out; pictures are not taken yet"),
    ("One <b>two</b>", 4, "raw HTML", "write plain words; to show a < sign, put a space after it"),
])  # fmt: skip
def test_what_a_field_may_not_hold_is_reported_with_what_to_do(text, at, found, hint):
    assert (at, found, hint) in list(faults(text, "markdown"))


@pytest.mark.parametrize(
    "text", ["One **two** *three* `four` [five](/ways/).", "- one\n- two\n\n1. three\n2. four\n", "One\\\ntwo", ""]
)
def test_plain_paragraphs_lists_and_links_are_no_fault(text):
    assert list(faults(text, "markdown")) == []


def test_of_a_text_full_of_faults_twenty_are_reported(tiny):
    tip = change(tiny, tiny.get("tip", "ask-one-question"), {"detail": "<b>one</b> " * 15})
    assert len(list(markup.check(tip))) == 20


def test_only_the_text_of_a_record_has_headings():
    assert list(faults("## One\n\ntwo\n", "markdown", headings=True)) == []
    assert [found for _, found, _ in faults("## One\n\ntwo\n", "markdown")] == ["a heading"]


@pytest.mark.parametrize(("text", "shown"), [
    ("One ![two](/it.png) three", "<p>One  three</p>"), ("One <b>two</b>", "<p>One &lt;b&gt;two&lt;/b&gt;</p>"),
    ("[a](javascript:b)", '<p><a href="#">a</a></p>'), ("[a](/ways/)", '<p><a href="/ways/">a</a></p>'),
    ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
])  # fmt: skip
def test_what_no_check_has_seen_is_not_shown_either(text, shown):
    assert str(render(text)).strip() == shown


def test_a_page_that_was_read_is_written_again_as_it_was():
    page = '<!doctype html>\n<html lang="en"><head><title>It</title></head><body><p>1 &lt; 2 – é</p></body></html>'
    assert as_page(parsed(page)) == page
