"""The timetable builder in a real browser: sums, addresses of every sort, moving, fitting, and what leaves the page."""

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from tests.support.emptying import emptied
from tests.support.modules import named
from tests.support.site_under_test import axe_findings, browsing
from tests.support.waiting import wait_until

LONDON = ZoneInfo("Europe/London")
NOW = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
HALF_DAY = "pack=half-a-day-on-our-web"


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium, timezone_id="America/New_York", permissions=["clipboard-read", "clipboard-write"]) as context:
        context.clock.set_fixed_time(NOW)
        yield context


@pytest.fixture
def page(profile_of_module, corpus_address):
    with emptied(profile_of_module, corpus_address) as page:
        yield page


@pytest.fixture
def other_tab(page):
    """Another tab of that profile, for what a tab keeps to itself: a script for each of its pages, or a route."""
    return page.context.new_page()


@pytest.fixture
def build(page, corpus_address):
    """build(state) shows the builder with that state in its address; fresh(state) loads the page for it."""

    def opened(state=""):
        if state and "/packs/build/" in page.url:
            page.evaluate("""state => new Promise((done) => {
              addEventListener('hashchange', done, { once: true });
              location.hash = `${state}&unlike=${Math.random()}`;
            })""", state)  # fmt: skip
            return page
        return fresh(state)

    def fresh(state="", before="?", page=page):
        page.goto("about:blank")
        page.goto(f"{corpus_address}/packs/build/{before if state else ''}{state}")
        page.wait_for_selector("[data-builder]:not([hidden]) [data-add-activity] option >> nth=0", state="attached")
        return page

    opened.fresh = fresh

    return opened


def module(page, name, script, *arguments):
    """Call an arrow function with a module of the timetable's and arguments."""
    call = f"async (given) => ({script})(await import(new URL('../../assets/{name}.js', location.href).href), ...given)"
    return page.evaluate(named(call), list(arguments))


def items(page):
    """What the address says that the timetable holds."""
    return page.evaluate("new URLSearchParams(location.hash.slice(1)).get('items')")


def written(page):
    """The same as it stands in the address, with every character as it is there."""
    return page.evaluate("/items=([^&]*)/.exec(location.hash)?.[1] ?? ''")


def said(page):
    return page.inner_text("[data-said]")


def whens(page):
    return page.locator(".part-when").all_inner_texts()


def titles(page):
    return [row.get_attribute("aria-label").removeprefix("Remove: ").rpartition(", part")[0]
            for row in page.locator("[data-control=remove]").all()]  # fmt: skip


# Sums


INSTANTS = [("2026-12-01", "09:30"), ("2027-07-01", "00:05"), ("2027-03-28", "00:59"), ("2027-03-28", "02:00"),
            ("2027-10-31", "00:30"), ("2027-10-31", "02:00"), ("2027-10-31", "23:59"), ("2028-02-29", "12:00")]  # fmt: skip


def test_a_clock_in_england_is_read_the_same_as_by_the_systems_own_tables(build):
    script = """(when, days) => days.map(([day, minute]) => {
      const { instant, twice, never } = when.instantOf(day, minute);
      return [instant / 1000, twice, never, when.shownAt(instant)];
    })"""
    minutes = [(day, int(time[:2]) * 60 + int(time[3:])) for day, time in INSTANTS]
    expected = [datetime.datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=LONDON).timestamp() for day, time in INSTANTS]
    assert module(build(), "timetable/clock-times", script, minutes) == [
        [instant, False, False, {"date": day, "minute": minute}] for instant, (day, minute) in zip(expected, minutes)
    ]


# Addresses


def test_an_address_opens_with_clock_times_and_is_written_back_the_same(build):
    state = "start=0930&people=14&minutes=120&items=two-wishes-each,break:15,draw-the-web.1"
    page = build(state)
    assert whens(page) == ["09:30 to 10:15", "10:15 to 10:30", "10:30 to 11:20"]
    assert titles(page) == ["Two wishes each, then listen", "Break", "Draw the web of our house: Now"]
    assert page.url.partition("#")[2] == state.removeprefix("start=0930&") and "?" not in page.url
    assert page.inner_text("[data-total]") == "1 hour 50 minutes, 09:30 to 11:20. You have 10 minutes to spare."
    again = page.url.partition("#")[2]
    assert whens(build.fresh(again, "#")) == ["09:30 to 10:15", "10:15 to 10:30", "10:30 to 11:20"]


