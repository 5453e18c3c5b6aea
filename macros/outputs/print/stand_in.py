"""What stands at the address of every print where a site is built without them: a sheet that says so. No link is dead then, and
every page is the same as with prints.
"""

from collections.abc import Iterator

from ...model.playbook import Playbook
from ...text.blocks import Block
from .addresses import LARGE
from .document import PrintDocument
from .part_types import Handout
from .renderer import PdfRenderer
from .sheets import files_of_sheets
from .word import word_document

TITLE = "This sheet was not made"
TEXTS = (
    "Someone built this copy of the site without its prints, to save time while they worked on it.",
    "The site that everyone uses has the real sheet at this address.",
)


def stand_ins(playbook: Playbook) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of what stands in for each print."""
    document = _sheet(playbook)
    with PdfRenderer(playbook) as renderer:
        ordinary, large = renderer.ready(document, pictured=True)(), renderer.pdf(document, large=True)
    found = {**ordinary, f"{LARGE}.pdf": large, ".docx": word_document(playbook, document)}
    for address, ending in files_of_sheets(playbook):
        yield f"{address}{ending}", found[ending]


def _sheet(playbook: Playbook) -> PrintDocument:
    body: list[Block] = [{"kind": "paragraph", "inlines": [{"kind": "text", "text": text}]} for text in TEXTS]
    part = Handout(title=TITLE, recipient="whoever followed a link to a print", cards=False, body=body)
    return PrintDocument(TITLE, "/print/", playbook.today, (part,), word=True)
