"""A playbook in, problems out. The order of CONTENT_CHECKS is the order in which they are worth reading."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from ..model.playbook import Playbook
from ..problems import Problem
from . import (
    characters,
    consistency,
    dates,
    evidence,
    hand_written,
    headings,
    markup,
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

Check = Callable[[Playbook], Iterable[Problem]]

CONTENT_CHECKS: tuple[Check, ...] = (
    settings.check,
    schema.check,
    references.check,
    visible.check,
    hand_written.check,
    reach.check,
    consistency.check,
    evidence.check,
    sensitivity.check,
    dates.check,
    timing.check,
    headings.check,
    markup.check,
    characters.check,
    personal_detail.check,
    wording.check,
)

# Those that look at one record at a time, and at nothing else of the playbook.
ALONE: set[Check] = {schema.check, dates.check, headings.check, markup.check, characters.check, personal_detail.check}


def check(playbook: Playbook, named: Collection[str] = (), only: Collection[str] | None = None) -> list[Problem]:
    """Every problem of a playbook's content.

    `named` are the paths of records that somebody asked about by name: ended permission is an error there, and
    a warning elsewhere. With `only`, some paths, what is wrong within other records may be left out, which takes less time.
    """
    few = playbook if only is None else _narrowed(playbook, only)
    problems = [problem for one in CONTENT_CHECKS for problem in one(few if one in ALONE else playbook)]
    return problems + list(permissions.check(playbook, named))


def _narrowed(playbook: Playbook, paths: Collection[str]) -> Playbook:
    few = {kind: {id: one for id, one in found.items() if one.path in paths} for kind, found in playbook.records.items()}
    return replace(playbook, records=few)
