"""Hosting: the site under any path, the page for what is not there, and the files by which web servers serve it.

Real servers are asked in tests/audit (make audit).
"""

import gzip
import re
import shutil
from urllib.parse import urljoin

import pytest

from macros.outputs import security_policy
from macros.outputs.hosting import headers, security_txt, server_files
from tests.support.command import build
from tests.support.looking import everything_wrong
from tests.support.places import TINY
from tests.support.site_under_test import browsing, served
from tests.support.waiting import wait_until

PATH = "/a/b"
DEEP = ("/no-such-page", "/ways/no-such-way/", "/a/b/c/d/e/two-good-things.html", "/x/%E0%A4%A/", "/assets/gone.css")
WALKED = ("/", "/about/", "/case-studies/one-front-door/", "/activities/two-good-things/", "/glossary/", "/packs/build/", "/print/")


@pytest.fixture(scope="module")
def elsewhere(corpus_site):
    """The address of the corpus site under a path that its settings do not name."""
    with served(corpus_site, PATH) as address:
        yield address


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """A site whose settings name the path /a/b/, with packed copies and no prints."""
    root, folder = tmp_path_factory.mktemp("moved"), tmp_path_factory.mktemp("moved site") / "site"
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("/playbook/", f"{PATH}/"), "utf-8")
    done = build(root, folder, "--no-prints", "--compressed")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def page(chromium):
    """An empty page; at the end, nothing that it asked for was elsewhere, or missing but for what `page.missing` lists."""
    with browsing(chromium) as context:
        page, page.missing = context.new_page(), []
        answers = []
        page.on("response", lambda answer: answers.append((answer.url, answer.status)))
        yield page
        assert [url for url, status in answers if status >= 400 and url not in page.missing] == []
        assert [url for url, _ in answers if not re.match(rf"http://127\.0\.0\.1:\d+{PATH}/", url)] == []


@pytest.mark.parametrize("address", WALKED)
def test_a_page_is_whole_under_a_path_that_nobody_foresaw(address, page, elsewhere):
    page.goto(elsewhere + address)
    links = page.locator("a[href]").evaluate_all("links => links.map(link => new URL(link.getAttribute('href'), location).href)")
    inside = {link.partition("#")[0] for link in links if link.startswith(elsewhere)}
    assert len(inside) > 20
    assert not [link for link in links if link.startswith(urljoin(elsewhere, "/")) and not link.startswith(elsewhere + "/")]
    assert [link for link in sorted(inside) if page.request.get(link).status != 200] == []


def test_the_search_finds_and_leads_there_under_any_path(page, elsewhere):
    page.goto(elsewhere + "/ways/")
    page.locator("#bar-words").press_sequentially("front door")
    page.locator(".search-panel .search-results a").first.click()
    page.wait_for_url(f"{elsewhere}/**")
    assert page.locator("h1").count() == 1 and page.url != f"{elsewhere}/ways/"


def test_a_tool_works_under_any_path(page, elsewhere):
    page.goto(f"{elsewhere}/packs/build/?pack=a-day-by-the-river&people=7")
    wait_until(page, "document.body.innerText.includes('09:')")


def test_a_print_is_there_under_any_path(page, elsewhere):
    page.goto(f"{elsewhere}/activities/two-good-things/")
    printed = page.locator("a[href$='.pdf']").first.evaluate("link => link.href")
    assert page.request.get(printed).body().startswith(b"%PDF")


@pytest.mark.parametrize("address", DEEP)
def test_what_is_not_there_is_a_styled_page_that_searches_however_deep(address, page, moved):
    with served(moved, PATH) as home:
        page.missing.append(home + address)
        assert page.goto(home + address).status == 404
        assert page.locator("h1").inner_text() == "We can’t find that page"
        assert page.locator("header.bar").evaluate("bar => getComputedStyle(bar).display") != "inline"
        page.locator("#search-words").fill("kettle")
        page.get_by_role("search", name="Whole playbook").get_by_role("button").click()
        wait_until(page, "/result/.test(document.querySelector('[data-search-status]').textContent)")
        assert page.url == f"{home}/search/?q=kettle"


def test_the_search_of_a_missing_page_begins_with_the_words_of_its_address(page, moved):
    with served(moved, PATH) as home:
        for address, words in {"/tips/share-the_kettle.html": "share the kettle", "/%3Cb%3E/": "b", "/%E0%A4%A/": ""}.items():
            page.missing.append(home + address)
            page.goto(home + address)
            wait_until(page, f"document.querySelector('#search-words').value === '{words}'")


