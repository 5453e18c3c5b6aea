"""Briefs: what a finding may say of the case study that it rests on, and how long a brief may be."""

import pytest

BRIEF = "content/briefs/for-the-board.yml"
STUDY = "case_studies/a-shared-rota.md"


@pytest.fixture
def problems(check_playbook):
    """problems(changes) are those of briefs alone."""
    return lambda changes: [one for one in check_playbook(changes, others=True) if one.rule in ("brief", "one-side")]


def test_no_finding_is_stronger_than_the_outcomes_that_it_rests_on(problems, edit):
    (found,) = problems({BRIEF: edit(BRIEF, "strength: counted", "strength: evaluated")})
    assert found.message == 'known[0].strength: "a-shared-rota" bears out nothing that is "evaluated"'
    assert found.level == "error" and found.hint == 'its strongest outcome is "counted"'


@pytest.mark.parametrize("figure", ["4", "two in five"])
def test_a_figure_that_was_only_reported_is_named(figure, problems, edit):
    changed = edit(BRIEF, "strength: counted", "strength: told", "fewer shifts went", f"{figure} fewer shifts went")
    (found,) = problems({BRIEF: changed})
    assert found.message == f'known[0].said: found "{figure}", a figure that was only reported'
    assert problems({BRIEF: changed.replace("strength: told", "strength: counted")}) == []


def test_a_brief_longer_than_a_side_is_named_at_what_says_most(problems, edit):
    start = "start: Put [a checklist](/reflect/how-we-talk/) on the next agenda, and answer it alone first."
    many = "start: |\n" + "  - Go.\n" * 25
    title = "title: One page for the board of Exampleshire"
    (found,) = problems({BRIEF: edit(BRIEF, start, many, title, title + " and of each of its valleys" * 5)})
    assert "longer than one side of paper, and this says most" in found.message and found.message.startswith("start: ")


def test_a_finding_whose_case_study_was_taken_back_is_left_to_the_check_of_references(problems, edit):
    gone = "---\nid: a-shared-rota\nkind: case-study\nstatus: withdrawn\nsince: 2026-05-01\nreason: Asked back.\n---\n"
    assert problems({STUDY: gone}) == []
    assert problems({STUDY: gone, BRIEF: edit(BRIEF, "strength: counted", "strength: often")}) == []
    assert problems({BRIEF: edit(BRIEF, "strength: counted", "strength: often")}) == []  # and a word that is none to the schema


def test_a_brief_that_was_retired_is_held_to_none_of_this(problems):
    assert problems({BRIEF: "id: for-the-board\nkind: brief\nstatus: retired\nsince: 2026-05-01\nreason: Nobody read it.\n"}) == []
