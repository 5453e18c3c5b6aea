"""Run cards, briefs, posters and sheets for a wall: each stands on one side of paper, or its longest text is named."""

from collections.abc import Iterator

from ..model.playbook import Playbook
from ..model.record import Record
from ..one_side import fit, walls
from ..one_side.brief import lines_over
from ..one_side.run_card import RunCard
from ..problems import ERROR, Problem
from ..text.sentences import words
from .per_record import PerRecord
from .schema import check as obeys

RULE = "one-side"
_judged = PerRecord(obeys)  # what it found before stays with the record


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each brief, each card of an activity or of a day of a pack, and each poster that is longer than a side,
    and for each place of a sheet for a wall that has too little room for answers.
    """
    for record in playbook.all("brief"):
        if not record.is_removed and _is_sound(record) and (over := lines_over(playbook, record)):
            field = max(("why", "costs", "start"), key=lambda name: words(record.data[name]))
            yield record.problem(RULE, (field,), f"the brief is {_lines(over)} longer than one side of paper, and this says most",
                                 "say it in fewer words")  # fmt: skip
    for record in playbook.all("activity", "pack"):
        if not record.is_removed and _is_sound(record) and all(map(_is_sound, _used(playbook, record))):
            for card, over in fit.cards(playbook, record):
                if over:
                    yield _too_long(record, card, over)

    yield from _on_walls(playbook)


def _on_walls(playbook: Playbook) -> Iterator[Problem]:
    for record in playbook.all("activity"):
        for path, over in walls.posters(record) if _is_shown_whole(record) else ():
            said = f"the poster is {_lines(over)} longer than one sheet of A3, in its smallest letters"
            yield record.problem(RULE, path, said, "say its list in fewer words, or take something out")
    for record in playbook.all("vocabulary"):
        for path, over in walls.wall_sheet(record) if _is_shown_whole(record) else ():
            said = f"on the sheet for the wall this is {_lines(over)} longer than half of its place, so there is no room to answer"
            yield record.problem(RULE, path, said, "say it in fewer words")


def _is_shown_whole(record: Record) -> bool:
    return not record.is_removed and _is_sound(record)


def _too_long(record: Record, card: RunCard, over: int) -> Problem:
    said = f"the session plan is {_lines(over)} longer than one side of paper"
    row, count = fit.longest(card)
    if row is None or row.of is None or count <= fit.ONE_LINE:
        return record.problem(RULE, card.where or ("sessions",), said, "make two of it, or take something out")
    return row.of.problem(RULE, row.path, f"{said}, and this is the longest text on it ({count} words)",
                          f'write "in_short:" beside it, in {fit.ONE_LINE} words at most')  # fmt: skip


def _lines(number: int) -> str:
    return f"{number} {'line' if number == 1 else 'lines'}"


def _used(playbook: Playbook, record: Record) -> list[Record]:
    items = [item for day in record.data.get("days") or () if isinstance(day, dict) for item in day.get("items") or ()]
    found = [playbook.get("activity", item.get("activity")) for item in items if isinstance(item, dict)]
    return [one for one in found if one is not None and not one.is_removed]


def _is_sound(record: Record) -> bool:
    return not any(one.level == ERROR for one in _judged([record]))
