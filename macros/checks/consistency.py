"""Rules that join several fields of one record, which its kind states, or the same field of several records."""

from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import Problem
from ..text.glossary import spelling_variants


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each record whose fields contradict or lack each other."""
    for record in playbook.all():
        if not record.is_removed:
            for rule in record.spec.checks:
                yield from rule(record)
    yield from _way_numbers(playbook)
    yield from _shared_spellings(playbook)


def _way_numbers(playbook: Playbook) -> Iterator[Problem]:
    seen: dict[str, Record] = {}
    for record in playbook.all("way"):
        number = record.data.get("number")
        if number is not None and seen.setdefault(str(number), record) is not record:
            yield record.problem("number", ("number",), f'"{seen[str(number)].path}" has the number {number} too',
                                 "give each way its own")  # fmt: skip


def _shared_spellings(playbook: Playbook) -> Iterator[Problem]:
    """A spelling belongs to one term: two entries would fight over it in every text. Plurals and hyphens are no difference."""
    seen: dict[tuple[str, ...], str] = {}
    for record in playbook.all("term"):
        for path, text, _ in record.texts():
            if path in (("term",), ("expansion",)) or path[0] == "aliases":
                files = {seen.setdefault(tuple(form["words"]), record.path) for form in spelling_variants(text, record.id)}
                for other in sorted(files - {record.path})[:1]:
                    yield record.problem("spelling", path, f'"{text}" is a spelling of the term in {other} too',
                                         "keep it in one of them")  # fmt: skip
