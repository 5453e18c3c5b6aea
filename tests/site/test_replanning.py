"""The plan of a session changed while it runs, in a real browser with a faked clock, on a laptop and on a phone."""

import datetime

import pytest

from tests.support.site_under_test import axe_findings, browsing

ONE = datetime.datetime(2026, 11, 23, 13, 0, tzinfo=datetime.UTC)
SIZES = pytest.mark.parametrize("size", [(1280, 720), (390, 844)], ids=["laptop", "phone"])
HALF_DAY = "pack=half-a-day-on-our-web&start=1300&people=24"
SHORT = "start=1300&people=7&items=two-wishes-each,break:15"


@pytest.fixture
def notes(chromium, corpus_address):
    """notes(state, size, late) opens the notes of a session that begins so many minutes late and should end on time."""
    with browsing(chromium) as context:

        def opened(state=SHORT, size=(1280, 720), late=0):
            page = context.new_page()
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.clock.install(time=ONE)
            at = ONE + datetime.timedelta(minutes=late)
            page.clock.pause_at(at + datetime.timedelta(seconds=1))
            page.clock.set_system_time(at)
            page.goto(f"{corpus_address}/packs/run/#{state}")
            page.wait_for_selector("[data-ready]:not([hidden])")
            page.check("[data-use-notes]")
            press(page, "Start now")
            return page

        yield opened


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def clock(page):
    return page.inner_text(".notes-clock")


def row(page, title):
    return " ".join(page.locator(".notes .will li", has_text=title).first.inner_text().split())


def told(page):
    return page.inner_text("[data-caught]")


@SIZES
def test_a_session_that_begins_twelve_minutes_late_wins_back_all_twelve_and_says_what_gave(notes, size):
    page = notes(HALF_DAY, size, late=12)
    assert "12 minutes behind" in clock(page)
    page.locator("[data-catch]").click()
    assert "On time" in clock(page)
    gave = page.evaluate("""() => {
      const { slots, extra } = JSON.parse(localStorage.getItem("run"));
      return slots.reduce((sum, slot, n) => sum - (extra[n] ?? 0), 0);
    }""")
    assert gave == 12 and ", now " in told(page) and "couldn’t find" not in told(page)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@SIZES
def test_any_later_step_is_shortened_stretched_left_out_and_brought_back(notes, size):
    page = notes(size=size)
    assert "25 minutes" in row(page, "Hear one other person") and "shortest we suggest: 18" in row(page, "Hear one other person")
    assert "shortest by its record: 10" in row(page, "Tell the room")
    press(page, "−5 minutes for Break")
    assert "10 minutes" in row(page, "Break") and "ends at 13:55" in clock(page) and "Break: 15 minutes, now 10." in told(page)
    press(page, "+5 minutes for Hear one other person")
    assert "30 minutes" in row(page, "Hear one other person") and "On time" in clock(page)
    press(page, "Leave out Break")
    assert "left out" in row(page, "Break") and "ends at 13:50" in clock(page) and "Break: left out, 10 minutes won." in told(page)
    assert page.evaluate("document.activeElement.textContent") == "Bring back"
    press(page, "Bring back Break")
    assert "Break: back in, 10 minutes." in told(page) and "ends at 14:00" in clock(page)
    for _ in range(4):
        press(page, "Undo the last change")
    assert "15 minutes" in row(page, "Break") and "On time" in clock(page)
    assert not page.get_by_role("button", name="Undo the last change").is_visible()


def test_what_is_cut_below_its_bounds_by_hand_is_cut_and_that_is_said(notes):
    page = notes()
    press(page, "−5 minutes for Tell the room")
    press(page, "−5 minutes for Tell the room")
    assert "now 5. That’s shorter than the 10 minutes its record gives." in told(page)


def test_it_can_be_made_to_finish_at_any_time_at_any_moment(notes):
    page = notes()
    press(page, "Next step")
    page.fill("[data-finish-at]", "13:45")
    press(page, "Make it fit")
    assert "ends at 13:45" in clock(page) and "It now ends at 13:45." in told(page)
    page.fill("[data-finish-at]", "12:30")
    press(page, "Make it fit")
    assert told(page).strip() == "12:30 has passed, so nothing was changed." and "ends at 13:45" in clock(page)
    page.fill("[data-finish-at]", "13:28")
    press(page, "Make it fit")
    assert "We couldn’t find" in told(page)
    press(page, "Undo the last change")
    press(page, "Undo the last change")
    assert "ends at 13:55" in clock(page) and page.input_value("[data-finish-at]") == "14:00"


def test_a_step_left_out_is_passed_over_and_what_has_run_stays(notes):
    page = notes()
    press(page, "Leave out Hear one other person")
    assert page.inner_text("[data-notes=next]").startswith("Tell the room")
    press(page, "Next step")
    assert page.inner_text("[data-notes=title]") == "Tell the room"
    page.reload()
    page.wait_for_selector(".notes:not([hidden])")
    assert page.inner_text("[data-notes=title]") == "Tell the room" and "left out" in row(page, "Hear one other person")
    press(page, "Back")
    assert page.inner_text("[data-notes=title]") == "Write two wishes, one on each line"


def test_the_step_that_runs_gets_five_minutes_more_or_fewer(notes):
    page = notes()
    press(page, "Next step")
    press(page, "Take off 5 minutes")
    assert "20 min" in page.inner_text(".notes-left")
    press(page, "Add 5 minutes")
    assert "25 min" in page.inner_text(".notes-left")


@SIZES
def test_the_plan_is_changed_by_keyboard_alone_and_axe_finds_nothing(notes, size):
    page = notes(size=size)
    page.get_by_role("button", name="−5 minutes for Break").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.ariaLabel") == "−5 minutes for Break"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "15 minutes" in row(page, "Break")
    press(page, "Leave out Break")
    page.clock.resume()
    assert axe_findings(page) == []
    small = page.locator(".notes :is(button, input)").evaluate_all(
        "all => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
