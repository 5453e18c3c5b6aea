"""The forms for contributors in bad hands and bad weather: nothing that was typed is lost, and nothing odd gets through."""

import io
import json
import re

import docx
import pypdf
import pytest

from macros.reading import front_matter, yaml_text
from tests.support.contributing import ADDRESS, ASK, NASTY, opened
from tests.support.emptying import emptied
from tests.support.looking import axe_in_both
from tests.support.modules import named
from tests.support.places import TODAY
from tests.support.waiting import wait_until

KINDS = ("case-study", "tip", "term")


def whole_tip(page, **more):
    """A tip with nothing left to fix."""
    texts = {"title": "Ask one partner", "detail": "Ring them first.\n- ten minutes\n- no slides"} | more
    for name, text in texts.items():
        page.locator(f"[name='{name}']").fill(text)
    page.locator("[id='f-recognised.no']").check()
    page.get_by_role("button", name="Look it over").click()
    page.wait_for_selector("[data-looked]:not([hidden])")


def saved(page, button):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_bytes()


def said(page, where="top"):
    return page.inner_text(f"[data-said={where}]")


def title_of(page):
    return page.input_value("[name=title]")


# The Word file.


ODD_LINES = "\n".join(f"- {text}" for text in NASTY if text.strip()) + "\nשלום עולם\n- tab\there\n- bell \x07 and null \x00 end"


def test_a_word_file_holds_the_text_of_the_mail_a_paragraph_for_each_line(open_form):
    page = open_form("tip")
    whole_tip(page, detail=ODD_LINES, title='Odd: "quotes" & <5 people \N{TEACUP WITHOUT HANDLE}')
    document = docx.Document(io.BytesIO(saved(page, "Save as a Word file")))
    heading, lead, *lines = document.paragraphs
    mail = page.input_value("#written")
    assert heading.style.name == "Title" and heading.text == 'Tip: Odd: "quotes" & <5 people \N{TEACUP WITHOUT HANDLE}'
    assert lead.text == mail.partition("\n")[0] and "as it is." in lead.text
    text = mail.partition("\n\n")[2]
    assert "\n".join(line.text for line in lines) + "\n" == text
    data, _, problems = yaml_text.read("\n".join(line.text for line in lines), "x.yml")
    assert problems == [] and "\N{TEACUP WITHOUT HANDLE}" in data["title"]
    assert document.core_properties.author in ("", "Un-named") and "Saved as odd-quotes-5-people.docx" in said(page, "send")


def test_a_case_study_as_a_word_file_has_its_parts_and_its_names_stand_out(open_form, modules_of):
    record = modules_of("records")
    page = open_form()
    blob = page.evaluate(
        named("""async (text) => {
            const { asWord } = await import(new URL("../../assets/form/word-copy.js", location.href).href);
            return [...new Uint8Array(await (await asWord("A title", "Keep it.", text)).arrayBuffer())];
        }"""),
        record["text"],
    )
    _, _, *lines = docx.Document(io.BytesIO(bytes(blob))).paragraphs
    assert "\n".join(line.text for line in lines) + "\n" == record["text"]
    parts, problems = front_matter.split(record["text"], "x.md")
    assert problems == [] and "## What you could try" in parts.body
    bold = {"".join(run.text for run in line.runs if run.bold) for line in lines}
    assert bold >= {"title:", "  - name:", "## What they did", "## What you could try"} and "A trust" not in "".join(bold)


@pytest.fixture
def modules_of(form_profile, corpus_address):
    """The record of a case study with every part, made by the page's own modules."""

    def record(name):
        page = form_profile.new_page()
        opened(page, corpus_address)
        answers = {f"body.{number}": "Some words.\n- one\n- two" for number in range(5)}
        answers |= {"title": "A title", "organisations.0.name": "A trust", "organisations.0.kind": "trust"}
        data = page.evaluate("JSON.parse(document.querySelector('#contribute-data').textContent)")
        return page.evaluate(ASK, [name, data, [answers], TODAY])[0]

    return record


def test_where_the_word_file_cannot_be_made_that_is_said(open_form):
    page = open_form("tip")
    whole_tip(page)
    page.route("**/vendor/docx/docx.*.js", lambda route: route.abort())
    page.get_by_role("button", name="Save as a Word file").click()
    wait_until(page, "document.querySelector('[data-said=send]').textContent.includes('make the Word file')")


# Nothing that was typed is lost.


def test_tabs_that_keep_it_on_the_device_stay_in_step(open_form):
    one = open_form()
    one.locator("[name=title]").fill("First")
    one.get_by_label("Keep it on this device").check()
    two = open_form()
    assert title_of(two) == "First"
    two.locator("[name=title]").fill("Second")
    two.locator("[name=summary]").fill("A summary from the other tab.")
    wait_until(one, "document.querySelector('[name=summary]').value.startsWith('A summary')")
    assert title_of(one) == "Second" and said(one) == "Updated with changes from another tab."
    one.locator("[name=title]").fill("Third")
    wait_until(two, "document.querySelector('[name=title]').value === 'Third'")
    three = open_form()
    assert (title_of(three), three.input_value("[name=summary]")) == ("Third", "A summary from the other tab.")


