"""Changes in the world outside: one list says what was announced and what is done, and every mention is made from it."""

import pytest

from macros.model import announced
from macros.model.addresses import page_file
from macros.outputs.data import export
from macros.outputs.pages.author_macros import change as change_macro
from macros.outputs.pages.macro_arguments import NoSuchThing
from macros.outputs.pages.routes import pages
from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import of_activity, of_glossary
from tests.support.changing import GONE, change
from tests.support.printed import Printed

BOARD = "One board for both valleys was announced for 1 April 2026."
FERRY = "The ferry office is to close in March 2027."
ROTA = "Since 2 June 2025 the county has one rota."
LIST = "content/vocabulary/changes.yml"
NAMING = {
    "/tips/": BOARD, "/glossary/": BOARD, "/sources/": ROTA, "/activities/two-good-things/": BOARD,
    "/case-studies/a-shared-rota/": BOARD,
}  # fmt: skip


def words(playbook, address):
    """The page at an address, its lines as one."""
    return " ".join(pages(playbook)[page_file(address)].split())


@pytest.mark.parametrize("starts, day", [
    ("2026-04-01", "2026-04-01"), ("2026-01", "2026-01-31"),
    ("2026-02", "2026-02-28"), ("2028-02", "2028-02-29"), ("2026", "2026-12-31"),
    ("not stated", None), (None, None), ("2026-13", None),
])  # fmt: skip
def test_a_month_or_a_year_has_passed_when_its_last_day_has(starts, day):
    assert announced.last_day(starts) == day


@pytest.mark.parametrize("state, starts, today, is_open", [
    ("announced", "2026-04-01", "2026-04-01", False),
    ("announced", "2026-04-01", "2026-04-02", True),
    ("announced", "2026-04", "2026-04-30", False),
    ("announced", "not stated", "2030-01-01", False),
    ("done", "2026-04-01", "2030-01-01", False),
])  # fmt: skip
def test_what_was_announced_is_open_once_its_day_has_passed_until_someone_says_that_it_is_done(state, starts, today, is_open):
    entry = {"state": state, "starts": starts, "mention": "It was announced."}
    assert announced.is_open(entry, today) is is_open
    expected = f"It was announced. {announced.NOT_CONFIRMED}" if is_open else "It was announced."
    assert announced.mention(entry, today) == expected


@pytest.mark.parametrize("address", NAMING)
def test_a_record_that_names_a_change_shows_its_sentence_with_a_link_to_the_whole(tiny, address):
    page = words(tiny, address)
    assert NAMING[address] in page and "what-is-changing/#" in page
    assert (announced.NOT_CONFIRMED in page) is (NAMING[address] == BOARD)


def test_an_organisation_says_what_has_become_of_it_and_a_case_study_what_is_changing_around_it(tiny):
    page = words(tiny, "/case-studies/a-shared-rota/")
    assert page.index("Exampleton Care Home") < page.index(BOARD) < page.index("Read with care") < page.index(ROTA)


def test_one_edit_of_the_list_corrects_every_mention(tiny):
    said = "Since 1 April 2026 both valleys have one board."
    change(tiny, tiny.get("vocabulary", "changes"), {"entries.0.state": "done", "entries.0.mention": said})
    for address, before in NAMING.items():
        if before == BOARD:
            page = words(tiny, address)
            assert said in page and BOARD not in page and announced.NOT_CONFIRMED not in page, address
    assert said in str(of_activity(tiny, tiny.get("activity", "two-good-things")).data(tiny))
    assert said in str(of_glossary(tiny).data(tiny)) and said in change_macro(tiny, "/about/", "one-board-for-two-valleys")


def test_the_page_of_changes_sorts_them_by_how_much_is_known(tiny):
    page = words(tiny, announced.ADDRESS)
    order = ["What is changing in Exampleshire", "Announced, but not confirmed", "One board for two valleys", "Announced for later",
             "The ferry office closes", "A bridge in place of the ferry", "Already happened",
             "One rota for the county"]  # fmt: skip
    assert [page.find(one) for one in order] == sorted(page.find(one) for one in order) and page.find(order[0]) >= 0
    for said in ("We could not check it.", "Announced for March 2027", "No date given", "Since 2 June 2025"):
        assert said in page
    assert page.count("We last looked on 1 May 2026") == 1, "the newest look stands once, above them all"
    for id in tiny.list_of("changes"):
        assert f'id="{id}"' in page


