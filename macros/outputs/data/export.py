"""The playbook as data for others, at /data/v1/: JSON for each kind and record, CSV, and the schemas they fit.

An address here never changes its meaning: whatever would break a reader becomes /data/v2/. Records that were removed, or
whose permission does not cover data, are left out; who gave permission, and contacts, are for the site alone.
"""

import copy
import csv
import io
import json

from ...model import schemas
from ...model.addresses import absolute
from ...model.kinds import KINDS
from ..public_fields import public_fields
from ..until import last_day
from ..visible_links import visible_links

BASE = "/data/v1/"
VERSION = 1
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PRIVATE = ("permission", "contact")
# A spreadsheet takes a cell that begins like this, in either width, for a formula.
_FORMULA = tuple("=+-@＋－＝＠")


def files(playbook):
    """Yield (address, text) of every data file, in an order that does not change."""
    kinds = {kind: _records(playbook, kind) for kind in KINDS}
    yield f"{BASE}index.json", _json(_index(playbook, kinds))
    for kind, records in kinds.items():
        yield f"{BASE}{folder(kind)}.json", _json(_about(playbook) | {"kind": kind, "records": records})
        for record in records:
            yield f"{BASE}{folder(kind)}/{record['id']}.json", _json(_about(playbook) | {"record": record})
    yield from _published_schemas()
    for kind in _with_spreadsheet():
        rows = [_row(playbook, kind, playbook.get(kind.name, record["id"])) for record in kinds[kind.name]]
        yield f"{BASE}{folder(kind.name)}.csv", _csv(["id", "title", *kind.columns, "address"], rows)


def contents(playbook, link):
    """What the page about the data lists: the spreadsheets, as [{title, address}]."""
    sheets = [{"title": kind.plural, "address": link(f"{BASE}{folder(kind.name)}.csv")} for kind in _with_spreadsheet()]
    return {"spreadsheets": sheets}


def folder(kind):
    """What the files of a kind are called: glossary-terms, case-studies."""
    return KINDS[kind].plural.replace(" ", "-")


def _with_spreadsheet():
    return [kind for kind in KINDS.values() if kind.columns]


def _row(playbook, kind, record):
    address = absolute(playbook, record.address) if playbook.shows(record) else None
    return [record.id, record.title, *(column(record.data) for column in kind.columns.values()), address]


def _records(playbook, kind):
    shown = sorted(playbook.shown(kind, "data"), key=lambda record: record.id)
    return [_record(playbook, record) for record in shown]


def _record(playbook, record):
    found = {"id": record.id, "kind": record.kind, "title": record.title}
    if record.spec.address and playbook.shows(record):
        found["address"] = absolute(playbook, record.address)
    if until := last_day(record):
        found["until"] = until
    found["fields"] = {key: value for key, value in public_fields(playbook, record).items() if key not in PRIVATE}
    body = visible_links(playbook, record.body).strip()
    return found | ({"body": body + "\n"} if body else {})


def _about(playbook):
    return {"version": VERSION, "playbook": playbook.settings.get("site_name", ""), "home": absolute(playbook, "/"),
            "licence": LICENCE, "attribution": playbook.host.get("licence_holder", "")}  # fmt: skip


def _index(playbook, kinds):
    found = [
        {"kind": kind, "number": len(records), "file": f"{folder(kind)}.json", "schema": f"schemas/{kind}.schema.json",
         **({"csv": f"{folder(kind)}.csv"} if KINDS[kind].columns else {}),
         "records": [f"{folder(kind)}/{record['id']}.json" for record in records]}
        for kind, records in kinds.items()
    ]  # fmt: skip
    return _about(playbook) | {"schema": "schema.json", "kinds": found}


def _published_schemas():
    """The schemas of the fields, without what is for the site alone, and the schema of the files around them."""
    for name, schema in schemas.documents().items():
        kind = name.removesuffix(".schema.json")
        if kind in KINDS or kind == "common":
            yield f"{BASE}schemas/{name}", _json(_public(schema))
    yield f"{BASE}schema.json", _json(_schema_of_files())


def _public(schema):
    schema = copy.deepcopy(schema)
    for name in PRIVATE:
        schema.get("properties", {}).pop(name, None)
    if "required" in schema:
        schema["required"] = [name for name in schema["required"] if name not in PRIVATE]
    return schema


def _schema_of_files():
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


def _json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _csv(columns, rows):
    """Text for spreadsheets: a byte-order mark, so that they read it as UTF-8, and no cell that they would run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return "\ufeff" + out.getvalue()


def _cell(value):
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    return f"'{text}" if text.startswith(_FORMULA) else text
