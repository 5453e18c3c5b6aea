"""The real content: whole, checked, and true to what the playbook promises about it."""

import re

import lxml.html
import pytest

from macros import checks
from macros import playbook as model
from macros.outputs.pages import pages
from macros.outputs.related import related
from macros.problems import WARNING, as_text
from tests.support.places import ROOT, TODAY

PLAYBOOK, READING = model.load(ROOT, TODAY)
WITH_SOURCES = [kind for kind in model.COLLECTIONS if kind not in ("source", "vocabulary", "term", "pack", "feedback")]


def test_the_content_has_no_fault_and_its_only_warnings_are_the_hosts_placeholders():
    found = [*READING, *checks.check(PLAYBOOK)]
    assert as_text([p for p in found if not (p.level == WARNING and p.path == model.SETTINGS_FILE)]) == ""


def test_there_are_records_of_every_kind():
    assert {kind: bool(PLAYBOOK.shown(kind)) for kind in model.COLLECTIONS} == dict.fromkeys(model.COLLECTIONS, True)
    assert sorted(way.data["number"] for way in PLAYBOOK.shown("way")) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("kind", WITH_SOURCES)
def test_every_record_is_published_and_names_its_origin_and_its_sources(kind):
    for record in PLAYBOOK.all(kind):
        assert record.status == "published", record.path
        assert record.data["origin"] and record.data["sources"], record.path


def figures(playbook):
    """Yield (case study, outcome) for each outcome that gives a figure, alone or in its sentence."""
    for study in playbook.all("case-study"):
        for outcome in study.data.get("outcomes") or ():
            if "value" in outcome or re.search(r"\d", outcome["result"]):
                yield study, outcome


def without_source(playbook):
    """{path of a case study: what it names} for each figure whose source no reader can look up."""
    known = {source.id for source in playbook.shown("source")} | {"own-account"}
    named = ((study.path, outcome["source"]) for study, outcome in figures(playbook))
    return {path: source for path, source in named if isinstance(source, str) and source not in known}


def test_each_figure_of_an_outcome_names_a_source_that_exists():
    found = list(figures(PLAYBOOK))
    assert len(found) > 5 and all(outcome["period"] and outcome["strength"] for _, outcome in found)
    assert without_source(PLAYBOOK) == {}


def test_each_source_that_a_figure_rests_on_is_missed_when_it_is_taken_away(real):
    for study, outcome in list(figures(real)):
        taken = real.records["source"].pop(outcome["source"])
        assert without_source(real)[study.path] == taken.id
        real.records["source"][taken.id] = taken


def test_the_source_of_each_figure_stands_beside_it_on_the_page(site):
    for study, outcome in figures(PLAYBOOK):
        page = lxml.html.parse(str(site / study.address.strip("/") / "index.html")).getroot()
        boxes = [" ".join(box.text_content().split()) for box in page.xpath("//li[contains(@class, 'outcome')]")]
        result, title = " ".join(outcome["result"].split()), PLAYBOOK.get("source", outcome["source"]).title
        (box,) = [box for box in boxes if result in box and (str(outcome.get("unit", "")) in box or outcome["strength"] == "told")]
        assert title.replace("'", "’") in box.replace("'", "’") and outcome["period"] in box, study.path


def test_a_figure_that_was_only_told_stands_in_no_summary_and_so_on_no_card():
    for study in PLAYBOOK.all("case-study"):
        told = [o for o in study.data.get("outcomes") or () if o["strength"] == "told" and "value" in o]
        for outcome in told:
            number = re.escape(f"{outcome['value']:g}")
            for words in (study.title, study.data["summary"]):
                assert not re.search(rf"(?<![\d.]){number}(?![\d.])", words), (study.path, number)


def test_a_told_outcome_with_a_figure_carries_a_caution():
    for study in PLAYBOOK.all("case-study"):
        for outcome in study.data.get("outcomes") or ():
            if outcome["strength"] == "told" and "value" in outcome:
                assert outcome.get("caution"), study.path


def test_personal_activities_say_that_people_may_pass_and_where_to_turn():
    personal = [a for a in PLAYBOOK.shown("activity") if a.data["sensitivity"] == "personal"]
    assert personal
    for activity in personal:
        words = " ".join(text for _, text, form in activity.texts() if form != "id").lower()
        assert "pass" in words and "/raise-a-concern/" in words, activity.path


def test_no_person_who_spoke_is_named_in_a_voice():
    for record in PLAYBOOK.all():
        for voice in record.data.get("voices") or ():
            assert not re.search(r"\b(Dr|Professor|Sir|Mr|Mrs|Ms|Admiral)\b", voice["who"]), record.path
            assert voice["who"][0].islower() or voice["who"].startswith(("A ", "The ")), (record.path, voice["who"])


def test_no_text_that_is_drawn_as_it_stands_holds_the_asterisks_of_emphasis():
    found = [f"{record.id}: {text}" for record in PLAYBOOK.all() for _, text, form in record.texts()
             if form == "plain" and re.search(r"\*\S", text)]  # fmt: skip
    assert found == []


@pytest.mark.parametrize("kind", ["way", "tip", "case-study", "activity", "checklist"])
def test_from_every_record_there_is_a_step_to_another_kind(kind):
    for record in PLAYBOOK.shown(kind):
        assert any(found for other, found in related(PLAYBOOK, record).items() if other != kind), record.path


def test_every_moment_gathers_something():
    made = pages(PLAYBOOK)
    assert [id for id in PLAYBOOK.list_of("moments") if f"start/{id}/index.md" not in made] == []
