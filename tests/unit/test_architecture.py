"""macros/ARCHITECTURE.md holds: each path, function and name in it is there, and so is each package, and each folder of scripts."""

import ast
import re

import pytest

from tests.support.places import ROOT
from tests.unit.test_layers import PACKAGES

ARCHITECTURE = (ROOT / "macros" / "ARCHITECTURE.md").read_text("utf-8")
_FENCE = re.compile(r"^ *```[a-z]*\n(.*?)^ *```$", re.M | re.S)
PROSE = _FENCE.sub("", ARCHITECTURE)
CODE = re.findall(r"`([^`\n]+)`", PROSE)
FOLDERS = ("macros", "content", "overrides", "tests", "schemas", "case_studies")
# What the recipes make, and which stands nowhere until then.
MADE = {"macros/model/kinds/ritual.py", "schemas/ritual.schema.json", "overrides/records/ritual.html", "overrides/lists/short.html"}

PATHS = sorted({code for code in CODE if code.startswith(tuple(f"{folder}/" for folder in FOLDERS)) and " " not in code})
NAMED = sorted(set(re.findall(r"`([A-Za-z_]\w*)` in `([\w./]+\.py)`", PROSE)))


def names(path):
    """Every function, class, method, field and constant that a Python file states."""
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    yield target.id


@pytest.mark.parametrize("path", PATHS)
def test_every_path_is_there(path):
    assert (ROOT / path).exists() or path in MADE
    assert (ROOT / path).is_dir() == path.endswith("/")


@pytest.mark.parametrize("name, path", NAMED)
def test_every_name_stands_in_the_file_that_is_named_for_it(name, path):
    assert name in set(names(path))


def test_enough_is_named_for_a_stranger_to_follow():
    assert len(PATHS) > 80 and len(NAMED) > 50


def test_nothing_that_the_recipes_make_is_there_already():
    assert [path for path in MADE if (ROOT / path).exists()] == []


def test_every_package_of_the_code_stands_in_the_table_and_in_the_picture():
    drawn = re.search(r"^```mermaid\n(.*?)^```$", ARCHITECTURE, re.M | re.S)[1]
    assert [package for package in PACKAGES if f"| `macros/{package}/` |" not in ARCHITECTURE] == []
    assert [package for package in PACKAGES if f'{package}["{package}<br>' not in drawn] == []
    assert set(re.findall(r"^\| `macros/(\w+)/` \|", ARCHITECTURE, re.M)) == set(PACKAGES)


def test_every_package_inside_the_outputs_and_of_the_browser_stands_in_a_table():
    inside = [path for path in (ROOT / "macros" / "outputs").iterdir() if path.is_dir() and path.name != "__pycache__"]
    scripts = [path for path in (ROOT / "overrides" / "assets").iterdir() if path.is_dir()]
    packages = {f"{path.relative_to(ROOT).as_posix()}/" for path in (*inside, *scripts)}
    assert {package for package in packages if f"| `{package}` |" not in ARCHITECTURE} == set()


def test_no_arrow_of_the_picture_leads_back_to_an_earlier_package():
    arrows = re.findall(r"^  (\w+)(?:\[.*?\])? --> (\w+)", ARCHITECTURE, re.M)
    between = [(one, other) for one, other in arrows if one in PACKAGES and other in PACKAGES]
    assert len(between) > 12 and [pair for pair in between if PACKAGES.index(pair[0]) > PACKAGES.index(pair[1])] == []
