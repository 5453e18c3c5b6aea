"""Fixtures of built sites, of the corpus and of the real playbook, a server for each, and a browser."""

import fcntl
import os
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from macros import playbook
from tests.support import site_under_test
from tests.support.places import CORPUS, ROOT, TODAY


def build(root, site, *more, today=TODAY):
    """Run the real command; returns what it said."""
    command = [sys.executable, "-m", "macros", "--root", str(root), "build", "--today", today]
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return subprocess.run([*command, "--site", str(site), *more], capture_output=True, text=True, env=environment,
                          cwd=ROOT)  # fmt: skip


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


@pytest.fixture(scope="session")
def corpus_site(tmp_path_factory):
    """The folder of the site of the corpus, built once a run whichever process comes first. Nobody may change it."""
    shared = _shared_folder(tmp_path_factory)
    folder = shared / "corpus-site"
    with (shared / "corpus-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.is_dir():  # which appears whole or not at all
            done = build(CORPUS, folder)
            assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def corpus_address(corpus_site):
    """The address at which that site is served: under the path of its own site_url, so that a slip would show."""
    settings = playbook.load(CORPUS, TODAY)[0].settings
    with site_under_test.served(corpus_site, urlsplit(settings["site_url"]).path.rstrip("/")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with site_under_test.browser() as browser:
        yield browser
