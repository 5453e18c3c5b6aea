"""A preview shows drafts; the site that people reach never does."""

from macros.engine.session import Session
from macros.model import playbook
from macros.outputs.pages.routes import pages
from tests.support.places import TODAY
from tests.support.tiny import with_a_draft

PAGE = "case-studies/tea-at-four/index.md"


def test_a_draft_has_a_page_in_a_preview_alone(make_playbook, edit):
    root = with_a_draft(make_playbook, edit)
    for drafts in (False, True):
        loaded, _ = playbook.load(root, TODAY, drafts)
        assert (PAGE in pages(loaded)) is drafts


def test_what_was_read_with_drafts_is_not_taken_for_what_was_read_without(make_playbook, edit):
    root = with_a_draft(make_playbook, edit)
    without, beside = Session(root, TODAY), Session(root, TODAY, drafts=True)
    assert [session.read()[0].drafts for session in (without, beside, without)] == [False, True, False]
