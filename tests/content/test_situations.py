"""In thirty situations the planner puts first what may come first; where that was retired, a warning says so."""

import datetime
import warnings
from pathlib import Path

import pytest
import yaml

from macros.model.playbook import load
from macros.outputs.data import planner
from tests.support.places import ROOT
from tests.support.planning import first_for, in_words

SITUATIONS = yaml.safe_load((Path(__file__).parent / "situations.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def playbook():
    return load(ROOT, datetime.date.today().isoformat())[0]


@pytest.fixture(scope="module")
def ranked(playbook):
    return dict(zip(map(in_words, SITUATIONS), first_for(playbook, SITUATIONS)))


def test_there_are_thirty_of_them_and_every_moment_is_in_one(playbook):
    assert len(SITUATIONS) >= 30 and len({*map(in_words, SITUATIONS)}) == len(SITUATIONS)
    assert playbook.list_of("moments").keys() - {one.get("moment") for one in SITUATIONS} == set()


@pytest.mark.parametrize("situation", SITUATIONS, ids=in_words)
def test_what_may_come_first_comes_first(situation, playbook, ranked):
    found = ranked[in_words(situation)]
    shown = [id for id in situation["first"] if playbook.find_shown("activity", id) or playbook.find_shown("pack", id)]
    for id in set(situation["first"]) - set(shown):
        warnings.warn(f"{id} comes first no more: it is not shown", stacklevel=1)
    if not situation["first"]:
        assert not found, found[:3]
    elif shown:
        assert found[0] in shown, found[:3]


def test_whatever_someone_asks_there_is_a_session(playbook):
    asked = [{"moment": moment, "minutes": minutes, "people": people, "ticks": ticks}
             for moment in ("", *playbook.list_of("moments")) for minutes in (15, 45, 240) for people in (2, 200)
             for ticks in ([], ["no printer", "online", "met before"])]  # fmt: skip
    assert all(first_for(playbook, asked))


def test_where_someone_came_to_harm_nothing_comes_that_names_a_harm(playbook):
    named = {one["id"] for one in planner.planner_data(playbook)["sessions"] if one.get("not_for") or one.get("personal")}
    asked = [{"moment": moment, "minutes": 60, "ticks": ["harm"]} for moment in playbook.list_of("moments")]
    assert [named.intersection(found) for found in first_for(playbook, asked)] == [set()] * len(asked)
