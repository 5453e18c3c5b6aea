"""The form for a case study in a real browser: what it writes passes the check, and nothing that was typed is lost."""

import random
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import checks
from macros.forms import contribution
from macros.forms.contribution import ASKS_FOR_HELP
from macros.incoming import draft as maker
from macros.incoming.report import HELP, report
from macros.model import playbook
from macros.problems import as_text
from macros.reading import front_matter, yaml_text
from macros.reading.text_file import FORBIDDEN
from macros.text.safe_markdown import render
from tests.support.contributing import ADDRESS, ASK, NASTY, answers_of, line, opened
from tests.support.emptying import emptied
from tests.support.looking import axe_in_both
from tests.support.places import CORPUS, TINY, TODAY
from tests.support.waiting import wait_until


@pytest.fixture
def page(form_profile, corpus_address, request):
    with emptied(form_profile, corpus_address, *getattr(request, "param", ())) as page:
        opened(page, corpus_address)
        yield page


@pytest.fixture(scope="module")
def modules(chromium, corpus_address):
    """ask(name, …) runs one of the page's own modules on many things at once."""
    context = chromium.new_context()
    page = context.new_page()
    opened(page, corpus_address)
    yield lambda *asked: page.evaluate(ASK, list(asked))
    context.close()


@pytest.fixture(scope="module")
def tiny_form():
    loaded, _ = playbook.load(TINY, TODAY)
    return contribution.page(loaded, lambda address: address, "case-study")["data"]


@pytest.fixture
def problems_in_the_corpus(tmp_path):
    """A function: the problems of this text as a further case study of the corpus, warnings left out."""

    def checked(id, text):
        shutil.copytree(CORPUS, tmp_path, dirs_exist_ok=True)
        (tmp_path / f"case_studies/{id}.md").write_text(text, "utf-8", newline="")
        loaded, problems = playbook.load(tmp_path, TODAY)
        problems += checks.check(loaded, named={f"case_studies/{id}.md"})
        return as_text([one for one in problems if one.level == "error"])

    return checked


def test_a_hundred_case_studies_pass_the_check_as_they_stand(modules, tiny_form, make_playbook):
    chance = random.Random(8)
    all_answers = [answers_of(chance, tiny_form) | {"title": f"{line(chance)} {number}"} for number in range(100)]
    records = modules("records", tiny_form, all_answers, TODAY)
    assert [record["faults"] for record in records if record["faults"]] == []
    files = {f"case_studies/{record['id']}.md": record["text"] for record in records}
    loaded, problems = playbook.load(make_playbook(files), TODAY)
    problems += checks.check(loaded, named=set(files))
    assert as_text([one for one in problems if one.level == "error"]) == ""
    assert len(files) > 90 and len(loaded.all("case-study")) == len(files) + 2


def test_a_record_keeps_every_word_that_was_typed(modules, tiny_form):
    chance = random.Random(9)
    answers = answers_of(chance, tiny_form) | {
        "title": 'yes: "no" \\ #1 - 1.10 😀',
        "body.1": "One: *two*\n- three # four\n\n1.10 <five> & six_seven",
    }
    (record,) = modules("records", tiny_form, [answers], TODAY)
    parts, problems = front_matter.split(record["text"], "x.md")
    data, _, more = yaml_text.read(parts.header, "x.md")
    assert problems + more == [] and data["title"] == 'yes: "no" \\ #1 - 1.10 😀'
    shown = render(parts.body)
    assert "One: *two*" in shown and "<li>three # four</li>" in shown and "1.10 &lt;five&gt; &amp; six_seven" in shown


