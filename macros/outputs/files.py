"""Every file of the site that is no page: data that our scripts read, data for others, the feed, paper."""

from ..forms import questionnaires as questions
from ..text import glossary as terms
from .data import activities as run_data
from .data import checklists, feed
from .data import export as data_export
from .print import files as prints
from .search import index as search

# What our scripts fetch from the assets folder.
SCRIPTS_READ = {
    "terms.json": terms.as_json, "checklists.json": checklists.as_json, "run/activities.json": run_data.as_json,
    "search-words.json": search.words,
}  # fmt: skip


def files(playbook, kept=None):
    """Yield (address, bytes) of each. `kept` is a folder in which PDFs stay from one build to the next."""
    for name, made in SCRIPTS_READ.items():
        yield f"/assets/{name}", made(playbook).encode()
    for address, text in data_export.files(playbook):
        yield address, text.encode()
    yield from questions.files(playbook)
    yield feed.ADDRESS, feed.feed(playbook).encode()
    yield from prints.files(playbook, kept)
