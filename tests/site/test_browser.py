"""The built site in a real browser: accessible, quiet, usable by keyboard and without sideways scrolling."""

import pytest

from tests.support import stopped
from tests.support.emptying import emptied
from tests.support.looking import everything_wrong, is_dark, too_wide
from tests.support.site_under_test import KINDS_OF_PAGE, axe_findings
from tests.support.waiting import wait_until

NARROW = {"width": 390, "height": 900}


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", ())) as page:
        yield page


@pytest.fixture
def asked(page):
    """The addresses that the page asks for."""
    urls = []

    def hear(request):
        urls.append(request.url)

    page.on("request", hear)
    yield urls
    page.remove_listener("request", hear)


@pytest.mark.parametrize("address", KINDS_OF_PAGE)
def test_a_page_is_accessible_fits_its_window_asks_no_other_host_and_keeps_to_the_policy(page, corpus_address, asked, address):
    page.set_viewport_size(NARROW)
    page.goto(corpus_address + address)
    _settled(page)
    found = everything_wrong(page)
    page.locator("summary:visible").evaluate_all("all => all.forEach((folded) => folded.click())")
    assert found + stopped.taken() == []
    assert asked and [url for url in asked if not url.startswith((corpus_address, "data:"))] == []


@pytest.mark.parametrize("page", [(1280, "light"), (1280, "dark")], indirect=True, ids=str)
def test_axe_would_find_a_colour_that_is_too_faint(page, corpus_address):
    page.goto(corpus_address + "/")
    page.evaluate("document.querySelector('.md-content p').style.opacity = 0.3")
    assert [line.split(":")[0] for line in axe_findings(page, colours_alone=is_dark(page))] == ["color-contrast"]


def test_axe_would_find_a_fault(page, corpus_address):
    page.goto(corpus_address + "/")
    page.evaluate("""() => {
        const made = (name, more) => Object.assign(document.createElement(name), more);
        document.querySelector("h1").after(made("img", { src: "x.png" }), made("h5", { textContent: "Too deep" }));
    }""")
    assert [line.split(":")[0] for line in axe_findings(page)] == ["heading-order", "image-alt"]


def test_a_page_that_is_wider_than_its_window_would_be_found(page, corpus_address):
    page.goto(corpus_address + "/")
    page.evaluate("document.querySelector('h1').style.width = '700px'")
    assert too_wide(page) == ["wider than 320", "wider than 390"]


def test_single_keys_do_nothing(page, corpus_address):
    for address in ("/", "/case-studies/one-front-door/"):
        page.goto(corpus_address + address, wait_until="networkidle")
        before = (page.url, page.evaluate("document.activeElement.tagName"), page.content())
        for key in ("f", "s", "/", "p", "n", ",", "."):
            page.keyboard.press(key)
        page.wait_for_timeout(100)
        assert (page.url, page.evaluate("document.activeElement.tagName"), page.content()) == before


def test_the_home_page_can_be_walked_with_the_tab_key(page, corpus_address):
    page.goto(corpus_address + "/")
    page.wait_for_selector(".plan-session")
    stops = _walk(page, 120)
    names = [stop["name"] for stop in stops]
    assert names[0] == "Skip to the content"
    assert names[1:8] == ["Tiny playbook", "Plan a session", "Six ways", "Stories", "Check your team", "Jargon buster",
                          "Search words"]  # fmt: skip
    assert names.index("Run on screen") < names.index("A new team") < names.index("1 Say what you need")
    assert [stop for stop in stops if not (stop["visible"] and stop["marked"])] == []


def test_a_case_study_can_be_walked_with_the_tab_key(page, corpus_address):
    page.goto(corpus_address + "/case-studies/one-front-door/")
    stops = _walk(page, 120)
    names = [stop["name"] for stop in stops]
    assert names.index("Stories", 5) < names.index("1 Say what you need")
    assert "Suggest a change or report a mistake" in names and "Raise a concern" in names
    assert [stop for stop in stops if not (stop["visible"] and stop["marked"])] == []


