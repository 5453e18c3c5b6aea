"""When case studies happened, as bars on one line of years. Positions are per cent of the whole line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ...model.record import Record
from ...text.dates import period
from ...text.markdown_links import Link

# Bars without a known end all run to today: where so many of them do, they are alike, and a picture of them says nothing.
ALIKE = 2 / 3


@dataclass(frozen=True)
class Year:
    """A year, and where it begins."""

    name: int
    at: float


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A case study on the line: when it happened in words, where its bar begins and how long it is; `open` has no known end."""

    id: str
    title: str
    address: str
    period: str
    at: float
    length: float
    open: bool


@dataclass(frozen=True)
class Timeline:
    """The years of the line, and the bars on it."""

    years: list[Year]
    rows: list[Bar]


class _Span(NamedTuple):
    """When a case study happened, in years; an open one has no known end."""

    record: Record
    start: float
    end: float
    is_open: bool


def timeline(records: Iterable[Record], today: str, link: Link) -> Timeline:
    """The bars of case studies, by when they began.

    A bar without a known end runs to `today` and is `open`; case studies that give no beginning are left out. There is no
    line where most bars are alike.
    """
    known = sorted((span for record in records if (span := _span(record, today))), key=lambda span: (span.start, span.record.id))
    if not known or sum(span.is_open for span in known) >= ALIKE * len(known):
        return Timeline([], [])
    first, last = int(known[0].start), int(max(span.end for span in known)) + 1
    share = 100 / (last - first)
    years = [Year(year, round((year - first) * share, 2)) for year in range(first, last)]
    return Timeline(years, [_bar(span, first, share, link) for span in known])


def _bar(span: _Span, first: int, share: float, link: Link) -> Bar:
    record = span.record
    return Bar(
        id=record.id,
        title=record.title,
        address=link(record.address),
        period=period(record.data.get("started"), record.data.get("ended")),
        at=round((span.start - first) * share, 2),
        length=round(max((span.end - span.start) * share, 1.5), 2),
        open=span.is_open,
    )


def _span(record: Record, today: str) -> _Span | None:
    started, ended = (_stated(record.data.get(name)) for name in ("started", "ended"))
    if not started:
        return None
    return _Span(record, _as_year(started, end=False), _as_year(ended or today, end=True), is_open=not ended)


def _stated(text: str | None) -> str | None:
    return None if text == "not stated" else text


def _as_year(text: str, end: bool) -> float:
    """A date, whole or in part, as a number of years; the end of it or its beginning."""
    parts = [int(part) for part in text.split("-")]
    month = parts[1] - 1 if len(parts) > 1 else 12 if end else 0
    days = parts[2] / 31 if len(parts) > 2 else 1 if end and len(parts) == 2 else 0
    return parts[0] + (month + days) / 12
