"""The tiny playbook with all that a first build made of it, for tests of what is made with its help."""

import shutil

import pytest

from tests.support.places import TINY
from tests.support.warm import cold, differing, warm


@pytest.fixture(scope="module")
def made_before(tmp_path_factory):
    """A copy of the tiny playbook, with what was made of it kept."""
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("made") / "playbook", ignore=shutil.ignore_patterns(".cache"))
    assert differing(warm(root), cold(root)) == []
    return root


@pytest.fixture(scope="module")
def made_from_nothing(made_before):
    """All that is made of it from nothing."""
    return cold(made_before)
