"""Pages of a built site without one record: its own becomes a tombstone, elsewhere its cards, entries, links and words go."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from lxml.html import HtmlElement

from ..model.restrictions import Published
from ..model.visibility import GONE
from ..text.html_tree import as_page, elements, parsed
from .data import entries_without

_FEWEST_WORDS, _FEWEST_LETTERS = 2, 12  # of a text by which a record is known
# Texts of a record's page, and parts of it that are about others: who took part, sources, what is related.
_BLOCKS = "p li dt dd td h1 h2 h3 h4 h5 figcaption summary".split()
_BLOCK = f".//*[{' or '.join(f'self::{tag}' for tag in _BLOCKS)}]"
_HEADINGS = ("h2", "h3", "h4", "h5")
_OF_OTHERS = set("facts sources next also crumb tags record-foot meta button-group glance jump reading".split())
_TELLING_WORDS = 5
_SHORT = 160  # letters of an item of a list that holds little but a link
_NOUN = "{} that is no longer shown"


def own_words(site: Path, one: Published) -> list[str]:
    """Texts by which a record is known in its site: those that stand in its own page or entry, and in none of its kind beside."""
    own = _own_element(site, one)
    if own is None:
        return []
    shared = {text for other in _others(site, one, own) for text in _blocks(other)}
    return [text for text in _blocks(own) if text not in shared]


def telling(words: list[str]) -> list[str]:
    """Those of a record's texts that nobody else would say by chance."""
    return [text for text in words if len(text.split()) >= _TELLING_WORDS]


def tombstone_page(one: Published) -> str:
    """A page for the address of a record, plain enough to need nothing else of its site."""
    gone, plural = GONE.format(one.kind.replace("-", " ")), one.spec.plural
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta name="robots" content="noindex"><title>{gone}</title></head>\n'
        f"<body><h1>{gone}</h1><p>It may no longer be shown.</p>"
        f'<p><a href="../">See all {escape(plural)}</a></p></body></html>\n'
    )


def page_without(text: str, one: Published, name: str) -> str:
    """A page, in the file `name`, without the record's cards, entries and links."""
    if one.id not in text:
        return text
    page, here = parsed(text), "/" + name.removesuffix("index.html")
    for card in elements(page, "//*[@data-record=$path]", path=one.path):
        card.drop_tree()
    address = one.address
    for link in elements(page, "//a[@href]"):
        target = urljoin(here, link.get("href", ""))
        if target.partition("?")[0] in (address, address.rstrip("/")) or (one.spec.has_pages and target.startswith(address)):
            _unlink(link, one)
    for data in elements(page, "//script[@type='application/ld+json' or @type='application/json'][text()]"):
        data.text = entries_without(data.text or "", one)
    return as_page(page)


def page_without_words(text: str, words: list[str]) -> str:
    """A page without the smallest parts of it that say any of these words."""
    page = parsed(text)
    for block in [one for one in elements(page, _BLOCK) if not elements(one, _BLOCK)]:
        if any(word in _text(block) for word in words):
            block.drop_tree()
    return as_page(page)


def page_without_files(text: str, name: str, gone: set[str]) -> str:
    """A page, in the file `name`, without links to files that are gone, and without their pictures; each file is a path from
    the root of the site.
    """
    page, here = parsed(text), "/" + name.removesuffix("index.html")
    pictures = [one for one in elements(page, "//img[@src]") if _file_of(urljoin(here, one.get("src", ""))) in gone]
    dead = [link for link in elements(page, "//a[@href]") if _file_of(urljoin(here, link.get("href", ""))) in gone]
    for picture in pictures:
        picture.drop_tree()
    for link in dead:
        item = next(iter(elements(link, "ancestor::li[1]")), None)
        (item if item is not None and len(elements(item, ".//a")) == 1 else link).drop_tree()
    return as_page(page) if dead or pictures else text


def _own_element(site: Path, one: Published) -> HtmlElement | None:
    address = one.address
    path = site / address.partition("#")[0].strip("/") / "index.html"
    if not address or not path.is_file():
        return None
    found = elements(parsed(path.read_text("utf-8")), "//*[@data-record=$path]", path=one.path)
    return found[0] if found else None


def _others(site: Path, one: Published, own: HtmlElement) -> Iterator[HtmlElement]:
    """The own elements of other records of a kind: beside it on its page, or on pages of their own."""
    if not one.spec.has_pages:
        yield from (other for other in elements(own, "//*[@data-record]") if other is not own)
        return
    for path in sorted((site / one.spec.index.strip("/")).glob("*/index.html")):
        if path.parent.name != one.id:
            yield from elements(parsed(path.read_text("utf-8")), "//article")


def _blocks(element: HtmlElement) -> Iterator[str]:
    """The texts of an element, each whole, without those that are about others."""
    for block in elements(element, _BLOCK.replace(".//", "descendant-or-self::")):
        around = {name for outer in (block, *block.iterancestors()) for name in (outer.get("class") or "").split()}
        text = _text(block)
        is_templates = block.tag in _HEADINGS and block.get("id")  # such as The challenge
        leads_elsewhere = elements(block, ".//a[not(contains(@class, 'term'))]")
        enough = len(text.split()) >= _FEWEST_WORDS and len(text) >= _FEWEST_LETTERS
        if enough and not (_OF_OTHERS & around or is_templates or leads_elsewhere):
            yield text


def _unlink(link: HtmlElement, one: Published) -> None:
    """Take the words of a link away: with the item of a list that holds little else, or for words that name nothing."""
    item = next(iter(elements(link, "ancestor::li[1]")), None)
    if item is not None and len(elements(item, ".//a")) == 1 and len(_text(item)) < _SHORT:
        item.drop_tree()
        return
    for child in list(link):
        link.remove(child)
    noun = one.kind.replace("-", " ")
    link.text = _NOUN.format(f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}")
    link.drop_tag()


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _file_of(address: str) -> str:
    """The path from the root of the site that an address names."""
    return address.partition("?")[0].lstrip("/")
