"""Running a timetable in a real browser with a faked clock: the wall, the notes in step, sleep, reload, another device."""

import datetime
import json

import pytest

from tests.support.site_under_test import axe_findings, browsing
from tests.support.waiting import wait_until

NINE = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
# Twenty minutes in three slots, then a break: 5, 25 and 15 minutes, then 15. The third has bounds in its record.
PLAN = "start=0900&people=7&items=two-wishes-each,break:15"


@pytest.fixture
def context(chromium):
    with browsing(chromium, timezone_id="America/New_York") as context:
        context.add_init_script("""if (navigator.wakeLock) navigator.wakeLock.request = async () => {
          window.awake = (window.awake ?? 0) + 1;
          return { release() {} };
        }""")
        yield context


@pytest.fixture
def open_run(context, corpus_address):
    """open_run(state) opens the page with that state in its address, at nine o'clock."""

    def opened(state=PLAN, at=NINE, before="#", context=context):
        page = context.new_page()
        page.clock.install(time=at)
        page.clock.pause_at(at + datetime.timedelta(seconds=1))
        page.clock.set_system_time(at)
        page.goto(f"{corpus_address}/packs/run/{before if state else ''}{state}")
        page.wait_for_selector(":is([data-ready], [data-nothing], [data-going], .wall, .notes):not([hidden])")
        return page

    return opened


@pytest.fixture
def wall(open_run):
    """The wall of a session that began at nine."""
    page = open_run()
    press(page, "Start now")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def later(page, minutes=0, seconds=0):
    page.clock.run_for((minutes * 60 + seconds) * 1000)


def faults_in(page):
    """What axe finds; it waits by the page's own clock, so that goes on meanwhile."""
    page.clock.resume()
    return axe_findings(page)


def on(page, name):
    """What a piece of the wall says."""
    return page.inner_text(f"[data-wall={name}]")


