"""A preview shows drafts; the site that people reach never does."""

from macros import playbook
from macros.current import Reading, current, reading
from macros.outputs.pages import pages
from tests.support.places import TODAY
from tests.support.site_fixtures import build

DRAFT = "case_studies/tea-at-four.md"
PAGE = "case-studies/tea-at-four/index"


def with_a_draft(make_playbook, edit):
    return make_playbook({DRAFT: edit(DRAFT, "title: Tea at four\n", "title: Tea at four\nstatus: draft\n")})


def test_a_draft_has_a_page_in_a_preview_alone(make_playbook, edit):
    root = with_a_draft(make_playbook, edit)
    for drafts in (False, True):
        loaded, _ = playbook.load(root, TODAY, drafts)
        assert (f"{PAGE}.md" in pages(loaded)) is drafts


def test_the_command_shows_drafts_only_where_it_is_asked_to(make_playbook, edit, tmp_path):
    root = with_a_draft(make_playbook, edit)
    for more in ((), ("--drafts",)):
        site = tmp_path / ("preview" if more else "site")
        done = build(root, site, *more)
        assert done.returncode == 0, done.stderr
        assert (site / f"{PAGE}.html").is_file() is bool(more)
        told = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml")
                and "Tea at four" in path.read_text("utf-8")]  # fmt: skip
        assert bool(told) is bool(more)


def test_what_was_read_with_drafts_is_not_taken_for_what_was_read_without(make_playbook, edit):
    root = with_a_draft(make_playbook, edit)
    assert current(root, TODAY)[0].drafts is False
    with reading(Reading(drafts=True)):
        assert current(root, TODAY)[0].drafts is True
    assert current(root, TODAY)[0].drafts is False