NONSENSE = [
    ("items=no-such-thing,two-wishes-each", "two-wishes-each", "1 part isn’t in this playbook now: “no-such-thing”."),
    ("items=two-wishes-each:-20", "two-wishes-each", "“-20” isn’t a number of minutes for one part (1 to 480), so “Two wishes"),
    ("items=break:0,break:9999", "break:15,break:15", "“9999” isn’t a number of minutes for one part (1 to 480), so “Break” takes"),
    ("items=draw-the-web.9,break", "break:15", "“Draw the web of our house” has no session 9"),
    ("items=" + "ground-rules," * 400, ",".join(["ground-rules"] * 60), "can have 60 parts at most, so 340 more were left out."),
    ("items=" + ",".join(f"x{n}" for n in range(400)) + ",break", "break:15", "400 parts aren’t in this playbook now"),
    ("start=2575&items=break", "break:15", "The start “2575” isn’t a time of day, so it starts at 09:30."),
    ("people=-3&items=break", "break:15", "“-3” can’t be the number of people: that’s a whole number from 1 to 1000."),
    ("minutes=1e9&items=break", "break:15", "“1e9” can’t be the minutes you have"),
    ("date=2027-02-30&items=break", "break:15", "The date “2027-02-30” isn’t a day in the calendar."),
    ("pack=no-such-pack", "", "There’s no pack “no-such-pack” in this playbook now."),
    ("pack=a-day-by-the-river&day=7&items=break", "break:15", "“7” can’t be the day of the pack"),
    ("items=break:15:%25E0%25A4,constructor,__proto__", "break:15:%2525E0%2525A4", "2 parts aren’t in this playbook now"),
]  # fmt: skip


def test_whatever_in_an_address_makes_no_sense_is_left_out_and_said(build):
    page = build()
    for state, kept, reported in NONSENSE:
        build(state)
        assert reported in page.inner_text("[data-left-out]")
        assert written(page) == kept, state


def test_any_address_at_all_opens_and_is_read_back_as_it_was_written(build):
    script = """async (plans, pieces) => {
      const data = await (await fetch("../../assets/timetable/activities.json")).json();
      let seed = 7;
      const next = (most) => (seed = (seed * 48271) % 2147483647) % most;
      const faults = [];
      for (let n = 0; n < 2000; n += 1) {
        const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join("");
        const { plan } = plans.readPlan(text, data);
        const again = plans.readPlan(plans.writePlan(plan), data);
        const strange = again.leftOut.length || plan.items.some((item) => item.minutes !== null && !(item.minutes > 0));
        if (strange || JSON.stringify(again.plan) !== JSON.stringify(plan)) faults.push(text);
      }
      return faults;
    }"""
    pieces = ["items=", "&items=", "&title=", "&pack=", "&day=", "&people=", "&minutes=", "&start=", "&date=", "break", "talk", ":",
              ",", ".", "15", "-5", "2", "0", "999999999999999999999", "two-wishes-each", "draw-the-web", "a-day-by-the-river",
              "two-of-us", "%", "%25", "%2C", "%00", "+", "😀", "\ud800", "مرحبا", "<b>", "none", "0930", "2027-03-28", "\n",
              "#", "=", "&"]  # fmt: skip
    assert module(build(), "timetable/plan", script, pieces) == []


def test_an_address_runs_nothing(build):
    hostile = "<img src=x onerror=document.title='run'>"
    page = build(f"title={hostile}&items=talk:10:{hostile},{hostile}&start={hostile}&pack={hostile}")
    assert page.locator("[data-builder] img").count() == 0 and page.title().startswith("Build a timetable")
    assert page.input_value("#day-title") == hostile
    assert page.input_value("[data-control=title]") == hostile


