"""Plan a session, on the home page, by keyboard in a real browser: choices, addresses, what nearly fits, harm."""

import re
from urllib.parse import urlencode

import pytest

from tests.support.emptying import emptied
from tests.support.looking import axe_in_both, too_wide
from tests.support.site_under_test import axe_findings
from tests.support.waiting import wait_until

FIRST = "Two wishes each, then listen"  # of the corpus, in an hour
HOSTILE_VALUES = ["<img src=x onerror=alert(1)>", "__proto__", "constructor", "x" * 3000, "-1", "1e3", "🙂", "%00"]
_SHIFTS = """window.shift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", ())) as page:
        yield page


def opened(page, address):
    page.goto(address)
    wait_until(page, "document.querySelector('[data-plan-status]').textContent")
    return page


def said(page):
    return page.inner_text("[data-plan-status]")


def title(page):
    return page.inner_text(".plan-session h3")


def query(page):
    return page.url.partition("?")[2]


def times(page):
    return page.locator(".plan-steps .plan-time").all_inner_texts()


def test_at_once_there_is_a_session_with_its_times_what_to_bring_and_two_others(page, corpus_address):
    opened(page, corpus_address + "/?start=1000")
    assert title(page) == FIRST
    assert times(page) == ["10:00", "10:15", "10:20", "10:45", "11:00"]
    assert said(page) == f"{FIRST}, 10:00 to 11:00."
    assert "Paper and pens" in page.inner_text(".plan-session dl") and page.locator(".plan-other").count() == 2
    assert page.locator("[data-plan-status]").get_attribute("role") == "status"


def test_what_is_chosen_before_the_sessions_are_there_is_kept(page, corpus_address):
    waiting = []
    page.route("**/sessions.json", lambda route: waiting.append(route), times=1)
    page.goto(corpus_address + "/?minutes=30&start=1000")
    page.get_by_label("How many people?").fill("8")
    page.get_by_label("No printer").check()
    for route in waiting:
        route.continue_()
    wait_until(page, "document.querySelector('[data-plan-status]').textContent")
    assert page.get_by_label("How many people?").input_value() == "8" and page.get_by_label("No printer").is_checked()
    assert {"people=8", "minutes=30", "start=1000"} <= {*query(page).split("&")}


def test_without_a_start_it_begins_at_the_next_quarter_of_an_hour(own_page, corpus_address):
    own_page.clock.set_fixed_time("2026-11-22T09:52:00Z")
    opened(own_page, corpus_address + "/")
    assert times(own_page)[0] == "10:00" and query(own_page) == ""


def test_choices_made_by_keyboard_change_the_session_and_stand_in_the_address(page, corpus_address):
    opened(page, corpus_address + "/?start=1400")
    page.get_by_label("What’s going on?").focus()
    page.keyboard.type("One purse")
    page.keyboard.press("Tab")
    page.keyboard.type("1½")
    page.keyboard.press("Tab")
    page.keyboard.type("10")
    page.get_by_label("No printer").focus()
    page.keyboard.press("Space")
    assert query(page) == "moment=shared-purse&minutes=90&people=10&no-printer=yes&start=1400"
    assert title(page) == "Who carries what?" and "Nearly fits" in said(page)
    assert "copy the questions by hand" in page.inner_text(".plan-remedies")
    assert "Printed handouts" not in page.inner_text(".plan-session dl")


def test_back_and_a_shared_link_bring_the_choices_back(page, corpus_address):
    opened(page, corpus_address + "/?start=1000")
    page.get_by_label("How long?").select_option("15")
    page.get_by_label("How many people?").press_sequentially("12")
    page.get_by_label("We’ve met before").check()
    shared, last = page.url, title(page)
    page.go_back()
    assert not page.get_by_label("We’ve met before").is_checked() and page.get_by_label("How many people?").input_value() == "12"
    page.go_back()
    assert page.get_by_label("How many people?").input_value() == "" and page.get_by_label("How long?").input_value() == "15"
    opened(page, shared)
    assert title(page) == last and page.get_by_label("How many people?").input_value() == "12"


def test_another_one_and_the_short_cards_choose_another_and_back_returns(page, corpus_address):
    opened(page, corpus_address + "/?start=1000")
    first, others = title(page), page.locator(".plan-other a").all_inner_texts()
    page.get_by_role("button", name="Another one").press("Enter")
    assert title(page) == others[0] and "session=" in query(page)
    page.go_back()
    page.get_by_role("link", name=others[1]).press("Enter")
    assert title(page) == others[1]
    assert page.evaluate("document.activeElement.textContent") == others[1]
    page.reload()
    wait_until(page, "document.querySelector('.plan-session')")
    assert title(page) == others[1]
    page.go_back()
    assert title(page) == first


def test_where_nothing_fits_the_nearest_comes_and_says_what_to_do(page, corpus_address):
    opened(page, corpus_address + "/?moment=before-winter&minutes=15&people=40&no-printer=yes&start=1000")
    assert said(page).startswith("Nearly fits: ")
    remedies = page.inner_text(".plan-remedies")
    assert "Do only the first part, “First huddle: plan”" in remedies and "split into 2 rooms" in remedies
    assert times(page)[-1] == "10:15"


def test_run_on_screen_and_change_it_open_the_session_that_the_card_shows(page, corpus_address):
    opened(page, corpus_address + "/?people=8&start=1000")
    page.get_by_role("link", name="Change it").click()
    page.wait_for_url("**/packs/build/**")
    wait_until(page, f"document.querySelector('.md-content').innerText.includes('{FIRST}')")
    assert page.get_by_label("Starts at").input_value() == "10:00"
    text = page.inner_text(".md-content")
    assert FIRST in text and "11:00" in text
    page.go_back()
    page.get_by_role("link", name="Run on screen").click()
    page.wait_for_url("**/packs/run/**")
    assert "items=ground-rules%2Ctwo-wishes-each" in page.url


def test_a_short_version_runs_as_one_part_of_its_own_length(page, corpus_address):
    opened(page, corpus_address + "/?moment=new-team&minutes=15&session=two-good-things&start=1000")
    assert title(page) == "Two good things"
    page.get_by_role("link", name="Change it").click()
    page.wait_for_url("**/packs/build/**")
    wait_until(page, "document.querySelector('.md-content').innerText.includes('Two good things')")
    assert "isn’t" not in page.inner_text(".md-content [role=status]")


def test_a_session_says_what_it_is_not_for(page, corpus_address):
    opened(page, corpus_address + "/?session=two-good-things")
    safety = page.locator(".plan-safety")
    assert safety.inner_text().startswith("Not for a death or an open investigation.")
    assert safety.get_by_role("link", name="Get help with a concern").get_attribute("href").endswith("/raise-a-concern/")


def test_a_moment_of_harm_asks_about_that_before_there_is_a_session(page, corpus_address):
    opened(page, corpus_address + "/?moment=after-a-mistake&minutes=30")
    assert page.get_by_role("heading", name="Get help with a concern").is_visible()
    assert page.locator(".plan-session").count() == 0 and said(page) == "One question first."
    no = page.get_by_role("button", name="No", exact=True)
    no.press("Enter")
    assert page.locator(".plan-session").count() == 1 and no.get_attribute("aria-pressed") == "true"
    page.go_back()
    assert page.locator(".plan-session").count() == 0


def test_who_says_that_someone_came_to_harm_reads_where_to_go_and_gets_nothing_that_names_it(page, corpus_address, corpus):
    opened(page, corpus_address + "/?moment=after-a-mistake&minutes=240")
    address = page.url
    page.get_by_role("button", name="Yes, one of these").press("Enter")
    assert page.get_by_role("link", name="999").is_visible() and "Get help first." in page.inner_text(".plan-harm")
    assert page.inner_text(".plan-kicker") == "Once that’s in hand"
    shown = [title(page), *page.locator(".plan-other a").all_inner_texts()]
    named = [one for one in corpus.shown("activity") if "after-a-mistake" in one.data.get("moments", ())]
    safe = {one.title for one in named if not one.data.get("not_for") and one.data["sensitivity"] == "ordinary"}
    assert shown and set(shown) <= safe
    assert page.url == address, "the answer stays out of the address"


def test_another_moment_asks_anew_and_a_plain_one_not_at_all(page, corpus_address):
    opened(page, corpus_address + "/?moment=after-a-mistake")
    page.get_by_role("button", name="No", exact=True).click()
    page.get_by_label("What’s going on?").select_option("new-team")
    assert page.locator(".plan-harm").is_hidden() and page.locator(".plan-session").count() == 1
    page.get_by_label("What’s going on?").select_option("after-a-mistake")
    assert page.locator(".plan-harm").is_visible() and page.locator(".plan-session").count() == 0


@pytest.mark.parametrize("value", HOSTILE_VALUES)
def test_what_makes_no_sense_in_an_address_is_left_out_and_there_is_a_session_all_the_same(page, corpus_address, value):
    names = ("moment", "minutes", "people", "online", "start", "session", "x")
    opened(page, f"{corpus_address}/?{urlencode(dict.fromkeys(names, value))}")
    assert title(page) == FIRST and said(page).count("isn’t") == 5 and len(said(page)) < 600
    assert page.locator(".planner img").count() == 0


def test_a_number_of_people_that_is_none_is_said_beside_its_field(page, corpus_address):
    opened(page, corpus_address + "/")
    field = page.get_by_label("How many people?")
    field.fill("0")
    assert field.get_attribute("aria-invalid") == "true" and page.locator("#plan-fault").is_visible()
    assert page.locator(".plan-session").count() == 1 and query(page) == ""
    field.fill("8")
    assert field.get_attribute("aria-invalid") == "false" and page.locator("#plan-fault").is_hidden()


def test_without_javascript_the_moments_lead_to_their_pages_and_to_what_they_start_with(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/")
    assert page.locator(".plan-form").is_hidden()
    line = page.locator(".planner li").filter(has_text=re.compile("^A new team"))
    assert line.inner_text() == "A new team"
    harm = page.locator(".planner li").filter(has_text=re.compile("^After a mistake"))
    assert harm.inner_text() == "After a mistake: get help with a concern first"
    line.get_by_role("link").first.click()
    assert page.url.endswith("/start/new-team/")


def test_where_the_sessions_cannot_be_had_it_says_where_to_go_instead(page, corpus_address):
    page.route("**/planner/sessions.json", lambda route: route.fulfill(status=200, body="<!doctype html>"))
    page.goto(corpus_address + "/")
    page.get_by_text("The planner couldn’t load.").wait_for()
    assert page.locator(".chips a").first.is_visible()


@pytest.mark.parametrize("page", [(390, "light"), (1280, "light")], indirect=True, ids=str)
def test_axe_finds_nothing_and_nothing_is_too_wide(page, corpus_address):
    for address in ("/?start=1000", "/?moment=after-a-mistake", "/?moment=before-winter&minutes=15&people=40&no-printer=yes"):
        opened(page, corpus_address + address)
        assert axe_in_both(page) == [] and too_wide(page) == []


@pytest.mark.parametrize("page", [(1280, "dark")], indirect=True, ids=str)
def test_the_answer_about_harm_can_be_read_in_the_dark(page, corpus_address):
    opened(page, corpus_address + "/?moment=after-a-mistake")
    page.get_by_role("button", name="Yes, one of these").click()
    assert axe_findings(page, colours_alone=True) == []


@pytest.mark.parametrize("page", [(390, "light")], indirect=True, ids=["phone"])
def test_on_a_phone_everything_is_large_enough_to_touch(page, corpus_address):
    opened(page, corpus_address + "/?start=1000")
    touched = page.locator(".planner").locator("select, button, input:not([type=checkbox]), fieldset label, .button, .plan-other a")
    assert touched.count() > 10
    heights = touched.evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(height for height in heights if height) >= 44


@pytest.mark.parametrize("own_page", [(390, "light"), (1280, "light")], indirect=True, ids=str)
def test_nothing_shifts_when_the_card_arrives(own_page, corpus_address):
    own_page.add_init_script(_SHIFTS)
    opened(own_page, corpus_address + "/")
    own_page.wait_for_function("document.fonts.status === 'loaded'")
    assert own_page.evaluate("window.shift") < 0.02


def test_paper_shows_no_form(page, corpus_address):
    opened(page, corpus_address + "/")
    page.emulate_media(media="print")
    assert page.locator(".planner").is_hidden() and page.locator(".chips").first.is_visible()
