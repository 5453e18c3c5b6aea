"""What each entry of the search index is about, in one small file: its title, its line, and what people say when they need it.

The browser ranks by it before it asks the full text, and by it alone where the full text cannot be had. It is made from the
index itself, so that nothing is found that the index does not hold.
"""

import gzip
import json
import re
from collections.abc import Iterator

from markupsafe import Markup

from ...cache.made import Parts
from ...model.kinds import KINDS
from ...model.kinds.kind import listed
from ...model.kinds.vocabulary import FOUND_PAGES
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.small_words import as_words
from ..pages.lists import TAG_PAGES
from ..pages.view import View
from .tokens import LENGTH, LETTERS, PREFIX

ADDRESS = "about.json"
MOST_BYTES = 60_000  # of one part, compressed
_SIGNATURE = b"pagefind_dcd"  # before the data of each fragment
_TOKEN = re.compile(rf"\b{PREFIX}[{LETTERS}]{{{LENGTH}}} ?")
_MOST_WORDS = 16
# Told by their title, and not by what they say: as many as there are words and documents.
_BY_TITLE = ("term", "source")


def about(index: Parts, playbook: Playbook) -> Parts:
    """The files beside an index, by name: about.json, and about-1.json and so on where that would be too long.

    {"version": 3, "more": how many further files, "helps": {kind: how soon it comes, from 0 to 1},
    "columns": {field: [its value in each entry]}}; further files hold the columns alone. By columns like stands beside like,
    which is shorter compressed.
    """
    known = _known(playbook)
    entries = [_entry(fragment, id, known) for id, fragment in _fragments(index)]
    first, *rest = _parts(sorted(entries, key=_order))
    helps = {kind.name: kind.search_weight.helps for kind in KINDS.values() if kind.address}
    whole = {"version": 3, "more": len(rest), "helps": helps, "columns": _columns(first)}
    further = {f"about-{number}.json": _json({"columns": _columns(part)}) for number, part in enumerate(rest, 1)}
    return {ADDRESS: _json(whole), **further}


_FIELDS = ("address", "title", "kind", "id", "line", "way", "says", "until")
Entry = list[object]


def _fragments(index: Parts) -> Iterator[tuple[str, dict[str, object]]]:
    """(id in the index, what the index keeps of it) of each entry."""
    for name, content in index.items():
        folder, _, file = name.partition("/")
        if folder == "fragment":
            yield file.partition(".")[0], json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))


def _entry(fragment: dict[str, object], id: str, known: dict[str, dict[str, object]]) -> Entry:
    meta = fragment["meta"]
    assert isinstance(meta, dict)
    address = re.sub(r"(#[^/]*)/$", r"\1", str(fragment["url"]))
    title = as_words(_TOKEN.sub("", meta.get("title") or meta.get("name") or ""))
    told = {
        "address": address, "title": title, "kind": meta.get("kind", ""),
        "id": id, "way": meta.get("way", ""), "until": meta.get("until", ""), **known.get(address, {}),
    }  # fmt: skip
    return [told.get(field) or "" for field in _FIELDS]


def _columns(entries: list[Entry]) -> dict[str, list[object]]:
    return {field: [entry[at] for entry in entries] for at, field in enumerate(_FIELDS)}


def _known(playbook: Playbook) -> dict[str, dict[str, object]]:
    """What the records say beyond what stands in the index, by their addresses."""
    known = {record.address: _of_record(playbook, record) for kind in KINDS for record in playbook.shown(kind) if record.address}
    for name, parent in TAG_PAGES.items():
        for id, entry in playbook.list_of(name).items():
            known[f"{parent}{id}/"] = _of_list(entry)
    for entry in playbook.list_of(FOUND_PAGES).values():
        known[str(entry["page"])] = {"title": entry["title"], **_of_list(entry)}
    return known


def _of_record(playbook: Playbook, record: Record) -> dict[str, object]:
    fields = record.data
    if record.kind == "term":
        return {"title": ""}  # its spellings are among the words that a search is widened by, its name first
    view = View(playbook, str)
    detail = Markup(view.markdown(str(fields.get("detail", "")))).striptags() if record.kind == "tip" else ""
    line = "" if record.kind in _BY_TITLE else _line(view.card(record).summary or detail)
    return {"title": record.name, "line": line, "says": list(listed(fields.get("people_say")))}


def _of_list(entry: Fields) -> dict[str, object]:
    return {"line": _line(str(entry["description"])), "says": list(listed(entry.get("people_say")))}


def _line(text: str) -> str:
    """The first sentence of a plain text, or as much of it as a line holds."""
    sentence = re.split(r"(?<=[.?!])\s", text.strip(), maxsplit=1)[0].split()
    return " ".join(sentence) if len(sentence) <= _MOST_WORDS else " ".join(sentence[:_MOST_WORDS]).rstrip(",;:") + " …"


def _order(entry: Entry) -> tuple[bool, str]:
    """Case studies last: of them there may be thousands, and their texts are in the index."""
    return entry[2] == "case-study", str(entry[0])


def _parts(entries: list[Entry]) -> list[list[Entry]]:
    """The entries in parts none of which is too long; all else than case studies is in the first."""
    if len(gzip.compress(_json(_columns(entries)))) <= MOST_BYTES:
        return [entries]
    studies = [entry for entry in entries if entry[2] == "case-study"]
    each = max(1, len(studies) * MOST_BYTES // max(1, len(gzip.compress(_json(_columns(studies))))))
    return [[entry for entry in entries if entry[2] != "case-study"],
            *(studies[start : start + each] for start in range(0, len(studies), each))]  # fmt: skip


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