def test_a_pack_opens_whole_with_its_notes_and_each_of_its_days_apart(build, corpus):
    for pack in corpus.shown("pack"):
        for number, day in enumerate(pack.data["days"], 1):
            page = build(f"pack={pack.id}&day={number}")
            there = [item for item in day["items"] if "activity" not in item or corpus.find_shown("activity", item["activity"])]
            assert page.locator(".part").count() == len(there)
            notes = " ".join(page.locator(".part-notes").all_inner_texts())
            assert [item["note"] for item in there if item.get("note") and item["note"] not in notes] == []
            assert not page.locator("[data-left-out]").is_visible()


def test_a_meeting_of_a_pack_is_called_by_whole_words_and_without_what_its_title_adds_in_brackets(build, corpus):
    for pack in corpus.shown("pack"):
        meetings = pack.data["days"] if len(pack.data["days"]) > 1 else []
        for number, day in enumerate(meetings, 1):
            own = day["title"].partition(" (")[0]
            both = f"{pack.title}: {own}"
            title = build(f"pack={pack.id}&day={number}").input_value("#day-title")
            assert title == (both if len(both) <= 100 else own)


def test_a_title_that_is_too_long_ends_after_a_whole_word(build):
    assert build(f"title={'abcdefg+' * 20}&items=break").input_value("#day-title") == " ".join(["abcdefg"] * 12)
    assert build(f"title={'x' * 120}&items=break").input_value("#day-title") == "x" * 100


def test_a_part_of_ones_own_keeps_its_name_in_the_address_whatever_it_is(build):
    page = build("items=break")
    page.locator("[data-control=title]").fill("Tea, 100% café: 茶 & cake + #1")
    page.keyboard.press("Tab")
    assert page.locator("[data-control=title]").input_value() == "Tea, 100% café: 茶 & cake + #1"
    again = build.fresh(page.url.partition("#")[2], "#")
    assert again.locator("[data-control=title]").input_value() == "Tea, 100% café: 茶 & cake + #1"


def test_noon_midnight_and_no_start_at_all(build):
    assert whens(build("start=1130&items=break:45"))[0] == "11:30 to 12:15"
    assert whens(build("start=23.30&items=break:45,break"))[1] == "00:15 next day to 00:30 next day"
    page = build("start=none&items=break:75,break")
    assert whens(page) == ["at the start", "after 1 hour 15 minutes"]


def test_on_the_night_the_clocks_change_times_follow_the_clock_on_the_wall(build):
    page = build("start=0030&date=2027-03-28&items=break:60,break:15")
    assert whens(page)[1] == "02:30 to 02:45"
    assert "The clocks go forward an hour during this timetable" in page.inner_text("[data-warnings]")
    page = build("start=0130&date=2027-03-28&items=break:60")
    assert "01:30 is left out. The timetable starts at 02:30 instead." in page.inner_text("[data-warnings]")
    page = build("start=0130&date=2027-10-31&items=break:60")
    assert whens(page) == ["01:30 to 01:30"]
    assert "01:30 comes twice. The timetable uses the first." in page.inner_text("[data-warnings]")
    assert build("start=0130&date=2027-10-30&items=break:60").inner_text("[data-warnings]") == ""


# People and things


GROUPS = [
    (7, "7 people can’t make pairs: 2 pairs and 1 group of 3."), (8, "8 people make 4 pairs."),
    (1, "This needs 2 people or more; you have 1."), (30, "This works with up to 24 people; you have 30."),
]  # fmt: skip


def test_groups_that_work_are_named_and_too_few_or_too_many_people(build):
    for people, reported in GROUPS:
        assert reported in build(f"people={people}&items=two-wishes-each").inner_text(".part-notes")


def test_what_is_made_for_two_is_done_side_by_side(build):
    reported = build("people=7&items=swap-a-morning.1").inner_text(".part-notes")
    assert "made for two people. 7 can do it side by side as 2 pairs and 1 group of 3." in reported


