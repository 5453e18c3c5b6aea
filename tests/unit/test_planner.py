"""The sessions that the planner chooses from, and which of the corpus it puts first."""

import gzip
import json

import pytest

from macros.outputs.data import planner
from macros.outputs.pages import planning
from macros.outputs.pages.planning import starts_with
from tests.support.changing import change
from tests.support.places import VECTORS
from tests.support.planning import first_for, in_words

SITUATIONS = json.loads((VECTORS / "planning.json").read_text("utf-8"))["situations"]
MOST_BYTES = 25_000


@pytest.fixture
def sessions(corpus):
    return {one["id"]: one for one in planner.planner_data(corpus)["sessions"]}


@pytest.mark.parametrize("situation", SITUATIONS, ids=in_words)
def test_what_may_come_first_comes_first(corpus, situation):
    [found] = first_for(corpus, [situation])
    assert found[0] in situation["first"], found[:3]


def test_every_activity_and_pack_that_readers_see_is_a_session_and_no_other(corpus, sessions):
    assert set(sessions) == {one.id for one in (*corpus.shown("activity"), *corpus.shown("pack"))}


def test_the_parts_of_an_activity_take_its_time_and_keep_their_least_and_most(corpus, sessions):
    for activity in corpus.shown("activity"):
        parts = sessions[activity.id]["parts"]
        assert sum(minutes for _, minutes, _, _ in parts) == activity.data["stated_minutes"], activity.id
        assert all(least <= minutes <= most for _, minutes, least, most in parts)


def test_what_can_be_done_without_is_no_must_and_says_how(sessions):
    session = sessions["two-good-things"]
    assert "bring" not in session and session["nice"] == ["A timer"]
    assert session["without"] == "Count slowly to sixty, five times."


def test_a_session_that_needs_printed_sheets_says_so_and_one_that_can_do_without_does_not(corpus):
    change(corpus, corpus.get("activity", "twenty-answers"), {"nice_to_have": ["printed-handouts"], "without": "Read them out."})
    sessions = {one["id"]: one for one in planner.planner_data(corpus)["sessions"]}
    assert "paper" not in sessions["twenty-answers"] and sessions["a-tuesday-in-ten-years"]["paper"]


def test_a_pack_is_not_for_what_any_of_its_activities_is_not_for(sessions):
    assert sessions["a-first-hour"]["not_for"] == ["death", "investigation"]


def test_where_a_later_day_is_for_fewer_than_another_needs_a_pack_is_for_as_many_as_its_first_day(corpus):
    change(corpus, corpus.get("activity", "walk-and-talk"), {"people.min": 6})
    [session] = [one for one in planner.planner_data(corpus)["sessions"] if one["id"] == "two-of-us"]
    assert session["people"] == [6, 30]


def test_an_item_of_a_pack_that_is_one_session_is_called_after_it(sessions):
    titles = [title for title, *_ in sessions["a-first-hour"]["parts"]]
    assert titles == ["Welcome", "Two good things: Find them", "Tea", "Walk and talk"]


def test_a_pack_of_several_days_is_its_first_day_for_as_many_as_every_day_takes(sessions):
    session = sessions["two-of-us"]
    assert session["days"] == 3 and sum(part[1] for part in session["parts"]) == 45 and session["people"] == [2, 2]


@pytest.mark.parametrize("words, minutes", [
    ("In 15 minutes, do the first step.", 15), ("In about 20 minutes, talk.", 20), ("In half an hour, draw one part.", 30),
    ("In ten minutes, ask one question.", 10), ("Leave out the last step.", None), ("In 30 minutes by phone, talk.", None),
])  # fmt: skip
def test_a_short_version_counts_where_its_first_words_say_how_long_it_takes(corpus, words, minutes):
    change(corpus, corpus.get("activity", "twenty-answers"), {"shorter": words})
    [session] = [one for one in planner.planner_data(corpus)["sessions"] if one["id"] == "twenty-answers"]
    assert session.get("short") == (minutes and [minutes, words])


