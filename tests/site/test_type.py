"""The type comes with the page, as much of it as the page uses; where it comes late, what stands there is as wide and as high."""

import pytest

from tests.support.site_under_test import browsing

FONTS = "**/*.woff2"
HEIGHTS = "() => [...document.querySelectorAll('main :is(h1, h2, p, li)')].map((one) => one.getBoundingClientRect().height)"
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})"""


def opened(context, address):
    """A page, and the names of the fonts that it asks for, without their hashes."""
    page, asked = context.new_page(), []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(address, wait_until="networkidle")
    return page, lambda: [one.rpartition("/")[2].partition(".")[0] for one in asked if one.endswith(".woff2")]


@pytest.mark.parametrize("address", ["/about/", "/activities/lay-out-our-numbers/", "/search/"])
def test_a_page_in_english_asks_for_two_fonts_and_names_both_in_its_head(chromium, corpus_address, address):
    with browsing(chromium) as context:
        page, asked = opened(context, corpus_address + address)
        assert sorted(asked()) == ["bold", "regular"]
        assert page.locator("link[rel=preload][as=font]").count() == 2


@pytest.mark.parametrize(("text", "more"), [("Zoë Müller, José, Françoise: £5, ½ hour… “so”", []), ("Łódź", ["more-regular"])])
def test_a_letter_that_english_texts_do_not_have_brings_the_rest_of_the_type(chromium, corpus_address, text, more):
    with browsing(chromium) as context:
        page, asked = opened(context, corpus_address + "/about/")
        page.evaluate("(text) => document.querySelector('main p').prepend(text)", text)
        page.wait_for_timeout(300)
        assert asked()[2:] == more


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["/why/", "/activities/lay-out-our-numbers/", "/tips/"])
def test_without_the_type_a_page_is_as_high_as_with_it(chromium, corpus_address, address, width):
    heights = []
    for has_fonts in (True, False):
        with browsing(chromium, width) as context:
            if not has_fonts:
                context.route(FONTS, lambda route: route.abort())
            page, _ = opened(context, corpus_address + address)
            heights.append(page.evaluate(HEIGHTS))
    with_it, without = heights
    assert len(with_it) == len(without) > 10 and abs(sum(without) / sum(with_it) - 1) < 0.02
    assert sum(one != other for one, other in zip(with_it, without)) < len(with_it) / 8


def test_nothing_moves_where_the_type_comes_late(chromium, corpus_address):
    with browsing(chromium) as context:
        context.route(FONTS, lambda route: (page.wait_for_timeout(800), route.continue_()))
        page = context.new_page()
        page.goto(corpus_address + "/why/", wait_until="networkidle")
        assert page.evaluate(SHIFT) == 0
