"""playbook new: a scaffold that names what is missing, and passes once it is filled in."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros import checks
from macros.checks.permissions import NEEDED_FOR_CONSENT
from macros.forms.scaffold import Refused, scaffold, write_scaffold
from macros.model import kinds, schemas
from macros.model import playbook as model
from tests.support.places import ROOT, TINY, TODAY

KINDS = [kind for kind in kinds.KINDS if kind != "vocabulary"]


@pytest.fixture
def tiny_root(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def problems_of(root, path):
    playbook, found = model.load(root, TODAY)
    return playbook, [p for p in [*found, *checks.check(playbook)] if p.path == path]


@pytest.mark.parametrize("kind", KINDS)
def test_a_scaffold_fails_naming_each_placeholder(tiny_root, kind):
    playbook, _ = model.load(tiny_root, TODAY)
    path = write_scaffold(playbook, kind, "a-new-one")
    _, found = problems_of(tiny_root, path)
    text = (tiny_root / path).read_text("utf-8")
    lines = {number for number, line in enumerate(text.split("\n"), 1) if re.match(r"[^#]*FILL IN", line)}
    lines -= {2, 3} & {n for n in lines if text.split("\n")[n - 1].startswith("# Replace")}
    assert lines and {p.line for p in found if p.rule == "placeholder"} == lines
    assert {p.rule for p in found if p.level == "error"} == {"placeholder"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_scaffold_passes_once_its_placeholders_are_filled(tiny_root, kind):
    playbook, _ = model.load(tiny_root, TODAY)
    path = write_scaffold(playbook, kind, "a-new-one")
    record = problems_of(tiny_root, path)[0].get(kind, "a-new-one")
    lines = (tiny_root / path).read_text("utf-8").split("\n")
    for place, value, node in record.values():
        if isinstance(value, str) and value.startswith("FILL IN"):
            line = record.place(place)[0] - 1
            filled = json.dumps(_example(playbook, node), ensure_ascii=False)
            lines[line] = lines[line].replace(json.dumps(value), filled)
    text = "\n".join("Words." if line == "FILL IN" else line for line in lines)
    (tiny_root / path).write_text(text, "utf-8")
    assert "FILL IN" not in re.sub(r"^ *#.*$", "", text, flags=re.M)
    assert [p.words for p in problems_of(tiny_root, path)[1] if p.level == "error"] == []


def _example(playbook, node):
    """What a person would write: the schema's own example, or an id that is there."""
    if "x-vocabulary" in node:
        return next(iter(playbook.list_of(node["x-vocabulary"])))
    if "x-reference" in node and node["x-reference"] != "source":
        return playbook.shown(node["x-reference"])[0].id
    return node["examples"][0]


def test_every_optional_field_of_a_scaffold_is_there_as_a_comment(tiny_root):
    playbook, _ = model.load(tiny_root, TODAY)
    for kind in KINDS:
        text = scaffold(playbook, kind, "a-new-one")
        for key in schemas.schema(kind)["properties"]:
            assert re.search(rf"^(# )?{key}:", text, re.M), (kind, key)


def test_a_scaffold_of_a_case_study_names_all_that_consent_and_a_counted_figure_need(tiny_root):
    playbook, _ = model.load(tiny_root, TODAY)
    header, _, body = scaffold(playbook, "case-study", "a-new-one").partition("# Everything from here on is optional.")
    for key in NEEDED_FOR_CONSENT:
        assert re.search(rf"^  # {key}:", header, re.M), key
    for key in ("value", "unit", "counted_by", "caution"):
        assert re.search(rf"^#     # {key}:", body, re.M), key
    for heading, hint in schemas.schema("case-study")["x-body"]["hints"].items():
        assert heading == "What they did" or f"# ## {heading}: {hint}\n" in body


def test_what_a_scaffold_offers_inside_a_field_is_a_field_there_once_its_hash_is_gone(tiny_root):
    playbook, _ = model.load(tiny_root, TODAY)
    path = tiny_root / write_scaffold(playbook, "case-study", "a-new-one")
    path.write_text(re.sub("^  # ", "  ", path.read_text("utf-8"), flags=re.M), "utf-8")
    record = problems_of(tiny_root, "case_studies/a-new-one.md")[0].get("case-study", "a-new-one")
    assert list(record.data["permission"]) == ["basis", *NEEDED_FOR_CONSENT, "expires"]


@pytest.mark.parametrize("id", ["../../x", "Two Words", "build", "", "a" * 81, "x/y", "-x"])
def test_a_name_that_cannot_be_an_id_is_refused(tiny_root, id):
    playbook, _ = model.load(tiny_root, TODAY)
    with pytest.raises(Refused, match="cannot be an id"):
        write_scaffold(playbook, "tip", id)


def test_a_scaffold_never_writes_over_a_record(tiny_root):
    playbook, _ = model.load(tiny_root, TODAY)
    record = playbook.shown("tip")[0]
    before = (tiny_root / record.path).read_text("utf-8")
    with pytest.raises(Refused, match="is there already"):
        write_scaffold(playbook, "tip", record.id)
    assert (tiny_root / record.path).read_text("utf-8") == before


def test_the_command_says_what_to_do_next_and_refuses_with_status_two(tiny_root):
    command = [sys.executable, "-m", "macros", "--root", str(tiny_root), "new"]
    done = subprocess.run([*command, "tip", "a-new-one"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "Fill in content/tips/a-new-one.yml, then run: playbook check" in done.stdout
    done = subprocess.run([*command, "sandwich", "x"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2 and "there is no kind sandwich; choose one of source, way, tip" in done.stderr
