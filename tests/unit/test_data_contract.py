"""What programs read of a playbook keeps its shape: spreadsheets, data files and their schema, the scripts' data, JSON-LD."""

import csv
import io
import json

import jsonschema
import pytest
from lxml import etree
from referencing import Registry, Resource

from macros.model import playbook
from macros.model.kinds import KINDS
from macros.outputs.data import activities, checklists, export, feed, json_ld
from tests.support.places import TINY, TODAY

HOME = "https://tiny.example.net/playbook"
BASE = "https://data.example.net/v1/"
SCALE = ["Never", "Rarely", "Sometimes", "Often", "Always"]
XML = "http://www.w3.org/XML/1998/namespace"


@pytest.fixture(scope="module")
def small():
    """The tiny playbook, which nothing here changes."""
    return playbook.load(TINY, TODAY)[0]


@pytest.fixture(scope="module")
def data(small):
    """{path under /data/v1/: text}."""
    return {address.removeprefix(export.BASE): text for address, text in export.files(small)}


@pytest.fixture(scope="module")
def is_valid(data):
    """Whether data fit the schemas that are published beside them."""
    published = {name: json.loads(text) for name, text in data.items() if name.endswith("schema.json")}
    registry = Registry().with_resources([(BASE + name, Resource.from_contents(schema | {"$id": BASE + name}))
                                          for name, schema in published.items()])  # fmt: skip
    return jsonschema.Draft202012Validator({"$ref": BASE + "schema.json"}, registry=registry).is_valid


@pytest.fixture
def tip(data):
    return json.loads(data["tips/ask-one-question.json"])


def test_every_data_file_fits_the_published_schema(data, is_valid):
    names = [name for name in data if name.endswith(".json") and "schema" not in name]
    assert "index.json" in names and [name for name in names if not is_valid(json.loads(data[name]))] == []


