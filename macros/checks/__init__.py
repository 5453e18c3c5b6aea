"""A playbook in, problems out. The order of CONTENT_CHECKS is the order in which they are worth reading."""

from collections.abc import Callable, Collection, Iterable

from ..model.playbook import Playbook
from ..problems import Problem
from . import (
    briefs,
    characters,
    consistency,
    dates,
    equipment,
    evidence,
    hand_written,
    headings,
    markup,
    one_side,
    permissions,
    personal_detail,
    reach,
    references,
    schema,
    sensitivity,
    settings,
    timing,
    visible,
    wording,
)
from .per_record import PerRecord

Check = Callable[[Playbook], Iterable[Problem]]

CONTENT_CHECKS: tuple[Check | PerRecord, ...] = (
    settings.check,
    PerRecord(schema.check),
    references.check,
    visible.check,
    hand_written.check,
    reach.check,
    consistency.check,
    evidence.check,
    briefs.check,
    sensitivity.check,
    equipment.check,
    dates.check,
    timing.check,
    one_side.check,
    PerRecord(headings.check),
    PerRecord(markup.check),
    PerRecord(characters.check),
    PerRecord(personal_detail.check),
    wording.check,
)


def check(playbook: Playbook, named: Collection[str] = (), only: Collection[str] | None = None) -> list[Problem]:
    """Every problem of a playbook's content.

    `named` are the paths of records that someone asked about by name: ended permission is an error there, and
    a warning elsewhere. With `only`, some paths, what is wrong within other records may be left out, which takes less time.
    """
    records = [record for record in playbook.all() if only is None or record.path in only]
    problems: list[Problem] = []
    for one in CONTENT_CHECKS:
        problems += one(records) if isinstance(one, PerRecord) else one(playbook)
    return problems + list(permissions.check(playbook, named))
