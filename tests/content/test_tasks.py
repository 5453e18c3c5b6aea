"""What people come for is at most three actions away from the home page, on a telephone and at a desk."""

import datetime
import warnings
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from macros.model.playbook import load
from tests.support.command import build
from tests.support.places import ROOT
from tests.support.site_under_test import browsing, served
from tests.support.waiting import wait_until

TASKS = yaml.safe_load((Path(__file__).parent / "tasks.yml").read_text("utf-8"))
MOST_ACTIONS = 3
TODAY = datetime.date.today().isoformat()
# The innermost parts with this text, of which one stands in the window. Asked of a page that is still coming, this would have
# the browser lay it out by the theme's styles alone, whose pictures the security policy stops.
IS_IN_WINDOW = """text => document.readyState === "complete" && [...document.querySelectorAll("body *")].some(part => {
  if (!part.textContent.includes(text) || [...part.children].some(inner => inner.textContent.includes(text))) return false;
  const { top, bottom, width } = part.getBoundingClientRect();
  return part.checkVisibility() && width > 0 && top >= 0 && bottom <= innerHeight;
})"""


class Person:
    """Somebody with a browser, and how many actions they took."""

    def __init__(self, page):
        self.page, self.actions = page, 0

    def act(self, kind, value):
        self.actions += 1
        getattr(self, kind)(value)

    def choose(self, value):
        self.page.get_by_label(value[0]).select_option(label=value[1])

    def type(self, value):
        self.page.get_by_label(value[0]).fill(value[1])

    def tick(self, label):
        self.page.get_by_label(label, exact=True).check()

    def search(self, words):
        self.page.locator("#bar-words").fill(words)
        self.page.locator(".search-panel li a").first.wait_for()

    def press(self, name):
        self.page.locator("a, button").filter(has_text=name, visible=True).first.click()

    def menu(self, name):
        button = self.page.get_by_role("button", name="Menu")
        if button.is_visible():
            self.act("press", "Menu")
        self.page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    site = tmp_path_factory.mktemp("tasks") / "site"
    done = build(ROOT, site, "--no-prints", today=TODAY)
    assert done.returncode == 0, done.stderr
    with served(site) as found:
        yield found


@pytest.fixture(scope="module")
def playbook():
    return load(ROOT, TODAY)[0]


def test_there_are_twelve():
    assert len({one["task"] for one in TASKS}) == len(TASKS) >= 12


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["task"])
def test_it_ends_on_what_helps_within_three_actions(task, width, address, playbook, chromium):
    ends = task.get("at", ["/"])
    hidden = [one for one in ends if (record := playbook.at(one)) and not playbook.shows(record)]
    if hidden == ends:
        warnings.warn(f"{task['task']}: {', '.join(hidden)} is not shown any more", stacklevel=1)
        return
    with browsing(chromium, width) as context:
        page = context.new_page()
        page.goto(address + "/")
        person = Person(page)
        for step in task["do"]:
            for kind, value in step.items():
                person.act(kind, value)
        wait_until(page, IS_IN_WINDOW, task["shows"], longest=5)
        assert urlsplit(page.url).path in ends
        assert person.actions <= MOST_ACTIONS
