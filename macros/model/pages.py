"""Hand-written pages as text, in the order of their paths, and what stands in them that is no text."""

from collections.abc import Iterator
from pathlib import Path

from ..reading.text_file import read_text
from .playbook import PAGES

CALL = r"\{\{[^\n]*?\}\}"  # of a macro


def own_pages(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of each hand-written page, its header with it; the path begins at the root. The text of one that cannot
    be read is empty.
    """
    for path in sorted((root / PAGES).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        yield name, read_text(path, name)[0] or ""
