"""Whatever an activity holds is printed as it stands, on the page, or is refused where it was written."""

import copy

import pytest
import yaml

from macros.outputs.print.addresses import NAME_TENTS
from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import of_activity, of_checklist, of_glossary, of_pack, sheets
from tests.support.changing import change
from tests.support.places import TINY
from tests.support.printed import A4, Printed, compact

PATH = "content/activities/two-good-things.yml"
# The first characters of each line would mean something at the beginning of a text alone.
TYPST = ['= heading #panic("run") $x^2$ and @ref and <label>',
         '/ Term: #read("sheet.typ") *bold* _slanted_ `code` a \\ b \\u{41}',
         '#let x = 1; #x --- -- ... ~ /* gone? */',
         ']#[ "quoted" // gone?']  # fmt: skip


@pytest.fixture
def two_good_things(tiny):
    return tiny.get("activity", "two-good-things")


@pytest.fixture
def printed(tiny, tmp_path):
    """printed(sheet) sets a sheet as a PDF and reads it back."""
    with PdfRenderer(tiny) as pdfs:

        def made(sheet, large=False):
            path = tmp_path / ("sheet-large.pdf" if large else "sheet.pdf")
            path.write_bytes(pdfs.pdf(sheet, large))
            return Printed(path)

        yield made


def on_the_page(sheet):
    for number in range(len(sheet.drawn)):
        for left, bottom, right, top in sheet.everything(number):
            assert 50 < left and right < A4[0] - 40 and 10 < bottom and top < A4[1] - 40, (number, left, bottom, right, top)
        for box in sheet.lines(number):
            assert box[1] >= sheet.foot
    return sheet


def with_words_of_records(playbook):
    """Every printed document but name tents, on which no word of a record stands."""
    return [sheet for path, sheet in sheets(playbook).items() if path != NAME_TENTS]


@pytest.mark.parametrize("chars", TYPST)
def test_characters_that_mean_something_to_the_renderer_are_printed_as_they_stand(chars, tiny, poison, printed):
    poison(tiny, chars)
    expected = compact(chars)
    for sheet in with_words_of_records(tiny):
        found = printed(sheet).text
        assert found.count(expected) > 2, (sheet.title, chars)


def test_nothing_written_in_any_field_is_run(tiny, poison, printed):
    poison(tiny, '#panic("run") #read("/etc/hostname") #import "x.typ"')
    for sheet in with_words_of_records(tiny):
        assert compact('#panic("run") #read("/etc/hostname")') in printed(sheet).text


@pytest.mark.parametrize("name", ["Siân Ŵyn Llŷr", "Nguyễn Ánh Tuyết", "محمد عبد الله", "Ελένη", "Олена", "Łukasz Żółć",
                                  "Zoë’s – “team”…"])  # fmt: skip
def test_names_in_many_scripts_are_printed(name, tiny, two_good_things, printed):
    sheet = printed(of_activity(tiny, change(tiny, two_good_things, {"purpose": f"Written with {name} in mind."})))
    found = sheet.text if "م" not in name else compact("".join(page.extract_text() for page in sheet.file.pages))
    assert set(compact(name)) <= set(found)
    if "م" not in name:
        assert compact(name) in found


def test_a_letter_that_the_first_font_lacks_is_drawn_whole_by_another(tiny, two_good_things, printed):
    sheet = printed(of_activity(tiny, change(tiny, two_good_things, {"purpose": "Ŵyn"})))
    assert any("NotoSans" in font for page in sheet.file.pages for font in sheet.fonts(page))
    assert "Ŵyn" in sheet.text and "Ŷ" not in sheet.text


@pytest.mark.parametrize(("char", "hint"), [
    ("🎉", ", or take it out"), ("☐", ", or take it out"), ("日", ", or take it out"), ("→", ": to, or then"), ("←", ": from"),
    ("↔", ": both ways"), ("✓", ": yes"), ("✔", ": yes"), ("✗", ": no"),
])  # fmt: skip
def test_a_character_that_no_font_holds_is_refused_where_it_was_written(char, hint, check_playbook, edit):
    text = edit(PATH, "Keep the room quiet.", f"Keep it quiet {char} please.")
    (problem,) = check_playbook({PATH: text})
    line = next(number for number, row in enumerate(text.splitlines(), 1) if char in row)
    assert (problem.path, problem.line, problem.rule) == (PATH, line, "character")
    assert problem.column == text.splitlines()[line - 1].index(char) + 1
    assert f'found "{char}"' in problem.message and problem.hint == "write it in words" + hint


def test_a_case_study_is_not_printed_and_may_hold_any_character(check_playbook):
    path = next((TINY / "case_studies").glob("*.md"))
    text = path.read_text("utf-8").replace("## What they did\n", "## What they did\n\nThey went from one → many.\n")
    assert "→" in text
    assert [one for one in check_playbook({f"case_studies/{path.name}": text}) if one.rule == "character"] == []


def test_the_text_of_a_way_is_not_printed_and_may_hold_any_character_but_its_fields_may_not(check_playbook, edit):
    path = "content/ways/try-it-small.md"
    text = edit(path)
    assert check_playbook({path: text + "\nFrom one → many.\n"}) == []
    (problem,) = check_playbook({path: text.replace("\ntitle: ", "\ntitle: One → many, ", 1)})
    assert problem.rule == "character" and problem.message.startswith("title: ")


