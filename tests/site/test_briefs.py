"""A brief for people who decide: on its page, on one side of paper and in Word, with what each finding rests on."""

import io

import docx
import lxml.html

from macros.outputs.print.sheets import sheets
from macros.outputs.print.word import word_document
from tests.support.changing import change
from tests.support.printed import Printed, compact

HEADINGS = ["Why it matters", "What is known", "What to ask", "What it costs", "Where to start"]
FINDING = "When two places shared one rota, fewer shifts went without anybody."


def words_in(made):
    return compact("".join(one.text for one in docx.Document(io.BytesIO(made)).paragraphs))


def test_its_page_says_each_finding_with_its_strength_its_case_study_and_its_source(corpus_site):
    page = lxml.html.parse(corpus_site / "briefs/for-the-board/index.html").getroot()
    (article,) = page.xpath("//article[@data-record]")
    assert [one.text_content() for one in article.xpath(".//h2")][:5] == HEADINGS
    (finding,) = article.xpath(".//ol/li[@data-record]")
    said = finding.text_content()
    assert (
        FINDING in said and "Counted before and after." in said and "One rota for one street, Exampleshire County Council" in said
    )
    assert "../../case-studies/a-shared-rota/" in finding.xpath(".//a/@href")
    assert finding.get("data-record") == "case_studies/a-shared-rota.md"


def test_each_is_one_side_of_paper_and_says_the_same(corpus_site, corpus):
    for record in corpus.shown("brief"):
        sheet = Printed(corpus_site / f"print/briefs/{record.id}.pdf")
        assert len(sheet.pages) == 1
        word = words_in((corpus_site / f"print/briefs/{record.id}.docx").read_bytes())
        for words in (record.title, *HEADINGS, *record.data["ask"], *(one["said"] for one in record.data["known"])):
            assert compact(words) in sheet.text and compact(words) in word
    assert (
        compact("Counted before and after: Two teams share one rota; One rota for one street")
        in Printed(corpus_site / "print/briefs/for-the-board.pdf").text
    )


def test_a_link_leads_to_it_from_every_page(corpus_site):
    foot = lxml.html.parse(corpus_site / "tips/index.html").getroot().xpath("//footer//a/@href")
    assert "../briefs/" in foot
    assert "../briefs/for-the-board/" in (corpus_site / "print/index.html").read_text("utf-8")


def test_what_a_case_study_said_goes_from_it_when_the_case_study_may_no_longer_be_shown(tiny):
    document = sheets(tiny)["/print/briefs/for-the-board"]
    assert compact(FINDING) in words_in(word_document(tiny, document))
    change(tiny, tiny.get("case-study", "a-shared-rota"), {"permission.withdrawn": "2026-11-01"})
    assert compact(FINDING) not in words_in(word_document(tiny, sheets(tiny)["/print/briefs/for-the-board"]))
