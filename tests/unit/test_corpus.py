"""What the corpus promises to the tests that read it: something of everything, and never an error, whatever the day."""

import re
import unicodedata

import pytest

from macros import checks
from macros.forms.feedback import GUIDE
from macros.model import kinds, playbook, schemas
from macros.model.kinds.activity import GROUND_RULES
from macros.model.kinds.vocabulary import LINKS_NOT_CHECKED
from macros.outputs.pages.author_macros import MACROS
from macros.problems import WARNING, as_text
from macros.timing import slots
from tests.support import schema_rules
from tests.support.places import CORE, CORPUS, ROOT, TODAY

DAYS = (TODAY, "2026-11-23", "2027-11-22", "2028-02-29", "2031-11-22")
# What may stand, on the day of the tests: (file, how what is said of it begins). Each is there so that a test may meet it.
WARNINGS = [
    ("case_studies/a-bench-outside-ward-nine.md", "permission.expires: permission ends on 2027-01-10"),
    ("case_studies/a-kettle-in-the-lift.md", "permission.withdrawn: permission was withdrawn"),
    ("case_studies/doorstep-visits.md", 'body: "R&D" is not explained the first time'),
    ("case_studies/doorstep-visits.md", 'body: the glossary does not know "ECR"'),
    ("case_studies/doorstep-visits.md", 'body: "stakeholder" is best avoided'),
    ("case_studies/the-night-bus.md", "permission.expires: permission ended on 2026-10-31"),
    ("content/checklists/how-our-house-feels.yml", "sections[2].statements[0].leads_to.case_studies[0]: the permission for"),
    ("content/packs/a-long-afternoon.yml", 'days[0].items[0].activity: the activity "a-longer-walk" is retired'),
    ("content/pages/make-it-stick.md", 'the activity "a-longer-walk" is retired'),
    ("content/pages/make-it-stick.md", 'the permission for the case study "a-kettle-in-the-lift" has ended'),
    ("content/pages/make-it-stick.md", 'the case study "one-rota-first-try" is retired'),
    ("content/pages/make-it-stick.md", 'the case study "the-blue-folder" is withdrawn'),
    ("content/pages/make-it-stick.md", 'the permission for the case study "the-night-bus" has ended'),
    ("content/pages/make-it-stick.md", 'the permission for the case study "a-bench-outside-ward-nine" ends on 2027-01-10'),
    ("content/tips/an-open-hour-on-fridays.yml", 'case_studies[0]: the permission for the case study "a-bench-outside-ward-nine"'),
    ("content/vocabulary/moments.yml", 'entries[8].id: no record names the moment "moving-house"'),
]
TRICKY = ("&", "<5 people", "R&D", "“", "é", "ł")
LONG_WORD, LONG_TITLE = re.compile(r"\w{22}"), 110


def texts(records):
    """All that the records say, as one text."""
    return "\n".join(text for record in records for _, text, form in record.texts() if form != "id")


def test_there_are_records_of_every_kind_to_be_seen(corpus):
    assert [kind for kind in kinds.KINDS if not corpus.shown(kind)] == []
    assert sorted(way.data["number"] for way in corpus.shown("way")) == [1, 2, 3, 4, 5, 6]


def test_records_stand_in_every_way_that_a_record_can(corpus):
    assert {record.status for record in corpus.all()} == {"draft", "published", "retired", "withdrawn"}
    assert {corpus.visibility(record) for record in corpus.all()} == {"visible", "draft", "removed", "expired"}
    assert any(corpus.get(record.kind, record.data.get("replaced_by")) for record in corpus.all() if record.is_removed)


def test_every_field_of_every_schema_is_used(corpus):
    places = schema_rules.places()
    used = schema_rules.used("settings", corpus.settings, places)
    used = used.union(*(schema_rules.used(record.schema_kind, record.data, places) for record in corpus.all()))
    assert {field for file in schemas.documents() for field in schema_rules.properties(file)} - used == set()


def test_every_choice_of_every_schema_is_made(corpus):
    places = schema_rules.places()
    made = set().union(*(schema_rules.chosen(record.schema_kind, record.data, places) for record in corpus.all()))
    assert {choice for file in schemas.documents() for choice in schema_rules.choices(file)} - made == set()


