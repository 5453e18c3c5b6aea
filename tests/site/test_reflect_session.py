"""Whole sessions over answered checklists: nothing is asked of the network, the keyboard does all, axe finds nothing."""

import json
import shutil

import pytest

from tests.support.command import build
from tests.support.places import TINY
from tests.support.reflecting import (
    SIX_DOORS,
    answer,
    answer_many,
    checked,
    chosen,
    hand_over,
    in_both,
    load,
    opened,
    reloaded,
    said,
    saved,
    see_all,
    statements,
    visited,
    write,
)
from tests.support.site_under_test import axe_findings, served
from tests.support.waiting import wait_until

ADDRESS = SIX_DOORS
TOGETHER = "/reflect/together/"
IDS = statements()
FIRST, SECOND = IDS[0][:2]


def five_files():
    return [hand_over(n, {id: n % 5 + 1 for part in IDS for id in part}, {FIRST: [f"text {n}"]}) for n in range(5)]


# The network


def test_a_whole_session_asks_for_nothing_once_its_pages_are_there(new_profile, corpus_address):
    context, asked = new_profile(), []
    team = opened(context, corpus_address + TOGETHER)
    page = opened(context, corpus_address + SIX_DOORS)
    for one in (page, team):
        one.wait_for_load_state("networkidle")
        one.on("request", lambda request: asked.append(request.url))
    context.set_offline(True)

    in_both(page)
    page.get_by_label("Keep on this device").check()
    answer_many(page, {id: 2 for part in IDS for id in part})
    write(page, FIRST, "In words")
    page.get_by_role("button", name="My results").click()
    page.locator("[data-shows] summary", has_text="Try it small").click()
    page.get_by_role("button", name="Make it an action: Stop every trial").click()
    text, name = saved(page, "Save a file")
    saved(page, "Save a table (CSV)")
    assert "here already" in load(page, name, text)
    page.get_by_role("button", name="Start a new round").click()
    answer(page, FIRST, 4)
    page.get_by_text("Hand your answers to a facilitator").click()
    mine, _ = saved(page, "Save the hand-over file")
    team.bring_to_front()
    team.set_input_files("[data-files]", [*five_files(), chosen("mine.json", mine)])
    assert said(team, "gather") == "6 people added."
    team.get_by_role("button", name="Show the team").click()
    figures, _ = saved(team, "Save the team’s figures")
    team.set_input_files("[data-earlier]", chosen("figures.json", figures))
    said(team, "earlier")
    page.bring_to_front()
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert said(page, "clear") == "Everything is cleared."
    assert [url for url in asked if not url.startswith("blob:")] == []


# The keyboard