UNSEEN = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=UNSEEN), st.sampled_from("\n\t:-#'\"\\")),
    max_size=30,
)
ODD = st.sampled_from([text for text in NASTY if not FORBIDDEN.search(text)])
TEXT = st.one_of(TEXTS, ODD, st.builds("{} {}".format, ODD, TEXTS))
NUMBERS = st.one_of(st.integers(-(10**14), 10**14), st.integers(-(10**8), 10**8).map(lambda whole: whole / 100), st.booleans())
NAMES = st.sampled_from(("title", "summary", "a", "b_c"))
FIELDS = st.dictionaries(
    NAMES, st.one_of(TEXT, NUMBERS, st.lists(TEXT, min_size=1, max_size=3),
             st.lists(st.dictionaries(NAMES, TEXT, min_size=1), min_size=1, max_size=3),
                     st.dictionaries(NAMES, st.one_of(TEXT, NUMBERS), min_size=1)), min_size=1,
)  # fmt: skip


@settings(max_examples=30)
@given(st.lists(FIELDS, min_size=1, max_size=12))
def test_what_is_written_is_read_back_unchanged(modules, all_fields):
    for fields, text in zip(all_fields, modules("written", all_fields), strict=True):
        parts, problems = front_matter.split(text, "x.md")
        data, _, more = yaml_text.read(parts.header, "x.md")
        assert problems + more == [] and data == fields


def test_text_from_word_becomes_plain(modules):
    pasted = "\u2022\tIt\u2019s \u201cours\u201d\r\n\u00b7 next\u00a0one\r\no\tthird\x0bfourth\u2028fifth\u00ad\u200b\ufeff"
    pasted += "\r\n\r\n\r\n\r\nlast  "
    assert modules("tidy", [pasted]) == ['- It\'s "ours"\n- next one\n- third\nfourth\nfifth\n\nlast']


def test_dates_are_read_as_people_write_them(modules):
    said = [
        "10 March 2025",
        "10th Mar 2025",
        "March 2025",
        "3/2025",
        "10/03/2025",
        "2025",
        "2025-03",
        "not stated",
        "31 February 2025",
        "13/2025",
        "spring",
    ]
    assert modules("when", said) == [
        "2025-03-10",
        "2025-03-10",
        "2025-03",
        "2025-03",
        "2025-03-10",
        "2025",
        "2025-03",
        "not stated",
        None,
        None,
        None,
    ]


HELD_BACK = [
    ("<script>alert(1)</script>", "raw HTML"), ("a {{ config }} b", "template code"), ("{% raw %}", "template code"),
    ("javascript:alert(1)", "could run code"), ("javascript&colon;alert(1)", "could run code"),
    ("java%73cript:x", "could run code"),
    ("x onclick=alert(1)", "an event handler"), ("&#123;&#123; x", "template code"),
    ("Ring 020 7946 0123.", "telephone number"), ("Ring +44 20 7946 0123", "telephone number"),
    ("(01632) 960 983", "telephone number"),
    ("NHS number 943 476 5919", "NHS number"), ("born on 3 May 1941", "date of birth"), ("DOB: 03/05/1941", "date of birth"),
    ("write to ann@gmail.com", "personal email"), ("FILL IN: words", "filled in"),
]  # fmt: skip
LET_THROUGH = [
    "R&D", "<5 people", "4 < 5 > 3", "ring 0800 123 4567", "from 01.04.2023 to 31.03.2024", "2023-04-01 to 2024-03-31",
    "943 476 5918",
    "write to team@trust.example.nhs.uk", "We were born in the same town.", "A 10% rise of 1,234,567,890", "on one = two",
]  # fmt: skip


def test_what_the_check_would_refuse_is_held_back_and_reported(modules, check_playbook, edit):
    found = modules("faults", [text for text, _ in HELD_BACK], True)
    assert [(text, reported) for (text, part), reported in zip(HELD_BACK, found, strict=True) if part not in (reported or "")] == []
    for text, _ in HELD_BACK:
        assert any(one.level == "error" for one in check_playbook({"case_studies/a-shared-rota.md": edit(
            "case_studies/a-shared-rota.md", "result: The council says",
            f'result: "{text}"\n    caution: x\n    counted_by: y\n    unit: z\n#'
        )})), text  # fmt: skip


