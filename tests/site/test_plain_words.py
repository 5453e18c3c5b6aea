"""The jargon check in a real browser: the matcher's cases, a paper marked, files of every sort, and bad input."""

import pytest

from macros.documents.reader import REFUSALS
from macros.text.glossary import spelling_variants
from tests.support import stopped
from tests.support.emptying import emptied
from tests.support.looking import axe_in_both, too_wide
from tests.support.modules import named
from tests.support.papers import READ, REFUSED
from tests.support.site_under_test import browsing
from tests.support.waiting import wait_until
from tests.unit.test_terms import CASES

PAPER = """The ICB will work with the ABCD programme. The integrated care board (ICB) met.
Stakeholders were asked, and the MDT spoke about bed blockers. <script>document.title = "run"</script>
Co-production matters, said the Quality Committee (QC). Bed blockers came up again; write to icb@example.org or see
https://icb.example.org/ICB. The QC met.
"""
STATUS = ".check [role=status]"


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context


@pytest.fixture
def page(profile_of_module, corpus_address):
    with emptied(profile_of_module, corpus_address) as page:
        page.goto(corpus_address + "/glossary/check/")
        page.wait_for_selector("[data-check]:not([hidden])")
        yield page


def answer(page):
    """What the page says when it has done its work."""
    ready = f"document.querySelector('{STATUS}').textContent && !document.querySelector('[data-check][aria-busy]')"
    wait_until(page, ready, longest=60)
    return page.inner_text(STATUS)


def checked(page, text):
    page.locator("textarea").evaluate("(field, text) => field.value = text", text)
    page.get_by_role("button", name="Check it").click()
    return answer(page)


def chosen(page, file):
    page.locator(STATUS).evaluate("status => status.textContent = ''")
    page.set_input_files("input[type=file]", file)
    return answer(page)


def marks(page, kinds="mark:not(.again)"):
    """Each mark in the text and its kind."""
    return page.locator(f".marked {kinds}").evaluate_all("marks => marks.map(mark => [mark.textContent, mark.className])")


def copied(page, button):
    page.get_by_role("button", name=button).click()
    wait_until(page, f"document.querySelector('{STATUS}').textContent.startsWith('Copied')")
    return page.evaluate("navigator.clipboard.readText()")


def test_the_browsers_matcher_passes_every_case_that_pythons_does(page):
    forms = [form for id, texts in CASES["terms"].items() for text in texts for form in spelling_variants(text, id)]
    data = {"terms": {}, "forms": forms, "known": CASES["known"]}
    script = named("""async ({data, cases, explanations}) => {
        const from = (name) => import(new URL(`../../${name}`, location.href).href);
        const [{ Matcher }, { explained }] = [await from("assets/rules/glossary.js"), await from("assets/rules/expansions.js")];
        const words = new Matcher(data);
        const marks = (text) => words.find(text).map((one) => [one.form, one.id]);
        const unknown = (text) => words.unknownAcronyms(text).map((one) => one.form);
        const isTold = ({text, short, full}) => {
            const start = text.indexOf(short);
            return explained(text, start, start + short.length, full);
        };
        return [cases.map(({text}) => [marks(text), unknown(text)]), explanations.map(isTold)];
    }""")
    found, reported = page.evaluate(script, {"data": data, "cases": CASES["cases"], "explanations": CASES["explained"]})
    assert found == [[case["found"], case.get("unknown", [])] for case in CASES["cases"]]
    assert reported == [case["explained"] for case in CASES["explained"]]


def test_a_paper_is_marked_and_listed_and_its_scripts_are_only_shown(page):
    assert checked(page, PAPER) == "6 words to look at."
    assert marks(page) == [
        ["ICB", "acronym"], ["ABCD", "unknown"], ["Stakeholders", "avoid"], ["MDT", "acronym"], ["bed blockers", "avoid"],
        ["Co-production", "term"], ["QC", "explained"], ["Bed blockers", "avoid"],
    ]  # fmt: skip
    assert marks(page, "mark.again") == [["integrated care board", "again"], ["ICB", "again"], ["QC", "again"]]
    assert page.text_content(".marked") == PAPER
    assert page.title().startswith("Check a text for jargon")
    listed = page.inner_text("[data-list]")
    assert "bed blockers (2 times): " in listed and "ABCD: Spell it out" in listed
    assert "Abbreviations to spell out the first time: 2" in page.inner_text("[data-legend]")