def test_the_schema_says_what_it_is(data):
    schema = json.loads(data["schema.json"])
    assert (schema["$schema"], schema["$id"]) == ("https://json-schema.org/draft/2020-12/schema", "schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("key", ["version", "playbook", "home", "licence", "attribution"])
@pytest.mark.parametrize("name", ["index.json", "tips.json", "tips/ask-one-question.json"])
def test_no_data_file_goes_without_saying_whose_words_it_holds(name, key, data, is_valid):
    fields = json.loads(data[name])
    assert not is_valid({other: value for other, value in fields.items() if other != key})
    assert not is_valid(fields | {key: 2})


@pytest.mark.parametrize("key", ["id", "kind", "title", "fields"])
def test_a_record_has_an_id_a_kind_a_title_and_fields(key, tip, is_valid):
    del tip["record"][key]
    assert not is_valid(tip)


@pytest.mark.parametrize("wrong", [
    {"more": "of it"}, {"title": 5}, {"id": 5}, {"address": 5}, {"until": 5}, {"body": 5}, {"fields": "none"}, {"kind": "ritual"},
    {"kind": "activity"}, {"fields": {"title": "A tip without its other fields"}},
])  # fmt: skip
def test_a_record_that_breaks_the_published_rules_does_not_fit_them(wrong, tip, data, is_valid):
    tip["record"] |= wrong
    assert not is_valid(tip)
    assert not is_valid(json.loads(data["tips.json"]) | {"records": [tip["record"]]})


@pytest.mark.parametrize(
    ("name", "key"), [("index.json", "kinds"), ("index.json", "schema"), ("tips.json", "records"), ("tips.json", "kind")]
)
def test_a_file_of_many_names_what_it_holds(name, key, data, is_valid):
    fields = json.loads(data[name])
    assert fields.pop(key) and not is_valid(fields)


def test_what_is_published_of_a_schema_asks_for_nothing_that_is_kept_back(data):
    for kind in KINDS:
        schema = json.loads(data[f"schemas/{kind}.schema.json"])
        assert not {"permission", "contact"} & {*schema["properties"], *schema["required"]}
        assert "id" in schema["required"]


def test_the_index_tells_the_files_of_each_kind(data):
    kinds = {one["kind"]: one for one in json.loads(data["index.json"])["kinds"]}
    assert list(kinds) == list(KINDS)
    assert kinds["term"] == {
        "kind": "term", "number": 2, "file": "glossary-terms.json", "schema": "schemas/term.schema.json",
        "csv": "glossary-terms.csv", "records": ["glossary-terms/huddle.json", "glossary-terms/rota.json"],
    }  # fmt: skip
    assert kinds["tip"]["csv"] == "tips.csv" and "csv" not in kinds["way"]


def test_a_file_of_a_kind_holds_its_records_and_says_which_kind_it_is(data):
    fields = json.loads(data["ways.json"])
    assert fields["kind"] == "way" and [one["id"] for one in fields["records"]] == ["say-what-you-need", "try-it-small"]
    assert fields["playbook"] == "Tiny playbook" and fields["version"] == 1
    assert data["ways.json"].endswith("}\n")


@pytest.mark.parametrize(("name", "row"), [
    ("activities.csv", {
        "id": "two-good-things", "title": "Two good things", "minutes": "45", "fewest_people": "4", "most_people": "20",
        "group_size": "2", "format": "alone; pairs; whole-group", "place": "either", "equipment": "timer",
        "sensitivity": "personal", "ways": "say-what-you-need; try-it-small",
        "purpose": "People who have just met tell each other two things that went well.",
        "address": f"{HOME}/activities/two-good-things/",
    }),
    ("case-studies.csv", {
        "id": "a-shared-rota", "title": "Two teams share one rota", "region": "north", "system": "exampleshire",
        "places": "Exampleton", "settings": "care-homes; hospitals", "started": "2024-03", "ended": "not stated",
        "ways": "say-what-you-need", "strength_of_evidence": "counted",
        "summary": "A care home and a hospital ward plan their weeks on one sheet of paper.",
        "directions": "better", "since_then": "spread", "address": f"{HOME}/case-studies/a-shared-rota/",
    }),
    ("glossary-terms.csv", {
        "id": "huddle", "title": "huddle", "expansion": "a short standing meeting",
        "definition": "A meeting of a few minutes, standing up, to plan the day.", "advice": "avoid", "instead": "short meeting",
        "aliases": "huddles", "category": "words-to-avoid", "used_by": "hospitals", "address": f"{HOME}/glossary/#huddle",
    }),
    ("tips.csv", {
        "id": "ask-one-question", "title": "Ask one question at every handover", "effort": "small",
        "time": "Two minutes a handover", "first_step": "Ask it yourself at the end of your next handover.",
        "how_you_know": "Someone asks it on a day when you are not there.", "ways": "say-what-you-need",
        "moments": "before-winter", "address": f"{HOME}/tips/#ask-one-question",
    }),
])  # fmt: skip
def test_the_columns_of_a_spreadsheet_keep_their_names_and_order(name, row, data):
    read = list(csv.DictReader(io.StringIO(data[name].removeprefix("\ufeff"))))
    assert list(read[0].items()) == list(row.items())


def test_an_activity_has_all_that_the_facilitators_clock_needs(small):
    assert activities.run_data(small)["activities"]["two-good-things"] == {
        "title": "Two good things", "address": "/activities/two-good-things/", "pdf": "/print/activities/two-good-things.pdf",
        "purpose": "People who have just met tell each other two things that went well.", "where": "In a room or online",
        "not_for": ["a death", "an open investigation"], "without": "Count slowly to sixty, five times.",
        "nice_to_have": ["A timer"],
        "people": [4, 20], "group_size": 2, "personal": True, "common_sheet": True, "prepare": 5, "equipment": ["A timer"],
        "materials": [{"item": "cards", "quantity": 2, "per": "person", "used_again": False}],
        "handouts": [{"title": "My two good things", "per": "person"}, {"title": "Places to think of", "per": "group"}],
        "timing_note": "The source gives 45 minutes; the steps add up to 35, and the rest is for settling in.",
        "sessions": [
            {"title": "Find them", "minutes": 15, "guessed": False, "off_the_clock": [], "slots": [
                {"minutes": 5, "least": 3, "most": 8, "steps": [{
                    "title": "Think of two things", "format": "alone", "format_title": "Alone",
                    "brief": "Write each good thing on a card.",
                    "say": [["p", "Write each good thing on a card."]], "note": [["p", "Keep the room quiet."]],
                    "ask": [{"lead": "You could think of", "questions": ["What made you smile?", "Who helped you?"]}],
                }]},
                {"minutes": 10, "least": 10, "most": 10, "steps": [{
                    "title": "Tell one person", "format": "pairs", "format_title": "In pairs",
                    "brief": "Tell each other about one card each.",
                    "say": [["p", "Tell each other about one card."], ["p", "Then swap over."]], "ask": [], "note": [],
                }]},
            ]},
            {"title": "Share them", "minutes": 20, "guessed": False, "off_the_clock": [], "slots": [
                {"minutes": 20, "least": 20, "most": 20, "steps": [{
                    "title": "Tell everybody", "format": "whole-group", "format_title": "All together",
                    "brief": "Each person shows one card.", "say": [["p", "Each person shows one card."]], "ask": [], "note": [],
                }]},
            ]},
        ],
        "spare": 10,
    }  # fmt: skip


def test_a_pack_has_its_days_and_how_long_it_may_take(small):
    assert activities.run_data(small)["packs"] == {"a-first-hour": {
        "title": "A first hour", "address": "/packs/a-first-hour/", "available_minutes": 60,
        "purpose": "Partners who have never met spend an hour together.",
        "days": [{"title": "The hour", "items": [
            {"type": "talk", "title": "Welcome", "minutes": 10, "in_short": "Say when we end.", "note": "Say when it ends."},
            {"type": "activity", "activity": "two-good-things", "session": 1},
            {"type": "break", "title": "Tea", "minutes": 10},
            {"type": "activity", "activity": "walk-and-talk", "minutes": 20},
        ]}],
    }}  # fmt: skip


def test_the_data_of_scripts_are_whole_lines_and_tell_their_version(small):
    for text in (activities.as_json(small), checklists.as_json(small)):
        assert text.endswith("}\n") and json.loads(text)["version"] == 1


def test_a_checklist_has_what_its_page_and_the_teams_page_need(small):
    found = json.loads(checklists.as_json(small))["checklists"]["how-we-talk"]
    sections = found.pop("sections")
    assert found == {
        "id": "how-we-talk", "title": "How do we talk?", "audience": "team", "answers": "both", "version": 2,
        "address": "reflect/how-we-talk/",
    }  # fmt: skip
    assert sections[0] == {"title": "Say what you need", "number": 1, "scale": SCALE, "statements": [{
        "id": "we-ask", "text": "We ask each other what would help.", "question": "When did we last ask what would help?",
        "leads": [
            {"kind": "tip", "title": "Ask one question at every handover", "address": "tips/#ask-one-question"},
            {"kind": "activity", "title": "Two good things", "address": "activities/two-good-things/"},
            {"kind": "case-study", "title": "Two teams share one rota", "address": "case-studies/a-shared-rota/",
             "until": "2030-02-20"},
            {"kind": "way", "title": "Say what you need", "address": "ways/say-what-you-need/"},
        ],
    }]}  # fmt: skip


@pytest.mark.parametrize(("kind", "id", "said"), [
    ("activity", "two-good-things", {
        "@type": "HowTo", "description": "People who have just met tell each other two things that went well.",
        "totalTime": "PT45M", "dateModified": "2026-03-01",
        "step": [
            {"@type": "HowToStep", "name": "Think of two things", "text": "Write each good thing on a card."},
            {"@type": "HowToStep", "name": "Tell one person", "text": "Tell each other about one card. Then swap over."},
            {"@type": "HowToStep", "name": "Tell everybody", "text": "Each person shows one card."},
        ],
    }),
    ("case-study", "a-shared-rota", {
        "@type": "Article", "headline": "Two teams share one rota", "dateModified": "2026-03-01", "expires": "2030-02-20",
        "description": "A care home and a hospital ward plan their weeks on one sheet of paper.",
        "contentLocation": [{"@type": "Place", "name": "Exampleton"}],
    }),
])  # fmt: skip
def test_a_page_says_to_machines_what_it_is(kind, id, said, small):
    record = small.get(kind, id)
    address = HOME + record.address
    assert json.loads(json_ld.of_record(small, record)) == {
        "@context": "https://schema.org", "@id": address, "url": address, "name": record.title, "inLanguage": "en-GB",
        "license": "https://creativecommons.org/licenses/by/4.0/", "datePublished": "2026-01-10", **said,
    }  # fmt: skip


def test_the_feed_says_whose_it_is_and_where_it_and_its_site_are(small):
    text = feed.feed(small)
    root = etree.fromstring(text.encode())
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<feed ') and root.get(f"{{{XML}}}lang") == "en-GB"
    assert [root.findtext(f"a:{name}", namespaces=atom) for name in ("id", "title", "author/a:name")] == [
        f"{HOME}/feed.xml", "Tiny playbook", "the people of Exampleshire"]  # fmt: skip
    assert [(link.get("rel"), link.get("href"), link.get("type")) for link in root.findall("a:link", atom)] == [
        (None, f"{HOME}/", None), ("self", f"{HOME}/feed.xml", "application/atom+xml")]  # fmt: skip
    entries = {entry.findtext("a:id", namespaces=atom): entry for entry in root.findall("a:entry", atom)}
    tip = entries[f"{HOME}/tips/#ask-one-question"]
    assert [tip.findtext(f"a:{name}", namespaces=atom) for name in ("title", "published", "updated")] == [
        "Ask one question at every handover", "2026-01-10T00:00:00Z", "2026-03-01T00:00:00Z"]  # fmt: skip
    assert tip.find("a:category", atom).get("term") == "tip"
    assert tip.find("a:link", atom).get("href") == f"{HOME}/tips/#ask-one-question"
    study = entries[f"{HOME}/case-studies/a-shared-rota/"].findtext("a:summary", namespaces=atom)
    assert study.startswith("Added what they learnt. A care home") and study.endswith(" Shown until 20 February 2030.")


def test_the_glossary_says_to_machines_which_terms_it_defines(small):
    said = json.loads(json_ld.of_glossary(small))
    assert (said["@context"], said["@type"], said["@id"], said["name"]) == (
        "https://schema.org", "DefinedTermSet", f"{HOME}/glossary/", "Jargon buster")  # fmt: skip
    assert said["hasDefinedTerm"][1] == {
        "@type": "DefinedTerm", "@id": f"{HOME}/glossary/#rota", "name": "rota", "description": "A list of who works when.",
    }  # fmt: skip
