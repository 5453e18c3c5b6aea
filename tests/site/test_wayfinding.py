"""Way-finding: the menu and what is lit in it, the breadcrumb, the foot, one name for one page, and the menu of a phone."""

from urllib.parse import urljoin

import lxml.html
import pytest

from macros.outputs.pages import wayfinding
from macros.outputs.pages.routes import titles
from tests.support.emptying import emptied
from tests.support.looking import everything_wrong
from tests.support.site_under_test import KINDS_OF_PAGE

MENU_NAV, FOOT_NAV, TRAIL = "//header//nav", "//footer//nav", "//nav[@aria-label='Breadcrumb']"
MENU = ["Plan a session", "Six ways", "Stories", "Check your team", "Jargon buster"]
PAGES = sorted({address.partition("?")[0] for address in KINDS_OF_PAGE} - {"/404.html"} | {
    "/why/", "/trust/", "/make-it-stick/", "/models/", "/topics/", "/ways/try-it-small/all/", "/what-is-changing/",
    "/data/", "/changes/", "/logic-model-blank/"})  # fmt: skip
# What is lit in the menu for pages of each part of the site.
LIT = {
    "/": "Plan a session", "/activities/a-box-of-keys/": "Plan a session", "/packs/build/": "Plan a session",
    "/start/new-team/": "Plan a session", "/ways/": "Six ways", "/ways/keep-the-door-open/": "Six ways", "/tips/": "Six ways",
    "/roadmap/": "Six ways", "/case-studies/the-night-bus/": "Stories", "/contribute/case-study/": "Stories",
    "/reflect/together/": "Check your team", "/reflect/six-doors/": "Check your team", "/glossary/check/": "Jargon buster",
    "/contribute/term/": "Jargon buster",
}  # fmt: skip
TRAILS = {
    "/ways/": ["Home", "Six ways"],
    "/ways/try-it-small/all/": ["Home", "Six ways", "Try it small", "Everything for way 2: Try it small"],
    "/elements/": ["Home", "Six ways", "Models for a closer look", "The six culture elements"],
    "/roadmap-blank/": ["Home", "Six ways", "Models for a closer look", "Roadmap", "A blank roadmap"],
    "/activities/two-good-things/": ["Home", "Activities", "Two good things"],
    "/start/new-team/": ["Home", "Where to start", "A new team"],
    "/404.html": ["Home", "Page not found"],
}


@pytest.fixture(scope="module")
def read(corpus_site):
    """read(address) gives a page of the built site as a tree."""

    def tree(address):
        file = corpus_site / address.lstrip("/")
        return lxml.html.parse(str(file / "index.html" if address.endswith("/") else file)).getroot()

    return tree


@pytest.fixture
def phone(shared_profile, corpus_address):
    with emptied(shared_profile, corpus_address, 390) as page:
        yield page


def words(elements):
    return [" ".join(one.text_content().split()) for one in elements]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_lights_its_place_in_the_menu_or_in_the_foot(read, address):
    page = read(address)
    assert words(page.xpath(f"{MENU_NAV}//a")) == MENU
    lit = page.xpath(f"{MENU_NAV}//a[@aria-current]")
    assert len(lit) <= 1 and lit or len(page.xpath(f"{FOOT_NAV}//a[@aria-current]")) == 1


@pytest.mark.parametrize("address, name", LIT.items())
def test_the_menu_says_in_which_part_of_the_site_a_page_is(read, address, name):
    (lit,) = read(address).xpath(f"{MENU_NAV}//a[@aria-current]")
    here = urljoin(address, lit.get("href")) == address
    assert (words([lit]), lit.get("aria-current")) == ([name], "page" if here else "true")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_but_home_has_a_breadcrumb_that_leads_home_and_ends_in_its_own_name(read, address):
    page = read(address)
    steps = page.xpath(f"{TRAIL}//li")
    if address == "/":
        assert steps == []
        return
    *above, here = steps
    addresses = [urljoin(address, step.xpath(".//a")[0].get("href")) for step in above]
    assert addresses[0] == "/" and len(set(addresses)) == len(addresses) and address not in addresses
    assert here.get("aria-current") == "page" and not here.xpath(".//a")
    assert words([here])[0] == words(page.xpath("//title"))[0].partition(" · ")[0]


@pytest.mark.parametrize("address, trail", TRAILS.items())
def test_the_breadcrumb_goes_through_what_a_page_belongs_to(read, address, trail):
    assert words(read(address).xpath(f"{TRAIL}//li")) == trail


def test_a_link_in_menu_foot_or_breadcrumb_is_called_as_its_page_is(read):
    called = {}
    for address in PAGES:
        for link in read(address).xpath(f"{MENU_NAV}//a | {FOOT_NAV}//a | {TRAIL}//a"):
            called.setdefault(urljoin(address, link.get("href")), set()).update(words([link]))
    assert called.pop("/") == {"Home"} and called.pop("/#plan") == {"Plan a session"}
    assert words(read("/").xpath("//*[@id='plan']")) == ["Plan a session"]
    for address, names in called.items():
        assert [*names] == words(read(address).xpath("//h1"))[:1], address


