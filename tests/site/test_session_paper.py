"""A built session on paper, as the browser prints it: run card, agenda for the wall and each step in full, read from the PDF."""

import datetime
import random
import re
from urllib.parse import urlencode

import pytest

from tests.support.emptying import emptied
from tests.support.printed import Printed
from tests.support.site_under_test import browsing

NOW = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
DAY = "title=Our+away+day&date=2026-12-10&start=0930&people=14"
SESSION = f"{DAY}&items=two-good-things,break:20:Tea,draw-the-web.1,talk:10:What+the+board+wants"
LONG = f"{DAY}&items=" + ",".join(["two-good-things", "draw-the-web", "who-carries-what", "a-tuesday-in-ten-years"] * 15)
NOT_FOR, PERSONAL = "Not for a death or an open investigation.", "Some of this is personal."


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium) as context:
        context.clock.set_fixed_time(NOW)
        yield context


@pytest.fixture
def page(profile_of_module, corpus_address):
    with emptied(profile_of_module, corpus_address) as page:
        yield page


@pytest.fixture
def opened(page, corpus_address):
    """opened(state) is the builder with that state in its address; with an address, another page that takes one."""

    def at(state, address="/packs/build/"):
        page.goto("about:blank")
        page.goto(f"{corpus_address}{address}#{state}")
        page.wait_for_selector("[data-paper]:not(:empty)", state="attached")
        return page

    return at


@pytest.fixture
def paper(tmp_path):
    """What the browser prints of a page, as a PDF."""

    def of(page):
        path = tmp_path / "paper.pdf"
        page.pdf(path=path, prefer_css_page_size=True)
        return Printed(path)

    return of


def words(printed):
    """The words of each side, from the first of its own: its number, which stands in the margin, comes last."""
    sides = [" ".join(page.get_textpage().get_text_bounded().split()) for page in printed.drawn]
    return [re.sub(r"^(Page \d+ of \d+) (.*)", r"\2 \1", side) for side in sides]


def letters(printed):
    """How tall the letters of the first time on the first side are, in points."""
    text = printed.drawn[0].get_textpage()
    index = text.search("09:30 Two").get_next()[0]
    return text.get_charbox(index)[3] - text.get_charbox(index)[1]


def test_a_run_card_is_one_side_with_clock_times_what_to_do_and_say_what_to_bring_and_what_it_is_not_for(opened, paper):
    page = opened(SESSION)
    assert page.inner_text("[data-sides]") == "On one side of A4."
    [card] = words(paper(page))
    for said in ("Session plan", "Our away day", "Thursday 10 December 2026 · 09:30 to 11:35 · 2 hours 5 minutes · 14 people",
                 NOT_FOR, PERSONAL, "Say first that people can pass", "raise-a-concern/", "Bring: ", "cards: 28", "Have ready: ",
                 "Agree ground rules first", "09:30 Two good things (45 minutes)", "09:30 Think of two things (5 minutes, alone)",
                 "Write each good thing on a card.", "Ask: What made you smile?", "10:15 Tea (20 minutes)",
                 "11:25 What the board wants (10 minutes)", "11:35 Finish", "Not an NHS document", "Page 1 of 1"):  # fmt: skip
        assert said in card, said


def test_a_run_card_of_one_activity_and_of_a_pack_says_what_it_is_for(opened, paper, corpus):
    for state, purpose in (
        ("items=two-good-things", "People who have just met tell each other two things that went well."),
        ("pack=half-a-day-on-our-web", "A team draws how things are done here, and plans one small trial."),
    ):
        [card] = words(paper(opened(state)))
        assert purpose in card


def test_a_card_says_less_before_it_takes_another_side_but_never_less_of_what_it_is_not_for(opened, paper):
    [short] = words(paper(opened("people=14&items=two-good-things")))
    [long] = words(paper(opened("people=14&items=two-good-things,two-wishes-each,draw-the-web,who-carries-what")))
    assert "Ask: " in short and "Ask: " not in long
    assert NOT_FOR in long and PERSONAL in long and "Two good things" in long and "Who carries what" in long


