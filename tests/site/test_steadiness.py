"""Nothing that is seen moves while a page loads, at a first visit with the real fonts, whatever a script adds to it."""

import pytest

from tests.support.site_under_test import browsing

# A page of each kind that comes to its place in a way of its own: text, lists, finders, forms, and tools that scripts fill.
PAGES = (
    "/", "/why/", "/start/", "/ways/keep-the-door-open/", "/tips/", "/case-studies/", "/case-studies/one-front-door/",
    "/activities/", "/activities/two-good-things/", "/packs/first-tea-of-partners/", "/packs/build/",
    "/packs/build/?pack=a-day-by-the-river&people=7", "/packs/run/?pack=a-day-by-the-river", "/packs/record/", "/reflect/",
    "/reflect/six-doors/", "/reflect/together/", "/glossary/", "/glossary/check/", "/sources/", "/elements/", "/print/",
    "/contribute/case-study/", "/contribute/tip/", "/feedback/", "/search/?q=trust",
)  # fmt: skip
MOST = 0.02
SHIFTS = """() => new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) found.push([value, sources.map(({ node }) => (node?.outerHTML ?? node?.textContent)?.slice(0, 60))]);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(found), 60);
})"""


def shifts(chromium, address, width):
    """(how far in all, what moved) of a first visit."""
    with browsing(chromium, width) as context:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        found = page.evaluate(SHIFTS)
    return sum(value for value, _ in found), found


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_stays_where_it_is_while_it_loads(chromium, corpus_address, address, width):
    moved, found = shifts(chromium, corpus_address + address, width)
    assert moved < MOST, found


def test_a_page_that_moves_would_be_found(chromium, corpus_address):
    with browsing(chromium) as context:
        page = context.new_page()
        page.goto(corpus_address + "/why/", wait_until="networkidle")
        page.evaluate("document.querySelector('h1').style.marginTop = '200px'")
        assert sum(value for value, _ in page.evaluate(SHIFTS)) > MOST


def test_pages_show_what_is_for_people_without_scripts_to_them_alone(page_without_scripts, chromium, corpus_address):
    page_without_scripts.goto(corpus_address + "/glossary/check/")
    assert page_without_scripts.get_by_text("This page needs JavaScript").is_visible()
    with browsing(chromium) as context:
        context.route("**/*.js", lambda route: route.abort())
        page = context.new_page()
        page.goto(corpus_address + "/glossary/check/")
        assert not page.get_by_text("This page needs JavaScript").is_visible()