def test_what_is_innocent_goes_through(modules):
    assert modules("faults", LET_THROUGH, True) == [None] * len(LET_THROUGH)


def test_names_and_addresses_are_asked_about_and_not_refused(modules):
    texts = ["Dr Smith and Mrs O'Brien came", "write to team@council.example.org", "nobody here"]
    assert modules("again", texts) == [["Dr Smith", "Mrs O'Brien"], ["team@council.example.org"], []]


IDS = [
    ("Two teams, one rota", "two-teams-one-rota"), ("😀 🎉", f"case-study-{TODAY}"), ("שלום", f"case-study-{TODAY}"),
    ("Print", "print-2"),
    ("A shared rota", "a-shared-rota-2"), ("Café & l'équipe", "cafe-lequipe"),
    ("word " * 30, "word-" * 11 + "word"), ("x" * 190, "x" * 60), ("../../etc", "etc"),
]  # fmt: skip


def test_an_id_is_made_of_any_title(modules, tiny_form):
    base = answers_of(random.Random(1), tiny_form)
    records = modules("records", tiny_form, [base | {"title": title} for title, _ in IDS], TODAY)
    assert [record["id"] for record in records] == [id for _, id in IDS]
    assert [record["faults"] for record in records if record["faults"]] == []


def test_an_address_is_only_as_long_as_a_browser_and_github_take(modules, tiny_form):
    answers = {"title": "Two & teams", "body.1": "word " * 150}
    short = modules("ways", "https://github.example.org/a/b", answers)
    assert short["newFileAddress"].startswith(
        "https://github.example.org/a/b/new/main/case_studies?filename=two-teams.md&value=---%0A"
    )
    assert short["mail"].endswith("word\n") and "issueAddress" in short
    long = modules("ways", "https://github.example.org/a/b", answers | {"body.1": "wörd " * 2000})
    assert [long.get(key) for key in ("newFileAddress", "issueAddress", "mailAddress")] == [None] * 3


# The form itself.


def filled(page, **more):
    """Fill in what must be answered, as a person would."""
    texts = {
        "title": "A ward and three homes talk each morning", "summary": "A short call about who may go home that day.",
        "organisations.0.name": "Exampleshire Hospital Trust", "organisations.0.kind": "hospital trust",
        "body.1": "They rang at nine.\n- ten minutes\n- no slides",
        "permission.by.role": "director of nursing", "permission.by.organisation": "Exampleshire Hospital Trust",
        "permission.given": "2026-03-10",
    } | more  # fmt: skip
    page.get_by_label("Show everything on one page").check()
    for name, text in texts.items():
        page.locator(f"[name='{name}']").fill(text)
    page.locator("[name=region]").select_option("midlands")
    for id in ("f-settings.hospitals", "f-permission.authority_to_share", "f-permission.licence_agreed", "f-permission.uses.site",
               "f-permission.names_used.true", "f-recognised.no"):  # fmt: skip
        page.locator(f"[id='{id}']").check()


def look_over(page):
    page.get_by_role("button", name="Look it over").click()


def leave_for_later(page):
    page.get_by_role("button", name="Continue", exact=True).click()
    page.get_by_role("button", name="Continue, and fix this later").click()


def record_in(page):
    return page.input_value("#written").partition("as it is.\n\n")[2]


def test_what_is_filled_in_can_be_sent_in_three_ways_in_this_order_and_passes_the_check(page, problems_in_the_corpus):
    filled(page)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    look_over(page)
    order = page.locator("[data-looked] h3:visible").all_inner_texts()
    assert order == ["What happens next", "By email, without an account", "On GitHub", "As an issue"]
    assert "five working days" in page.inner_text("[data-looked]") and "public at once" in page.inner_text("[data-public]")
    assert problems_in_the_corpus("a-ward-and-three-homes-talk-each-morning", record_in(page)) == ""
    assert page.get_attribute("[data-mail]", "href").startswith("mailto:team@tiny.example.net?subject=Case%20study")
    with page.expect_download() as saved:
        page.get_by_role("button", name="(.md)").click()
    assert saved.value.suggested_filename == "a-ward-and-three-homes-talk-each-morning.md"
    assert saved.value.path().read_text("utf-8") == record_in(page)
    assert asked == [] or all(url.startswith("blob:") for url in asked)


