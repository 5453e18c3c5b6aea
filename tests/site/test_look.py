"""What the look promises: where someone is, the six ways by shape and number, folds that open, nothing dead on show."""

import io

import pytest
from PIL import Image

from tests.support.emptying import emptied

MARKED = "el => [el.textContent.trim(), el.querySelectorAll('svg.mark path, svg.mark circle').length > 0]"
SIX = ("1 Say what you need", "2 Try it small", "3 Keep the door open", "4 Walk each other’s floors", "5 Count together",
       "6 Share the load")  # fmt: skip


@pytest.fixture
def page(shared_profile, corpus_address):
    with emptied(shared_profile, corpus_address, 390) as page:
        yield page


def test_a_way_leads_to_the_other_five_and_says_which_it_is(page, corpus_address):
    page.goto(corpus_address + "/ways/keep-the-door-open/")
    found = [one.evaluate(MARKED) for one in page.locator(".six a").all()]
    assert found == [[name, True] for name in SIX]
    assert page.locator(".six [aria-current]").inner_text() == SIX[2]


def test_the_ways_have_their_marks_in_the_filters_of_a_finder(page, corpus_address):
    page.goto(corpus_address + "/activities/")
    page.get_by_role("button", name="Find one that fits").click()
    assert [one.evaluate(MARKED) for one in page.locator("[data-filter=way] .way").all()] == [[name, True] for name in SIX]


def test_a_way_has_its_mark_in_the_results_of_a_search(page, corpus_address):
    page.goto(corpus_address + "/search/?q=trust")
    page.locator(".search-results .way").first.wait_for()
    found = [one.evaluate(MARKED) for one in page.locator(".search-results .way").all()]
    assert found and all(name in SIX and marked for name, marked in found)


def test_a_tip_that_someone_was_sent_to_stands_open_and_the_others_folded(page, corpus_address):
    page.goto(corpus_address + "/tips/#spell-out-short-forms")
    page.locator("#spell-out-short-forms details[open]").wait_for()
    assert page.locator(".tip details[open]").count() == 1 < page.locator(".tip details").count()


