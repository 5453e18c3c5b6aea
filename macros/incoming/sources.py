"""A source that a contributor wrote out in place gets a file of its own, once, and the record names it by its id."""

import copy
import re
from unicodedata import normalize
from urllib.parse import urlsplit

from ..checks.schema import PLACEHOLDER, is_valid
from ..model import schemas
from ..model.dates import a_year_after

LONGEST_ID = 60
_SHAPE = {"$ref": "common.schema.json#/$defs/source"}


def lifted(playbook, fields):
    """(fields with ids in the place of sources written out, those sources as records, notes for a person).

    A source without an address, or one that is not whole, stays where it is: the check tells what it lacks.
    """
    fields = copy.deepcopy(fields)
    known = {_sign(record.data): record.id for record in playbook.all("source")}
    taken = {record.id for record in playbook.all("source")}
    made, notes = [], []
    for holder, key in _written_out(fields):
        source = holder[key]
        if not is_valid(_SHAPE, source) or "url" not in source:
            continue
        sign = _sign(source)
        if sign in known:
            notes.append(f"A source that it names is there already: {known[sign]}.")
        else:
            id = known[sign] = id_of(source["title"], taken, "source")
            taken.add(id)
            made.append(_record(playbook, id, fields.get("kind"), source))
        holder[key] = known[sign]
    if isinstance(fields.get("sources"), list):
        fields["sources"] = _once(fields["sources"])
    return fields, made, list(dict.fromkeys(notes))


def id_of(title, taken, otherwise):
    """An id made of a title as the form makes it (overrides/assets/rules/defaults.js); `otherwise` where none comes of it."""
    plain = re.sub("[\u0300-\u036f'\u2019]", "", normalize("NFKD", title)).lower()
    whole = "-".join(re.findall("[a-z0-9]+", plain))
    cut = re.sub("-[^-]*$", "", whole[: LONGEST_ID + 1])
    base = (cut[:LONGEST_ID] if len(whole) > LONGEST_ID else whole) or otherwise
    found, number = base, 2
    while found in taken or not is_valid({"$ref": "common.schema.json#/$defs/record_id"}, found):
        found, number = f"{base}-{number}", number + 1
    return found


def _written_out(fields):
    """Yield (list or fields, index or key) of each source that is written out in place."""
    sources = fields.get("sources")
    for index, source in enumerate(sources if isinstance(sources, list) else ()):
        if isinstance(source, dict):
            yield sources, index
    for name in ("outcomes", "voices"):
        items = fields.get(name)
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and isinstance(item.get("source"), dict):
                yield item, "source"


def _record(playbook, id, kind, source):
    states = ", ".join(schemas.at("source", ("url_status",))["enum"])
    ask = f"{PLACEHOLDER}: open the address, then write one of {states}"
    found = {
        "id": id, "kind": "source", "title": source["title"], "status": "draft", "owner": "playbook editors",
        "published": playbook.today, "review_by": a_year_after(playbook.today), "publisher": source["publisher"],
        "year": source.get("year"), "url": source["url"],
        "url_status": ask if _is_document(source["url"]) else "home-page-only",
        "type": "case-study" if kind == "case-study" else "reading",
    }  # fmt: skip
    return {key: value for key, value in found.items() if value is not None}


def _is_document(url):
    """True for an address that leads further than a home page."""
    parts = urlsplit(str(url))
    return bool(parts.path.strip("/") or parts.query)


def _sign(source):
    """What tells one source from another: its own address, or its title and publisher where only a home page is known."""
    url = source.get("url")
    if _is_document(url or ""):
        return re.sub("^https?://(www\\.)?", "", str(url)).rstrip("/").lower()
    return str(source.get("title")).lower(), str(source.get("publisher")).lower()


def _once(sources):
    found = []
    for source in sources:
        if source not in found:
            found.append(source)
    return found
