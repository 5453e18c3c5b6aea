"""A checklist answered in a real browser: filled, left, returned to, compared, taken away and brought back."""

import csv
import io
import json

from tests.support.reflecting import (
    LATER,
    SIX_DOORS,
    answer,
    answer_many,
    checked,
    in_both,
    load,
    opened,
    ready,
    reloaded,
    rounds_kept,
    said,
    saved,
    see_all,
    statements,
    visited,
    write,
)  # fmt: skip
from tests.support.site_under_test import browsing

ADDRESS = SIX_DOORS
LIST = "/reflect/"
FIRST, SECOND = "we-ask-before-we-guess", "we-say-it-early"
IDS = statements()
HOSTILE = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"


# Filling in


def test_each_statement_is_a_group_with_its_own_name_and_the_words_of_the_scale(page):
    see_all(page)
    assert page.locator("fieldset.answer").count() == sum(map(len, IDS))
    group = page.get_by_role("group", name="We ask before we guess what a partner needs.")
    labels = group.get_by_role("radio").evaluate_all("radios => radios.map(radio => radio.labels[0].textContent.trim())")
    assert labels == [
        "1 Hardly ever",
        "2 Not often",
        "3 Sometimes",
        "4 Often",
        "5 Nearly always",
        "Not sure",
        "Doesn’t apply to us",
    ]


def test_a_reader_answers_on_the_scale_in_words_or_both(page):
    see_all(page)
    question = page.get_by_label("What could we ask a partner this week")
    radios = page.locator(f"[id='{FIRST}'] [type=radio]").first
    assert radios.is_visible() and not question.is_visible()
    page.get_by_label("In my own words").check()
    assert question.is_visible() and not radios.is_visible()
    assert page.get_by_role("group", name="What could we ask a partner this week").is_visible()
    page.get_by_label("Both").check()
    assert question.is_visible() and radios.is_visible()


def test_one_at_a_time_goes_on_back_and_to_what_it_shows(page):
    page.get_by_label("One at a time").check()
    assert page.locator("fieldset.answer:visible").count() == 1
    answer(page, FIRST, 4)
    page.get_by_role("button", name="Next").click()
    assert page.locator(f"[id='{SECOND}']").is_visible() and not page.locator(f"[id='{FIRST}']").is_visible()
    assert page.evaluate("document.activeElement.id") == f"{SECOND}-name"
    assert page.inner_text("[data-progress]") == "Statement 2 of 24. 1 of 24 answered."
    page.get_by_role("button", name="Back").click()
    assert checked(page, FIRST) == ["4"]
    page.get_by_role("button", name="My results").click()
    assert page.locator("#shows").is_visible() and page.locator("fieldset.answer:visible").count() == 0


def test_every_window_begins_with_one_statement_and_keeps_the_place_through_a_link_and_back(page, corpus_address):
    assert page.locator("fieldset.answer:visible").count() == 1
    assert page.inner_text("[data-progress]").startswith("Statement 1 of 24.")
    assert page.locator("[data-progress]").evaluate("line => line.closest('[aria-live], [role=status]')") is None
    page.get_by_role("button", name="Next").click()
    page.goto(corpus_address + LIST)
    page.go_back()
    ready(page)
    assert page.locator(f"[id='{SECOND}']").is_visible() and page.locator("fieldset.answer:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollHeight") < 4000


def test_a_phone_begins_with_the_first_statement_one_press_away_and_the_choices_folded(phone):
    assert phone.locator("fieldset.answer:visible").count() == 1
    assert not phone.get_by_label("In my own words").is_visible()
    assert phone.inner_text("[data-choices] summary") == "How you answer: on the scale, one at a time"
    begin = phone.get_by_role("button", name="Answer here")
    assert begin.bounding_box()["y"] < 844
    begin.click()
    assert phone.evaluate("document.activeElement.id") == f"{FIRST}-name"
    assert phone.locator(f"[id='{FIRST}'] .point").last.bounding_box()["y"] < 844
    phone.get_by_role("button", name="My results").click()
    phone.locator("[data-begin] button").click()
    assert phone.evaluate("document.activeElement.id") == "shows"