def by_the_clock(page):
    """(ahead or behind, when it ends), summed up here: what the notes say, and the wall never does."""
    assert not any(word in page.inner_text(".wall") for word in ("behind", "ahead", "On time"))
    run, now = page.evaluate("[JSON.parse(localStorage.getItem('run')), Date.now()]")
    lengths = [(slot["minutes"] + run["extra"].get(str(n), 0)) * 60_000 for n, slot in enumerate(run["slots"])]
    place, began = len(run["began"]) - 1, run["began"][-1]
    over = began
    if place < len(lengths):
        left = began + lengths[place] - (now if run["paused"] is None else run["paused"])
        over = now + max(0, left) + sum(lengths[place + 1 :])
    minutes = int(abs(over - run["aim"]) // 60_000)
    words = f"{minutes} minutes {'behind' if over > run['aim'] else 'ahead'}" if minutes else "On time"
    return words, f"{datetime.datetime.fromtimestamp(over / 1000, datetime.UTC):%H:%M}"


def late(page):
    return by_the_clock(page)[0]


def ends(page):
    return by_the_clock(page)[1]


def left(page):
    return " ".join(page.inner_text(".wall-left").split())


def steps(page):
    return page.evaluate("JSON.parse(localStorage.getItem('run')).slots.map((slot) => slot.title)")


# The clock


def test_the_wall_shows_the_step_its_words_the_time_and_what_comes_next_and_no_notes(wall):
    first, second, *_ = steps(wall)
    assert (on(wall, "title"), left(wall), on(wall, "mood")) == (first, "5 min", "Time left")
    assert on(wall, "next") == f"Next: {second}" and on(wall, "clock") == "09:00" and on(wall, "until") == "until 09:05"
    note = wall.evaluate("JSON.parse(localStorage.getItem('run')).slots[0].note[0][1]")
    assert len(note) > 20 and note not in wall.inner_text("body")
    assert not wall.locator(".bar").is_visible() and not wall.locator(".site-foot").is_visible()


def test_the_time_runs_out_quietly_and_never_by_colour_alone(wall):
    seen = []
    for minutes, seconds in ((0, 0), (4, 0), (0, 30), (0, 30), (2, 10)):
        later(wall, minutes, seconds)
        seen.append((left(wall), on(wall, "mood"), wall.get_attribute(".wall", "data-mood")))
    assert seen == [
        ("5 min", "Time left", "calm"), ("1 min", "Nearly time", "nearly"), ("30 s", "Nearly time", "nearly"),
        ("0 min", "Time is up", "over"), ("0 min", "Time is up", "over"),
    ]  # fmt: skip


def test_next_back_and_five_more_minutes(wall):
    first, second, *_ = steps(wall)
    later(wall, 3)
    press(wall, "Next step")
    assert (on(wall, "title"), left(wall), late(wall)) == (second, "25 min", "2 minutes ahead")
    later(wall, 1)
    press(wall, "Back")
    assert (on(wall, "title"), left(wall), late(wall)) == (first, "1 min", "On time")
    press(wall, "Add 5 minutes")
    assert (left(wall), late(wall), ends(wall)) == ("6 min", "5 minutes behind", "10:05")
    later(wall, 9)
    assert left(wall) == "0 min"
    press(wall, "Add 5 minutes")
    assert (left(wall), on(wall, "mood")) == ("5 min", "Time left")


def test_a_pause_stops_the_step_and_not_the_clock(wall):
    later(wall, 2)
    press(wall, "Pause")
    later(wall, 10)
    assert (left(wall), on(wall, "mood"), late(wall), on(wall, "clock")) == ("3 min", "Paused", "10 minutes behind", "09:12")
    press(wall, "Continue")
    later(wall, 1)
    assert (left(wall), on(wall, "mood"), late(wall)) == ("2 min", "Time left", "10 minutes behind")


def test_a_reload_and_a_sleeping_laptop_change_nothing(wall):
    later(wall, 2)
    wall.clock.fast_forward(7 * 60_000)
    later(wall, 0, 1)
    assert left(wall) == "0 min" and late(wall) == "4 minutes behind"
    wall.reload()
    wall.wait_for_selector(".wall:not([hidden])")
    assert left(wall) == "0 min" and on(wall, "title") == steps(wall)[0]
    press(wall, "Next step")
    assert on(wall, "title") == steps(wall)[1]


def test_the_end_comes_is_said_and_leads_on(wall):
    for _ in range(3):
        press(wall, "Next step")
    assert on(wall, "title") == "Break" and on(wall, "how") == "We start again at 09:15"
    press(wall, "Finish")
    assert on(wall, "title") == "That’s the end. Thank you." and ends(wall) == "09:00"
    assert wall.get_by_role("link", name="Tell us how it went").get_attribute("href") == "../../feedback/?say=tried"
    assert not wall.get_by_role("button", name="Pause").is_visible()
    assert wall.evaluate("document.activeElement.dataset.wall") == "title"
    press(wall, "Back")
    assert on(wall, "title") == "Break"


def test_it_can_move_on_by_itself_through_a_sleep_of_any_length(open_run):
    page = open_run()
    page.check("[data-alone]")
    press(page, "Start now")
    later(page, 5)
    assert (on(page, "title"), left(page)) == (steps(page)[1], "25 min")
    page.clock.fast_forward(26 * 60_000)
    later(page, 0, 1)
    assert (on(page, "title"), left(page), late(page)) == (steps(page)[2], "14 min", "On time")
    page.clock.fast_forward(24 * 60 * 60_000)
    later(page, 0, 1)
    assert on(page, "title") == "That’s the end. Thank you." and ends(page) == "10:00"


# Before it begins


def test_a_late_start_may_still_finish_on_time(open_run):
    page = open_run(at=NINE + datetime.timedelta(minutes=7))
    assert page.inner_text("[data-due]") == "The timetable started at 09:00, 7 minutes ago."
    assert page.inner_text("[data-keep-words]") == "Still finish at 10:00. Untick it to finish 7 minutes later."
    press(page, "Start now")
    assert late(page) == "7 minutes behind"
    press(page, "Close")
    assert page.evaluate("document.activeElement.textContent") == "Continue"
    press(page, "Leave it and start again")
    assert page.evaluate("document.activeElement.textContent") == "Start now"
    page.uncheck("[data-keep-end]")
    press(page, "Start now")
    assert late(page) == "On time" and ends(page) == "10:07"


def test_it_waits_for_its_hour_and_begins_by_itself(open_run):
    page = open_run(at=NINE - datetime.timedelta(minutes=12))
    press(page, "Wait, and begin at 09:00")
    assert (on(page, "title"), on(page, "mood"), left(page)) == ("Welcome", "Begins in", "12 min")
    assert not page.get_by_role("button", name="Pause").is_visible()
    later(page, 12)
    assert (on(page, "title"), left(page), late(page)) == (steps(page)[0], "5 min", "On time")


def test_there_is_nothing_to_run_without_a_timetable(open_run):
    page = open_run("")
    assert "There’s nothing to run yet." in page.inner_text("[data-nothing]")
    page.get_by_role("link", name="A first tea of partners").click()
    page.wait_for_selector("[data-ready]:not([hidden])")
    assert "Welcome" in page.inner_text("[data-will]")


@pytest.mark.parametrize("state", ["items=nope&began=yesterday", "items=two-wishes-each&began=2026-99-99T00:00Z&view=<b>"])
def test_an_address_that_makes_no_sense_opens_with_what_is_valid(open_run, state):
    page = open_run(state)
    assert "The start time couldn’t be read" in page.inner_text("[data-left-out]")
    assert not page.locator(".wall").is_visible()


# Two windows, two devices


def test_a_second_window_has_the_notes_and_stays_in_step(wall):
    with wall.context.expect_page() as opened:
        wall.get_by_role("link", name="My notes").click()
    notes = opened.value
    notes.wait_for_selector(".notes:not([hidden])")
    first, second, third, _ = steps(wall)
    note = wall.evaluate("JSON.parse(localStorage.getItem('run')).slots[0].note[0][1]")
    assert note in notes.inner_text(".notes") and "5 min" in notes.inner_text("[data-notes=left]")
    press(notes, "Next step")
    wait_until(wall, "title => document.querySelector('[data-wall=title]').textContent === title", arg=second)
    press(wall, "Pause")
    wait_until(notes, "document.querySelector('[data-do=pause]').textContent === 'Continue'")
    notes.get_by_role("button", name=f"Go to it: {third}").click()
    wait_until(wall, "title => document.querySelector('[data-wall=title]').textContent === title", arg=third)
    assert faults_in(notes) == []


def test_on_another_device_the_same_address_follows_the_clock_only_and_says_so(wall, chromium, open_run):
    press(wall, "Next step")
    elsewhere = chromium.new_context(timezone_id="Europe/London")
    page = open_run(wall.url.partition("#")[2], NINE + datetime.timedelta(minutes=3), context=elsewhere)
    assert (on(page, "title"), left(page)) == (steps(wall)[0], "2 min")
    assert "follows the clock only" in page.inner_text("[data-reminder]")
    assert not page.get_by_role("button", name="Next step").is_visible()
    later(page, 2)
    assert on(page, "title") == steps(wall)[1]
    elsewhere.close()


def test_where_nothing_can_be_kept_it_says_so_and_runs(open_run, context):
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }")
    page = open_run()
    press(page, "Start now")
    later(page, 1)
    press(page, "Pause")
    assert "keeps nothing" in page.inner_text("[data-reminder]") and on(page, "mood") == "Paused"


