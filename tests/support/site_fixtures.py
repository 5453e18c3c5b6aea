"""Fixtures of the built site, made once a session: the real playbook's site, a server for it, a browser."""

import os
import subprocess
import sys

import pytest

from tests.support import site_under_test
from tests.support.places import ROOT, TODAY


def build(root, site, *more, today=TODAY):
    """Run the real command; returns what it said."""
    command = [sys.executable, "-m", "macros", "--root", str(root), "build", "--today", today]
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return subprocess.run([*command, "--site", str(site), *more], capture_output=True, text=True, env=environment,
                          cwd=ROOT)  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the real playbook's site."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = build(ROOT, folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site_address(site):
    """The address at which the real site is served: under the path of its site_url, so that a slip would show."""
    with site_under_test.served(site, "/culture-playbook") as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with site_under_test.browser() as browser:
        yield browser


@pytest.fixture
def real():
    """The real playbook, freshly read, so that a test may change it."""
    from macros import playbook

    found, problems = playbook.load(ROOT, TODAY)
    assert not problems
    return found
