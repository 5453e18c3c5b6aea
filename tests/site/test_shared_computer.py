"""What someone leaves behind on a computer that others use too, when they clear their answers or close the page."""

import pytest

from tests.support import stopped
from tests.support.emptying import emptied
from tests.support.find_browser import ARGUMENTS, find
from tests.support.reflecting import (
    SIX_DOORS,
    answer,
    checked,
    hand_over,
    in_both,
    profile,
    ready,
    said,
    saved,
    see_all,
    statements,
    visited,
    write,
)
from tests.support.waiting import wait_until

ADDRESS = SIX_DOORS
TOGETHER = "/reflect/together/"
OTHER = "/reflect/are-we-ready/"
FIRST, SECOND = statements()[0][:2]
SECRET = "Nobody listens to the night staff"


@pytest.fixture(scope="module")
def whole_browser(chromium):
    """A profile of a browser that holds on to pages behind its Back button, as people's browsers do."""
    browser = chromium.browser_type.launch(executable_path=find(whole=True), args=ARGUMENTS,
                                           ignore_default_args=["--disable-back-forward-cache"])  # fmt: skip
    stopped.watch(browser)
    with profile(browser) as context:
        yield context
    browser.close()


@pytest.fixture
def remembering(whole_browser, corpus_address):
    """The one tab of that profile, in which nothing is kept."""
    with emptied(whole_browser, corpus_address) as tab:
        yield tab


def cleared_elsewhere_and_back(page, corpus_address):
    """Go to another checklist, clear everything there, and come back to the page as the browser remembers it."""
    page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.remembered = persisted; })")
    page.goto(corpus_address + OTHER)
    ready(page)
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert said(page, "clear") == "Everything is cleared."
    page.evaluate("history.back()")
    wait_until(page, "window.remembered === true")


def test_going_back_after_clearing_shows_no_answer(remembering, corpus_address):
    page = visited(remembering, corpus_address + SIX_DOORS)
    in_both(page)
    answer(page, FIRST, 4)
    write(page, FIRST, SECRET)
    cleared_elsewhere_and_back(page, corpus_address)
    assert checked(page, FIRST) == [] and SECRET not in page.content()
    assert page.locator(f"[id='{FIRST}-words']").input_value() == ""
    assert "This page is empty now" in said(page, "answer")
    page.get_by_role("button", name="Answer here").click()
    assert SECRET not in page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")


def test_going_back_after_clearing_shows_no_checklist_as_begun(remembering, corpus_address):
    page = visited(remembering, corpus_address + SIX_DOORS)
    answer(page, FIRST, 4)
    page.goto(corpus_address + "/reflect/")
    page.wait_for_selector(".begun")
    cleared_elsewhere_and_back(page, corpus_address)
    page.wait_for_selector(".begun", state="detached")


def test_going_back_after_clearing_shows_no_team(remembering, corpus_address):
    page = visited(remembering, corpus_address + TOGETHER)
    page.set_input_files("[data-files]", [hand_over(n, {FIRST: 3}, {FIRST: [f"{SECRET} {n}"]}) for n in range(5)])
    said(page, "gather")
    page.get_by_role("button", name="Show the team").click()
    assert SECRET in page.inner_text("[data-texts]")
    cleared_elsewhere_and_back(page, corpus_address)
    assert SECRET not in page.content() and "No answers added yet" in page.inner_text("[data-count]")


def test_going_back_without_clearing_loses_nothing(remembering, corpus_address):
    page = visited(remembering, corpus_address + SIX_DOORS)
    answer(page, FIRST, 4)
    page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.remembered = persisted; })")
    page.goto(corpus_address + OTHER)
    ready(page)
    page.evaluate("history.back()")
    wait_until(page, "window.remembered === true")
    assert checked(page, FIRST) == ["4"]


def test_someone_called_away_midway_can_clear_at_the_head_of_the_page(phone):
    clear = phone.locator("[data-clear-here]")
    assert not clear.is_visible() and "clear everything before you leave" in phone.inner_text("#keep-why")
    answer(phone, FIRST, 2)
    clear.click()
    phone.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert said(phone, "answer") == "Everything is cleared."
    assert phone.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_nothing_that_was_written_reaches_an_address_a_title_or_a_file_name(page):
    in_both(page)
    answer(page, FIRST, 2)
    write(page, FIRST, SECRET)
    see_all(page)
    page.locator("#action-1").fill(SECRET)
    _, name = saved(page, "Save a file")
    page.get_by_text("Hand your answers to a facilitator").click()
    _, other_name = saved(page, "Save the hand-over file")
    history = page.evaluate("[location.href, document.title, JSON.stringify(history.state), window.name, document.cookie]")
    assert [where for where in (*history, name, other_name) if "night" in str(where).lower()] == []


def test_no_field_is_filled_in_from_what_another_person_typed(page):
    in_both(page)
    write(page, FIRST, SECRET, "note")
    settings = page.eval_on_selector_all("article :is(input[type=text], input[type=date], textarea)", """fields => fields
        .map((one) => one.getAttribute("autocomplete") ?? one.form?.getAttribute("autocomplete"))""")  # fmt: skip
    assert len(settings) == 2 * 24 + 6 and set(settings) == {"off"}


def test_ones_own_words_are_marked_as_not_to_be_translated(page):
    """A browser that translates a page sends its words to whoever translates them."""
    in_both(page)
    write(page, FIRST, SECRET)
    write(page, SECOND, SECRET, "note")
    page.locator("#action-1").fill(SECRET)
    page.get_by_role("button", name="Start a new round").click()
    page.get_by_label("Open another round").select_option(index=0)
    sent = page.evaluate("""secret => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) if (texts.currentNode.data.includes(secret)) found.push(texts.currentNode.parentElement);
        return [found.length, found.filter((one) => one.translate).map((one) => one.outerHTML)];
    }""", SECRET)  # fmt: skip
    assert sent[0] > 3 and sent[1] == []
