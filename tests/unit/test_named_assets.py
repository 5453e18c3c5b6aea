"""Scripts, styles and fonts have a hash in their names, of themselves and of all that they import."""

import re
from pathlib import Path

import pytest

from macros.cache.made import Made
from macros.outputs.assets.css import NotServed
from macros.outputs.assets.named import beside, names, seen_from
from macros.outputs.assets.served import begin, in_frame, served
from tests.support.places import CORPUS

HASHED = re.compile(r"[\w/-]+\.[0-9a-f]{10}\.(js|css|woff2)")


def test_a_name_has_a_hash_of_the_content_before_its_ending():
    (name,) = names({"a/b.js": "one"}, {}).values()
    assert HASHED.fullmatch(name) and name.startswith("for-good/a/b.")
    assert names({"a/b.js": "one"}, {}) == {"a/b.js": name} and names({"a/b.js": "two"}, {}) != {"a/b.js": name}


def test_a_name_changes_with_all_that_a_file_imports_and_with_nothing_else():
    imports = {"a.js": ["b.js"], "b.js": ["c.js"], "c.js": ["b.js"], "d.js": []}  # two that import each other
    before = names(dict.fromkeys(imports, "one"), imports)
    after = names({**dict.fromkeys(imports, "one"), "c.js": "two"}, imports)
    assert [name for name in imports if before[name] != after[name]] == ["a.js", "b.js", "c.js"]


@pytest.mark.parametrize(("name", "other", "written"), [
    ("a/b.js", "a/c.js", "./c.js"), ("a/b.js", "d/c.js", "../d/c.js"), ("b.js", "d/c.js", "./d/c.js"),
    ("a/b.js", "c.js", "../c.js"),
])  # fmt: skip
def test_a_file_names_another_from_where_it_stands(name, other, written):
    assert (seen_from(name, other), beside(name, written)) == (written, other)


def test_all_that_others_do_not_link_to_has_a_hash_and_the_rest_keeps_its_name():
    plain = [address for address in served(CORPUS).files if not HASHED.fullmatch(address)]
    assert len(served(CORPUS).files) > 200 and {Path(address).suffix for address in plain} == {".txt", ".json", ".svg"}
    assert "/assets/icon.svg" in plain


def test_what_a_page_asks_for_is_there():
    found = in_frame(CORPUS)
    asked = [found["playbook_sheet"], *found["playbook_assets"].values(), *found["playbook_fonts"], *found["playbook_scripts"],
             *(sheet["address"] for sheet in found["playbook_sheets"])]  # fmt: skip
    assert len(asked) > 15 and [address for address in asked if f"/{address}" not in served(CORPUS).files] == []


@pytest.fixture
def root(tmp_path):
    """A playbook with scripts of its own."""
    folder = tmp_path / "overrides/assets/mine"
    folder.mkdir(parents=True)
    (folder / "page.js").write_text('import { one } from "../shared/elements.js";\nconst part = await import("./part.js");\n')
    (folder / "part.js").write_text('// why\nimport "https://example.org/a.js";\n')
    return tmp_path


def test_a_script_of_a_playbooks_own_imports_ours_and_its_own_by_their_names(root):
    begin(root)
    found = served(root)
    elements, part = (found.names[name].rpartition("/")[2] for name in ("shared/elements.js", "mine/part.js"))
    said = found.files[found.address("mine/page.js")].decode()
    assert said == f'import {{ one }} from "../shared/{elements}";\nconst part = await import("./{part}");\n'
    assert found.files[found.address("mine/part.js")].decode() == '// why\nimport "https://example.org/a.js";\n'


def test_an_import_of_what_is_not_there_is_named(root):
    (root / "overrides/assets/mine/part.js").unlink()
    with pytest.raises(NotServed, match=r"assets/mine/page\.js imports mine/part\.js, which is not there"):
        begin(root)


def test_what_was_made_before_gives_the_same(root, tmp_path):
    begin(root)
    cold = served(root)
    for _ in range(2):
        made = Made(tmp_path / "made", "edition")
        made.begin(object.__new__(type("Holder", (), {})))
        begin(root, made)
        made.save()
        assert served(root) == cold
