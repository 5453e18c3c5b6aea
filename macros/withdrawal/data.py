"""Data, feeds and site maps of a built site without one record: entries, rows and addresses."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ..model.restrictions import Published
from ..reading.values import Value


def entries_without(text: str, one: Published) -> str:
    """JSON without every entry that is the record, is called by its id or leads to it."""
    if one.id not in text:
        return text
    made = json.dumps(_pruned(json.loads(text), one.id, one.address), ensure_ascii=False)
    return made + "\n" if text.endswith("\n") else made


def rows_without(text: str, one: Published) -> str:
    """CSV without the rows of the record."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(row for row in rows if row[:1] != [one.id])
    return ("\ufeff" if text.startswith("\ufeff") else "") + out.getvalue()


def urls_without(path: Path, one: Published) -> None:
    """Take the record's entry out of a feed or a site map, packed or not."""
    content = path.read_bytes()
    packed = path.suffix == ".gz"
    root = etree.fromstring(gzip.decompress(content) if packed else content)
    address = one.address
    gone = [entry for entry in root if any(_leads_to(text, address) for text in _texts_and_links(entry))]
    for entry in gone:
        root.remove(entry)
    if gone:
        made = etree.tostring(root, encoding="utf-8", xml_declaration=True)
        path.write_bytes(gzip.compress(made, mtime=0) if packed else made)


def _pruned(value: Value, id: str, address: str) -> Value:
    if isinstance(value, dict):
        return {key: _pruned(inner, id, address) for key, inner in value.items() if key != id and not _is_one(inner, id, address)}
    if isinstance(value, list):
        return [_pruned(inner, id, address) for inner in value if not _is_one(inner, id, address)]
    return value


def _is_one(value: Value, id: str, address: str) -> bool:
    if isinstance(value, dict):
        return id in (value.get("id"), value.get("activity")) or _leads_to(str(value.get("address") or ""), address)
    return isinstance(value, str) and (value == id or _leads_to(value, address) or value.endswith(f"/{id}.json"))


def _leads_to(text: str, address: str) -> bool:
    """True for an address of the record, whole or as this site writes it."""
    return bool(address) and ("/" + text.strip().lstrip("/")).endswith(address)


def _texts_and_links(element: etree._Element) -> Iterator[str]:
    """Every text in an element, and where everything in it leads."""
    yield from map(str, element.itertext())
    yield from (inner.get("href", "") for inner in element.iter())
