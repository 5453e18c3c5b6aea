"""Hand-written pages before an engine reads them: their links lead to files, and only to what may be shown."""

from collections.abc import Iterable

from ...model.addresses import of_file, relative_links
from ...model.playbook import Playbook
from ..visible_links import visible_html, visible_links


def prepared(playbook: Playbook, markdown: str, file: str, files: Iterable[str]) -> str:
    """The Markdown of the hand-written page in `file`; `files` are the paths of all pages."""
    markdown = visible_html(playbook, visible_links(playbook, markdown), of_file(file))
    return relative_links(markdown, file, files)