def test_a_check_brings_the_reader_to_what_was_found(page):
    for size in ({"width": 1280, "height": 800}, {"width": 390, "height": 800}):
        page.set_viewport_size(size)
        page.evaluate("scrollTo(0, 0)")
        checked(page, PAPER)
        assert page.evaluate("document.activeElement.ariaLabel") == "What we found"
        assert 0 <= page.locator(STATUS).bounding_box()["y"] < 200
        assert page.locator("[data-legend]").bounding_box()["y"] < 500


def test_axe_finds_nothing_before_a_check_after_it_and_with_a_meaning_open(page):
    page.set_viewport_size({"width": 320, "height": 900})
    assert axe_in_both(page) == []
    checked(page, PAPER)
    assert axe_in_both(page) == []
    page.get_by_role("link", name="ABCD, not explained").click()
    assert axe_in_both(page) == []
    assert too_wide(page) == []


def test_by_keyboard_the_list_leads_to_the_word_and_the_word_to_its_meaning(page):
    checked(page, PAPER)
    page.locator("[data-list] a", has_text="Stakeholders").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # a link to a place makes it the start of the next step, or focuses it where it can be
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == "Stakeholders, best avoided"
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    assert "name the people or groups" in card.inner_text() and "in a new tab" in card.inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.ariaLabel") == "Stakeholders, best avoided" and not card.is_visible()
    assert page.text_content(".marked") == PAPER


def test_by_touch_a_mark_opens_its_meaning_and_a_tap_elsewhere_closes_it(chromium, corpus_address):
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(corpus_address + "/glossary/check/")
    page.wait_for_selector("[data-check]:not([hidden])")
    checked(page, PAPER)
    page.locator("mark.acronym a").first.tap()
    card = page.get_by_role("dialog")
    assert card.inner_text().startswith("ICB: integrated care board")
    page.get_by_role("heading", name="Your text, marked").tap()
    assert not card.is_visible()
    context.close()


def test_kinds_differ_in_the_line_under_them_and_not_in_colour_alone(page):
    checked(page, PAPER)
    lines = page.locator("[data-legend] mark").evaluate_all("""marks => marks.map(mark => {
        const {borderBottomStyle, borderBottomWidth} = getComputedStyle(mark);
        return `${borderBottomStyle} ${borderBottomWidth}`;
    })""")
    assert len(lines) == 5 and len(set(lines)) == 5


def test_the_copy_has_each_abbreviation_written_out_where_it_first_stands(page):
    checked(page, PAPER)
    text = copied(page, "Copy my text with abbreviations spelt out")
    assert text == PAPER.replace("The ICB will", "The integrated care board (ICB) will").replace(
        "the MDT spoke", "the multidisciplinary team (MDT) spoke")  # fmt: skip


def test_a_plural_is_written_out_in_the_plural_and_a_spelling_that_has_no_words_not_at_all(page):
    checked(page, "The INTs use D2A. The D&I lead met.")
    text = copied(page, "Copy my text with abbreviations spelt out")
    assert text == "The integrated neighbourhood teams (INTs) use discharge to assess (D2A). The D&I lead met."


def test_a_dropped_file_is_read(page):
    dropped = page.evaluate_handle("""() => {
        const dropped = new DataTransfer();
        dropped.items.add(new File(["The ICB met."], "paper.txt"));
        return dropped;
    }""")
    page.dispatch_event("textarea", "drop", {"dataTransfer": dropped})
    assert answer(page) == "1 word to look at." and page.input_value("textarea") == "The ICB met."


def test_the_short_list_can_be_taken_away(page):
    checked(page, PAPER)
    lines = copied(page, "Copy the short list").split("\n")
    assert lines[0] == "Words best avoided" and lines[1].startswith("- Stakeholders: ")
    assert "- ABCD: Spell it out: it isn’t in the glossary." in lines and "- QC (2 times)" in lines


def test_where_copying_is_not_allowed_a_file_is_saved(page):
    checked(page, PAPER)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Copy the short list").click()
    assert saved.value.suggested_filename == "short-list.txt"
    assert answer(page) == "Your browser didn’t allow copying, so it’s saved as short-list.txt."