def test_an_activity_without_the_newer_fields_is_a_session_too(sessions):
    assert sessions["walk-and-talk"].keys().isdisjoint({"nice", "without", "not_for", "short", "bring", "paper", "rules"})


def test_the_moments_say_which_are_about_harm_and_which_about_strangers(corpus):
    moments = planner.planner_data(corpus)["moments"]
    assert [id for id, one in moments.items() if one.get("harm")] == ["after-a-mistake"]
    assert [id for id, one in moments.items() if one.get("strangers")] == ["new-team", "strangers-next-door"]


def test_it_is_small(corpus):
    assert len(gzip.compress(planner.as_json(corpus).encode())) <= MOST_BYTES


def test_without_a_script_a_moment_starts_with_what_its_editors_say(corpus):
    assert starts_with(corpus, "new-team") is None  # its text says nothing, so no rule of ours does
    lists = corpus.get("vocabulary", "moments")
    change(corpus, lists, {"entries.0.first": "See [jargon](/glossary/), then [two good things](/activities/two-good-things/)."})
    assert starts_with(corpus, "new-team").id == "two-good-things"


def test_without_a_script_a_moment_of_harm_leads_to_the_help_that_its_text_names_first(corpus):
    def help_in(moment):
        return next(one.help for one in planning.planner(corpus, str).starts if one.address == f"/start/{moment}/")

    assert help_in("new-team") is None
    assert help_in("after-a-mistake") == planning.Help("get help with a concern", "/raise-a-concern/")
    said = "[Ask for\n  support](/raise-a-concern/#support), or [raise a concern](/raise-a-concern/)."
    change(corpus, corpus.get("vocabulary", "moments"), {"entries.4.first": said})
    assert help_in("after-a-mistake") == planning.Help("ask for support", "/raise-a-concern/#support")


def test_the_browser_gets_all_that_it_asks_about_a_pack_and_an_activity_and_nothing_empty(tiny):
    change(tiny, tiny.get("activity", "two-good-things"), {"materials.0.used_again": True})
    data = json.loads(planner.as_json(tiny))
    assert planner.as_json(tiny).endswith("}\n") and data["version"] == 1
    assert data["harms"] == {"abuse": "abuse or neglect", "death": "a death", "investigation": "an open investigation",
                             "serious-injury": "a serious injury"}  # fmt: skip
    found = {one["id"]: one for one in data["sessions"]}
    assert found["a-first-hour"] == {
        "id": "a-first-hour", "kind": "pack", "title": "A first hour", "address": "/packs/a-first-hour/",
        "print": "/print/packs/a-first-hour-card.pdf", "sheets": "/print/packs/a-first-hour.pdf",
        "purpose": "Partners who have never met spend an hour together.", "moments": ["new-team"],
        "people": [4, 20], "place": "room", "personal": True, "not_for": ["death", "investigation"],
        "nice": ["A timer"], "materials": [["cards", 2, "person", 2, True]],
        "parts": [["Welcome", 10, 10, 10], ["Two good things: Find them", 15, 15, 15], ["Tea", 10, 10, 10],
                  ["Walk and talk", 20, 20, 20]],
    }  # fmt: skip
    least = {"id", "kind", "title", "address", "print", "sheets", "purpose", "people", "place", "parts"}
    assert set(found["walk-and-talk"]) == least
    assert found["two-good-things"]["short"] == [10, "In ten minutes, each person names one thing that went well."]


@pytest.mark.parametrize("words, minutes", [("three", 3), ("about five", 5), ("half an hour", 30), ("an hour", 60), ("12", 12)])
def test_a_short_version_takes_the_minutes_that_it_names_in_figures_or_words(words, minutes, tiny):
    unit = "" if "hour" in words else " minutes"
    change(tiny, tiny.get("activity", "walk-and-talk"), {"shorter": f"In {words}{unit}, walk once round the block."})
    [session] = [one for one in planner.planner_data(tiny)["sessions"] if one["id"] == "walk-and-talk"]
    assert session["short"][0] == minutes