def test_what_the_browser_kept_can_be_spoilt(open_run, context, corpus_address):
    page = context.new_page()
    page.goto(corpus_address + "/404.html")
    for value in ('{"id": 7}', "{", '{"id":"a","plan":"","slots":[{}],"began":["x"],"aim":1}'):
        page.evaluate("value => localStorage.setItem('run', value)", value)
        assert open_run().locator("[data-ready]").is_visible()


def test_a_session_that_is_going_is_offered_again(wall, open_run):
    page = open_run("", NINE + datetime.timedelta(minutes=2))
    assert "A session that began at 09:00 is still going in this browser" in page.inner_text("[data-going]")
    press(page, "Continue")
    assert left(page) == "3 min"


# The room


def test_the_screen_stays_awake_and_sound_is_off_until_it_is_asked_for(wall):
    assert wall.evaluate("window.awake") >= 1
    sound = wall.get_by_role("button", name="Turn sound on", exact=True)
    assert sound.get_attribute("aria-pressed") is None  # its words say what it does
    wall.evaluate("""() => {
      const start = OscillatorNode.prototype.start;
      window.tones = 0;
      OscillatorNode.prototype.start = function (at) { window.tones += 1; return start.call(this, at); };
    }""")
    later(wall, 6)
    assert wall.evaluate("window.tones") == 0
    press(wall, "Turn sound on")
    wait_until(wall, "document.querySelector('[data-do=sound]').textContent === 'Turn sound off'")
    press(wall, "Next step")
    before = wall.evaluate("window.tones")
    later(wall, 26)
    assert wall.evaluate("window.tones") == before + 2
    press(wall, "Turn sound off")
    wait_until(wall, "document.querySelector('[data-do=sound]').textContent === 'Turn sound on'")