def test_a_change_with_a_heading_stands_under_it_with_how_sure_and_how_new_its_source_is(tiny):
    page = words(tiny, announced.ADDRESS)
    ward = page[page.index("On the wards</h2>") : page.index("Announced, but not confirmed")]
    for said in ("A quiet hour on every ward", "Since February 2026", "Newest source: November 2025"):
        assert said in ward
    assert page.count("A quiet hour on every ward</h3>") == 1 and page.count("Newest source") == 1


def test_under_a_heading_too_a_change_whose_day_has_passed_says_that_nobody_confirmed_it(tiny):
    change(tiny, tiny.get("vocabulary", "changes"), {"entries.4.state": "announced"})
    assert "Was due February 2026, not confirmed" in words(tiny, announced.ADDRESS)


def test_changes_under_the_same_heading_stand_together_in_the_order_of_the_list(tiny):
    change(tiny, tiny.get("vocabulary", "changes"), {"entries.0.heading": "By water", "entries.1.heading": "By water",
                                                     "entries.3.heading": "On the wards"})  # fmt: skip
    page = words(tiny, announced.ADDRESS)
    order = ["By water</h2>", "One board for two valleys</h3>", "The ferry office closes</h3>", "On the wards</h2>",
             "One rota for the county</h3>", "A quiet hour on every ward</h3>", "Announced for later</h2>"]  # fmt: skip
    assert [page.find(one) for one in order] == sorted(page.find(one) for one in order) and page.find(order[0]) >= 0
    assert "Already happened" not in page and page.count("By water</h2>") == 1


def test_a_playbook_without_the_list_has_no_such_page(tiny):
    del tiny.records["vocabulary"]["changes"]
    assert page_file(announced.ADDRESS) not in pages(tiny)


def test_a_facilitators_sheet_and_the_printed_glossary_say_what_is_changing(tiny):
    sheet = str(of_activity(tiny, tiny.get("activity", "two-good-things")).data(tiny))
    assert "What is changing" in sheet and f"{BOARD} {announced.NOT_CONFIRMED}" in sheet and FERRY in sheet
    assert f"{BOARD} {announced.NOT_CONFIRMED}" in str(of_glossary(tiny).data(tiny))
    activity = change(tiny, tiny.get("activity", "two-good-things"), {"affected_by": GONE})
    assert "What is changing" not in str(of_activity(tiny, activity).data(tiny))


def test_on_paper_the_sentence_stands_in_the_glossary_and_on_the_facilitators_sheet(tiny, tmp_path):
    with PdfRenderer(tiny) as pdfs:
        for document in (of_glossary(tiny), of_activity(tiny, tiny.get("activity", "two-good-things"))):
            path = tmp_path / "sheet.pdf"
            path.write_bytes(pdfs.pdf(document))
            assert BOARD in " ".join(" ".join(Printed(path).pages).split()), document.title


def test_the_data_has_the_list_and_the_ids_that_records_name(tiny):
    files = dict(export.files(tiny))
    assert '"mention": "One board for both valleys was announced for 1 April 2026."' in files["/data/v1/lists/changes.json"]
    assert '"one-board-for-two-valleys"' in files["/data/v1/case-studies/a-shared-rota.json"]


def test_a_hand_written_page_says_a_change_by_its_id(tiny):
    said = change_macro(tiny, "/about/", "one-board-for-two-valleys")
    assert said.startswith(f"{BOARD} {announced.NOT_CONFIRMED} <a href=") and "../what-is-changing/#one-board" in said
    with pytest.raises(NoSuchThing, match='the list of changes has no "two-boards"'):
        change_macro(tiny, "/about/", "two-boards")


@pytest.mark.parametrize("field, line", [
    ("starts", "    starts: 2027-03\n"), ("state", "    starts: 2027-03\n    state: announced\n"),
    ("mention", "    mention: The ferry office is to close in March 2027.\n"),
])  # fmt: skip
def test_a_change_says_from_when_how_sure_and_in_one_sentence(field, line, check_playbook, edit):
    kept = line.replace(f"    {field}: announced\n", "") if field == "state" else ""
    found = [p for p in check_playbook({LIST: edit(LIST, line, kept)}) if p.rule == "change"]
    assert [(p.words, p.level) for p in found] == [(f'entries[1]: a change needs {field}; write "{field}:"', "error")]


def test_a_change_that_no_list_has_is_an_error_where_it_is_named(problem_at_mark):
    tip = "content/tips/ask-one-question.yml"
    problem = problem_at_mark(tip, "  - one-board-for-two-valleys", "  - ¤one-bord-for-two-valleys")
    words_ = 'affected_by[0]: "one-bord-for-two-valleys" is not in the list of changes; did you mean "one-board-for-two-valleys"?'
    assert (problem.words, problem.level) == (words_, "error")
