"""Hand-written pages as text, in the order of their paths, and what stands in them that is no text."""

from collections.abc import Iterator
from pathlib import Path

from ..reading import front_matter, yaml_text
from ..reading.text_file import read_text
from ..reading.values import Fields
from .addresses import of_file
from .playbook import PAGES

CALL = r"\{\{[^\n]*?\}\}"  # of a macro


def own_pages(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of each hand-written page, its header with it; the path begins at the root. The text of one that cannot
    be read is empty.
    """
    for path in sorted((root / PAGES).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        yield name, read_text(path, name)[0] or ""


def headers(root: Path) -> Iterator[tuple[str, Fields, str]]:
    """Yield (address, header, text) of each hand-written page; the header is empty where it cannot be read."""
    for name, text in own_pages(root):
        parts, _ = front_matter.split(text, name)
        header = yaml_text.read(parts.header, name)[0] if parts else None
        yield of_file(name.removeprefix(f"{PAGES}/")), header if isinstance(header, dict) else {}, text
