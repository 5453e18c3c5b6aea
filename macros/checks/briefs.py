"""Briefs: no finding is stronger than the outcomes of the case study that it rests on; what was only reported has no figure."""

import re
from collections.abc import Iterator

from ..model.kinds.case_study import STRENGTHS, strongest
from ..model.kinds.kind import Fields, listed
from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import ERROR, WARNING, Problem
from .evidence import shares_in_words

_RANK = {name: rank for rank, name in enumerate(STRENGTHS)}  # the weakest first
_FIGURE = re.compile(r"\d[\d.,]*")


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each finding that its case study doesn't bear out."""
    for record in playbook.all("brief"):
        for index, finding in enumerate(listed(record.data.get("known"))):
            if isinstance(finding, dict) and not record.is_removed:
                yield from _borne_out(playbook, record, index, finding)
                yield from _figures(record, index, finding)


def _borne_out(playbook: Playbook, record: Record, index: int, finding: Fields) -> Iterator[Problem]:
    study, strength = playbook.get("case-study", finding.get("case_study")), finding.get("strength")
    if study is None or study.is_removed or strength not in STRENGTHS:
        return  # reported elsewhere
    most = strongest({"outcomes": [one for one in listed(study.data.get("outcomes")) if isinstance(one, dict)]})
    if most is None or _RANK[strength] > _RANK[most]:
        there = f'its strongest outcome is "{most}"' if most else "it has no outcomes"
        # whoever takes the last outcome out of a case study is not stopped by a brief that only reports what was told there
        level = ERROR if most or strength != "told" else WARNING
        message = f'"{study.id}" bears out nothing that is "{strength}"'
        yield record.problem("brief", ("known", index, "strength"), message, there, level=level)


def _figures(record: Record, index: int, finding: Fields) -> Iterator[Problem]:
    said = finding.get("said")
    if finding.get("strength") == "told" and isinstance(said, str):
        for figure in (*_FIGURE.finditer(said), *shares_in_words(said)):
            yield record.problem("brief", ("known", index, "said"), f'found "{figure.group()}", a figure that was only reported',
                                 "say it without the figure", figure.start())  # fmt: skip
