"""Packed copies of a site's files, page.html.gz beside page.html, which some web servers hand over instead of packing each time."""

import gzip
from collections.abc import Iterator
from pathlib import Path

ENDING = ".gz"
# What gets smaller. Pictures, fonts, prints and the search index are packed already.
_PACKED = (".html", ".css", ".js", ".json", ".csv", ".txt", ".xml", ".svg")
_LEAST = 1024  # below it, a copy saves no packet
_OF_THE_ENGINE = "sitemap.xml"  # MkDocs makes a copy of its own


def copies(site: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield (path, content) of the copy of each file of a built site that is worth one; the same bytes each time."""
    for path in sorted(site.rglob("*")):
        if path.suffix in _PACKED and path.name != _OF_THE_ENGINE and path.is_file() and path.stat().st_size >= _LEAST:
            yield path.with_name(path.name + ENDING), gzip.compress(path.read_bytes(), mtime=0)


def copies_in(site: Path) -> Iterator[Path]:
    """The copies that stand in a built site."""
    for path in sorted(site.rglob(f"*{ENDING}")):
        if path.with_suffix("").suffix in _PACKED and path.with_suffix("").name != _OF_THE_ENGINE:
            yield path
