"""The playbook as data for others, at /data/v1/: JSON for each kind and record, CSV, and the schemas they fit.

An address here never changes its meaning: whatever would break a reader becomes /data/v2/. Records that were removed, or
whose permission does not cover data, are left out; who gave permission, and contacts, are for the site alone.
"""

import copy
import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from ...model import schemas
from ...model.addresses import absolute
from ...model.kinds import KINDS, Kind
from ...model.kinds.vocabulary import SOURCE_ELEMENTS
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.schemas import Node
from ...text.markdown_links import Link
from ..pages.contexts import TitledLink
from ..pages.list_contexts import DataFiles
from ..public_fields import public_fields
from ..until import last_day
from ..visible_links import visible_links

BASE = "/data/v1/"
VERSION = 1
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PRIVATE = ("permission", "contact")
# A spreadsheet takes a cell that begins like this, in either width, for a formula.
_FORMULA = tuple("=+-@＋－＝＠")
_PARTED = re.compile(r";(?=[=+\-@＋－＝＠])")  # many a spreadsheet parts cells at semicolons, and this would begin one


def files(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of every data file, in an order that does not change."""
    kinds = {kind: [_record(playbook, record) for record in _shown(playbook, kind)] for kind in KINDS}
    yield f"{BASE}index.json", _json(_index(playbook, kinds))
    for kind, records in kinds.items():
        yield f"{BASE}{folder(kind)}.json", _json(_about(playbook) | {"kind": kind, "records": records})
        for record in records:
            yield f"{BASE}{folder(kind)}/{record['id']}.json", _json(_about(playbook) | {"record": record})
    yield from _published_schemas()
    for spec in _with_spreadsheet():
        rows = [_row(playbook, spec, record) for record in _shown(playbook, spec.name)]
        yield f"{BASE}{folder(spec.name)}.csv", _csv(["id", "title", *spec.columns, "address"], rows)


def contents(playbook: Playbook, link: Link) -> DataFiles:
    """What the page about the data lists: the spreadsheets."""
    return DataFiles([TitledLink(kind.plural, link(f"{BASE}{folder(kind.name)}.csv")) for kind in _with_spreadsheet()])


def folder(kind: str) -> str:
    """What the files of a kind are called: glossary-terms, case-studies."""
    return KINDS[kind].plural.replace(" ", "-")


def _with_spreadsheet() -> list[Kind]:
    return [kind for kind in KINDS.values() if kind.columns]


def _row(playbook: Playbook, kind: Kind, record: Record) -> list[object]:
    address = absolute(playbook, record.address) if playbook.shows(record) else None
    return [record.id, record.title, *(column(record.data) for column in kind.columns.values()), address]


def _shown(playbook: Playbook, kind: str) -> list[Record]:
    """Those of a kind, by id, without the list for editors: it names records of every state, and what may not be shown too."""
    found = [record for record in playbook.shown(kind, "data") if record.key != ("vocabulary", SOURCE_ELEMENTS)]
    return sorted(found, key=lambda record: record.id)


def _record(playbook: Playbook, record: Record) -> dict[str, object]:
    found: dict[str, object] = {"id": record.id, "kind": record.kind, "title": record.title}
    if record.spec.address and playbook.shows(record):
        found["address"] = absolute(playbook, record.address)
    if until := last_day(record):
        found["until"] = until
    found["fields"] = {key: value for key, value in public_fields(playbook, record).items() if key not in PRIVATE}
    body = visible_links(playbook, record.body).strip()
    return found | ({"body": body + "\n"} if body else {})


def _about(playbook: Playbook) -> dict[str, object]:
    return {"version": VERSION, "playbook": playbook.settings.get("site_name", ""), "home": absolute(playbook, "/"),
            "licence": LICENCE, "attribution": playbook.host.get("licence_holder") or ""}  # fmt: skip


def _index(playbook: Playbook, kinds: Mapping[str, list[dict[str, object]]]) -> dict[str, object]:
    found = [
        {"kind": kind, "number": len(records), "file": f"{folder(kind)}.json", "schema": f"schemas/{kind}.schema.json",
         **({"csv": f"{folder(kind)}.csv"} if KINDS[kind].columns else {}),
         "records": [f"{folder(kind)}/{record['id']}.json" for record in records]}
        for kind, records in kinds.items()
    ]  # fmt: skip
    return _about(playbook) | {"schema": "schema.json", "kinds": found}


def _published_schemas() -> Iterator[tuple[str, str]]:
    """The schemas of the fields, without what is for the site alone, and the schema of the files around them."""
    for name, schema in schemas.documents().items():
        kind = name.removesuffix(".schema.json")
        if kind in KINDS or kind == "common":
            yield f"{BASE}schemas/{name}", _json(_public(schema))
    yield f"{BASE}schema.json", _json(_schema_of_files())


def _public(schema: Node) -> Node:
    schema = copy.deepcopy(schema)
    for name in PRIVATE:
        schema.get("properties", {}).pop(name, None)
    if "required" in schema:
        schema["required"] = [name for name in schema["required"] if name not in PRIVATE]
    return schema


def _schema_of_files() -> dict[str, object]:
    text = {"type": "string"}
    about = {"version": {"const": VERSION}, "playbook": text, "home": text, "licence": {"const": LICENCE},
             "attribution": text}  # fmt: skip
    fits = [{"if": {"properties": {"kind": {"const": kind}}},
             "then": {"properties": {"fields": {"$ref": f"schemas/{kind}.schema.json"}}}} for kind in KINDS]  # fmt: skip
    record = {
        "type": "object", "required": ["id", "kind", "title", "fields"], "additionalProperties": False, "allOf": fits,
        "properties": {"id": text, "kind": {"enum": list(KINDS)}, "title": text, "address": text,
                       "until": text, "fields": {"type": "object"}, "body": text},
    }  # fmt: skip
    of_one = {"required": [*about, "record"], "properties": {"record": {"$ref": "#/$defs/record"}}}
    of_kind = {"required": [*about, "kind", "records"], "properties": {"records": {"items": {"$ref": "#/$defs/record"}}}}
    index = {"required": [*about, "schema", "kinds"], "properties": {"kinds": {"type": "array"}}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "schema.json", "title": "A data file of the playbook",
            "type": "object", "properties": about, "anyOf": [of_one, of_kind, index], "$defs": {"record": record}}  # fmt: skip


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Text for spreadsheets: a byte-order mark, so that they read it as UTF-8, and no cell that they would run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    text = _PARTED.sub(";'", text)
    return f"'{text}" if text.startswith(_FORMULA) else text
