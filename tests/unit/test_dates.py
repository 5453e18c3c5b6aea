"""Dates: in order, and not ahead of the day (22 November 2026 in every test)."""

import pytest

from macros import checks
from macros.checks.schema import is_day_or_part
from macros.model import playbook
from macros.model.dates import is_day
from macros.text.dates import period, short_minutes
from tests.support.places import TODAY

TIP = "content/tips/ask-one-question.yml"
STORY = "case_studies/a-shared-rota.md"
FEEDBACK = "content/feedback/bigger-print.yml"
SOURCE = "content/sources/exampleshire-guide.yml"
TOMBSTONE = "content/tips/share-the-kettle.yml"


@pytest.mark.parametrize("path, pairs, words", [
    (TIP, ("updated: 2026-03-01", "updated: ¤2026-01-09"),
     "updated: 2026-01-09 is before published, which is 2026-01-10"),
    (TIP, ("reviewed: 2026-03-01", "reviewed: ¤2026-01-09"),
     "reviewed: 2026-01-09 is before published, which is 2026-01-10"),
    (TIP,
     ("published: 2026-01-10", "published: 2026-06-01", "updated: 2026-03-01\nreviewed: 2026-03-01\n", "",
      "review_by: 2027-01-10", "review_by: ¤2026-05-31"),
     "review_by: 2026-05-31 is before published, which is 2026-06-01"),
    (TIP, ("review_by: 2027-01-10", "review_by: ¤2026-02-28"),
     "review_by: 2026-02-28 is before reviewed, which is 2026-03-01"),
    (STORY, ("ended: not stated", "ended: ¤2024-02-28"), "ended: 2024-02-28 is before started, which is 2024-03"),
    (STORY, ("ended: not stated", "ended: ¤2024-02"), "ended: 2024-02 is before started, which is 2024-03"),
    (STORY, ("ended: not stated", 'ended: ¤"2023"'), "ended: 2023 is before started, which is 2024-03"),
    (FEEDBACK, ("answered: 2026-03-01", "answered: ¤2026-01-19"),
     "dates.answered: 2026-01-19 is before dates.said, which is 2026-01-20"),
])  # fmt: skip
def test_a_date_before_the_one_it_follows_is_reported(path, pairs, words, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    assert (problem.rule, problem.words) == ("dates", f"{words}; correct one of them")


def test_permission_cannot_end_or_be_withdrawn_before_it_was_given(check_playbook, edit):
    for field in ("expires", "withdrawn"):
        text = edit(STORY, "  expires: 2030-02-20", f"  {field}: 2026-02-19")
        message = f"permission.{field}: 2026-02-19 is before permission.given, which is 2026-02-20"
        assert message in [p.message for p in check_playbook({STORY: text}) if p.rule == "dates"]


@pytest.mark.parametrize("path, pairs, name", [
    (TIP, ("updated: 2026-03-01", "updated: ¤2026-11-23"), "updated"),
    (TIP, ("reviewed: 2026-03-01", "reviewed: ¤2026-11-23"), "reviewed"),
    (SOURCE, ("looked_at: 2026-03-01", "looked_at: ¤2026-11-23"), "looked_at"),
    (STORY, ("given: 2026-02-20", "given: ¤2026-11-23"), "permission.given"),
    (TOMBSTONE, ("since: 2026-05-01", "since: ¤2026-11-23"), "since"),
])  # fmt: skip
def test_a_day_that_has_not_come_yet_is_reported(path, pairs, name, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    words = f"{name}: 2026-11-23 is in the future; write the day it happened"
    assert (problem.rule, problem.words) == ("dates", words)


@pytest.mark.parametrize("path, pairs", [
    (TIP, ("updated: 2026-03-01", "updated: 2026-01-10")),
    (TIP, ("updated: 2026-03-01", "updated: 2026-11-22")),
    (STORY, ("ended: not stated", "ended: 2024-03-01")),
    (STORY, ("ended: not stated", "ended: 2024-03")),
    (STORY, ("ended: not stated", 'ended: "2024"')),
    (STORY, ("started: 2024-03", "started: not stated", "ended: not stated", 'ended: "1999"')),
    (SOURCE, ("looked_at: 2026-03-01", "looked_at: 2026-11-22")),
])  # fmt: skip
def test_the_same_day_today_and_dates_known_only_in_part_are_no_fault(path, pairs, check_playbook, edit):
    assert not check_playbook({path: edit(path, *pairs)})


def test_a_year_needs_no_quotes_and_is_text_for_every_reader(make_playbook, edit):
    root = make_playbook({STORY: edit(STORY, "started: 2024-03", "started: 2024", "ended: not stated", "ended: 2025")})
    loaded, problems = playbook.load(root, TODAY)
    story = loaded.get("case-study", "a-shared-rota")
    assert not problems + [p for p in checks.check(loaded) if p.path == STORY]
    assert (story.data["started"], story.data["ended"]) == ("2024", "2025")


@pytest.mark.parametrize("number", ["202", "24", "20245", "2024.5", "true"])
def test_a_number_that_is_no_year_is_reported(number, problem_at_mark):
    assert problem_at_mark(STORY, "started: 2024-03", f"started: ¤{number}").rule == "type"


def test_years_out_of_order_are_reported_with_or_without_quotes(problem_at_mark):
    problem = problem_at_mark(STORY, "ended: not stated", "ended: ¤2023")
    assert problem.message == "ended: 2023 is before started, which is 2024-03"


def test_a_date_that_is_none_is_reported_once_and_compared_with_nothing(problem_at_mark):
    assert problem_at_mark(TIP, "published: 2026-01-10", "published: ¤31/02/2024").words == (
        'published: expected a day that exists, written year-month-day, such as 2027-05-05, found "31/02/2024"'
    )


@pytest.mark.parametrize("text", ["2026-11-22", "2024-02-29", "0001-01-01"])
def test_a_day_that_exists_is_a_day(text):
    assert is_day(text)


@pytest.mark.parametrize("text", [
    "31/02/2024", "2026-02-30", "2023-02-29", "2026-13-01", "2026-1-1", "20261122", "2026-11-22T00:00", "2026-W47-7",
    "２０２６-11-22", " 2026-11-22", "2026-11-22\n", "0000-01-01", "today", "",
])  # fmt: skip
def test_anything_else_is_none(text):
    assert not is_day(text)


@pytest.mark.parametrize("text", ["2026-11-22", "2026-11", "2026", "not stated"])
def test_a_month_a_year_or_not_stated_may_stand_for_a_day(text):
    assert is_day_or_part(text)


@pytest.mark.parametrize("text", [
    "2026-13", "2026-00", "202", "26", "Nov 2026", "2026-11-31", "unknown", "", "2026-", "year",
])  # fmt: skip
def test_other_parts_of_dates_may_not(text):
    assert not is_day_or_part(text)


@pytest.mark.parametrize(("started", "ended", "words"), [
    ("2024-03", "2025", "March 2024 to 2025"), ("2024-03-09", "2025-12-01", "9 March 2024 to 1 December 2025"),
    ("2024-03", "2024-03", "March 2024"), ("2024-03", "not stated", "From March 2024"), ("2024-03", None, "From March 2024"),
    ("not stated", "2025", "Until 2025"), (None, "2025-01", "Until January 2025"), ("not stated", "not stated", "Not stated"),
    (None, None, "Not stated"),
])  # fmt: skip
def test_a_period_is_told_as_far_as_it_is_known(started, ended, words):
    assert period(started, ended) == words


@pytest.mark.parametrize(("number", "words"), [(45, "45 min"), (60, "1 h"), (90, "1 h 30 min"), (0, "0 min"), (121, "2 h 1 min")])
def test_minutes_in_a_table_are_short(number, words):
    assert short_minutes(number) == words
