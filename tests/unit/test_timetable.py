"""The facilitator's sums, by the cases that the browser's own arithmetic passes too."""

import json

import pytest

from macros.text import dates as days
from macros.timing import arithmetic as timetable
from tests.support.places import VECTORS

CASES = json.loads((VECTORS / "timetable.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "minutes"), CASES["minute_of_day"])
def test_a_clock_time_is_read_as_people_write_it(text, minutes):
    assert timetable.minute_of_day(text) == minutes


@pytest.mark.parametrize(("number", "words"), CASES["in_minutes"])
def test_a_length_of_time_is_written_as_people_say_it(number, words):
    assert days.minutes(number) == words


@pytest.mark.parametrize(("start", "after", "then"), CASES["clock"])
def test_clock_times_cross_noon_and_midnight(start, after, then):
    assert timetable.clock(timetable.minute_of_day(start), after) == then


@pytest.mark.parametrize(("people", "size", "sizes", "words"), CASES["groups"])
def test_groups_come_out_near_their_size_and_leave_nobody_alone(people, size, sizes, words):
    found = timetable.groups(people, size)
    assert (found, timetable.in_words(found)) == (sizes, words)


@pytest.mark.parametrize("size", [2, 3, 4, 5, 8])
def test_however_many_come_everyone_is_in_a_group_and_sizes_differ_by_one_at_most(size):
    for people in range(2, 80):
        sizes = timetable.groups(people, size)
        assert sum(sizes) == people and max(sizes) - min(sizes) <= 1 and min(sizes) > 1


@pytest.mark.parametrize(("quantity", "per", "people", "size", "number"), CASES["copies"])
def test_enough_of_each_thing_is_brought(quantity, per, people, size, number):
    assert timetable.copies(quantity, per, people, size) == number


@pytest.mark.parametrize(("uses", "people", "brought"), CASES["bring"])
def test_what_is_used_again_is_brought_once_and_what_is_used_up_is_added(uses, people, brought):
    assert [[*one] for one in timetable.bring(uses, people).items()] == brought
