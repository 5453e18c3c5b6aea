"""Puts headings, texts, lists and tables into a Word document. What they say is word.py's business."""

import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import TypedDict

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from ..text.blocks import Block, Inline, plain

LANGUAGE = "en-GB"
FONT = "Arial"
LINE = "Line to write on"
# The styles that a document of ours uses, and those that Word takes where none is named.
STYLES = (
    "Normal", "Default Paragraph Font", "Normal Table", "No List", "Heading 1", "Heading 2", "Heading 3", "Heading 4",
    "List Bullet", "List Bullet 2", "List Number", "List Number 2", "Table Grid", "Header", "Footer",
)  # fmt: skip
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class About(TypedDict):
    """What a document says of itself: its title, the site and its address, and its version, a day in figures and in words."""

    title: str
    site: str
    address: str
    version: str
    version_in_words: str


class Writer:
    """Writes one document."""

    def __init__(self, data: About) -> None:
        self.word = docx.Document(BytesIO(_empty()))
        self._style_ids: dict[str, str] = {}
        about = self.word.core_properties
        about.title, about.author, about.language, about.comments = data["title"], data["site"], LANGUAGE, data["address"]
        about.created = about.modified = datetime.fromisoformat(data["version"])
        about.last_modified_by = data["site"]
        page = self.word.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
        page.footer.paragraphs[
            0
        ].text = f"{data['site']}. Version of {data['version_in_words']}. Not an NHS document. {data['address']}"

    def _new_paragraph(self, style: str | None = None) -> Paragraph:
        """A paragraph at the end. The library would look through all styles for the name, and for the default, each time."""
        paragraph = self.word.add_paragraph()
        if style:
            if style not in self._style_ids:
                self._style_ids[style] = _style(self.word.styles, style).style_id
            paragraph._p.style = self._style_ids[style]
        return paragraph

    def heading(self, text: str, level: int = 1, new_page: bool = False) -> None:
        heading = self._new_paragraph(f"Heading {level}")
        heading.add_run(text)
        heading.paragraph_format.page_break_before = new_page or None

    def text(self, words: str, style: str | None = None, leads: bool = False) -> None:
        """A paragraph; one that `leads` is bold and stays with what follows it."""
        paragraph = self._new_paragraph(style)
        paragraph.add_run(words).bold = leads or None
        paragraph.paragraph_format.keep_with_next = leads or None

    def bullets(self, texts: Iterable[str]) -> None:
        for one in texts:
            self.text(one, "List Bullet")

    def lines(self, number: int) -> None:
        """Lines to write on."""
        for _ in range(number):
            self._new_paragraph(LINE)

    def table(self, titles: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
        """A table whose first row is its header, and says so; no row breaks over two pages. `widths` are in centimetres."""
        table = self.word.add_table(rows=1, cols=len(titles), style="Table Grid")
        table.autofit = False
        table._tbl.tblPr.append(_cell_margins())
        for cell, title in zip(table.rows[0].cells, titles):
            cell.paragraphs[0].add_run(title).bold = True
        table.rows[0]._tr.get_or_add_trPr().append(_element("tblHeader", val="true"))
        for texts in rows:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(_element("cantSplit", val="true"))
            for cell, text in zip(row.cells, texts):
                cell.text = text
        for column, width in zip(table.columns, widths):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)

    def blocks(self, found: Iterable[Block], depth: int = 0) -> None:
        """The blocks of a Markdown text (see text/blocks.py)."""
        for one in found:
            if one["kind"] == "list":
                self._list(one, depth)
            else:
                self._paragraph(one)

    def bytes(self) -> bytes:
        """The finished file. A .docx is a zip: its times are fixed, so that the same words give the same bytes."""
        raw, fixed = BytesIO(), BytesIO()
        self.word.save(raw)
        with zipfile.ZipFile(raw) as before, zipfile.ZipFile(fixed, "w") as after:
            for name in before.namelist():
                after.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), before.read(name), zipfile.ZIP_DEFLATED)
        return fixed.getvalue()

    def _paragraph(self, one: Block, style: str | None = None, number: int | None = None) -> None:
        paragraph = self._new_paragraph(style)
        if number is not None:
            settings = paragraph._p.get_or_add_pPr()
            numbering = settings.get_or_add_numPr()  # type: ignore[attr-defined]  # python-docx makes such methods as it is imported
            numbering.get_or_add_numId().val = number
        self._inlines(paragraph, one["inlines"])
        if one.get("write"):
            self.lines(2 * one["write"])

    def _list(self, one: Block, depth: int) -> None:
        style = ("List Bullet" if one["start"] is None else "List Number") + (" 2" if depth else "")
        number = None if one["start"] is None else self._fresh_numbers(style, one["start"])
        for item in one["items"]:
            begins = 1 if item and item[0]["kind"] == "paragraph" else 0  # an item may be empty, or begin with a list of its own
            self._paragraph(item[0] if begins else {"kind": "paragraph", "inlines": []}, style, number)
            self.blocks(item[begins:], depth + 1)

    def _fresh_numbers(self, style: str, start: int) -> int:
        """A numbering of its own for one list, so that it begins where it should and not where the last one ended."""
        numbering = self.word.part.numbering_part.numbering_definitions._numbering
        used = _style(self.word.styles, style).element.pPr.numPr.numId.val
        fresh = numbering.add_num(next(one.abstractNumId.val for one in numbering.num_lst if one.numId == used))
        fresh.add_lvlOverride(0).add_startOverride(start)
        number: int = fresh.numId
        return number

    def _inlines(self, paragraph: Paragraph, found: Iterable[Inline], bold: bool | None = None, italic: bool | None = None) -> None:
        for one in found:
            if one["kind"] == "text":
                run = paragraph.add_run(one["text"])
                run.bold, run.italic = bold, italic
            elif one["kind"] == "break":
                paragraph.add_run().add_break()
            elif one["kind"] == "link":
                self._link(paragraph, one)
            else:
                strong, emphasis = one["kind"] == "strong" or None, one["kind"] == "emphasis" or None
                self._inlines(paragraph, one["inlines"], bold or strong, italic or emphasis)

    def _link(self, paragraph: Paragraph, one: Inline) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.word.part.relate_to(one["to"], _HYPERLINK, is_external=True))
        run = paragraph.add_run(plain(one["inlines"]))
        run.underline = True
        link.append(run._r)
        paragraph._p.append(link)
        paragraph.add_run(f" ({one['shown']})" if one["shown"] else "")