def test_full_screen_works_by_its_button_and_where_it_is_refused_that_is_said(wall):
    press(wall, "Full screen")
    wait_until(wall, "document.fullscreenElement !== null")
    press(wall, "Full screen")
    wait_until(wall, "document.fullscreenElement === null")
    wall.evaluate("() => { document.documentElement.requestFullscreen = () => Promise.reject(new Error('no')); }")
    press(wall, "Full screen")
    wait_until(wall, "document.querySelector('[data-reminder]').textContent.includes('F11')")


def test_changes_are_said_once_when_they_happen_and_never_each_second(wall):
    wall.evaluate("""() => {
      const box = document.querySelector("[data-said]");
      window.said = [];
      new MutationObserver(() => window.said.push(box.textContent)).observe(box, { childList: true, subtree: true });
    }""")
    later(wall, 6)
    press(wall, "Next step")
    first, second, third, _ = steps(wall)
    assert wall.evaluate("window.said") == [f"Time is up for {first}.", f"Now: {second}, 25 minutes. Next: {third}."]


def test_the_skip_link_and_a_new_address_in_the_same_tab_do_what_they_say(open_run):
    page = open_run()
    page.evaluate("location.hash = '#__skip'")
    page.evaluate("location.hash = '#items=ground-rules&start=0900'")
    wait_until(page, "document.querySelector('[data-called]').textContent === 'Agree the ground rules'")
    press(page, "Start now")
    page.evaluate("location.hash = '#__skip'")
    wait_until(page, "location.hash.includes('began=')")


def test_single_letters_do_nothing(wall):
    before = wall.inner_text(".wall")
    for key in ("n", "p", " ", "f"):
        wall.keyboard.press(key)
    assert wall.inner_text(".wall") == before


@pytest.mark.parametrize(("onward", "back"), [("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp")])
def test_a_clicker_and_the_arrow_keys_go_on_and_back(wall, onward, back):
    first, second, *_ = steps(wall)
    wall.keyboard.press(onward)
    assert on(wall, "title") == second
    wall.keyboard.press(back)
    assert on(wall, "title") == first
    wall.keyboard.press(f"Shift+{onward}")
    assert on(wall, "title") == first


def test_a_clicker_never_begins_what_waits_for_its_hour(open_run):
    page = open_run(at=NINE - datetime.timedelta(minutes=12))
    press(page, "Wait, and begin at 09:00")
    page.keyboard.press("PageDown")
    assert on(page, "title") == "Welcome"