class Keyboard:
    """Someone who has no mouse: reaches things with Tab, by the name that they announce."""

    _NAME = """() => {
        const at = document.activeElement;
        const name = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
        return name.replace(/\\s+/g, " ").trim();
    }"""

    def __init__(self, page):
        self.page = page
        page.on("filechooser", lambda chooser: None)  # asked for early, so that none opens before it is waited for

    def to(self, name, most=400):
        """Press Tab until something with this name has the focus."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(self._NAME).startswith(name):
                return self
        raise AssertionError(f"the Tab key never reached {name}")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.page.keyboard.type(text)
        return self

    def choose_file(self, file):
        with self.page.expect_file_chooser() as chooser:
            self.press("Enter")
        chooser.value.set_files(file)

    def save(self):
        with self.page.expect_download() as offered:
            self.press("Enter")
        return offered.value.path().read_bytes().decode("utf-8")


def test_the_keyboard_alone_answers_keeps_saves_loads_and_clears(page):
    keys = Keyboard(page)
    keys.to("On the scale").press("ArrowDown", "ArrowDown")
    assert page.get_by_label("Both").is_checked()
    keys.to("One at a time").press("ArrowDown")
    assert page.get_by_label("Show all at once").is_checked()
    keys.press("ArrowUp")
    assert page.get_by_label("One at a time").is_checked()
    keys.to("Keep on this device").press("Space")
    keys.to("1 Hardly ever").press("Space", "ArrowDown", "ArrowDown")
    assert checked(page, FIRST) == ["3"]
    keys.to("What could we ask a partner").type("A shared tea round")
    keys.to("Add a note").press("Enter").to("A note to yourself").type("Ask the night staff")
    keys.to("Next").press("Enter")
    assert page.evaluate("document.activeElement.id") == f"{SECOND}-name"
    keys.to("1 Hardly ever").press("Space").to("Remove this answer").press("Enter")
    assert checked(page, SECOND) == []
    keys.to("See my results").press("Enter")
    assert page.evaluate("document.activeElement.id") == "shows" and "A shared tea round" in page.inner_text("[data-written]")
    keys.to("Action 1").type("Bring the kettle").to("By when").type("12122026")
    text = keys.to("Save a file").save()
    (round_,) = json.loads(text)["checklists"][0]["rounds"]
    assert round_["answers"] == {FIRST: {"score": 3, "words": "A shared tea round", "note": "Ask the night staff"}}
    assert round_["actions"] == {"1": {"text": "Bring the kettle", "date": "2026-12-12"}}
    before = said(page, "take")
    keys.to("Load a file").choose_file(chosen("mine.json", text))
    assert "here already" in said(page, "take", before)
    keys.to("Hand your answers to a facilitator").press("Enter").to("What could we ask").press("Space")
    assert json.loads(keys.to("Save the hand-over file").save())["texts"] == {FIRST: ["A shared tea round"]}
    keys.to("Clear everything").press("Enter", "Escape")
    assert page.evaluate("document.activeElement.textContent") == "Clear everything" and checked(page, FIRST) == ["3"]
    keys.press("Enter").to("Clear everything").press("Enter")
    assert said(page, "clear") == "Everything is cleared."


def test_the_keyboard_alone_starts_compares_opens_and_deletes_rounds(page):
    answer(page, FIRST, 2)
    keys = Keyboard(page)
    page.locator("h1").evaluate("heading => { heading.tabIndex = -1; heading.focus() }")
    keys.to("Start a new round").press("Enter")
    assert page.evaluate("document.activeElement.id") == f"{FIRST}-name"
    keys.to("1 Hardly ever").press("Space")
    keys.to("See my results").press("Enter").to("Compare with an earlier round").press("ArrowUp")
    assert page.locator("[data-compare-with]").input_value() == ""
    page.locator("h1").focus()
    keys.to("Open another round").press("ArrowUp")
    assert checked(page, FIRST) == ["2"]
    keys.to("Delete this round").press("Enter").to("Delete it").press("Enter")
    assert "is deleted" in said(page, "answer") and checked(page, FIRST) == ["1"]


def test_the_keyboard_alone_brings_a_team_together(tab, corpus_address):
    page = visited(tab, corpus_address + TOGETHER)
    keys = Keyboard(page)
    keys.to("Load hand-over files").choose_file(five_files()[:4])
    assert said(page, "gather") == "4 people added."
    keys.to("Enter answers from paper").press("Enter")
    wait_until(page, f"document.activeElement.id === 'paper-{FIRST}'")
    keys.press("3").to("Words on").press("Enter").to("Words that they agreed").type("on paper")
    keys.to("Add this person").press("Enter")
    wait_until(page, f"document.activeElement.id === 'paper-{FIRST}'")
    keys.to("Close").press("Enter")
    keys.to("Show the team’s results").press("Enter")
    assert page.evaluate("document.activeElement.id") == "team" and page.locator("[data-texts] li").count() == 5
    keys.to("The figures behind this").press("Enter").to("Every statement in figures")
    figures = keys.to("Save the team’s figures").save()
    keys.to("Load the figures").choose_file(chosen("figures.json", figures))
    assert "is now beside this one" in said(page, "earlier")
    page.locator("#gather").focus()
    keys.to("Who has answered").press("Enter").to("Remove: Person 1").press("Enter")
    assert "4 people’s answers are in" in page.inner_text("[data-count]")
    assert page.evaluate("document.activeElement.textContent") == "Who has answered"
    keys.to("Clear everything").press("Enter").to("Clear it").press("Enter")
    wait_until(page, "document.querySelector('[data-said=gather]').textContent === 'Everything is cleared.'")


# A newer version of a checklist

MOVE = "/reflect/after-the-move/"

CHANGES = (
    ("version: 2", "version: 3"),
    ("text: We say what did not work.", "text: We say what did not work, soon."),
    ("id: we-laugh\n        text: We laugh together.", "id: we-sing\n        text: We sing together."),
)


@pytest.fixture
def changing_site(corpus_site, lend_prints, tmp_path):
    """The address of the site of the corpus, and a function that puts one with a newer version of a checklist in its place."""
    site = shutil.copytree(corpus_site, tmp_path / "site", copy_function=shutil.copyfile)  # files of now, so that none is cached
    root = shutil.copytree(TINY, tmp_path / "root")
    lend_prints(root)

    def change(id="how-we-talk", changes=CHANGES):
        path = root / "content" / "checklists" / f"{id}.yml"
        text = path.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
        assert build(root, tmp_path / "newer").returncode == 0
        shutil.rmtree(site)
        (tmp_path / "newer").rename(site)

    with served(site) as address:
        yield address, change


def test_a_newer_version_keeps_answers_whose_statements_remain_and_says_what_changed(new_profile, changing_site):
    (address, change), context = changing_site, new_profile()
    page = opened(context, address + "/reflect/how-we-talk/")
    see_all(page)
    page.locator("#we-ask").get_by_label("4 Often").check()
    page.locator("#we-tell").get_by_label("2 Rarely").check()
    page.locator("#we-laugh").get_by_label("5 Always").check()
    page.get_by_label("Keep on this device").check()
    page.close()
    change()
    page = opened(context, address + "/reflect/how-we-talk/")
    notice = page.inner_text("[data-notices]")
    assert "This checklist has changed since you answered it." in notice
    assert "New: We sing together." in notice
    assert "New wording: We say what did not work, soon. (it was: We say what did not work.)" in notice
    assert "No longer asked: We laugh together. You answered: 5 Always" in notice
    assert axe_findings(page) == []
    assert checked(page, "we-ask") == ["4"] and checked(page, "we-tell") == ["2"] and checked(page, "we-sing") == []
    page.get_by_role("button", name="Continue with the one on this page").click()
    assert "has changed" not in page.inner_text("[data-notices]")
    (round_,) = json.loads(saved(page, "Save a file")[0])["checklists"][0]["rounds"]
    assert round_["version"] == 3 and round_["answers"]["we-laugh"] == {"score": 5}
    assert round_["earlier"] == {"we-laugh": "We laugh together."}
    assert "no longer asked" in saved(page, "Save a table (CSV)")[0]
    reloaded(page)
    assert "has changed" not in page.inner_text("[data-notices]") and checked(page, "we-ask") == ["4"]


ANOTHER_SCALE = (("version: 1", "version: 2"), ("named_scale: agreement", "named_scale: frequency"))


def test_an_answer_on_another_scale_is_not_carried_over_and_the_page_says_so(new_profile, changing_site):
    (address, change), context = changing_site, new_profile()
    page = opened(context, address + MOVE)
    see_all(page)
    page.locator("#we-look-in").get_by_label("2 Rarely").check()
    page.locator("#there-is-room").get_by_label("4 Agree", exact=True).check()
    page.locator("#i-belong-here").get_by_label("Doesn’t apply to us").check()
    page.get_by_label("Keep on this device").check()
    page.close()
    change("after-the-move", ANOTHER_SCALE)
    page = opened(context, address + MOVE)
    notice = page.inner_text("[data-notices]")
    assert "1 answer can’t be carried over, because a new statement or a new scale starts empty." in notice
    assert "New scale: There is room for all of us. You answered: 4 Agree. Answer it again." in notice
    assert axe_findings(page) == []
    assert [checked(page, id) for id in ("we-look-in", "there-is-room", "i-belong-here")] == [["2"], [], ["not-for-us"]]
    page.locator("#there-is-room").get_by_label("5 Always").check()
    assert "can’t be carried over" not in page.inner_text("[data-notices]")
    page.get_by_role("button", name="Continue with the one on this page").click()
    table = saved(page, "Save a table (CSV)")[0]
    assert '"5 Always"' in table and '"no longer asked","there-is-room-v1","There is room for all of us.","4","4 Agree"' in table
    reloaded(page)
    assert "has changed" not in page.inner_text("[data-notices]") and checked(page, "there-is-room") == ["5"]


def test_a_round_kept_before_rounds_had_scales_is_carried_over(new_profile, changing_site):
    (address, change), context = changing_site, new_profile()
    page = opened(context, address + MOVE)
    see_all(page)
    page.locator("#there-is-room").get_by_label("4 Agree", exact=True).check()
    page.get_by_label("Keep on this device").check()
    page.evaluate("""() => {
        const key = Object.keys(localStorage).find(key => key.endsWith('after-the-move'));
        const state = JSON.parse(localStorage.getItem(key));
        for (const round of state.rounds) delete round.scales;
        localStorage.setItem(key, JSON.stringify(state));
    }""")
    page.close()
    change("after-the-move", (("version: 1", "version: 2"),))
    page = opened(context, address + MOVE)
    assert "has changed" in page.inner_text("[data-notices]") and "carried over" not in page.inner_text("[data-notices]")
    assert checked(page, "there-is-room") == ["4"]


# Accessibility, state by state


def states_of_a_checklist(page):
    """Goes through the states of the page, naming each."""
    yield "as it opens"
    in_both(page)
    page.get_by_label("Show all at once").check()
    answer_many(page, dict(zip(IDS[0], (5, 4, 5, 4))) | dict(zip(IDS[2], (1, 2, 1, 2))))
    answer_many(page, dict(zip(IDS[1], (1, "not-sure", "not-for-us", 2))))
    write(page, FIRST, "Words")
    write(page, FIRST, "A note", "note")
    page.evaluate("scrollTo(0, 0)")  # what is half under the bar would count as small
    yield "answered, all at once"
    page.get_by_role("button", name="Start a new round").click()
    answer_many(page, {id: 3 for part in IDS for id in part})
    page.get_by_label("One at a time").check()
    yield "one at a time"
    page.get_by_role("button", name="My results").click()
    page.get_by_role("button", name="Save a file now").click()
    page.locator("#action-1").fill("An action")
    page.get_by_label("Compare with an earlier round").select_option(index=1)
    yield "what it shows, beside an earlier round"
    page.get_by_text("Hand your answers to a facilitator").click()
    page.get_by_text("See what’s in it").click()
    yield "handing over"
    page.locator("[data-take] [data-clear]").click()
    yield "asked before clearing"
    page.keyboard.press("Escape")
    page.get_by_label("Keep on this device").check()
    page.evaluate("localStorage.setItem(Object.keys(localStorage)[0], '{broken')")
    reloaded(page)
    page.evaluate("scrollTo(0, 0)")
    yield "with something the page can't read"


def states_of_a_team(page):
    """Goes through the states of the page, naming each."""
    yield "as it opens"
    page.get_by_label("Which checklist?").select_option("How do we go through the six doors?")
    page.get_by_role("button", name="Enter answers from paper").click()
    yield "a paper form"
    page.get_by_role("button", name="Close").click()
    page.set_input_files("[data-files]", [*five_files()[:4], chosen("odd.json", "odd")])
    page.wait_for_selector("[data-refused] li")
    page.get_by_text("Who has answered").click()
    page.get_by_role("button", name="Show the team").click()
    yield "four people and a file that is none"
    page.set_input_files("[data-files]", [hand_over(9, {id: 4 for id in IDS[0]}, {FIRST: ["mine"]})])
    wait_until(page, "document.querySelector('[data-said=gather]').textContent === 'One person added.'")
    page.get_by_role("button", name="Show the team").click()
    figures, _ = saved(page, "Save the team’s figures")
    yield "the picture"
    page.set_input_files("[data-earlier]", chosen("figures.json", figures))
    said(page, "earlier")
    yield "two rounds"
    page.get_by_role("button", name="Remove: Person 5").click()
    page.set_input_files("[data-files]", [hand_over(10, {FIRST: 1})])
    wait_until(page, "document.querySelector('[data-said=gather]').textContent === 'One person added.'")
    page.get_by_role("button", name="Show the team").click()
    yield "asked before a second look"


FIRST_ALONE = """isShort => {
    for (const all of document.querySelectorAll(".statements")) {
        const shown = [...all.children].filter((one) => !isShort || one.checkVisibility());
        for (const one of shown.slice(1)) one.style.display = isShort ? "none" : "";
    }
}"""


def looked_at(page, is_first):
    """What axe finds. Statements are made alike and take it long, so that it looks at all of them the first time alone, and
    later at one of each part."""
    page.evaluate(FIRST_ALONE, not is_first)
    found = axe_findings(page)
    page.evaluate(FIRST_ALONE, False)
    return found


@pytest.mark.parametrize("width, scheme", [(390, "dark"), (1280, "light")])
@pytest.mark.parametrize("address, states", [(SIX_DOORS, states_of_a_checklist), (TOGETHER, states_of_a_team)])
def test_axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(new_profile, corpus_address, address, states, width, scheme):
    page = opened(new_profile(width=width, scheme=scheme), corpus_address + address)
    found = {}
    for state in states(page):
        found[state] = looked_at(page, not found)
        page.set_viewport_size({"width": min(width, 320) if width < 400 else width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[state].append("scrolls sideways")
        page.set_viewport_size({"width": width, "height": 900})
    assert len(found) > 5 and {state: lines for state, lines in found.items() if lines} == {}


def test_axe_finds_nothing_on_the_list_with_a_checklist_that_is_begun(page, corpus_address):
    page.set_viewport_size({"width": 320, "height": 900})
    answer(page, FIRST, 2)
    page.goto(corpus_address + "/reflect/")
    page.wait_for_selector(".begun")
    assert axe_findings(page) == [] and not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.emulate_media(color_scheme="dark")
    assert axe_findings(page, colours_alone=True) == []


_UNDER_THE_BAR = """() => {
    const at = document.activeElement, bar = document.querySelector("[data-bar]");
    if (at === document.body || bar.contains(at)) return false;
    const box = at.getBoundingClientRect(), top = bar.getBoundingClientRect().top;
    return box.bottom > top && box.top < bar.getBoundingClientRect().bottom;
}"""


def test_what_has_the_focus_is_never_under_the_bar(phone):
    see_all(phone)
    answer(phone, FIRST, 2)
    phone.locator("[data-answer-here] h2").focus()
    for _ in range(40):
        phone.keyboard.press("Tab")
        assert not phone.evaluate(_UNDER_THE_BAR), phone.evaluate("document.activeElement.outerHTML")


def test_what_can_be_pressed_is_large_enough_for_a_thumb(phone, corpus_address):
    page = phone
    in_both(page)
    answer(page, FIRST, 2)
    small = """root => [...document.querySelectorAll(root)].filter((one) => one.getClientRects().length)
        .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([name]) => name)"""
    targets = "[data-answer-here] :is(button, label, select, summary), .answer :is(button, .point, summary), [data-bar] button"
    assert page.locator("[data-keep-line] button").is_visible()
    assert page.evaluate(small, targets) == []
    page.get_by_role("button", name="My results").click()
    assert page.evaluate(small, "[data-take] :is(button, .tick, summary), [data-shows] :is(button, input, select)") == []
    visited(page, corpus_address + TOGETHER)
    assert page.evaluate(small, "[data-gather] :is(button, select, input)") == []