def test_whoever_comes_back_another_day_can_start_a_new_round_at_once(new_profile, corpus_address):
    page = opened(new_profile(), corpus_address + SIX_DOORS)
    answer(page, FIRST, 2)
    reloaded(page)
    assert page.locator("[data-notices] button").all_inner_texts() == ["Continue where you were"]
    page.clock.set_fixed_time(LATER)
    reloaded(page)
    page.locator("[data-notices]").get_by_role("button", name="Start a new round").click()
    assert "5 May 2027" in page.inner_text("[data-this-round]") and checked(page, FIRST) == []
    page.get_by_label("Open another round").select_option("22 November 2026")
    assert page.inner_text("[data-this-round]") == "This is the round of 22 November 2026, not your latest."


def test_any_answer_can_be_skipped_and_taken_back(page):
    see_all(page)
    answer(page, FIRST, "Not sure")
    answer(page, SECOND, "Doesn’t apply to us")
    assert page.inner_text("[data-progress]") == "2 of 24 answered."
    page.locator(f"[id='{FIRST}']").get_by_role("button", name="Remove this answer").click()
    assert checked(page, FIRST) == [] and page.inner_text("[data-progress]") == "1 of 24 answered."


def test_each_section_offers_the_words_of_its_own_scale(tab, corpus_address):
    page = visited(tab, corpus_address + "/reflect/after-the-move/")
    see_all(page)
    words = {id: page.locator(f"[id='{id}'] .point").all_inner_texts() for id in ("we-look-in", "there-is-room")}
    assert [one.strip() for one in words["we-look-in"]] == [
        "1 Never", "2 Rarely", "3 Sometimes", "4 Often", "5 Always", "Not sure", "Doesn’t apply to us"]  # fmt: skip
    assert [one.strip() for one in words["there-is-room"]][:5] == [
        "1 Strongly disagree", "2 Disagree", "3 Neither", "4 Agree", "5 Strongly agree"]  # fmt: skip
    answer_many(page, {"we-look-in": 2, "we-eat-together": 2, "there-is-room": 4, "i-belong-here": 4})
    assert [row.split("\t")[1] for row in page.locator("[data-picture] tbody tr").all_inner_texts()] == ["2 Rarely", "4 Agree"]
    caption = page.inner_text("[data-picture] figcaption")
    assert "1 Never to 5 Always, or 1 Strongly disagree to 5 Strongly agree." in caption
    assert "Parts on different scales can only be compared roughly." in caption
    assert page.locator("[data-strong] > *").count() == 0 and "two parts that share a scale" in page.inner_text("[data-start]")


def test_what_does_not_apply_to_us_counts_in_no_level(page):
    first, *others = IDS[0]
    see_all(page)
    answer_many(page, {first: "not-for-us", **dict.fromkeys(others, 4)})
    row = page.locator("[data-picture] tbody tr").first.inner_text().split("\t")
    assert row[1:] == ["4 Often", f"{len(others)} of {len(others)}, 1 doesn’t apply"]


def test_what_helps_stands_in_the_results_and_never_beside_a_statement(page):
    see_all(page)
    answer(page, FIRST, 1)
    assert page.locator("[data-statements] .what-helps:visible").count() == 0
    page.get_by_role("button", name="See my results").click()
    page.get_by_text("Other low answers").click()
    assert page.locator("[data-start] .to-try a:visible").count() > 0


