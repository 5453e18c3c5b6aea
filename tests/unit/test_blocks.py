"""A record's Markdown as the tree that is drawn on paper."""

import pytest

from macros.text.blocks import blocks, on_paper, plain


def text(words):
    return {"kind": "text", "text": words}


def paragraph(*inlines):
    return {"kind": "paragraph", "inlines": list(inlines)}


@pytest.mark.parametrize(("markdown", "drawn"), [
    ("One\ntwo.", [paragraph(text("One"), text(" "), text("two."))]),
    ("One\\\ntwo.", [paragraph(text("One"), {"kind": "break"}, text("two."))]),
    ("**a** *b*", [paragraph({"kind": "strong", "inlines": [text("a")]}, text(" "), {"kind": "emphasis", "inlines": [text("b")]})]),
    ("[a](/ways/#b)", [paragraph({"kind": "link", "inlines": [text("a")], "to": "https://it/ways/#b", "shown": "/ways/"})]),
    ("<https://example.org/a>", [paragraph({"kind": "link", "inlines": [text("https://example.org/a")],
                                            "to": "https://ithttps://example.org/a", "shown": "example.org/a"})]),
    ("- a\n- b\n  - c\n\nd", [
        {"kind": "list", "start": None, "items": [
            [paragraph(text("a"))], [paragraph(text("b")), {"kind": "list", "start": None, "items": [[paragraph(text("c"))]]}]]},
        paragraph(text("d"))]),
    ("3. a\n4. b", [{"kind": "list", "start": 3, "items": [[paragraph(text("a"))], [paragraph(text("b"))]]}]),
    ("1. a", [{"kind": "list", "start": 1, "items": [[paragraph(text("a"))]]}]),
])  # fmt: skip
def test_markdown_is_drawn_as_it_is_meant(markdown, drawn):
    assert blocks(markdown, lambda address: f"https://it{address}") == drawn


def test_the_words_of_a_line_lose_their_marks_and_keep_their_breaks():
    (found,) = blocks("One **two** [three](/ways/)\\\nfour", str)
    assert plain(found["inlines"]) == "One two three\nfour"


def test_on_paper_a_link_is_followed_by_its_address_and_a_line_ends_where_it_was_ended():
    [one] = blocks("[a *b*](/ways/)\\\nc", str)
    assert on_paper(one["inlines"]) == "a b (/ways/)\nc" and plain(one["inlines"]) == "a b\nc"
