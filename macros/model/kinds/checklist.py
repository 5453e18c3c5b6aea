"""Checklists: statements to answer, for one person, a team or leaders."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...problems import Problem
from ...text.dates import short_minutes
from .kind import Fields, Kind, Titles, listed

if TYPE_CHECKING:
    from ..record import Record

AUDIENCES = {"me": "for one person", "team": "for a team", "leaders": "for leaders"}


def _facts(fields: Fields, titles: Titles) -> list[str | None]:
    return [short_minutes(fields["minutes"]), AUDIENCES.get(fields.get("audience", ""))]


def _sections_have_one_heading(record: "Record") -> Iterator[Problem]:
    for index, section in enumerate(listed(record.data.get("sections"))):
        if isinstance(section, dict):
            found = [key for key in ("way", "element", "web", "title") if key in section]
            if len(found) != 1:
                said = " and ".join(found) or "none"
                yield record.problem("heading", ("sections", index), f"a section needs one of way, element, web or "
                                     f"title, found {said}", "keep one")  # fmt: skip


def _statements_fit_the_answers(record: "Record") -> Iterator[Problem]:
    answers = record.data.get("answers")
    needed = {"scale": ("text",), "open": ("question",), "both": ("text", "question")}.get(str(answers), ())
    seen = set()
    for path, statement in _statements(record):
        for key in needed:
            if key not in statement:
                yield record.problem("answers", path, f'the answers are {answers}, so each statement needs "{key}"',
                                     f'write "{key}:"')  # fmt: skip
        id = statement.get("id")
        if isinstance(id, str) and id in seen:
            yield record.problem("id", (*path, "id"), f'found the id "{id}" twice', "change the newer one")
        seen.add(str(id))


def _each_section_has_one_scale(record: "Record") -> Iterator[Problem]:
    if "scale" in record.data and "named_scale" in record.data:
        yield record.problem("answers", ("scale",), "found labels of its own and a named scale", "keep one")
    if record.data.get("answers") in ("scale", "both") and not all(_has_scale(record, one) for one in _sections(record)):
        yield record.problem("answers", ("answers",), "answers on a scale need five labels", 'write "named_scale:" or "scale:"')


def _has_scale(record: "Record", section: dict[str, Any]) -> bool:
    return any(of.get(key) for of, key in ((section, "named_scale"), (record.data, "named_scale"), (record.data, "scale")))


def _sections(record: "Record") -> list[dict[str, Any]]:
    return [one for one in listed(record.data.get("sections")) if isinstance(one, dict)]


def _statements(record: "Record") -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    for section_index, section in enumerate(listed(record.data.get("sections"))):
        for index, statement in enumerate(listed(section.get("statements")) if isinstance(section, dict) else []):
            if isinstance(statement, dict):
                yield ("sections", section_index, "statements", index), statement


CHECKLIST = Kind(
    name="checklist", plural="checklists", folder="content/checklists", address="/reflect/{id}/",
    list_title="Check your team", list_description="Checklists for one person, a team or leaders.",
    heading="Checklists", rank=5, is_near=True, is_news=True, in_feed=True,
    print_folder="checklists", is_printed=True,
    facts=_facts, checks=(_sections_have_one_heading, _each_section_has_one_scale, _statements_fit_the_answers),
)  # fmt: skip
