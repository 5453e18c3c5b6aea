"""Someone's own document: a plain text, a web page or a Word document.

Every refusal says what to do. The browser's reader, overrides/assets/jargon/read-file.js, says the same.
"""

from pathlib import Path

from .docx_text import Unreadable, words_of_document
from .html_text import words_of_page
from .placed_text import PlacedText, placed

MOST_BYTES = 20 * 1024 * 1024
_WORD_DOCUMENTS = (".docx", ".docm", ".dotx", ".dotm")
_WEB_PAGES = (".html", ".htm")
_OLE = b"\xd0\xcf\x11\xe0"  # how documents begin that have a password, or that old programs wrote
_NO_TEXT = (b"PK\x03\x04", _OLE, b"{\\rtf")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_COPY = "open it, copy its words into a file that ends in .txt"
_PART = "copy the part you need into a file that ends in .txt"
REFUSALS: dict[str, tuple[str, str]] = {
    "folder": ("this is a folder", "name the files in it"),
    "large": ("this file is larger than 20 MB", _PART),
    "pdf": ("this is a PDF", _COPY),
    "old": ("this is an older kind of Word document", "save it as .docx"),
    "password": ("this Word document has a password", _COPY),
    "macros": ("this Word document has macros", f"save it as .docx without them, or {_COPY}"),
    "size": ("this document is too large", _PART),
    "none": ("this isn’t a Word document we can read", _COPY),
    "binary": ("this file has no plain text in it", _COPY),
    "empty": ("there are no words in this file", "if it shows pictures of words, type the words you need"),
}


def read_document(path: Path) -> tuple[PlacedText, None] | tuple[None, str]:
    """Read the file at `path`. Returns (PlacedText, None), or (None, a key of REFUSALS)."""
    if path.is_dir():
        return None, "folder"
    if path.stat().st_size > MOST_BYTES:
        return None, "large"
    content, ending = path.read_bytes(), path.suffix.lower()
    refusal = refusal_of(content, ending)
    if refusal:
        return None, refusal
    try:
        document = _words(content, ending)
    except Unreadable as fault:
        return None, str(fault)
    return (document, None) if document.text.strip() else (None, "empty")


def refusal_of(content: bytes, ending: str) -> str | None:
    """A key of REFUSALS where these bytes, of a file with this ending, hold no words that can be read; otherwise None."""
    if ending == ".pdf" or content.startswith(b"%PDF"):
        return "pdf"
    if ending == ".doc":
        return "old"
    if ending in _WORD_DOCUMENTS:
        return "password" if content.startswith(_OLE) else None
    binary = content.startswith(_NO_TEXT) or (0 in content[:8000] and not content.startswith(_UTF_16))
    return "binary" if binary else None


def _words(content: bytes, ending: str) -> PlacedText:
    if ending in _WORD_DOCUMENTS:
        return words_of_document(content)
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    return words_of_page(text) if ending in _WEB_PAGES else placed(text)


def _decoded(content: bytes) -> str:
    """Text in UTF-8, in UTF-16 that says so, or as older programs on Windows wrote it."""
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
