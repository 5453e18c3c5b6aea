"""The packages of macros/ and the boundaries between them: imports, where files are, how large a module may be."""

import ast
import sys

import pytest

from tests.support.places import ROOT

MACROS = ROOT / "macros"
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 40

# A package imports the packages that stand before it, and no other. Nothing else stands at the top but the entry points.
PACKAGES = ("reading", "text", "timing", "cache", "model", "one_side", "documents", "checks", "links", "forms", "incoming",
            "outputs", "withdrawal", "reports", "engine", "cli")  # fmt: skip
AT_THE_TOP = {"__init__.py", "__main__.py", "problems.py"}
# Who alone may import a module.
ONLY = {
    "yaml": {"reading/yaml_text.py", "reading/yaml_faults.py"},
    "jsonschema": {"checks/schema.py"},
    "jsonschema_rs": {"checks/obeyed.py"},
    "mkdocs": {"engine/"},
}
KNOWS_WHERE_FILES_ARE = "model/paths.py"
NAMES_THAT_SAY_NOTHING = {"utils", "helpers"}
NAMES_OF_OTHERS = {*sys.stdlib_module_names, "markdown"}


def breaches(folder):
    """What in this folder, called macros, breaks a rule: one sentence each."""
    return [said for path in sorted(folder.rglob("*.py")) for said in _breaches(folder, path)]


def _breaches(folder, path):
    name, text = path.relative_to(folder).as_posix(), path.read_text("utf-8")
    if path.parent == folder and name not in AT_THE_TOP or path.parent != folder and _package(name) not in PACKAGES:
        yield f"{name} stands in no package"
    tree = ast.parse(text)
    for module in sorted(imports(tree, folder, path)):
        for guarded, friends in ONLY.items():
            if within(module, guarded) and not name.startswith(tuple(friends)):
                yield f"{name} imports {module}, which is for {' and '.join(sorted(friends))}"
        if _is_above(module, name):
            yield f"{name} imports {module}, from a package above its own"
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


def _is_above(module, name):
    """True where a module of macros belongs to a package that stands after that of the file called `name`."""
    package = _package(module.removeprefix("macros.").replace(".", "/"))
    mine = PACKAGES.index(_package(name)) if _package(name) in PACKAGES else -1 if name == "problems.py" else len(PACKAGES)
    return module.startswith("macros.") and package in PACKAGES and PACKAGES.index(package) > mine


def _package(name):
    return name.partition("/")[0]


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


def test_every_package_keeps_to_its_layer():
    assert len(list(MACROS.rglob("*.py"))) > 20
    assert breaches(MACROS) == []


def test_the_list_of_rooms_is_that_of_the_folders():
    assert sorted(PACKAGES) == sorted(path.name for path in MACROS.iterdir() if path.is_dir() and path.name != "__pycache__")


@pytest.fixture
def plant(tmp_path):
    """plant(path, text) makes a small macros/ with that file in it, and returns what is said about it."""

    def planted(path, text):
        folder = tmp_path / "macros"
        for name in ("checks/timing.py", "checks/schema.py", "outputs/pages/routes.py", "model/playbook.py", "problems.py",
                     "engine/session.py", "cli/app.py", "text/glossary.py", path):  # fmt: skip
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
        (folder / path).write_text(text)
        return breaches(folder)

    return planted


