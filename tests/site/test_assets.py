"""What a browser waits for before it paints a page: one style sheet, and nothing else."""

import lxml.html
import pytest

from macros.outputs.assets.sheets import TOOLS
from macros.outputs.assets.theme_styles import CLASSES

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
