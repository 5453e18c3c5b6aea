"""The real glossary on the invented papers in tests/papers, by the marks of a lay reader. Where one of these fails, an edit of the
glossary made the jargon check mark what needs no explaining, or pass over what does; `python -m tests.support.papers_measure
--places` names the places. The four papers in tests/papers/held are measured for the record, and nothing is asked of them.
"""

import datetime

import pytest

from macros.checks.wording import sound_matcher
from macros.model import playbook
from tests.support import papers_measure
from tests.support.places import ROOT

LEAST_PRECISION, LEAST_RECALL = 95, 60


@pytest.fixture(scope="module")
def scores():
    matcher = sound_matcher(playbook.load(ROOT, datetime.date.today().isoformat())[0])
    return [papers_measure.measured(paper, matcher) for paper in papers_measure.papers(papers_measure.PAPERS)]


def test_there_are_ten_papers_with_hundreds_of_marks(scores):
    whole = papers_measure.total(scores)
    assert len(scores) == 10 and whole.found + len(whole.missed) > 600


def test_of_what_the_check_marks_at_least_95_in_100_places_puzzle_a_lay_reader(scores):
    whole = papers_measure.total(scores)
    assert whole.precision >= LEAST_PRECISION, whole.false


def test_of_what_puzzles_a_lay_reader_the_check_marks_at_least_60_in_100_places(scores):
    whole = papers_measure.total(scores)
    assert whole.recall >= LEAST_RECALL, whole.missed
