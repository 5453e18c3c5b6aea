"""Schemas: every rule is broken once by an example that is kept, and every field is used once by the tiny playbook."""

import pytest

from macros.checks import schema
from macros.model import kinds, schemas
from macros.reading import front_matter, yaml_text
from macros.reading.text_file import read_text
from tests.support import schema_rules
from tests.support.expected import expected, ids
from tests.support.places import TESTS, TINY

EXAMPLES = TESTS / "schemas"
INVALID = sorted(EXAMPLES.glob("*/invalid/*"))
KINDS = [name.removesuffix(".schema.json") for name in schemas.documents() if name != "common.schema.json"]

# A record that is no set of fields at all is refused by the reader, before any schema sees it (test_reading.py).
HELD_BY_THE_READER = {(f"{kind}.schema.json", (), "type") for kind in KINDS}


def read(path):
    """The fields of one example, with their places."""
    text, problems = read_text(path, path.name)
    first_line = 1
    if path.suffix == ".md":
        parts, found = front_matter.split(text, path.name)
        text, first_line, problems = parts.header, parts.header_line, problems + found
    data, positions, found = yaml_text.read(text, path.name, first_line)
    assert not problems + found
    return data, positions


@pytest.mark.parametrize("path", INVALID, ids=ids(EXAMPLES))
def test_an_invalid_record_has_the_one_problem_it_announces(path):
    data, positions = read(path)
    problems = list(schema.check_fields(path.parts[-3], data, path.name, positions))
    assert [(p.line, p.column, p.rule) for p in problems] == [expected(path)], problems


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_invalid_examples(kind):
    assert any(path.parts[-3] == kind for path in INVALID)


def test_every_rule_of_every_schema_is_broken_by_an_example():
    broken, places = set(), schema_rules.places()
    for path in INVALID:
        broken |= {schema_rules.broken(error, places) for error in schema.errors(path.parts[-3], read(path)[0])}
    lacking = schema_rules.all_rules() - broken - HELD_BY_THE_READER
    assert not lacking, "no invalid example breaks " + ", ".join(sorted(map(str, lacking)))


def test_the_tiny_playbook_has_no_problem_at_all(check_playbook):
    assert not check_playbook(wording=True)


def test_the_tiny_playbook_has_every_kind_and_every_list(tiny):
    assert all(tiny.all(kind) for kind in kinds.KINDS)
    lists = {node["x-vocabulary"] for file in schemas.documents() for _, node in schema_rules.nodes(file)
             if "x-vocabulary" in node}  # fmt: skip
    assert lists <= set(tiny.records["vocabulary"])


@pytest.mark.parametrize("file", schemas.documents())
def test_every_field_has_a_title_and_a_description(file):
    for pointer, node in schema_rules.nodes(file):
        if pointer[-2:-1] == ("properties",):
            whole = schemas.follow(node)
            for word in ("title", "description"):
                assert whole.get(word, "").strip(), f"{'/'.join(pointer)} has no {word}"


@pytest.mark.parametrize("file", schemas.documents())
def test_every_object_refuses_fields_it_does_not_know(file):
    # mkdocs.yml and its `extra` hold the engine's own settings beside the host's.
    open_ones = {(), ("properties", "extra")} if file == "settings.schema.json" else set()
    for pointer, node in schema_rules.nodes(file):
        if "properties" in node and pointer not in open_ones:
            assert node.get("additionalProperties") is False, "/".join(pointer)


def test_every_schema_has_a_kind_of_record_and_every_kind_a_schema():
    assert set(KINDS) == set(kinds.KINDS) | {"tombstone", "settings"}


def test_every_reference_leads_to_a_kind_and_every_tag_to_a_list():
    for file in schemas.documents():
        for pointer, node in schema_rules.nodes(file):
            assert node.get("x-reference", "same-kind") in {*kinds.KINDS, "same-kind"}, pointer
            name = node.get("x-vocabulary", "elements")
            assert (TINY / "content" / "vocabulary" / f"{name}.yml").is_file(), pointer


def test_every_text_says_whether_it_is_plain_markdown_or_an_id():
    for file in schemas.documents():
        for pointer, node in schema_rules.nodes(file):
            if "string" in node.get("type", ()):
                assert node.get("x-text") in ("plain", "markdown", "id", "asked"), f"{file} {'/'.join(pointer)}"


@pytest.mark.parametrize("path", [("no-such-field",), ("title", "inside"), ("questions", 0, "inside"), ("title", 0)])
def test_a_place_that_a_schema_does_not_know_has_no_rules(path):
    assert schemas.at("tip", path) == {}


@pytest.mark.parametrize(
    ("year", "is_text"), [(1000, True), (2024, True), (9999, True), (999, False), (10000, False), (True, False)]
)
def test_a_year_of_four_digits_is_text_where_it_stands_for_a_day_and_nowhere_else(year, is_text):
    fields = {"started": year, "title": year, "no-such-field": year}
    assert schemas.years_as_text("case-study", fields) == fields | ({"started": str(year)} if is_text else {})
