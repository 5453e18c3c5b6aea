"""publiccode.yml, by which catalogues know the project, keeps to its standard and says what the settings say."""

import copy
import json

import jsonschema
import pytest
import yaml

from tests.support.places import ROOT, TESTS

SCHEMA = json.loads((TESTS / "content/publiccode.schema.json").read_text("utf-8"))
SAID = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
SETTINGS = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))


def test_it_keeps_to_the_standard():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(SAID, SCHEMA)


def test_it_says_what_the_settings_say():
    assert (SAID["name"], SAID["url"]) == (SETTINGS["site_name"], SETTINGS["repo_url"])
    assert SAID["description"]["en"]["documentation"] == SETTINGS["site_url"] + "about/"


def test_its_licence_is_that_of_the_code():
    assert SAID["legal"]["license"] == (ROOT / "LICENSE").read_text("utf-8").split()[0]


@pytest.mark.parametrize("path, value", [
    ("url", "nowhere"), ("softwareType", "website"), ("developmentStatus", "done"), ("platforms", []), ("usedFor", "tea"),
    ("description.en.shortDescription", "x" * 151), ("description.en.longDescription", "Short."), ("legal.license", "MIT, mostly"),
    ("maintenance.contacts", []), ("localisation.availableLanguages", ["English"]), ("publiccodeYmlVersion", 0.7),
])  # fmt: skip
def test_what_departs_from_the_standard_is_noticed(path, value):
    changed = copy.deepcopy(SAID)
    *outer, last = path.split(".")
    holder = changed
    for step in outer:
        holder = holder[step]
    holder[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed, SCHEMA)
