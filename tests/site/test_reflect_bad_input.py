"""A checklist in a real browser when things go wrong: no storage, full storage, odd files, two tabs, no script."""

from tests.support.reflecting import (
    SIX_DOORS,
    answer,
    answer_many,
    checked,
    chosen,
    in_both,
    load,
    opened,
    reloaded,
    rounds_kept,
    said,
    saved,
    see_all,
    statements,
    write,
)  # fmt: skip
from tests.support.site_under_test import axe_findings
from tests.support.waiting import wait_until

ADDRESS = SIX_DOORS
FIRST, SECOND = "we-ask-before-we-guess", "we-say-it-early"
IDS = statements()


def test_storage_that_is_blocked_is_reported_before_anything_can_be_lost(new_profile, corpus_address):
    context = new_profile()
    context.add_init_script("""for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
    }""")
    page = opened(context, corpus_address + SIX_DOORS)
    assert "keeps nothing for this page" in page.inner_text("[data-notices]")
    assert "this page only" in page.inner_text("[data-where]")
    answer(page, FIRST, 4)
    assert not page.locator("[data-keep-line]").is_visible()
    assert leaving_is_asked(page)
    page.get_by_label("Keep on this device").click()
    assert "Save a file instead" in said(page, "answer") and not page.get_by_label("Keep on this device").is_checked()
    saved(page, "Save a file")
    assert not leaving_is_asked(page)
    page.goto(corpus_address + "/reflect/", wait_until="networkidle")
    assert page.locator(".begun").count() == 0 and context.faults == []


def leaving_is_asked(page):
    return page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")


def test_leaving_is_not_asked_about_while_the_tab_keeps_it(page):
    answer(page, FIRST, 4)
    assert not leaving_is_asked(page)


FILL_UP = """store => {
    let piece = "x".repeat(1_000_000);
    for (let n = 0; piece.length; n += 1) {
        try { window[store].setItem(`ballast-${n}`, piece); } catch { piece = piece.slice(0, Math.floor(piece.length / 2)); }
    }
}"""


def test_a_device_without_room_is_reported_and_the_tab_goes_on_keeping(page):
    answer(page, FIRST, 4)
    page.get_by_label("Keep on this device").check()
    page.evaluate(FILL_UP, "localStorage")
    write(page, FIRST, "typed when it was full", "note")
    assert "There’s no room left on this device" in page.inner_text("[data-notices]") and not leaving_is_asked(page)
    reloaded(page)
    assert page.locator(f"[id='{FIRST}-note']").input_value() == "typed when it was full" and checked(page, FIRST) == ["4"]
    assert len(page.locator("[data-open-round] option").all()) <= 1
    page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ballast')).forEach(key => localStorage.removeItem(key))")
    answer(page, SECOND, 2)
    assert rounds_kept(page)[0]["answers"] == {FIRST: {"score": 4, "note": "typed when it was full"}, SECOND: {"score": 2}}
    assert "no room" not in page.inner_text("[data-notices]")


def test_a_browser_without_any_room_asks_before_leaving(page):
    page.evaluate(FILL_UP, "localStorage")
    page.evaluate(FILL_UP, "sessionStorage")
    answer(page, FIRST, 4)
    assert "goes when you leave this page" in page.inner_text("[data-notices]") and leaving_is_asked(page)
    page.get_by_label("Keep on this device").click()
    assert "no room left on this device" in said(page, "answer")


BROKEN = ["{not json", '{"version":1,"rounds":"none"}', '{"version":2,"rounds":[]}', "null", "[]"]


def test_what_is_kept_and_cannot_be_read_is_reported_and_stays_until_thrown_away(page):
    page.get_by_label("Keep on this device").check()
    for point, broken in enumerate(BROKEN, 1):
        page.evaluate("broken => localStorage.setItem(Object.keys(localStorage)[0], broken)", broken)
        reloaded(page)
        assert "can’t read something" in page.inner_text("[data-notices]"), broken
        answer(page, FIRST, point)
        page.get_by_label("Keep on this device").click()
        assert "Decide first what should happen to it" in said(page, "answer")
        assert page.evaluate("localStorage[Object.keys(localStorage)[0]]") == broken
        assert saved(page, "Save it as a file")[0] == broken
        page.get_by_role("button", name="Delete it").click()
        page.get_by_label("Keep on this device").check()
        assert rounds_kept(page)[0]["answers"] == {FIRST: {"score": point}} and page.locator(".notice").count() == 0