def test_what_is_too_long_for_a_side_goes_on_to_another_and_says_so(opened, paper):
    page = opened(LONG)
    printed = words(paper(page))
    assert len(printed) == 2 and "This goes on to another side." in printed[0] and "Finish" in printed[-1]
    assert f"Page {len(printed)} of {len(printed)}" in printed[-1] and all("What to do and say" in side for side in printed)
    assert page.inner_text("[data-sides]") == "It’s longer than one side, so it goes on to another."


def test_an_agenda_for_the_wall_has_the_times_and_the_day_alone_as_large_as_a_side_allows(opened, paper):
    page = opened(SESSION)
    page.check("#sheets-wall")
    short = paper(page)
    [wall] = words(short)
    assert "Thursday 10 December 2026 · 09:30 to 11:35" in wall and "10:15 Tea 20 minutes" in wall and "11:35 Finish" in wall
    assert not any(said in wall for said in ("people", "Think of two things", "Bring", "Not for", "personal"))
    page = opened(f"{DAY}&items=two-good-things" + ",break:10:A+breath" * 24)
    page.check("#sheets-wall")
    long = paper(page)
    assert len(long.drawn) == 1 and letters(short) > 1.5 * letters(long)


def test_everything_is_the_card_the_agenda_and_each_step_in_full_with_the_notes_each_from_a_new_side(opened, paper):
    page = opened(SESSION)
    page.check("#sheets-whole")
    assert page.inner_text("[data-sides]") == ""
    card, wall, *full = words(paper(page))
    assert card.startswith("Session plan") and wall.startswith("Agenda") and full[0].startswith("Step by step")
    text = " ".join(full)
    for said in ("Keep the room quiet.", "For you only", "You could think of", "Who helped you?", "cards: 28",
                 "My two good things: 14 copies", "11:35 Finish"):  # fmt: skip
        assert said in text, said
    assert "Keep the room quiet." not in card + wall


def test_the_page_that_runs_a_session_prints_its_run_card_before_it_begins_and_after(opened, paper):
    page = opened(SESSION, "/packs/run/")
    before = words(paper(page))
    page.get_by_role("button", name="Start now").click()
    page.wait_for_selector("[data-wall]:not([hidden])")
    assert len(before) == 1 and before[0].startswith("Session plan") and words(paper(page)) == before


def test_whatever_the_plan_the_page_says_of_its_sides_what_the_paper_shows(opened, paper, corpus):
    chosen = random.Random(18)
    ids = [one.id for one in corpus.shown("activity")]
    seen = set()
    for number in range(1, 9):
        items = [chosen.choice([*ids, "break:15", "talk:10:" + "Words+and+more+words+" * 4]) for _ in range(number * 2)]
        page = opened(f"people={chosen.randint(4, 60)}&start=none&items={','.join(items)}")
        for sheets in ("card", "wall"):
            page.check(f"#sheets-{sheets}")
            is_one = page.inner_text("[data-sides]") == "On one side of A4."
            seen.add((sheets, is_one))
            assert (len(paper(page).drawn) == 1) == is_one, (sheets, items)
    assert len(seen) == 4 or ("card", False) in seen


def test_what_people_write_stands_on_paper_as_they_wrote_it(opened, paper):
    hostile = "<img src=x onerror=alert(1)> & <b>all</b>"
    page = opened(urlencode({"title": hostile, "items": "talk:10:Hello"}))
    assert hostile in words(paper(page))[0] and page.locator("[data-paper] img").count() == 0


def test_an_empty_timetable_prints_as_any_other_page(page, corpus_address, paper):
    page.goto(f"{corpus_address}/packs/build/")
    page.wait_for_selector("[data-builder]:not([hidden])")
    assert page.locator("[data-paper]").evaluate("one => one.childElementCount") == 0
