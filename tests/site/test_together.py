"""A team brought together in a real browser: twelve files, paper, four people, odd files, a second look, two rounds."""

import json
import random

import pytest

from tests.support.emptying import emptied
from tests.support.reflecting import (
    LATER,
    SIX_DOORS,
    answer_many,
    chosen,
    hand_over,
    in_both,
    opened,
    reloaded,
    said,
    saved,
    statements,
    visited,
    write,
)
from tests.support.waiting import wait_until

TOGETHER = ADDRESS = "/reflect/together/"
FIRST, SECOND, THIRD = statements()[0][:3]
IDS = [id for part in statements() for id in part]
SCRIPT = "<script>document.title='run'</script>"
# Twelve people on three statements; the figures are worked in test_twelve_files_give_the_figures_worked_by_hand.
TWELVE = {FIRST: (1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5), SECOND: (4,) * 11 + (5,), THIRD: (2, 2, 2, 2)}


def twelve():
    """The files of twelve people, in an order that says nothing about their answers."""
    people = [{id: points[n] for id, points in TWELVE.items() if n < len(points)} for n in range(12)]
    texts = [{FIRST: [f"{SCRIPT} text {n}"]} if n < 6 else {SECOND: ["only one of four"]} if n < 10 else {} for n in range(12)]
    files = [hand_over(n, people[n], texts[n]) for n in range(12)]
    random.Random(1).shuffle(files)
    return files


def load(page, *files):
    page.locator("[data-said=gather]").evaluate("line => line.textContent = ''")
    page.set_input_files("[data-files]", list(files))
    return said(page, "gather")


def everyone_is_in(page):
    page.get_by_role("button", name="Show the team").click()
    page.locator("[data-figures]").evaluate("details => details.open = true")


def cleared(page):
    """Clear everything; what the page asked before it did."""
    page.get_by_role("button", name="Clear everything").click()
    asked = page.get_by_role("dialog").inner_text()
    page.get_by_role("button", name="Clear it").click()
    wait_until(page, "document.querySelector('[data-said=gather]').textContent === 'Everything is cleared.'")
    return asked


def row(page, words, where="[data-statements]"):
    return page.locator(f"{where} tr", has_text=words).inner_text().replace("\n", "").split("\t")


def people(number, start=0):
    return [hand_over(n, {id: n % 5 + 1 for id in IDS}) for n in range(start, start + number)]


def test_twelve_files_give_the_figures_worked_by_hand(page):
    assert load(page, *twelve()) == "12 people added."
    everyone_is_in(page)
    assert page.evaluate("document.activeElement.id") == "team"
    # 1 1 1 2 2 3 | 3 4 4 4 5 5: median 3, ends of the middle half (1+2)/2 and (4+4)/2
    assert row(page, "We ask before we guess")[1:] == ["3 Sometimes", "1.5 to 4", "12"]
    assert row(page, "We say early what we cannot manage")[1:] == ["4 Often", "4", "12"]
    assert row(page, "The quiet people in the room")[1:] == ["fewer than five answered"]  # four of them
    assert row(page, "A question from a partner gets")[1:] == ["fewer than five answered"]  # everybody skipped it
    # The part: only its first two statements have figures. Medians 3 and 4, lows 1.5 and 4, highs 4 and 4.
    assert row(page, "Say what you need", "[data-picture]")[1:] == ["3.5, between Sometimes and Often", "2.8 to 4"]
    assert "How do we go through the six doors?\n12 people answered, 22 November 2026." in page.inner_text("[data-summary]")
    assert "We ask before we guess" in page.inner_text("[data-talk]") and "Where you differ most" in page.inner_text("[data-talk]")
    assert "Where you agree that it goes well" in page.inner_text("[data-talk]")


def test_conversations_come_first_figures_under_a_fold_that_print_opens_and_paper_before_files(page):
    load(page, *twelve())
    page.get_by_role("button", name="Show the team").click()
    assert page.locator("[data-talk] h3").is_visible() and not page.locator("[data-statements] table").is_visible()
    assert "Typical answer" in page.inner_text("[data-talk]") and "Median" not in page.inner_text("[data-team]")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-statements] table").is_visible()
    assert page.locator("[data-paper]").bounding_box()["y"] < page.locator("[data-drop]").bounding_box()["y"]


