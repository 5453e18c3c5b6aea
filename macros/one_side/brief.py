"""Whether a brief stands on one side of A4, by the widths of its letters; the sizes are those of templates/brief.typ."""

from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..text.blocks import blocks, on_paper, paragraphs
from .fit import LINE, PAGE, WIDTH, beside_the_code, tall

_GAP, _HEADINGS = 0.3, 5 * 2.8
_IN_LIST = WIDTH - 2.5


def lines_over(playbook: Playbook, record: Record) -> int:
    """How many lines a brief is too long for a side; none where it fits."""
    fields = record.data
    height = beside_the_code(record.title, "", fields["audience"]) + _HEADINGS
    height += sum(tall(text, WIDTH) + _GAP for text in (fields["why"], fields["costs"]))
    start = map(on_paper, paragraphs(blocks(fields["start"], str)))
    height += sum(tall(text, _IN_LIST) + _GAP for text in (*start, *fields["ask"], *_known(playbook, record)))
    return max(0, int((height - PAGE) / LINE) + 1) if height > PAGE else 0


def _known(playbook: Playbook, record: Record) -> Iterator[str]:
    """Each finding with what it rests on, as long as it can be."""
    for finding in record.data["known"]:
        study, source = playbook.get("case-study", finding["case_study"]), playbook.get("source", finding["source"])
        names = [study.title if study else "", *((source.title, source.data.get("publisher") or "") if source else ())]
        yield f"{finding['said']} Counted before and after: {'; '.join(names)}, 2000."
