"""The package as a wheel: what it holds, and that the command does the same from it where nothing of the checkout is in reach."""

import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pypdf
import pytest

import macros
from tests.support.places import ROOT, TINY, TODAY
from tests.support.tiny import copy_without_warnings

# Where the folders of the checkout stand in the wheel.
SHIPPED = {"macros": "macros", "schemas": "macros/data/schemas", "overrides": "macros/data/overrides"}
PATHS = "import json, sys; from macros.model import paths; print(json.dumps([paths.__file__, str(paths.CHECKOUT), " \
        "str(paths.SCHEMAS), str(paths.OVERRIDES), sys.path]))"  # fmt: skip


def pip(*words):
    """Run pip without the network."""
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def install(folder, *what):
    """Install into a new Python environment, which sees the packages of the running one but not what that one installed as
    editable: a path file leads to a folder, not on to the path files in it. Returns the folder of the environment's commands.
    """
    venv.create(folder, with_pip=False, symlinks=True)
    commands, packages = (Path(sysconfig.get_path(which, "venv", {"base": folder})) for which in ("scripts", "purelib"))
    (packages / "packages-of-the-tests.pth").write_text("\n".join(map(sysconfig.get_path, ("purelib", "platlib"))))
    # Else pip would see that the running environment has this package and think that nothing is to be done.
    again = "--ignore-installed"
    pip("--python", commands / "python", "install", "--no-deps", "--no-index", "--no-build-isolation", again, *what)
    return commands


def run(command, folder, *words, **environment):
    """Run a command in a folder from where no checkout is in reach unless the environment says so."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "SOURCE_DATE_EPOCH")}
    return subprocess.run([*command, *words], cwd=folder, capture_output=True, text=True, env={**kept, **environment})


def answer(commands, folder, code):
    """What this Python code prints in an environment, as JSON read."""
    done = run([commands / "python"], folder, "-c", code)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def contents(folder):
    """{path: bytes} of every file in a folder, but what is kept for the next build, which is of use to the same code alone."""
    written = [path for path in sorted(folder.rglob("*")) if path.is_file() and ".cache" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in written}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of the commands of an environment in which the wheel is installed."""
    return install(tmp_path_factory.mktemp("environment"), wheel)


def test_the_wheel_holds_the_code_the_schemas_and_the_templates_and_nothing_else(wheel):
    wanted = {f"{there}/{path}": content for here, there in SHIPPED.items() for path, content in contents(ROOT / here).items()
              if "__pycache__" not in path}  # fmt: skip
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if not name.split("/")[0].endswith(".dist-info")}
    assert held.keys() ^ wanted.keys() == set()
    assert [name for name in held if held[name] != wanted[name]] == []
    for name in ("schemas/tip.schema.json", "overrides/main.html", "overrides/assets/vendor/atkinson-hyperlegible/OFL.txt"):
        assert f"macros/data/{name}" in held
    assert "macros/outputs/print/templates/sheet.typ" in held


def test_the_wheel_tells_the_version_that_the_code_states(wheel):
    (found,) = importlib.metadata.distributions(name="culture-playbook", path=[str(wheel)])
    assert found.version == macros.__version__ and f"-{found.version}-" in wheel.name


def test_the_installed_package_finds_its_own_files_inside_it_and_cannot_reach_the_checkout(installed, tmp_path):
    code, checkout, schemas, overrides, looked_in = answer(installed, tmp_path, PATHS)
    package = Path(code).parents[1]
    assert installed.parent in package.parents and ROOT not in map(Path, looked_in)
    assert checkout == "None" and Path(schemas) == package / "data/schemas" and Path(overrides) == package / "data/overrides"


def test_an_editable_install_reads_the_files_of_the_checkout(tmp_path):
    commands = install(tmp_path / "environment", "--editable", ROOT)
    code, *places, _ = answer(commands, tmp_path, PATHS)
    assert Path(code) == ROOT / "macros/model/paths.py"
    assert list(map(Path, places)) == [ROOT, ROOT / "schemas", ROOT / "overrides"]
    assert run([commands / "playbook"], tmp_path, "--version").stdout == f"playbook {macros.__version__}\n"
    copied = [path for path in (tmp_path / "environment").rglob("macros*") if path.is_dir()]
    assert copied == []


