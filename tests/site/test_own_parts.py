"""A part of one's own, whole: what to say, a note, how people work, who leads, from the builder to wall, notes and paper."""

from urllib.parse import quote

import pytest

from tests.support.site_under_test import axe_findings, browsing

SAY = "Stand in a ring.\nSay what you would keep."
WORDS = {"say": SAY, "note": "Watch the clock.", "format": "small-groups", "size": "4", "lead": "Ana"}
STATE = "start=0900&people=14&items=talk:20:Our ring,two-wishes-each,break:15&" + "&".join(
    f"own1.{name}={quote(value)}" for name, value in WORDS.items()
)


@pytest.fixture
def opened(chromium, corpus_address):
    """opened(page, state) opens the builder or the page that runs a session."""
    with browsing(chromium, permissions=["clipboard-read", "clipboard-write"]) as context:

        def go(where="build", state=STATE):
            page = context.new_page()
            page.goto(f"{corpus_address}/packs/{where}/#{state}")
            page.wait_for_selector("[data-builder]:not([hidden]) .part, [data-ready]:not([hidden])")
            return page

        yield go


def own(page, label):
    return page.locator(".part").first.get_by_label(label)


def fill_all(page):
    page.locator(".own-words summary").first.click()
    own(page, "What to say").fill(SAY)
    own(page, "A note for").fill(WORDS["note"])
    own(page, "How people work").select_option(WORDS["format"])
    own(page, "People in a group").fill(WORDS["size"])
    own(page, "Who leads it").fill(WORDS["lead"])
    own(page, "Who leads it").blur()


def test_what_is_written_of_a_part_goes_into_the_address_and_comes_back(opened):
    page = opened(state="start=0900&people=14&items=talk:20:Our ring,two-wishes-each")
    fill_all(page)
    again = opened(state=page.url.partition("#")[2])
    values = ("What to say", "A note for", "How people work", "People in a group", "Who leads it")
    assert [own(again, label).input_value() for label in values] == list(WORDS.values())
    page.get_by_role("button", name="Undo", exact=True).click()
    assert "own1.lead" not in page.url and "own1.say" in page.url


def test_the_wall_shows_it_and_only_the_notes_have_what_is_for_whoever_leads(opened):
    page = opened("run")
    page.check("[data-use-wall]")
    page.get_by_role("button", name="Start now", exact=True).click()
    assert page.inner_text("[data-wall=title]") == "Our ring"
    assert page.inner_text("[data-wall=words]").split("\n\n") == SAY.split("\n")
    assert page.inner_text("[data-wall=how]").endswith("2 groups of 3 and 2 groups of 4")
    assert "Watch the clock." not in page.inner_text(".wall") and "Ana" not in page.inner_text(".wall")
    page.goto(f"{page.url}&view=notes")
    page.wait_for_selector(".notes:not([hidden])")
    assert "Led by Ana." in page.inner_text("[data-notes=note]") and "Watch the clock." in page.inner_text("[data-notes=note]")
    assert "Stand in a ring." in page.inner_text("[data-notes=say]")


def test_paper_and_text_have_it_too(opened):
    page = opened()
    page.check("#sheets-whole")
    paper = page.text_content("[data-paper]")
    for words in ("Led by Ana.", "Stand in a ring.", "Say what you would keep.", "Watch the clock."):
        assert words in paper
    page.get_by_role("button", name="Copy as text").click()
    page.get_by_text("The timetable is copied.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Our ring (20 minutes). Led by Ana." in text and "    Stand in a ring." in text
    assert "Watch the clock." not in text


def test_a_renamed_part_of_a_pack_keeps_what_the_pack_says_of_it(opened):
    page = opened(state="pack=a-day-by-the-river")
    page.get_by_label("Name of part 1", exact=True).fill("Hello")
    page.get_by_label("Name of part 1", exact=True).blur()
    page.locator(".own-words summary").first.click()
    assert own(page, "A note for").input_value() == "Say what the day is for, and what it is not for."


def test_words_follow_their_part_when_it_is_moved_and_others_come_before_it(opened):
    page = opened()
    page.get_by_role("button", name="Move down: Our ring, part 1").click()
    page.get_by_role("button", name="Move up: Break, part 3").click()
    page.get_by_role("button", name="Move up: Break, part 2").click()
    assert "own2.lead=Ana" in page.url and "own1." not in page.url
    again = opened(state=page.url.partition("#")[2])
    assert again.locator(".part", has_text="Led by Ana.").get_by_label("Who leads it").input_value() == "Ana"


def test_what_makes_no_sense_in_an_address_is_left_out_and_said_and_markup_stays_text(opened):
    hostile = "<img src=x onerror=alert(1)>"
    state = (
        f"items=talk:20&own1.format=nope&own1.size=-3&own1.say={quote(hostile + 'a' * 3000)}&own7.say=x&own1.lead={quote(hostile)}"
    )
    page = opened(state=state)
    said = page.inner_text("[data-left-out]")
    assert "“nope”" in said and "longer than 2000 letters" in said
    assert own(page, "Who leads it").input_value() == hostile and page.locator(".part img").count() == 0
    assert len(own(page, "What to say").input_value()) == 2000


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)], ids=str)
def test_axe_finds_nothing_in_the_open_fields_and_nothing_runs_sideways(opened, size):
    page = opened()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.locator(".own-words summary").first.click()
    assert axe_findings(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
