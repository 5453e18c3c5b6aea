"""Where the bars of case studies stand on a line of years."""

import pytest

from macros.outputs.pages.timeline import timeline
from tests.support.changing import change


@pytest.fixture
def line(tiny):
    """line(started, ended) is the timeline of a case study from then to then and another from 2020 to November 2023, as of
    30 June 2023, and the bar of the first.
    """
    long, one = tiny.shown("case-study")[:2]
    change(tiny, long, {"started": "2020-01", "ended": "2023-11"})

    def made(started, ended):
        records = [tiny.get("case-study", long.id), change(tiny, one, {"started": started, "ended": ended})]
        found = timeline(records, "2023-06-30", link=str)
        return found, next((bar for bar in found.rows if bar.id == one.id), None)

    return made


@pytest.mark.parametrize(("started", "ended", "at", "length"), [
    ("2021", "2021", 25, 25),  # a year alone, from its first day to its last
    ("2020", "2021", 0, 50),
    ("2021-01", "2021-12", 25, 25),
    ("2021-07", "2021-09", 37.5, 6.25),  # the last month counts whole
    ("2022-05-31", "2022-10-31", 60.42, 10.42),  # a day is a thirty-first of its month
    ("2022-01-01", "2022-01-02", 50.07, 1.5),  # too short to be seen is made as long as can be seen
    ("2021-03", "not stated", 29.17, 58.27),  # no end: to the end of the day that it is
])  # fmt: skip
def test_a_bar_begins_and_ends_where_its_dates_say(line, started, ended, at, length):
    found, bar = line(started, ended)
    assert [(year.name, year.at) for year in found.years] == [(2020, 0), (2021, 25), (2022, 50), (2023, 75)]
    assert (bar.at, bar.length, bar.open) == (at, length, ended == "not stated")


def test_a_case_study_without_a_known_beginning_has_no_bar(line):
    found, bar = line("not stated", "2022")
    assert bar is None and len(found.rows) == 1


def test_there_is_no_line_where_most_bars_have_no_end_and_so_are_alike(tiny):
    one = tiny.shown("case-study")[0]
    ends = ["not stated", "not stated", "2022"]
    records = [change(tiny, one, {"id": f"c-{n}", "started": f"202{n}", "ended": end}) for n, end in enumerate(ends)]
    assert timeline(records, "2023-06-30", link=str).rows == []
    assert len(timeline(records[1:], "2023-06-30", link=str).rows) == 2
