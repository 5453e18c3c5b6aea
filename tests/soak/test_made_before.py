"""After each edit, what is made with the help of what was made before is what is made from nothing; and so when it is undone."""

import shutil

import pytest

from tests.support.edits import EDITS
from tests.support.places import TINY
from tests.support.warm import PRINTS, cold, differing, warm


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The tiny playbook, with all that a first build of it made."""
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("built") / "playbook", ignore=shutil.ignore_patterns(".cache"))
    assert differing(warm(root), cold(root)) == []
    return root


@pytest.fixture(scope="module")
def before(built):
    """All that is made of it from nothing."""
    return cold(built)


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_same_is_made_as_from_nothing(name, built, before, tmp_path):
    root = shutil.copytree(built, tmp_path / "playbook")
    edit = EDITS[name]
    edit.do(root)
    after = cold(root, **edit.day)
    assert differing(before, after), "this edit shows nothing"
    assert differing(warm(root, **edit.day), after) == []
    for path in edit.changes:
        (root / path).unlink(missing_ok=True)
        if (built / path).exists():
            shutil.copyfile(built / path, root / path)
    shutil.copytree(built / PRINTS, root / PRINTS, dirs_exist_ok=True)  # a print that says the same is taken from there, as ever
    assert differing(warm(root), before) == []