@pytest.mark.parametrize("path, text, said", [
    ("model/playbook.py", "import yaml\n",
     "model/playbook.py imports yaml, which is for reading/yaml_faults.py and reading/yaml_text.py"),
    ("reading/front_matter.py", "from yaml import load\n",
     "reading/front_matter.py imports yaml, which is for reading/yaml_faults.py and reading/yaml_text.py"),
    ("checks/dates.py", "def f():\n    import jsonschema.validators\n",
     "checks/dates.py imports jsonschema.validators, which is for checks/schema.py"),
    ("outputs/pages/routes.py", "from mkdocs.structure import files\n",
     "outputs/pages/routes.py imports mkdocs.structure, which is for engine/"),
    ("engine/build.py", "from ..cli import app\n", "engine/build.py imports macros.cli.app, from a package above its own"),
    ("reading/text_file.py", "from ..model import playbook\n",
     "reading/text_file.py imports macros.model.playbook, from a package above its own"),
    ("reading/text_file.py", "from macros.checks.schema import is_day\n",
     "reading/text_file.py imports macros.checks.schema, from a package above its own"),
    ("text/glossary.py", "def f():\n    from ..model import playbook\n",
     "text/glossary.py imports macros.model.playbook, from a package above its own"),
    ("checks/links.py", "from ..outputs.pages.routes import pages\n",
     "checks/links.py imports macros.outputs.pages.routes, from a package above its own"),
    ("checks/links.py", "import macros.outputs\n", "checks/links.py imports macros.outputs, from a package above its own"),
    ("outputs/print/typst.py", "from ...engine.session import Session\n",
     "outputs/print/typst.py imports macros.engine.session, from a package above its own"),
    ("problems.py", "from .reading import text_file\n", "problems.py imports macros.reading, from a package above its own"),
    ("playbook.py", "", "playbook.py stands in no package"),
    ("kitchen/sink.py", "", "kitchen/sink.py stands in no package"),
    ("model/schemas.py", "from pathlib import Path\nFOLDER = Path(__file__).parent\n",
     "model/schemas.py uses __file__, which is for model/paths.py"),
    ("outputs/paths.py", "HERE = __file__\n", "outputs/paths.py uses __file__, which is for model/paths.py"),
    ("text/fonts.py", "import package\nFOLDER = package.__file__\n", "text/fonts.py uses __file__, which is for model/paths.py"),
    ("outputs/templates.py", "def f(path):\n    return path.resolve().parents[2]\n",
     "outputs/templates.py uses parents[, which is for model/paths.py"),
    ("cli/records.py", "def f(parents):\n    return parents[0]\n", "cli/records.py uses parents[, which is for model/paths.py"),
    ("outputs/utils.py", "", "outputs/utils.py has a name that says nothing"),
    ("model/helpers.py", "", "model/helpers.py has a name that says nothing"),
    ("outputs/calendar.py", "", "outputs/calendar.py hides a module of that name"),
    ("text/markdown.py", "", "text/markdown.py hides a module of that name"),
    ("model/long.py", "x = 1\n" * 251, "model/long.py has 251 lines"),
    ("outputs/pages/routes.py", "def f():\n" + "    x = 1\n" * 40, "outputs/pages/routes.py: f has 41 lines"),
    ("outputs/pages/routes.py", "class C:\n    async def f(self):\n" + "        x = 1\n" * 40,
     "outputs/pages/routes.py: f has 41 lines"),
])  # fmt: skip
def test_a_breach_is_reported(path, text, said, plant):
    assert plant(path, text) == [said]


@pytest.mark.parametrize("path, text", [
    ("reading/yaml_text.py", "import yaml\nfrom ..problems import Problem\nfrom .text_file import FORBIDDEN\n"),
    ("checks/schema.py", "from jsonschema import validators\n"),
    ("engine/mkdocs_hook.py", "from mkdocs.structure.files import File\nfrom macros.outputs.pages.routes import pages\n"),
    ("__main__.py", "from .cli import main\n"),
    ("__init__.py", "def f():\n    from .engine.session import Session\n"),
    ("outputs/pages/routes.py", "from ...checks.timing import minutes\nfrom ..data import export\nimport markdown\n"),
    ("checks/dates.py", "from . import schema\nfrom ..model.playbook import BODY\n"),
    ("model/paths.py", "from pathlib import Path\nROOT = Path(__file__).resolve().parents[1]\n"),
    ("engine/stage.py", "def f(path):\n    path.parent.mkdir(parents=True)\n    return path.parents, 'parents[0] of __file__'\n"),
    ("text/safe_markdown.py", "import yamllint, mkdocsx\n"),
    ("model/long.py", "x = 1\n" * 250),
    ("outputs/pages/routes.py", "def f():\n" + "    x = 1\n" * 39),
])  # fmt: skip
def test_what_keeps_to_its_layer_is_no_breach(path, text, plant):
    assert plant(path, text) == []