def test_paper_has_every_tip_whole(page, corpus_address):
    page.goto(corpus_address + "/tips/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".tip details[open]").count() == page.locator(".tip").count() > 0


def test_without_scripts_no_button_shows_that_could_do_nothing(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/search/")
    assert not page.get_by_role("button", name="Show more").is_visible()
    assert page.get_by_role("link", name="A to Z of everything").is_visible()


@pytest.mark.parametrize("address", ["/elements/", "/cultural-web/"])
def test_each_entry_of_the_other_two_sets_has_a_tile_without_a_number(page, corpus_address, address):
    page.goto(corpus_address + address)
    tiles = page.locator(".tiles a").all()
    assert len(tiles) >= 6
    for tile in tiles:
        assert tile.inner_text().isascii() and not any(char.isdigit() for char in tile.inner_text())
        assert page.locator(tile.get_attribute("href")).count() == 1


LAYERS_OF_TEXTS = """() => {
  const found = new Set();
  const walk = (rules, layer) => {
    for (const rule of rules) {
      if (rule instanceof CSSLayerBlockRule) walk(rule.cssRules, rule.name);
      else if (rule.selectorText?.includes(".md-typeset")) found.add(layer);
      else if (rule.cssRules) walk(rule.cssRules, layer);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules, null);
  return [...found];
}"""


@pytest.mark.parametrize("address", ["/", "/packs/run/", "/404.html"])
def test_the_themes_styles_are_a_layer_so_that_ours_win_however_plainly_they_are_said(page, corpus_address, address):
    page.goto(corpus_address + address)
    assert page.evaluate(LAYERS_OF_TEXTS) == ["theme"]
    assert page.evaluate("getComputedStyle(document.querySelector('.md-content__inner')).fontSize") == "18px"


LONGEST_LINES = """() => [...document.querySelectorAll("main p, main li")]
  .filter((one) => one.checkVisibility() && !one.querySelector("p, li") && one.clientHeight > 80)
  .map((one) => {
    const range = document.createRange(), lines = new Map();
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (let at = 0; at < texts.currentNode.length; at += 1) {
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      const line = Math.round((range.getClientRects()[0]?.bottom ?? 0) / 8);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
    return Math.max(...lines.values());
  })"""


@pytest.mark.parametrize("address", ["/why/", "/trust/", "/case-studies/many-hands-at-mill-lane/"])
def test_lines_of_text_are_no_longer_than_people_like_to_read(page, corpus_address, address):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(corpus_address + address)
    lines = page.evaluate(LONGEST_LINES)
    assert lines and 60 <= max(lines) <= 80


def test_a_page_of_text_lists_its_parts_beside_it_where_there_is_room(page, corpus_address):
    page.goto(corpus_address + "/why/")
    assert page.locator(".on-this-page").count() == 0  # it has two parts
    page.goto(corpus_address + "/about/")
    parts = page.locator(".on-this-page a")
    assert not parts.first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert parts.all_inner_texts() == page.locator("main > div h2[id]:not(#on-this-page)").all_inner_texts()
    parts.nth(1).click()
    assert page.url.endswith(parts.nth(1).get_attribute("href"))


ZERO = """(where) => {
  const zero = document.createElement("span");
  zero.id = "zero";
  zero.textContent = "0";
  zero.style.cssText = "background: #fff; color: #000; display: inline-block; font-size: 200px; line-height: 1; font-weight: 400";
  document.querySelector(where).prepend(zero);
  return document.fonts.ready.then(() => document.fonts.check("200px 'Atkinson Hyperlegible'", "0"));
}"""


def middle_of_a_zero(page, where):
    """How light the middle of a zero is, as it is drawn in the first element that a selector names: 255 is paper."""
    assert page.evaluate(ZERO, where)
    drawn = Image.open(io.BytesIO(page.locator("#zero").screenshot())).convert("L")
    page.evaluate("document.querySelector('#zero').remove()")
    ink = drawn.point(lambda light: 255 * (light < 128)).getbbox()
    return drawn.getpixel(((ink[0] + ink[2]) // 2, (ink[1] + ink[3]) // 2))


def test_a_zero_has_no_slash_but_in_tables_and_codes(page, corpus_address):
    page.goto(corpus_address + "/why/")
    assert middle_of_a_zero(page, "h1") > 200 and middle_of_a_zero(page, "main p") > 200
    assert middle_of_a_zero(page, "td") < 50


def test_the_search_field_is_dark_in_the_dark(page, corpus_address):
    page.emulate_media(color_scheme="dark")
    page.goto(corpus_address + "/why/")
    ground = page.evaluate("getComputedStyle(document.querySelector('#bar-words')).backgroundColor")
    assert ground == "rgb(30, 37, 41)"
    page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("address", ["/gone/", "/case-studies/gone/", "/packs/a/b/c/gone.html"])
def test_a_page_that_is_not_there_is_styled_at_any_depth_and_leads_home(page, corpus_address, address):
    page.goto(corpus_address + address)
    assert page.inner_text("h1") == "We can’t find that page"
    assert page.evaluate("getComputedStyle(document.querySelector('header.bar')).display") == "block"
    page.get_by_role("main").get_by_role("link", name="home", exact=True).click()
    assert page.url == corpus_address + "/"


TOPS = "all => all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().top))"


@pytest.mark.parametrize("width", [970, 1050, 1129, 1280])
def test_the_bar_is_one_row_at_any_width(page, corpus_address, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(corpus_address + "/")
    assert len(set(page.locator(".bar :is(li a, input)").evaluate_all(TOPS))) == 1


TALL = "all => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.offsetHeight)))]"


@pytest.mark.parametrize("address", ["/reflect/six-doors/", "/packs/a-long-afternoon/", "/contribute/tip/", "/packs/build/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_buttons_are_as_tall_as_their_neighbours_whether_they_lead_somewhere_or_do_something(page, corpus_address, address, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(corpus_address + address)
    page.wait_for_load_state("networkidle")
    heights = page.locator(".button").evaluate_all(TALL)
    assert len(heights) == 1, heights


SHAPES = """all => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => {
  const { borderTopWidth, borderRadius, backgroundColor } = getComputedStyle(one);
  return [borderTopWidth, borderRadius, backgroundColor].join(" ");
}))]"""


def test_links_in_boxes_have_one_shape_and_what_jumps_in_a_page_is_a_plain_link(page, corpus_address):
    boxes, jumps = set(), set()
    for address in ("/", "/topics/", "/models/", "/packs/build/", "/roadmap/", "/start/"):
        page.goto(corpus_address + address)
        boxes |= set(page.locator(".chips a, .stepper a").evaluate_all(SHAPES))
    for address in ("/ways/keep-the-door-open/", "/ways/keep-the-door-open/all/", "/sources/"):
        page.goto(corpus_address + address)
        jumps |= set(page.locator(".jump a").evaluate_all(SHAPES))
    assert len(boxes) == 1 and jumps == {"0px 0px rgba(0, 0, 0, 0)"}


def test_labels_and_boxes_of_a_finder_stand_on_one_line(page, corpus_address):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(corpus_address + "/activities/")
    for parts in ("div.finder-filter > label", "div.finder-filter > :is(input, select)"):
        page.locator(parts).first.wait_for()
        assert len(set(page.locator(parts).evaluate_all(TOPS))) == 1


def test_the_ring_names_each_way_in_words_and_each_is_linked_to_once(page, corpus_address):
    page.goto(corpus_address + "/")
    assert not page.locator(".ring").is_visible()
    assert [one.inner_text() for one in page.locator(".ring-box .names a:visible").all()] == list(SIX)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.locator(".ring-box .names a:visible").count() == 0
    ways = page.get_by_role("navigation", name="The six ways").get_by_role("link")
    assert [one.get_attribute("aria-label") for one in ways.all()] == list(SIX)
    assert [" ".join(one.locator("tspan").all_text_contents()) for one in ways.all()] == [name[2:] for name in SIX]
