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
     'body: found the heading "## What has changed"; did you mean "## What changed"?'),
    (STORY, ("## What changed\n", "¤## Tea\n"), f'body: found the heading "## Tea"; the headings are {ALLOWED}'),
    (STORY, ("## What they did\n", "¤## What we did\n"),
     'body: found the heading "## What we did"; did you mean "## What they did"?'),
    (STORY, ("## What changed\n", "¤### What changed\n"),
     'body: found the heading "### What changed"; did you mean "## What changed"?'),
    (STORY, ("## What changed\n", "¤##\n"), f'body: found the heading "## "; the headings are {ALLOWED}'),
    (STORY, ("## What they learnt", "¤## The challenge"),
     f'body: the heading "The challenge" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## What they learnt", "¤## What changed"),
     f'body: the heading "What changed" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## What changed", "## What they learnt", "## What they learnt\n\nPaper", "¤## What changed\n\nPaper"),
     f'body: the heading "What changed" is out of order or there twice; the order is {ORDER}'),
    (STORY, ("## What they did\n", "¤## Tea\n\nThey had some.\n\n## What they did\n"),
     f'body: found the heading "## Tea"; the headings are {ALLOWED}'),
    (STORY, ("## What they did\n", "¤## What we did\n\nThey had tea.\n\n## What they did\n"),
     f'body: found the heading "## What we did"; the headings are {ALLOWED}'),
    (STORY, ("## The challenge\n\nEach", "¤Each"),
     "body: found text before the first heading; put it under a heading"),
    (WAY, ("---\n\n## Why it matters\n\nA small trial is easy to stop.\n\n", "---\n¤\n"),
     'body: missing the heading "## Why it matters"; add it, with a text under it'),
    (POINTER, ("checked_with: nobody yet\n---\n", "checked_with: nobody yet\n---\n¤## What they did\n\nTea.\n"),
     "body: a pointer has no text under its fields; take the text out"),
])  # fmt: skip
def test_headings_that_do_not_belong_are_reported(path, pairs, words, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    assert (problem.rule, problem.words) == ("heading", words)


def test_a_heading_with_no_text_under_it_is_reported_with_what_to_write(check_playbook, edit):
    kept = [line for line in edit(STORY).partition("## The challenge")[2].split("\n") if line.startswith("## ")]
    body = "\n\n".join(["## The challenge", *kept])
    problems = check_playbook({STORY: edit(STORY).partition("## The challenge")[0] + body + "\n\nAsk.\n"})
    assert [(p.level, p.rule, p.words) for p in problems] == [
        ("warning", "heading", 'body: found no text under the heading "## The challenge"; take the heading out, or write it: '
         "What was hard, and who for. A few sentences."),
        ("error", "heading", 'body: found no text under the heading "## What they did"; write it: What you did, step by step, '
         "so that another team could do the same."),
        ("warning", "heading", 'body: found no text under the heading "## What changed"; take the heading out, or write it: '
         "What is different now, in words. Figures go in a part of their own below."),
        ("warning", "heading", 'body: found no text under the heading "## What they learnt"; take the heading out, or write '
         "it: What surprised you, what didn't work, and what you'd tell a team that wants to try it."),
    ]  # fmt: skip


def test_the_last_heading_has_a_text_too(problem_at_mark):
    problem = problem_at_mark(WAY, "## When it isn't\n\nIdeas wait for a plan that never comes.\n", "¤## When it isn't\n")
    assert problem.words == 'body: found no text under the heading "## When it isn\'t"; write it'


def test_a_body_with_no_heading_at_all_is_reported_for_its_text_and_for_what_is_missing(check_playbook, edit):
    head = edit(STORY).partition("## The challenge")[0]
    problems = check_playbook({STORY: head + "They shared a rota.\n"})
    assert [p.message for p in problems] == [
        'body: missing the heading "## What they did"', "body: found text before the first heading",
    ]  # fmt: skip


def test_a_tombstone_has_no_body(check_playbook):
    tombstone = "---\nid: tea-at-four\nkind: case-study\nstatus: withdrawn\nsince: 2026-05-01\nreason: Asked back.\n---\n"
    assert not check_playbook({POINTER: tombstone})
    (problem,) = check_playbook({POINTER: tombstone + "\nThe old text.\n"})
    assert problem.words == "body: a tombstone has no text under its fields; take the text out"


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


def test_a_misspelt_heading_stands_for_the_nearest_that_is_missing_and_not_for_two(check_playbook, edit):
    text = edit(WAY, "## When it's working", "## When its working").partition("## When it isn't")[0]
    assert {p.words for p in check_playbook({WAY: text})} == {
        'body: found the heading "## When its working"; did you mean "## When it\'s working"?',
        'body: missing the heading "## When it isn\'t"; add it, with a text under it',
    }  # fmt: skip
