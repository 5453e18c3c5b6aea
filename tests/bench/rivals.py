"""Other builds of the same stories, to measure ours beside. Each is prepared in a folder that holds a playbook called `it`."""

import subprocess
import sys
from pathlib import Path

from macros.reading.front_matter import split

from .measure import ROOT, Job, prepare

PYTHON = sys.executable
PLAIN = """\
site_name: Plain
site_url: https://example.org/plain/
docs_dir: {docs}
theme:
  name: material
  font: false
plugins:
  - search
"""
ONE_ENTRY = "nav:\n  - index.md\n"
# The code and the records of then, so that the rival stays the same while our pages get lighter or heavier.
COMMIT = "4f1da0c"
_FILES = ("macros", "overrides", "schemas", "content", "case_studies", "mkdocs.yml", "tests/__init__.py", "tests/bench")
_THEN = "import sys; sys.path.insert(0, 'then')\n"
_PLAYBOOK = "from tests.bench import synthetic; synthetic.write('it-then', int(sys.argv[1]))"
_STAGE = """\
from macros import cli
from macros.outputs.print import files
files.files = lambda *given, **named: ()
cli.main(["--root", "it-then", "stage", "--today", "2026-11-22", "staged-then"])
"""
_BUILD = """\
from macros import cli
cli.main(["--root", "it-then", "build", "--today", "2026-11-22", "--site", "site-then"])
"""


def playbook_of_then(folder, number):
    """Make `then` in a folder, the code of that commit, and `it-then`, its playbook with so many case studies more."""
    code = folder / "then"
    code.mkdir()
    archive = subprocess.run(["git", "archive", COMMIT, *_FILES], check=True, cwd=ROOT, capture_output=True)
    subprocess.run(["tar", "-x", "-C", str(code)], check=True, input=archive.stdout)
    prepare(f"synthetic playbook of {COMMIT}", [PYTHON, "-c", _THEN + _PLAYBOOK, str(number)], folder)


def build_of_then(name, folder):
    """A job for a cold build, prints included, of that playbook by that code."""
    return Job(name, [PYTHON, "-c", _THEN + _BUILD], folder / "site-then", cold=True)


def finished_pages(folder, number):
    """Rival A: plain mkdocs on the finished pages of that commit, with one entry in its navigation."""
    playbook_of_then(folder, number)
    prepare(f"playbook stage of {COMMIT}", [PYTHON, "-c", _THEN + _STAGE], folder)
    return plain("A: mkdocs on finished pages", folder, "a", "staged-then/content/pages")


def stories(folder):
    """Rival B: plain mkdocs on the stories' own Markdown."""
    docs = folder / "stories"
    docs.mkdir()
    (docs / "index.md").write_text("# Stories\n", "utf-8")
    for path in (folder / "it" / "case_studies").glob("*.md"):
        parts, _ = split(path.read_text("utf-8"), path.name)
        (docs / path.name).write_text(f"# {path.stem}\n\n{parts.body}", "utf-8")
    return plain("B: mkdocs on the stories' own Markdown", folder, "b", "stories")


def zensical(folder):
    """The engine that will follow MkDocs, on the pages that `playbook stage` writes today."""
    prepare("playbook stage", [PYTHON, "-m", "macros", "--root", "it", "stage", "--no-prints", "staged"], folder)
    command = [str(Path(PYTHON).with_name("zensical")), "build", "--clean", "--config-file", "staged/mkdocs.yml"]
    return Job("zensical on the staged pages", command, folder / "staged" / "site")


def plain(name, folder, site, docs):
    """A job for mkdocs with the Material theme, its search, one navigation entry and nothing else."""
    (folder / f"{site}.yml").write_text(PLAIN.format(docs=docs) + ONE_ENTRY, "utf-8")
    command = [PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{site}.yml", "--site-dir", site]
    return Job(name, command, folder / site)
