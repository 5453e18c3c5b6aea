"""A timetable as a file that opens again: what is too long for a link leaves it, and the page says so."""

import json

import pytest

from tests.support.site_under_test import axe_findings, browsing

STATE = "title=Our day&start=0900&people=14&items=talk:20:Our ring,two-wishes-each"
LONG = "Say what you would keep, and why. " * 50


@pytest.fixture
def opened(chromium, corpus_address):
    """opened(state, where) opens the builder, or the page that runs a session, in a browser that keeps what it is given."""
    with browsing(chromium) as context:

        def go(state=STATE, where="build", context=context):
            page = context.new_page()
            page.goto(f"{corpus_address}/packs/{where}/#{state}")
            page.wait_for_selector("[data-builder]:not([hidden]) [data-add-activity] option, [data-ready]", state="attached")
            return page

        yield go


@pytest.fixture
def stranger(chromium):
    """A browser that has never seen the timetable."""
    with browsing(chromium) as context:
        yield context


def say_field(page):
    return page.locator(".part").first.get_by_label("What to say")


def write_long(page):
    page.locator(".own-words summary").first.click()
    say_field(page).fill(LONG)
    say_field(page).blur()


def saved(page, folder):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_long_text_leaves_the_address_and_the_page_says_so(opened):
    page = opened()
    assert page.locator("[data-long]").is_hidden()
    write_long(page)
    assert len(page.url) < 400 and "texts=" in page.url and page.locator("[data-long]").is_visible()


def test_this_browser_finds_it_again_in_the_builder_and_on_the_wall(opened):
    page = opened()
    write_long(page)
    state = page.url.partition("#")[2]
    assert say_field(opened(state)).input_value() == LONG.strip()
    wall = opened(state, "run")
    wall.check("[data-use-wall]")
    wall.get_by_role("button", name="Start now", exact=True).click()
    assert LONG.strip() in wall.text_content("[data-wall=words]")


def test_another_browser_says_so_and_opens_the_file(opened, stranger, tmp_path):
    page = opened()
    write_long(page)
    path = saved(page, tmp_path)
    assert path.name == "timetable-our-day.json"
    other = opened(page.url.partition("#")[2], context=stranger)
    assert "too long for a link" in other.inner_text("[data-left-out]") and say_field(other).input_value() == ""
    other.get_by_label("Open a timetable that you saved as a file").set_input_files(path)
    other.get_by_text("Here’s the timetable from timetable-our-day.json.").wait_for()
    assert say_field(other).input_value() == LONG.strip() and other.locator("[data-left-out]").is_hidden()
    assert other.url.partition("#")[2] == page.url.partition("#")[2]
    assert axe_findings(other) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"kind": "culture-playbook-timetable", "vers', "cut off"),
        ("[]", "isn’t a timetable"),
        ("null", "isn’t a timetable"),
        (json.dumps({"kind": "culture-playbook-timetable", "version": 9, "timetable": "x"}), "another version"),
        ("x" * 1_000_001, "too large"),
    ],
)
def test_what_is_no_timetable_is_refused_in_plain_words_and_nothing_is_lost(opened, tmp_path, content, words):
    page = opened()
    path = tmp_path / "it.json"
    path.write_text(content, "utf-8")
    page.locator("[data-open-file]").set_input_files(path)
    page.locator("[data-said]", has_text=words).wait_for()
    assert page.locator(".part").count() == 2


def test_a_file_with_scripts_and_nonsense_opens_with_what_is_valid(opened, tmp_path):
    page = opened()
    hostile = "title=<img src=x onerror=alert(1)>&items=nope,talk:-5:<b>Hi</b>,break:15&own1.format=<script>&people=0"
    path = tmp_path / "it.json"
    path.write_text(json.dumps({"kind": "culture-playbook-timetable", "version": 1, "timetable": hostile}), "utf-8")
    page.locator("[data-open-file]").set_input_files(path)
    page.locator("[data-said]", has_text="Here’s the timetable").wait_for()
    assert page.locator(".part").count() == 2 and page.locator(".builder img").count() == 0
    assert page.locator("[data-left-out] li").count() == 4
