"""The link check: what it finds in pages made for it. That it finds nothing in the corpus's site is held in test_corpus_site."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from macros.links import internal as links
from macros.outputs.pages.routes import pages as made_pages
from tests.support.changing import change

PAGE = '<!doctype html><html lang="en"><title>Page</title><body>{}</body></html>'


@pytest.fixture
def pages(tmp_path):
    """Writes {path: what stands in its body} as a site and returns the site's folder."""

    def write(bodies):
        for path, body in bodies.items():
            file = tmp_path / "site" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(PAGE.format(body) if path.endswith(".html") else body)
        return tmp_path / "site"

    return write


def test_a_folder_without_pages_is_a_fault_and_not_a_pass(tmp_path):
    assert [p.message for p in links.check(tmp_path)] == ["there are no pages here"]


def test_a_link_to_a_missing_page_file_or_anchor_is_found_on_its_page(pages):
    site = pages({
        "index.html": '<a href="ways/">ways</a><a href="gone/">gone</a><a href="ways/#here">here</a>'
        '<a href="ways/#nowhere">nowhere</a><img src="no.png" alt="">',
        "ways/index.html": '<h2 id="here">Here</h2><a href="../">home</a>',
    })  # fmt: skip
    assert {(p.rule, p.level) for p in links.check(site)} == {("link", "error")}
    assert [(p.path, p.message) for p in links.check(site)] == [
        ("index.html", "link to gone/: there is no page /gone/"),
        ("index.html", 'link to ways/#nowhere: there is no place "#nowhere" on the page /ways/'),
        ("index.html", "link to no.png: there is no file /no.png"),
    ]


def test_a_folder_without_an_index_is_no_page(pages):
    site = pages({"index.html": '<a href="papers/">papers</a>', "papers/one.txt": "text"})
    assert [p.message for p in links.check(site)] == ["link to papers/: there is no page /papers/"]


def test_a_fault_that_stands_on_many_pages_is_reported_once(pages):
    site = pages({f"{n}/index.html": '<a href="/gone/">gone</a><a href="/">home</a>' for n in "abc"}
                 | {"index.html": '<a href="a/">a</a><a href="b/">b</a><a href="c/">c</a>'})  # fmt: skip
    assert [p.message for p in links.check(site)] == ["link to /gone/: there is no page /gone/ (and on 2 more)"]


def test_a_page_that_only_links_to_itself_is_reported_as_a_warning(pages):
    site = pages({"index.html": "home", "lonely/index.html": '<a href="#top" id="top">top</a>'})
    assert [(p.path, p.level, p.message) for p in links.check(site)] == [
        ("lonely/index.html", "warning", "no page links to this one")
    ]


def test_the_page_for_addresses_that_are_not_there_needs_no_link(pages):
    assert links.check(pages({"index.html": "home", "404.html": '<a href="/gone/">no such page</a>'})) == []


@pytest.mark.parametrize(("link", "line", "column"), [
    ("/ways/gone/", 4, 9), ("../ways/gone/", 4, 9), ("#nowhere", 5, 3), ("../files/paper.pdf", 6, 6),
])  # fmt: skip
def test_a_link_that_came_from_a_record_is_reported_at_its_line_there(link, line, column, pages, tmp_path):
    (tmp_path / "it.md").write_text("---\ntitle: It\n---\nSee it (/ways/gone/),\n[(#nowhere),\nor a paper.pdf.\n")
    site = pages({"index.html": f'<div data-record="it.md"><p><a href="{link}">it</a></p></div>'})
    [found] = links.check(site, tmp_path)
    assert (found.path, found.line, found.column) == ("it.md", line, column) and found.message.endswith(" (on the page index.html)")


def test_a_link_that_no_record_holds_is_reported_on_its_page(pages, tmp_path):
    (tmp_path / "it.md").write_text("Nothing of it.\n")
    site = pages({"index.html": '<p data-record="it.md"><a href="/gone/">it</a></p>'})
    [found] = links.check(site, tmp_path)
    assert (found.path, found.line, found.message) == ("index.html", 0, "link to /gone/: there is no page /gone/")


