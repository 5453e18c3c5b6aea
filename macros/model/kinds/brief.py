"""Briefs: one page for people who decide."""

from .kind import Kind

BRIEF = Kind(
    name="brief", plural="briefs", folder="content/briefs", address="/briefs/{id}/",
    list_title="Briefs for boards", list_description="One page for people who decide: what is known, what to ask, where to start.",
    in_feed=True,
    print_folder="briefs", print_as_word=True, is_printed=True,
)  # fmt: skip