def test_an_empty_form_says_what_is_missing_beside_each_field_and_in_a_summary_that_leads_there(page):
    page.goto(page.url + "#step-send")
    look_over(page)
    summary = page.locator("[data-summary]")
    assert summary.evaluate("box => box === document.activeElement") and not page.locator("[data-looked]").is_visible()
    assert summary.inner_text().startswith("15 things to fix")
    summary.get_by_role("link", name="Title: this still has to be filled in").click()
    assert page.evaluate("document.activeElement.name") == "title"
    title = page.locator("[name=title]")
    assert title.get_attribute("aria-invalid") == "true" and "e-title" in title.get_attribute("aria-describedby")
    assert page.locator("[id='e-title']").inner_text() == "This still has to be filled in."
    for at in range(summary.get_by_role("link").count()):
        summary.get_by_role("link").nth(at).click()
        assert page.evaluate(
            "document.activeElement.matches('input, textarea, select') && document.activeElement.checkVisibility()"
        ), at


def test_a_fault_goes_from_beside_its_box_and_from_the_list_once_it_is_put_right(page):
    filled(page, title="", summary="word " * 61, started="2025", ended="2024")
    look_over(page)
    links = page.locator("[data-summary] a")
    assert links.count() == 3 and page.inner_text("[data-summary] h2") == "3 things to fix"
    page.locator("[name=title]").press_sequentially("A title")
    wait_until(page, "document.querySelector('[data-summary] h2').textContent === '2 things to fix'")
    assert page.evaluate("document.activeElement.name") == "title" and page.locator("[id='e-title']").is_hidden()
    assert page.locator("[name=title]").get_attribute("aria-invalid") is None
    page.locator("[name=summary]").fill("word " * 70)
    wait_until(page, "document.querySelector('[data-summary]').textContent.includes('found 70')")
    assert "found 70" in page.inner_text("[id='e-summary']")
    page.locator("[name=started]").fill("2023")  # which puts right when it ended
    wait_until(page, "document.querySelector('[data-summary] h2').textContent === 'One thing to fix'")
    page.locator("[name=region]").select_option("")  # nothing is added before someone asks for it
    page.locator("[name=summary]").fill("Words.")
    page.wait_for_selector("[data-summary]", state="hidden")
    assert page.locator(".fault:visible").count() == 0
    look_over(page)
    assert links.all_inner_texts() == ["Region: this still has to be filled in"]


def test_a_summary_that_is_too_long_is_counted_and_reported(page):
    filled(page, summary="word " * 61)
    assert page.inner_text("[id='c-summary']") == "61 of 60 words"
    look_over(page)
    assert page.locator("[data-summary] a").all_inner_texts() == ["Summary: at most 60 words, found 61; shorten it"]


def test_the_day_of_consent_is_the_one_that_was_given_and_not_one_to_come(page):
    filled(page, **{"permission.given": "2027-01-01"})
    look_over(page)
    assert page.locator("[data-summary] a").all_inner_texts() == ["When did they agree: this day is in the future"]
    page.locator("[name='permission.given']").fill("")
    look_over(page)
    assert page.locator("[data-summary] a").all_inner_texts() == ["Permission, when did they agree: this still has to be filled in"]
    page.locator("[name='permission.given']").fill("2026-03-10")
    look_over(page)
    assert "  given: 2026-03-10\n" in record_in(page)


