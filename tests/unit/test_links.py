"""The link check: what it finds in pages made for it. That it finds nothing in the corpus's site is held in test_corpus_site."""

import pytest

from macros.links import internal as links

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


def test_links_to_other_hosts_are_left_to_the_check_on_a_schedule(pages):
    site = pages({"index.html": '<a href="https://www.example.org/x">x</a><a href="mailto:a@example.org">m</a>'})
    assert links.check(site) == []


def test_linkchecker_finds_a_missing_file_though_it_runs_as_nobody(pages):
    site = pages({"index.html": '<a href="a/index.html">a</a><img src="no.png" alt="">', "a/index.html": "a"})
    site.chmod(0o700)
    [found] = links.check_files(site)
    assert found.path == "index.html" and found.message.startswith("link to no.png: ") and "No such file" in found.message