NOT_OURS = [
    ("notes.txt", "hello", "wasn’t saved on this site"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\x00\xff", "wasn’t saved on this site"),
    ("newer.json", {"format": "culture-playbook-reflection", "version": 2, "checklists": []}, "newer version of this site"),
    ("empty.json", {"format": "culture-playbook-reflection", "version": 1, "checklists": []}, "has no answers to this checklist"),
    ("other.json", {"format": "culture-playbook-reflection", "version": 1, "checklists": [
        {"id": "not-here", "title": "<script>document.title='run'</script>", "rounds": [
            {"id": "r", "handOver": "h", "date": "2026-11-22", "version": 1, "statements": {}, "earlier": {},
             "answers": {"a": {"score": 1}}, "actions": {}}]}]}, "a checklist that isn’t on this site"),
    ("hand-over.json", {"format": "culture-playbook-hand-over", "version": 1}, "made for a facilitator"),
    ("huge.json", b" " * 20_000_001, "larger than 20 MB"),
]  # fmt: skip


def test_a_file_that_does_not_belong_here_gets_a_sentence_and_changes_nothing(page, tmp_path):
    answer(page, FIRST, 4)
    for name, content, reported in NOT_OURS:
        path = tmp_path / name
        path.write_bytes(chosen(name, content)["buffer"])
        page.locator("[data-said=take]").evaluate("line => line.textContent = ''")
        page.set_input_files("[data-load]", str(path))
        assert reported in said(page, "take"), name
        assert checked(page, FIRST) == ["4"] and page.title().startswith("How do we go")
        assert len(rounds_kept(page, "sessionStorage")) == 1


def test_answers_to_a_newer_version_of_the_checklist_are_kept_and_reported(page):
    answers = {FIRST: {"score": 3}, "only-in-the-newer-one": {"score": 5}}
    round_ = {"id": "r", "handOver": "h", "date": "2026-11-22", "version": 99, "statements": {FIRST: "As it is worded there."},
              "earlier": {}, "answers": answers, "actions": {}}  # fmt: skip
    content = {"format": "culture-playbook-reflection", "version": 1,
               "checklists": [{"id": "six-doors", "title": "t", "rounds": [round_]}]}  # fmt: skip
    assert load(page, "newer.json", content) == "1 round added."
    assert "These answers are to a newer version" in page.inner_text("[data-notices]") and checked(page, FIRST) == ["3"]
    page.get_by_role("button", name="Continue with the one on this page").click()
    assert rounds_kept(page, "sessionStorage")[0]["answers"] == answers


def test_a_long_list_of_what_has_changed_is_folded(page):
    answer(page, FIRST, 2)
    page.evaluate("""() => {
        const key = Object.keys(sessionStorage).find(key => key.endsWith('six-doors'));
        const state = JSON.parse(sessionStorage.getItem(key));
        for (let n = 1; n <= 7; n++) state.rounds[0].statements[`gone-${n}`] = `Gone ${n}.`;
        state.rounds[0].answers['gone-1'] = { score: 4 };
        sessionStorage.setItem(key, JSON.stringify(state));
    }""")
    reloaded(page)
    assert "1 answer can’t be carried over" in page.inner_text("[data-notices]")
    assert not page.get_by_text("No longer asked: Gone 1.").is_visible()
    page.get_by_text("All 7 changes").press("Enter")
    assert page.get_by_text("No longer asked: Gone 1. You answered: 4 of 5").is_visible()
    assert axe_findings(page) == []


def test_everybody_skipping_everything_leaves_an_honest_page(page):
    page.get_by_role("button", name="My results").click()
    assert (
        "You haven’t answered anything yet" in page.inner_text("[data-summary]") and page.locator("[data-picture] svg").count() == 0
    )
    see_all(page)
    answer_many(page, {id: "not-for-us" for part in IDS for id in part})
    assert "nothing to draw" in page.inner_text("[data-summary]") and page.locator("[data-picture] svg").count() == 0


def test_a_page_closed_midway_has_kept_the_last_letter(page, context, corpus_address):
    page.get_by_label("Keep on this device").check()
    page.locator(f"[id='{FIRST}'] summary").click()
    page.locator(f"[id='{FIRST}-note']").press_sequentially("half a sent")
    page.close(run_before_unload=False)
    again = opened(context, corpus_address + SIX_DOORS)
    assert again.locator(f"[id='{FIRST}-note']").input_value() == "half a sent"


def test_a_text_that_does_not_fit_is_cut_off_with_a_word_not_in_silence(page):
    in_both(page)
    area = page.locator(f"[id='{FIRST}-words']")
    area.fill("x" * 19_990)
    assert page.locator(f"[id='{FIRST}'] [role=status]:visible").count() == 0
    area.press("Control+End")
    page.keyboard.insert_text(" and the end of it that does not fit")
    assert "it holds 20,000 characters" in page.locator(f"[id='{FIRST}'] [role=status]:visible").inner_text()
    area.evaluate("area => { area.value += 'from a keyboard that heeds no limit'; area.dispatchEvent(new InputEvent('input')); }")
    reloaded(page)
    assert page.locator(f"[id='{FIRST}-words']").input_value() == "x" * 19_990 + " and the e"
    assert "can’t read something" not in page.inner_text("[data-notices]")


def test_two_tabs_that_keep_on_the_device_go_in_step(page, context, corpus_address):
    in_both(page)
    page.get_by_label("Keep on this device").check()
    answer(page, FIRST, 4)
    other = opened(context, corpus_address + SIX_DOORS)
    for tab in (page, other):
        wait_until(tab, "document.querySelector('[data-notices]').textContent.includes('open in another tab too')")
    in_both(other)
    write(other, SECOND, "From the second tab")
    wait_until(page, f"document.getElementById('{SECOND}-words').value === 'From the second tab'")
    write(page, FIRST, "From the first tab")
    wait_until(other, f"document.getElementById('{FIRST}-words').value === 'From the first tab'")
    assert rounds_kept(page)[0]["answers"] == {
        FIRST: {"score": 4, "words": "From the first tab"}, SECOND: {"words": "From the second tab"}}  # fmt: skip
    other.close()
    wait_until(page, "!document.querySelector('[data-notices]').textContent.includes('open in another tab')")


def test_two_tabs_with_answers_of_their_own_are_warned_and_can_be_put_together(page, context, corpus_address):
    other = opened(context, corpus_address + SIX_DOORS)
    answer(page, FIRST, 4)
    answer(other, FIRST, 2)
    wait_until(page, "document.querySelector('[data-notices]').textContent.includes('Each tab has its own answers')")
    other.get_by_label("Keep on this device").check()
    wait_until(page, "document.querySelector('[data-notices]').textContent.includes('in this tab are separate')")
    page.get_by_label("Keep on this device").check()
    assert sorted(one["answers"][FIRST]["score"] for one in rounds_kept(page)) == [2, 4]


def test_clearing_in_one_tab_clears_the_other_and_is_said_there(page, context, corpus_address):
    page.get_by_label("Keep on this device").check()
    answer(page, FIRST, 4)
    other = opened(context, corpus_address + SIX_DOORS)
    page.locator("[data-take] [data-clear]").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert "This page is empty now" in said(other, "answer") and checked(other, FIRST) == []
    reloaded(other)
    assert checked(other, FIRST) == [] and other.evaluate("localStorage.length") == 0


def test_a_page_whose_data_cannot_be_fetched_stays_a_page_to_print(new_profile, corpus_address):
    context = new_profile()
    page = context.new_page()
    page.route("**/checklists.json", lambda route: route.abort())
    page.goto(corpus_address + SIX_DOORS)
    wait_until(page, "document.querySelector('#without-script').textContent.includes('load. Open the page again')")
    assert page.locator(".statement:visible").count() == 24 and page.locator(".question:visible").count() == 24
    context.faults.clear()  # the page tells the reader, and the console why


def test_without_javascript_the_page_is_one_to_print_and_to_read_aloud(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + SIX_DOORS)
    assert page.locator(".statement:visible").count() == 24 and page.locator(".question:visible").count() == 24
    assert page.locator(".reflect:visible").count() == 0 and page.get_by_text("this page needs JavaScript").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".scale:visible").count() == 24