def test_what_was_typed_is_there_again_after_a_reload(page):
    filled(page)
    page.get_by_role("button", name="Add another").click()
    page.locator("[name='organisations.1.name']").fill("A second one")
    page.reload()
    assert page.input_value("[name='organisations.1.name']") == "A second one" and page.input_value("[name=title]").startswith(
        "A ward"
    )
    assert page.is_checked("[id='f-permission.uses.site']") and "typed before" in page.inner_text("[data-said]")


def test_one_of_several_can_be_taken_away_and_the_others_move_up(page):
    filled(page)
    for number in (1, 2):
        page.get_by_role("button", name="Add another").click()
        page.locator(f"[name='organisations.{number}.name']").fill(f"number {number}")
    page.locator("[data-list=organisations] [data-remove]").nth(1).click()
    names = page.locator("[name^='organisations.'][name$='.name']").evaluate_all("all => all.map((one) => one.value)")
    assert names == ["Exampleshire Hospital Trust", "number 2"]
    assert page.locator("[data-undo]:visible").inner_text().startswith("Organisation removed.")


def test_it_is_kept_on_the_device_only_if_that_is_chosen_and_goes_when_it_is_taken_away(page, corpus_address):
    page.locator("[name=title]").fill("Kept")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Keep it on this device").check()
    other = page.context.new_page()
    opened(other, corpus_address)
    assert other.input_value("[name=title]") == "Kept"
    page.get_by_role("button", name="Clear the form").click()
    page.get_by_role("button", name="Yes, clear it").click()
    assert page.input_value("[name=title]") == "" and page.evaluate("localStorage.length") == 0


def test_where_storage_is_blocked_that_is_said_at_once_and_a_copy_can_be_saved_and_opened(chromium, corpus_address, tmp_path):
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) "
        "Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    opened(page, corpus_address)
    assert page.inner_text("[data-kept]").startswith("Your browser keeps nothing for this page.")
    page.locator("[name=title]").fill("Not lost")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save a copy").click()
    saved.value.save_as(tmp_path / "copy.json")
    page.locator("[name=title]").fill("")
    page.set_input_files("[data-draft-file]", tmp_path / "copy.json")
    wait_until(page, "document.querySelector('[name=title]').value === 'Not lost'")
    (tmp_path / "other.json").write_text("[1")
    page.set_input_files("[data-draft-file]", tmp_path / "other.json")
    wait_until(page, "document.querySelector('[data-said=copy]').textContent.includes('a copy of answers')")
    assert page.input_value("[name=title]") == "Not lost"
    context.close()


def test_without_javascript_there_are_the_questions_two_files_and_an_address(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + ADDRESS.format("case-study"))
    assert (
        page.get_by_text("Could anyone be recognised?").is_hidden()
        and page.get_by_text("What you did, step by step").first.is_visible()
    )
    assert page.get_by_role("link", name="team@tiny.example.net").first.is_visible()
    for name, begins in (("Word file", b"PK"), ("text file", b"SHARE A CASE STUDY")):
        with page.expect_download() as saved:
            page.get_by_role("link", name=name).click()
        assert saved.value.path().read_bytes().startswith(begins)


def test_fifty_thousand_words_are_kept_and_answered(page):
    filled(page, **{"body.1": "words " * 50_000})
    assert page.inner_text("[id='c-body.1']") == "50000 words"
    look_over(page)
    assert "longer than one case study can be" in page.inner_text("[data-summary]")
    page.reload()
    assert len(page.input_value("[name='body.1']")) == 300_000


def test_a_script_is_shown_as_text_and_never_run(page, problems_in_the_corpus):
    filled(page, title="A title <5 people", **{"body.1": "<img src=x onerror=\"document.title='run'\">"})
    page.get_by_text("How it will look").click()
    wait_until(page, "document.querySelector('[data-preview]').textContent.includes('<img')")
    assert page.locator("[data-preview] img").count() == 0 and not page.title().startswith("run")
    look_over(page)
    assert "an event handler" in page.inner_text("[data-summary]")
    page.locator("[name='body.1']").fill("We wrote <b>bold</b> words.")
    look_over(page)
    assert problems_in_the_corpus("a-title-5-people", record_in(page)) == ""


