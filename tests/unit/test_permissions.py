"""Permission: whole when it is given; its end takes a case study out, and never stops the site."""

import pytest

from macros.model import playbook
from macros.model.dates import days_after
from macros.outputs.pages.routes import pages
from tests.support.changing import change
from tests.support.places import TODAY
from tests.support.tiny import NAMELESS

STORY = "case_studies/a-shared-rota.md"
POINTER = "case_studies/tea-at-four.md"
LEFT_OUT = "the site leaves this out"


@pytest.mark.parametrize("line, field, hint", [
    ("  by:\n    role: manager\n    organisation: Exampleton Care Home\n", "by",
     "Who agreed: a role and an organisation, not a name. For example role: head of adult social care, "
     "organisation: Exampleshire County Council"),
    ("  authority_to_share: true\n", "authority_to_share",
     "true when they confirmed that they may share it for the organisation. For example true"),
    ("  licence_agreed: true\n", "licence_agreed",
     "true when they agreed that others may reuse the words under CC BY 4.0. For example true"),
    ("  uses:\n    - site\n    - print\n    - data\n", "uses",
     "Where it may appear. For example - site"),
    ("  names_used: true\n", "names_used",
     "true when they agreed that the organisation is named; false when it must not be. For example true"),
    ("  given: 2026-02-20\n", "given",
     "The day they agreed. For example 2027-05-05"),
])  # fmt: skip
def test_consent_lacks_nothing(line, field, hint, problem_at_mark):
    problem = problem_at_mark(STORY, line, "", "  basis: consent", "  ¤basis: consent")
    words = f'permission: consent needs "{field}"; write "{field}:" and then: {hint}'
    assert (problem.rule, problem.words, problem.level) == ("permission", words, "error")


def test_consent_without_an_end_is_no_fault(check_playbook, edit):
    assert not check_playbook({STORY: edit(STORY, "  expires: 2030-02-20\n", "")})


def test_consent_not_to_be_named_is_whole_with_a_reference_in_the_place_of_names(check_playbook, edit, make_playbook):
    text = edit(STORY, *NAMELESS)
    assert not check_playbook({STORY: text})
    loaded, _ = playbook.load(make_playbook({STORY: text}), TODAY)
    page = pages(loaded)["case-studies/a-shared-rota/index.html".replace(".html", ".md")]
    assert "<li>Care home</li>" in page and "The people who took part, 20 February 2026" in page


def test_what_has_become_of_an_organisation_that_is_not_to_be_named_would_name_it(check_playbook, edit):
    kept = "  - kind: care home\n    affected_by:\n      - one-board-for-two-valleys\n"
    found = check_playbook({STORY: edit(STORY, *NAMELESS[:1], kept, *NAMELESS[2:])})
    assert [p.words.partition(":")[0] for p in found if p.level == "error"] == ["organisations[0].affected_by"]


@pytest.mark.parametrize("number, place", [
    (0, "organisations[0].name"), (1, "checked_with.organisation"), (2, "contact"), (3, "permission.by.role"),
])  # fmt: skip
def test_a_name_against_the_permission_is_an_error_and_shows_nowhere(number, place, check_playbook, edit, make_playbook):
    pairs = [pair for at, pair in enumerate(zip(NAMELESS[::2], NAMELESS[1::2])) if at != number]
    text = edit(STORY, *(word for pair in pairs for word in pair))
    found = check_playbook({STORY: text})
    rules = [p.rule for p in found if p.words.startswith(f"{place}: this names someone, but names are not used; ")]
    assert rules == ["names"]
    assert {p.level for p in found} == {"error"}
    loaded, _ = playbook.load(make_playbook({STORY: text}), TODAY)
    assert not loaded.uses(loaded.get("case-study", "a-shared-rota"))


@pytest.mark.parametrize("old, new, words", [
    ("  - name: Exampleton Care Home\n    kind", "  - ¤kind",
     'organisations[0]: missing field "name"; write "name:" and then: its name at the time'),
    ("  organisation: Exampleton Care Home\n  date", "  ¤date",
     'checked_with: missing field "organisation"; write "organisation:" and then: who checked it'),
    ("    role: manager\n    organisation", "    ¤organisation",
     'permission.by: consent needs "role" here; write "role:" and then: The role of the person who agreed. Needed, '
     "unless names are not used. For example head of adult social care"),
])  # fmt: skip
def test_where_names_are_used_they_are_needed(old, new, words, problem_at_mark):
    assert problem_at_mark(STORY, old, new).words == words