def test_every_page_of_the_foot_is_there_and_what_no_playbook_has_is_left_out(read, corpus):
    page = read("/")
    groups = {words(one.xpath("h2"))[0]: [urljoin("/", a.get("href")) for a in one.xpath(".//a")]
              for one in page.xpath(f"{FOOT_NAV}/div")}  # fmt: skip
    there = titles(corpus)
    assert groups == {heading: [one for one in pages if one in there] for heading, pages in wayfinding.FOOT.items()}
    assert groups["Why it matters"] == ["/why/", "/trust/", "/make-it-stick/", "/briefs/"]  # the corpus measures nothing


def test_every_page_that_no_single_record_makes_is_reached_from_menu_foot_or_what_stands_above_it(read, corpus):
    there = titles(corpus)
    led_to = {*wayfinding.MENU, *(one for pages in wayfinding.FOOT.values() for one in pages), "/"}
    for address in there.keys() - led_to:
        above = wayfinding.PARENTS.get(address) or address.rstrip("/").rpartition("/")[0] + "/"
        links = {urljoin(above, one.get("href")).partition("#")[0] for one in read(above).xpath("//main//a")}
        assert address in links, address


def test_the_models_stand_on_one_page(read):
    page = read("/models/")
    links = [urljoin("/models/", one.get("href")) for one in page.xpath("//main//div[@class='page']//ul//a")]
    assert links == ["/elements/", "/cultural-web/", "/roadmap/"]


def test_a_way_has_one_name_everywhere_and_its_official_name_once_on_its_own_page(read):
    short, full, official = "Try it small", "Try it small first", "Start with small trials"
    assert words(read("/ways/try-it-small/").xpath("//h1")) == [short]
    for address in PAGES:
        said = " ".join(words([read(address).xpath("//body")[0]]))
        assert full not in said, address
        assert said.count(official) == (address == "/ways/try-it-small/"), address
    assert " ".join(words([read("/ways/try-it-small/").xpath("//main")[0]])).count(official) == 1


@pytest.mark.parametrize("width", [961, 970, 1050, 1129, 1280, 1600])
def test_the_menu_and_the_search_stand_in_one_row(phone, corpus_address, width):
    phone.set_viewport_size({"width": width, "height": 700})
    phone.goto(corpus_address + "/ways/")
    tops = phone.locator(".bar nav a, .bar-search, .bar-name").evaluate_all(
        "all => all.map((one) => { const box = one.getBoundingClientRect(); return box.top + box.height / 2; })")  # fmt: skip
    assert len(tops) == 7 and max(tops) - min(tops) < 6 and not phone.locator(".bar-open").is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_bar_is_one_row_and_its_menu_opens_by_keyboard_and_closes_again(phone, corpus_address, width):
    phone.set_viewport_size({"width": width, "height": 800})
    phone.goto(corpus_address + "/ways/")
    first = phone.locator(".bar nav a").first
    assert phone.locator(".bar").bounding_box()["height"] < 65 and not first.is_visible()
    opener = phone.get_by_role("button", name="Menu")
    opener.focus()
    phone.keyboard.press("Enter")
    assert first.is_visible() and everything_wrong(phone) == []
    phone.set_viewport_size({"width": width, "height": 800})
    phone.keyboard.press("Tab")
    assert first.evaluate("one => one === document.activeElement")
    phone.keyboard.press("Escape")
    assert not first.is_visible() and opener.evaluate("one => one === document.activeElement")


def test_the_menu_of_a_phone_closes_over_the_place_that_it_led_to(phone, corpus_address):
    phone.goto(corpus_address + "/")
    phone.get_by_role("button", name="Menu").click()
    phone.get_by_role("link", name="Plan a session").click()
    assert not phone.locator(".bar nav").is_visible() and phone.url.endswith("#plan")


def test_on_a_phone_the_search_field_takes_the_row_while_someone_types(phone, corpus_address):
    phone.goto(corpus_address + "/ways/")
    field = phone.locator("#bar-words")
    before = field.bounding_box()["width"]
    field.focus()
    assert before < 200 < 300 < field.bounding_box()["width"]
    phone.keyboard.press("Shift+Tab")
    assert phone.get_by_role("button", name="Menu").evaluate("one => one === document.activeElement")


def test_without_scripts_the_menu_of_a_phone_opens_too(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(corpus_address + "/ways/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Stories").click()
    page.wait_for_url("**/case-studies/")


HIDES_THE_MENU = """() => {
  const found = [];
  const walk = (rules, inside) => {
    for (const rule of rules) {
      const within = rule instanceof CSSSupportsRule ? [...inside, rule.conditionText] : inside;
      if (rule.selectorText?.includes(".bar nav") && rule.style.display === "none" ||
          rule.selectorText === ".bar-open" && rule.style.display === "block") found.push(within.join());
      if (rule.cssRules) walk(rule.cssRules, within);
    }
  };
  for (const sheet of document.styleSheets) if (sheet.media.mediaText !== "print") walk(sheet.cssRules, []);
  return found;
}"""


def test_a_browser_without_popovers_shows_the_links_and_no_button(phone, corpus_address):
    phone.goto(corpus_address + "/ways/")
    assert phone.evaluate(HIDES_THE_MENU) == ["selector(:popover-open)"] * 2
