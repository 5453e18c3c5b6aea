"""The walls between the rooms of macros/: who may import what, who may say where files are, how large a room may be."""

import ast
import sys

import pytest

from tests.support.places import ROOT

MACROS = ROOT / "macros"
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 40

# Who alone may import a module.
ONLY = {
    "yaml": {"reading/yaml_text.py"},
    "jsonschema": {"checks/schema.py"},
    "mkdocs": {"mkdocs_hook.py", "cli/", "building.py"},
    "macros.cli": {"__main__.py", "cli/"},
}
# What a room may not import, but for a few modules that hold the one statement of a rule.
WALLS = {
    "reading/": ({"macros.checks", "macros.outputs", "macros.playbook", "macros.schemas"}, set()),
    "checks/": ({"macros.outputs"}, set()),
    "outputs/": ({"macros.checks"}, {"macros.checks.timing", "macros.checks.permissions", "macros.checks.personal_detail",
                                     "macros.checks.characters"}),
}
KNOWS_WHERE_FILES_ARE = "paths.py"
NAMES_THAT_SAY_NOTHING = {"utils", "helpers"}
NAMES_OF_OTHERS = {*sys.stdlib_module_names, "markdown"}


def breaches(folder):
    """What in this folder, called macros, breaks a rule: one sentence each."""
    return [said for path in sorted(folder.rglob("*.py")) for said in _breaches(folder, path)]


def _breaches(folder, path):
    name, text = path.relative_to(folder).as_posix(), path.read_text("utf-8")
    tree = ast.parse(text)
    for module in sorted(imports(tree, folder, path)):
        for guarded, friends in ONLY.items():
            if within(module, guarded) and not name.startswith(tuple(friends)):
                yield f"{name} imports {module}, which is for {' and '.join(sorted(friends))}"
        for room, (walls, doors) in WALLS.items():
            if name.startswith(room) and any(within(module, wall) for wall in walls) and module not in doors:
                yield f"{name} imports {module}, from another room"
    if name != KNOWS_WHERE_FILES_ARE:
        for way in sorted({*ways_to_own_files(tree)}):
            yield f"{name} uses {way}, which is for {KNOWS_WHERE_FILES_ARE}"
    if path.stem in NAMES_THAT_SAY_NOTHING:
        yield f"{name} has a name that says nothing"
    if path.stem in NAMES_OF_OTHERS and path.stem != "__main__":
        yield f"{name} hides a module of that name"
    if text.count("\n") > MOST_LINES:
        yield f"{name} has {text.count(chr(10))} lines"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = node.end_lineno - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{name}: {node.name} has {lines} lines"


def imports(tree, folder, path):
    """The full name of every module that is imported, anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ["macros", *path.relative_to(folder).parent.parts]
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if is_module(inner, folder) else base


def ways_to_own_files(tree):
    """The means in a file by which a module works out where it stands: the name __file__ of any module, parents[...]."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and _name(node) == "__file__":
            yield "__file__"
        elif isinstance(node, ast.Subscript) and _name(node.value) == "parents":
            yield "parents["


def _name(node):
    """The name that stands there, or the last one behind a dot; None of anything else."""
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)


def is_module(name, folder):
    path = folder.joinpath(*name.split(".")[1:])
    return name.startswith("macros.") and (path.with_suffix(".py").is_file() or path.is_dir())


def within(module, other):
    return module == other or module.startswith(other + ".")


def test_every_room_keeps_to_its_walls():
    assert len(list(MACROS.rglob("*.py"))) > 20
    assert breaches(MACROS) == []


@pytest.fixture
def plant(tmp_path):
    """plant(path, text) makes a small macros/ with that file in it, and returns what is said about it."""

    def planted(path, text):
        folder = tmp_path / "macros"
        for name in ("checks/timing.py", "checks/schema.py", "outputs/pages.py", "playbook.py", "problems.py", path):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
        (folder / path).write_text(text)
        return breaches(folder)

    return planted


