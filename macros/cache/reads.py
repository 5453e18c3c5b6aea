"""What was read while something was made: noted as it is read, and never declared by hand.

A question is its name and what it is about, such as ("shown", "tip", "site"). Its answer is plain data, and whoever makes
something again only where an answer is another, makes it again where it would come out another.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

Question = tuple[str, ...]
Reads = set[Question]
Answering = Callable[..., Any]  # of the holder of all data, and of what the question is about

# By the names of the questions. Those in REMEMBERED have answers that are short to write down and long to find.
ANSWERS: dict[str, Answering] = {}
REMEMBERED: set[str] = set()
_BEFORE, _ANSWERED = "answered before", "answered"
Holder = TypeVar("Holder")
About = ParamSpec("About")
Found = TypeVar("Found")
_frames: list[Reads] = []


def note(*question: str) -> None:
    """Something was read: the answer to this question."""
    if _frames:
        _frames[-1].add(question)


def note_all(questions: Reads) -> None:
    """All of these were read, if not just now, then when something was made that is now used."""
    if _frames:
        _frames[-1] |= questions


def is_noting() -> bool:
    """Whether anybody wants to know what is read."""
    return bool(_frames)


class noting:  # noqa: N801  # it is used as contextlib's are, and a generator of theirs costs more than most of what is noted
    """What is read inside, by itself: whatever is made around it is told only if someone tells it."""

    __slots__ = ("_frame",)

    def __enter__(self) -> Reads:
        self._frame: Reads = set()
        _frames.append(self._frame)
        return self._frame

    def __exit__(self, *raised: object) -> None:
        if _frames and _frames[-1] is self._frame:
            _frames.pop()
        else:  # this comes late where a build was stopped half way, and all frames were forgotten
            _frames[:] = [one for one in _frames if one is not self._frame]


def asked(answering: Callable[Concatenate[Holder, About], Found]) -> Callable[Concatenate[Holder, About], Found]:
    """A function of the holder and of texts, whose plain answer stands for all that it read: where that changes and the answer
    does not, nothing that asked is made again. It is answered once.
    """
    name = f"{answering.__module__}.{answering.__qualname__}"
    ANSWERS[name] = answering

    @wraps(answering)
    def ask(holder: Holder, /, *about: About.args, **named: About.kwargs) -> Found:
        question = (name, *map(str, about))
        note(*question)
        found: Found = answer(holder, question)[0]
        return found

    return ask


def remembered(answering: Callable[Concatenate[Holder, About], Found]) -> Callable[Concatenate[Holder, About], Found]:
    """The same, and an answer of an earlier run is used where nothing that it came from has changed."""
    REMEMBERED.add(f"{answering.__module__}.{answering.__qualname__}")
    return asked(answering)


def answer(holder: Any, question: Question) -> tuple[Any, Reads]:
    """The answer to a question, and what was read for it; nothing where it is a plain fact of the holder's."""
    answered = vars(holder).setdefault(_ANSWERED, {})
    if question not in answered:
        before = vars(holder).get(_BEFORE)
        known = before(question) if before and question[0] in REMEMBERED else None
        answered[question] = known or _find(holder, question)
    found: tuple[Any, Reads] = answered[question]
    return found


def forget_answers(holder: Any) -> None:
    """Find every answer again: there is more to read than what the holder holds. What was being made is not made to its end."""
    _frames.clear()
    vars(holder).pop(_ANSWERED, None)


def answer_from(holder: Any, before: Callable[[Question], tuple[Any, Reads] | None]) -> None:
    """Have `before` asked first for answers that an earlier run wrote down."""
    vars(holder)[_BEFORE] = before


def _find(holder: Any, question: Question) -> tuple[Any, Reads]:
    with noting() as reads:
        found = ANSWERS[question[0]](holder, *question[1:])
    reads.discard(question)
    return found, reads
