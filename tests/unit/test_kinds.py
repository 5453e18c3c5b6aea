"""What others rely on of each kind of record: where its files and pages are, where it is shown, what its form asks."""

import pytest

from macros.checks.characters import PRINTED
from macros.checks.reach import NEAR
from macros.model.kinds import KINDS
from macros.model.kinds.kind import Form
from macros.outputs.data import export, feed
from macros.outputs.pages.lists import HEADINGS
from tests.support.changing import change

FORMS = {kind.name: kind.form for kind in KINDS.values() if kind.form}


def kinds(wanted):
    return {kind.name for kind in KINDS.values() if wanted(kind)}


@pytest.fixture
def facts(tiny):
    """facts(kind, id, fields) are the small facts under the card of a record with these fields."""

    def title(name, id):
        return (tiny.list_of(name).get(id) or {}).get("title")

    return lambda kind, id, **fields: tiny.get(kind, id).spec.facts({**tiny.get(kind, id).data, **fields}, title)


@pytest.mark.parametrize(("kind", "file", "address", "data"), [
    ("vocabulary", "content/vocabulary/it.yml", "", "lists"),
    ("source", "content/sources/it.yml", "/sources/#it", "sources"),
    ("way", "content/ways/it.md", "/ways/it/", "ways"),
    ("tip", "content/tips/it.yml", "/tips/#it", "tips"),
    ("case-study", "case_studies/it.md", "/case-studies/it/", "case-studies"),
    ("activity", "content/activities/it.yml", "/activities/it/", "activities"),
    ("pack", "content/packs/it.yml", "/packs/it/", "packs"),
    ("checklist", "content/checklists/it.yml", "/reflect/it/", "checklists"),
    ("phase", "content/phases/it.yml", "/roadmap/#it", "phases"),
    ("feedback", "content/feedback/it.yml", "/you-said/#it", "feedback"),
    ("term", "content/glossary/it.yml", "/glossary/#it", "glossary-terms"),
])  # fmt: skip
def test_the_file_the_address_and_the_data_of_a_record_stay_where_they_are(kind, file, address, data):
    spec = KINDS[kind]
    assert (spec.name, spec.file_of("it"), spec.address_of("it"), export.folder(kind)) == (kind, file, address, data)


def test_each_kind_has_such_a_place():
    assert list(KINDS) == [
        "vocabulary",
        "source",
        "way",
        "tip",
        "case-study",
        "activity",
        "pack",
        "checklist",
        "brief",
        "phase",
        "feedback",
        "term",
    ]


@pytest.mark.parametrize(("kind", "singular", "title"), [
    ("source", "source", "Sources"), ("way", "way", "Six ways"), ("tip", "tip", "Tips"),
    ("case-study", "case study", "Stories"),
    ("activity", "activity", "Activities"), ("pack", "pack", "Packs"), ("checklist", "checklist", "Check your team"),
    ("brief", "brief", "Briefs for boards"), ("phase", "phase", "Roadmap"),
    ("feedback", "feedback", "You said, we did"), ("term", "term", "Jargon buster"),
])  # fmt: skip
def test_a_kind_and_the_page_that_lists_it_keep_their_names(kind, singular, title):
    assert (KINDS[kind].singular, KINDS[kind].heading_of_list) == (singular, title)


def test_what_is_new_of_the_kinds_that_readers_follow_is_in_the_feed_and_on_the_first_page():
    assert set(feed.IN_FEED) == {"way", "tip", "case-study", "activity", "pack", "checklist", "brief", "phase", "feedback"}
    assert kinds(lambda kind: kind.is_news) == {"case-study", "activity", "pack", "checklist"}


def test_the_feed_stops_at_fifty(tiny):
    for number in range(60):
        tiny.records["tip"][f"tip-{number}"] = change(tiny, tiny.get("tip", "ask-one-question"), {"id": f"tip-{number}"})
    assert feed.feed(tiny).count("<entry>") == 50


def test_from_what_a_reader_is_led_on_and_under_which_headings():
    assert set(NEAR) == {"way", "tip", "case-study", "activity", "checklist"}
    assert list(HEADINGS) == ["tip", "activity", "case-study", "pack", "checklist", "way", "phase"]


def test_what_stands_on_paper():
    assert set(PRINTED) == {"vocabulary", "source", "way", "activity", "pack", "checklist", "brief", "term"}
    folders = {kind.name: kind.print_folder for kind in KINDS.values() if kind.print_folder}
    assert folders == {"activity": "activities", "pack": "packs", "checklist": "checklists", "brief": "briefs"}
    assert kinds(lambda kind: kind.print_as_word) == {"pack", "brief"}


def test_whose_words_the_texts_are():
    assert kinds(lambda kind: not kind.has_own_words) == {"vocabulary", "source"}
    assert kinds(lambda kind: kind.names_others) == {"source", "term"}
    assert kinds(lambda kind: kind.is_contributed) == {"case-study"}
    assert kinds(lambda kind: kind.is_prose) == {"way", "case-study", "activity"}
    assert kinds(lambda kind: kind.is_short_list) == {"way"}
    assert kinds(lambda kind: not kind.in_a_to_z) == {"vocabulary", "feedback"}


def test_in_the_search_what_helps_comes_before_what_a_word_means_and_that_before_what_it_rests_on():
    weights = {kind.name: (float(kind.search_weight.words), float(kind.search_weight.title)) for kind in KINDS.values()}
    assert weights["source"] < weights["term"] < weights["tip"] == weights["way"] == weights["activity"]
    assert weights["source"][1] < weights["tip"][0] and all(title > words for words, title in weights.values())
    assert {kind.search_weight.meta for kind in KINDS.values()} == {"title", "name"}