def test_a_missing_page_has_nothing_wrong_with_it(page, moved):
    with served(moved, PATH) as home:
        page.missing.append(f"{home}/x/y/")
        page.goto(f"{home}/x/y/")
        assert everything_wrong(page) == []


def test_every_file_for_a_server_says_every_header_and_keeps_for_good_only_what_is_named_by_what_it_holds(corpus, corpus_site):
    said = headers.headers(corpus)
    assert said.keys() > security_policy.HEADERS.keys() and said["Strict-Transport-Security"] == "max-age=604800"
    for template, address in server_files.ADDRESSES.items():
        text = (corpus_site / address.lstrip("/")).read_text("utf-8")
        if template != "Containerfile":
            assert [name for name, value in said.items() if not re.search(rf'{name}:? "?{re.escape(value)}"?', text)] == []
            assert all(folder in text for folder in headers.KEPT_FOR_GOOD)
    kept = [path for path in corpus_site.rglob("*") if headers.kept(f"/{path.relative_to(corpus_site)}") == headers.FOR_GOOD]
    named = re.compile(r"en_[0-9a-f]{6,}\.pf_(fragment|index)|[\w-]+\.[0-9a-f]{10}\.(js|css|woff2)")
    kept = [path for path in kept if path.is_file()]
    assert len(kept) > 250 and [path for path in kept if not named.fullmatch(path.name)] == []


def test_https_alone_is_asked_for_only_where_the_host_chose_it(corpus):
    del corpus.settings["extra"]["playbook"]["https_days"]
    assert headers.headers(corpus) == security_policy.HEADERS
    assert "Strict-Transport" not in "".join(text for _, text in server_files.files(corpus))


@pytest.mark.parametrize("url, path", [
    ("https://a.example.net", ""), ("https://a.example.net/", ""), ("https://a.example.net/a/b/", "/a/b"),
    ("https://a.example.net/a;$b/", "/a%3B%24b"), ("https://a.example.net/%7Ea/", "/~a"),
])  # fmt: skip
def test_the_path_under_which_a_site_is_served_cannot_end_a_line_of_a_servers_settings(url, path, corpus):
    corpus.settings = {"site_url": url}
    assert headers.sub_path(corpus) == path


def test_a_server_knows_what_every_kind_of_file_is(corpus_site):
    packed_by_pagefind = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}  # a script unpacks them
    endings = {path.suffix for path in corpus_site.rglob("*.*") if path.is_file() and not path.name.startswith((".", "_"))}
    endings -= {"", ".conf"}  # the files for servers
    assert endings - packed_by_pagefind == {f".{ending}" for ending in server_files.TYPES}


def test_a_packed_copy_holds_what_the_file_beside_it_holds(moved):
    copies = sorted(moved.rglob("*.gz"))
    assert len(copies) > 50
    assert [copy for copy in copies if gzip.decompress(copy.read_bytes()) != copy.with_suffix("").read_bytes()] == []
    large = [path for path in moved.rglob("*.html") if path.stat().st_size > 1024]
    assert [path for path in large if not path.with_name(f"{path.name}.gz").exists()] == []


def test_a_site_has_no_packed_copies_unless_asked(corpus_site):
    assert [path.name for path in corpus_site.rglob("*.gz")] == ["sitemap.xml.gz"]


def test_where_a_weakness_is_reported_stands_where_programs_look(corpus_site):
    lines = (corpus_site / ".well-known/security.txt").read_text("utf-8").splitlines()
    assert lines == [
        "Contact: mailto:safe@tiny.example.net",
        "Expires: 2027-02-20T00:00:00Z",
        "Preferred-Languages: en",
        "Policy: https://tiny.example.net/records/blob/main/.github/SECURITY.md",
    ]


def test_the_place_for_reports_is_named_only_at_the_top_of_a_host_and_never_as_a_placeholder(corpus):
    corpus.settings = {**corpus.settings, "site_url": "https://tiny.example.net/", "repo_url": "https://example.org/records"}
    ((_, text),) = security_txt.files(corpus)
    assert "Canonical: https://tiny.example.net/.well-known/security.txt\n" in text and "Policy" not in text
    corpus.settings = {"extra": {"playbook": {"mailbox": "playbook@example.org"}}}
    assert list(security_txt.files(corpus)) == []
