"""What a clock follows in an activity, and the data that the timetable builder reads."""

import json

import pytest

from macros.model import playbook
from macros.outputs.data import activities as run_data
from macros.outputs.data.plain_blocks import plain_blocks
from macros.timing import slots
from tests.support.changing import change
from tests.support.places import TINY, TODAY


def activity(*sessions, stated=None):
    """An activity of sessions given as (stated minutes, minutes of each step)."""
    parts = [
        {"title": f"Session {n}", "steps": [_step(number, minutes) for number, minutes in enumerate(steps)]}
        | ({"stated_minutes": said} if said else {})
        for n, (said, steps) in enumerate(sessions)
    ]
    return {"sessions": parts, "stated_minutes": stated or sum(said or 0 for said, _ in sessions)}


def _step(number, minutes):
    return {"title": f"Step {number}"} | ({"minutes": minutes} if minutes else {})


def shape(session):
    """The slots of a session as (minutes, numbers of the steps in it)."""
    return [(slot.minutes, [int(step["title"][5:]) for step in slot.steps]) for slot in session.slots]


@pytest.mark.parametrize(("stated", "steps", "expected", "off"), [
    (45, [5, 25, 15], [(5, [0]), (25, [1]), (15, [2])], []),
    (None, [5, 25], [(5, [0]), (25, [1])], []),
    (60, [20, 30], [(20, [0]), (30, [1]), (10, [])], []),
    (40, [20, 30], [(20, [0]), (30, [1])], []),
    (60, [30, None], [(30, [0]), (30, [1])], []),
    (60, [None, None, 20], [(40, [0, 1]), (20, [2])], []),
    (60, [20, 40, None], [(20, [0]), (40, [1])], [2]),
    (60, [None, 20, None], [(60, [0, 1, 2])], []),
    (30, [20, None, 40], [(30, [0, 1, 2])], []),
    (60, [None, None], [(60, [0, 1])], []),
])  # fmt: skip
def test_the_clock_follows_steps_with_minutes_and_makes_nothing_up(stated, steps, expected, off):
    [session], _ = slots.sessions(activity((stated, steps), stated=stated or sum(steps)))
    assert shape(session) == expected
    assert [int(step["title"][5:]) for step in session.off_the_clock] == off
    assert session.minutes >= (stated or 0) and not session.guessed


def test_a_session_without_any_time_gets_what_the_whole_leaves_and_is_called_a_guess():
    (first, second), spare = slots.sessions(activity((50, [50]), (None, [None]), stated=80))
    assert (first.guessed, second.guessed, second.minutes, spare) == (False, True, 30, 0)


def test_what_is_stated_beyond_the_sessions_is_spare():
    found, spare = slots.sessions(activity((15, [15]), (20, [20]), stated=45))
    assert [session.minutes for session in found] == [15, 20] and spare == 10


def test_only_a_step_that_says_so_can_give():
    fields = activity((30, [10, 20]))
    fields["sessions"][0]["steps"][1] |= {"least": 15, "most": 40}
    [session], _ = slots.sessions(fields)
    assert [(slot.least, slot.most) for slot in session.slots] == [(10, 10), (15, 40)]


def test_time_to_spare_can_shrink_to_nothing_and_never_grow():
    [session], _ = slots.sessions(activity((60, [20, 30]), stated=60))
    assert [(slot.minutes, slot.least, slot.most) for slot in session.slots][-1] == (10, 0, 10)


def test_forty_steps_make_forty_slots():
    [session], _ = slots.sessions(activity((480, [12] * 40)))
    assert len(session.slots) == 40 and session.minutes == 480


def test_every_activity_of_the_playbook_takes_at_least_its_stated_time_in_whole_slots(corpus):
    for record in corpus.shown("activity"):
        found, spare = slots.sessions(record.data)
        assert sum(session.minutes for session in found) + spare >= record.data["stated_minutes"], record.id
        for slot in (slot for session in found for slot in session.slots):
            assert slot.least <= slot.minutes <= slot.most and slot.minutes > 0, record.id


@pytest.mark.parametrize(("text", "blocks"), [
    ("One *two* **three**\nfour.", [["p", "One two three four."]]),
    ("See [the page](/ways/keep-the-door-open/) or <https://example.org>.", [["p", "See the page or https://example.org."]]),
    ("First.\n\n- one\n- two\n  - deeper\n\n1. three\n", [["p", "First."], ["ul", ["one", "two", "deeper"]], ["ol", ["three"]]]),
    ("5 < 6 &amp; `code`", [["p", "5 < 6 & code"]]),
    ("1. one\n2. two\n\nAfter it.\n\n- three", [["ol", ["one", "two"]], ["p", "After it."], ["ul", ["three"]]]),
    ("One line\\\nand the next", [["p", "One line\nand the next"]]),
    ("", []),
])  # fmt: skip
def test_markdown_becomes_plain_paragraphs_and_lists(text, blocks):
    assert plain_blocks(text) == blocks


def test_hostile_text_stays_text():
    hostile = '<script>alert(1)</script> <img src=x onerror="alert(1)">'
    assert plain_blocks(hostile) == [["p", hostile]]


def test_only_what_readers_may_see_is_in_the_data_and_it_is_the_same_twice():
    tiny, problems = playbook.load(TINY, TODAY)
    assert problems == []
    before = run_data.as_json(tiny)
    assert set(json.loads(before)["activities"]) == {"two-good-things", "walk-and-talk"} and run_data.as_json(tiny) == before
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "draft"})
    assert set(run_data.run_data(tiny)["activities"]) == {"two-good-things"}
    assert "round the building" not in run_data.as_json(tiny)


def test_sessions_without_any_time_share_what_the_whole_leaves_and_get_a_minute_where_it_leaves_none():
    found, spare = slots.sessions(activity((50, [50]), (None, [None]), (None, [None]), stated=81))
    assert [session.minutes for session in found] == [50, 15, 15] and spare == 1
    found, spare = slots.sessions(activity((50, [50]), (None, [None]), stated=50))
    assert [session.minutes for session in found] == [50, 1] and spare == 0
