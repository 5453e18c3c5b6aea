"""The wall shows the whole task at every size: smaller, then in pages that turn, and in a large zoom it scrolls."""

import json

import pytest

from tests.support.site_under_test import browsing
from tests.support.waiting import wait_until

WALLS = [(1920, 1080), (1280, 720), (1366, 625), (1024, 768)]
ZOOMED = [(640, 360), (320, 180), (480, 270), (390, 500)]
LINES = ".wall-words :is(p, li)"
ALL_LINES = f"[...document.querySelectorAll('{LINES}')].map((one) => one.textContent)"
SHOWN = f"[...document.querySelectorAll('{LINES}')].filter((one) => one.checkVisibility()).map((one) => one.textContent)"
WHOLE = "(box => box.scrollHeight <= box.clientHeight + 1)(document.querySelector('.wall-step'))"


@pytest.fixture
def wall(chromium, corpus_address, corpus_site):
    """wall(size) shows a step with a long instruction and many questions, on a wall of that size."""
    with browsing(chromium) as context:
        data = json.loads((corpus_site / "assets/timetable/activities.json").read_text("utf-8"))
        said = [["p", f"Paragraph {n}: " + "say what happened, and what you would do now. " * 4] for n in range(4)]
        numbered = ["ol", [f"Then do number {n}, together and out loud." for n in range(1, 7)]]
        questions = [f"Question {n}, which is about as long as they are?" for n in range(8)]
        step = {"title": "A long task", "format": "pairs", "format_title": "Pairs", "note": [], "brief": "",
                "say": [*said, numbered], "ask": [{"lead": "Think of", "questions": questions}]}  # fmt: skip
        data["activities"]["two-wishes-each"]["sessions"][0]["slots"] = [{"minutes": 20, "least": 20, "most": 20, "steps": [step]}]
        context.route("**/timetable/activities.json", lambda route: route.fulfill(json=data))

        def opened(size):
            page = context.new_page()
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.clock.install()
            page.goto(f"{corpus_address}/packs/run/#people=8&items=two-wishes-each,break")
            page.wait_for_selector("[data-ready]:not([hidden])")
            page.check("[data-use-wall]")
            page.get_by_role("button", name="Start now", exact=True).click()
            return page

        yield opened


def pages(page):
    return int(page.inner_text("[data-page]").split()[-1])


@pytest.mark.parametrize("size", WALLS, ids=str)
def test_a_long_task_is_shown_whole_in_pages_of_large_letters(wall, size):
    page = wall(size)
    seen = []
    assert pages(page) > 1
    for _ in range(pages(page)):
        assert page.evaluate(WHOLE)
        sizes = page.locator(LINES).evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
        assert min(sizes) >= size[1] / 33
        seen += page.evaluate(SHOWN)
        page.get_by_role("button", name="Turn the page").click()
    assert seen == page.evaluate(ALL_LINES)
    assert page.inner_text("[data-page]").startswith("Page 1 of")


def test_pages_turn_by_themselves_until_someone_holds_one(wall):
    page = wall((1280, 720))
    page.clock.run_for(21_000)
    assert page.inner_text("[data-page]").startswith("Page 2")
    page.get_by_role("button", name="Hold this page").click()
    page.clock.run_for(90_000)
    assert page.inner_text("[data-page]").startswith("Page 2")
    page.get_by_role("button", name="Turn by itself").click()
    assert page.inner_text("[data-page]").startswith("Page 1")
    page.clock.run_for(21_000)
    assert page.inner_text("[data-page]").startswith("Page 2")


def test_a_clicker_goes_through_the_pages_before_it_goes_on(wall):
    page = wall((1280, 720))
    for number in range(2, pages(page) + 1):
        page.keyboard.press("PageDown")
        assert page.inner_text("[data-page]").startswith(f"Page {number}")
    page.keyboard.press("PageDown")
    assert page.inner_text("[data-wall=title]") == "Break"


@pytest.mark.parametrize("size", ZOOMED, ids=str)
def test_in_a_large_zoom_everything_scrolls_in_one_page_and_nothing_covers_it(wall, size):
    page = wall(size)
    assert page.evaluate(SHOWN) == page.evaluate(ALL_LINES)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('.wall-words')).fontSize") == "24px"
    reached = page.evaluate("""() => [...document.querySelectorAll(".wall-words li, [data-do=next]")].every((one) => {
      one.scrollIntoView({ block: "center" });
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })""")
    assert reached
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("PageDown")
    wait_until(page, "scrollY > 50")
    assert page.inner_text("[data-wall=title]") == "A long task"


@pytest.mark.parametrize("size", ZOOMED, ids=str)
def test_in_a_large_zoom_the_notes_scroll_in_one_page_too(wall, size):
    page = wall(size)
    page.goto(f"{page.url}&view=notes")
    page.wait_for_selector(".notes:not([hidden])")
    covered = page.evaluate("""() => [...document.querySelectorAll(".notes :is(button, input)")]
      .filter((one) => one.checkVisibility()).map((one) => {
        one.focus();
        const { left, top, width, height } = one.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return one.contains(hit) ? "" : `${one.textContent} under ${hit?.outerHTML.slice(0, 80)} at ${left} ${top} ${height}`;
      }).filter(Boolean)""")
    assert covered == [] and not page.evaluate("document.documentElement.scrollWidth > innerWidth")
