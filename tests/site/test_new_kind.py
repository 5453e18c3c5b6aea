"""A kind of record is added with one entry, one schema and one template, and then stands everywhere that kinds stand."""

import json
import shutil
import subprocess
import sys

import pytest

from macros.withdrawal import unpacked
from tests.support.places import CORE, CORPUS, ROOT, TODAY

ENTRY = """Kind(
            name="ritual", plural="rituals", folder="content/rituals", address="/rituals/{id}/", heading="Rituals", is_near=True,
            in_feed=True, search_weight=SearchWeight("2", "20"), columns={"minutes": lambda fields: fields.get("minutes")},
            facts=lambda fields, titles: [f"{fields['minutes']} min"], json_ld=lambda record, plain: {"@type": "Event"},
        ),
        """
RITUAL = """id: tea-on-fridays
kind: ritual
title: Tea on Fridays
origin: made-here
sources: [exampleshire-guide]
owner: playbook editors
published: 2026-11-20
review_by: 2027-11-20
ways: [try-it-small]
summary: Whoever is in puts the kettle on at four.
minutes: 15
"""
TEMPLATE = """{% import "parts/parts.html" as parts %}
<article data-record="{{ file }}"><h1 data-pagefind-weight="10">{{ record.title }}</h1>
<p>{{ record.summary }}</p>{{ parts.sources(sources) }}</article>
"""


def _schema():
    shared = ("record_id", "title", "status", "origin", "sources", "owner", "published", "updated", "reviewed", "review_by",
              "changes", "ways")  # fmt: skip
    properties = {{"record_id": "id"}.get(name, name): {"$ref": f"common.schema.json#/$defs/{name}"} for name in shared}
    properties |= {
        "kind": {"$ref": "common.schema.json#/$defs/kind", "const": "ritual"},
        "summary": {"$ref": "common.schema.json#/$defs/paragraph", "title": "Summary", "description": "What happens."},
        "minutes": {"type": "integer", "title": "Minutes", "description": "How long it takes.", "minimum": 1, "examples": [15]},
    }
    required = [name for name in properties if name not in ("status", "updated", "reviewed", "changes", "ways")]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "ritual.schema.json", "title": "Ritual",
            "description": "Something small that a team does again and again.", "type": "object", "required": required,
            "additionalProperties": False, "properties": properties}  # fmt: skip


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    """A copy of the code with one kind more, and a small playbook that has a record of it."""
    folder = tmp_path_factory.mktemp("scratch")
    for name in ("macros", "schemas", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    kinds = folder / "macros" / "model" / "kinds" / "__init__.py"
    text = kinds.read_text("utf-8")
    assert text.count("VOCABULARY, SOURCE,") == 1
    kinds.write_text(text.replace("VOCABULARY, SOURCE,", f"{ENTRY}VOCABULARY, SOURCE,"), "utf-8")
    (folder / "schemas" / "ritual.schema.json").write_text(json.dumps(_schema()), "utf-8")
    (folder / "overrides" / "records" / "ritual.html").write_text(TEMPLATE, "utf-8")
    for name in CORE:
        (folder / "playbook" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CORPUS / name, folder / "playbook" / name)
    (folder / "playbook" / "content" / "rituals").mkdir()
    (folder / "playbook" / "content" / "rituals" / "tea-on-fridays.yml").write_text(RITUAL, "utf-8")
    return folder


def run(scratch, *arguments):
    command = [sys.executable, "-m", "macros", "--root", "playbook", *arguments, "--today", TODAY]
    return subprocess.run(command, capture_output=True, text=True, cwd=scratch)


@pytest.fixture(scope="module")
def built(scratch):
    done = run(scratch, "build", "--site", "site")
    assert done.returncode == 0, done.stderr
    return scratch / "site"


def test_its_records_are_checked_against_its_schema(scratch):
    file = scratch / "playbook" / "content" / "rituals" / "tea-on-fridays.yml"
    file.write_text(RITUAL.replace("minutes: 15", "minutes: soon"), "utf-8")
    try:
        assert "content/rituals/tea-on-fridays.yml:11:10: minutes: expected a whole number" in run(scratch, "check").stdout
    finally:
        file.write_text(RITUAL, "utf-8")
    assert run(scratch, "check").returncode == 0


def test_a_new_one_can_be_begun(scratch):
    done = run(scratch, "new", "ritual", "a-walk-on-mondays")
    path = scratch / "playbook" / "content" / "rituals" / "a-walk-on-mondays.yml"
    assert done.returncode == 0, done.stderr
    text = path.read_text("utf-8")
    path.unlink()
    assert "# How long it takes." in text and 'minutes: "FILL IN: minutes"' in text


def test_it_has_a_page_and_stands_on_the_page_that_lists_its_kind(built):
    assert "Whoever is in puts the kettle on at four." in (built / "rituals/tea-on-fridays/index.html").read_text("utf-8")
    listed = (built / "rituals/index.html").read_text("utf-8")
    assert "<title>Rituals" in listed and 'href="../rituals/tea-on-fridays/"' in listed and "15 min" in listed


def test_it_stands_beside_what_it_names(built):
    way = (built / "ways/try-it-small/index.html").read_text("utf-8")
    assert "../../rituals/tea-on-fridays/" in way


def test_it_is_in_the_a_to_z(built):
    assert "../rituals/tea-on-fridays/" in (built / "a-z/index.html").read_text("utf-8")


def test_it_is_in_the_data_and_its_schema_with_it(built):
    data = built / "data/v1"
    assert json.loads((data / "rituals/tea-on-fridays.json").read_text("utf-8"))["record"]["fields"]["minutes"] == 15
    assert (data / "rituals.csv").read_text("utf-8-sig").splitlines()[1].startswith("tea-on-fridays,Tea on Fridays,15,")
    assert json.loads((data / "schemas/ritual.schema.json").read_text("utf-8"))["title"] == "Ritual"
    page = (built / "rituals/tea-on-fridays/index.html").read_text("utf-8")
    assert '"@type": "Event"' in page


def test_it_is_in_the_feed_and_among_the_changes(built):
    assert "<title>Tea on Fridays</title>" in (built / "feed.xml").read_text("utf-8")
    assert "../rituals/tea-on-fridays/" in (built / "changes/index.html").read_text("utf-8")


def test_a_search_finds_it(built):
    found = [text for path, text in unpacked.texts(built / "pagefind") if path.suffix == ".pf_fragment"]
    assert len(found) > 10
    assert any("/rituals/tea-on-fridays/" in text and "puts the kettle on" in text for text in found)
