"""The shorter forms, for a tip and a glossary term, in a real browser: what they write passes the real command."""

import random
import shutil
import subprocess
import sys
from urllib.parse import urljoin

import lxml.html
import pytest

from macros.checks import characters, consistency
from macros.forms import contribution
from macros.model import playbook
from macros.text.glossary import spelling_variants
from tests.support.contributing import ADDRESS, ASK, NASTY, answers_of, line
from tests.support.places import CORPUS, ROOT, TINY, TODAY
from tests.support.waiting import wait_until

FOLDERS = {"tip": "content/tips", "term": "content/glossary"}
NAMED_BY = {"tip": "title", "term": "term"}


@pytest.fixture(params=["tip", "term"])
def kind(request):
    return request.param


@pytest.fixture
def form_of():
    """A function: the data of the form of a kind, of the tiny playbook."""
    loaded, _ = playbook.load(TINY, TODAY)
    return lambda kind: contribution.page(loaded, lambda address: address, kind)["data"]


@pytest.fixture
def check_in(tmp_path):
    """A function: the records of a kind ({id: text}) put into a playbook of their own, and what the real command says of them."""

    def check(root, kind, records):
        for name in ("content", "case_studies", "mkdocs.yml"):
            (shutil.copy if name.endswith("yml") else shutil.copytree)(root / name, tmp_path / name)
        for id, text in records.items():
            path = tmp_path / FOLDERS[kind] / f"{id}.yml"
            assert not path.exists()
            path.write_text(text, "utf-8", newline="")
        paths = [str(tmp_path / FOLDERS[kind] / f"{id}.yml") for id in records]
        command = [sys.executable, "-m", "macros", "--root", str(tmp_path), "check", "--today", TODAY, *paths]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)

    return check


def fill_in(page, kind):
    texts = {
        "tip": {"title": "Ask one partner what a good week looks like", "detail": "Ring them first.\n- ten minutes\n- no slides"},
        "term": {"term": "XQTZ", "expansion": "exampleshire quality tea zone", "definition": "Where the XQTZ meets."},
    }[kind]
    for name, text in texts.items():
        page.locator(f"[name='{name}']").fill(text)
    if kind == "tip":
        page.locator("[id='f-recognised.no']").check()
    else:
        page.locator("[name=advice]").select_option("explain")
        page.locator("[name=category]").select_option("structures")


def look_over(page):
    page.get_by_role("button", name="Look it over").click()
    return page.locator("[data-summary] a").all_inner_texts()


def test_thirty_generated_records_of_each_pass_the_command_as_they_stand(kind, open_form, form_of, check_in, monkeypatch):
    chance, form, held = random.Random(30), form_of(kind), characters.characters()
    if kind == "term":  # which is printed
        fit = tuple(text for text in NASTY if set(text) <= held or text == "\u200b")
        monkeypatch.setattr("tests.support.contributing.NASTY", fit)
    all_answers = [_of_its_own(number, answers_of(chance, form) | {NAMED_BY[kind]: line(chance)}, kind) for number in range(30)]
    records = open_form(kind).evaluate(ASK, ["records", form, all_answers, TODAY])
    assert [record["faults"] for record in records if record["faults"]] == []
    done = check_in(TINY, kind, {record["id"]: record["text"] for record in records})
    assert (done.returncode, [one for one in done.stdout.splitlines() if "error" in one]) == (0, []), done.stdout + done.stderr
    assert len({record["id"] for record in records}) == 30


def _of_its_own(number, answers, kind):
    """Answers whose name and other spellings no other record has: two terms can't share one."""
    lines = [f"{one} {number}" for one in answers.get("aliases", "").splitlines() if one.strip()]
    return answers | {NAMED_BY[kind]: f"{answers[NAMED_BY[kind]]} {number}"} | ({"aliases": "\n".join(lines)} if lines else {})


def test_what_a_person_types_passes_the_command_in_the_corpus_and_goes_out_in_three_ways(kind, open_form, check_in):
    page = open_form(kind)
    fill_in(page, kind)
    assert look_over(page) == []
    order = page.locator("[data-looked] h3:visible").all_inner_texts()
    assert order == ["What happens next", "By email, without an account", "On GitHub", "As an issue"]
    assert "under the licence CC BY 4.0" in page.inner_text("[data-looked]")
    with page.expect_download() as saved:
        page.get_by_role("button", name="(.yml)").click()
    text = saved.value.path().read_text("utf-8")
    id = saved.value.suggested_filename.removesuffix(".yml")
    done = check_in(CORPUS, kind, {id: text})
    assert done.returncode == 0 and id not in done.stdout, done.stdout
    assert page.input_value("#written").endswith(f"as it is.\n\n{text}") and f"\nkind: {kind}".replace("tip", '"tip"') in text
    assert f"/{FOLDERS[kind]}?filename={id}.yml&value=id" in page.get_attribute("[data-github]", "href")
    assert page.get_attribute("[data-mail]", "href").startswith("mailto:team@tiny.example.net?subject=")
    assert page.get_attribute("[data-issue]", "href").endswith("%60%60%60%60%0A")


def test_everything_stands_on_one_page(kind, open_form):
    page = open_form(kind)
    assert page.locator("[data-step]:visible").count() == page.locator("[data-step]").count() > 2
    assert not page.get_by_role("button", name="Continue").is_visible()


def test_each_form_is_reached_from_where_people_look_for_it(corpus_site):
    for place, kind in (("contribute", "tip"), ("contribute", "term"), ("tips", "tip"), ("glossary", "term")):
        links = lxml.html.parse(str(corpus_site / place / "index.html")).xpath("//main//a/@href")
        assert ADDRESS.format(kind) in {urljoin(f"/{place}/", link) for link in links}, place
    files = [f"{ADDRESS.format(one).strip('/')}-questions.{end}" for one in FOLDERS for end in ("docx", "txt")]
    assert all((corpus_site / file).stat().st_size > 500 for file in files)