def test_a_title_of_200_letters_forty_steps_and_ten_hours_fit_their_pages(tiny, two_good_things, printed):
    step = {"minutes": 600, "format": "pairs", "instructions": "Say what you see."}
    steps = [step | {"title": f"Step {'again ' * 30}{number}"} for number in range(40)]
    sessions = [{"title": "All of it", "steps": steps}]
    record = change(tiny, two_good_things, {"title": "Long words " * 18, "stated_minutes": 600, "sessions": sessions})
    for large in (False, True):
        sheet = on_the_page(printed(of_activity(tiny, record), large))
        assert sheet.text.count("600min") >= 80
        on_the_page(printed(of_pack(tiny, [tiny.get("pack", "a-first-hour")]), large))


def test_a_word_longer_than_a_line_stays_on_the_page(tiny, two_good_things, printed):
    record = change(tiny, two_good_things, {"purpose": "Donaudampfschifffahrtsgesellschaft" * 8})
    on_the_page(printed(of_activity(tiny, record)))


@pytest.mark.parametrize("large", [False, True])
def test_two_thousand_words_in_a_note_a_handout_and_a_card_break_over_pages(large, tiny, two_good_things, printed):
    long = " ".join(f"word{number}" for number in range(2000))
    handouts = [
        {"title": "Cards", "per": "room", "cards": True, "body": f"- {long}\n- short\n"},
        {"title": "Lines", "per": "room", "body": f"{long}:\n\n- {long}:\n"},
    ]
    step = "sessions.0.steps.0"
    reported = {f"{step}.facilitator_note": long, f"{step}.instructions": long, "handouts": handouts}
    sheet = on_the_page(printed(of_activity(tiny, change(tiny, two_good_things, reported)), large))
    assert sheet.text.count("word1999") == 6  # twice for the facilitator, once for everyone, a card, and twice on the lines
    assert sheet.text.count("word1000") == 6


def test_more_questions_than_a_page_holds_go_on_over_the_page(tiny, two_good_things, printed):
    prompts = [{"lead": "You could ask", "questions": [f"Question {number} {'again ' * 60}?" for number in range(60)]}]
    sheet = on_the_page(printed(of_activity(tiny, change(tiny, two_good_things, {"sessions.0.steps.0.prompts": prompts}))))
    assert sheet.text.count("Question59") == 3


def test_a_prompt_of_two_thousand_words_is_refused(check_playbook, edit):
    long = " ".join(f"word{number}" for number in range(2000))
    (problem,) = check_playbook({PATH: edit(PATH, "What made you smile?", long)})
    assert problem.rule == "maxLength" and "400" in problem.message


@pytest.mark.parametrize("minutes", ["0", "-5", "1000000"])
def test_minutes_that_no_step_can_take_are_refused(minutes, check_playbook, edit):
    problems = check_playbook({PATH: edit(PATH, "minutes: 20", f"minutes: {minutes}")})
    assert [one.rule for one in problems if one.path == PATH and one.rule in ("minimum", "maximum")]


def test_an_activity_without_steps_is_refused(check_playbook):
    data = yaml.safe_load((TINY / PATH).read_text("utf-8"))
    data["sessions"] = [{"title": "Nothing", "steps": []}]
    problems = check_playbook({PATH: yaml.safe_dump(data, sort_keys=False, allow_unicode=True)})
    assert "minItems" in [one.rule for one in problems]


def test_the_shortest_activity_there_can_be_is_printed(tiny, printed):
    sheet = on_the_page(printed(of_activity(tiny, tiny.get("activity", "walk-and-talk"))))
    assert "Walkandtalk" in sheet.text


def test_every_tall_statement_and_definition_stays_on_the_page(tiny, printed):
    for record in tiny.all("checklist"):
        sections = copy.deepcopy(record.data["sections"])
        for section in sections:
            for statement in section["statements"]:
                statement.update({key: "Quite long words again " * 17 for key in ("text", "question") if statement.get(key)})
        tall = change(tiny, record, {"sections": sections})
        for large in (False, True):
            on_the_page(printed(of_checklist(tiny, tall), large))
    for term in tiny.all("term"):
        change(tiny, term, {"definition": "Quite long words again " * 60})
    on_the_page(printed(of_glossary(tiny)))


def test_a_record_that_is_retired_or_a_draft_is_not_printed(tiny):
    before = set(sheets(tiny))
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "draft"})
    change(tiny, tiny.get("activity", "two-good-things"), {"status": "retired"})
    gone = before - set(sheets(tiny))
    theirs = {f"/print/activities/{one}{card}" for one in ("walk-and-talk", "two-good-things") for card in ("", "-card")}
    assert gone == {*theirs, NAME_TENTS}  # which nobody needs where no activity is left
    pack = of_pack(tiny, [tiny.get("pack", "a-first-hour")])
    assert "facilitator" not in [part.part for part in pack.parts]


def test_a_section_of_a_checklist_whose_way_is_no_longer_there_is_printed(tiny, printed):
    record = tiny.get("checklist", "how-we-talk")
    section = next(one for one in record.data["sections"] if one.get("way"))
    change(tiny, tiny.get("way", section["way"]), {"status": "retired"})
    found = printed(of_checklist(tiny, record)).text
    said = [one["text"] for one in section["statements"] if one.get("text")]
    assert said and all(compact(words) in found for words in ("More to look at", *said))
