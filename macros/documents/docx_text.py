"""The words of a Word document, paragraph by paragraph, out of the one part of the zip file that holds them.

python-docx opens every part and passes over tracked insertions and text boxes, so this reads the part itself, and
never more of it than a document could hold: a small file can claim to expand to gigabytes.
"""

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from .placed_text import PlacedText, Start

Line = tuple[str, int]  # the words of a line or a paragraph, and the number of the paragraph

MOST_BYTES = 30 * 1024 * 1024
_FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, etree.XMLSyntaxError, KeyError, ValueError,
           NotImplementedError, RuntimeError, EOFError)  # fmt: skip

# Elements go by their names alone, since two standards give them two namespaces.
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# A paragraph inside another (it comes by itself), settings, places that moved words have left, and what is written a
# second time for older programs.
_PASSED_OVER = {"p", "pPr", "moveFrom", "Fallback"}


class Unreadable(Exception):
    """What is wrong with the document: macros, its size, or that it isn't one (macros, size, none)."""


def words_of_document(content: bytes) -> PlacedText:
    """The PlacedText of a .docx file's bytes; a line is a paragraph, counted among those that hold words.

    Raises Unreadable with "macros", "size" or "none".
    """
    return _placed([(text, number) for text, number in _paragraphs(_root(content)) if text.strip()])


def lines_of_document(content: bytes) -> list[Line]:
    """Every line of a .docx file's bytes, empty ones too, as [(text, number of its paragraph)], counted and refused as above.

    An item of a list begins with a hyphen, which Word keeps in no text.
    """
    return [(line, number) for text, number in _paragraphs(_root(content), "- ") for line in text.split("\n")]


def _root(content: bytes) -> etree._Element:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if any(posixpath.basename(name).lower() == "vbaproject.bin" for name in archive.namelist()):
                raise Unreadable("macros")
            return _part(archive, _main_part(archive))
    except _FAULTS:
        raise Unreadable("none") from None


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as part:
        content = part.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Unreadable("size")
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the words: not every program calls it word/document.xml."""
    for relation in _part(archive, "_rels/.rels").iterchildren(tag=etree.Element):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(relation.get("Target", "")).lstrip("/")
    raise KeyError("officeDocument")


def _paragraphs(root: etree._Element, bullet: str = "") -> Iterator[Line]:
    """Yield (text, number) of each paragraph; one without words has the number of the last that had some.

    `bullet` goes before the words of each item of a list.
    """
    number = 0
    for paragraph in root.iter("{*}p"):
        if next(paragraph.iterancestors("{*}Fallback"), None) is None:
            text = "".join(_words(paragraph))
            number += bool(text.strip())
            yield (bullet + text if bullet and text.strip() and _is_item(paragraph) else text), max(1, number)


def _is_item(paragraph: etree._Element) -> bool:
    """True for an item of a list, by its own settings or, where those say nothing, by its style."""
    for name in ("numId", "pStyle"):
        for setting in paragraph.iterfind(f"{{*}}pPr//{{*}}{name}"):
            value = str(next(iter(setting.values()), ""))
            return value != "0" if name == "numId" else value.startswith(("ListBullet", "ListNumber"))
    return False


def _placed(paragraphs: list[Line]) -> PlacedText:
    starts, length = [], 0
    for text, number in paragraphs:
        starts.append(Start(length, number, 1))
        length += len(text) + 2
    return PlacedText("\n\n".join(text for text, _ in paragraphs), starts)


def _words(node: etree._Element) -> Iterator[str]:
    for inner in node.iterchildren(tag=etree.Element):
        name = etree.QName(inner).localname
        if name == "t":
            yield inner.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name not in _PASSED_OVER:
            yield from _words(inner)
