"""A playbook in, problems out. The order of CONTENT_CHECKS is the order in which they are worth reading."""

from . import (
    characters,
    consistency,
    dates,
    headings,
    markup,
    permissions,
    personal_detail,
    references,
    schema,
    settings,
    timing,
    wording,
)

CONTENT_CHECKS = (
    settings.check,
    schema.check,
    references.check,
    consistency.check,
    dates.check,
    timing.check,
    headings.check,
    markup.check,
    characters.check,
    personal_detail.check,
    wording.check,
)


def check(playbook, named=()):
    """Every problem of a playbook's content.

    `named` are the paths of records that somebody asked about by name: ended permission is an error there, and
    a warning elsewhere.
    """
    problems = [problem for one in CONTENT_CHECKS for problem in one(playbook)]
    return problems + list(permissions.check(playbook, named))
