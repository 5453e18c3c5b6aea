"""Writing down what was agreed, in a real browser: kept as asked, taken away whole, never lost without a word."""

import datetime
import io
from pathlib import Path

import docx
import pytest

from tests.support.emptying import emptied
from tests.support.site_under_test import axe_findings, browsing
from tests.support.waiting import wait_until

NOW = datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.UTC)
HOSTILE = "<img src=x onerror=document.title='run'> & żółć “茶”\nsecond line"


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium, permissions=["clipboard-read", "clipboard-write"]) as context:
        context.clock.set_fixed_time(NOW)
        yield context


@pytest.fixture
def tab(profile_of_module, corpus_address):
    with emptied(profile_of_module, corpus_address) as tab:
        yield tab


@pytest.fixture
def open_record(tab, corpus_address):
    """open_record() opens the page in another tab of the same profile."""

    def opened(state="", tab=None):
        page = tab or profile.new_page()
        page.goto(f"{corpus_address}/packs/record/{state}")
        page.wait_for_selector("[data-agreed]:not([hidden])")
        return page

    profile = tab.context
    return opened


@pytest.fixture
def page(open_record, tab):
    return open_record("#title=Away+day&date=2026-11-23&items=two-wishes-each", tab)


def write(page, decision="We meet each Monday.", what="Book the room", who="Ward clerk", when="30 November"):
    page.get_by_label("What we agreed, 1", exact=True).fill(decision)
    for label, text in (("What", what), ("Who (a role is enough)", who), ("By when", when)):
        page.get_by_label(label, exact=True).first.fill(text)


def saved(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def kept(page):
    return page.evaluate("[sessionStorage.getItem('record') !== null, localStorage.getItem('record') !== null]")


def test_it_begins_with_the_title_and_day_of_the_timetable(page):
    assert (page.input_value("#record-title"), page.input_value("#record-date")) == ("Away day", "2026-11-23")


def test_lines_are_added_and_taken_out_with_the_keyboard(page):
    write(page)
    page.get_by_role("button", name="Add another").first.press("Enter")
    page.keyboard.type("Nobody is left out.")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "What we agreed, 2"
    page.get_by_role("button", name="Remove what we agreed, 1").press("Enter")
    assert page.get_by_label("What we agreed, 1", exact=True).input_value() == "Nobody is left out."
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "What we agreed, 1"
    page.get_by_role("button", name="Remove what we agreed, 1").press("Enter")
    assert page.get_by_label("What we agreed, 1", exact=True).input_value() == ""


def test_what_is_written_stays_in_the_tab_until_it_is_asked_to_stay_on_the_device(page, open_record):
    write(page)
    assert kept(page) == [True, False]
    page.reload()
    assert page.get_by_label("What we agreed, 1", exact=True).input_value() == "We meet each Monday."
    assert "what you wrote before" in page.inner_text("[data-said]")
    assert open_record().get_by_label("What we agreed, 1", exact=True).input_value() == ""
    page.check("[data-keep]")
    assert kept(page) == [False, True]
    assert open_record().get_by_label("What we agreed, 1", exact=True).input_value() == "We meet each Monday."
    page.uncheck("[data-keep]")
    assert kept(page) == [True, False]


def test_two_tabs_that_keep_it_stay_in_step(page, open_record):
    write(page)
    page.check("[data-keep]")
    other = open_record()
    other.get_by_label("What we agreed, 1", exact=True).fill("We meet each Tuesday.")
    wait_until(page, "document.querySelector('[data-decisions] textarea').value === 'We meet each Tuesday.'")
    assert page.inner_text("[data-said]") == "Updated with changes from another tab."
    page.get_by_label("What we agreed, 1", exact=True).focus()
    other.get_by_label("What we agreed, 1", exact=True).fill("We meet each Friday.")
    wait_until(page, "document.querySelector('[data-said]').textContent.startsWith('It’s open in another tab too')")
    assert page.get_by_label("What we agreed, 1", exact=True).input_value() == "We meet each Tuesday."


def test_leaving_with_something_unsaved_asks_first(open_record):
    page, asked = open_record(), []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.url.partition("#")[0] + "?once")
    assert asked == []
    write(page)
    page.goto(page.url.partition("?")[0] + "?again")
    assert asked == ["beforeunload"]
    write(page)
    saved(page, "Save as text")
    page.goto(page.url.partition("?")[0] + "?last")
    assert asked == ["beforeunload"]


def test_clearing_forgets_everything_and_can_be_taken_back_at_once(page):
    write(page)
    page.check("[data-keep]")
    page.get_by_role("button", name="Clear everything").click()
    assert kept(page) == [False, False] and page.input_value("#record-title") == ""
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_label("What we agreed, 1", exact=True).input_value() == "We meet each Monday."
    assert kept(page) == [True, False]