# How it looks


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)], ids=str)
def test_every_step_of_every_activity_fits_the_wall_in_letters_for_the_back_of_the_room(open_run, corpus, size):
    width, height = size
    ids = ",".join(record.id for record in corpus.shown("activity"))
    page = open_run(f"people=14&items={ids}")
    page.set_viewport_size({"width": width, "height": height})
    press(page, "Start now")
    small = page.evaluate("""() => {
      const found = [], box = document.querySelector(".wall-step"), title = document.querySelector("[data-wall=title]");
      const { scrollHeight, scrollWidth } = document.documentElement;
      for (let n = 0; n < 300 && title.textContent !== "That’s the end. Thank you."; n += 1) {
        const shown = [...box.querySelectorAll(".wall-words :is(p, li)")].filter((one) => one.checkVisibility());
        const least = Math.min(...shown.map((one) => parseFloat(getComputedStyle(one).fontSize)));
        const isWhole = box.scrollHeight <= box.clientHeight + 1 && scrollHeight <= innerHeight && scrollWidth <= innerWidth;
        if (!isWhole || least < innerHeight / 36) found.push([title.textContent, least]);
        document.querySelector("[data-do=next]").click();
      }
      return [found, title.textContent];
    }""")
    assert small == [[], "That’s the end. Thank you."]


def test_a_record_at_the_bounds_of_what_is_allowed_stays_on_the_wall(open_run, context, corpus_site):
    data = json.loads((corpus_site / "assets/timetable/activities.json").read_text("utf-8"))
    long = "Lleisiau’r gweithlu: nhân viên y tế, طاقم الرعاية "
    title = (long * 5)[:200]
    step = {"title": title, "format": "pairs", "format_title": "Pairs", "say": [["p", "word " * 800]],
            "note": [["ul", [title] * 9]], "ask": [{"lead": title, "questions": ["wordwordword " * 200] * 10}]}  # fmt: skip
    slots = [{"minutes": 12, "least": 12, "most": 12, "steps": [step]}] * 40
    data["activities"]["two-wishes-each"] |= {"title": title, "sessions": [
        {"title": title, "minutes": 480, "guessed": False, "slots": slots, "off_the_clock": [step]},
        {"title": "Short", "minutes": 1, "guessed": True, "slots": [{**slots[0], "minutes": 1}], "off_the_clock": []},
    ]}  # fmt: skip
    context.route("**/run/activities.json", lambda route: route.fulfill(json=data))
    page = open_run()
    press(page, "Start now")
    for width, height in ((1920, 1080), (1280, 720), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        later(page, seconds=1)
        fits = "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"
        assert page.evaluate(fits), (width, height)
        assert page.locator(".wall-left").is_visible() and page.get_by_role("button", name="Next step").is_visible()
        inside = "(box => box.bottom <= innerHeight && box.top >= 0)(document.querySelector('.wall-left').getBoundingClientRect())"
        assert page.evaluate(inside), (width, height)
    assert faults_in(page) == []


def test_axe_finds_nothing_in_any_state(open_run):
    page = open_run()
    for scheme, size in (("light", (1280, 720)), ("dark", (390, 844))):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert faults_in(page) == []
        press(page, "Start now")
        for minutes in (0, 4, 3):
            page.clock.fast_forward(minutes * 60_000)
            assert faults_in(page) == [], (scheme, minutes)
        press(page, "Pause")
        assert faults_in(page) == []
        view = "Show the group’s view here"
        press(page, view if page.get_by_role("button", name=view).is_visible() else "Close")
        assert faults_in(page) == []
        page.goto(page.url.partition("#")[0] + "?items=two-wishes-each")
        page.wait_for_selector("[data-going]:not([hidden])")
        press(page, "Leave it and start again")


def test_the_phone_shows_the_notes_with_large_controls_and_no_sideways_scroll(open_run):
    page = open_run()
    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    page.wait_for_selector("[data-ready]:not([hidden])")
    assert page.is_checked("[data-use-notes]")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    press(page, "Start now")
    assert page.locator(".notes").is_visible() and not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    heights = page.locator(".tools :is(button, a)").evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 5 and min(heights) >= 44


def test_without_javascript_the_ready_packs_remain(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/packs/run/")
    assert page.get_by_role("link", name="A day by the river").or_(page.locator("#without-script a")).first.is_visible()
    assert not page.locator(".tools").is_visible() and not page.locator(".wall").is_visible()
