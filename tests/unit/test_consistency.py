"""Consistency: fields of one record that contradict or lack each other."""

import pytest

from tests.support.places import TINY

TERM = "content/glossary/huddle.yml"
DONE = "content/feedback/bigger-print.yml"
NOT_DOING = "content/feedback/a-login.yml"
STORY = "case_studies/a-shared-rota.md"
PACK = "content/packs/a-first-hour.yml"
LIST = "content/checklists/how-we-talk.yml"
ACTIVITY = "content/activities/two-good-things.yml"

WHY_NOT = "why_not: A login would keep people out, and answers can be kept on your own device.\n"
SCALES = "content/vocabulary/scales.yml"
MOVE = "content/checklists/after-the-move.yml"
SCALE = "scale:\n  - Never\n  - Rarely\n  - Sometimes\n  - Often\n  - Always\n"

CASES = [
    (ACTIVITY, ("nice_to_have: [timer]", "nice_to_have: [timer, ¤flip-chart]"), "equipment",
     'nice_to_have[1]: "flip-chart" is not in the equipment; add it to equipment, or take it out'),
    (ACTIVITY, ("without: Count slowly to sixty, five times.\n", "", "nice_to_have: [timer]", "nice_to_have: ¤[timer]"),
     "equipment",
     'nice_to_have: nothing says how to do without it; write "without:" and how'),
    (ACTIVITY, ("nice_to_have: [timer]\n", "", "without: Count", "without: ¤Count"), "equipment",
     'without: nothing is said to be nice to have; write "nice_to_have:", or take it out'),
    (TERM, ("advice: avoid\ninstead: short meeting\n", "advice: ¤avoid\n"), "instead",
     'advice: a term to avoid needs plain words to use in its place; write "instead:" and the plain words'),
    (DONE, ("did: Every pack now has a large-print version.\nstate: done", "state: ¤done"), "answer",
     'state: the state is done but nothing says what was done; write "did:"'),
    (NOT_DOING, (f"{WHY_NOT}state: not-doing", "state: ¤not-doing"), "answer",
     'state: the state is not-doing but no reason is given; write "why_not:"'),
    (NOT_DOING, ("why_not: A login", "did: Nothing.\nwhy_not: ¤A login"), "answer",
     "why_not: found both did and why_not; keep one of them"),
    (STORY, ("    unit: fewer shifts a month\n", "", "  - measure", "  - ¤measure"), "unit",
     'outcomes[0]: a figure and what it counts go together; unit is missing; write "unit:", or take the other out'),
    (STORY, ("    value: 4\n", "", "  - measure", "  - ¤measure"), "unit",
     'outcomes[0]: a figure and what it counts go together; value is missing; write "value:", or take the other out'),
    (PACK, ("      - type: activity\n        activity: two-good-things\n        session: 1\n",
            "      - ¤type: activity\n"), "item",
     'days[0].items[1]: an item of the type activity names no activity; write "activity:"'),
    (PACK, ("      - type: talk\n        title: Welcome\n", "      - ¤type: talk\n"), "item",
     'days[0].items[0]: a talk needs title; write "title:"'),
    (PACK, ("      - type: break\n        title: Tea\n        minutes: 10\n",
            "      - ¤type: break\n        title: Tea\n"), "item",
     'days[0].items[2]: a break needs minutes; write "minutes:"'),
    (LIST, ("  - web: stories\n    statements", "  - ¤statements"), "heading",
     "sections[2]: a section needs one of way, element, web or title, found none; keep one"),
    (LIST, ("  - element: learning", "  - ¤element: learning\n    title: Learning"), "heading",
     "sections[1]: a section needs one of way, element, web or title, found element and title; keep one"),
    (LIST, (SCALE, "", "answers: both", "answers: ¤both"), "answers",
     'answers: answers on a scale need five labels; write "named_scale:" or "scale:"'),
    (LIST, ("scale:\n  - Never", "named_scale: frequency\nscale:\n  ¤- Never"), "answers",
     'scale: found labels of its own and a named scale; keep one'),
    (SCALES, ("  - id: frequency", "  - ¤id: often\n    title: Often\n    description: How.\n  - id: frequency"),
     "scale", 'entries[0]: a scale needs labels; write "labels:" with the words for its five points'),
    (MOVE, ("answers: both\nnamed_scale: frequency\n", "answers: ¤both\n"), "answers",
     'answers: answers on a scale need five labels; write "named_scale:" or "scale:"'),
    (MOVE, ("    named_scale: agreement", "    named_scale: ¤agreemint"), "vocabulary",
     'sections[1].named_scale: "agreemint" is not in the list of scales; did you mean "agreement"?'),
    (LIST, ("        text: We ask each other what would help.\n", "", "      - id: we-ask", "      - ¤id: we-ask"),
     "answers",
     'sections[0].statements[0]: the answers are both, so each statement needs "text"; write "text:"'),
    (LIST, ("        question: What did not work last week?\n", "", "      - id: we-tell", "      - ¤id: we-tell"),
     "answers",
     'sections[1].statements[0]: the answers are both, so each statement needs "question"; write "question:"'),
    (LIST, ("      - id: we-laugh", "      - id: ¤we-ask"), "id",
     'sections[3].statements[0].id: found the id "we-ask" twice; change the newer one'),
    ("content/vocabulary/equipment.yml", ("  - id: flip-chart", "  - id: ¤timer"), "id",
     'entries[1].id: found the id "timer" twice; keep one of them'),
    ("content/activities/walk-and-talk.yml", ("  min: 2\n  max: 30", "  ¤min: 30\n  max: 2"), "people",
     "people: the fewest people are more than the most; swap the two numbers"),
    ("content/sources/exampleshire-guide.yml", ("url_status: tried-live\nlooked_at: 2026-03-01\n",
                                                "url_status: ¤tried-live\n"), "address",
     'url_status: the address is marked as tried, but without the day; write "looked_at:" and the day'),
    ("content/ways/try-it-small.md", ("number: 2", "number: ¤1"), "number",
     'number: "content/ways/say-what-you-need.md" has the number 1 too; give each way its own'),
]  # fmt: skip


