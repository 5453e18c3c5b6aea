"""The finders of case studies and activities, by keyboard in a real browser: choices, counts, addresses, nothing found."""

import pytest

from macros.outputs.pages import finders
from tests.support.emptying import emptied
from tests.support.looking import is_dark
from tests.support.site_under_test import axe_findings
from tests.support.waiting import wait_until


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", ())) as page:
        yield page


def opened(page, address):
    page.goto(address)
    wait_until(page, "document.querySelector('.finder.ready')")
    return page


def said(page):
    return page.inner_text("[data-finder-status]")


def found(page):
    """The ids of the cards that can be seen, in their order."""
    return page.locator(".finder .card:visible").evaluate_all("cards => cards.map(card => card.dataset.id)")


def expected(corpus, kind, fits):
    return {record.id for record in corpus.shown(kind) if fits(record.data)}


def minutes_to_prepare(activity):
    """Nothing to prepare takes no time; something without a number takes nobody knows how long."""
    return activity.get("prepare", {"minutes": 0}).get("minutes", float("inf"))


def query(page):
    return page.url.partition("?")[2]


def test_a_region_and_a_way_leave_the_case_studies_that_have_both_and_the_address_says_so(page, corpus_address, corpus):
    opened(page, corpus_address + "/case-studies/")
    assert said(page) == f"{len(corpus.shown('case-study'))} case studies in all."
    page.get_by_label("Region", exact=True).focus()
    page.keyboard.type("Midlands")
    page.get_by_label("Try it small").focus()
    page.keyboard.press("Space")
    wanted = expected(corpus, "case-study", lambda d: d["region"] == "midlands" and "try-it-small" in d["ways"])
    assert set(found(page)) == wanted and said(page) == f"{len(wanted)} case studies fit."
    assert query(page) == "way=try-it-small&region=midlands"
    page.reload()
    assert set(found(page)) == wanted and page.get_by_label("Try it small").is_checked()


def test_the_back_button_takes_the_last_choice_back_and_forward_brings_it_again(page, corpus_address):
    opened(page, corpus_address + "/case-studies/")
    everything = found(page)
    page.get_by_label("Region", exact=True).select_option("midlands")
    in_the_midlands = found(page)
    page.get_by_label("Self-reported").check()
    page.go_back()
    assert found(page) == in_the_midlands and not page.get_by_label("Self-reported").is_checked()
    page.go_back()
    assert found(page) == everything and page.get_by_label("Region", exact=True).input_value() == ""
    page.go_forward()
    assert found(page) == in_the_midlands


def test_each_count_is_what_the_choice_then_finds(page, corpus_address):
    opened(page, corpus_address + "/case-studies/?region=midlands")
    boxes = page.get_by_role("group", name="Which way").get_by_role("checkbox")
    for box in boxes.all():
        count = int(box.locator("xpath=..").locator("[data-count]").inner_text().strip("()"))
        box.check()
        assert len(found(page)) == count
        box.uncheck()
    options = page.get_by_label("Setting").locator("option[value]:not([value=''])")
    for value, words in options.evaluate_all("all => all.map(one => [one.value, one.textContent])"):
        page.get_by_label("Setting").select_option(value)
        assert words.endswith(f"({len(found(page))})")


def test_the_order_is_kept_in_the_address_and_puts_the_strongest_evidence_first(page, corpus_address, corpus):
    opened(page, corpus_address + "/case-studies/")
    page.get_by_label("Order").select_option("strength")
    strengths = [finders.strongest(corpus.get("case-study", id).data) for id in found(page)]
    assert len(strengths) == len(corpus.shown("case-study"))
    assert strengths == sorted(strengths, key=["evaluated", "counted", "told", None].index)
    page.get_by_label("Order").select_option("name")
    titles = [corpus.get("case-study", id).title.lower() for id in found(page)]
    assert titles == sorted(titles) and query(page) == "sort=name"
    page.get_by_label("Order").select_option("newest")
    days = [corpus.get("case-study", id).data["published"] for id in found(page)]
    assert days == sorted(days, reverse=True)
    page.go_back()
    page.go_back()
    page.go_back()
    assert page.locator("[data-finder-group]").is_visible() and not page.locator("[data-finder-flat]").is_visible()


def test_the_timeline_shows_what_was_found(page, corpus_address, corpus):
    opened(page, corpus_address + "/case-studies/?way=try-it-small&region=midlands")
    wanted = expected(corpus, "case-study", lambda d: d["region"] == "midlands" and "try-it-small" in d["ways"])
    shown = page.locator(".timeline li[data-finder-of]:visible").evaluate_all("rows => rows.map(row => row.dataset.finderOf)")
    assert set(shown) <= wanted and shown


def test_an_address_with_unknown_filters_opens_with_what_is_valid_and_says_what_it_left_out(page, corpus_address, corpus):
    address = ("/case-studies/?region=atlantis&region=midlands&region=london&way=try-it-small&colour=red&sort=size"
               "&way=%3Cimg+src%3Dx%3E")  # fmt: skip
    opened(page, corpus_address + address)
    wanted = expected(corpus, "case-study", lambda d: d["region"] == "midlands" and "try-it-small" in d["ways"])
    assert set(found(page)) == wanted
    for words in ("“colour”, which isn’t a filter here", "the order “size”", "“atlantis” in “Region”: there’s no such choice",
                  "“<img src=x>” in “Which way”"):  # fmt: skip
        assert words in said(page)
    assert page.locator("[data-finder-status] img").count() == 0


