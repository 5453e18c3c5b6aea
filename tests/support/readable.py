"""What people read of a built site, file by file: pages without their code, printed sheets, Word documents, plain texts."""

import docx
import lxml.html
import pypdf

_UNREAD = "//script | //style | //noscript[not(node())]"
# What a page has for machines, or to be typed or copied as it stands.
_CODE = "//code | //pre | //textarea | //*[@translate='no']"


def texts(site, code=True):
    """(path, text) of every page, PDF, Word document and plain text of a site; without `code` that of pages is left out."""
    for path in sorted(site.rglob("*")):
        read = _READERS.get(path.suffix)
        if read and "assets" not in path.parts and "pagefind" not in path.parts:
            yield path.relative_to(site).as_posix(), read(path, code)


def _page(path, code):
    tree = lxml.html.parse(str(path)).getroot()
    for one in tree.xpath(_UNREAD if code else f"{_UNREAD} | {_CODE}"):
        one.drop_tree()
    spoken = tree.xpath("//@aria-label | //@alt | //@placeholder | //meta[@name='description']/@content")
    return " ".join([*tree.itertext(), *spoken])


def _pdf(path, _):
    file = pypdf.PdfReader(path)
    return " ".join([*(page.extract_text() for page in file.pages), *(str(words) for words in (file.metadata or {}).values())])


def _word(path, _):
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    edges = [one.text for section in document.sections for part in (section.header, section.footer) for one in part.paragraphs]
    return " ".join([*(one.text for one in document.paragraphs), *cells, *edges])


def _plain(path, _):
    return path.read_text("utf-8")


_READERS = {".html": _page, ".pdf": _pdf, ".docx": _word, ".txt": _plain}
