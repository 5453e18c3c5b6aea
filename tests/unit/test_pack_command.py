"""`playbook pack`: any packs and activities as one PDF or Word document, with clock times and copies counted."""

import io

import docx
import pytest

from macros.outputs.print.files import doubts
from tests.site.test_cli import run
from tests.support.places import ROOT, TODAY
from tests.support.printed import Printed, compact


def pack(root, out, *words):
    """Run the command and read the PDF that it leaves: (what it said, the file read back)."""
    done = run(root, "pack", *words, "--today", TODAY, "--out", str(out))
    assert done.returncode == 0, done.stderr
    return done.stderr, Printed(out)


def test_a_pack_gets_clock_times_and_copies_for_so_many_people(tmp_path):
    _, sheet = pack(ROOT, tmp_path / "out.pdf", "first-meeting-of-partners", "--start", "11:30", "--people", "7")
    text = sheet.text
    assert "11:30Welcome" in text and "13:20Ends1h50min" in text
    assert "Bring,for7people" in text and "pens:7" in text
    assert compact("Question cards: Three words each, then listen 3") in text  # seven people: two pairs and one group of three
    assert compact("Handout: Our three words 7") in text


def test_what_several_activities_use_again_is_brought_once_and_what_they_use_up_is_added(tmp_path):
    _, sheet = pack(ROOT, tmp_path / "out.pdf", "three-words-each", "a-day-in-five-years", "--people", "14")
    assert compact("pens: 14 flip-chart sheets: 5 sheets of plain paper: 14") in sheet.text.replace("•", "")
    assert compact("Have ready: paper and pens, printed handouts, flip chart, timer.") in sheet.text


def test_activities_follow_one_another_on_one_timetable_past_midnight(tmp_path):
    _, sheet = pack(ROOT, tmp_path / "out.pdf", "three-words-each", "whose-risk-is-it", "--start", "22.45")
    table = "22:45 Three words each, then listen 45 min 23:30 Whose risk is it? 1 h 15 min 00:45 next day Ends 2 h"
    assert compact(table) in sheet.text
    assert sheet.file.metadata.title == "A session of our own"
    assert sheet.text.count("Groundrulesfortoday") > 0


def test_large_print_may_be_asked_for(tmp_path):
    _, normal = pack(ROOT, tmp_path / "out.pdf", "ground-rules")
    _, large = pack(ROOT, tmp_path / "out-large.pdf", "ground-rules", "--large")
    assert len(large.drawn) > len(normal.drawn)


def test_too_few_people_are_told_and_the_pack_is_made_all_the_same(tmp_path):
    said, sheet = pack(ROOT, tmp_path / "out.pdf", "map-your-culture", "--people", "3")
    assert "Map your culture with the Cultural Web is meant for 4 to 30 people; you have 3" in said
    assert sheet.pages


def test_nobody_is_warned_of_many_people_where_they_work_in_groups(real):
    asked = [real.get("activity", id) for id in ("plan-do-study-act-huddle", "shadow-a-day", "three-words-each")]
    assert list(doubts(real, asked, 24)) == []
    assert list(doubts(real, asked, 25)) == ["A plan-do-study-act huddle is meant for 2 to 24 people; you have 25",
                                             "Three words each, then listen is meant for 2 to 24 people; you have 25"]  # fmt: skip


def test_a_pack_without_a_start_says_how_long_after_the_beginning(tmp_path):
    _, sheet = pack(ROOT, tmp_path / "out.pdf", "first-meeting-of-partners")
    assert "atthestartWelcome" in sheet.text and "after15min" in sheet.text


@pytest.mark.parametrize(("words", "told"), [
    (("three-words-eech",), "there is no pack or activity called three-words-eech; did you mean three-words-each?"),
    (("../../etc/passwd",), "there is no pack or activity called ../../etc/passwd"),
    (("ground-rules", "--start", "25:00"), "write a clock time such as 09:30"),
    (("ground-rules", "--people", "0"), "0 is not in the range"),
    ((), "Missing argument"),
])  # fmt: skip
def test_what_cannot_be_made_is_told_in_one_line_and_nothing_is_written(words, told, tmp_path):
    done = run(ROOT, "pack", *words, "--today", TODAY, "--out", str(tmp_path / "out.pdf"))
    assert done.returncode == 2 and told in done.stderr and "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told_in_one_line(tmp_path):
    done = run(ROOT, "pack", "ground-rules", "--today", TODAY, "--out", str(tmp_path / "nowhere" / "out.pdf"))
    assert done.returncode == 1 and "could not be written: No such file or directory" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def word(site):
    return docx.Document(site / "print" / "packs" / "first-meeting-of-partners.docx")


def words_of(document, style):
    return [one.text for one in document.paragraphs if one.style.name.startswith(style)]


def test_a_pack_in_word_has_real_headings_lists_and_tables(word, real):
    headings = words_of(word, "Heading 1")
    assert headings[:2] == ["A first meeting of partners", "Timetable"]
    assert "Three words each, then listen: facilitator's sheet" in headings
    assert [table.rows[0].cells[0].text for table in word.tables][:2] == ["What", "When"]
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in word.tables)
    activity = real.get("activity", "three-words-each")
    bullets = words_of(word, "List Bullet")
    for step in activity.data["sessions"][0]["steps"]:
        assert any(step["title"] in heading and str(step["minutes"]) in heading for heading in words_of(word, "Heading 3"))
        assert all(question in bullets for prompt in step.get("prompts", ()) for question in prompt["questions"])


def test_each_numbered_list_in_word_begins_where_it_should(word):
    numbered = [one for one in word.paragraphs if one.style.name == "List Number"]
    lists = {one._p.pPr.numPr.numId.val for one in numbered}
    firsts = [one.text for one in numbered if one.text.startswith("First word")]
    assert len(firsts) == 2 and len(lists) >= 3
    numbering = word.part.numbering_part.numbering_definitions._numbering
    assert all("w:startOverride" in numbering.num_having_numId(one).xml for one in lists)


def test_a_pack_in_word_says_its_title_language_date_and_page_size(word):
    about = word.core_properties
    assert (about.title, about.language, about.author) == ("A first meeting of partners", "en-GB", "The Culture Playbook")
    assert about.created == about.modified and about.created.hour == 0
    assert round(word.sections[0].page_width.cm, 1) == 21.0


def test_the_command_writes_word_where_the_name_says_so(tmp_path):
    out = tmp_path / "own.docx"
    done = run(ROOT, "pack", "ground-rules", "--people", "9", "--today", TODAY, "--out", str(out))
    assert done.returncode == 0
    document = docx.Document(io.BytesIO(out.read_bytes()))
    assert "Ground rules for today" in words_of(document, "Heading 1")
