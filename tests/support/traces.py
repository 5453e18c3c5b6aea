"""Looks for words in every file of a built site, unpacked: pages, data, feeds, the search index, PDF and Word."""

import gzip
import html
import io
import re
import zipfile
from pathlib import Path

import pypdf


def traces(site: Path, word: str) -> dict[str, set[str]]:
    """{file: what stands in it} of everything that begins with `word`, whatever its case, in all files and their names."""
    found = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        said = f"{path.relative_to(site)} {_said(path.read_bytes(), path.suffix)}"
        if words := set(re.findall(rf"{word}[a-z]*", said.lower())):
            found[path.relative_to(site).as_posix()] = words
    return found


def _said(content: bytes, suffix: str) -> str:
    if suffix == ".pdf":
        reader = pypdf.PdfReader(io.BytesIO(content))
        return " ".join([str(dict(reader.metadata or {})), *(page.extract_text() for page in reader.pages)])
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    return html.unescape(content.decode("utf-8", "replace"))
