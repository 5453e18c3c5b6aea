"""Every file of the site that is no page: paper, data, the feed, what scripts of ours read."""

from .. import terms
from . import checklists, data_export, feed
from .print import files as prints

TERMS = "/assets/terms.json"
CHECKLISTS = "/assets/checklists.json"


def files(playbook, kept=None):
    """Yield (address, bytes) of each. `kept` is a folder in which PDFs stay from one build to the next."""
    yield TERMS, terms.as_json(playbook).encode()
    yield CHECKLISTS, checklists.as_json(playbook).encode()
    for address, text in data_export.files(playbook):
        yield address, text.encode()
    yield feed.ADDRESS, feed.feed(playbook).encode()
    yield from prints.files(playbook, kept)
