"""A field added word for word as macros/ARCHITECTURE.md says stands on the page, in print, in a form and in the data."""

import json
import re
import shutil
import subprocess
import sys

import pypdf
import pytest

from tests.support.places import CORE, CORPUS, ROOT, TODAY

ACTIVITY = "playbook/content/activities/two-good-things.yml"
WORDS, ASKED = "Chairs in a ring, no tables", "How the chairs and tables stand."


def blocks():
    """The code that the recipe shows, in order: schema, record, page, print, form."""
    recipe = (ROOT / "macros/ARCHITECTURE.md").read_text("utf-8").partition("\n## Add a field\n")[2].partition("\n## ")[0]
    return [re.sub("^   ", "", code, flags=re.M) for code in re.findall(r"^   ```[a-z]+\n(.*?)^   ```$", recipe, re.M | re.S)]


def put(path, code, before="", after=""):
    """Write code into a file, at a place that it has once."""
    text = path.read_text("utf-8")
    assert text.count(before + after) == 1, (path, before + after)
    path.write_text(text.replace(before + after, after + code + before), "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site of a small playbook, built by a copy of the code to which the recipe was done."""
    folder = tmp_path_factory.mktemp("scratch")
    for name in ("macros", "schemas", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in CORE:
        (folder / "playbook" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CORPUS / name, folder / "playbook" / name)
    schema, record, page, row, form = blocks()
    kind = folder / "macros/model/kinds/activity.py"
    put(folder / "schemas/activity.schema.json", schema, before='    "group_size": {')
    (folder / ACTIVITY).write_text((folder / ACTIVITY).read_text("utf-8") + record, "utf-8")
    put(folder / "overrides/records/activity.html", page, after='<ul class="glance" aria-label="At a glance">\n')
    put(folder / "macros/outputs/print/parts.py", " " * 8 + row, before='        ("Have ready"')
    put(kind, ' "room_setup",', after='"ways", "purpose",')
    put(kind, re.sub("^", "    ", form, flags=re.M).rstrip(" "), before="    facts=_facts,")
    put(kind, "Form, ", after="from .kind import Fields, ")
    put(kind, "from .contributed import DRAFT, LICENCE\n", before="from .kind import")
    command = [sys.executable, "-m", "macros", "--root", "playbook", "build", "--site", "site", "--today", TODAY]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_it_stands_on_the_page(built):
    assert f"<li>{WORDS}<small>the room</small></li>" in (built / "activities/two-good-things/index.html").read_text("utf-8")


@pytest.mark.parametrize("size", ["", "-large"])
def test_it_stands_in_print(built, size):
    pages = pypdf.PdfReader(built / f"print/activities/two-good-things{size}.pdf").pages
    assert f"Room: {WORDS}" in " ".join(" ".join(page.extract_text() for page in pages).split())


def test_it_stands_in_the_data_and_in_the_spreadsheet(built):
    data = json.loads((built / "data/v1/activities/two-good-things.json").read_text("utf-8"))
    assert data["record"]["fields"]["room_setup"] == WORDS
    rows = (built / "data/v1/activities.csv").read_text("utf-8-sig").splitlines()
    assert rows[0].endswith(",room_setup,address") and any(f'"{WORDS}"' in row for row in rows)


@pytest.mark.parametrize("file", ["activity/index.html", "activity-questions.txt"])
def test_a_form_asks_for_it(built, file):
    assert ASKED in (built / "contribute" / file).read_text("utf-8")
