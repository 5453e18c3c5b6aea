"""References: ids are their files' names, and whatever a record points to is there."""

import pytest

TIP = "content/tips/ask-one-question.yml"
STORY = "case_studies/a-shared-rota.md"
LIST = "content/checklists/how-we-talk.yml"
OLD_TIP = "content/tips/share-the-kettle.yml"


@pytest.mark.parametrize("path, old, new, words", [
    (TIP, "  - say-what-you-need", "  - ¤say-what-you-ned",
     'ways[0]: there is no way "say-what-you-ned"; did you mean "say-what-you-need"?'),
    (TIP, "  - rota-report", "  - ¤a-book",
     'sources[1]: there is no source "a-book"; check the spelling, or add it first'),
    (TIP, "  - a-shared-rota", "  - ¤shared-rota",
     'case_studies[0]: there is no case study "shared-rota"; did you mean "a-shared-rota"?'),
    (TIP, "  - before-winter", "  - ¤befor-winter",
     'moments[0]: "befor-winter" is not in the list of moments; did you mean "before-winter"?'),
    (STORY, "region: north", "region: ¤west",
     'region: "west" is not in the list of regions; check the spelling, or add it first'),
    (STORY, "    source: rota-report", "    source: ¤rota-reprt",
     'outcomes[0].source: there is no source "rota-reprt"; did you mean "rota-report"?'),
    (LIST, "  - element: learning", "  - element: ¤lerning",
     'sections[1].element: "lerning" is not in the list of elements; did you mean "learning"?'),
    ("content/phases/listen-first.yml", "example: a-shared-rota", "example: ¤tea-at-five",
     'example: there is no case study "tea-at-five"; did you mean "tea-at-four"?'),
    ("content/glossary/huddle.yml", "  - rota\n", "  - ¤rotas\n",
     'see_also[0]: there is no term "rotas"; did you mean "rota"?'),
    (TIP, "  - say-what-you-need", "  - ¤Say what you need",
     'ways[0]: there is no way "Say what you need"; did you mean "say-what-you-need"?'),
    (STORY, "region: north", "region: ¤NORTH", 'region: "NORTH" is not in the list of regions; did you mean "north"?'),
    (TIP, "  - rota-report", "  - ¤https://example.org/report",
     'sources[1]: there is no source "https://example.org/report"; write it out: title, publisher, year and url, each on a '
     "line of its own"),
    ("content/activities/two-good-things.yml", "  - source: rota-report", "  - source: ¤https://example.org/report",
     'reading[0].source: there is no source "https://example.org/report"; check the spelling, or add it first'),
    (OLD_TIP, "replaced_by: ask-one-question", "replaced_by: ¤two-good-things",
     'replaced_by: there is no tip "two-good-things"; check the spelling, or add it first'),
])  # fmt: skip
def test_what_is_not_there_is_reported_with_the_nearest_name(path, old, new, words, problem_at_mark):
    problem = problem_at_mark(path, old, new)
    assert problem.words == words and problem.level == "error"
    assert problem.rule == ("vocabulary" if "in the list" in words else "reference")


@pytest.mark.parametrize("name, id, words", [
    ("My Story.md", "my-story", "rename the file to my-story.md"),
    ("A Tea (1).md", "Tea", "rename the file to a-tea-1.md"), ("A_Rota.md", "a-shared-rota", "rename the file to a-shared-rota.md"),
    ("漢.md", "My", "rename the file, such as a-few-words.md"),
])  # fmt: skip
def test_a_file_whose_name_cannot_be_an_id_is_reported_with_a_name_that_can(name, id, words, check_playbook, edit):
    path = f"case_studies/{name}"
    found = [p for p in check_playbook({path: edit(STORY, "id: a-shared-rota", f"id: {id}")}) if p.path == path and p.rule == "id"]
    assert [p.words for p in found] == [f'id: "{name[:-3]}", the name of the file, cannot be an id; {words}']


def test_a_tag_of_another_list_is_reported(problem_at_mark):
    assert problem_at_mark(STORY, "  - hospitals", "  - ¤teamwork").rule == "vocabulary"


def test_own_account_is_a_source_only_where_sources_stand(problem_at_mark, check_playbook, edit):
    assert not check_playbook({TIP: edit(TIP, "  - rota-report\n", "")})
    reading = "  - source: rota-report"
    problem = problem_at_mark("content/activities/two-good-things.yml", reading, "  - source: ¤own-account")
    assert problem.message == 'reading[0].source: there is no source "own-account"'


def test_a_record_that_points_to_itself_is_reported(problem_at_mark):
    problem = problem_at_mark("content/glossary/huddle.yml", "  - rota\n", "  - ¤huddle\n")
    assert problem.words == "see_also[0]: this record points to itself; take it out"


def test_pointing_to_a_retired_record_is_a_warning_that_names_its_heir(problem_at_mark):
    problem = problem_at_mark(LIST, "            - ask-one-question", "            - ¤share-the-kettle")
    place = "sections[0].statements[0].leads_to.tips[0]"
    words = f'{place}: the tip "share-the-kettle" is retired; use "ask-one-question" instead'
    assert (problem.level, problem.rule, problem.words) == ("warning", "reference", words)


def test_pointing_to_a_withdrawn_record_without_an_heir_says_to_take_it_out(problem_at_mark, edit):
    beside = {OLD_TIP: edit(OLD_TIP, "retired", "withdrawn", "replaced_by: ask-one-question\n", "")}
    problem = problem_at_mark(LIST, "            - ask-one-question", "            - ¤share-the-kettle", beside=beside)
    assert problem.level == "warning" and problem.words.endswith('"share-the-kettle" is withdrawn; take it out')


def test_a_tombstone_may_point_to_another(check_playbook, edit):
    older = edit(OLD_TIP, "id: share-the-kettle", "id: lend-a-mug", "ask-one-question", "share-the-kettle")
    assert not check_playbook({"content/tips/lend-a-mug.yml": older})


def test_an_id_that_is_not_the_name_of_its_file_is_reported(problem_at_mark):
    problem = problem_at_mark(OLD_TIP, "id: share-the-kettle", "id: ¤share-a-kettle")
    assert problem.rule == "id" and problem.words == (
        'id: expected "share-the-kettle", the name of the file, found "share-a-kettle"; an id never changes: '
        "rename the file only if it is new"
    )


def test_a_tombstone_has_the_kind_of_its_folder(problem_at_mark):
    problem = problem_at_mark(OLD_TIP, "kind: tip", "kind: ¤activity")
    assert problem.rule == "kind" and problem.words == (
        'kind: expected "tip", the kind kept in this folder, found "activity"; correct the word, or move the file'
    )


def test_names_that_differ_only_by_upper_and_lower_case_are_reported(check_playbook, edit):
    problems = check_playbook({"content/tips/Share-The-Kettle.yml": edit(OLD_TIP, "id: share", "id: Share")})
    words = '"content/tips/Share-The-Kettle.yml" has the same name but for upper and lower case; rename one of them'
    assert ("content/tips/share-the-kettle.yml", "id", f"id: {words}") in [(p.path, p.rule, p.words) for p in problems]


def test_the_same_name_in_two_folders_is_no_fault(check_playbook, edit):
    walk = edit("content/activities/walk-and-talk.yml", "id: walk-and-talk", "id: ask-one-question")
    assert not check_playbook({"content/activities/ask-one-question.yml": walk})