def test_what_one_tab_takes_off_the_device_stays_typed_in_the_other(open_form):
    one = open_form()
    one.locator("[name=title]").fill("Mine")
    one.get_by_label("Keep it on this device").check()
    two = open_form()
    two.get_by_role("button", name="Clear the form").click()
    two.get_by_role("button", name="Yes, clear it").click()
    wait_until(one, "document.querySelector('[data-said=top]').textContent.startsWith('Another tab removed')")
    one.locator("[name=summary]").fill("More.")
    assert title_of(one) == "Mine" and one.evaluate("localStorage.length") == 0
    one.reload()
    assert title_of(one) == "Mine" and not one.get_by_label("Keep it on this device").is_checked()


def test_one_tab_does_not_write_over_what_another_keeps_on_the_device(open_form):
    one, two = open_form(), open_form()
    one.locator("[name=title]").fill("One")
    two.locator("[name=title]").fill("Two")
    one.get_by_label("Keep it on this device").check()
    two.get_by_label("Keep it on this device").click()
    assert "Another tab has already kept other answers" in said(two) and not two.get_by_label("Keep it on this device").is_checked()
    one.reload()
    two.reload()
    assert title_of(one) == "One"


def test_one_that_was_taken_away_by_a_slip_is_brought_back(open_form):
    page = open_form()
    page.get_by_label("Show everything on one page").check()
    page.get_by_role("button", name="Add an outcome").click()
    page.locator("[name='outcomes.0.result']").fill("A long story.")
    page.get_by_role("button", name="Remove this one (outcome 1)").click()
    assert page.locator("[name='outcomes.0.result']").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    page.keyboard.press("Enter")
    assert page.input_value("[name='outcomes.0.result']") == "A long story."
    page.reload()
    assert page.input_value("[name='outcomes.0.result']") == "A long story."


def test_a_session_that_is_cut_off_midway_is_there_in_the_same_tab(open_form):
    page = open_form("tip")
    page.locator("[name=detail]").type("Half a sen")
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector("[data-contribute]:not([hidden])")
    assert page.input_value("[name=detail]") == "Half a sen"
    other = open_form("tip")
    assert other.input_value("[name=detail]") == ""


HOSTILE_COPIES = [
    ({"answers": {"organisations.999999999.name": "x", "title": "Kept"}}, "Your saved copy is open.", "Kept"),
    ({"answers": {"title": {"a": 1}, "region": 7, "settings": [[1]], "__proto__": "x"}}, "Your saved copy is open.", ""),
    ({"answers": ["a"]}, "This file isn’t a copy", "Before"),
    ({"kind": "tip", "answers": {"title": "A tip"}}, "This file holds answers to another form", "Before"),
    ({"answers": {"title": "<img src=x onerror=document.title='run'>"}}, "Your saved copy is open.", "<img src=x"),
]


@pytest.mark.parametrize(("copy", "reported", "title"), HOSTILE_COPIES, ids=range(len(HOSTILE_COPIES)))
def test_a_copy_that_is_none_or_holds_nonsense_does_no_harm(open_form, tmp_path, copy, reported, title):
    page = open_form()
    page.locator("[name=title]").fill("Before")
    (tmp_path / "copy.json").write_text(json.dumps(copy))
    page.set_input_files("[data-draft-file]", tmp_path / "copy.json")
    if title != "Before":
        page.get_by_role("button", name="Yes, open it").click()
    wait_until(page, "document.querySelector('[data-said=copy]').textContent !== ''")
    assert said(page, "copy").startswith(reported) and title_of(page).startswith(title) and title_of(page)[:6] == title[:6]
    assert page.locator("[data-list=organisations] [data-item]").count() == 1 and page.title() != "run"


def test_a_saved_copy_takes_the_place_of_what_was_typed_only_when_that_is_wanted(open_form, tmp_path):
    page = open_form()
    page.locator("[name=title]").fill("Saved")
    (tmp_path / "copy.json").write_bytes(saved(page, "Save a copy of my answers"))
    assert (
        said(page, "copy") == "Saved as case-study-answers.json. Open it to continue later. To send what you wrote, go to part 9."
    )
    page.locator("[name=title]").fill("Typed since")
    page.set_input_files("[data-draft-file]", tmp_path / "copy.json")
    wait_until(page, "document.activeElement.textContent === 'Yes, open it'")
    assert title_of(page) == "Typed since"
    page.get_by_role("button", name="No, keep what I typed").click()
    assert title_of(page) == "Typed since" and page.evaluate("document.activeElement.textContent") == "Open a saved copy"
    page.set_input_files("[data-draft-file]", tmp_path / "copy.json")
    page.get_by_role("button", name="Yes, open it").click()
    assert title_of(page) == "Saved" and not page.get_by_role("button", name="Yes, open it").is_visible()
    assert said(page, "copy") == "Your saved copy is open."
    page.reload()
    assert title_of(page) == "Saved"


