"""The jargon check in a real browser: the matcher's cases, a paper marked, files of every sort, and bad input."""

import io
import zipfile

import pytest

from .site_under_test import axe_findings
from .test_terms import VECTORS

PAPER = """The ICB will work with the ABCD programme. The integrated care board (ICB) met.
Stakeholders were asked, and the MDT spoke about bed blockers. <script>document.title = "run"</script>
Co-production matters, said the ICB. Bed blockers came up again; write to icb@example.org or see https://icb.example.org/ICB.
"""


@pytest.fixture
def page(chromium, site_address):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(site_address + "/glossary/check/")
    page.wait_for_selector("[data-check]:not([hidden])")
    yield page
    context.close()


def checked(page, text):
    page.locator("textarea").evaluate("(field, text) => field.value = text", text)
    page.get_by_role("button", name="Check it").click()
    page.wait_for_function("document.querySelector('.check [role=status]').textContent !== ''")
    return page.inner_text(".check [role=status]")


def test_the_browsers_matcher_passes_every_case_that_pythons_does(page):
    from macros import terms

    forms = [form for id, texts in VECTORS["terms"].items() for text in texts for form in terms._forms(text, id)]
    forms.sort(key=lambda form: (-len(form["words"]), form["words"], form["id"]))
    data = {"terms": {}, "forms": forms, "known": VECTORS["known"]}
    script = """async ({data, texts}) => {
        const { Matcher } = await import(new URL("../../assets/plain-words/matcher.js", location.href).href);
        const words = new Matcher(data);
        return texts.map((text) => [words.find(text).map((m) => [m.form, m.id]), words.unknownAcronyms(text).map((m) => m.form)]);
    }"""
    found = page.evaluate(script, {"data": data, "texts": [case["text"] for case in VECTORS["cases"]]})
    assert found == [[case["found"], case.get("unknown", [])] for case in VECTORS["cases"]]


def test_a_paper_is_marked_and_listed_and_its_scripts_are_only_shown(page):
    assert checked(page, PAPER).endswith("words to look at.")
    marks = page.locator(".marked mark").evaluate_all("marks => marks.map(mark => [mark.textContent, mark.className])")
    assert [mark for mark in marks if mark[1] != "term"] == [
        ["ICB", "acronym"], ["ABCD", "unknown"], ["Stakeholders", "avoid"], ["MDT", "acronym"], ["bed blockers", "avoid"],
        ["Bed blockers", "avoid"],
    ]  # fmt: skip
    assert page.inner_text(".marked") == PAPER.rstrip("\n") or PAPER.strip() in page.inner_text(".marked")
    assert page.title().startswith("Check a text for jargon")
    listed = page.inner_text("[data-list]")
    assert "bed blockers (2 times)" in listed and "ABCD: Write it out" in listed
    assert axe_findings(page) == []


def test_the_copy_has_each_short_form_written_out_where_it_first_stands(page):
    checked(page, PAPER)
    text = page.get_attribute("[data-results]", "data-expanded")
    assert text.startswith("The integrated care board (ICB) will work") and text.count("integrated care board (ICB)") == 2
    assert "multidisciplinary team (MDT) spoke" in text


def test_it_works_with_the_network_switched_off_and_asks_for_nothing(page):
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    checked(page, PAPER)
    assert page.locator(".marked mark").count() > 4 and asked == []


def word_document(xml):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return packed.getvalue()


WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORDS = (f'<w:document xmlns:w="{WORDML}"><w:body><w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>ICB met.</w:t></w:r></w:p>'
         "<w:p><w:r><w:t>Second.</w:t></w:r></w:p></w:body></w:document>")  # fmt: skip

FILES = [
    ("paper.txt", b"The ICB met.", "The ICB met."),
    ("paper.md", b"# The ICB\n\nmet.", "# The ICB\n\nmet."),
    ("paper.html", b"<p>The ICB</p><script>document.title='run'</script><p>met.</p>", "The ICB\nmet.\n"),
    ("paper.docx", word_document(WORDS), "The ICB met.\nSecond."),
]
REFUSED = [
    ("paper.pdf", b"%PDF-1.7 words", "This is a PDF."),
    ("paper.docx", b"not a zip at all, only words", "no Word document that can be read"),
    ("paper.docx", b"\xd0\xcf\x11\xe0 encrypted", "has a password"),
    ("bomb.docx", word_document(" " * 60_000_000), "no Word document that can be read"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "no plain text in it"),
    ("huge.txt", b"a " * 11_000_000, "larger than 20 MB"),
]


@pytest.mark.parametrize("name, content, text", FILES, ids=[name for name, *_ in FILES])
def test_a_file_is_read_in_the_browser(page, name, content, text):
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": content})
    page.wait_for_selector("[data-results]:not([hidden])")
    assert page.input_value("textarea") == text and page.locator(".marked mark").first.inner_text() == "ICB"


@pytest.mark.parametrize("name, content, answer", REFUSED, ids=[f"{name}-{answer[:12]}" for name, _, answer in REFUSED])
def test_a_file_that_cannot_be_read_gets_a_plain_answer_and_the_page_works_on(page, name, content, answer, tmp_path):
    file = tmp_path / name
    file.write_bytes(content)
    page.set_input_files("input[type=file]", str(file))
    page.wait_for_function("document.querySelector('.check [role=status]').textContent !== ''", timeout=60_000)
    assert answer in page.inner_text(".check [role=status]")
    assert checked(page, "The ICB met.") == "1 word to look at."


def test_an_empty_paste_and_a_clean_text_get_an_answer(page):
    assert checked(page, "   ") == "Paste some words first, or choose a file."
    assert checked(page, "We met on Tuesday.") == "Nothing here that the glossary would stumble on."


def test_without_javascript_the_page_leads_to_the_glossary(chromium, site_address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + "/glossary/check/")
    page.get_by_role("link", name="the jargon list").click()
    assert page.url == site_address + "/glossary/"
    context.close()
