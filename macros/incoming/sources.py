"""A source that a contributor wrote out in place gets a file of its own, once, and the record names it by its id."""

import copy
import re
from collections.abc import Collection
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import urlsplit

from ..checks.schema import PLACEHOLDER, is_valid
from ..forms.shared_rules import LONGEST_ID
from ..model import schemas
from ..model.dates import a_year_after
from ..model.kinds.kind import listed
from ..model.playbook import Playbook
from ..reading.values import Fields

_SHAPE = {"$ref": "common.schema.json#/$defs/source"}


@dataclass(frozen=True)
class Extraction:
    """Fields with ids in the place of sources written out, those sources as records, notes for a person."""

    fields: dict[str, object]
    sources: list[Fields]
    notes: list[str]


def extract_sources(playbook: Playbook, fields: Fields) -> Extraction:
    """Take the sources that are written out in the fields of a record out of it.

    A source without an address, or one that is not whole, stays where it is: the check says what it lacks.
    """
    extractor = _Extractor(playbook, fields.get("kind"))
    kept = copy.deepcopy(dict(fields))
    if isinstance(kept.get("sources"), list):
        kept["sources"] = _once([extractor.replaced(one) for one in kept["sources"]])
    for name in ("outcomes", "voices"):
        for item in listed(kept.get(name)):
            if isinstance(item, dict) and "source" in item:
                item["source"] = extractor.replaced(item["source"])
    return Extraction(kept, extractor.made, list(dict.fromkeys(extractor.notes)))


class _Extractor:
    """Makes records of sources, each once, and knows those that the playbook has already."""

    def __init__(self, playbook: Playbook, kind: object) -> None:
        self.playbook, self.kind = playbook, kind
        records = playbook.all("source")
        self.known = {_identity(record.data): record.id for record in records}
        self.taken = {record.id for record in records}
        self.made: list[Fields] = []
        self.notes: list[str] = []

    def replaced(self, source: object) -> object:
        """The id of a source that is written out in place; anything else as it is."""
        if not isinstance(source, dict) or not is_valid(_SHAPE, source) or "url" not in source:
            return source
        identity = _identity(source)
        if identity in self.known:
            self.notes.append(f"A source that it names is there already: {self.known[identity]}.")
        else:
            id = self.known[identity] = id_of(source["title"], self.taken, "source")
            self.taken.add(id)
            self.made.append(self._record(id, source))
        return self.known[identity]

    def _record(self, id: str, source: Fields) -> Fields:
        today = self.playbook.today
        states = ", ".join(schemas.at("source", ("url_status",))["enum"])
        ask = f"{PLACEHOLDER}: open the address, then write one of {states}"
        fields = {
            "id": id, "kind": "source", "title": source["title"], "status": "draft", "owner": "playbook editors",
            "published": today, "review_by": a_year_after(today), "publisher": source["publisher"],
            "year": source.get("year"), "url": source["url"],
            "url_status": ask if _is_document(source["url"]) else "home-page-only",
            "type": "case-study" if self.kind == "case-study" else "reading",
        }  # fmt: skip
        return {key: value for key, value in fields.items() if value is not None}


def id_of(title: str, taken: Collection[str], otherwise: str) -> str:
    """An id made of a title as the form makes it (overrides/assets/rules/defaults.js); `otherwise` where none comes of it."""
    plain = re.sub("[\u0300-\u036f'\u2019]", "", normalize("NFKD", title)).lower()
    whole = "-".join(re.findall("[a-z0-9]+", plain))
    cut = re.sub("-[^-]*$", "", whole[: LONGEST_ID + 1])
    base = (cut[:LONGEST_ID] if len(whole) > LONGEST_ID else whole) or otherwise
    found, number = base, 2
    while found in taken or not is_valid({"$ref": "common.schema.json#/$defs/record_id"}, found):
        found, number = f"{base}-{number}", number + 1
    return found


def _is_document(url: object) -> bool:
    """True for an address that leads further than a home page."""
    parts = urlsplit(str(url))
    return bool(parts.path.strip("/") or parts.query)


def _identity(source: Fields) -> str | tuple[str, str]:
    """What tells one source from another: its own address, or its title and publisher where only a home page is known."""
    url = source.get("url")
    if _is_document(url or ""):
        return re.sub("^https?://(www\\.)?", "", str(url)).rstrip("/").lower()
    return str(source.get("title")).lower(), str(source.get("publisher")).lower()


def _once(sources: list[object]) -> list[object]:
    found: list[object] = []
    for source in sources:
        if source not in found:
            found.append(source)
    return found
