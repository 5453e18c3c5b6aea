"""The finders of case studies and activities: which records stand in them, and what they offer."""

import pytest

from macros.outputs.pages import finders
from macros.outputs.pages.routes import pages
from macros.outputs.pages.view import View
from tests.support.changing import change


def test_a_case_study_whose_permission_has_ended_is_in_no_finder(corpus):
    record = corpus.get("case-study", "one-front-door")
    assert "one-front-door" in pages(corpus)["case-studies/index.md"]
    change(corpus, record, {"permission.withdrawn": "2026-11-22"})
    assert "one-front-door" not in pages(corpus)["case-studies/index.md"]


def test_a_card_says_what_was_counted_or_studied_and_never_only_that_something_was(tiny):
    study = tiny.get("case-study", "a-shared-rota")

    def evidence(*outcomes):
        change(tiny, study, {"outcomes": [{"measure": measure, "strength": strength} for measure, strength in outcomes]})
        return View(tiny, str).card(tiny.get("case-study", study.id)).facts[-1]

    assert evidence(("places", "told")) == "Self-reported"
    assert evidence(("waits", "told"), ("places", "counted")) == "Counted before and after: places"
    assert evidence(("waits", "evaluated"), ("falls", "evaluated"), ("places", "counted")) == (
        "Independently evaluated: waits and one other result")  # fmt: skip


@pytest.mark.parametrize(("places", "system", "place"), [
    (["Exampleton"], "exampleshire", "Exampleton"), (["Exampleton", "Otterby"], None, "Exampleton and Otterby"),
    (["Exampleton", "Otterby"], "exampleshire", "Exampleshire"), ([], "exampleshire", "Exampleshire"), ([], None, "The north"),
    (["One", "Two", "Three"], None, "One, Two and Three"), (["One", "Two", "Three", "Four"], None, "One and elsewhere"),
])  # fmt: skip
def test_a_card_says_where_and_no_one_place_stands_for_a_whole_system(places, system, place, tiny):
    study = change(tiny, tiny.get("case-study", "a-shared-rota"), {"places": places, "system": system})
    assert View(tiny, str).card(study).facts[0] == place


def test_a_filter_offers_only_what_some_record_has(tiny):
    filters = {one.name: one for one in finders.case_studies(tiny, str).filters}
    regions = {record.data["region"] for record in tiny.shown("case-study")}
    assert {choice.value for choice in filters["region"].choices} == regions


@pytest.mark.parametrize(("place", "found"), [("room", ["room"]), ("either", ["room", "online"]), ("both", ["room", "online"])])
def test_an_activity_is_found_by_every_place_that_it_needs_or_suits(place, found, tiny):
    assert finders._places(change(tiny, tiny.get("activity", "two-good-things"), {"place": place})) == found


def test_records_stand_under_headings_once_they_are_many(tiny):
    one = tiny.get("activity", "two-good-things")
    for number in range(finders.GROUPED_FROM - len(tiny.shown("activity")) - 1):
        tiny.records["activity"][f"a-{number}"] = change(tiny, one, {"id": f"a-{number}", "stated_minutes": 5 + number * 10})
    assert [group.title for group in finders.activities(tiny, str).groups] == [""]
    tiny.records["activity"]["last"] = change(tiny, one, {"id": "last"})
    found = finders.activities(tiny, str)
    assert [group.title for group in found.groups] == ["Half an hour or less", "Up to an hour", "Up to two hours", "Longer"]
    assert sum(len(group.cards) for group in found.groups) == found.number == finders.GROUPED_FROM
