"""What is due for another look: by owner and day, for people, programs and an issue."""

import json

import pytest

from macros.reports import due
from tests.support.changing import change, change_all, put
from tests.support.command import call as run
from tests.support.places import TODAY
from tests.unit.test_cli import tiny_root  # noqa: F401


def listed(playbook, within):
    """What is due, but for the words that people type."""
    return [one for one in due.due(playbook, within) if one.what != "words"]


@pytest.fixture
def story(tiny):
    return next(one for one in tiny.shown("case-study") if one.data["permission"]["basis"] == "consent")


@pytest.fixture
def quiet(tiny):
    """Nothing is due of any list: what was announced is done."""
    for number in range(len(tiny.list_of("changes"))):
        change(tiny, tiny.get("vocabulary", "changes"), {f"entries.{number}.state": "done"})


@pytest.mark.parametrize(("text", "days"), [("90d", 90), ("90", 90), ("12w", 84), ("3m", 90), (" 0d ", 0), ("", None),
                                            ("-3d", None), ("soon", None), ("3y", None), ("99999d", None)])  # fmt: skip
def test_a_period_is_read_as_people_write_it(text, days):
    assert due.days(text) == days


def test_reviews_and_permissions_are_listed_by_owner_and_day(tiny, story, quiet):
    change_all(tiny, {"review_by": "2030-01-01"})
    change(tiny, story, {"owner": "b team", "review_by": "2026-11-21", "permission.expires": "2026-12-01"})
    change(tiny, tiny.get("activity", "walk-and-talk"), {"owner": "a team", "review_by": "2026-12-22"})
    found = [(one.owner, one.day, one.what, one.late) for one in listed(tiny, 30)]
    assert found == [("a team", "2026-12-22", "review", False), ("b team", "2026-11-21", "review", True),
                     ("b team", "2026-12-01", "permission", False)]  # fmt: skip
    assert [one.day for one in listed(tiny, 29)] == ["2026-11-21", "2026-12-01"]


def test_a_permission_that_has_ended_stays_on_the_list_until_someone_sees_to_it(tiny, story, quiet):
    change_all(tiny, {"review_by": "2030-01-01"})
    story = change(tiny, story, {"review_by": "2026-11-01", "permission.expires": "2026-11-21"})
    (one,) = listed(tiny, 0)
    assert (one.what, one.day, one.late, one.path) == ("permission", "2026-11-21", True, story.path)
    assert "Ask again for permission by 21 November 2026 (late)" in due.as_markdown([one])
    change(tiny, story, {"permission.withdrawn": "2026-11-20"})
    (one,) = listed(tiny, 0)
    assert (one.what, one.day) == ("withdrawal", "2026-11-20")
    assert "Take out the text: permission was withdrawn" in due.as_markdown([one])


def test_what_was_announced_for_a_day_that_has_passed_stays_on_the_list_until_it_is_done(tiny):
    change_all(tiny, {"review_by": "2030-01-01"})
    found = [(one.day, one.what, one.title, one.late, one.path) for one in listed(tiny, 0) if one.what == "announced"]
    path = "content/vocabulary/changes.yml"
    assert found == [("2026-04-01", "announced", "One board for two valleys", True, path)]
    assert ("2027-03-31", False) in [(one.day, one.late) for one in listed(tiny, 129) if one.what == "announced"]
    assert [one.day for one in listed(tiny, 128) if one.what == "announced"] == ["2026-04-01"]
    text = due.as_markdown(listed(tiny, 0))
    assert "- [ ] Find out what happened: announced for 1 April 2026 (late): One board for two valleys" in text
    change(tiny, tiny.get("vocabulary", "changes"), {"entries.0.state": "done"})
    assert [one for one in listed(tiny, 0) if one.what == "announced"] == []


def test_drafts_and_what_is_gone_are_nobodys_work(tiny):
    one = change(tiny, tiny.get("activity", "walk-and-talk"), {"review_by": "2026-01-01"})
    assert one.path in [found.path for found in listed(tiny, 0)]
    for status in ("draft", "retired", "withdrawn"):
        change(tiny, one, {"status": status})
        assert one.path not in [found.path for found in listed(tiny, 0)]


def test_what_the_check_would_refuse_is_passed_over_and_stops_nothing(tiny):
    permission = {"expires": "soon", "withdrawn": 7}
    spoilt = change(tiny, tiny.all()[0], {"review_by": "2026-13-45", "title": ["a", "b"], "permission": permission})
    assert spoilt.path not in [one.path for one in listed(tiny, 9999)]
    change(tiny, spoilt, {"review_by": "2026-01-01", "permission": {"basis": "public-source"}})
    assert f"`{spoilt.path}`" in due.as_markdown(listed(tiny, 0))


def test_in_an_issue_each_is_a_line_to_tick_and_no_title_is_markup(tiny, story):
    change_all(tiny, {"review_by": "2030-01-01"})
    title = "[x](https://example.org) @everyone <b>#1</b>"
    change(tiny, story, {"review_by": "2026-11-21", "owner": "a team", "title": title})
    text = due.as_markdown(listed(tiny, 0))
    assert "- [ ] Review by 21 November 2026 (late): \\[x\\]\\(https" in text
    assert "@\u200beveryone \\<b\\>\\#1" in text and "### a team" in text
    assert due.as_markdown([]).startswith("Nothing is due.")


def test_the_command_lists_and_counts(tiny_root):  # noqa: F811
    done = run(tiny_root, "due", "--within", "400d", "--today", TODAY)
    assert done.returncode == 0 and "tiny editors" in done.stdout and "due within 400 days" in done.stderr
    rows = json.loads(run(tiny_root, "due", "--within", "400d", "--format", "json", "--today", TODAY).stdout)
    assert {"owner", "day", "what", "title", "path", "late"} == set(rows[0])
    assert len(rows) == int(done.stderr.split()[0])
    done = run(tiny_root, "due", "--within", "0d", "--today", "2026-01-11")
    rows = [line for line in done.stdout.splitlines() if line.startswith("  ")]
    assert done.returncode == 0 and done.stderr.strip() == f"{len(rows)} due within 0 days"
    assert rows and all("  words  " in row for row in rows)


def test_a_period_that_is_none_is_wrong_usage(tiny_root):  # noqa: F811
    done = run(tiny_root, "due", "--within", "soon", "--today", TODAY)
    assert done.returncode == 2 and "write a period such as 90d, 12w or 3m" in done.stderr


def test_records_that_do_not_say_what_people_type_are_counted_by_owner_and_kind(tiny):
    tips = tiny.shown("tip")
    for one in tips:
        change(tiny, one, {"owner": "tip team", "people_say": ["one", "two", "three"]})
    said = tiny.get("tip", tips[0].id)
    put(tiny, said, {name: value for name, value in said.data.items() if name != "people_say"})
    found = [(one.title, one.path) for one in due.due(tiny, 0) if one.what == "words" and one.owner == "tip team"]
    assert found == [("1 tip without people_say", "content/tips")]
    change(tiny, tiny.get("tip", tips[0].id), {"people_say": ["one", "two", "three"]})
    assert not [one for one in due.due(tiny, 0) if one.owner == "tip team" and one.what == "words"]
