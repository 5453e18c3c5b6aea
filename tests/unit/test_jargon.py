"""playbook jargon: someone's own paper, read for words that others may not know."""

import json
import re

import pytest

from macros.documents.reader import REFUSALS, read_document
from tests.support.command import call
from tests.support.papers import PAGE, READ, REFUSED, body, packed, word_document
from tests.support.places import CORPUS, TODAY


@pytest.fixture
def jargon(tmp_path):
    """jargon(name, content) writes a paper and reads it with the command; gives its status and what it says, line by line."""

    def read(name, content, *options):
        paper = tmp_path / name
        paper.write_bytes(content if isinstance(content, bytes) else content.encode())
        done = call(CORPUS, "jargon", *options, str(paper), "--today", TODAY)
        return done.returncode, [line.removeprefix(f"{paper}:") for line in done.stdout.splitlines()]

    return read


def places(lines):
    """Each finding in short: 2:1 Stakeholders."""
    return [re.match(r"(\d+:\d+): (.*?)(?: \(|: )", line).expand(r"\1 \2") for line in lines]


def test_a_paper_is_reported_its_terms_words_to_avoid_and_unknown_abbreviations(jargon):
    status, lines = jargon("paper.txt", "The ICB met.\nStakeholders came; the ICB and\nstakeholders spoke of XQZ. XQZ again.\n")
    assert status == 0
    assert places(lines) == ["1:5 ICB", "2:1 Stakeholders", "3:1 stakeholders", "3:23 XQZ"]
    assert lines[0].startswith("1:5: ICB (integrated care board): ") and "; say: " in lines[0]
    assert lines[3] == "3:23: XQZ: the glossary does not know it; write it out"


def test_an_abbreviation_that_the_paper_explains_itself_is_not_reported(jargon):
    _, lines = jargon("paper.txt", "The Quality and Performance Committee (QPC) met. The QPC thanked the XQZ.\n")
    assert places(lines) == ["1:70 XQZ"]
    _, lines = jargon("paper.txt", "The QPC met. The Quality and Performance Committee (QPC) thanked everybody.\n")
    assert lines == ["1:5: QPC: only a later part of the text explains it; write it out here, the first time"]


def test_a_term_is_reported_where_its_abbreviation_first_stands(jargon):
    _, lines = jargon("paper.txt", "INTEGRATED CARE BOARD PAPERS\nThe integrated care board met. The ICB, the ICB.\n")
    assert places(lines) == ["2:36 ICB"]


def test_a_term_says_who_uses_it_where_its_record_does(jargon):
    _, lines = jargon("paper.txt", "The ICB and the MDT met.\n")
    icb, mdt = lines
    assert "(used by the NHS, councils); say: " in icb
    assert "used by" not in mdt


def test_the_same_as_json(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("An MDT.\n")
    [found] = json.loads(call(CORPUS, "jargon", "--format", "json", str(paper), "--today", TODAY).stdout)
    assert (found["rule"], found["line"], found["column"], found["level"]) == ("acronym", 1, 4, "notice")


def test_in_json_a_word_is_one_finding_with_its_term_and_every_place_that_needs_a_look(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("ICBs met.\nStakeholders and the ICB; stakeholders. XQZs.\nThe integrated care board (ICB) met an XQZ.\n")
    found = json.loads(call(CORPUS, "jargon", "--format", "json", str(paper), "--today", TODAY).stdout)
    places = {one["term"]: [(place["line"], place["column"]) for place in one["places"]] for one in found}
    assert places == {"ICB": [(1, 1), (2, 22)], "stakeholder": [(2, 1), (2, 27)], "XQZ": [(2, 41), (3, 40)]}
    assert [(one["line"], one["column"]) for one in found] == [(1, 1), (2, 1), (2, 41)]


def test_in_json_a_file_that_cannot_be_read_is_reported_in_the_same_form(tmp_path):
    (tmp_path / "good.txt").write_text("The ICB met.\n")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    done = call(CORPUS, "jargon", "--format", "json", str(tmp_path / "good.txt"), str(tmp_path / "bad.pdf"), "--today", TODAY)
    pdf, icb = json.loads(done.stdout)
    assert done.returncode == 1 and (pdf["rule"], pdf["term"], pdf["places"]) == ("file", "", []) and icb["term"] == "ICB"
    assert pdf.keys() == icb.keys()


def test_a_paper_that_means_something_else_by_an_abbreviation_is_not_told_what_the_glossary_means(jargon):
    _, lines = jargon("paper.txt", "The ICB met. The Ice Cream Bureau (ICB) left. The ICB slept.\n")
    assert lines == ["1:5: ICB: only a later part of the text explains it; write it out here, the first time"]


def test_in_a_word_document_a_line_is_a_paragraph(jargon):
    status, lines = jargon("paper.docx", word_document())
    assert (status, places(lines)) == (0, ["2:5 ICB", "2:14 MDT", "2:22 D2A"])


def test_in_a_web_page_the_line_is_that_of_the_file(jargon):
    status, lines = jargon("paper.html", PAGE)
    assert places(lines) == ["5:6 ICB", "5:24 MDT", "6:16 LGA"]
    shown = PAGE.split("\n")
    assert [shown[line - 1][column - 1 :][:3] for line, column in ((5, 24), (6, 16))] == ["MDT", "LGA"]


@pytest.mark.parametrize("name, content, words", READ, ids=[name for name, *_ in READ])
def test_the_words_of_a_file_are_read(tmp_path, name, content, words):
    file = tmp_path / name
    file.write_bytes(content)
    paper, refusal = read_document(file)
    assert refusal is None and re.sub(r"\s*\n\s*\n\s*", "\n\n", paper.text).strip() == words


@pytest.mark.parametrize("name, content, why", REFUSED, ids=[name for name, *_ in REFUSED])
def test_a_file_that_cannot_be_read_is_refused_and_reported_why(tmp_path, name, content, why):
    file = tmp_path / name
    file.write_bytes(content)
    assert read_document(file) == (None, why)


def test_every_refusal_has_a_case():
    assert {why for *_, why in REFUSED} == REFUSALS.keys() - {"folder"}


def test_what_cannot_be_read_is_reported_beside_what_can(tmp_path):
    (tmp_path / "good.txt").write_text("The ICB met.\n")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    done = call(CORPUS, "jargon", str(tmp_path), str(tmp_path / "bad.pdf"), str(tmp_path / "good.txt"), "--today", TODAY)
    folder, pdf, found = done.stdout.splitlines()
    assert done.returncode == 1
    assert folder == f"{tmp_path}: this is a folder; name the files in it"
    assert pdf == f"{tmp_path}/bad.pdf: this is a PDF; open it, copy its words into a file that ends in .txt"
    assert found.startswith(f"{tmp_path}/good.txt:1:5: ICB")


def test_a_paper_that_hides_gigabytes_never_fills_the_memory(tmp_path):
    """The part is unpacked no further than a paper could reach, whatever the archive says of its size."""
    import tracemalloc

    file = tmp_path / "bomb.docx"
    file.write_bytes(packed(body(" " * 150_000_000)))
    tracemalloc.start()
    assert read_document(file) == (None, "size")
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()


def test_a_paper_without_jargon_is_reported_nothing(jargon):
    assert jargon("paper.txt", "We met on Tuesday and had tea.\n") == (0, [])


def test_markup_in_a_plain_text_is_only_words(jargon):
    assert places(jargon("paper.txt", "<script>alert('ICB')</script>\n")[1]) == ["1:16 ICB"]