def test_words_that_readers_may_not_know_are_named_under_the_text(page):
    page.get_by_label("Show everything on one page").check()
    field = page.locator("[name='body.0']")
    field.fill("The ICB and the ABCDX talked about bed blockers.")
    page.wait_for_selector("[id='j-body.0']")
    found = page.locator("[id='j-body.0'] li").all_inner_texts()
    assert [text.partition(":")[0] for text in found] == ["bed blockers", "ABCDX", "ICB"]


def test_text_pasted_from_word_arrives_plain(page):
    page.get_by_label("Show everything on one page").check()
    page.locator("[name='body.1']").focus()
    page.evaluate("""() => { const given = new DataTransfer(); given.setData("text/plain", "\u2022\tIt\u2019s");
        document.activeElement.dispatchEvent(new ClipboardEvent("paste",
            { clipboardData: given, bubbles: true, cancelable: true })); }""")
    assert page.input_value("[name='body.1']") == "- It's" and page.inner_text("[id='c-body.1']") == "2 words"


def test_where_someone_may_be_recognised_only_mail_is_offered(page):
    filled(page)
    page.locator("[id='f-recognised.unsure']").check()
    look_over(page)
    assert not page.locator("[data-public]").is_visible() and page.locator("[data-private]").is_visible()


def test_whoever_wants_help_because_someone_may_be_recognised_says_so_in_all_that_is_sent(page, tmp_path):
    filled(page)
    page.locator("[id='f-recognised.unsure']").check()
    look_over(page)
    assert page.input_value("#written").startswith(f"{ASKS_FOR_HELP}\nA case study for ")
    assert page.get_attribute("[data-mail]", "href").partition("?")[2].startswith("subject=Help%20needed%3A%20Case%20study")
    loaded, _ = playbook.load(TINY, TODAY)
    for button, name in (("text file", "sent.txt"), ("Word file", "sent.docx"), ("(.md)", "sent.md")):
        with page.expect_download() as saved:
            page.locator("[data-looked]").get_by_role("button", name=button).click()
        saved.value.save_as(tmp_path / name)
        made = maker.draft(loaded, tmp_path / name)
        assert report(made, name).startswith(f"{HELP}\n\nWritten:") and [*made.files.values()] == [record_in(page)], name
    page.locator("[id='f-recognised.no']").check()
    look_over(page)
    assert "help" not in page.input_value("#written").lower()


def test_what_was_offered_is_taken_back_when_an_answer_changes(page):
    filled(page)
    look_over(page)
    assert page.locator("[data-looked]").is_visible()
    page.locator("[name=title]").fill("Another title")
    assert not page.locator("[data-looked]").is_visible()


def test_one_part_at_a_time_with_the_browsers_way_back(page):
    assert page.locator("[data-step]:visible").count() == 1
    leave_for_later(page)
    wait_until(page, "document.activeElement.id === 'head-where'")
    assert page.locator("[data-step]:visible").count() == 1
    page.get_by_role("link", name="Back").click()
    wait_until(page, "document.activeElement.id === 'head-in-short'")
    page.go_back()
    wait_until(page, "document.activeElement.id === 'head-where'")


def test_going_on_and_back_works_after_a_link_in_the_list_of_faults(page):
    page.goto(page.url + "#step-permission")
    leave_for_later(page)
    look_over(page)
    page.get_by_role("link", name="Given by, role: this still has to be filled in").click()
    page.keyboard.type("director")
    assert page.locator("[data-step]:visible").get_attribute("id") == "step-permission"
    leave_for_later(page)
    wait_until(page, "document.activeElement.id === 'head-send'")
    page.go_back()
    wait_until(page, "document.activeElement.id === 'head-permission'")
    page.go_back()
    wait_until(page, "document.activeElement.id === 'head-send'")


