"""The report on how the playbook reads, as text for people and as JSON for programs."""

import json

from .voice import Report, Tally

_HEAD = ("kind of text", "texts", "sentences", "words", "a sentence", "short", "grade", "runs", "to avoid")


def as_text(found: Report, with_places: bool) -> str:
    """A table with a line for each kind of text, the words to avoid with how often they stand, and the places if wanted."""
    whole = found.whole
    rows = [_HEAD, *(_row(kind, tally) for kind, tally in found.kinds.items()), _row("all", whole)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEAD))]
    table = ["  ".join(cell.rjust(width) if n else cell.ljust(width) for n, (cell, width) in enumerate(zip(row, widths)))
             for row in rows]  # fmt: skip
    listed = ", ".join(f"{form} {number}" for form, number in sorted(whole.avoided.items(), key=lambda one: (-one[1], one[0])))
    chances = whole.full + whole.contracted
    lines = [f"{one.path}:{one.place.line}:{one.place.column}: {one.said}" for one in found.findings] if with_places else []
    lines += [""] * bool(lines)
    lines += [*table, "", f"Words to avoid, {whole.avoided.total():,}: {listed or 'none'}."]
    lines += [f"Contractions: {whole.contracted:,} of {chances:,} that could be ({_share(whole.contracted, chances)})."]
    return "\n".join(lines) + "\n"


def as_json(found: Report) -> str:
    """The same as JSON, with every place."""
    kinds = {kind: _figures(tally) for kind, tally in found.kinds.items()}
    places = [{"path": one.path, "line": one.place.line, "column": one.place.column, "said": one.said} for one in found.findings]
    return json.dumps({"kinds": kinds, "all": _figures(found.whole), "places": places}, indent=2, ensure_ascii=False) + "\n"


def _row(kind: str, tally: Tally) -> tuple[str, ...]:
    return (kind, f"{tally.texts:,}", f"{tally.sentences:,}", f"{tally.words:,}", str(tally.average),
            _share(tally.short, tally.sentences), str(tally.grade), f"{tally.runs:,}", f"{tally.avoided.total():,}")  # fmt: skip


def _figures(tally: Tally) -> dict[str, object]:
    return {**vars(tally), "average": tally.average, "grade": tally.grade}


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else "–"
