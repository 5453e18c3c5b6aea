"""What someone wrote under a question, as the value of a field: as the form reads it, and no more than was said."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from textwrap import shorten

from ..checks.schema import PLACEHOLDER
from ..forms.fields import Field
from ..forms.record_writer import ROUND, literal_markdown
from ..model.dates import as_written

Answers = Mapping[str, str]  # {name of a field: what was written under its question}

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?", re.ASCII)
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
                         "\u201f": '"'})  # fmt: skip
_MARK = rf"[-*]\s+|[{ROUND}]\s*(?=\S)"
_BEGINS_AN_ITEM = re.compile(rf"^\s*(?:{_MARK}|(?:\d{{1,3}}[.)]|\[[xX]\])\s+)")
_BULLETS = re.compile(rf"^\s*(?:{_MARK})", re.M)
_YES = re.compile(r"(?:yes|y|agreed|agree|i agree|we agree|true|ticked|x|\[x\]|\u2713|\u2714|\u2611)[.!]?", re.I)
_NO = re.compile(r"(?:no|n)\b.*", re.I | re.S)


def value(field: Field, answered: Answers, notes: list[str]) -> object:
    """The value of a field of the form, or None where nothing was answered. What a person should know is added to `notes`."""
    if field.kind == "part":
        return None
    if field.kind in ("group", "list"):
        found = _items(field, answered, notes)
        return (found if field.kind == "list" else found[0]) if found else field.blank
    text = answered.get(field.name, "")
    text = text.translate(_QUOTES)
    if field.kind not in ("prose", "number"):  # a hyphen before a figure may be a minus sign
        text = _BULLETS.sub("", text)
    return _READ.get(field.kind, _line)(field, text, notes) if text else field.blank


def _items(field: Field, answered: Answers, notes: list[str]) -> list[dict[str, object]]:
    """The items of a list of things, each with fields of its own: several, where each answer has a line for each."""
    inside = {name: text for name, text in answered.items() if name.startswith(f"{field.name}.")}
    if not inside:
        return []
    rows = _rows(field, inside) if field.kind == "list" else [inside]
    if rows is None:
        notes.append(f'Under "{field.label}" it isn\'t clear which answers belong together, so they are left to fill in.')
        return [_left_open(field.fields, inside)]
    return [item for item in (_fields(field, row, notes) for row in rows) if item]


def _rows(field: Field, inside: Answers) -> list[Answers] | None:
    """The answers about each thing of a list; None where they do not say which belong together: nothing is made up.

    One thing may have a long text of several lines; several things have a line each, in the same order.
    """
    fields = {one.name: one for one in _within(field)}
    label = re.compile("|".join(re.escape(one.label.rstrip(".:?")) + r"\s*:" for one in fields.values()), re.I)
    lines = {name: _listed(text) for name, text in inside.items()}
    if any(label.match(line) for found in lines.values() for line in found):
        return None
    if all(len(found) == 1 or fields[name].long for name, found in lines.items()):
        return [inside]
    same = len({len(found) for found in lines.values()}) == 1
    return [dict(zip(lines, row)) for row in zip(*lines.values())] if same else None


def _within(field: Field) -> Iterator[Field]:
    for one in field.fields:
        yield one
        yield from _within(one)


def _left_open(fields: Iterable[Field], inside: Answers) -> dict[str, object]:
    """The fields of a thing with what was written under each, for a person to sort out."""
    found: dict[str, object] = {}
    for one in fields:
        text = inside.get(one.name)
        open_text = f"{PLACEHOLDER}: {one.label.rstrip('.:?').lower()}; the answer was {_one_line(text)}" if text else None
        found[one.key] = _left_open(one.fields, inside) or open_text or one.blank
    return {key: value for key, value in found.items() if value is not None}


def _fields(field: Field, answered: Answers, notes: list[str]) -> dict[str, object]:
    pairs = ((one.key, value(one, answered, notes)) for one in field.fields)
    return {key: found for key, found in pairs if found is not None}


def _one_line(text: str) -> str | None:
    return re.sub(r"\s+", " ", text).strip() or None


def _line(field: Field, text: str, notes: list[str]) -> str | None:
    return _one_line(text)


def _prose(field: Field, text: str, notes: list[str]) -> str | None:
    return literal_markdown(text) or None


def _lines(field: Field, text: str, notes: list[str]) -> list[str] | None:
    return _listed(text) or None


def _listed(text: str) -> list[str]:
    return [line for line in (_BEGINS_AN_ITEM.sub("", line).strip() for line in text.split("\n")) if line]


def _number(field: Field, text: str, notes: list[str]) -> int | float | str | None:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text.strip())
    if not _NUMBER.fullmatch(plain):
        return _one_line(text)
    return float(plain) if "." in plain else int(plain)


def _choice(field: Field, text: str, notes: list[str]) -> str:
    found = _chosen(field, text)
    return found[0] if len(found) == 1 else f"{PLACEHOLDER}: one of the list; the answer was {_one_line(text)}"


def _choices(field: Field, text: str, notes: list[str]) -> list[str]:
    found = _chosen(field, text)
    if not found:
        return [f"{PLACEHOLDER}: from the list; the answer was {_one_line(text)}"]
    return found


def _chosen(field: Field, text: str) -> list[str]:
    """The values whose words stand in an answer, or that an answer alone is nearly, or is a part of."""
    said = re.sub(r"\s+", " ", text).casefold()
    words = {words.rstrip(".").casefold(): chosen for chosen, words in field.choices}
    inside = [one for one in words if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said)]
    inside = [one for one in inside if not any(one != other and one in other for other in inside)]
    alone = said.strip(" .")
    around = [one for one in words if re.search(rf"(?<!\w){re.escape(alone)}(?!\w)", one)]
    near = [] if inside else around if len(around) == 1 else get_close_matches(alone, words, 1, 0.8)
    return [words[one] for one in words if one in inside or one in near]


def _when(field: Field, text: str, notes: list[str]) -> str | None:
    """A day, a month or a year as people write it (overrides/assets/rules/written-dates.js)."""
    return as_written(text) or _one_line(text)


def _agree(field: Field, text: str, notes: list[str]) -> bool | None:
    """Agreement is only what says so and nothing else."""
    if _YES.fullmatch(text.strip()):
        return True
    notes.append(f"{_said(field, text)}, so it does not count as agreement.")
    return None


def _yes_or_no(field: Field, text: str, notes: list[str]) -> bool | None:
    said = text.strip()
    if _YES.fullmatch(said):
        return True
    if _NO.fullmatch(said):
        return False
    notes.append(f"{_said(field, text)}, so it is left to fill in: ask again.")
    return None


def _said(field: Field, text: str) -> str:
    """An answer that is not plain, for a note; as code, since anybody may have written it."""
    said = shorten(text.replace("`", "'"), 120, placeholder=" …")
    return f'To "{field.label}" the answer was `{said}`, which isn\'t plainly a yes'


_READ: Mapping[str, Callable[[Field, str, list[str]], object]] = {
    "lines": _lines, "when": _when, "day": _when, "number": _number, "choice": _choice, "choices": _choices,
    "agree": _agree, "prose": _prose, "yes-or-no": _yes_or_no,
}  # fmt: skip