def test_enter_in_a_box_goes_on_to_the_next_part_and_looks_it_over_in_the_last_alone(page):
    page.locator("[name=title]").fill("A title")
    page.locator("[name=summary]").fill("A few words.")
    page.locator("[name=title]").press("Enter")
    wait_until(page, "document.activeElement.id === 'head-where'")
    assert page.url.endswith("#step-where") and not page.locator("[data-summary]").is_visible()
    page.get_by_label("Show everything on one page").check()
    page.locator("[name=title]").press("Enter")
    assert page.inner_text("[data-summary]").startswith("13 things to fix")


def test_an_empty_title_is_reported_before_the_next_part_and_can_be_left_for_later(page):
    page.get_by_role("button", name="Continue", exact=True).click()
    summary = page.locator("[data-summary]")
    assert summary.locator("a").all_inner_texts()[0] == "Title: this still has to be filled in"
    assert summary.evaluate("box => box === document.activeElement")
    assert page.locator("[data-step]:visible").get_attribute("id") == "step-in-short"
    assert not page.inner_text("[data-summary]").count("Region")
    page.get_by_role("button", name="Continue, and fix this later").click()
    wait_until(page, "document.activeElement.id === 'head-where'")
    assert not summary.is_visible() and page.locator(".fault:visible").count() == 0


def test_what_to_gather_stands_before_the_first_part_alone(page):
    gather = page.get_by_role("heading", name="What to gather first")
    assert gather.is_visible()
    page.goto(page.url + "#step-who")
    assert not gather.is_visible() and page.get_by_role("link", name="get help with a concern").first.is_visible()
    assert page.evaluate("document.querySelector('#step-who').getBoundingClientRect().top + scrollY") < 700
    page.get_by_label("Show everything on one page").check()
    assert gather.is_visible()


def test_the_way_back_leads_to_the_first_part_too(page):
    leave_for_later(page)
    wait_until(page, "document.activeElement.id === 'head-where'")
    page.go_back()
    wait_until(page, "document.activeElement.id === 'head-in-short'")


def test_it_can_be_filled_in_and_sent_with_the_keyboard_alone(page):
    typed = {
        "title": "Typed by hand", "summary": "A few words.", "organisations.0.name": "A trust", "organisations.0.kind": "trust",
        "region": "Mid", "body.1": "They met.", "permission.by.role": "director", "permission.by.organisation": "A trust",
        "permission.given": "10032026",
    }  # fmt: skip
    ticked = {"f-settings.hospitals", "f-permission.authority_to_share", "f-permission.licence_agreed", "f-permission.uses.site",
              "f-permission.names_used.true", "f-recognised.no"}  # fmt: skip
    page.locator("#on-one-page").focus()
    page.keyboard.press("Space")
    for _ in range(120):
        page.keyboard.press("Tab")
        id, name, text = page.evaluate("(({ id, name, textContent }) => [id, name ?? '', textContent])(document.activeElement)")
        if name in typed:
            page.keyboard.type(typed[name])
        elif id in ticked:
            page.keyboard.press("Space")
        elif text == "Look it over":
            page.keyboard.press("Enter")
            break
    assert not page.locator("[data-summary]").is_visible() and 'title: "Typed by hand"' in record_in(page)


@pytest.mark.parametrize("page", [(390,)], indirect=True, ids=str)
def test_axe_finds_nothing_in_any_state(page):
    found = {"one part": axe_in_both(page)}
    page.goto(page.url + "#step-send")
    look_over(page)
    found["faults"] = axe_in_both(page)
    page.goto(page.url.partition("#")[0])
    filled(page, summary="The ICB met.")
    page.get_by_role("button", name="Add an outcome").click()
    page.get_by_text("How it will look").click()
    page.wait_for_selector("[id='j-summary']")
    found["all on one page"] = axe_in_both(page)
    look_over(page)
    found["sent"] = axe_in_both(page)
    assert {state: lines for state, lines in found.items() if lines} == {}
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
