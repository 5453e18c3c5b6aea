"""The measure of the jargon check on marked papers, by small papers of its own."""

import pytest

from tests.support.papers_measure import DOUBTFUL, LIVE, PAPERS, QUIET, Place, marked, papers, score


def places(text, marks, not_jargon=()):
    return [(place.words, place.worth) for place in marked(text, {"marks": list(marks), "not_jargon": list(not_jargon)})]


def mark(term, count, **more):
    return {"term": term, "count": count, **more}


def scored(text, marks, *reports):
    """(right, found, false, missed) where these words, each where it first stands, are reported."""
    reported = [Place(text.index(words), text.index(words) + len(words), words) for words in reports]
    done = score(reported, marked(text, {"marks": marks, "not_jargon": []}))
    return done.right, done.found, done.false, done.missed


@pytest.mark.parametrize(("text", "marks", "expected"), [
    ("A ward, wards and Ward.", [mark("ward", 1)], [("ward", LIVE)]),
    ("A step-down bed, a step-down.", [mark("step-down", 1), mark("step-down bed", 1)],
     [("step-down bed", LIVE), ("step-down", LIVE)]),
    ("Commis-\nsioning and step-\ndown", [mark("Commissioning", 1), mark("step-down", 1)],
     [("Commissioning", LIVE), ("step-down", LIVE)]),
    ("XQZ, XQZ (a yard), XQZ", [mark("XQZ", 1, explained_later=True)], [("XQZ", LIVE), ("XQZ", QUIET), ("XQZ", QUIET)]),
    ("A yard (XQZ). XQZ.", [mark("XQZ", 0, explained=True)], [("XQZ", QUIET), ("XQZ", QUIET)]),
    ("flow", [mark("flow", 1, doubtful=True)], [("flow", DOUBTFUL)]),
])  # fmt: skip
def test_a_place_belongs_to_the_longest_term_and_is_worth_what_its_mark_says(text, marks, expected):
    assert places(text, marks) == expected


def test_a_term_of_both_lists_stands_where_each_says():
    offers = mark("offer", 1, at=["our offer"]), [mark("offer", 1, at=["will offer"])]
    assert places("We will\noffer tea; our offer is tea.", offers[:1], offers[1]) == [("offer", QUIET), ("offer", LIVE)]


def test_a_count_that_is_not_what_the_paper_holds_stops_the_measure():
    with pytest.raises(ValueError, match="ward: 2 places are counted, 1 found"):
        places("A ward.", [mark("ward", 2)])


def test_a_report_in_a_marked_phrase_or_around_one_is_right_and_others_are_false():
    text, marks = (
        "a step-down bed for tea at the ward door",
        [mark("step-down bed", 1), mark("ward", 1), mark("tea", 1, doubtful=True)],
    )
    assert scored(text, marks, "step-down", "bed", "ward door", "tea", "for") == (3, 2, ["for"], [])
    assert scored(text, marks) == (0, 0, [], ["step-down bed", "ward"])


def test_a_report_that_only_overlaps_a_mark_is_false():
    assert scored("a block bed base", [mark("block bed", 1)], "bed base") == (0, 0, ["bed base"], ["block bed"])


def test_every_paper_has_its_marks():
    assert [paper.with_suffix(".json").is_file() for paper in papers(PAPERS)] == [True] * 10
