"""What is said where a record departs from its schema: what was found, what was expected, what to do."""

import pytest

from macros.checks.schema_words import BrokenRule, explain

TIP = "content/tips/ask-one-question.yml"
WALK = "content/activities/walk-and-talk.yml"
TWO = "content/activities/two-good-things.yml"
STORY = "case_studies/a-shared-rota.md"
LIST = "content/checklists/how-we-talk.yml"
SOURCE = "content/sources/exampleshire-guide.yml"
TITLE = "title: Ask one question at every handover"
A_DAY = "a day (2027-05-05), a month (2027-05), a year (2027), or the words not stated"
COLON = "a colon followed by a space makes a field; put the text in quotes"
DETAIL = "How to start, in a few sentences."


@pytest.mark.parametrize("path, old, new, words", [
    (WALK, "        minutes: 20", "        minutes: ¤ten",
     'sessions[0].steps[0].minutes: expected a whole number, found "ten"; write 10'),
    (WALK, "        minutes: 20", "        minutes: ¤20 minutes",
     'sessions[0].steps[0].minutes: expected a whole number, found "20 minutes"; write 20'),
    (WALK, "        minutes: 20", "        minutes: ¤Half an hour",
     'sessions[0].steps[0].minutes: expected a whole number, found "Half an hour"; write 30'),
    (WALK, "        minutes: 20", "        minutes: ¤a while",
     'sessions[0].steps[0].minutes: expected a whole number, found "a while"; write a number in digits'),
    (WALK, "        minutes: 20", "        minutes: ¤7.5",
     "sessions[0].steps[0].minutes: expected a whole number, found the number 7.5; write it without a decimal point"),
    (WALK, "        minutes: 20", "        minutes: ¤0",
     "sessions[0].steps[0].minutes: at least 1 here, found 0; add more"),
    (WALK, "        minutes: 20", "        minutes: ¤500",
     "sessions[0].steps[0].minutes: at most 480 here, found 500; shorten it"),
    (TIP, TITLE, "title: ¤12", 'title: expected text, found the number 12; put it in quotes: "12"'),
    (TIP, TITLE, "title: ¤true", 'title: expected text, found the word true; put it in quotes: "true"'),
    (TIP, TITLE, "title:¤", "title: expected text, found nothing; write it after the colon, or take the field out"),
    (TIP, TITLE, "title:\n  ¤- Ask", "title: expected text, found a list; write one text, without hyphens or square "
     "brackets"),
    (TIP, TITLE, "title:\n  ¤text: Ask", f"title: expected text, found fields of its own; {COLON}"),
    (TIP, TITLE, 'title: ¤""', "title: expected some words, found none; write them, or take the field out"),
    (TIP, TITLE, 'title: ¤" "', 'title: expected one line of words, found " "'),
    (TIP, TITLE, "title: ¤|\n  Ask\n  one",
     'title: expected one line of words, found "Ask\none\n"; write >- instead of > '
     "or |, which keep the line end"),
    (TIP, TITLE, "title: ¤" + "Ask " * 50 + "one", "title: at most 200 characters, found 203; shorten it"),
    (TIP, "questions:\n  - Who hears the answer?", "questions: ¤Who?",
     'questions: expected a list, found "Who?"; write each on a line of its own, after a hyphen and a space'),
    (TIP, "questions:\n  - Who hears the answer?", "questions: ¤[]", "questions: at least 1 items, found 0; add more"),
    (TIP, "ways:\n  - say-what-you-need", "ways:\n  ¤- say-what-you-need\n  - try-it-small\n  - one-more\n  - and-one-more",
     "ways: at most 3, found 4; keep the ones that matter most"),
    (LIST, "- id: we-ask", "- id: ¤Every One",
     "sections[0].statements[0].id: expected lower-case letters and digits, words joined "
     'by single hyphens, such as three-words-each, found "Every One"'),
    (TIP, "  - two-good-things", "  ¤- walk-and-talk\n  - two-good-things\n  - two-good-things",
     'activities: found "two-good-things" twice; keep one of them'),
    (TIP, "status: published", "status: ¤publishd",
     'status: expected one of draft, published, retired, withdrawn, found "publishd"; did you mean "published"?'),
    (TIP, "origin: made-here", "origin: ¤x",
     'origin: expected one of from-source, drawn-from-source, made-here, found "x"'),
    (TIP, "kind: tip", "kind: ¤tipp", 'kind: expected "tip", found "tipp"; What kind of record this is.'),
    (TIP, "updated: 2026-03-01", "updated: ¤1 March 2026",
     'updated: expected a day that exists, written year-month-day, such as 2027-05-05, found "1 March 2026"; write 2026-03-01'),
    (TIP, "questions:", "¤questons:", 'unknown field "questons"; did you mean "questions"?'),
    (WALK, "  max: 30", "  max: 30\n  ¤zebras: 2", 'people: unknown field "zebras"; the fields here are min, max'),
    (WALK, "  min: 2\n", "", 'people: missing field "min"; write "min:" and then: The fewest people it works with.'),
    (WALK, "  common_sheet: false", "  common_sheet: ¤no",
     'ground_rules.common_sheet: expected true or false, found "no"; write true or false'),
    (WALK, "people:\n  min: 2\n  max: 30", "people: ¤2 to 30",
     'people: expected fields of its own, found "2 to 30"; write each field on a line of its own, indented'),
    (LIST, "  - Always\n", "", "scale: at least 5 items, found 4; add more"),
    (LIST, "  - Always\n", "  - Always\n  - More than that\n", "scale: at most 5, found 6; keep the ones that matter most"),
    (LIST, "        leads_to:\n          ways:\n            - try-it-small\n", "        leads_to: ¤{}\n",
     "sections[1].statements[0].leads_to: at least 1 fields, found 0; add more"),
    (STORY, "summary: A care home and a hospital ward", "summary: ¤" + "A care home " * 20 + "and a hospital ward",
     "summary: at most 60 words, found 72; shorten it"),
    (STORY, "  licence_agreed: true", "  licence_agreed: ¤false",
     "permission.licence_agreed: expected true, found the word false; true when they agreed that others may "
     "reuse the words under CC BY 4.0."),
    (STORY, "started: 2024-03", "started: ¤March 2024", f'started: expected {A_DAY}, found "March 2024"; write 2024-03'),
    (STORY, "started: 2024-03", "started: ¤3rd Sept 2023", f'started: expected {A_DAY}, found "3rd Sept 2023"; write 2023-09-03'),
    (STORY, "started: 2024-03", "started: ¤03/2024", f'started: expected {A_DAY}, found "03/2024"; write 2024-03'),
    (STORY, "started: 2024-03", "started: ¤2024/3/9", f'started: expected {A_DAY}, found "2024/3/9"; write 2024-03-09'),
    (STORY, "started: 2024-03", "started: ¤in spring 2024", f'started: expected {A_DAY}, found "in spring 2024"; write 2024'),
    (STORY, "started: 2024-03", "started: ¤31 June 2024", f'started: expected {A_DAY}, found "31 June 2024"; write 2024'),
    (STORY, "started: 2024-03", "started: ¤2023 or 2024", f'started: expected {A_DAY}, found "2023 or 2024"'),
    (STORY, "  given: 2026-02-20", "  given: ¤20 February 2026",
     'permission.given: expected a day that exists, written year-month-day, such as 2027-05-05, found "20 February 2026"; write '
     "2026-02-20"),
    (STORY, "  given: 2026-02-20", "  given: ¤February 2026",
     'permission.given: expected a day that exists, written year-month-day, such as 2027-05-05, found "February 2026"'),
    (STORY, "    value: 4", "    value: ¤four", 'outcomes[0].value: expected a number, found "four"; write 4'),
    (STORY, "checked_with:\n  organisation: Exampleton Care Home\n  date: 2026-02-20", "checked_with: ¤no one",
     'checked_with: expected the words nobody yet, or an organisation and a date, found "no one"'),
    (STORY, "checked_with:\n  organisation: Exampleton Care Home\n  date: 2026-02-20", "checked_with: ¤12",
     'checked_with: expected text or fields of its own, found the number 12; put it in quotes: "12"'),
    (SOURCE, "year: 2024", 'year: ¤"2024"', 'year: expected a whole number, found "2024"; write 2024'),
    (TIP, "detail: |", "detail: ¤|\n  FILL IN", f"detail: this still has to be filled in; {DETAIL}"),
])  # fmt: skip
def test_it_is_said_in_plain_words(path, old, new, words, check_playbook, edit):
    before, _, after = edit(path, old, new if "¤" in new else "¤" + new).partition("¤")
    reported = [p for p in check_playbook({path: before + after}) if p.rule not in ("reference", "timing")]
    assert [p.words for p in reported] == [words]
    if "¤" in new:
        column = len(before) - (before.rfind("\n") + 1) + 1
        assert (reported[0].path, reported[0].line, reported[0].column) == (path, before.count("\n") + 1, column)


