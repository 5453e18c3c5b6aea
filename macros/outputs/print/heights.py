"""About how tall pieces of a printed document are, so that Typst need not lay one out only to measure whether it fits on a page.

Each piece gets the least and the most that it can take, and the width for which the most holds, all in ems. Where the limit
lies between the two, or where a piece holds what cannot be foreseen, Typst measures.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ...text.blocks import Block, on_paper
from ...text.set_lines import Unforeseen, lines

_PAGE = {False: 40.6, True: 27.0}  # how wide a page is, in ems of the two sizes of type
_LEVEL = 2.0  # how much narrower a list makes a line, at most
_LEAST_LINE, _MOST_LINE, _GAP = 1.2, 1.28, 0.9


Data = dict[str, Any]  # of a part, for the templates alone


class Height(NamedTuple):
    """The least and the most that a piece takes, without its lines to write on, and how many of these it has."""

    least: float = 0
    most: float = 0
    to_write: int = 0

    def and_(self, *others: "Height") -> "Height":
        """The height of this and of others under it."""
        return Height(*(sum(found) for found in zip(self, *others)))


def with_heights(parts: Iterable[Data], large: bool) -> list[Data]:
    """The parts of a document as data, with the heights of their steps, prompts, lists and items added in place."""
    found = list(parts)
    for part in found:
        for step in _steps(part):
            _add_to_step(step, large)
        for section in (part.get("prepare"), part.get("body"), *(one["body"] for one in part.get("after") or ())):
            _add_to_lists(section or (), _PAGE[large] - 1)
    return found


def _steps(part: Data) -> Iterable[Data]:
    return (step for session in (*(part.get("sessions") or ()), *(part.get("between") or ())) for step in session["steps"])


def _add_to_step(step: Data, large: bool) -> None:
    width = _PAGE[large] - 1
    for found in (step["body"], step["note"]):
        _add_to_lists(found, width)
    try:
        asked = [_of_prompt(prompt, width) for prompt in step["prompts"]]
        noted = _text("For you only", width).and_(_of_blocks(step["note"], width)) if step["note"] else Height()
        whole = _text(step["how"], width).and_(_of_blocks(step["body"], width), noted, *asked)
    except Unforeseen:
        return
    step["height"] = _as_data(whole, width)
    for prompt, height in zip(step["prompts"], asked):
        prompt["height"] = _as_data(height, width)


def _of_prompt(prompt: Data, width: float) -> Height:
    lead = _text(prompt["lead"], width) if prompt["lead"] else Height()
    return lead.and_(*(_text(question, width - _LEVEL) for question in prompt["questions"]))


def _add_to_lists(found: Iterable[Data], width: float) -> None:
    """To each list its own height, and those of its items."""
    for one in found:
        if one["kind"] == "list":
            heights = [_foreseen(item, width - _LEVEL) for item in one["items"]]
            known = [height for height in heights if height is not None]
            one["heights"] = [height and _as_data(height, width - _LEVEL) for height in heights]
            one["height"] = _as_data(Height().and_(*known), width) if len(known) == len(heights) else None
            for item in one["items"]:
                _add_to_lists(item, width - _LEVEL)


def _foreseen(found: Iterable[Block], width: float) -> Height | None:
    try:
        return _of_blocks(found, width)
    except Unforeseen:
        return None


def _of_blocks(found: Iterable[Block], width: float) -> Height:
    height = Height()
    for one in found:
        if one["kind"] == "list":
            height = height.and_(*(_of_blocks(item, width - _LEVEL) for item in one["items"]))
        else:
            height = height.and_(_text(on_paper(one["inlines"]), width), Height(to_write=one.get("write", 0)))
    return height


def _text(text: str, width: float) -> Height:
    least, most = lines(text, width)
    return Height(max(0, least * _LEAST_LINE - 0.6), most * _MOST_LINE + _GAP)


def _as_data(height: Height, width: float) -> tuple[float, ...]:
    return round(height.least, 1), round(height.most, 1), height.to_write, round(width, 1)