def test_a_changed_text_is_said_to_need_another_check_and_clearing_takes_everything_away(page):
    checked(page, PAPER)
    page.locator("textarea").press_sequentially("x")
    assert page.inner_text(STATUS).startswith("You’ve changed the text.")
    page.get_by_role("button", name="Clear").click()
    assert page.input_value("textarea") == "" and page.inner_text(STATUS) == ""
    assert not page.is_visible("[data-results]") and page.evaluate("document.activeElement.id") == "check-text"


def test_printed_the_page_is_the_list_and_the_text_without_the_form(page):
    checked(page, PAPER)
    page.emulate_media(media="print")
    assert not page.is_visible("textarea") and not page.get_by_role("button", name="Print").is_visible()
    assert page.is_visible("[data-list]") and page.is_visible("[data-legend]") and page.is_visible(".marked")
    after = page.locator(".marked a.term").first.evaluate("mark => getComputedStyle(mark, '::after').content")
    assert after == "none"


def test_it_works_with_the_network_switched_off_and_asks_for_nothing(page):
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    checked(page, PAPER)
    assert page.locator(".marked mark").count() > 4
    assert chosen(page, {"name": "paper.docx", "mimeType": "", "buffer": dict((r[0], r[1]) for r in READ)["paper.docx"]})
    assert page.input_value("textarea").startswith("Our plan")
    assert [url for url in asked if not url.startswith("blob:")] == []  # which the page itself made of the file


def assert_only_their_own_styles_were_stopped():
    """A web page that is read, or the browser's own words about XML that is none, has styles that the policy lets nobody apply."""
    assert {reported.partition(" violates ")[0] for reported in stopped.taken()} == {"Applying inline style"}


def test_files_are_read_in_the_browser_as_the_command_reads_them(page):
    found = {}
    for name, content, _ in READ:
        chosen(page, {"name": name, "mimeType": "", "buffer": content})
        found[name] = page.input_value("textarea")
    assert found == {name: words for name, _, words in READ}
    assert_only_their_own_styles_were_stopped()


def test_files_are_refused_in_the_browser_as_the_command_refuses_them_and_the_page_works_on(page, tmp_path):
    for name, content, why in REFUSED:
        (tmp_path / name).write_bytes(content)
        said = chosen(page, str(tmp_path / name))
        expected = REFUSALS[why][0]
        assert said.startswith(f"{expected[0].upper()}{expected[1:]}. "), (name, said)
        assert checked(page, "The ICB met.") == "1 word to look at.", name
    assert_only_their_own_styles_were_stopped()


def test_twenty_megabytes_of_text_are_refused_and_the_page_works_on(page, tmp_path):
    paper = tmp_path / "long.txt"
    paper.write_text("The ICB met. " * 1_600_000)
    assert chosen(page, str(paper)) == "This file holds more than five million characters. Check it in parts."
    assert page.input_value("textarea") == ""
    page.locator("textarea").evaluate("field => { field.value = 'x'.repeat(5_000_001); }")
    page.get_by_role("button", name="Check it").click()
    assert answer(page) == "This is more than five million characters. Check it in parts."
    assert checked(page, "The ICB met.") == "1 word to look at."


def test_words_that_stand_very_often_are_marked_where_they_first_do(page):
    said = checked(page, "Stakeholders met the ICB at noon. \n" * 15_000)
    assert said == "2 words to look at. There are so many that only the first use of each is marked."
    assert marks(page) == [["Stakeholders", "avoid"], ["ICB", "acronym"]]
    assert page.inner_text("[data-list] li >> nth=0").startswith("Stakeholders (15000 times): ")


def test_an_empty_paste_and_a_clean_text_get_an_answer(page):
    assert checked(page, "   ") == "Paste some words first, or choose a file."
    assert checked(page, "We met on Tuesday.") == "We found nothing that others are likely to stumble over."


def test_where_the_glossary_cannot_be_had_that_is_said(page):
    page.route("**/assets/terms.json", lambda route: route.abort())
    page.reload()
    page.wait_for_selector("[data-check]:not([hidden])")
    assert checked(page, "The ICB met.").startswith("The glossary didn’t load.")


def test_without_javascript_the_page_leads_to_the_glossary(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/glossary/check/")
    page.get_by_role("link", name="the jargon list").click()
    assert page.url == corpus_address + "/glossary/"