@pytest.mark.parametrize("path, pairs, rule, words", CASES, ids=[case[3].partition(";")[0] for case in CASES])
def test_fields_that_do_not_fit_each_other_are_reported(path, pairs, rule, words, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    assert (problem.rule, problem.words, problem.level) == (rule, words, "error")


NEAR = [
    (TERM, "advice: avoid\ninstead: short meeting\n", "advice: explain\n"),
    (DONE, "did: Every pack now has a large-print version.\nstate: done", "state: heard"),
    (NOT_DOING, f"{WHY_NOT}state: not-doing", "state: doing"),
    (STORY, "    value: 4\n    unit: fewer shifts a month\n", ""),
    (STORY, "    value: 4\n", "    value: 0\n"),
    (PACK, "        title: Tea\n        minutes: 10\n", "        title: Tea\n        minutes: 1\n"),
    (LIST, "answers: both", "answers: scale"),
    (LIST, SCALE, "", "answers: both", "answers: open"),
    (MOVE, "named_scale: frequency\n", "", "  - title: What we do\n", "  - title: What we do\n    named_scale: frequency\n"),
    ("content/activities/walk-and-talk.yml", "  min: 2\n  max: 30", "  min: 2\n  max: 2"),
    ("content/sources/exampleshire-guide.yml", "url_status: tried-live\nlooked_at: 2026-03-01\n",
     "url_status: seen-in-an-archive\n"),
]  # fmt: skip


@pytest.mark.parametrize("path, pairs", [(case[0], case[1:]) for case in NEAR])
def test_near_misses_are_no_fault(path, pairs, check_playbook, edit):
    assert not check_playbook({path: edit(path, *pairs)})


def test_statements_for_open_answers_need_no_text_and_for_a_scale_no_question(check_playbook, edit):
    only_text = edit(LIST, "answers: both", "answers: scale", "        question: What did not work last week?\n", "")
    only_question = edit(LIST, "answers: both", "answers: open", "        text: We say what did not work.\n", "")
    assert not check_playbook({LIST: only_text}) and not check_playbook({LIST: only_question})


def test_a_tombstone_is_held_to_none_of_this(check_playbook, edit):
    tombstone = "id: huddle\nkind: term\nstatus: retired\nsince: 2026-05-01\nreason: Nobody says it.\n"
    assert not check_playbook({TERM: tombstone})


def test_two_terms_cannot_share_a_spelling(check_playbook):
    text = (TINY / "content/glossary/rota.yml").read_text("utf-8")
    text = text.replace("id: rota", "id: roster").replace("term: rota", "term: Rota")
    [problem] = [p for p in check_playbook({"content/glossary/roster.yml": text}) if p.rule == "spelling"]
    assert problem.words.startswith('term: "rota" is a spelling of the term in content/glossary/')


@pytest.fixture
def spelt(check_playbook):
    """spelt({field: text}) is what is said of a term "zone list" with these fields more, beside huddle and rota."""

    def said(more):
        fields = {"id": "zone-list", "kind": "term", "term": "zone list", "origin": "made-here", "owner": "tiny editors",
                  "published": "2026-01-10", "review_by": "2027-01-10", "definition": "A list of zones.", "advice": "explain",
                  "category": "roles", **more}  # fmt: skip
        text = "".join(f"{key}: {value}\n" for key, value in fields.items())
        return [(p.path, p.words) for p in check_playbook({"content/glossary/zone-list.yml": text})]

    return said


@pytest.mark.parametrize("more, words", [
    ({"term": "Rota"}, 'term: "Rota" is a spelling of the term in content/glossary/rota.yml too; keep it in one of them'),
    ({"aliases": "\n  - zones\n  - rotas"},
     'aliases[1]: "rotas" is a spelling of the term in content/glossary/rota.yml too; keep it in one of them'),
    ({"aliases": "\n  - short-standing meeting\n  - a short-standing meeting"},
     'aliases[1]: "a short-standing meeting" is a spelling of the term in content/glossary/huddle.yml too; keep it in one of them'),
    ({"expansion": "huddles"},
     'expansion: "huddles" is a spelling of the term in content/glossary/huddle.yml too; keep it in one of them'),
    ({"advice": "avoid"},
     'advice: a term to avoid needs plain words to use in its place; write "instead:" and the plain words'),
    ({"see_also": "\n  - zone-list"}, "see_also[0]: this record points to itself; take it out"),
])  # fmt: skip
def test_what_is_wrong_with_a_glossary_entry_is_reported_in_its_own_file_at_its_line(more, words, spelt):
    assert spelt(more) == [("content/glossary/zone-list.yml", words)]


def test_terms_may_see_each_other_in_a_circle_of_two_or_three(check_playbook, spelt, edit):
    """A reader may come from any of them. Only a term that sees itself leads nowhere."""
    assert spelt({"see_also": "\n  - rota\n  - huddle"}) == []
    rota = edit("content/glossary/rota.yml", "category: roles", "see_also:\n  - huddle\ncategory: roles")
    assert not check_playbook({"content/glossary/rota.yml": rota})


def test_a_term_without_letters_or_in_another_script_stops_nothing(spelt):
    assert spelt({"term": '"+"'}) == [] and spelt({"term": "рота", "aliases": '\n  - "?!"'}) == []