@pytest.fixture
def alike(installed, tmp_path):
    """alike(*words) runs a command of the wheel and of the checkout, each in a folder with the tiny playbook, a faulty one and
    a paper, and holds that both say and write the same. Returns what was said and where the wheel's command wrote.
    """

    def compared(*words):
        ran = {}
        ours = {"wheel": [installed / "playbook"], "checkout": [sys.executable, "-m", "macros"]}
        for name, command in ours.items():
            folder = tmp_path / name
            copy_without_warnings(folder / "tiny")
            shutil.copytree(TINY, folder / "faulty")
            (folder / "faulty/content/tips/one.yml").write_text("id: one\nkind: tip\nlevels: 1\n")
            (folder / "paper.md").write_text("The ABCD programme has a rota.\n")
            ran[name] = run(command, folder, *words, **({"PYTHONPATH": str(ROOT)} if name == "checkout" else {}))
        done, other = ran.values()
        assert (done.returncode, done.stdout, done.stderr) == (other.returncode, other.stdout, other.stderr)
        written, also = contents(tmp_path / "wheel"), contents(tmp_path / "checkout")
        assert written.keys() == also.keys()
        assert [path for path in written if written[path] != also[path]] == []
        return done, tmp_path / "wheel"

    return compared


def test_check_from_the_wheel_finds_nothing_wrong_in_a_sound_playbook(alike):
    done, _ = alike("--root", "tiny", "check", "--today", TODAY)
    assert done.returncode == 0 and "records checked: 0 errors, 0 warnings" in done.stderr


def test_check_from_the_wheel_holds_records_to_their_schemas(alike):
    done, _ = alike("--root", "faulty", "check", "--today", TODAY)
    assert done.returncode == 1 and 'content/tips/one.yml:3:1: unknown field "levels"' in done.stdout


def test_build_from_the_wheel_writes_the_same_site(alike):
    done, folder = alike("--root", "tiny", "build", "--site", "site", "--strict", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    assert "Tiny playbook" in (folder / "site/index.html").read_text("utf-8")
    for name in ("assets/*/styles/page.*.css", "assets/*/*/*/docx.*.js", "data/v1/schemas/tip.schema.json", "print/glossary.pdf"):
        assert len(list((folder / "site").glob(name))) == 1, name
    assert list((folder / "site/pagefind").glob("*.js"))


def test_stage_from_the_wheel_writes_the_same_pages_and_templates(alike):
    done, folder = alike("--root", "tiny", "stage", "staged", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    assert (folder / "staged/content/pages/tips/index.md").is_file() and (folder / "staged/overrides/main.html").is_file()


def test_pack_from_the_wheel_prints_the_same_sheet(alike):
    done, folder = alike("--root", "tiny", "pack", "a-first-hour", "--out", "hour.pdf", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    assert len(pypdf.PdfReader(folder / "hour.pdf").pages) > 0


def test_new_from_the_wheel_writes_a_scaffold_that_names_no_schema_where_there_is_none(alike):
    done, folder = alike("--root", "tiny", "new", "tip", "x", "--today", TODAY)
    assert done.returncode == 0 and "Fill in content/tips/x.yml" in done.stdout
    text = (folder / "tiny/content/tips/x.yml").read_text("utf-8")
    assert "FILL IN" in text and "yaml-language-server" not in text


def test_jargon_from_the_wheel_reads_a_paper(alike):
    done, _ = alike("--root", "tiny", "jargon", "paper.md", "--today", TODAY)
    assert done.returncode == 0 and "paper.md:1:5: ABCD: " in done.stdout and "A list of who works when" in done.stdout


def test_the_installed_command_tells_its_version(alike):
    done, _ = alike("--version")
    assert (done.returncode, done.stdout) == (0, f"playbook {macros.__version__}\n")


def test_the_installed_command_writes_no_guides_since_they_are_part_of_the_checkout(installed, tmp_path):
    done = run([installed / "playbook"], tmp_path, "guides")
    assert done.returncode == 2 and "run this in a checkout" in done.stderr
    assert list(tmp_path.iterdir()) == []