def test_every_list_that_schemas_and_code_ask_for_is_there(corpus):
    asked = {node["x-vocabulary"] for file in schemas.documents() for _, node in schema_rules.nodes(file) if "x-vocabulary" in node}
    for path in (ROOT / "macros").rglob("*.py"):
        asked |= set(re.findall(r'list_of\("([a-z-]+)"\)', path.read_text("utf-8")))
    assert {"elements", "search-words", "exceptions"} < asked
    assert {*asked, LINKS_NOT_CHECKED} - corpus.records["vocabulary"].keys() == set()


def test_the_records_that_the_code_knows_by_their_ids_are_there(corpus):
    assert corpus.get("activity", GROUND_RULES) in corpus.shown("activity")
    assert corpus.get("source", GUIDE) in corpus.shown("source")


def test_every_macro_is_called_on_some_page():
    pages = "".join(path.read_text("utf-8") for path in (CORPUS / playbook.PAGES).rglob("*.md"))
    assert MACROS.keys() - set(re.findall(r"\{\{ (\w+)\(", pages)) == set()


def test_when_something_began_is_known_in_every_degree(corpus):
    started = [study.data["started"] for study in corpus.shown("case-study")]
    assert {len(day) for day in started if day != "not stated"} == {4, 7, 10} and "not stated" in started


def test_there_is_a_time_of_every_sort_that_a_clock_can_meet(corpus):
    found = [slots.sessions(activity.data) for activity in corpus.shown("activity")]
    sessions = [session for parts, _ in found for session in parts]
    assert any(spare for _, spare in found) and any(session.guessed for session in sessions)
    assert any(session.off_the_clock for session in sessions)
    assert {min(len(slot.steps), 2) for session in sessions for slot in session.slots} == {0, 1, 2}
    assert any(slot.least < slot.minutes < slot.most for session in sessions for slot in session.slots)


def test_a_moment_and_a_region_are_served_by_nothing_that_readers_see(corpus):
    shown = [record.data for kind in kinds.KINDS for record in corpus.shown(kind)]
    assert corpus.list_of("moments").keys() - {id for data in shown for id in data.get("moments", ())}
    assert corpus.list_of("regions").keys() - {data.get("region") for data in shown}


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_each_kind_has_characters_that_trip_what_escapes_or_sets_them_a_long_word_and_a_long_title(corpus, kind):
    words = texts(corpus.shown(kind))
    assert [char for char in TRICKY if char not in words.replace("Ł", "ł")] == []
    assert LONG_WORD.search(words)
    if "title" in schemas.schema(kind)["properties"]:
        assert max(len(record.title) for record in corpus.shown(kind)) >= LONG_TITLE


def test_the_glossary_has_a_letter_with_an_accent_and_most_of_the_alphabet(corpus):
    terms = [term.data["term"] for term in corpus.shown("term")]
    assert any(unicodedata.normalize("NFD", term) != term for term in terms)
    assert len({term[0].upper() for term in terms}) >= 15


@pytest.mark.parametrize("day", DAYS)
def test_on_no_day_is_there_an_error(day):
    found, problems = playbook.load(CORPUS, day)
    assert as_text([one for one in problems + checks.check(found) if one.level != WARNING]) == ""


def test_the_warnings_of_today_are_those_that_are_wanted():
    found, _ = playbook.load(CORPUS, TODAY)
    reported = sorted(checks.check(found))
    assert [(one.path, one.message[: len(begins)]) for one, (_, begins) in zip(reported, WARNINGS)] == WARNINGS
    assert len(reported) == len(WARNINGS)


def test_later_days_only_add_warnings():
    warned = []
    for day in DAYS:
        found, _ = playbook.load(CORPUS, day)
        warned.append({(one.path, one.rule) for one in checks.check(found)})
    assert [day for day, before, after in zip(DAYS[1:], warned, warned[1:]) if not before <= after] == []
    assert warned[0] < warned[-1]


def test_the_core_is_part_of_the_corpus():
    assert [name for name in CORE if not (CORPUS / name).is_file()] == []
    assert len(CORE) == len(set(CORE)) < len(list(CORPUS.rglob("*.*")))