def test_what_a_browser_kept_wrongly_does_no_harm(open_form):
    page = open_form("tip")
    for nonsense in ('"text"', "[1]", "null", "{", '{"title": 5, "sources.99999999.title": "x", "detail": "Good"}'):
        page.evaluate("(text) => sessionStorage.setItem('playbook-tip', text)", nonsense)
        page.reload()
        page.wait_for_selector("[data-contribute]:not([hidden])")
        assert title_of(page) == "" and page.locator("[data-item]").count() == 0
    assert page.input_value("[name=detail]") == "Good"


def test_where_nothing_may_be_copied_the_text_lies_selected(open_form):
    page = open_form("tip")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })")
    whole_tip(page)
    page.get_by_role("button", name="Copy the text").click()
    wait_until(page, "document.activeElement.id === 'written'")
    whole = page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart")
    assert whole == len(page.input_value("#written")) and "didn’t allow copying" in said(page, "send")
    page.get_by_role("button", name="Copy the address").click()
    wait_until(page, "document.querySelector('[data-said=send]').textContent.endsWith('team@tiny.example.net')")


# Without a script, on paper, by ear, small and large.


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript_each_form_is_a_list_of_questions_and_two_files(page_without_scripts, corpus_address, kind):
    page = page_without_scripts
    page.goto(corpus_address + ADDRESS.format(kind))
    assert page.locator("[data-questions] li").first.is_visible() and not page.locator("[data-contribute]").is_visible()
    assert page.get_by_role("link", name="team@tiny.example.net").first.is_visible()
    for name, begins in (("Word file", b"PK"), ("text file", b"S")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        assert download.value.path().read_bytes().startswith(begins)


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_has_a_name_and_says_what_its_hint_and_fault_say(open_form, kind):
    page = open_form(kind)
    if kind == "case-study":
        page.get_by_label("Show everything on one page").check()
    for button in page.locator("[data-add]").all():
        button.click()
    page.get_by_role("button", name="Look it over").click()
    unnamed = page.locator("form :is(input, textarea, select):visible").evaluate_all(
        "all => all.filter((one) => !one.labels?.length).map((one) => one.id)"
    )
    astray = page.locator("form [aria-describedby]").evaluate_all(
        "all => all.flatMap((one) => one.getAttribute('aria-describedby').split(' ')).filter((id) => !document.getElementById(id))"
    )
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert (unnamed, astray) == ([], []) and len(ids) == len(set(ids))
    reported = page.locator("[data-summary] a").count()
    beside = page.locator("form .fault:visible").count()
    assert reported == beside > 1


@pytest.mark.parametrize("kind", ("tip", "term"))
def test_axe_finds_nothing_in_the_light_forms_in_any_state(form_profile, corpus_address, kind):
    with emptied(form_profile, corpus_address, 390) as page:
        opened(page, corpus_address, kind)
        found = looked_at(page, kind)
        page.set_viewport_size({"width": 320, "height": 256})  # as 1280 by 1024 at 400 %
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert {state: lines for state, lines in found.items() if lines} == {}


def looked_at(page, kind):
    """{state of the form: what axe finds in it}."""
    found = {"empty": axe_in_both(page)}
    for button in page.locator("[data-add]").all():
        button.click()
    page.get_by_role("button", name="Look it over").click()
    found["faults"] = axe_in_both(page)
    page.get_by_text("How it will look").click()
    if kind == "tip":
        whole_tip(page)
        found["sent"] = axe_in_both(page)
    return found


def test_on_paper_every_part_and_every_line_that_was_typed_is_there(open_form, tmp_path):
    page = open_form()
    typed = [f"line number {number}" for number in range(120)]
    page.locator("[name=summary]").fill("\n".join(typed))
    page.pdf(path=tmp_path / "form.pdf", format="A4")
    page.pdf(path=tmp_path / "form.pdf", format="A4")  # a second time, each text stands there once
    words = "\n".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "form.pdf").pages)
    words = re.sub(r"(?<=\d)\s(?=\d)", "", words)  # a zero comes from a type of its own, which the reader sets apart
    assert [line for line in typed if len(re.findall(rf"{line}\b", words)) != 1] == []
    assert "In short" in words and "Look it over and send it" in words and "Clear the form" not in words


def test_the_prefilled_address_never_passes_what_is_allowed(open_form):
    page = open_form("tip")
    offered = []
    for length in (1500, 1900, 2000):
        for char in ("a ", "é"):
            page.locator("[name=detail]").fill((char * length)[:length])
            whole_tip(page, detail=(char * length)[:length])
            if page.locator("[data-github]").is_visible():
                offered.append(len(page.get_attribute("[data-github]", "href").encode()))
            else:
                assert page.get_by_role("button", name="Copy it and open an empty new file").is_visible()
                offered.append(None)
    assert None in offered and all(one is None or 1000 < one <= 7500 for one in offered) and max(filter(None, offered)) > 2000
