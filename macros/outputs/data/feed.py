"""/feed.xml: what is new and what has changed, for feed readers (Atom, RFC 4287)."""

from lxml import etree
from lxml.etree import _Element

from ...model.addresses import absolute
from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ...text.dates import day
from ..pages.contexts import Card
from ..pages.view import View

IN_FEED = tuple(kind.name for kind in KINDS.values() if kind.in_feed)
MOST = 50
ADDRESS = "/feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACES: dict[str, str] = {None: _ATOM}  # type: ignore[dict-item]  # None is the default namespace, which the stubs leave out


def feed(playbook: Playbook) -> str:
    """The feed as text. Times are midnight: records know days."""
    view = View(playbook, lambda address: absolute(playbook, address))
    records = sorted((record for kind in IN_FEED for record in playbook.shown(kind)), key=lambda one: (one.kind, one.id))
    records = sorted(records, key=changed, reverse=True)[:MOST]
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACES, attrib={"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    home = absolute(playbook, "/")
    _add(root, "id", absolute(playbook, ADDRESS))
    _add(root, "title", playbook.settings.get("site_name", ""))
    _add(root, "updated", _moment(max(map(changed, records), default=playbook.today)))
    _add(root, "link", href=home)
    _add(root, "link", rel="self", href=absolute(playbook, ADDRESS), type="application/atom+xml")
    _add(_add(root, "author"), "name", playbook.host.get("licence_holder") or playbook.settings.get("site_name", ""))
    _add(root, "rights", "Our own words: CC BY 4.0")
    for record in records:
        _entry(root, record, view.card(record))
    return etree.tostring(root, encoding="unicode", pretty_print=True).join(('<?xml version="1.0" encoding="utf-8"?>\n', ""))


def changed(record: Record) -> str:
    """The last day on which a record says that it changed."""
    days = [record.data.get("published"), record.data.get("updated")]
    days += [one.get("date") for one in record.data.get("changes") or ()]
    return max(str(day) for day in days if day)


def _entry(root: _Element, record: Record, card: Card) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", card.address)
    _add(entry, "title", card.title)
    _add(entry, "link", href=card.address)
    _add(entry, "published", _moment(str(record.data["published"])))
    _add(entry, "updated", _moment(changed(record)))
    _add(entry, "category", term=record.kind)
    _add(entry, "summary", _summary(record, card))


def _summary(record: Record, card: Card) -> str:
    """What changed last, where the record says it, and what the record is about."""
    notes = sorted(record.data.get("changes") or (), key=lambda one: str(one.get("date")))
    about = card.summary or record.data.get("detail") or record.data.get("said") or ""
    until = f"Shown until {day(card.until)}." if card.until else ""
    return " ".join(filter(None, (notes[-1].get("note") if notes else "", " ".join(about.split()), until)))


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: _Element, name: str, text: str | None = None, **attributes: str) -> _Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = text
    return child
