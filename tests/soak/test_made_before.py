"""After each edit, what is made with the help of what was made before is what is made from nothing; and so when it is undone."""

import shutil

import pytest

from tests.support.edits import EDITS
from tests.support.warm import PRINTS, cold, differing, warm


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_same_is_made_as_from_nothing(name, made_before, made_from_nothing, tmp_path):
    root = shutil.copytree(made_before, tmp_path / "playbook")
    edit = EDITS[name]
    edit.do(root)
    after = cold(root, **edit.day)
    assert differing(made_from_nothing, after), "this edit shows nothing"
    assert differing(warm(root, **edit.day), after) == []
    for path in edit.changes:
        (root / path).unlink(missing_ok=True)
        if (made_before / path).exists():
            shutil.copyfile(made_before / path, root / path)
    # A print that says the same is taken from there, as ever.
    shutil.copytree(made_before / PRINTS, root / PRINTS, dirs_exist_ok=True)
    assert differing(warm(root), made_from_nothing) == []
