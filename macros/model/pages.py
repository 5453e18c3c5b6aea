"""Hand-written pages as text, in the order of their paths."""

from collections.abc import Iterator
from pathlib import Path

from ..reading.text_file import read_text
from .playbook import PAGES


def own_pages(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of each hand-written page that can be read, its header with it; the path begins at the root."""
    for path in sorted((root / PAGES).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        text, _ = read_text(path, name)
        if text:
            yield name, text
