"""When case studies happened, as bars on one line of years. Positions are per cent of the whole line."""

from ...text.dates import period


def timeline(records, today, link):
    """{years, rows}: each row with its id, title, address, period in words, and where its bar begins and how long it is.

    A bar without a known end runs to `today` and is `open`; case studies that give no beginning are left out.
    """
    spans = [(record, _start(record), _end(record, today)) for record in records]
    known = sorted((span for span in spans if span[1]), key=lambda span: (span[1], span[0].id))
    if not known:
        return {"years": [], "rows": []}
    first, last = int(known[0][1]), int(max(end for _, _, (end, _) in known)) + 1
    share = 100 / (last - first)
    rows = [_row(record, (start - first) * share, (end - start) * share, is_open, link)
            for record, start, (end, is_open) in known]  # fmt: skip
    years = [{"name": year, "at": round((year - first) * share, 2)} for year in range(first, last)]
    return {"years": years, "rows": rows}


def _row(record, at, length, is_open, link):
    return {
        "id": record.id,
        "title": record.title,
        "address": link(record.address),
        "period": period(record.data.get("started"), record.data.get("ended")),
        "at": round(at, 2),
        "length": round(max(length, 1.5), 2),
        "open": is_open,
    }


def _start(record):
    return _as_year(record.data.get("started"), end=False)


def _end(record, today):
    ended = _as_year(record.data.get("ended"), end=True)
    return (ended, False) if ended else (_as_year(today, end=True), True)


def _as_year(text, end):
    """A date, whole or in part, as a number of years; the end of it or its beginning. None where it is not stated."""
    if not text or text == "not stated":
        return None
    parts = [int(part) for part in text.split("-")]
    month = parts[1] - 1 if len(parts) > 1 else 12 if end else 0
    days = parts[2] / 31 if len(parts) > 2 else 1 if end and len(parts) == 2 else 0
    return parts[0] + (month + days) / 12