def test_texts_have_no_names_and_follow_no_order_of_files_and_run_nothing(page):
    load(page, *twelve())
    orders = set()
    for _ in range(6):
        everyone_is_in(page)
        orders.add(tuple(page.locator("[data-texts] li").all_inner_texts()))
    assert {tuple(sorted(order)) for order in orders} == {tuple(f"{SCRIPT} text {n}" for n in range(6))} and len(orders) > 1
    assert "only one of four" not in page.content() and "fewer than 5 people" in page.inner_text("[data-texts]")
    assert page.title().startswith("Combine your team’s answers")


def test_sections_with_different_scales_are_each_said_in_their_own_words(page):
    scores = {"we-look-in": 2, "we-eat-together": 2, "there-is-room": 4, "i-belong-here": "not-for-us"}
    load(page, *[hand_over(n, scores, checklist="after-the-move") for n in range(5)])
    everyone_is_in(page)
    assert row(page, "We look in on the other floor")[1:] == ["2 Rarely", "2", "5"]
    assert row(page, "There is room for all of us")[1:] == ["4 Agree", "4", "5"]
    assert row(page, "I belong here")[1:] == ["fewer than five answered"]  # all five said it doesn't apply to us
    assert row(page, "2 How it is", "[data-picture]")[1:] == ["4 Agree", "4"]
    caption = page.inner_text("[data-picture] figcaption")
    assert "from 1 Never in the middle to 5 Always at the edge, or from 1 Strongly disagree" in caption
    assert "Parts on different scales can only be compared roughly." in caption


def test_no_single_answer_stands_in_the_page(page):
    files = [hand_over(n, {FIRST: 5}) for n in range(11)] + [hand_over(11, {FIRST: 1})]
    load(page, *files)
    everyone_is_in(page)
    assert row(page, "We ask before we guess")[1:] == ["5 Nearly always", "5", "12"]
    assert "Hardly ever" not in page.inner_text("[data-statements]") + page.inner_text("[data-talk]")


def test_four_people_see_how_many_they_are_and_nothing_else(page):
    load(page, *people(4))
    everyone_is_in(page)
    assert "appear once 5 people have answered" in said(page, "show")
    assert "4 people’s answers are in" in page.inner_text("[data-count]")
    assert not page.locator("[data-team]").is_visible() and page.locator("[data-team] td").count() == 0
    load(page, *people(1, start=4))
    everyone_is_in(page)
    assert page.locator("[data-team]").is_visible()


def test_the_same_file_twice_counts_once(page):
    load(page, *people(5))
    assert load(page, *people(5)) == "5 files had already been loaded, so nobody counts twice."
    assert "5 people’s answers are in" in page.inner_text("[data-count]")
    again = hand_over(0, {FIRST: 5})
    assert "One person had been loaded before with other answers" in load(page, again)


def test_five_people_one_of_them_twice_are_not_five(page):
    load(page, *people(4), people(1)[0])
    everyone_is_in(page)
    assert not page.locator("[data-team]").is_visible()


def test_one_more_person_after_a_look_is_asked_about(page):
    load(page, *people(5))
    everyone_is_in(page)
    load(page, *people(1, start=5))
    assert not page.locator("[data-team]").is_visible()
    everyone_is_in(page)
    assert "could work out what that person said" in page.get_by_role("dialog").inner_text()
    page.get_by_role("button", name="Not yet").click()
    assert not page.locator("[data-team]").is_visible()
    reloaded(page)
    everyone_is_in(page)
    page.get_by_role("button", name="Nobody has seen the first results").click()
    assert "6 people answered" in page.inner_text("[data-summary]")


def test_one_more_answer_to_a_statement_is_asked_about_however_many_people_came(page):
    load(page, *people(5))
    everyone_is_in(page)
    others = [hand_over(n, {FIRST: 3} | ({SECOND: 1} if n == 5 else {})) for n in range(5, 10)]
    load(page, *others)
    everyone_is_in(page)
    assert "could work out what that person said" in page.get_by_role("dialog").inner_text()
    page.get_by_role("button", name="Not yet").click()
    load(page, *[hand_over(n, {SECOND: 2}) for n in range(10, 14)])
    everyone_is_in(page)
    assert "14 people answered" in page.inner_text("[data-summary]")