def test_what_to_bring_is_added_up_and_the_same_thing_stands_once(build):
    page = build("people=14&items=two-wishes-each,a-tuesday-in-ten-years,two-wishes-each")
    assert page.locator("[data-bring] li").all_inner_texts() == [
        "pens: 14", "flip-chart sheets: 5", "sheets of plain paper: 14",
    ]  # fmt: skip
    assert page.locator("[data-print] li li").all_inner_texts() == [
        "For everyone: 14 copies", "Our two wishes: 14 copies", "Question cards: 7 copies",
        "For everyone: 14 copies", "Whose Tuesday is it?: 7 copies", "Question cards: 7 copies",
    ]  # fmt: skip


def test_what_is_used_again_is_explained_and_sheets_are_listed_only_where_there_are_any(build):
    page = build("items=two-wishes-each")
    headings = page.locator("[data-before] h3:visible")
    assert headings.all_inner_texts() == ["Bring", "Print", "The room needs"] and page.locator("[data-used]").is_visible()
    build("items=break:100")
    assert headings.all_inner_texts() == ["Bring", "The room needs"] and not page.locator("[data-used]").is_visible()


def test_a_long_stretch_without_a_break_is_reported(build):
    reported = build("items=talk:100").inner_text("[data-advice]")
    assert reported == "1 hour 40 minutes without a break. Most groups need one after an hour and a half."


def test_each_activity_leads_to_its_printed_sheets(build, corpus_site):
    page = build("items=two-wishes-each,a-tuesday-in-ten-years,break")
    links = page.locator("[data-print] a").evaluate_all("all => all.map((one) => one.pathname)")
    files = [link.partition("/print/")[2] for link in links]
    assert files == ["activities/two-wishes-each.pdf", "activities/a-tuesday-in-ten-years.pdf"]
    assert all((corpus_site / "print" / file).read_bytes().startswith(b"%PDF") for file in files)


def test_ground_rules_are_offered_where_an_activity_asks_for_them(build):
    page = build("items=two-wishes-each")
    page.get_by_role("button", name="Put ground rules first").click()
    assert items(page) == "ground-rules,two-wishes-each"
    assert not page.locator("[data-rules]").is_visible()


# Changing


def test_parts_are_added_changed_taken_out_and_brought_back(build):
    page = build()
    page.select_option("#add-id", "draw-the-web")
    page.select_option("#add-session", "2")
    page.get_by_role("button", name="Add the activity").click()
    page.fill("#add-title", "Lunch")
    page.fill("#add-minutes", "45")
    page.get_by_role("button", name="Add as a break").click()
    assert items(page) == "draw-the-web.2,break:45:Lunch" and said(page) == "Lunch is added at the end."
    page.get_by_label("Minutes for Lunch").fill("60")
    page.keyboard.press("Tab")
    assert items(page) == "draw-the-web.2,break:60:Lunch" and said(page) == "Lunch takes 60 minutes."
    page.get_by_label("Minutes for Lunch").fill("0")
    page.keyboard.press("Tab")
    assert page.get_by_label("Minutes for Lunch").input_value() == "60" and "keeps its 60" in said(page)
    page.get_by_role("button", name="Remove: Lunch").click()
    assert items(page) == "draw-the-web.2" and page.evaluate("document.activeElement.dataset.control") == "remove"
    page.get_by_role("button", name="Undo").click()
    assert items(page) == "draw-the-web.2,break:60:Lunch"


def test_a_talk_asks_for_a_name_and_a_break_needs_none(build):
    page = build()
    page.get_by_role("button", name="Add as a talk").click()
    assert said(page) == "Give the talk a name, then add it." and not items(page)
    assert page.evaluate("document.activeElement.id") == "add-title"
    page.keyboard.type("Why we are here")
    page.get_by_role("button", name="Add as a talk").click()
    page.get_by_role("button", name="Add as a break").click()
    assert items(page) == "talk:15:Why we are here,break:15"


