"""What a printed file says of itself, read with libraries that had no part in making it: PDF and its rendered pages."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdf
import pypdfium2

A4 = (595, 842)
POINTS_OF_A_CM = 72 / 2.54


@dataclass
class Printed:
    """One PDF file."""

    path: Path

    @cached_property
    def file(self):
        return pypdf.PdfReader(self.path)

    @cached_property
    def drawn(self):
        return pypdfium2.PdfDocument(self.path)

    @property
    def large(self):
        return self.path.stem.endswith("-large")

    @property
    def foot(self):
        """How high the foot of each page reaches, in points from the lower edge."""
        return (2.55 if self.large else 1.95) * POINTS_OF_A_CM

    @cached_property
    def pages(self):
        """The words of each page above its foot, in the order in which they are read."""
        found = []
        for page in self.drawn:
            text = page.get_textpage()
            found.append(text.get_text_bounded(bottom=self.foot))
        return found

    @cached_property
    def text(self):
        return compact("".join(self.pages))

    @cached_property
    def feet(self):
        return [page.get_textpage().get_text_bounded(top=self.foot) for page in self.drawn]

    def lines(self, number):
        """The boxes of text on a page (left, bottom, right, top), its foot left out."""
        text = self.drawn[number].get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        return [box for box in boxes if box[1] > self.foot]

    def everything(self, number):
        """The boxes of all text on a page, foot and what runs off the page included."""
        text = self.drawn[number].get_textpage()
        return [text.get_rect(index) for index in range(text.count_rects())]

    def headings(self):
        """Yield (title, page from 0, points from the lower edge) of each bookmark."""
        for item in _flat(self.file.outline):
            yield item.title, self.file.get_destination_page_number(item), float(item.top)

    def fonts(self, page):
        """Yield the name of each font of a page; raises KeyError for one that is not embedded."""
        for font in page["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            font = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = font["/FontDescriptor"].get_object()
            if not any(key.startswith("/FontFile") for key in described):
                raise KeyError(f"{described['/FontName']} is not embedded")
            yield described["/FontName"]

    def elements(self):
        """Yield (role, element) of everything in the tree of tags."""
        yield from within(self.file.trailer["/Root"]["/StructTreeRoot"])


def compact(text):
    """A text without its spaces and line ends, which a page sets as it must. Words are never broken, so each hyphen is real."""
    return "".join(text.replace("\ufffe", "-").replace("\x02", "-").replace("\u200b", "").split())


def _flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def within(element):
    """Yield (role, element) of everything below an element of the tree of tags, in reading order."""
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(child, dict) and "/S" in child:
            yield child["/S"], child
            yield from within(child)