def test_taking_one_person_out_after_a_look_is_asked_about_too(page):
    load(page, *people(6))
    everyone_is_in(page)
    page.get_by_text("Who has answered").click()
    page.get_by_role("button", name="Remove: Person 6").click()
    everyone_is_in(page)
    assert page.get_by_role("dialog").is_visible()


def test_paper_answers_are_typed_in_and_survive_a_reload_half_way(page):
    page.get_by_label("Which checklist?").select_option("How do we go through the six doors?")
    for n in range(5):
        if n == 0:
            page.get_by_role("button", name="Enter answers from paper").click()
        page.get_by_label("We ask before we guess what a partner needs.", exact=True).select_option(f"{n + 1} " + (
            "Hardly ever", "Not often", "Sometimes", "Often", "Nearly always")[n])  # fmt: skip
        if n == 2:
            page.locator(f"[id='paper-{FIRST}-words']").evaluate("area => { area.closest('details').open = true }")
            page.locator(f"[id='paper-{FIRST}-words']").fill("agreed to share")
            reloaded(page)
            assert page.locator(f"[id='paper-{FIRST}-words']").input_value() == "agreed to share"
        page.get_by_role("button", name="Add this person").click()
        assert page.evaluate("document.activeElement.id") == f"paper-{FIRST}"
    everyone_is_in(page)
    assert row(page, "We ask before we guess")[1:] == ["3 Sometimes", "2 to 4", "5"]
    assert "5 people’s answers are in, from paper." in page.inner_text("[data-count]")


def test_words_on_a_checklist_without_a_scale_appear_from_five_on(page):
    files = [hand_over(n, {}, {"story-for-a-newcomer": [f"story {n}"], "who-can-say-no": ["mine"] if n < 4 else []},
                       checklist="how-our-house-feels") for n in range(5)]  # fmt: skip
    load(page, *files)
    everyone_is_in(page)
    assert sorted(page.locator("[data-texts] li").all_inner_texts()) == [f"story {n}" for n in range(5)]
    assert "mine" not in page.inner_text("[data-team]") and page.locator("[data-picture] svg").count() == 0


NOT_OURS = [
    ("notes.txt", "hello", "wasn’t saved on this site"),
    ("newer.json", {"format": "culture-playbook-hand-over", "version": 9}, "newer version of this site"),
    ("own.json", {"format": "culture-playbook-reflection", "version": 1, "checklists": []}, "It wasn’t read"),
    ("figures.json", {"format": "culture-playbook-team-figures", "version": 1}, "figures of an earlier round"),
    ("other.json", hand_over(9, checklist="are-we-ready")["buffer"], "another checklist, “Are we ready to begin?”"),
    ("nowhere.json", hand_over(9, checklist="no-such")["buffer"], "a checklist that isn’t on this site"),
    ("me.json", hand_over(9, checklist="my-own-week")["buffer"], "a checklist that isn’t on this site"),
    ("empty.json", hand_over(9)["buffer"], "There’s no answer in it"),
    ("bad.json", hand_over(9, {FIRST: 7})["buffer"], "damaged"),
    ("huge.json", b" " * 2_000_001, "larger than 2 MB"),
]  # fmt: skip


def test_a_file_that_does_not_belong_here_is_named_and_the_others_count(page):
    for name, content, reported in NOT_OURS:
        page.get_by_label("Which checklist?").select_option("How do we go through the six doors?")
        assert load(page, *people(5), chosen(name, content)) == "5 people added. One file couldn’t be used:"
        (line,) = page.locator("[data-refused] li").all_inner_texts()
        assert line.startswith(f"{name}: ") and reported in line
        cleared(page)


def test_answers_to_statements_that_are_no_longer_asked_are_left_out_and_reported(page):
    files = [hand_over(n, {FIRST: 3, "gone": 5}, checklist_version=2) for n in range(5)]
    assert "another version of the checklist" in load(page, *files)
    everyone_is_in(page)
    assert row(page, "We ask before we guess")[1:] == ["3 Sometimes", "3", "5"]


