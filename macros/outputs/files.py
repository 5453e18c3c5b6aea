"""Every file of the site that is no page: data that our scripts read, data for others, the feed, paper."""

from .. import terms
from . import checklists, data_export, feed, questions, run_data, search
from .print import files as prints

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
