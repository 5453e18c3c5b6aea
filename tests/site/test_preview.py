"""A preview that the command builds shows drafts; the site that people reach never does."""

from tests.support.command import build
from tests.support.tiny import with_a_draft

PAGE = "case-studies/tea-at-four/index.html"


def test_the_command_shows_drafts_only_where_it_is_asked_to(make_playbook, edit, tmp_path):
    root = with_a_draft(make_playbook, edit)
    for more in ((), ("--drafts",)):
        site = tmp_path / ("preview" if more else "site")
        done = build(root, site, *more)
        assert done.returncode == 0, done.stderr
        assert (site / PAGE).is_file() is bool(more)
        reported = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml")
                and "Tea at four" in path.read_text("utf-8")]  # fmt: skip
        assert bool(reported) is bool(more)