@pytest.mark.parametrize(("control", "key"), [("up", "Enter"), ("handle", "ArrowUp")])
def test_a_part_is_moved_by_keyboard_the_move_is_announced_and_the_focus_stays_with_it(build, control, key):
    page = build("items=two-wishes-each,break,talk")
    page.locator(f"[data-control={control}]").nth(2).focus()
    page.keyboard.press(key)
    page.keyboard.press(key)
    assert items(page) == "talk:10,two-wishes-each,break:15"
    assert said(page) == "Talk is now part 1 of 3."
    assert page.evaluate(f"document.activeElement === document.querySelector('.part [data-control={control}]')")
    page.keyboard.press(key)
    assert said(page) == "It’s already the first part." and items(page) == "talk:10,two-wishes-each,break:15"


def test_a_part_is_moved_by_dragging_its_handle_and_escape_puts_it_back(build):
    page = build("items=two-wishes-each,break,talk")
    for escape, expected in ((True, "two-wishes-each,break:15,talk:10"), (False, "break:15,talk:10,two-wishes-each")):
        grip, last = page.locator("[data-control=handle]").first.bounding_box(), page.locator(".part").nth(2).bounding_box()
        page.mouse.move(grip["x"] + 20, grip["y"] + 20)
        page.mouse.down()
        page.mouse.move(grip["x"] + 20, last["y"] + last["height"] / 2, steps=4)
        page.mouse.move(grip["x"] + 20, last["y"] + last["height"] - 4, steps=4)
        if escape:
            page.keyboard.press("Escape")
        page.mouse.up()
        assert written(page) == expected
    assert said(page) == "Two wishes each, then listen is now part 3 of 3."


def test_numbers_that_make_no_sense_are_reported_and_change_nothing(build):
    page = build("people=14&items=two-wishes-each")
    for text in ("0", "-3", "2.5", "1001"):
        page.fill("#day-people", text)
        page.keyboard.press("Tab")
        assert page.inner_text("[data-fault]") == "Write the number of people as a whole number from 1 to 1000."
        assert "people=14" in page.url
    page.fill("#day-people", "7")
    page.keyboard.press("Tab")
    assert page.inner_text("[data-fault]") == "" and "people=7&" in page.url


def test_fitting_says_what_gave_and_what_could_not(build):
    page = build("minutes=95&items=two-wishes-each,break:15,a-tuesday-in-ten-years")
    assert "That’s 25 minutes more than the 1 hour 35 minutes you have." in page.inner_text("[data-total]")
    page.get_by_role("button", name="Shorten to 1 hour 45 minutes (the minimum)").click()
    reported = page.inner_text("[data-gave]")
    assert "What got shorter" in reported and "A Tuesday in ten years’ time can’t go below 50 minutes." in reported
    assert page.evaluate("'gave' in document.activeElement.dataset")
    assert "Two wishes each, then listen: 45 minutes, now 40." in reported
    assert "A Tuesday in ten years’ time: 60 minutes, now 50." in reported
    assert "Still 10 minutes too long." in reported and "fixed times and didn’t get shorter: Break." in reported
    assert items(page) == "two-wishes-each:40,break:15,a-tuesday-in-ten-years:50"
    assert not page.locator("[data-fit]").is_visible()
    assert "Nothing in it gets shorter by itself" in page.inner_text("[data-total]")
    page.get_by_role("button", name="Undo").click()
    assert items(page) == "two-wishes-each,break:15,a-tuesday-in-ten-years"


def test_the_button_to_fit_says_how_far_it_goes_and_is_there_only_while_something_can_move(build):
    for state, button, after in FITTING:
        page = build(state)
        page.get_by_role("button", name=button, exact=True).click()
        assert items(page) == after and not page.locator("[data-fit]").is_visible()
    reported = page.inner_text("[data-gave]")
    assert "What got longer" in reported and "Still" in reported and "fixed times" not in reported
    for state in ("minutes=20&items=break:60", "minutes=90&items=break:60", "minutes=60&items=break:60", "items=break:60"):
        assert not build(state).locator("[data-fit]").is_visible()


def test_a_ready_pack_says_what_to_set_aside_and_is_stretched_only_once_it_is_changed(build):
    page = build("pack=first-tea-of-partners")
    total = "1 hour 50 minutes, 09:30 to 11:20. You have 5 minutes to spare."
    assert page.inner_text("[data-total]") == total and not page.locator("[data-fit]").is_visible()
    assert build.fresh(page.url.partition("#")[2], "#").inner_text("[data-total]") == total
    page.get_by_role("button", name="Remove").first.click()
    assert "You have" in page.inner_text("[data-total]")
    assert page.locator("[data-fit]").is_visible()


