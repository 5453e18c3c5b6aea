"""What a browser fetches for a page: one style sheet before it paints, files that it may keep for ever, and little in all."""

import gzip
import posixpath
import re

import lxml.html
import pytest

from macros.outputs.assets.sheets import TOOLS
from macros.outputs.assets.theme_styles import CLASSES
from tests.support.site_under_test import browsing

# Runs before the page is drawn, where something on it may be shown only until a day: macros/outputs/until.py.
HIDES_WHAT_HAS_ENDED = "until"


@pytest.fixture(scope="module")
def trees(corpus_site):
    """{name: tree} of every page."""
    return {path.relative_to(corpus_site).as_posix(): lxml.html.parse(str(path)).getroot() for path in corpus_site.rglob("*.html")}


def waited_for(tree):
    """The files without which a browser does not paint."""
    scripts = tree.xpath("//script[@src and not(@type='module') and not(@defer) and not(@async)]/@src")
    return [*tree.xpath("//link[@rel='stylesheet']/@href"), *(one for one in scripts if HIDES_WHAT_HAS_ENDED not in one)]


def test_every_page_waits_for_one_style_sheet_alone_which_its_head_names(trees):
    found = {name: waited_for(tree) for name, tree in trees.items()}
    assert len(found) > 50 and {name: files for name, files in found.items() if len(files) != 1} == {}
    assert [name for name, tree in trees.items() if len(tree.xpath("/html/head/link[@rel='stylesheet']")) != 1] == []
    assert [name for name, tree in trees.items() if tree.xpath("//style | //@style")] == []


def test_a_page_with_a_tool_asks_for_the_sheet_of_its_tool_and_a_page_of_text_for_that_of_all(trees):
    sheets = {name: tree.xpath("//link[@rel='stylesheet']/@href")[0].rpartition("/")[2] for name, tree in trees.items()}
    for name, tool in (("index.html", "planner"), ("about/index.html", "page"), ("activities/index.html", "finder"),
                       ("packs/run/index.html", "wall"), ("contribute/tip/index.html", "form"), ("404.html", "page")):  # fmt: skip
        assert sheets[name].startswith(f"{tool}."), name
    assert len(set(sheets.values())) == len(TOOLS)


def test_what_the_theme_says_of_the_classes_on_our_pages_is_kept(trees):
    on_pages = {name for tree in trees.values() for names in tree.xpath("//@class") for name in names.split()}
    assert {name for name in on_pages if name.startswith("md-")} <= CLASSES


# What names another file: in a page, in a sheet, and in a script.
NAMING = {
    ".html": re.compile(r'(?:href|src)="([^"]+\.(?:js|css|woff2))"'),
    ".css": re.compile(r'url\("?([^")]+\.woff2)'),
    ".js": re.compile(r'(?:from|import)[ (]?"(\.[^"]+)"'),
}
HASHED = re.compile(r"assets/for-good/[\w/-]+\.[0-9a-f]{10}\.(js|css|woff2)")


@pytest.fixture(scope="module")
def asked_for(corpus_site):
    """{file that is named: a file that names it}, of scripts, sheets and fonts."""
    found = {}
    for path in corpus_site.rglob("*"):
        name = path.relative_to(corpus_site).as_posix()
        if path.suffix in NAMING and not name.startswith(("pagefind/", "assets/vendor/docx")):
            for written in NAMING[path.suffix].findall(path.read_text("utf-8")):
                inside = posixpath.join("/", posixpath.dirname(name), written.removeprefix("/playbook"))
                found[posixpath.normpath(inside).lstrip("/")] = name
    return found


def test_every_script_sheet_and_font_that_a_file_names_is_there_under_a_name_with_a_hash(corpus_site, asked_for):
    assert len(asked_for) > 150
    assert {name: by for name, by in asked_for.items() if not (corpus_site / name).is_file()} == {}
    assert {name: by for name, by in asked_for.items() if not HASHED.fullmatch(name)} == {}


def test_every_script_sheet_and_font_of_the_site_is_named_by_a_file(corpus_site, asked_for):
    there = {path.relative_to(corpus_site).as_posix() for path in (corpus_site / "assets").rglob("*")}
    assert sorted(name for name in there if name.endswith((".js", ".css", ".woff2")) and name not in asked_for) == []


# The pages that people come to read. On the corpus, whose texts are as long as those of a real playbook.
READING = ("/", "/about/", "/ways/keep-the-door-open/", "/case-studies/many-hands-at-mill-lane/",
           "/activities/lay-out-our-numbers/", "/packs/first-tea-of-partners/", "/tips/", "/glossary/",
           "/start/new-team/")  # fmt: skip
MOST = 100_000


@pytest.mark.parametrize("address", READING)
def test_a_page_to_read_is_a_hundred_kilobytes_in_all(chromium, corpus_address, address):
    with browsing(chromium, 390) as context:
        page, weights = context.new_page(), {}
        page.on("response", lambda answer: weights.update({answer.url: len(gzip.compress(answer.body()))}))
        page.goto(corpus_address + address, wait_until="networkidle")
        page.wait_for_timeout(100)
    assert len(weights) > 5 and sum(weights.values()) <= MOST, weights