def test_a_page_for_what_was_taken_out_needs_no_link(tiny, pages):
    gone = {"status": "retired", "since": "2026-03-01", "reason": "Told anew."}
    study = change(tiny, tiny.get("case-study", "a-shared-rota"), gone)
    page = made_pages(tiny)[f"{study.address.strip('/')}/index.md"].partition("\n---\n")[2]
    site = pages({"index.html": "home", "taken/index.html": page + '<a href="../">home</a>', "taken/out/index.html": "lonely"})
    lonely = [p.path for p in links.check(site) if p.rule == "orphan"]
    assert lonely == ["taken/out/index.html"]


def test_links_to_other_hosts_are_left_to_the_check_on_a_schedule(pages):
    site = pages({"index.html": '<a href="https://www.example.org/x">x</a><a href="mailto:a@example.org">m</a>'})
    assert links.check(site) == []


@pytest.mark.parametrize("markup", [
    '<img src="no.png" alt="">', '<script src="no.png"></script>', '<link rel="stylesheet" href="no.png">',
    '<video poster="no.png">',
    '<object data="no.png">', '<img srcset="yes.png 1x, no.png 2x" alt="">', '<button formaction="no.png">Send</button>',
    '<form action="no.png"></form>', '<meta http-equiv="Refresh" content="3; url=no.png">', '<area href="no.png" alt="">',
    '<q cite="no.png">so</q>',
])  # fmt: skip
def test_whatever_a_page_names_is_looked_for(pages, markup):
    site = pages({"index.html": markup, "yes.png": "a picture"})
    assert [p.message for p in links.check(site)] == ["link to no.png: there is no file /no.png"]


def test_a_page_that_does_not_say_how_it_is_encoded_is_read_as_utf_8(pages):
    assert links.check(pages({"index.html": '<a href="café.html">Tea</a>', "café.html": '<a href="/">Home</a>'})) == []


def test_what_a_style_sheet_names_is_looked_for_beside_it(pages):
    css = "@import 'more.css'; p { background: url('../no.png') } q { src: url(yes.png); mask: url(data:image/svg+xml,x) }"
    site = pages({"index.html": "home", "styles/one.css": css, "styles/yes.png": "a picture"})
    assert {(p.line, p.column, p.rule, p.level) for p in links.check(site)} == {(0, 0, "link", "error")}
    assert [(p.path, p.message) for p in links.check(site)] == [
        ("styles/one.css", "link to more.css: there is no file /styles/more.css"),
        ("styles/one.css", "link to ../no.png: there is no file /no.png"),
    ]


def test_a_fault_is_reported_at_each_record_that_it_stands_in(pages, tmp_path):
    site = pages({"index.html": "".join(f'<p data-record="{name}.yml"><a href="gone/">gone</a></p>' for name in "ab")})
    for name in "ab":
        (tmp_path / f"{name}.yml").write_text("id: x\nlink: gone/\n")
    assert [(p.path, p.line) for p in links.check(site, tmp_path)] == [("a.yml", 2), ("b.yml", 2)]


@pytest.mark.parametrize("written", [
    "", "#a", "x", "x/", "../", "../x/#a", "../../../x", "./x", "..", "x/../y/", "/x/", "/x/#a", "?q=1", "x?q#a",
    "//other.example/x",
    "https://site/x/", "../..", ".", "../.", "a..b", "...",
    "mailto:a@example.org", "data:text/plain,x", "x%20y/", "x y", "#caf%C3%A9", "a/b/c.html#d-e", "a.b/../c",
    "..x/",
])  # fmt: skip
@pytest.mark.parametrize("address", ["/", "/404.html", "/a/", "/a/b/c/", "/a/b.html"])
def test_an_address_leads_where_the_standard_says(address, written):
    target, anchor = urldefrag(urljoin(f"https://site{address}", written))
    parts = urlsplit(target)
    inside = (parts.scheme, parts.netloc) == ("https", "site")
    expected = {written: (unquote(parts.path), unquote(anchor))} if inside else {}
    assert links.targets(address, [written]) == expected
