"""Finished HTML as a tree, with the types that lxml leaves open."""

import lxml.html
from lxml.html import HtmlElement


def parsed(text: str) -> HtmlElement:
    """The root element of a whole page."""
    page: HtmlElement = lxml.html.document_fromstring(text)
    return page


def elements(root: HtmlElement, path: str, /, **values: str) -> list[HtmlElement]:
    """The elements under `root` that an XPath expression finds; `values` are its $variables."""
    found = root.xpath(path, **values)
    return [one for one in found if isinstance(one, HtmlElement)] if isinstance(found, list) else []


def as_page(root: HtmlElement) -> str:
    """The whole page as text."""
    return "<!doctype html>\n" + str(lxml.html.tostring(root, encoding="unicode"))
