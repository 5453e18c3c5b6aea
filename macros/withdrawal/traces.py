"""Looks for what is left of a record that was withdrawn: in a built site, file by file and unpacked, or where it is published."""

import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from ..model.record import Record
from ..model.visibility import GONE
from ..text.curly import straight
from ..text.safe_markdown import render
from . import unpacked

_FEWEST_WORDS = 5  # of a text that nobody else would say by chance
_OF_OTHERS = {"sources", "source", "organisations", "changes", "permission"}
_TIMEOUT, _PAUSE = 20, 30  # seconds


def texts_of(record: Record) -> list[str]:
    """The texts by which a record would be known: its title, and what it says in so many words, paragraph by paragraph."""
    found = [record.title, record.name]
    for path, text, form in record.texts():
        if form != "id" and not _OF_OTHERS & set(path):
            plain = Markup(render(text)).striptags() if form == "markdown" else text
            found += [" ".join(piece.split()) for piece in re.split(r"\n\s*\n|\n(?=[-#])|(?<=[.?!])\s", plain)]
    return [text for text in dict.fromkeys(found) if len(text.split()) >= _FEWEST_WORDS or text in found[:2]]


def traces(site: Path, record: Record) -> Iterator[tuple[str, str]]:
    """Yield (file, text) for each text of a record that still stands somewhere in a built site."""
    wanted = {text: straight(text) for text in texts_of(record)}  # whichever marks stand in the site, and in the file
    for path, said in unpacked.texts(site):
        plain = straight(said)
        for text, looked_for in wanted.items():
            if looked_for in plain:
                yield path.relative_to(site).as_posix(), text


def published_traces(home: str, address: str, data: str, tries: int = 1) -> list[str]:
    """What is wrong with a withdrawn record where it is published at `home`, in sentences; asked again up to `tries` times.

    Its page must be there as a tombstone, its data must be gone.
    """
    for number in range(tries):
        if number:
            time.sleep(_PAUSE)
        status, page = _response(home.rstrip("/") + address)
        found = [] if GONE.partition("{}")[2] in page else [f"{address} isn't a tombstone (status {status})"]
        status, _ = _response(home.rstrip("/") + data)
        if status != 404:
            found.append(f"{data} is still there (status {status})")
        if not found:
            break
    return found


def _response(address: str) -> tuple[int, str]:
    request = urllib.request.Request(address, headers={"Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode("utf-8", "replace")
    except OSError as fault:
        return 0, str(fault)
