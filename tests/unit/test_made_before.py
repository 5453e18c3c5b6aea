"""What is made with the help of what was made before is what is made without it, and each kind of question is needed for that.

After every edit: tests/soak/test_made_before.py.
"""

import shutil
import sqlite3

import pytest

from macros.cache import made as making
from macros.cache import table as answering
from macros.cache.made import STORE
from macros.engine.session import KEPT
from tests.support.edits import EDITS
from tests.support.places import TINY
from tests.support.warm import cold, differing, warm

# An edit after which something would stay as it was if nobody noted the question, question by question.
SHOWN_BY = {
    "field": "a tip's title",
    "shown": "a new tip",
    "uses": "a way that is a draft",
    "settings": "the name of the site",
    "template": "a part that templates take in",
    "asset": "a script that a page loads",
    "today": "a day after a review was due",
    "macros.model.terms.compiled": "a term's meaning",
    "macros.outputs.pages.related.": "a new tip",
    "macros.outputs.pages.glossary._terms_in": "a term used in a case study",
    "macros.outputs.print.renderer._own_templates": "a template for print",
}


@pytest.fixture
def root(made_before, tmp_path):
    return shutil.copytree(made_before, tmp_path / "playbook")


@pytest.mark.parametrize("question", SHOWN_BY)
def test_whoever_leaves_out_a_question_has_something_stay_as_it_was(question, root, monkeypatch):
    shutil.rmtree(root / KEPT)
    thing, of = making.Thing, answering.Answer.of
    monkeypatch.setattr(making, "Thing", lambda parts, reads: thing(parts, _without(question, reads)))
    monkeypatch.setattr(making.Answer, "of", lambda value, reads, kept: of(value, _without(question, reads), kept))
    warm(root)
    edit = EDITS[SHOWN_BY[question]]
    edit.do(root)
    assert differing(warm(root, **edit.day), cold(root, **edit.day))


def _without(question, reads):
    return {one for one in reads if not one[0].startswith(question)}


def test_nothing_is_made_again_where_nothing_changed(root, monkeypatch):
    made = []
    keep = making.Made.keep
    monkeypatch.setattr(making.Made, "keep", lambda self, name, *rest: made.append(name) or keep(self, name, *rest))
    warm(root)
    assert made == []


def test_an_edit_of_a_text_has_only_the_pages_made_again_that_say_it(root, monkeypatch):
    made = []
    keep = making.Made.keep
    monkeypatch.setattr(making.Made, "keep", lambda self, name, *rest: made.append(name) or keep(self, name, *rest))
    EDITS["a case study's text"].do(root)
    warm(root)
    assert made == ["page /case-studies/a-shared-rota/ "]


def test_what_may_no_longer_be_shown_is_not_brought_back(root):
    """Its permission has ended over a cache that holds all of it; after the build, the cache holds nothing of it."""
    assert any(b"Exampleton Care Home" in content for content in warm(root).values())
    ended = warm(root, today="2031-01-01")
    assert [path for path, content in ended.items() if b"Exampleton Care Home" in content] == []
    assert b"Exampleton Care Home" not in (root / KEPT / STORE).read_bytes()


@pytest.mark.parametrize("harm", ["truncated", "emptied", "gone", "no database", "other bytes in the middle", "each text another"])
def test_what_is_broken_in_the_store_is_made_again_and_kept(harm, root, made_from_nothing):
    path = root / KEPT / STORE
    content = path.read_bytes()
    middle = len(content) // 2
    if harm == "each text another":
        with sqlite3.connect(path) as database:
            database.execute("update kept set content = content || ' '")
    else:
        path.unlink()
        new = {"truncated": content[:middle], "emptied": b"", "no database": b"half of something" * 100,
               "other bytes in the middle": content[:middle] + b"\xff" * 20_000 + content[middle + 20_000 :]}  # fmt: skip
        if harm in new:
            path.write_bytes(new[harm])
    assert differing(warm(root), made_from_nothing) == []
    with sqlite3.connect(path) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert differing(warm(root), made_from_nothing) == []


def test_what_no_build_wants_any_more_goes(root):
    def size():
        return sum(path.stat().st_size for path in (root / KEPT).rglob("*") if path.is_file())

    first = size()
    for number in range(4):
        (root / "content/tips/ask-one-question.yml").write_text(
            (TINY / "content/tips/ask-one-question.yml").read_text("utf-8").replace("Ask one", f"Ask {number}"), "utf-8"
        )
        warm(root)
    shutil.copyfile(TINY / "content/tips/ask-one-question.yml", root / "content/tips/ask-one-question.yml")
    warm(root)
    assert abs(size() - first) < first / 100  # the pages of a database are not all as full as they were