def test_a_tip_that_is_too_long_is_counted_and_reported(open_form):
    page = open_form("tip")
    fill_in(page, "tip")
    page.locator("[name=detail]").fill("x" * 2001)
    assert page.inner_text("[id='c-detail']") == "2001 of 2000 characters"
    assert look_over(page) == ["How to start: at most 2000 characters, found 2001; shorten it"]


def test_a_tip_may_name_three_moments_and_reports_a_fourth(open_form):
    page = open_form("tip")
    fill_in(page, "tip")
    boxes = page.locator("input[name=moments]")
    for number in range(4):
        boxes.nth(number).check()
    assert look_over(page) == ["When does it help: at most 3, found 4; keep the ones that matter most"]
    boxes.nth(3).uncheck()
    assert look_over(page) == []


def test_a_tip_that_names_a_document_says_that_the_document_supports_it(open_form):
    page = open_form("tip")
    fill_in(page, "tip")
    page.get_by_role("button", name="Add a source").click()
    assert look_over(page) == []  # an empty one is no answer
    page.locator("[name='sources.0.title']").fill("How we meet")
    assert look_over(page) == ["Source 1, publisher: this still has to be filled in"]
    page.locator("[name='sources.0.publisher']").fill("Exampleshire Council")
    assert look_over(page) == []
    assert 'origin: drawn-from-source\nsources:\n  - title: "How we meet"' in page.input_value("#written")


TAKEN = [("term", "bed blockers", "bed blocker"), ("term", "Bed-blocker", "bed blocker"), ("aliases", "ICBs", "ICB")]


@pytest.mark.parametrize(("name", "text", "holder"), TAKEN)
def test_a_spelling_that_the_glossary_has_is_reported_with_its_term(open_form, name, text, holder):
    page = open_form("term")
    fill_in(page, "term")
    page.locator(f"[name={name}]").fill(text)
    (reported,) = look_over(page)
    assert f'"{text}" is already in the glossary, under {holder};' in reported


def test_a_spelling_is_taken_as_the_command_takes_it(open_form, corpus):
    """The browser's words and plurals of every spelling of the glossary are those of macros/text/glossary.py."""
    spelt = ("term", "expansion", "aliases")
    texts = [text for record in corpus.all("term") for path, text, _ in record.texts() if path[0] in spelt]
    texts += ["R&D", "CoPs", "box", "city", "day", "!?", "A-b'c", "éclair"]
    expected = [[" ".join(form["words"]) for form in spelling_variants(text, "x")] for text in texts]
    assert open_form("term").evaluate(ASK, ["spellings", texts]) == expected and len(texts) > 50
    assert list(consistency._shared_spellings(corpus)) == []


def test_a_word_better_avoided_needs_another(open_form):
    page = open_form("term")
    fill_in(page, "term")
    page.locator("[name=advice]").select_option("avoid")
    assert look_over(page) == ["Say instead: a term to avoid needs plain words to use in its place"]


def test_one_meaning_alone_is_not_taken(open_form):
    page = open_form("term")
    fill_in(page, "term")
    page.get_by_role("button", name="Add a meaning").click()
    page.locator("[name='meanings.0.sector']").fill("Hospitals")
    assert look_over(page) == [
        "Does it mean different things to different people: at least 2 are needed, found 1; add another, or remove it"
    ]
    page.get_by_role("button", name="Remove this one").click()
    assert look_over(page) == []


def test_what_no_sheet_can_show_is_reported_in_a_term_and_let_through_in_a_tip(open_form):
    page = open_form("term")
    fill_in(page, "term")
    page.locator("[name=definition]").fill("A good day \N{GRINNING FACE}.")
    assert look_over(page) == ["Definition: found \N{GRINNING FACE}, which printed sheets cannot show; write it in words"]
    page = open_form("tip")
    fill_in(page, "tip")
    page.locator("[name=detail]").fill("Smile \N{GRINNING FACE}.")
    assert look_over(page) == []


def test_the_forms_keep_their_answers_apart(open_form):
    tip = open_form("tip")
    fill_in(tip, "tip")
    tip.goto(tip.url.replace("/tip/", "/term/"))
    tip.wait_for_selector("[data-contribute]:not([hidden])")
    assert tip.input_value("[name=term]") == "" and tip.inner_text("[data-said=top]") == ""
    tip.goto(tip.url.replace("/term/", "/tip/"))
    assert tip.input_value("[name=title]").startswith("Ask one partner")


def test_a_preview_shows_it_as_it_will_look(open_form):
    page = open_form("term")
    fill_in(page, "term")
    page.get_by_text("How it will look").click()
    page.locator("[name=instead]").fill("<b>tea</b> place")
    wait_until(page, "document.querySelector('[data-preview]').innerText.includes('Say instead: <b>tea</b> place')")
    page = open_form("tip")
    fill_in(page, "tip")
    page.get_by_text("How it will look").click()
    page.wait_for_selector("[data-preview] li")
    assert page.locator("[data-preview] li").all_inner_texts() == ["ten minutes", "no slides"]


def test_a_button_does_not_move_under_a_click_because_of_what_is_reported_of_the_text_before(open_form):
    page = open_form("term")
    page.locator("[name=definition]").fill("The XQTZ.")
    box = page.get_by_role("button", name="Add a meaning").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 5)
    page.mouse.down()
    page.wait_for_timeout(200)  # a slow hand
    page.mouse.up()
    assert page.locator("[name='meanings.0.sector']").is_visible()