FITTING = [
    ("minutes=20&items=a-tuesday-in-ten-years", "Shorten to 50 minutes (the minimum)", "a-tuesday-in-ten-years:50"),
    ("minutes=55&items=a-tuesday-in-ten-years", "Shorten to 55 minutes", "a-tuesday-in-ten-years:55"),
    ("minutes=420&items=two-wishes-each", "Stretch to 1 hour (the maximum)", "two-wishes-each:60"),
]


def test_a_part_cut_below_what_its_steps_need_is_reported(build):
    page = build("items=two-wishes-each:20")
    assert "Its steps need at least 40 minutes," in page.inner_text(".part-notes")
    page.locator(".part summary").click()
    assert page.locator(".part-steps li").count() == 3


def test_steps_without_a_time_are_reported_and_so_is_why(build):
    reported = build("items=twenty-answers").inner_text(".part-notes")
    assert "Not on the clock, because it has no time of its own: A question to take home." in reported
    assert "The guide gives an hour" in reported


# Coming back


def test_a_second_visit_offers_to_go_on_and_can_forget(build):
    page = build("items=two-wishes-each")
    page.fill("#day-title", "Ward round")
    page.keyboard.press("Tab")
    page = build.fresh()
    assert page.locator("[data-empty]").is_visible()
    page.get_by_role("button", name="Ward round: 1 part, Monday 23 November 2026").click()
    assert items(page) == "two-wishes-each" and page.input_value("#day-title") == "Ward round"
    page.get_by_role("button", name="Clear them").click()
    assert not build.fresh().locator("[data-kept]").is_visible()


def test_an_activitys_page_adds_to_the_timetable_at_hand(page, corpus_address):
    page.goto(corpus_address + "/activities/two-wishes-each/")
    page.get_by_text("More ways to use it").click()
    page.get_by_role("link", name="Add to a timetable").click()
    wait_until(page, "location.hash.includes('items=two-wishes-each')")
    page.fill("#day-people", "8")
    page.keyboard.press("Tab")
    page.goto(corpus_address + "/activities/a-tuesday-in-ten-years/")
    page.get_by_text("More ways to use it").click()
    page.get_by_role("link", name="Add to a timetable").click()
    wait_until(page, "location.hash.includes('items=two-wishes-each,a-tuesday-in-ten-years')")
    assert "is added at the end of your timetable." in said(page) and "people=8" in page.url


def test_what_a_browser_keeps_can_be_spoilt_or_forbidden_and_the_page_works(build, page, other_tab):
    build()
    page.evaluate("localStorage.setItem('timetables', '[{\"id\": 1}, null, 7]'); sessionStorage.setItem('timetable', '{')")
    assert whens(build.fresh("items=break")) == ["09:30 to 09:45"]
    other_tab.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }")
    page = build.fresh("items=break", page=other_tab)
    page.get_by_label("Minutes for Break").fill("20")
    page.keyboard.press("Tab")
    assert items(page) == "break:20"


def test_the_skip_link_leaves_the_timetable_in_the_address_and_keeps_nothing(build):
    page = build.fresh("items=break")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_until(page, "location.hash === '#items=break:15'")
    assert page.evaluate("localStorage.length") == 0


# Leaving


def test_the_calendar_holds_instants_so_that_no_zone_or_change_of_clocks_moves_it(build):
    page = build("title=Night;+tea,+and+a+very+long+name+that+goes+on+so+that+its+line+must+be+folded+żółć"
                 "&start=0030&date=2027-03-28&items=break:60,talk:30:Close")  # fmt: skip
    event, *others = calendar(page)
    assert others == [] and event.decoded("DTSTART") == datetime.datetime(2027, 3, 28, 0, 30, tzinfo=datetime.UTC)
    assert event.decoded("DTEND").astimezone(LONDON).strftime("%H:%M") == "03:00"
    assert str(event["SUMMARY"]) == "Night; tea, and a very long name that goes on so that its line must be folded żółć"
    assert "02:30  Close (30 minutes)" in str(event["DESCRIPTION"])
    page.check("[data-each]")
    first, second = calendar(page)
    assert str(second["SUMMARY"]) == "Close" and second.decoded("DTSTART") == first.decoded("DTEND")
    assert first["UID"] != second["UID"]


