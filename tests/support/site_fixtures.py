"""Fixtures of the corpus, its built site, a server for it, and a browser."""

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.model import playbook
from macros.outputs.print.printing import Printing
from tests.support import site_under_test
from tests.support.command import build_alone
from tests.support.emptying import emptied
from tests.support.places import CORPUS, TINY, TODAY
from tests.support.warm import PRINTS


def _shared_folder(tmp_path_factory):
    """A folder of this run alone that all of its processes share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture
def corpus():
    """The corpus, freshly read, so that a test may change it."""
    found, problems = playbook.load(CORPUS, TODAY)
    assert not problems
    return found


@contextmanager
def _first(tmp_path_factory, name):
    """A folder of this run, and True for whichever process comes first and has to fill it while the others wait."""
    shared = _shared_folder(tmp_path_factory)
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield shared / name, not (shared / name).is_dir()  # which appears whole or not at all


@pytest.fixture(scope="session")
def corpus_site(tmp_path_factory):
    """The folder of the site of the corpus, built once a run. Nobody may change it."""
    with _first(tmp_path_factory, "corpus-site") as (folder, is_first):
        if is_first:
            done = build_alone(CORPUS, folder)
            assert done.returncode == 0, done.stderr
    return folder


def _link(source, target):
    """Lend one file; a copy of a playbook in which another test printed before has it already, by the same name."""
    if not os.path.exists(target):
        os.link(source, target)


@pytest.fixture(scope="session")
def lend_prints(tmp_path_factory):
    """lend_prints(root) gives a copy of the tiny playbook the PDFs that a build keeps, set once a run: one that says the same is
    not set again. For tests of something else than prints, and than a first build.
    """
    with _first(tmp_path_factory, "prints-of-tiny") as (folder, is_first):
        if is_first:
            with tempfile.TemporaryDirectory(dir=folder.parent) as root:
                with Printing(playbook.load(TINY, TODAY)[0], kept=Path(root) / PRINTS) as printing:
                    assert dict(printing.files())
                (Path(root) / PRINTS).rename(folder)
    return lambda root: shutil.copytree(folder, root / PRINTS, copy_function=_link, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def corpus_address(corpus_site):
    """The address at which that site is served: under the path of its own site_url, so that a slip would show."""
    settings = playbook.load(CORPUS, TODAY)[0].settings
    under = urlsplit(settings["site_url"]).path.rstrip("/")
    with site_under_test.served(corpus_site, under, site_under_test.HEADERS | site_under_test.KEPT) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with site_under_test.browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def shared_profile(chromium):
    """The browser profile in which most tests look at pages, one after the other: see tests/support/emptying.py."""
    with site_under_test.browsing(chromium) as context:
        yield context


@pytest.fixture
def own_page(chromium, request):
    """An empty page in a browser profile of the test's own, for what the shared one could not forget: a script for every page,
    another time of day, files kept by the browser. It takes three times as long.
    """
    with site_under_test.window(chromium, request) as page:
        yield page


@pytest.fixture(scope="session")
def profile_without_scripts(chromium):
    with site_under_test.browsing(chromium, java_script_enabled=False) as context:
        yield context


@pytest.fixture
def page_without_scripts(profile_without_scripts, corpus_address):
    """An empty page in a browser that runs no script."""
    with emptied(profile_without_scripts, corpus_address) as page:
        yield page