@pytest.mark.parametrize("path, text, said", [
    ("playbook.py", "import yaml\n", "playbook.py imports yaml, which is for reading/yaml_text.py"),
    ("reading/front_matter.py", "from yaml import load\n",
     "reading/front_matter.py imports yaml, which is for reading/yaml_text.py"),
    ("checks/dates.py", "def f():\n    import jsonschema.validators\n",
     "checks/dates.py imports jsonschema.validators, which is for checks/schema.py"),
    ("outputs/pages.py", "from mkdocs.structure import files\n",
     "outputs/pages.py imports mkdocs.structure, which is for building.py and cli/ and mkdocs_hook.py"),
    ("mkdocs_hook.py", "from .cli import main\n", "mkdocs_hook.py imports macros.cli, which is for __main__.py and cli/"),
    ("reading/text_file.py", "from .. import playbook\n",
     "reading/text_file.py imports macros.playbook, from another room"),
    ("reading/text_file.py", "from macros.checks.schema import is_day\n",
     "reading/text_file.py imports macros.checks.schema, from another room"),
    ("checks/links.py", "from ..outputs.pages import pages\n",
     "checks/links.py imports macros.outputs.pages, from another room"),
    ("outputs/pages.py", "from ..checks import schema\n",
     "outputs/pages.py imports macros.checks.schema, from another room"),
    ("outputs/pages.py", "import macros.checks\n", "outputs/pages.py imports macros.checks, from another room"),
    ("outputs/print/typst.py", "from ...checks.schema import is_day\n",
     "outputs/print/typst.py imports macros.checks.schema, from another room"),
    ("schemas.py", "from pathlib import Path\nFOLDER = Path(__file__).parent\n", "schemas.py uses __file__, which is for paths.py"),
    ("outputs/paths.py", "HERE = __file__\n", "outputs/paths.py uses __file__, which is for paths.py"),
    ("fonts.py", "import package\nFOLDER = package.__file__\n", "fonts.py uses __file__, which is for paths.py"),
    ("outputs/templates.py", "def f(path):\n    return path.resolve().parents[2]\n",
     "outputs/templates.py uses parents[, which is for paths.py"),
    ("cli/records.py", "def f(parents):\n    return parents[0]\n", "cli/records.py uses parents[, which is for paths.py"),
    ("outputs/utils.py", "", "outputs/utils.py has a name that says nothing"),
    ("helpers.py", "", "helpers.py has a name that says nothing"),
    ("outputs/calendar.py", "", "outputs/calendar.py hides a module of that name"),
    ("markdown.py", "", "markdown.py hides a module of that name"),
    ("long.py", "x = 1\n" * 251, "long.py has 251 lines"),
    ("outputs/pages.py", "def f():\n" + "    x = 1\n" * 40, "outputs/pages.py: f has 41 lines"),
    ("outputs/pages.py", "class C:\n    async def f(self):\n" + "        x = 1\n" * 40,
     "outputs/pages.py: f has 41 lines"),
])  # fmt: skip
def test_a_breach_is_told(path, text, said, plant):
    assert plant(path, text) == [said]


@pytest.mark.parametrize("path, text", [
    ("reading/yaml_text.py", "import yaml\nfrom ..problems import Problem\nfrom .text_file import FORBIDDEN\n"),
    ("checks/schema.py", "from jsonschema import validators\n"),
    ("mkdocs_hook.py", "from mkdocs.structure.files import File\n"),
    ("__main__.py", "from .cli import main\n"),
    ("outputs/pages.py", "from ..checks.timing import item_minutes\nfrom ..checks import timing\nimport markdown\n"),
    ("checks/dates.py", "from . import schema\nfrom ..playbook import BODY\n"),
    ("paths.py", "from pathlib import Path\nROOT = Path(__file__).resolve().parents[1]\n"),
    ("staging.py", "def f(path):\n    path.parent.mkdir(parents=True)\n    return path.parents, 'parents[0] of __file__'\n"),
    ("record_markdown.py", "import yamllint, mkdocsx\n"),
    ("long.py", "x = 1\n" * 250),
    ("outputs/pages.py", "def f():\n" + "    x = 1\n" * 39),
])  # fmt: skip
def test_what_keeps_to_the_walls_is_no_breach(path, text, plant):
    assert plant(path, text) == []
