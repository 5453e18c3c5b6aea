"""The text of any file of a built site, unpacked: what a reader, a feed reader, a search or a PDF viewer would get of it."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from ..text.small_words import as_words

_PACKED = b"\x1f\x8b"
_WRITTEN = {"\\n": " ", '\\"': '"'}  # in JSON
_BY_NUMBER = re.compile(r"\\u([0-9a-f]{4})", re.IGNORECASE)  # there too
_TAG = re.compile(r"<[^>]*>")


def texts(site: Path) -> Iterator[tuple[Path, str]]:
    """Yield (path, text) of every file of a built site, white space as single spaces."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path, text_of(path)


def text_of(path: Path) -> str:
    """The text of one file, of a page with and without its tags; of what cannot be unpacked, its bytes as they stand."""
    content = path.read_bytes()
    if path.suffix == ".pdf" and (printed := _text_of_pdf(content)) is not None:
        return _plain(printed)
    try:
        if path.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                return _plain("\n".join(_tagless(parts.read(name)) for name in parts.namelist() if name.endswith(".xml")))
        if content.startswith(_PACKED):
            content = gzip.decompress(content)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error):
        pass
    text = _read_aloud(content)
    if path.suffix == ".pf_fragment":
        text = as_words(text)
    return _plain(f"{text} {_TAG.sub('', text)}" if path.suffix == ".html" else text)


def _text_of_pdf(content: bytes) -> str | None:
    """None where it is none that can be read."""
    import pypdf  # takes as long to load as all else here, and most commands look into no PDF

    try:
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    except (pypdf.errors.PyPdfError, OSError, EOFError, zlib.error):
        return None


def _read_aloud(content: bytes) -> str:
    """HTML, JSON and XML write some characters in other ways; here they stand as themselves."""
    text = content.decode("utf-8", "replace")
    for written, meant in _WRITTEN.items():
        text = text.replace(written, meant)
    text = _BY_NUMBER.sub(lambda match: chr(int(match[1], 16)), text)
    return unescape(text)


def _tagless(xml: bytes) -> str:
    """The text of a Word file's part: its runs joined, paragraphs apart."""
    return unescape(_TAG.sub("", xml.decode("utf-8", "replace").replace("</w:p>", "\n")))


def _plain(text: str) -> str:
    return " ".join(text.split())