@pytest.mark.parametrize(("fault", "reported"), [("QuotaExceededError", "no room left"), ("SecurityError", "keeps nothing")])
def test_where_nothing_can_be_kept_it_says_so_and_nothing_typed_is_lost(tab, open_record, fault, reported):
    page = tab.context.new_page()
    page.add_init_script(f"Storage.prototype.setItem = () => {{ throw new DOMException('no', '{fault}') }}")
    open_record(tab=page)
    write(page)
    assert reported in page.inner_text("[data-fault]")
    assert "We meet each Monday." in saved(page, "Save as text")[1].decode()


def test_what_the_browser_kept_can_be_spoilt(page, open_record):
    for value in ("{", "[]", "7", '{"agreed": 1, "doing": []}', '{"agreed": [7], "doing": [null, {"what": []}]}'):
        page.evaluate("value => localStorage.setItem('record', value)", value)
        other = open_record()
        assert other.get_by_label("What we agreed, 1", exact=True).input_value() == "", value
        other.close()


def test_the_word_document_has_real_headings_a_real_list_and_a_table_with_a_heading_row(page):
    write(page, decision=HOSTILE, what=HOSTILE)
    page.get_by_role("button", name="Add another").first.click()
    page.keyboard.type("Second.")
    name, content = saved(page, "Save for Word")
    document = docx.Document(io.BytesIO(content))
    assert name == "what-we-agreed-2026-11-23.docx"
    assert [(one.style.name, one.text) for one in document.paragraphs] == [
        ("Title", "Away day"), ("Normal", "Monday 23 November 2026"), ("Heading 1", "What we agreed"),
        ("List Paragraph", HOSTILE), ("List Paragraph", "Second."), ("Heading 1", "Who does what"),
    ]  # fmt: skip
    numbered = [bool(one._p.xpath("w:pPr/w:numPr")) for one in document.paragraphs]
    assert numbered == [False, False, False, True, True, False]
    [table] = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["What", "Who", "By when"], [HOSTILE, "Ward clerk", "30 November"],
    ]  # fmt: skip
    assert table.rows[0]._tr.trPr.xpath("w:tblHeader") and document.core_properties.title == "Away day"
    assert 'w:lang w:val="en-GB"' in document.styles.element.xml


def test_the_library_for_word_is_fetched_only_when_it_is_asked_for(tab, corpus_address):
    page, asked = tab.context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(corpus_address + "/packs/record/")
    page.get_by_label("What we agreed, 1", exact=True).fill("So.")
    assert [url for url in asked if "vendor/docx" in url] == []
    saved(page, "Save for Word")
    assert len([url for url in asked if "vendor/docx" in url]) == 1
    assert [url for url in asked if not url.startswith((corpus_address, "blob:"))] == []


def test_text_is_saved_and_copied(page):
    write(page)
    name, content = saved(page, "Save as text")
    assert name == "what-we-agreed-2026-11-23.txt"
    assert content.decode() == (
        "Away day\nMonday 23 November 2026\n\nWhat we agreed\n- We meet each Monday.\n\nWho does what\n"
        "- Book the room (Ward clerk; by 30 November)\n"
    )
    page.get_by_role("button", name="Copy as text").click()
    wait_until(page, "navigator.clipboard.readText().then((text) => text.startsWith('Away day'))")


def test_paper_has_what_was_agreed_or_lines_to_write_on(page):
    page.emulate_media(media="print")
    assert page.locator("[data-paper] li").count() == 3 and page.locator("[data-paper] tbody tr").count() == 4
    page.emulate_media(media="screen")
    write(page, decision=HOSTILE)
    page.emulate_media(media="print")
    assert page.inner_text("[data-paper] li") == HOSTILE and page.locator("[data-paper] tbody tr").count() == 1
    assert not page.locator("h1").is_visible() and page.locator("img").count() == 0


def test_axe_finds_nothing_and_nothing_scrolls_sideways(page):
    write(page)
    page.get_by_role("button", name="Add another").last.click()
    for width in (1280, 390):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_findings(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe_findings(page, colours_alone=True) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_it_leads_to_telling_how_it_went(page, corpus_address):
    page.get_by_role("link", name="tell us how it went").click()
    assert page.url == corpus_address + "/feedback/?say=tried"
    wait_until(page, "document.activeElement.id === 'f-tried'")


def test_without_javascript_it_says_what_to_do(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/packs/record/")
    assert "use paper or a document of your own" in page.inner_text("#without-script")