def test_exactly_the_most_words_are_no_fault(check_playbook, edit):
    old = "A care home and a hospital ward plan their weeks on one sheet of paper."
    assert not check_playbook({STORY: edit(STORY, old, "word " * 60)})


def test_an_address_of_the_site_is_no_id(check_playbook, edit):
    path = "content/activities/together.yml"
    (problem,) = check_playbook({path: edit(WALK, "id: walk-and-talk", "id: together")})
    assert problem.words == 'id: "together" is a word that an address of the site needs; choose another id'


def test_what_is_still_to_be_filled_in_is_reported_once_in_a_field_and_in_a_body(check_playbook, edit):
    tip = edit(TIP, TITLE, "title: FILL IN the title")
    story = edit(STORY, "Paper was enough.", "FILL IN what they learnt.")
    problems = check_playbook({TIP: tip, STORY: story}, wording=True)
    assert [(p.path, p.rule) for p in problems] == [(STORY, "placeholder"), (TIP, "placeholder")]


def test_a_long_text_is_shown_in_part(check_playbook, edit):
    (problem,) = check_playbook({WALK: edit(WALK, "place: room", f"place: {'room ' * 30}")})
    assert problem.message.endswith('found "room room room room room room room room room room room ro..."')


def test_each_missing_field_is_named(check_playbook, edit):
    problems = check_playbook({WALK: edit(WALK, "origin: made-here\n", "", "place: room\n", "")})
    assert [p.message for p in problems] == ['missing field "origin"', 'missing field "place"']


def test_every_fault_of_a_record_is_reported_at_once(check_playbook, edit):
    text = edit(TIP, TITLE, "title: 12", "origin: made-here\n", "", "questions:", "questons:",
                "status: published", "status: 1")  # fmt: skip
    rules = [p.rule for p in check_playbook({TIP: text})]
    assert sorted(rules) == ["missing-field", "type", "type", "unknown-field"]


@pytest.mark.parametrize(("word", "number"), [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("forty-five", 45), ("fifty", 50),
    ("sixty", 60), ("ninety", 90), ("half an hour", 30), ("An hour", 60),
])  # fmt: skip
def test_a_number_in_words_is_suggested_in_digits(word, number):
    said = explain(BrokenRule("type", "integer", word, {}))
    assert said == (f'expected a whole number, found "{word}"', f"write {number}")
