"""What may still appear of an older state of the playbook, when it is built again: never more than its newer state allows."""

import shutil

import pytest

from macros.model import playbook, restrictions
from macros.model.restrictions import Restrictions
from macros.model.visibility import EVERY_USE, NO_USE
from tests.support.places import TINY, TODAY
from tests.support.tiny import NAMELESS

STUDY, TIP = "case_studies/a-shared-rota.md", "content/tips/ask-one-question.yml"


@pytest.fixture
def uses(make_playbook):
    """uses(path, changes, without) is where a record of the tiny playbook may appear, when a newer state has these changes."""
    older = playbook.load(TINY, TODAY)[0]

    def found(path, changes=None, without=None):
        root = make_playbook(changes)
        if without:
            shutil.rmtree(root / without)
        record = next(one for one in older.all() if one.path == path)
        return restrictions.uses_now(root, TODAY, restrictions.published(record))

    return found


@pytest.mark.parametrize("path", [STUDY, TIP])
def test_what_has_not_changed_may_appear_as_before(path, uses):
    assert uses(path) == EVERY_USE


@pytest.mark.parametrize("path", [STUDY, TIP])
def test_what_was_deleted_may_appear_nowhere(path, uses):
    assert uses(path, {path: None}) == NO_USE


def test_where_the_whole_folder_is_gone_only_what_needs_consent_is_kept_back(uses):
    assert uses(STUDY, without="case_studies") == NO_USE
    assert uses(TIP, without="content/tips") == EVERY_USE


def test_what_can_no_longer_be_read_is_kept_back_where_it_needs_consent_or_may_have_been_taken_back(uses, edit):
    assert uses(STUDY, {STUDY: "---\nid: [\n---\n"}) == NO_USE
    assert uses(TIP, {TIP: "id: [\n"}) == EVERY_USE
    assert uses(TIP, {TIP: "id: [\nstatus: withdrawn\n"}) == NO_USE
    assert uses(TIP, {TIP: b"\xff\xfe\nwithdrawn: 2026-11-01\n"}) == NO_USE


def test_uses_that_are_no_longer_agreed_are_kept_back(uses, edit):
    assert uses(STUDY, {STUDY: edit(STUDY, "    - print\n", "")}) == EVERY_USE - {"print"}
    assert uses(STUDY, {STUDY: edit(STUDY, "expires: 2030-02-20", "expires: 2026-11-21")}) == NO_USE


def test_where_names_may_no_longer_be_used_a_record_that_named_someone_is_kept_back(uses, edit):
    assert uses(STUDY, {STUDY: edit(STUDY, *NAMELESS)}) == NO_USE


def test_only_what_is_kept_back_somewhere_is_limited(make_playbook, edit):
    older = playbook.load(TINY, TODAY)[0]
    newer = make_playbook({STUDY: edit(STUDY, "    - print\n", ""), TIP: None})
    tip, study, retired = ("tip", "ask-one-question"), ("case-study", "a-shared-rota"), ("tip", "share-the-kettle")
    found = restrictions.limits(older, Restrictions(newer=newer))
    assert found == {tip: NO_USE, study: EVERY_USE - {"print"}, retired: NO_USE}
    assert restrictions.limits(older, Restrictions(withdrawn=frozenset({"tip/ask-one-question"}))) == {tip: NO_USE}
    assert restrictions.limits(older, Restrictions()) == {}
