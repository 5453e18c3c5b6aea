"""The guard before the real playbook: a test of the code that reaches for it fails, whatever becomes of the fault."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.support import read_guard
from tests.support.places import CORPUS, ROOT, TODAY

# Nothing of the real playbook is read here: what is stopped is stopped before anybody looks whether it is there.
WAYS = ROOT / "content" / "ways"
MISSING = WAYS / "no-such-way.md"
MACROS = [sys.executable, "-m", "macros"]


@contextmanager
def stopped():
    """Something in here is stopped and noted, once; the note is taken away, so that this test does not fail for it."""
    with pytest.raises(read_guard.Breach):
        yield
    assert len(read_guard.reported()) == 1


def run_tests(folder, text):
    """What pytest says of a test module with this text that has our hooks."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    (folder / "test_it.py").write_text(f"from tests.support.places import CORPUS, ROOT\n{text}")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider",
               "-c", str(folder / "pytest.ini"), str(folder / "test_it.py")]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_a_file_of_the_real_playbook_cannot_be_opened():
    with stopped():
        MISSING.read_text("utf-8")
    with stopped():
        os.open(ROOT / "case_studies" / "no-such-study.md", os.O_RDONLY)


def test_nor_can_its_folders_be_listed_by_any_way_of_writing_them(monkeypatch):
    for list_it in (lambda: list(WAYS.iterdir()), lambda: list(WAYS.parent.glob("*/*.yml")), lambda: os.listdir(os.fsencode(WAYS))):
        with stopped():
            list_it()
    monkeypatch.chdir(ROOT / "tests")
    with stopped():
        os.scandir("../content/ways")


def test_nor_can_its_folders_be_removed_while_others_of_their_names_can(tmp_path, monkeypatch):
    (tmp_path / "a" / "content" / "ways").mkdir(parents=True)
    monkeypatch.chdir(ROOT)
    shutil.rmtree(tmp_path / "a")
    assert list(tmp_path.iterdir()) == [] and read_guard.reported() == []
    with stopped():
        shutil.rmtree(MISSING)


def test_the_rest_of_the_repository_and_the_corpus_are_open_to_all():
    assert (ROOT / "mkdocs.yml").read_text("utf-8") and list((ROOT / "overrides").iterdir())
    assert (CORPUS / "content" / "pages" / "index.md").read_text("utf-8") and list((CORPUS / "case_studies").iterdir())
    assert read_guard.reported() == []


@pytest.mark.parametrize(("words", "folder"), [
    ([*MACROS, "check"], ROOT), ([*MACROS, "--root", str(ROOT), "check"], CORPUS), ([*MACROS, "--root=."], ROOT),
    ([*MACROS, "--root", "..", "check"], ROOT / "tests"), (["/a/venv/bin/playbook", "check"], ROOT),
    ([sys.executable, "-m", "mkdocs", "build"], ROOT), (["zensical", "build"], ROOT), (["make", "check"], ROOT),
])  # fmt: skip
def test_a_command_on_the_real_playbook_is_known_by_its_words_and_its_folder(words, folder):
    assert read_guard.of_real_playbook(words, folder)


@pytest.mark.parametrize(("words", "folder"), [
    ([*MACROS, "--root", str(CORPUS), "check"], ROOT), ([*MACROS, "check"], CORPUS), ([*MACROS, f"--root={CORPUS}"], ROOT),
    (["make", "-f", str(ROOT / "Makefile"), "check"], CORPUS), ([sys.executable, "-m", "pip", "check"], ROOT),
    (["git", "log"], ROOT), ([sys.executable, "-m"], ROOT), ([], ROOT),
])  # fmt: skip
def test_a_command_on_another_playbook_or_on_none_is_let_through(words, folder):
    assert not read_guard.of_real_playbook(words, folder)


def test_a_command_on_the_real_playbook_is_not_started(monkeypatch):
    with stopped():
        subprocess.run([*MACROS, "check", "--today", TODAY], cwd=ROOT)
    monkeypatch.chdir(ROOT)
    with stopped():
        subprocess.run([*MACROS, "check", "--today", TODAY])
    done = subprocess.run([*MACROS, "--root", str(CORPUS), "check", "--today", TODAY], capture_output=True)
    assert done.returncode == 0


SWALLOWED = """
def test_it():
    try:
        (ROOT / "content" / "pages" / "index.md").read_text()
    except BaseException:
        pass
"""
SWALLOWED_WHILE_READ = """
try:
    list((ROOT / "case_studies").iterdir())
except BaseException:
    pass

def test_it():
    pass
"""
IN_A_FIXTURE = """
import pytest

@pytest.fixture(scope="session")
def pages():
    yield
    list((ROOT / "content" / "pages").iterdir())

def test_it(pages):
    pass
"""


@pytest.mark.parametrize(("text", "reported"), [
    (SWALLOWED, "1 failed"), (IN_A_FIXTURE, "1 passed, 1 error"), ("list((ROOT / 'case_studies').iterdir())\n", "1 error"),
    (SWALLOWED_WHILE_READ, "1 error"),
    ("def test_it():\n    assert list((CORPUS / 'case_studies').iterdir())\n", "1 passed"),
], ids=["swallowed", "at the end of a fixture", "while it is read", "swallowed while it is read", "the corpus"])  # fmt: skip
def test_a_module_that_reads_the_real_playbook_fails_wherever_it_does(tmp_path, text, reported):
    done = run_tests(tmp_path, text)
    assert reported in done.stdout, done.stdout + done.stderr
    assert ("the real playbook" in done.stdout or "reads tests/corpus alone" in done.stdout) == (reported != "1 passed")


@pytest.mark.parametrize("name", ["tests/content/test_words.py", "tests/bench/run.py"])
def test_what_is_for_the_real_playbook_may_read_it(name):
    with read_guard.watching(ROOT / name), pytest.raises(FileNotFoundError):
        MISSING.open()
    with stopped():
        MISSING.open()