def test_the_skip_link_leads_to_the_content(page, corpus_address):
    page.goto(corpus_address + "/case-studies/one-front-door/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#__skip').contains(document.activeElement)")


def test_paper_shows_the_text_without_the_bar_and_menus(page, corpus_address):
    page.goto(corpus_address + "/case-studies/one-front-door/")
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible() and not page.locator(".site-foot nav").is_visible()
    assert page.locator("h1").is_visible() and page.locator(".print-only").is_visible()


def test_many_organisations_are_shown_as_a_number_that_opens_and_on_paper_by_name(page, corpus_address, corpus):
    names = [one["name"] for one in corpus.get("case-study", "many-hands-at-mill-lane").data["organisations"]]
    page.goto(corpus_address + "/case-studies/many-hands-at-mill-lane/")
    last = page.locator(".facts li", has_text=names[-1])
    assert not last.is_visible()
    page.emulate_media(media="print")
    assert last.is_visible() and not page.get_by_text(f"{len(names)} organisations").is_visible()
    page.emulate_media(media="screen")
    page.get_by_text(f"{len(names)} organisations").press("Enter")
    assert last.is_visible()


def _settled(page):
    """Until the search page has its answer; other pages are ready once loaded."""
    wait_until(page, "!document.querySelector('[role=status]')?.textContent.startsWith('Searching')")


_STOP = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  if (at === document.body) return null;
  return { name: (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim(),
           visible: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
           marked: style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none' };
}"""


def _walk(page, most):
    """Press Tab up to `most` times; what had the focus each time."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


def first_mark(page, address):
    page.goto(address)
    return page.locator("a.term").first


def test_a_marked_term_opens_its_meaning_by_mouse_and_closes_by_a_click_elsewhere(page, corpus_address):
    mark = first_mark(page, corpus_address + "/case-studies/many-hands-at-mill-lane/")
    mark.click()
    card = page.get_by_role("dialog")
    assert card.is_visible() and mark.get_attribute("data-meaning") in card.inner_text()
    assert axe_findings(page) == []
    page.locator("h1").click()
    assert not card.is_visible()


def test_a_marked_term_opens_by_keyboard_and_escape_gives_the_focus_back(page, corpus_address):
    mark = first_mark(page, corpus_address + "/case-studies/many-hands-at-mill-lane/")
    mark.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.term-card') !== null")
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert mark.evaluate("mark => mark === document.activeElement")


def test_a_marked_term_opens_by_touch_inside_a_narrow_window(chromium, corpus_address):
    context = chromium.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    first_mark(page, corpus_address + "/case-studies/many-hands-at-mill-lane/").tap()
    box = page.get_by_role("dialog").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["y"] >= 0
    context.close()


def test_without_javascript_a_marked_term_is_a_link_to_the_glossary(page_without_scripts, corpus_address):
    page = page_without_scripts
    mark = first_mark(page, corpus_address + "/case-studies/many-hands-at-mill-lane/")
    anchor = mark.get_attribute("href").partition("#")[2]
    mark.click()
    assert page.url == f"{corpus_address}/glossary/#{anchor}" and page.locator(f"[id='{anchor}']").is_visible()


def test_each_term_is_marked_once_and_never_in_a_heading_or_a_link(page, corpus_address):
    for address in ("/case-studies/many-hands-at-mill-lane/", "/why/", "/activities/draw-the-web/"):
        page.goto(corpus_address + address)
        marks = page.locator("a.term").evaluate_all("marks => marks.map(mark => mark.dataset.term)")
        assert marks and len(marks) == len(set(marks)), address
        assert page.locator(":is(h1, h2, h3, h4, a, button, code) a.term").count() == 0


def test_paper_prints_what_an_abbreviation_stands_for(page, corpus_address):
    page.goto(corpus_address + "/glossary/")
    assert page.locator("a.term").count() == 0
    page.goto(corpus_address + "/why/")
    mark = page.locator("a.term[data-full]").first
    page.emulate_media(media="print")
    shown = mark.evaluate("mark => getComputedStyle(mark, '::after').content")
    assert shown == '" (" attr(data-full) ")"' or mark.get_attribute("data-full") in shown
