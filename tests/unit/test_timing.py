"""Timing: minutes that are stated against minutes that add up."""

import pytest

from macros.checks.timing import item_minutes, session_minutes

TWO = "content/activities/two-good-things.yml"
WALK = "content/activities/walk-and-talk.yml"
PACK = "content/packs/a-first-hour.yml"
NOTE = "timing_note: The source gives 45 minutes; the steps add up to 35, and the rest is for settling in.\n"
EXPLAIN = 'correct the minutes, or write "timing_note:" and why they differ'


@pytest.mark.parametrize("path, pairs, words", [
    (TWO, (NOTE, "", "stated_minutes: 45", "stated_minutes: ¤45"),
     f"stated_minutes: 45 minutes are stated, but its sessions add up to 35; {EXPLAIN}"),
    (WALK, ("stated_minutes: 20", "stated_minutes: ¤25"),
     f"stated_minutes: 25 minutes are stated, but its sessions add up to 20; {EXPLAIN}"),
    (WALK, ("  - title: The walk\n", "  - title: The walk\n    stated_minutes: ¤25\n", "stated_minutes: 20\n",
            "stated_minutes: 25\n"),
     f"sessions[0].stated_minutes: 25 minutes are stated, but its steps add up to 20; {EXPLAIN}"),
    (TWO, ("        least: 3", "        least: 6", "      - title: Think", "      - ¤title: Think"),
     "sessions[0].steps[0]: least (6) is more than minutes (5); correct one of them"),
    (TWO, ("        most: 8", "        most: 4", "      - title: Think", "      - ¤title: Think"),
     "sessions[0].steps[0]: minutes (5) is more than most (4); correct one of them"),
    (PACK, ("available_minutes: 60", "available_minutes: ¤54"),
     "available_minutes: the items add up to 55 minutes, more than the 54 available; take something out, or allow more "
     "time"),
    (PACK, ("        session: 1", "        session: ¤3"),
     "days[0].items[1].session: the activity has 2 sessions, found session 3; correct the number"),
])  # fmt: skip
def test_minutes_that_do_not_add_up_are_reported(path, pairs, words, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    assert (problem.rule, problem.words) == ("timing", words)


def test_least_is_held_to_most_where_a_step_has_no_minutes(problem_at_mark):
    pairs = (NOTE, "", "    stated_minutes: 15\n", "", "        minutes: 5\n        least: 3", "        least: 9",
             "      - title: Think", "      - ¤title: Think")  # fmt: skip
    assert problem_at_mark(TWO, *pairs).message == "sessions[0].steps[0]: least (9) is more than most (8)"


@pytest.mark.parametrize("path, pairs", [
    (TWO, (NOTE, "", "stated_minutes: 45", "stated_minutes: 35")),
    (TWO, (NOTE, "", "        minutes: 20\n", "")),  # no sum without every step
    (TWO, ("        least: 3", "        least: 5", "        most: 8", "        most: 5")),
    (WALK, ("stated_minutes: 20", "stated_minutes: 25", "        minutes: 20\n", "")),
    (PACK, ("available_minutes: 60", "available_minutes: 55")),
    (PACK, ("        session: 1", "        session: 2")),
])  # fmt: skip
def test_minutes_that_add_up_are_explained_or_not_known_are_no_fault(path, pairs, check_playbook, edit):
    assert not check_playbook({path: edit(path, *pairs)})


def test_an_item_whose_time_nobody_knows_counts_for_nothing(check_playbook, edit):
    assert not check_playbook({
        TWO: edit(TWO, "        minutes: 20\n", ""),
        PACK: edit(PACK, "        session: 1", "        session: 2", "available_minutes: 60", "available_minutes: 40"),
    })  # fmt: skip


def test_an_item_takes_its_own_time_or_its_sessions_or_its_activitys(tiny):
    two = tiny.get("activity", "two-good-things").data
    assert item_minutes({"minutes": 7, "session": 1}, two) == 7
    assert item_minutes({"session": 1}, two) == 15
    assert item_minutes({"session": 2}, two) == 20
    assert item_minutes({}, two) == 45
    assert item_minutes({"minutes": 7}, None) == 7
    assert item_minutes({}, None) is None
    assert item_minutes({"session": 3}, two) is None and item_minutes({"session": 0}, two) is None


def test_a_session_takes_what_is_stated_or_the_sum_of_its_steps():
    steps = [{"minutes": 5}, {"minutes": 10}]
    assert session_minutes({"stated_minutes": 20, "steps": steps}) == 20
    assert session_minutes({"steps": steps}) == 15
    assert session_minutes({"steps": [*steps, {}]}) is None and session_minutes({"steps": []}) is None
