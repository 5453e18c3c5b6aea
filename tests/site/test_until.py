"""Between two builds the browser hides what may no longer be shown: pages, cards, links and results; and without a script
a line says until when.
"""

import json
import shutil

import pytest

from tests.support.command import build
from tests.support.emptying import emptied
from tests.support.places import TINY
from tests.support.site_under_test import HEADERS, KEPT, axe_findings, browsing, served
from tests.support.traces import WORD, marked
from tests.support.waiting import wait_until

STUDY = "case_studies/a-shared-rota.md"
LAST_DAY = "2026-12-31"
PAGE = "/case-studies/a-shared-rota/"
BY_HAND = "content/pages/about.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory, lend_prints):
    """The folder of a site in which A shared rota, each of whose texts has a word of its own, may be shown until LAST_DAY."""
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("until") / "playbook")
    study = (root / STUDY).read_text("utf-8").replace("expires: 2030-02-20", f"expires: {LAST_DAY}")
    (root / STUDY).write_text(study, "utf-8")
    marked(root, STUDY)
    call = '{{ link("case-study", "a-shared-rota") }}'
    (root / BY_HAND).write_text(f"---\ntitle: About\nrender_macros: true\n---\n\nRead {call} now.\n")
    lend_prints(root)
    done = build(root, root.parent / "site")
    assert done.returncode == 0, done.stderr
    return root.parent / "site"


@pytest.fixture(scope="module")
def address(site):
    with served(site, "/playbook", HEADERS | KEPT) as found:
        yield found


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium) as context:
        yield context


@pytest.fixture
def on_the_day(profile_of_module, address):
    """A function: the one tab of an empty profile on a day."""
    with emptied(profile_of_module, address) as page:

        def opened(day):
            page.clock.set_fixed_time(f"{day}T09:00:00")
            return page

        yield opened


def addresses(site):
    return [f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/") for path in sorted(site.rglob("index.html"))]


def where_it_stands(site):
    """The addresses of the pages that have a word of the record in their file."""
    return [one for one in addresses(site) if WORD in (site / one.strip("/") / "index.html").read_text("utf-8").lower()]


def seen(page):
    """The words of the record that a reader sees, or finds in the page's title."""
    text = f"{page.inner_text('body')} {page.title()}".lower()
    return sorted({word for word in text.split() if word.startswith(WORD)})


@pytest.mark.parametrize("day, is_seen", [(LAST_DAY, True), ("2027-01-01", False), ("2020-01-01", True)])
def test_no_page_shows_it_after_its_last_day_by_the_readers_clock(on_the_day, site, address, day, is_seen):
    page = on_the_day(day)
    shown = []
    for path in where_it_stands(site) if is_seen else addresses(site):
        page.goto(address + path)
        if seen(page):
            shown.append(path)
    assert (PAGE in shown and "/case-studies/" in shown and "/about/" in shown and len(shown) > 5) if is_seen else shown == []


def test_its_own_page_says_that_it_is_no_longer_available_and_axe_finds_nothing(on_the_day, address):
    page = on_the_day("2027-01-01")
    page.goto(address + PAGE)
    assert page.get_by_role("heading", level=1).inner_text() == "This case study is no longer available"
    assert "The permission to show it has ended." in page.inner_text("article") and axe_findings(page) == []
    page.goto(address + "/about/")
    assert "Read a case study that is no longer shown now." in page.inner_text("main, .md-content")


def test_the_heading_goes_of_a_list_that_is_empty_without_it_and_no_other(on_the_day, address):
    page = on_the_day("2027-01-01")
    page.goto(address + "/topics/listening/")
    assert page.locator(":is(h1, h2, h3)[hidden]").all_text_contents() == ["Case studies"]
    assert page.locator(":is(h1, h2, h3):not([hidden])").count() > 5


def test_nothing_of_it_is_painted_first(chromium, address):
    with browsing(chromium) as context:
        context.clock.set_fixed_time("2027-01-01T09:00:00")
        page = context.new_page()
        page.add_init_script("""
            window.painted = [];
            const look = () => {
                if (document.body?.innerText.toLowerCase().includes("%s")) painted.push(document.body.innerText);
                requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        """ % WORD)  # fmt: skip
        for path in (PAGE, "/case-studies/", "/tips/"):
            page.goto(address + path)
            page.wait_for_timeout(100)
            assert page.evaluate("painted") == [], path


def test_a_search_does_not_find_it(on_the_day, address):
    for day, wanted in ((LAST_DAY, True), ("2027-01-01", False)):
        page = on_the_day(day)
        page.goto(f"{address}/search/?q=rota")
        wait_until(page, "!/^(|Searching.*)$/.test(document.querySelector('[data-search-status]').textContent)")
        found = page.locator("[data-search-results] a").evaluate_all("all => all.map(one => one.href)")
        assert (PAGE.strip("/") in str(found)) is wanted


def test_a_checklist_leads_to_it_no_longer(site):
    data = json.loads((site / "assets" / "checklists.json").read_text("utf-8"))
    leads = [lead for one in data["checklists"]["how-we-talk"]["sections"] for said in one["statements"] for lead in said["leads"]]
    assert {lead.get("until") for lead in leads if lead["kind"] == "case-study"} == {LAST_DAY}
    assert {lead.get("until") for lead in leads if lead["kind"] != "case-study"} == {None}


def test_without_a_script_a_line_says_until_when(chromium, address):
    with browsing(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PAGE)
        assert "31 December 2026" in page.inner_text(".facts")
        page.goto(address + "/case-studies/")
        assert "Shown until 31 December 2026" in page.inner_text("[data-finder-group] .cards")


def test_feed_and_data_say_until_when(site):
    assert "Shown until 31 December 2026." in (site / "feed.xml").read_text("utf-8")
    data = json.loads((site / "data/v1/case-studies/a-shared-rota.json").read_text("utf-8"))
    assert data["record"]["until"] == LAST_DAY
    assert f'"expires": "{LAST_DAY}"' in (site / "case-studies/a-shared-rota/index.html").read_text("utf-8")


def test_a_page_without_anything_that_ends_loads_no_script_for_it(site):
    assert "shared/until." not in (site / "privacy/index.html").read_text("utf-8")
    assert "shared/until." in (site / "tips/index.html").read_text("utf-8")


def test_every_page_says_when_the_site_was_built(site):
    for path in site.rglob("*.html"):
        assert "Site built on 22 November 2026." in path.read_text("utf-8"), path