def test_without_a_script_every_statement_is_there_and_what_helps_is_folded_once_for_each_part(chromium, corpus_address):
    with browsing(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(corpus_address + SIX_DOORS)
        assert page.locator(".statements > li:visible").count() == 24
        assert page.locator(".what-helps > summary:visible").count() > 0 and page.locator(".what-helps a:visible").count() == 0


def test_seven_answers_stand_on_one_line_or_one_below_the_other(page):
    ends = f"[...document.querySelectorAll(\"[id='{FIRST}'] .point\")].map(one => one.getBoundingClientRect())"
    for width, side in ((1280, "top"), (1000, "top"), (700, "left"), (320, "left")):
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate(f"{ends}.map(one => one.{side})")
        assert len(found) == 7 and len(set(found)) == 1, width
    page.set_viewport_size({"width": 1280, "height": 900})
    cut = f"[...document.querySelectorAll(\"[id='{FIRST}'] .point\")].filter(one => one.scrollWidth > one.clientWidth).length"
    assert page.evaluate(cut) == 0


def test_an_open_checklist_asks_its_questions_and_offers_no_scale(tab, corpus_address):
    page = visited(tab, corpus_address + "/reflect/how-our-house-feels/")
    see_all(page)
    assert page.locator("[type=radio][name^=score]:visible").count() == 0 and page.locator("[data-mode]").count() == 0
    page.get_by_label("Which story does a newcomer hear").fill("The one about the flood")
    page.get_by_role("button", name="My results").click()
    assert "The one about the flood" in page.inner_text("[data-written]")
    assert page.locator("[data-picture] svg").count() == 0 and "Where to start" in page.inner_text("[data-start]")


def test_a_checklist_for_one_person_speaks_of_me_and_hands_nothing_over(tab, corpus_address):
    page = visited(tab, corpus_address + "/reflect/my-own-week/")
    assert page.get_by_label("Doesn’t apply to me").count() > 0 and page.get_by_text("Hand your answers").count() == 0


# Leaving and returning


def test_what_is_answered_and_where_one_was_survive_a_reload(page):
    page.get_by_label("One at a time").check()
    in_both(page)
    answer(page, FIRST, 2)
    page.get_by_role("button", name="Next").click()
    write(page, SECOND, "On Friday, with the home")
    write(page, SECOND, "Ask Sam", "note")
    reloaded(page)
    assert page.locator("fieldset.answer:visible").count() == 1 and page.locator(f"[id='{SECOND}']").is_visible()
    assert page.locator(f"[id='{SECOND}-words']").input_value() == "On Friday, with the home"
    assert page.locator(f"[id='{SECOND}-note']").input_value() == "Ask Sam"
    assert checked(page, FIRST) == ["2"] and "Welcome back. 2 of 24 answered." in page.inner_text("[data-notices]")


def test_without_keeping_answers_end_with_the_tab(page, context, corpus_address):
    answer(page, FIRST, 3)
    assert "this tab only" in page.inner_text("[data-where]")
    page.close()
    again = opened(context, corpus_address + SIX_DOORS)
    assert checked(again, FIRST) == [] and again.evaluate("localStorage.length") == 0


def test_kept_on_this_device_they_are_saved_as_one_goes(page, context, corpus_address):
    answer(page, FIRST, 3)
    page.get_by_label("Keep on this device").check()
    assert "may clear what is kept" in page.inner_text("[data-where]")
    assert page.get_by_role("button", name="Save a file now").is_visible()
    write(page, FIRST, "typed after that", "note")
    # The privacy page says so.
    assert page.evaluate("Object.keys(localStorage)") == ["/playbook/reflect/six-doors"]
    page.close()
    again = opened(context, corpus_address + SIX_DOORS)
    assert checked(again, FIRST) == ["3"] and again.locator(f"[id='{FIRST}-note']").input_value() == "typed after that"
    again.get_by_label("Keep on this device").uncheck()
    assert again.evaluate("localStorage.length") == 0
    reloaded(again)
    assert checked(again, FIRST) == ["3"]


KEEP_LINE = "[data-keep-line]"


def test_after_the_first_answer_the_bar_says_that_it_goes_with_the_tab_until_it_is_kept(page):
    line = page.locator(KEEP_LINE)
    assert not line.is_visible()
    answer(page, FIRST, 3)
    assert line.inner_text().strip() == "Your answers go when you close this tab. Keep on this device"
    line.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert line.inner_text().strip() == "Kept on this device from now on."
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"
    assert page.get_by_label("Keep on this device").is_checked() and page.evaluate("localStorage.length") == 1
    answer(page, SECOND, 3)
    assert not line.is_visible()
    page.get_by_label("Keep on this device").uncheck()
    assert line.get_by_role("button").is_visible()


def test_the_line_in_the_bar_says_where_the_device_keeps_nothing_and_goes_when_all_is_cleared(page):
    answer(page, FIRST, 3)
    page.evaluate("""Storage.prototype.setItem = function () {
        if (this === localStorage) throw new DOMException("full", "QuotaExceededError"); }""")
    page.locator(KEEP_LINE).get_by_role("button").click()
    assert "no room left on this device" in page.inner_text(KEEP_LINE)
    assert page.locator(KEEP_LINE).get_by_role("button").is_visible()
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert not page.locator(KEEP_LINE).is_visible()


def test_the_list_of_checklists_says_how_far_someone_is_with_each(page, context, corpus_address):
    answer(page, FIRST, 3)
    page.goto(corpus_address + LIST)
    assert begun(page) == ["1 of 24 answered. Continue"]
    page.get_by_role("link", name="Continue: How do we go through the six doors?").click()
    ready(page)
    answer_many(page, {id: 3 for part in IDS for id in part})
    page.get_by_label("Keep on this device").check()
    other = context.new_page()
    other.goto(corpus_address + LIST)
    assert begun(other) == ["All 24 answered."]
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    other.wait_for_selector(".begun", state="detached")


def begun(page):
    """What the cards say, once one says anything."""
    page.wait_for_selector(".begun")
    return page.locator(".begun").all_inner_texts()


def test_no_answer_stands_in_an_address(context, corpus_address):
    page = opened(context, corpus_address + SIX_DOORS)
    in_both(page)
    answer(page, FIRST, 5)
    write(page, FIRST, "Confidential")
    page.locator(f"[id='{FIRST}-words']").press("Control+Enter")
    page.get_by_role("button", name="My results").click()
    assert page.url.endswith(SIX_DOORS) and page.evaluate("history.length") <= 2


def test_clear_everything_says_what_goes_and_takes_it_from_tab_and_device(page, context, corpus_address):
    answer(page, FIRST, 3)
    page.get_by_label("Keep on this device").check()
    visited(page, corpus_address + "/reflect/are-we-ready/")
    page.locator("fieldset.answer").first.get_by_label("3 Partly").check()
    page.locator("[data-take] [data-clear]").click()
    dialog = page.get_by_role("dialog")
    assert "How do we go through the six doors?: 22 November 2026 (1 answered)" in dialog.inner_text()
    assert "Are we ready to begin?: 22 November 2026 (1 answered)" in dialog.inner_text()
    dialog.get_by_role("button", name="Keep it").click()
    assert page.locator("fieldset.answer").first.get_by_label("3 Partly").is_checked()
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert said(page, "clear") == "Everything is cleared."
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.locator("fieldset.answer input:checked").count() == 0
    reloaded(page)
    assert page.locator("fieldset.answer input:checked").count() == 0


# My results


def test_the_picture_and_its_table_say_how_few_answers_there_are(page):
    see_all(page)
    answer_many(page, dict(zip(IDS[0], (4, 5, 4, 3))) | dict(zip(IDS[1], (2, "not-sure", "not-for-us", 1))))
    rows = page.locator("[data-picture] tbody tr").all_inner_texts()
    assert [row.split("\t")[1:] for row in rows[:3]] == [
        ["4 Often", "4 of 4"], ["too few to say", "2 of 3, 1 not sure, 1 doesn’t apply"], ["nothing yet", "0 of 4"]]  # fmt: skip
    assert page.locator(".profile .filled").count() == 2 and page.locator(".profile .few").count() == 1
    assert page.locator(".profile .mark").count() == 6 and page.locator(".profile text").all_text_contents() == list("123456")
    assert "Striped: few answers so far." in page.inner_text("figcaption")
    assert "at least two parts" in page.inner_text("[data-start]")


def test_it_says_where_we_are_strong_where_to_start_and_what_to_try(page):
    see_all(page)
    answer_many(page, dict(zip(IDS[0], (5, 4, 5, 4))) | dict(zip(IDS[1], (2, 1, 2, 3))) | dict(zip(IDS[2], (3, 3, 3, 3))))
    strong, start = page.inner_text("[data-strong]"), page.inner_text("[data-start]")
    assert "Say what you need" in strong and "5 Nearly always: We ask before we guess" in strong and "Try it small" not in strong
    assert "Try it small" in start and "1 Hardly ever: We end what does not work" in start
    tip = page.locator("[data-start] a", has_text="Stop every trial after a week, and look")
    assert tip.get_attribute("href").endswith("/tips/#stop-after-a-week")
    assert "total" not in (strong + start).lower()


def test_even_parts_are_called_even(page):
    see_all(page)
    answer_many(page, {id: 3 for part in IDS for id in part})
    assert "none stands out" in page.inner_text("[data-start]") and page.inner_text("[data-strong]") == ""


def test_three_actions_with_a_day_come_back_at_the_next_round(page):
    see_all(page)
    answer_many(page, dict(zip(IDS[0], (5, 5, 5, 5))) | dict(zip(IDS[1], (1, 1, 1, 1))))
    page.get_by_role("button", name="Make it an action: Stop every trial after a week, and look").click()
    assert page.evaluate("document.activeElement.id") == "action-1"
    page.locator("#action-1-by").fill("2026-12-01")
    page.locator("#action-2").fill("Ring the home")
    reloaded(page)
    assert page.locator("#action-1").input_value() == "Stop every trial after a week, and look"
    assert page.locator("#action-1-by").input_value() == "2026-12-01"
    page.get_by_role("button", name="Start a new round").click()
    assert page.inner_text("[data-last-actions]") == (
        "Last time you planned: Stop every trial after a week, and look (by 1 December 2026); Ring the home.")  # fmt: skip
    assert page.locator("#action-1").input_value() == ""


def test_a_later_round_stands_beside_an_earlier_one(new_profile, corpus_address):
    page = opened(new_profile(), corpus_address + SIX_DOORS)
    see_all(page)
    answer_many(page, dict(zip(IDS[0], (2, 2, 2, 2))))
    page.clock.set_fixed_time(LATER)
    page.get_by_role("button", name="Start a new round").click()
    assert "5 May 2027" in page.inner_text("[data-this-round]") and checked(page, FIRST) == []
    answer_many(page, dict(zip(IDS[0], (4, 2, 4, 4))))
    assert page.locator(".profile .earlier").count() == 1
    assert "Before" in page.inner_text("[data-picture] thead") and "22 November 2026" in page.inner_text("figcaption")
    assert "Higher, from 2 Not often to 4 Often: We ask before we guess" in page.inner_text("[data-changes]")
    assert page.locator("[data-changes] li").count() == 3
    page.get_by_label("Compare with an earlier round").select_option("None")
    assert page.locator(".profile .earlier").count() == 0
    page.get_by_label("Open another round").select_option("22 November 2026")
    assert checked(page, FIRST) == ["2"]
    page.get_by_role("button", name="Delete this round").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete it").click()
    assert said(page, "answer") == "The round of 22 November 2026 is deleted." and checked(page, FIRST) == ["4"]


# Taking it away and bringing it back


def test_a_file_goes_from_one_profile_to_another_over_checklists_and_rounds(page, new_profile, corpus_address):
    in_both(page)
    answer(page, FIRST, 2)
    write(page, FIRST, HOSTILE)
    page.get_by_role("button", name="Start a new round").click()
    answer(page, FIRST, 4)
    visited(page, corpus_address + "/reflect/are-we-ready/")
    page.locator("fieldset.answer").first.get_by_label("3 Partly").check()
    page.get_by_label("Put my answers to 1 other checklist into the file too").check()
    text, name = saved(page, "Save a file")
    assert name == "reflection-are-we-ready-2026-11-22.json"
    content = json.loads(text)
    assert [content[key] for key in ("format", "version", "saved")] == ["culture-playbook-reflection", 1, "2026-11-22"]

    other = opened(new_profile(now=LATER), corpus_address + SIX_DOORS)
    assert load(other, name, text) == (
        "2 rounds added. Its answers to “Are we ready to begin?” are on that checklist’s own page now.")  # fmt: skip
    assert checked(other, FIRST) == ["4"]
    other.get_by_label("Open another round").select_option("22 November 2026")
    in_both(other)
    assert other.locator(f"[id='{FIRST}-words']").input_value() == HOSTILE and HOSTILE in other.inner_text("[data-written]")
    assert other.title().startswith("How do we go") and other.locator("[data-written] img").count() == 0
    assert load(other, name, text).startswith("2 rounds in the file were here already.")
    visited(other, corpus_address + "/reflect/are-we-ready/")
    assert other.locator("fieldset.answer").first.get_by_label("3 Partly").is_checked()


def test_a_file_that_differs_from_what_is_here_overwrites_nothing(page):
    in_both(page)
    write(page, FIRST, "As it was")
    text, name = saved(page, "Save a file")
    write(page, FIRST, "Quite another thing")
    assert "both are kept, as two rounds" in load(page, name, text)
    assert {one["answers"][FIRST]["words"] for one in rounds_kept(page, "sessionStorage")} == {"As it was", "Quite another thing"}
    assert "here already" in load(page, name, text)


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(page):
    in_both(page)
    answer(page, FIRST, 4)
    write(page, FIRST, '=HYPERLINK("x"), and "more"\nlines')
    write(page, FIRST, "@home", "note")
    assert "gets an apostrophe in front" in page.inner_text("[data-take]")
    text, name = saved(page, "Save a table (CSV)")
    assert text.startswith("\ufeff") and name.endswith(".csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == 24
    assert [rows[0][key] for key in ("round", "statement", "score", "score in words", "in words", "note")] == [
        "2026-11-22", FIRST, "4", "4 Often", '\'=HYPERLINK("x"), and "more"\nlines', "'@home"]  # fmt: skip


def test_the_hand_over_file_has_scores_and_only_the_texts_that_were_ticked(page):
    in_both(page)
    answer(page, FIRST, 4)
    answer(page, SECOND, "Not sure")
    write(page, FIRST, "May be shared")
    write(page, FIRST, "Private note", "note")
    page.get_by_text("Hand your answers to a facilitator").click()
    assert "Your words can show who wrote them" in page.inner_text("[data-hand-over]")
    assert "In the file: 2 scores and no comments." in page.inner_text("[data-in-file]")
    plain = json.loads(saved(page, "Save the hand-over file")[0])
    assert plain["texts"] == {} and plain["scores"] == {FIRST: 4, SECOND: "not-sure"}
    page.get_by_label("May be shared").check()
    text, name = saved(page, "Save the hand-over file")
    assert plain["about"].startswith("Anyone with this file can read everything in it.")
    assert json.loads(text) == {**plain, "texts": {FIRST: ["May be shared"]}} and name == "hand-over-six-doors.json"
    page.get_by_text("See what’s in it").click()
    assert page.inner_text("[data-hand-over-text]").strip() == text.strip()
    assert not {"2026", "Private", "date"} & set(text.replace('"', " ").split()) and "2026" not in text
    own = rounds_kept(page, "sessionStorage")[0]
    assert own["id"] not in text


def test_a_round_without_a_score_or_a_ticked_text_makes_no_hand_over_file(tab, corpus_address):
    page = visited(tab, corpus_address + "/reflect/how-our-house-feels/")
    see_all(page)
    page.get_by_label("Which story does a newcomer hear").fill("The one about the flood")
    page.get_by_text("Hand your answers to a facilitator").click()
    page.get_by_role("button", name="Save the hand-over file").click()
    assert "nothing to hand over yet" in said(page, "hand-over")
    page.get_by_label("The one about the flood").check()
    assert "0 scores and 1 comment." in page.inner_text("[data-in-file]")
    assert "The one about the flood" in saved(page, "Save the hand-over file")[0]


def test_a_tick_in_one_round_hands_over_nothing_of_the_next(page):
    in_both(page)
    write(page, FIRST, "First round")
    answer(page, FIRST, 2)
    page.get_by_text("Hand your answers to a facilitator").click()
    page.get_by_label("First round").check()
    page.get_by_role("button", name="Start a new round").click()
    answer(page, FIRST, 3)
    write(page, FIRST, "Second round")
    assert json.loads(saved(page, "Save the hand-over file")[0])["texts"] == {}


def test_print_gives_a_blank_form_until_something_is_answered_and_then_the_answers(page):
    page.get_by_label("One at a time").check()
    page.emulate_media(media="print")
    assert page.locator(".statements .scale:visible").count() == 24 and page.locator(".point:visible").count() == 0
    assert page.get_by_text("What could we ask a partner this week").is_visible()
    assert not page.locator("[data-shows]").is_visible() and not page.locator("[data-answer-here]").is_visible()
    page.emulate_media(media="screen")
    in_both(page)
    answer(page, FIRST, 4)
    write(page, FIRST, "Line one\nline two")
    page.emulate_media(media="print")
    assert page.locator(".statements .scale:visible").count() == 0 and page.locator(".on-paper:visible").count() >= 24
    points, words = page.locator(f"[id='{FIRST}'] .on-paper p").all_text_contents()
    assert points == "4 Often" and words.startswith("What could we ask") and words.endswith("calling a meeting? Line one\nline two")
    assert page.locator("[data-shows]").is_visible() and page.locator("button:visible").count() == 0