def test_a_team_in_which_everybody_skipped_everything_gets_a_sentence(page):
    load(page, *[hand_over(n, {id: "not-for-us" for id in IDS}) for n in range(6)])
    everyone_is_in(page)
    assert "6 people answered" in page.inner_text("[data-summary]")
    assert page.inner_text("[data-picture]") == "No statement has five answers on the scale, so there’s nothing to draw."
    assert page.locator("[data-team] table").count() == 0 and page.inner_text("[data-talk]") == ""


def test_a_paper_form_asks_for_its_checklist_first(page):
    page.get_by_role("button", name="Enter answers from paper").click()
    assert said(page, "gather") == "Choose the checklist first." and page.evaluate("document.activeElement.id") == "which"


def test_the_page_says_what_it_cannot_prevent(page):
    page.get_by_text("What this page can’t prevent").click()
    assert page.get_by_text("Where everyone agrees, you know everyone’s answer.").is_visible()


def test_two_rounds_of_a_team_stand_side_by_side_and_only_figures_are_kept(page, new_profile, corpus_address):
    load(page, *twelve())
    everyone_is_in(page)
    text, name = saved(page, "Save the team’s figures")
    content = json.loads(text)
    assert name == "team-six-doors-2026-11-22.json" and content["people"] == 12
    assert set(content["statements"]) == {FIRST, SECOND} and "text" not in text and content["statements"][FIRST]["low"] == 1.5
    page = opened(new_profile(now=LATER), corpus_address + TOGETHER)
    load(page, *[hand_over(n, {FIRST: 5, SECOND: 3}) for n in range(100, 106)])
    everyone_is_in(page)
    page.set_input_files("[data-earlier]", chosen(name, text))
    assert said(page, "earlier") == "The round of 22 November 2026 is now beside this one."
    assert row(page, "We ask before we guess")[1:] == ["5 Nearly always", "5", "6", "3 Sometimes"]
    assert page.locator("[data-picture] .earlier").count() == 1 and page.locator("[data-statements] .median.then").count() == 2
    older = {**content, "checklist_version": 7, "statements": {FIRST: content["statements"][FIRST]}}
    page.set_input_files("[data-earlier]", chosen("older.json", older))
    wait_until(page, "document.querySelector('[data-said=earlier]').textContent.includes('another version of the checklist')")
    assert page.locator("[data-picture] .earlier").count() == 0 and "Typical answer on" not in page.inner_text("[data-picture]")
    assert row(page, "We ask before we guess")[-1] == "3 Sometimes"
    assert row(page, "We say early what we cannot manage")[-1] == "too few, or not asked then"
    page.set_input_files("[data-earlier]", chosen("x.json", hand_over(1)["buffer"]))
    wait_until(page, "document.querySelector('[data-said=earlier]').textContent.includes('hand-over file')")
    page.set_input_files("[data-earlier]", chosen("y.json", {**content, "checklist": "are-we-ready"}))
    wait_until(page, "document.querySelector('[data-said=earlier]').textContent.includes('another checklist')")


@pytest.mark.parametrize("number, reported", [
    (5, ""),
    (6, " One person more took part this time: a change may show what that person said."),
    (9, " 4 people more took part this time: a change may show what they said."),
    (10, ""),
])  # fmt: skip
def test_a_round_with_a_few_more_people_comes_with_a_word_of_care(page, number, reported):
    load(page, *people(5))
    everyone_is_in(page)
    text, name = saved(page, "Save the team’s figures")
    if number > 5:
        load(page, *people(number - 5, start=5))
        everyone_is_in(page)
    if number in (6, 9):
        page.get_by_role("button", name="Nobody has seen the first results").click()
    page.set_input_files("[data-earlier]", chosen(name, text))
    assert said(page, "earlier") == f"The round of 22 November 2026 is now beside this one.{reported}"


def test_what_is_gathered_survives_a_reload_and_goes_with_the_tab(page, context, corpus_address):
    load(page, *people(5))
    everyone_is_in(page)
    reloaded(page)
    assert page.locator("[data-team]").is_visible() and page.evaluate("localStorage.length") == 0
    page.close()
    assert "No answers added yet" in opened(context, corpus_address + TOGETHER).inner_text("[data-count]")