@pytest.mark.parametrize("address, left", [
    ("region=midlands&region=south-west", "“South West” in “Region”: only one can be chosen"),
    ("region=" + "x" * 2000, "“" + "x" * 40 + "…” in “Region”: there’s no such choice"),
    ("&".join(f"a{n}=1" for n in range(30)), "; and 26 more."),
], ids=["two-regions", "long", "many"])  # fmt: skip
def test_contradictory_and_endless_filters_are_left_out_in_few_words(page, corpus_address, address, left):
    opened(page, f"{corpus_address}/case-studies/?{address}")
    assert left in said(page) and found(page)


@pytest.mark.parametrize("minutes", ["-5", "0", "20.5", "1e3", "twenty", "99999", "[.*(", "🙂", "שלום"])
def test_a_number_that_is_none_is_left_out_of_the_activity_finder(page, corpus_address, minutes, corpus):
    opened(page, f"{corpus_address}/activities/?minutes={minutes}&people=6")
    assert f"“{minutes}” in “How long have we got?”: it takes a whole number from 1 to 1,440" in said(page)
    assert set(found(page)) == expected(corpus, "activity", lambda d: d["people"]["min"] <= 6 <= d["people"]["max"])


def test_minutes_people_and_what_is_not_in_the_room_leave_the_activities_that_fit(page, corpus_address, corpus):
    opened(page, corpus_address + "/activities/")
    page.get_by_label("How long have we got?").focus()
    page.keyboard.type("45")
    page.keyboard.press("Tab")
    page.keyboard.type("6")
    page.get_by_label("A flip chart").focus()
    page.keyboard.press("Space")
    wanted = expected(corpus, "activity", lambda d: d["stated_minutes"] <= 45 and d["people"]["min"] <= 6 <= d["people"]["max"]
                      and "flip-chart" not in d.get("equipment", []))  # fmt: skip
    assert wanted and set(found(page)) == wanted
    assert query(page) == "minutes=45&people=6&lack=flip-chart"
    page.get_by_label("Time to prepare").select_option("10")
    assert set(found(page)) == {id for id in wanted if minutes_to_prepare(corpus.get("activity", id).data) <= 10}


def test_typing_a_number_is_one_step_in_the_history(page, corpus_address):
    opened(page, corpus_address + "/activities/")
    page.get_by_label("How long have we got?").press_sequentially("120")
    page.go_back()
    assert query(page) == "" and page.get_by_label("How long have we got?").input_value() == ""
    assert page.url.startswith(corpus_address)


def test_where_nothing_fits_it_says_so_and_what_of_the_nearest_does_not(page, corpus_address):
    opened(page, corpus_address + "/activities/?minutes=9&people=6")
    assert said(page).startswith("Nothing fits all of that.") and found(page) == []
    nearest = page.locator("[data-finder-nearest] li").all_inner_texts()
    assert len(nearest) == 3
    assert nearest[0] == "One round on the screen: it takes 10 minutes, and you have 9."
    page.get_by_role("button", name="Clear all filters").focus()
    page.keyboard.press("Enter")
    assert len(found(page)) > 10 and query(page) == "" and not page.locator("[data-finder-nearest]").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-finder-status]')")


def test_two_filters_that_no_case_study_has_together_lead_to_the_nearest(page, corpus_address):
    opened(page, corpus_address + "/case-studies/?region=south-west&system=mid-exampleshire")
    assert said(page).startswith("Nothing fits")
    assert "it’s from Midlands." in page.inner_text("[data-finder-nearest]")


@pytest.mark.parametrize("page", [(390, "light")], indirect=True, ids=["phone"])
def test_on_a_phone_the_controls_are_folded_under_one_button_that_says_how_many_are_in_use(page, corpus_address):
    opened(page, corpus_address + "/activities/?minutes=30&people=6")
    button = page.get_by_role("button", name="Find one that fits (2 in use)")
    assert not page.get_by_label("How many people?").is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert page.get_by_label("How many people?").is_visible() and button.get_attribute("aria-expanded") == "true"
    page.get_by_label("How many people?").fill("2")
    page.get_by_role("button", name=f"Show {len(found(page))} activities").click()
    assert not page.get_by_label("How many people?").is_visible()
    assert page.evaluate("document.activeElement.matches('[data-finder-status]')")
    button.click()
    controls = page.locator(".finder :is(button, select, input[type=number], li label):visible")
    assert min(controls.evaluate_all("all => all.map(one => one.offsetHeight)")) >= 44


@pytest.mark.parametrize("page", [(390, "light"), (1280, "dark")], indirect=True, ids=str)
def test_axe_finds_nothing_with_results_and_without(page, corpus_address):
    for address in ("/activities/?people=6", "/activities/?minutes=1&x=1", "/case-studies/?region=midlands&sort=name",
                    "/case-studies/?region=south-west&system=mid-exampleshire"):  # fmt: skip
        opened(page, corpus_address + address)
        if page.locator("[data-finder-open]").is_visible():
            page.locator("[data-finder-open]").click()
        assert axe_findings(page, colours_alone=is_dark(page)) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_without_javascript_the_whole_list_is_there(page_without_scripts, corpus_address, corpus):
    page = page_without_scripts
    page.goto(corpus_address + "/case-studies/?region=midlands")
    assert len(found(page)) == len(corpus.shown("case-study")) and not page.get_by_label("Region", exact=True).is_visible()
    page.goto(corpus_address + "/activities/")
    assert len(found(page)) == len(corpus.shown("activity"))
