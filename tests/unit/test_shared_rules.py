"""Rules that the browser has too, by the cases in tests/vectors that both pass (tests/scripts has the browser's side)."""

import json
from html.entities import html5
from unicodedata import normalize

import pytest

from macros.checks.personal_detail import details, is_nhs_number
from macros.forms.fields import Field
from macros.forms.record_writer import literal_markdown, yaml_record
from macros.incoming import answer_values
from macros.incoming.defaults import with_defaults
from macros.incoming.sources import id_of
from macros.incoming.unnamed import names
from macros.model import dates, playbook
from macros.reading import yaml_text
from macros.text import dates as spoken_dates
from macros.text import person_names, safe_markdown
from macros.text.glossary import spelling_variants
from tests.support.places import TINY, TODAY, VECTORS
from tests.support.shipped_rules import PATH, shipped


def cases(name):
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


DATES, RECORDS, DETAIL, UNNAMED = map(cases, ("written_dates", "records", "personal_detail", "unnamed"))
CODE, ANSWERS, DEFAULTS = map(cases, ("code", "answers", "defaults"))


def field(control):
    """A question of a form with a control of this kind."""
    return Field(key="it", name="it", kind=control, label="It", hint="", required=False, long=False)


@pytest.mark.parametrize(("text", "day"), DATES["as_written"])
def test_a_day_is_read_as_people_write_it(text, day):
    assert dates.as_written(text) == day


@pytest.mark.parametrize(("value", "whether"), DATES["is_day"])
def test_a_day_is_one_that_the_calendar_has(value, whether):
    assert dates.is_day(value) is whether


@pytest.mark.parametrize(("day", "number", "then"), DATES["days_after"])
def test_days_are_counted_over_the_ends_of_months_and_years(day, number, then):
    assert dates.days_after(day, number) == then


@pytest.mark.parametrize(("day", "words"), DATES["in_words"])
def test_a_day_is_shown_as_people_write_it(day, words):
    assert spoken_dates.day(day) == words


@pytest.mark.parametrize("case", RECORDS["fields"] + RECORDS["unseen"], ids=lambda case: case["about"])
def test_fields_are_written_as_the_form_writes_them(case):
    assert yaml_record(case["fields"]) == case["text"]


@pytest.mark.parametrize("case", RECORDS["fields"] + RECORDS["empty"], ids=lambda case: case["about"])
def test_what_a_form_wrote_is_read_back_unchanged(case):
    data, _, problems = yaml_text.read(case["text"], "record.yml")
    assert (data, problems) == (case["fields"], [])


@pytest.mark.parametrize(("text", "markdown"), RECORDS["markdown"])
def test_every_character_of_what_was_typed_stands_for_itself(text, markdown):
    assert literal_markdown(text) == markdown


@pytest.mark.parametrize(("title", "taken", "id"), RECORDS["ids"])
def test_an_id_is_made_of_a_title_as_the_form_makes_it(title, taken, id):
    assert id_of(title, set(taken), "tip-2026-11-22") == id


@pytest.mark.parametrize(("text", "runs"), RECORDS["spellings"])
def test_a_spelling_stands_for_its_plural_too(text, runs):
    assert [" ".join(form["words"]) for form in spelling_variants(text, "any")] == runs


@pytest.mark.parametrize(("text", "found"), DETAIL["texts"])
def test_what_points_to_one_person_is_found_and_nothing_else(text, found):
    assert next((what for _, what, _ in details(text)), None) == found


def test_the_browser_knows_every_entity_behind_which_code_could_hide():
    """Those that are passed over inside an address, and those that read as ASCII, of which each piece of code is made."""
    for name, stands_for in html5.items():
        passed_over = [*safe_markdown.faults(f"java{stands_for}script:", "plain")]
        if passed_over or normalize("NFKC", stands_for).isascii():
            assert name in safe_markdown.ENTITIES, name


@pytest.mark.parametrize(("digits", "whether"), DETAIL["nhs_numbers"])
def test_an_nhs_number_is_one_by_its_check_digit(digits, whether):
    assert is_nhs_number(digits) is whether


@pytest.mark.parametrize(("text", "found"), DETAIL["look_again"])
def test_what_a_form_asks_to_look_at_again_is_found_and_nothing_else(text, found):
    assert [match.group() for match in person_names.LOOK_AGAIN.finditer(text)] == found


@pytest.mark.parametrize(("text", "found"), CODE["texts"])
def test_what_could_be_taken_for_code_is_found_and_nothing_else(text, found):
    reported = [what.partition(" (")[0] for _, what, _ in safe_markdown.faults(text, "plain")]
    assert set(reported) == ({found} if found else set())


@pytest.mark.parametrize(("text", "number"), ANSWERS["numbers"])
def test_a_number_is_read_as_the_form_reads_it(text, number):
    found = answer_values.value(field("number"), {"it": text}, [])
    assert found == number and isinstance(found, str) is isinstance(number, str)


@pytest.mark.parametrize(("text", "lines"), ANSWERS["lines"])
def test_a_list_is_read_as_the_form_reads_it(text, lines):
    assert answer_values.value(field("lines"), {"it": text}, []) == lines


@pytest.mark.parametrize("case", DEFAULTS["cases"], ids=lambda case: case["about"])
def test_what_nobody_is_asked_is_filled_in_as_the_form_does(case):
    tiny, problems = playbook.load(TINY, TODAY)
    assert (problems, with_defaults(tiny, case["kind"], case["fields"], case["parts"])) == ([], case["made"])


@pytest.mark.parametrize(("about", "fields", "found"), UNNAMED["names"], ids=lambda value: value if isinstance(value, str) else "")
def test_the_organisations_that_a_case_study_names_are_those_of_the_cases(about, fields, found):
    assert names(fields) == found


def test_what_the_browsers_side_reads_is_what_python_ships():
    assert cases(PATH.stem) == shipped(), "run make guides"