def test_clear_everything_says_how_many_go(page):
    load(page, *people(5))
    assert "The answers of 5 people go" in cleared(page)
    assert said(page, "gather") == "Everything is cleared." and page.evaluate("sessionStorage.length") == 0
    assert "No answers added yet" in page.inner_text("[data-count]")


def test_a_tab_that_keeps_nothing_says_so_and_leaving_is_asked_about(new_profile, corpus_address):
    context = new_profile()
    context.add_init_script("""Object.defineProperty(window, "sessionStorage", {
        get() { throw new DOMException("denied", "SecurityError"); },
    });""")
    page = opened(context, corpus_address + TOGETHER)
    assert "If you leave or reload this page, it goes" in page.inner_text("[data-notices]")
    load(page, *people(5))
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    everyone_is_in(page)
    assert "5 people answered" in page.inner_text("[data-summary]")


def test_a_file_dropped_beside_the_box_is_taken_in_and_not_opened_for_the_room(page):
    taken = page.evaluate("""text => {
        const carrier = new DataTransfer();
        carrier.items.add(new File([text], "someone.json"));
        return ["dragover", "drop"].map((what) => !document.querySelector("h1").dispatchEvent(
            new DragEvent(what, { bubbles: true, cancelable: true, dataTransfer: carrier })));
    }""", people(1)[0]["buffer"].decode())  # fmt: skip
    assert taken == [True, True] and said(page, "gather") == "One person added."


def test_two_hundred_files_load_in_under_a_second(page, capsys):
    milliseconds = page.evaluate("""async ({contents}) => {
        const carrier = new DataTransfer();
        contents.forEach((text, n) => carrier.items.add(new File([text], `${n}.json`)));
        const line = document.querySelector("[data-said=gather]");
        const started = performance.now();
        const told = new Promise((done) => new MutationObserver(done).observe(line, { childList: true }));
        document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: carrier }));
        await told;
        document.body.getBoundingClientRect();
        return performance.now() - started;
    }""", {"contents": [file["buffer"].decode() for file in full_people(200)]})  # fmt: skip
    assert said(page, "gather") == "200 people added."
    with capsys.disabled():
        print(f"\n200 hand-over files, dropped, read and shown: {milliseconds:.0f} ms")
    assert milliseconds < 1000
    everyone_is_in(page)
    assert "200 people answered" in page.inner_text("[data-summary]")


def full_people(number):
    """Files of people who answered everything and handed over a text for each statement."""
    return [hand_over(n, {id: n % 5 + 1 for id in IDS}, {id: [f"{n} wrote this about {id}."] for id in IDS}) for n in range(number)]


def test_the_picture_for_the_wall_is_one_sheet_without_texts(page):
    load(page, *twelve())
    everyone_is_in(page)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the chart for the wall").click()
    page.emulate_media(media="print")
    wall = page.locator("[data-wall]")
    assert wall.is_visible() and wall.locator("svg.profile").count() == 1
    assert "12 people, 22 November 2026" in wall.inner_text() and "We see this differently" in wall.inner_text()
    assert not page.locator("[data-texts]").is_visible() and not page.locator("[data-gather]").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not wall.is_visible() and page.locator("[data-texts]").is_visible()


def test_a_persons_own_way_from_checklist_to_team(new_profile, corpus_address, page):
    """Five people answer, each in a profile in which nothing is kept, and hand over what they choose; a browser that none of
    them used brings them together."""
    files, others = [], new_profile()
    for n in range(5):
        with emptied(others, corpus_address) as tab:
            sheet = visited(tab, corpus_address + SIX_DOORS)
            in_both(sheet)
            answer_many(sheet, {FIRST: n + 1, SECOND: 4})
            write(sheet, FIRST, f"from browser {n}")
            sheet.get_by_text("Hand your answers to a facilitator").evaluate("summary => summary.parentNode.open = true")
            sheet.get_by_label(f"from browser {n}").check()
            text, _ = saved(sheet, "Save the hand-over file")
            files.append(chosen(f"{n}.json", text))
    load(page, *files)
    everyone_is_in(page)
    assert row(page, "We ask before we guess")[1:] == ["3 Sometimes", "2 to 4", "5"]
    assert sorted(page.locator("[data-texts] li").all_inner_texts()) == [f"from browser {n}" for n in range(5)]