def calendar(page):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for a calendar").click()
    content = Path(download.value.path()).read_bytes()
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_a_calendar_without_a_day_is_refused_with_what_to_do(build):
    page = build("items=break")
    page.get_by_role("button", name="Save for a calendar").click()
    assert page.inner_text("[data-taken]").startswith("A calendar entry needs a day")
    assert page.evaluate("document.activeElement.id") == "day-date"


def test_the_text_and_the_address_are_copied(build):
    page = build("title=First+meeting&date=2026-12-01&people=7&items=two-wishes-each,break")
    page.get_by_role("button", name="Copy as text").click()
    wait_until(page, "document.querySelector('[data-taken]').textContent === 'The timetable is copied.'")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("First meeting\nTuesday 1 December 2026 · 09:30 to 10:30 · 1 hour · 7 people\n")
    assert "    09:35  " in text and "10:30  Finish" in text and "- pens: 7" in text
    assert "- Two wishes each, then listen (For everyone: 7 copies; Our two wishes: 7 copies; Question cards: 3 copies)" in text
    page.uncheck("[data-steps]")
    page.get_by_role("button", name="Copy as text").click()
    wait_until(page, "navigator.clipboard.readText().then((text) => !text.includes('pens'))")
    page.get_by_role("button", name="Copy the link").click()
    wait_until(page, "navigator.clipboard.readText().then((text) => text === location.href)")


# Everyone


FULL = f"{HALF_DAY}&people=7&minutes=200"
LOOKS = [(FULL, 1280), (FULL, 390), ("items=nope,two-wishes-each:20&people=99&start=none", 1280), ("", 390)]


def test_axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(build, page):
    for state, width in LOOKS:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width, "height": 900})
        build.fresh(state)
        if state:
            page.locator(".part summary >> visible=true").first.click()
        assert axe_findings(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe_findings(page, colours_alone=True) == []
    page.set_viewport_size({"width": 320, "height": 640})
    build(FULL)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_on_a_narrow_phone_the_fields_stand_below_each_other_so_that_none_is_cut_off(build, page):
    page.set_viewport_size({"width": 320, "height": 640})
    build(FULL)
    boxes = [field.bounding_box() for field in page.locator("[data-day] input").all()]
    assert len({box["x"] for box in boxes}) == 1 and min(box["width"] for box in boxes) > 200


def test_every_control_is_large_enough_to_touch_at_phone_width(build, page):
    page.set_viewport_size({"width": 390, "height": 844})
    build(f"{HALF_DAY}&minutes=200")
    small = page.locator("[data-builder] :is(button, input, select, summary)").evaluate_all(
        """all => all.filter(one => one.checkVisibility() && !['checkbox', 'radio'].includes(one.type))
             .filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML.slice(0, 80))""")  # fmt: skip
    assert small == []


def test_nothing_is_asked_of_the_network_once_it_is_open(build):
    page = build("items=two-wishes-each&people=7")
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Add as a break").click()
    page.get_by_role("button", name="Move up: Break").click()
    page.get_by_role("button", name="Copy as text").click()
    assert items(page) == "break:15,two-wishes-each"
    assert [url for url in asked if not url.endswith("/icon.svg")] == []  # the tab's own picture, when the address changes


def test_without_javascript_the_ready_packs_remain(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/packs/build/")
    page.get_by_role("link", name="A first tea of partners").click()
    assert page.url == corpus_address + "/packs/first-tea-of-partners/"


def test_without_its_data_the_page_says_so(other_tab, corpus_address):
    other_tab.route("**/activities.json", lambda route: route.abort())
    other_tab.goto(corpus_address + "/packs/build/")
    wait_until(other_tab, "document.querySelector('[data-said]').textContent.includes('list of activities')")
