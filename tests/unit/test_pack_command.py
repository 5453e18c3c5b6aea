"""`playbook pack`: any packs and activities as one PDF or Word document, with clock times and copies counted."""

import io
import os
import subprocess
import sys

import docx
import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.model import playbook
from macros.outputs.print.files import chosen, size_warnings, together
from tests.support.places import CORPUS, ROOT, TODAY
from tests.support.printed import Printed, compact


@pytest.fixture
def run(monkeypatch):
    """run(words) is the command in this process, which takes a tenth of the time: (status, what it printed). A fault that
    nothing caught fails the test."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # put back afterwards, since the command sets it

    def ran(*words):
        done = CliRunner().invoke(main, ["--root", str(CORPUS), "pack", *words, "--today", TODAY], prog_name="playbook")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stderr

    return ran


@pytest.fixture
def pack(run, tmp_path):
    """pack(words) runs the command and reads the PDF that it leaves: (what it said, the file read back)."""

    def packed(*words):
        out = tmp_path / f"out-{'-'.join(words)}.pdf"
        status, reported = run(*words, "--out", str(out))
        assert status == 0, reported
        return reported, Printed(out)

    return packed


def test_a_pack_gets_clock_times_and_copies_for_so_many_people(tmp_path):
    words = ["first-tea-of-partners", "--start", "11:30", "--people", "7", "--today", TODAY, "--out", str(tmp_path / "out.pdf")]
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run([sys.executable, "-m", "macros", "--root", str(CORPUS), "pack", *words], cwd=ROOT, env=kept, check=True)
    text = Printed(tmp_path / "out.pdf").text
    assert "11:30Welcome" in text and "13:20Ends1h50min" in text
    assert "Bring,for7people" in text and "pens:7" in text
    assert compact("Question cards: Two wishes each, then listen 3") in text  # seven people: two pairs and one group of three
    assert compact("Handout: Our two wishes 7") in text


def test_run_cards_alone_are_a_side_each_on_one_clock(pack):
    _, sheet = pack("ground-rules", "two-wishes-each", "--card", "--start", "09:30")
    assert len(sheet.pages) == 2 and all("Session plan" in page for page in sheet.pages)
    assert "09:30" in sheet.pages[0] and "09:30" not in sheet.pages[1]


def test_run_cards_in_word_are_refused(run, tmp_path):
    status, reported = run("ground-rules", "--card", "--out", str(tmp_path / "card.docx"))
    assert status == 2 and "session plans are a PDF" in reported


def test_what_several_activities_use_again_is_brought_once_and_what_they_use_up_is_added(pack):
    _, sheet = pack("two-wishes-each", "a-tuesday-in-ten-years", "--people", "14")
    assert compact("pens: 14 flip-chart sheets: 5 sheets of plain paper: 14") in sheet.text.replace("•", "")
    assert compact("Have ready: paper and pens, printed handouts, a flip chart, a timer.") in sheet.text


def test_what_one_activity_must_have_is_a_must_though_another_can_do_without(pack):
    _, sheet = pack("two-good-things", "walk-and-talk")
    assert compact("Nice to have: a timer.") in sheet.text and "Haveready:atimer" not in sheet.text
    _, sheet = pack("two-good-things", "a-tuesday-in-ten-years")
    assert compact("Have ready: a timer, paper and pens,") in sheet.text and "Nicetohave:atimer." not in sheet.text


def test_activities_follow_one_another_on_one_timetable_past_midnight(pack):
    _, sheet = pack("two-wishes-each", "who-carries-what", "--start", "22.45")
    table = "22:45 Two wishes each, then listen 45 min 23:30 Who carries what? 1 h 15 min 00:45 next day Ends 2 h"
    assert compact(table) in sheet.text
    assert sheet.file.metadata.title == "A session of our own"
    assert sheet.text.count("Groundrulesforthisroom") > 0


def test_large_print_may_be_asked_for(pack):
    _, normal = pack("ground-rules")
    _, large = pack("ground-rules", "--large")
    assert len(large.drawn) > len(normal.drawn)


def test_too_few_people_are_reported_and_the_pack_is_made_all_the_same(pack):
    said, sheet = pack("draw-the-web", "--people", "3")
    assert "Draw the web of our house is meant for 4 to 30 people; you have 3" in said
    assert sheet.pages


def test_nobody_is_warned_of_many_people_where_they_work_in_groups(corpus):
    asked = [corpus.get("activity", id) for id in ("two-short-huddles", "swap-a-morning", "two-wishes-each")]
    assert list(size_warnings(corpus, asked, 24)) == []
    assert list(size_warnings(corpus, asked, 25)) == ["Two short huddles is meant for 2 to 24 people; you have 25",
                                             "Two wishes each, then listen is meant for 2 to 24 people; you have 25"]  # fmt: skip


def test_a_pack_without_a_start_says_how_long_after_the_beginning(pack):
    _, sheet = pack("first-tea-of-partners")
    assert "atthestartWelcome" in sheet.text and "after15min" in sheet.text


@pytest.mark.parametrize(("words", "reported"), [
    (("two-wishes-eech",), "there is no pack or activity called two-wishes-eech; did you mean two-wishes-each?"),
    (("../../etc/passwd",), "there is no pack or activity called ../../etc/passwd"),
    (("ground-rules", "--start", "25:00"), "write a clock time such as 09:30"),
    (("ground-rules", "--people", "0"), "0 is not in the range"),
    ((), "Missing argument"),
])  # fmt: skip
def test_what_cannot_be_made_is_reported_in_one_line_and_nothing_is_written(words, reported, run, tmp_path):
    status, said = run(*words, "--out", str(tmp_path / "out.pdf"))
    assert status == 2 and reported in said
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_reported_in_one_line(run, tmp_path):
    status, said = run("ground-rules", "--out", str(tmp_path / "nowhere" / "out.pdf"))
    assert status == 1 and "could not be written: No such file or directory" in said


@pytest.fixture(scope="module")
def word():
    """The Word document of a pack, the same bytes as on the site."""
    loaded, _ = playbook.load(CORPUS, TODAY)
    _, content = together(loaded, chosen(loaded, ["first-tea-of-partners"]), word=True)
    return docx.Document(io.BytesIO(content))


def words_of(document, style):
    return [one.text for one in document.paragraphs if one.style.name.startswith(style)]


def test_a_pack_in_word_has_real_headings_lists_and_tables(word, corpus):
    headings = words_of(word, "Heading 1")
    assert headings[:2] == ["A first tea of partners", "Timetable"]
    assert "Two wishes each, then listen: facilitator’s sheet" in headings
    assert [table.rows[0].cells[0].text for table in word.tables][:2] == ["What", "When"]
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in word.tables)
    activity = corpus.get("activity", "two-wishes-each")
    bullets = words_of(word, "List Bullet")
    for step in activity.data["sessions"][0]["steps"]:
        assert any(step["title"] in heading and str(step["minutes"]) in heading for heading in words_of(word, "Heading 3"))
        assert all(question in bullets for prompt in step.get("prompts", ()) for question in prompt["questions"])


def test_each_numbered_list_in_word_begins_where_it_should(word):
    numbered = [one for one in word.paragraphs if one.style.name == "List Number"]
    lists = {one._p.pPr.numPr.numId.val for one in numbered}
    firsts = [one.text for one in numbered if one.text.startswith("First wish")]
    assert len(firsts) == 2 and len(lists) >= 3
    numbering = word.part.numbering_part.numbering_definitions._numbering
    assert all("w:startOverride" in numbering.num_having_numId(one).xml for one in lists)


def test_a_pack_in_word_says_its_title_language_date_and_page_size(word):
    about = word.core_properties
    assert (about.title, about.language, about.author) == ("A first tea of partners", "en-GB", "Tiny playbook")
    assert about.created == about.modified and about.created.hour == 0
    assert round(word.sections[0].page_width.cm, 1) == 21.0


def test_the_command_writes_word_where_the_name_says_so(run, tmp_path):
    out = tmp_path / "own.docx"
    status, reported = run("ground-rules", "--people", "9", "--out", str(out))
    assert status == 0, reported
    document = docx.Document(io.BytesIO(out.read_bytes()))
    assert "Ground rules for this room" in words_of(document, "Heading 1")
