"""Whether what was made of hostile strings is text and nothing else: pages, data, spreadsheets, the feed, Word files and PDFs."""

import csv
import io
import json
import re
from urllib.parse import urlsplit

import docx
import lxml.etree
import lxml.html
import pypdf

from macros.outputs.data import export, feed
from macros.outputs.pages.routes import pages
from macros.outputs.print import files as prints

# Elements and attributes that Markdown can make, and that may stand nowhere in the pages of a playbook that says no harm.
_TAGS = ("em", "strong", "ul", "ol", "li", "p", "a", "h3", "h4", "br")
_OF_MARKDOWN = {(tag, name) for tag in _TAGS for name in ("", "href", "start")}
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_ADDRESSES = ("href", "src", "action", "formaction", "data", "srcdoc", "xlink:href")
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")


def shapes(made):
    """(element, attribute) of everything in some pages; the attribute is empty for the element itself."""
    return {shape for tree in _trees(made) for one in tree.iter() if isinstance(one.tag, str)
            for shape in ((one.tag, ""), *((one.tag, name) for name in one.attrib))}  # fmt: skip


def pages_amiss(playbook, known):
    """What in its pages is neither known from pages that say no harm nor Markdown's, and addresses that no link may have."""
    made = pages(playbook)
    found = [f"{tag} {name}" for tag, name in sorted(shapes(made) - known - _OF_MARKDOWN)]
    for tree in _trees(made):
        for one in tree.iter():
            addresses = [one.get(name) for name in _ADDRESSES if isinstance(one.tag, str) and one.get(name)]
            found += [
                f"{one.tag} {address}" for address in addresses if urlsplit(re.sub(r"\s", "", address)).scheme not in _SCHEMES
            ]
    return found


def _is_harmless(address):
    """By its scheme, which browsers read without the spaces in it."""
    return urlsplit(re.sub(r"\s", "", address)).scheme in _SCHEMES


def _trees(made):
    for markdown in made.values():
        header, _, html = markdown.removeprefix("---\n").partition("\n---\n")
        assert "<" not in header
        yield lxml.html.fromstring(html)


def data(playbook):
    """The texts in its data, of JSON as they are, and of spreadsheets as a program for these reads them."""
    texts, cells = set(), []
    for address, text in export.files(playbook):
        if address.endswith(".json"):
            texts |= set(_strings(json.loads(text)))
        else:
            cells += [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    return texts, cells


def formulas(cells):
    """The cells that a spreadsheet would take for a formula, also one that parts them at a semicolon, as in much of Europe."""
    return [cell for cell in cells if any(_FORMULA.match(part) for part in cell.split(";"))]


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def feed_shapes(playbook):
    """The elements of its feed, which must be whole XML."""
    return {lxml.etree.QName(one).localname for one in lxml.etree.fromstring(feed.feed(playbook).encode()).iter()}


def printed_words(playbook):
    """{address: words} of each of its prints: of PDFs as a program reads them, of Word files as Word's own parts say them."""
    return {address: _words(address, content) for address, content in prints.files(playbook) if not address.endswith(".png")}


def _words(address, content):
    if address.endswith(".docx"):
        body = docx.Document(io.BytesIO(content)).element.body
        return "".join(one.text or "" for one in body.iter("{*}t"))
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.root_object), address
    for page in reader.pages:
        actions = [one.get_object().get("/A", {}) for one in page.get("/Annots", ())]
        assert not [one for one in actions if not _is_harmless(str(one.get("/URI", "")))], address
    return " ".join(page.extract_text() for page in reader.pages)
