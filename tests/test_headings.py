"""Headings: a body has those of its kind, in their order."""

import pytest

from macros.checks.headings import headings

STORY = "case_studies/a-shared-rota.md"
POINTER = "case_studies/tea-at-four.md"
WAY = "content/ways/try-it-small.md"
ORDER = "The challenge, What they did, What changed, What they learnt, What you could try"
ALLOWED = ", ".join(f"## {heading}" for heading in ORDER.split(", "))


@pytest.mark.parametrize("path, pairs, words", [
    (STORY, ("## What changed\n", "¤## What has changed\n"),
     f'body: found the heading "## What has changed"; the headings are {ALLOWED}'),
    (STORY, ("## What changed\n", "¤### What changed\n"),
     f'body: found the heading "### What changed"; the headings are {ALLOWED}'),
    (STORY, ("## What changed\n", "¤##\n"), f'body: found the heading "## "; the headings are {ALLOWED}'),
    (STORY, ("## What they learnt", "¤## The challenge"),
     f'body: the heading "The challenge" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## What they learnt", "¤## What changed"),
     f'body: the heading "What changed" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## What changed", "## What they learnt", "## What they learnt\n\nPaper", "¤## What changed\n\nPaper"),
     f'body: the heading "What changed" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## The challenge\n\nEach", "¤Each"),
     "body: found text before the first heading; put it under a heading"),
    (WAY, ("---\n\n## Why it matters\n\nA small trial is easy to stop.\n\n", "---\n¤\n"),
     'body: missing the heading "## Why it matters"; add it, with a text under it'),
    (POINTER, ("checked_with: nobody yet\n---\n", "checked_with: nobody yet\n---\n¤## What they did\n\nTea.\n"),
     "body: a pointer has no text under its fields; take the text out"),
])  # fmt: skip
def test_headings_that_do_not_belong_are_told(path, pairs, words, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    assert (problem.rule, problem.words) == ("heading", words)


def test_a_body_with_no_heading_at_all_is_told_of_its_text_and_of_what_is_missing(check_playbook, edit):
    head = edit(STORY).partition("## The challenge")[0]
    problems = check_playbook({STORY: head + "They shared a rota.\n"})
    assert [p.message for p in problems] == [
        'body: missing the heading "## What they did"', "body: found text before the first heading",
    ]  # fmt: skip


def test_a_notice_has_no_body(check_playbook):
    notice = "---\nid: tea-at-four\nkind: case-study\nstatus: withdrawn\nsince: 2026-05-01\nreason: Asked back.\n---\n"
    assert not check_playbook({POINTER: notice})
    (problem,) = check_playbook({POINTER: notice + "\nThe old text.\n"})
    assert problem.words == "body: a notice has no text under its fields; take the text out"


@pytest.mark.parametrize("pairs", [
    ("## The challenge\n\nEach team filled its shifts without knowing what the other needed.\n\n", ""),
    ("## What you could try\n\n- Ask a neighbour for their rota.\n", ""),
    ("## What changed\n", "## What changed ##\n"),
    ("## What changed\n", "##   What changed  \n"),
    ("Paper was enough.", "Paper was #1, and #enough."),
])  # fmt: skip
def test_fewer_headings_and_other_ways_to_write_them_are_no_fault(pairs, check_playbook, edit):
    assert not check_playbook({STORY: edit(STORY, *pairs)})


def test_a_curly_apostrophe_in_a_heading_is_no_fault(check_playbook, edit):
    assert not check_playbook({WAY: edit(WAY, "When it's working", "When it’s working")})


def test_headings_are_found_with_their_level_and_place():
    assert list(headings("a\n# One\n##Two\n### Three ##\n#\n")) == [(2, 1, "One"), (14, 3, "Three"), (27, 1, "")]
