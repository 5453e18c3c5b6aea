"""Rules that join several fields of one record, which its kind states, or the same field of several records."""

from collections.abc import Iterator

from ..model.kinds.kind import listed
from ..model.kinds.term import SPELT
from ..model.playbook import Playbook
from ..model.record import Record
from ..problems import Problem
from ..text.glossary import spelling_variants


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each record whose fields contradict or lack each other."""
    for record in playbook.all():
        if not record.is_removed:
            yield from _needed(record)
            yield from _together(record)
            for rule in record.spec.checks:
                yield from rule(record)
    yield from _way_numbers(playbook)
    yield from _shared_spellings(playbook)
    yield from _familiar_spellings(playbook)


def _needed(record: Record) -> Iterator[Problem]:
    for rule in record.spec.needed:
        if record.data.get(rule.field) == rule.value and not record.data.get(rule.needs):
            yield record.problem(rule.needs, (rule.field,), rule.said, rule.hint)


def _together(record: Record) -> Iterator[Problem]:
    for rule in record.spec.together:
        for index, item in enumerate(listed(record.data.get(rule.items))):
            lacking = [key for key in rule.fields if key not in item] if isinstance(item, dict) else []
            if len(lacking) == 1:
                yield record.problem(rule.fields[1], (rule.items, index), f"{rule.said}; {lacking[0]} is missing",
                                     f'write "{lacking[0]}:", or take the other out')  # fmt: skip


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
            if path[0] in SPELT:
                files = {seen.setdefault(tuple(form["words"]), record.path) for form in spelling_variants(text, record.id)}
                for other in sorted(files - {record.path})[:1]:
                    yield record.problem("spelling", path, f'"{text}" is a spelling of the term in {other} too',
                                         "keep it in one of them")  # fmt: skip


def _familiar_spellings(playbook: Playbook) -> Iterator[Problem]:
    """What most people know of a term is one of its spellings."""
    for record in playbook.all("term"):
        spelt = {text for path, text, _ in record.texts() if path[0] in SPELT}
        for index, text in enumerate(listed(record.data.get("familiar"))):
            if isinstance(text, str) and text not in spelt:
                yield record.problem("spelling", ("familiar", index), f'"{text}" is no spelling of this term',
                                     "write it as the term, its expansion or one of its aliases has it")  # fmt: skip
