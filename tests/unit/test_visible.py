"""Where a record is named that readers do not see, now or within 60 days, a warning says so at that place."""

import pytest

from macros.checks import check
from macros.model import playbook
from tests.support.places import TODAY

STUDY = "case_studies/a-shared-rota.md"
TIP = "content/tips/ask-one-question.yml"
PAGE = "content/pages/about.md"
HEADER = "---\ntitle: About\ndescription: What this is.\nrender_macros: true\n---\n\n"
ENDS = "expires: 2030-02-20"


@pytest.fixture
def warned(make_playbook):
    """A function: (line, column, words) of each warning of what is not visible in one file, after these changes."""

    def found(path, changes):
        loaded, problems = playbook.load(make_playbook(changes), TODAY)
        reported = [one for one in sorted(problems + check(loaded)) if one.path == path and one.rule == "visibility"]
        assert {one.level for one in reported} <= {"warning"}
        return [(one.line, one.column, one.words) for one in reported]

    return found


@pytest.mark.parametrize("end, words", [
    ("expires: 2026-11-21", 'the permission for the case study "a-shared-rota" has ended, so it is left out here; take it out'),
    ("withdrawn: 2026-11-22", 'the permission for the case study "a-shared-rota" has ended, so it is left out here; take it out'),
    ("expires: 2027-01-21", 'the permission for the case study "a-shared-rota" ends on 2027-01-21; after that it is left out here; '
     "ask again, or choose another"),
])  # fmt: skip
def test_a_tip_that_names_a_case_study_is_warned_of_its_end_before_and_after(end, words, warned, edit):
    assert warned(TIP, {STUDY: edit(STUDY, ENDS, end)}) == [(39, 5, f"case_studies[0]: {words}")]


def test_sixty_one_days_before_the_end_nobody_is_warned(warned, edit):
    assert warned(TIP, {STUDY: edit(STUDY, ENDS, "expires: 2027-01-22")}) == []


def test_a_draft_and_a_use_that_was_not_agreed_are_reported_as_what_they_are(warned, edit):
    draft = edit(STUDY, "status: published", "status: draft")
    in_print = edit(STUDY, "    - site\n    - print\n    - data\n", "    - print\n")
    assert warned(TIP, {STUDY: draft})[0][2].endswith("is a draft, so readers do not see it here; publish it, or take it out")
    assert warned(TIP, {STUDY: in_print})[0][2].endswith("may not be shown on the site, so it is left out here; take it out")


def test_links_in_the_text_of_a_record_are_reported_at_their_place(warned, edit):
    tip = edit(TIP, "detail: |\n", "detail: |\n  Read [it](/case-studies/a-shared-rota/#outcomes) and [more][a].\n\n"
               "  [a]: /case-studies/a-shared-rota/\n\n").replace("case_studies:\n  - a-shared-rota\n", "")  # fmt: skip
    found = warned(TIP, {STUDY: edit(STUDY, ENDS, "expires: 2026-11-21"), TIP: tip})
    assert [(line, column) for line, column, _ in found] == [(26, 13), (28, 8)]


@pytest.mark.parametrize("text, line, column", [
    ('{{ link("case-study", "a-shared-rota", "words") }}', 7, 24),
    ('{{ cards("case-study",\n  only=["tea-at-four",\n        "a-shared-rota"]) }}', 9, 10),
    ('{{ part("case-study", "a-shared-rota", "summary") }}', 7, 24),
    ("Some [words](/case-studies/a-shared-rota/).", 7, 14),
    ("In Exampleton, *two teams share one rota*.", 7, 17),
    ('<p><a class="x" href="../case-studies/a-shared-rota/#outcomes">words</a></p>', 7, 23),
])  # fmt: skip
def test_hand_written_pages_are_warned_where_they_name_what_has_ended(text, line, column, warned, edit):
    found = warned(PAGE, {STUDY: edit(STUDY, ENDS, "expires: 2026-11-21"), PAGE: f"{HEADER}{text}\n"})
    assert [one[:2] for one in found] == [(line, column)]


@pytest.mark.parametrize("tag", ['moment="before-winter"', 'element="teamwork"', 'web="rituals"'])
def test_a_call_by_a_tag_that_is_there_is_no_fault(tag, check_playbook):
    assert [one for one in check_playbook({PAGE: f'{HEADER}{{{{ cards("tip", {tag}) }}}}\n'}) if one.path == PAGE] == []


@pytest.mark.parametrize("text, line, column, missing", [
    ('{{ link("case-study", "no-such", "words") }}', 7, 24, 'case-study "no-such"'),
    ('{{ cards("tip",\n  only=["no-such"]) }}', 8, 10, 'tip "no-such"'),
    ('{{ links("tip", moment="no-such") }}', 7, 25, 'moment "no-such"'),
    ('{{ links("tip", way="no-such") }}', 7, 22, 'way "no-such"'),
    ('{{ cards("tip", element="no-such") }}', 7, 26, 'element "no-such"'),
])  # fmt: skip
def test_a_call_by_a_record_or_a_tag_that_is_not_there_is_an_error_on_pages_that_call(text, line, column, missing, check_playbook):
    found = [one for one in check_playbook({PAGE: f"{HEADER}{text}\n"}) if one.path == PAGE and one.rule == "reference"]
    assert [(one.level, one.line, one.column, one.message) for one in found] == [("error", line, column, f"there is no {missing}")]
    as_text = HEADER.replace("render_macros: true\n", "")
    assert [one for one in check_playbook({PAGE: f"{as_text}{text}\n"}) if one.rule == "reference"] == []


def test_a_record_that_readers_do_not_see_either_is_not_reported(warned, edit):
    tip = edit(TIP, "status: published", "status: draft")
    assert warned(TIP, {STUDY: edit(STUDY, ENDS, "expires: 2026-11-21"), TIP: tip}) == []


def test_a_way_that_a_list_of_cards_goes_by_is_told_too(warned, edit):
    way = "content/ways/try-it-small.md"
    page = f'{HEADER}{{{{ cards("tip", way="try-it-small") }}}}\n'
    assert [one[:2] for one in warned(PAGE, {way: edit(way, "kind: way", "kind: way\nstatus: draft"), PAGE: page})] == [(7, 22)]


def test_an_address_in_a_hand_written_page_is_taken_from_where_the_page_stands(warned, edit):
    page = "content/pages/case-studies/more.md"
    text = f'{HEADER}<a href="../a-shared-rota/">words</a>\n'
    assert [one[:2] for one in warned(page, {STUDY: edit(STUDY, ENDS, "expires: 2026-11-21"), page: text})] == [(7, 10)]


@pytest.mark.parametrize("text", ['{{ other("case-study", "a-shared-rota") }}', '{{ link("case-study") }}', "{{ link("])
def test_a_call_that_names_no_record_is_left_to_the_engine(text, warned, edit):
    assert warned(PAGE, {STUDY: edit(STUDY, ENDS, "expires: 2026-11-21"), PAGE: f"{HEADER}{text}\n"}) == []


@pytest.mark.parametrize(("title", "words", "number"), [("Shared rotas", "shared rotas", 1), ("Rotas", "rotas", 0)])
def test_a_title_of_two_words_is_known_in_a_text_and_one_of_a_single_word_is_not(title, words, number, warned, edit):
    study = edit(STUDY, ENDS, "expires: 2026-11-21", "title: Two teams share one rota", f"title: {title}")
    assert len(warned(PAGE, {STUDY: study, PAGE: f"{HEADER}We tried {words} once.\n"})) == number