@pytest.mark.parametrize(("kind", "asked"), [
    ("tip", {"tip": ("title", "detail", "questions"), "fits": ("ways", "moments", "people_say", "sources")}),
    ("term", {"word": ("term", "expansion", "aliases"), "meaning": ("definition", "meanings"),
              "use": ("advice", "instead", "category", "used_by", "sources")}),
    ("case-study", {
        "in-short": ("title", "summary"), "where": ("region", "places", "system"), "who": ("organisations", "settings"),
        "when": ("started", "ended"), "story": ("body",), "outcomes": ("outcomes", "unknowns", "sources"), "contact": ("contact",),
        "permission": ("permission",),
    }),
])  # fmt: skip
def test_a_form_asks_its_questions_in_this_order(kind, asked):
    assert {id: fields for id, _, fields in FORMS[kind].steps} == asked


def test_what_the_forms_leave_to_the_rules_and_to_editors():
    assert FORMS["tip"].not_asked == FORMS["term"].not_asked == {"sources.year"}
    assert FORMS["case-study"].not_asked == {
        "organisations.now", "organisations.affected_by", "permission.basis", "permission.withdrawn", "permission.by.reference",
        "outcomes.direction", "outcomes.compared_with", "outcomes.source.year", "sources.year",
    }  # fmt: skip


def test_what_is_sent_by_a_form_is_a_draft_of_the_editors():
    given = {name: dict(form.given) for name, form in FORMS.items()}
    draft = {"status": "draft", "origin": "from-source", "owner": "playbook editors"}
    assert given == {"tip": draft, "term": draft, "case-study": draft | {"checked_with": "nobody yet"}}


def test_a_form_stands_on_one_page_and_asks_whether_anybody_could_be_recognised_unless_it_says_otherwise():
    assert Form.on_one_page and Form.recognised
    assert [name for name, form in FORMS.items() if not form.on_one_page] == ["case-study"]
    assert [name for name, form in FORMS.items() if not form.recognised] == ["term"]


@pytest.mark.parametrize(("kind", "id", "fields", "expected"), [
    ("activity", "walk-and-talk", {}, ["20 min", "2 to 30 people"]),
    ("activity", "walk-and-talk", {"people": {"min": 4, "max": 4}, "stated_minutes": 90}, ["1 h 30 min", "4 people"]),
    ("activity", "walk-and-talk", {"stated_minutes": None}, ["0 min", "2 to 30 people"]),
    ("tip", "ask-one-question", {}, ["Small effort", "Two minutes a handover"]),
    ("way", "try-it-small", {"effort": "medium", "time": None}, ["Medium effort", None]),
    ("way", "try-it-small", {"effort": "large", "time": "A year"}, ["Large effort", "A year"]),
    ("pack", "a-first-hour", {}, ["1 h, plus ten minutes to walk to the hall", "people from two teams"]),
    ("pack", "a-first-hour", {"available_minutes": None, "audience": None, "besides": None}, ["0 min", None]),
    ("pack", "a-first-hour", {"days": [{}, {}], "besides": None}, ["1 h in 2 meetings", "people from two teams"]),
    ("checklist", "how-we-talk", {}, ["10 min", "for a team"]),
    ("checklist", "how-we-talk", {"audience": "me"}, ["10 min", "for one person"]),
    ("checklist", "how-we-talk", {"audience": "leaders"}, ["10 min", "for leaders"]),
    ("case-study", "a-shared-rota", {},
     ["Exampleton", "The north", "Care homes", "Counted before and after: shifts that nobody took"]),
    ("case-study", "a-shared-rota", {"system": None, "places": ["Upton", "Exampleton"], "settings": None, "outcomes": None},
     ["Upton and Exampleton", "The north", None]),
    ("case-study", "a-shared-rota", {"system": None, "places": ["A", "B", "C", "D"], "settings": None, "outcomes": None},
     ["A and elsewhere", "The north", None]),
    ("case-study", "a-shared-rota", {"system": None, "places": None, "settings": ["hospitals", "care-homes"],
                                     "outcomes": [{"strength": "told"}, {"strength": "evaluated", "measure": "falls"},
                                                  {"strength": "counted"}, {"strength": "evaluated", "measure": "stays"}]},
     [None, "The north", "Hospitals", "Independently evaluated: falls and one other result"]),
    ("case-study", "a-shared-rota", {"system": None, "places": None, "settings": None, "outcomes": [{}, {"strength": "told"}]},
     [None, "The north", "Self-reported"]),
])  # fmt: skip
def test_a_card_has_the_small_facts_by_which_readers_choose(kind, id, fields, expected, facts):
    assert facts(kind, id, **fields) == expected


def test_a_kind_that_says_nothing_else_is_plain():
    plain = type(KINDS["tip"])(name="it", plural="them", folder="content/them")
    assert plain.file_of("one") == "content/them/one.yml" and plain.heading_of_list == "Them"
    flags = (
        "is_near",
        "is_news",
        "in_feed",
        "names_others",
        "is_contributed",
        "is_prose",
        "is_short_list",
        "is_printed",
        "has_run_card",
        "print_as_word",
    )
    assert [name for name in flags if getattr(plain, name)] == [] and plain.has_own_words and plain.in_a_to_z
