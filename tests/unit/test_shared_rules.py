"""Rules that the browser has too, by the cases in tests/vectors that both pass (tests/scripts has the browser's side)."""

import json
from html.entities import html5
from unicodedata import normalize

import pytest

from macros.checks.personal_detail import BIRTH, EMAIL, PERSONAL_HOSTS, details
from macros.forms import contribution
from macros.forms.record_writer import literal_markdown, yaml_record
from macros.incoming.sources import id_of
from macros.model import dates
from macros.reading import yaml_text
from macros.text import safe_markdown
from macros.text.glossary import spelling_variants
from tests.support.places import VECTORS


def cases(name):
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


DATES, RECORDS, DETAIL, DISGUISED = map(cases, ("written_dates", "records", "personal_detail", "disguised"))


@pytest.mark.parametrize(("text", "day"), DATES["as_written"])
def test_a_day_is_read_as_people_write_it(text, day):
    assert dates.as_written(text) == day


@pytest.mark.parametrize(("value", "whether"), DATES["is_day"])
def test_a_day_is_one_that_the_calendar_has(value, whether):
    assert dates.is_day(value) is whether


@pytest.mark.parametrize(("day", "number", "then"), DATES["days_after"])
def test_days_are_counted_over_the_ends_of_months_and_years(day, number, then):
    assert dates.days_after(day, number) == then


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


def test_the_patterns_of_the_cases_are_those_that_the_check_gives_the_browser():
    patterns = {"birth": BIRTH.pattern, "email": EMAIL.pattern, "personal_hosts": PERSONAL_HOSTS.pattern}
    assert DETAIL["patterns"] == patterns


@pytest.mark.parametrize(("text", "found"), DISGUISED["texts"])
def test_code_is_found_in_disguise_too_and_nothing_else(text, found):
    assert next((what.partition(" (")[0] for _, what, _ in safe_markdown.faults(text, "plain")), None) == found


def test_the_signs_of_code_in_the_cases_are_those_that_the_check_gives_the_browser(tiny):
    given = contribution.page(tiny, str, "tip")["data"]
    assert given["entities"].items() >= DISGUISED["patterns"]["entities"].items()
    assert {name: given[name] for name in DISGUISED["patterns"] if name != "entities"} == {
        name: patterns for name, patterns in DISGUISED["patterns"].items() if name != "entities"
    }


def test_the_browser_knows_every_entity_behind_which_code_could_hide():
    """Those that are passed over inside an address, and those that read as ASCII, of which each sign of code is made."""
    for name, stands_for in html5.items():
        passed_over = [*safe_markdown.faults(f"java{stands_for}script:", "plain")]
        if passed_over or normalize("NFKC", stands_for).isascii():
            assert name in safe_markdown.ENTITIES, name
