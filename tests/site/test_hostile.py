"""A whole site of a playbook that says hostile strings wherever its check lets it, opened in a browser.

A script that ran, a page that asked elsewhere or broke the security policy would fail the test (tests/support/stopped.py).
"""

import re
import shutil

import icalendar
import pytest

from macros.model.paths import OVERRIDES
from tests.support.command import build
from tests.support.hostile import STRINGS, Spoilt
from tests.support.places import TINY
from tests.support.site_under_test import browsing, served
from tests.support.waiting import wait_until

LINE_ENDS = ("a\rEND:VEVENT\rBEGIN:VEVENT", "a\r\nb", "a\nb\vc\fd", "a\u2028b\u0085c")
CALENDARS = """async (texts) => {
  const { asCalendar } = await import(new URL("calendar.js", location).href);
  const made = { now: 0, id: "id", address: "" };
  return texts.map((text) =>
    asCalendar({ date: "2026-12-01", start: 540 }, [{ at: 0, minutes: 10, title: text, text }], made));
}"""


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """(the playbook, the folder of its site)"""
    root, site = tmp_path_factory.mktemp("spoilt") / "playbook", tmp_path_factory.mktemp("spoilt site") / "site"
    found = Spoilt(shutil.copytree(TINY, root), 0)
    done = build(root, site, "--no-prints")
    assert done.returncode == 0, done.stderr
    return found, site


@pytest.fixture
def page(chromium, spoilt):
    with served(spoilt[1], "/playbook") as address, browsing(chromium, accept_downloads=True) as context:
        asked = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.home = address
        yield page
        assert [one for one in asked if not one.startswith((address, "blob:"))] == []


def test_no_page_runs_or_asks_for_anything_that_a_record_says(page, spoilt):
    pages = sorted(path.relative_to(spoilt[1]).parent.as_posix() for path in spoilt[1].rglob("index.html"))
    assert len(pages) > 50
    for one in pages:
        page.goto(f"{page.home}/{one.strip('.')}")
        assert page.evaluate("typeof harm === 'undefined'"), one


def test_the_search_shows_what_a_record_says_as_text(page, spoilt):
    page.goto(f"{page.home}/search/?q=harm")
    wait_until(page, "/result/.test(document.querySelector('[data-search-status]').textContent)")
    assert "harm" in page.locator("ol.search-results").inner_text()
    assert page.locator("ol.search-results").locator("script, img, iframe, svg[onload], [onerror]").count() == 0


def test_a_calendar_holds_each_of_them_as_one_text(chromium, tmp_path):
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>Calendars</title>")
    for name in ("calendar.js", "clock-times.js"):
        shutil.copy(OVERRIDES / "assets/timetable" / name, tmp_path)
    with served(tmp_path) as address, browsing(chromium) as context:
        page = context.new_page()
        page.goto(f"{address}/page.html")
        made = page.evaluate(CALENDARS, [*STRINGS, *LINE_ENDS])
    for text, content in zip([*STRINGS, *LINE_ENDS], made, strict=True):
        assert len(content.splitlines()) == len(content.split("\r\n")) - 1, text
        (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
        assert str(event["SUMMARY"]) == str(event["DESCRIPTION"]) == in_a_calendar(text)


def in_a_calendar(text):
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", re.sub("\r\n?|[\u0085\u2028\u2029]", "\n", text))