@cache
def _empty() -> bytes:
    """A document without words: black Arial, which everyone has; lines to write on; headings that stay with what they head.
    Every document begins as this one, since it takes the library as long to put our styles in place as to write a sheet.
    """
    word, file = docx.Document(), BytesIO()
    _keep_only(word.styles, STYLES)
    body = _style(word.styles, "Normal")
    body.font.name, body.font.size = FONT, Pt(12)
    body.element.get_or_add_rPr().append(_element("lang", val=LANGUAGE))
    for level, size in enumerate((22, 16, 13, 12), 1):
        style = _style(word.styles, f"Heading {level}")
        style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        fonts.attrib.clear()
        style.font.name = FONT
    style = word.styles.add_style(LINE, WD_STYLE_TYPE.PARAGRAPH)
    borders = _element("pBdr")
    for side in ("bottom", "between"):
        borders.append(_element(side, val="single", sz="6", space="1", color="777777"))
    style.element.get_or_add_pPr().append(borders)
    word.save(file)
    return file.getvalue()


def _style(styles: Styles, name: str) -> ParagraphStyle:
    style = styles[name]
    if not isinstance(style, ParagraphStyle):
        raise KeyError(f"{name} is not a style of paragraphs")
    return style


def _keep_only(styles: Styles, names: Iterable[str]) -> None:
    """Remove every style but these and those that they refer to: whoever edits the document is offered few, and the library,
    which looks through all of them for each paragraph, takes a fifth of the time.
    """
    by_id = {style.style_id: style.element for style in styles}
    kept, ahead = set(), [styles[name].element for name in names]
    while ahead:
        style = ahead.pop()
        kept.add(style)
        named = (style.find(qn(f"w:{how}")) for how in ("basedOn", "next", "link"))
        ahead += {by_id[one.get(qn("w:val"))] for one in named if one is not None} - kept
    for style in set(by_id.values()) - kept:
        style.getparent().remove(style)


def _cell_margins() -> _Element:
    """Room above and below the words of each cell, in twentieths of a point."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margins.append(_element(side, w="70", type="dxa"))
    return margins


def _element(name: str, **attributes: str) -> _Element:
    found = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        found.set(qn(f"w:{key}"), value)
    return found