@pytest.mark.parametrize("field", ["expires", "withdrawn"])
def test_a_public_source_cannot_end(field, problem_at_mark):
    lines = f"  basis: public-source\n  {field}: ¤2031-01-01"
    problem = problem_at_mark(POINTER, "  basis: public-source", lines)
    assert problem.words == (
        f'permission.{field}: a public source needs nobody\'s consent, so it cannot end; take it out, or write "basis: consent"'
    )


@pytest.mark.parametrize("day, words", [
    ("2026-11-21", f"permission ended on 2026-11-21; {LEFT_OUT}; ask again, or retire it"),
    ("2026-11-22", "permission ends on 2026-11-22; ask again before then"),
    ("2027-01-21", "permission ends on 2027-01-21; ask again before then"),
])  # fmt: skip
def test_an_end_that_has_come_or_is_near_is_a_warning(day, words, problem_at_mark):
    problem = problem_at_mark(STORY, "expires: 2030-02-20", f"expires: ¤{day}")
    assert (problem.rule, problem.words, problem.level) == ("permission", f"permission.expires: {words}", "warning")


def test_an_end_sixty_one_days_away_is_no_warning_yet(check_playbook, edit):
    assert not check_playbook({STORY: edit(STORY, "expires: 2030-02-20", "expires: 2027-01-22")})


def test_permission_withdrawn_is_a_warning_from_that_day_on(problem_at_mark):
    problem = problem_at_mark(STORY, "  expires: 2030-02-20", "  withdrawn: ¤2026-11-22")
    words = f"permission.withdrawn: permission was withdrawn; {LEFT_OUT}; set status: withdrawn and take the text out"
    assert (problem.words, problem.level) == (words, "warning")


@pytest.mark.parametrize("field", ["expires", "withdrawn"])
def test_an_ended_permission_is_an_error_for_whoever_names_the_record(field, check_playbook, edit):
    text = edit(STORY, "  expires: 2030-02-20", f"  {field}: 2026-11-01")
    assert [p.level for p in check_playbook({STORY: text}, named=[STORY])] == ["error"]
    assert [p.level for p in check_playbook({STORY: text}, named=[POINTER])] == ["warning"]


def test_an_end_that_is_only_near_stays_a_warning_for_whoever_names_the_record(check_playbook, edit):
    text = edit(STORY, "expires: 2030-02-20", "expires: 2026-12-01")
    assert [p.level for p in check_playbook({STORY: text}, named=[STORY])] == ["warning"]


@pytest.mark.parametrize("line, visibility", [
    ("expires: 2026-11-22", "visible"), ("expires: 2026-11-21", "expired"), ("withdrawn: 2026-11-22", "expired"),
    ("withdrawn: 2026-11-23", "visible"), ("expires: soon", "expired"), ("withdrawn: 2026-13-01", "expired"),
])  # fmt: skip
def test_a_case_study_is_left_out_after_its_last_day_and_from_the_day_it_is_asked_back(line, visibility, tiny):
    record = tiny.get("case-study", "a-shared-rota")
    field, _, day = line.partition(": ")
    record = change(tiny, record, {"permission": {"basis": "consent", "uses": ["site"], field: day}})
    assert tiny.visibility(record) == visibility
    assert (record in tiny.shown("case-study")) == (visibility == "visible")


def test_drafts_and_what_was_removed_are_not_shown(tiny):
    change(tiny, tiny.get("tip", "ask-one-question"), {"status": "draft"})
    found = {record.id: tiny.visibility(record) for record in tiny.all("tip")}
    assert found == {"ask-one-question": "draft", "share-the-kettle": "removed"} and tiny.shown("tip") == []


def test_in_a_preview_drafts_are_shown_and_what_was_removed_is_not(make_playbook, edit):
    tip = "content/tips/ask-one-question.yml"
    root = make_playbook({tip: edit(tip, "status: published", "status: draft")})
    assert [record.id for record in playbook.load(root, TODAY, drafts=True)[0].shown("tip")] == ["ask-one-question"]
    assert playbook.load(root, TODAY)[0].shown("tip") == []


def test_a_status_that_nobody_knows_is_shown_to_nobody(tiny):
    change(tiny, tiny.get("tip", "ask-one-question"), {"status": "publishd"})
    assert tiny.shown("tip") == []


def test_days_are_counted_over_months_and_leap_years():
    assert days_after("2026-11-22", 60) == "2027-01-21" and days_after("2028-02-28", 1) == "2028-02-29"
