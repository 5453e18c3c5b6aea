"""The model: a playbook is its settings, its vocabulary and its records.

The kinds of record are described in kinds/.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..cache.reads import note
from ..cache.sealed import digest
from ..problems import Problem
from ..reading import front_matter, yaml_text
from ..reading.late_positions import LatePositions
from ..reading.text_file import read_text
from ..reading.values import Fields
from ..reading.yaml_text import Positions
from ..text.curly import curled, curly
from . import host, schemas
from .frozen import FrozenDict
from .kinds import KINDS, Kind
from .known import NOTHING_KNOWN, Known
from .memo import cached_on_argument
from .noted import NotedAttribute
from .record import Record
from .visibility import EVERY_USE, HIDDEN, Visibility, uses_of, visibility

SETTINGS_FILE, PAGES = "mkdocs.yml", "content/pages"
STYLE = "content/STYLE.md"  # how we write: for those who write records, and itself no record


@dataclass(eq=False)
class Playbook:
    """Everything that was read from one root folder, as of one day; `drafts` shows those too. Equal only to itself.

    `limits` narrows where records may appear: {(kind, id): uses}, as a newer state of the records, or a withdrawal, says.
    """

    root: Path
    today: str
    settings: Fields = field(default_factory=dict)
    settings_positions: yaml_text.Positions | None = None
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    drafts: bool = False
    limits: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def all(self, *kinds: str) -> list[Record]:
        """The records of these kinds, or of every kind, ordered by kind and id."""
        found: list[Record] = []
        for kind in kinds or KINDS:
            note("all", kind)
            found += self.records.get(kind, {}).values()
        return found

    def get(self, kind: str, id: object) -> Record | None:
        """One record, or None."""
        if not isinstance(id, str):
            return None
        note("is there", kind, id)
        return self.records.get(kind, {}).get(id)

    def at(self, address: str) -> Record | None:
        """The record to which an address of this site leads, or into whose page it leads; None where it leads to no record."""
        note("at", address)
        found = _by_address(self)
        return found.get(address) or found.get(address.partition("#")[0].partition("?")[0])

    def list_of(self, name: object) -> dict[str, Fields]:
        """A vocabulary list as {id: entry}, in its own order."""
        record = self.get("vocabulary", name)
        return _entries(record) if record else {}

    def shown(self, kind: str, use: str = "site") -> list[Record]:
        """The records of a kind that may appear today in this use: site, print or data."""
        note("shown", kind, use)
        return [record for record in self.records.get(kind, {}).values() if use in self._uses(record)]

    def find_shown(self, kind: str, id: object, use: str = "site") -> Record | None:
        """One record, or None where there is none or it may not appear today in this use."""
        record = self.get(kind, id)
        return record if record is not None and self.shows(record, use) else None

    def shows(self, record: Record, use: str = "site") -> bool:
        """True where a record may appear today in this use."""
        return use in self.uses(record)

    def uses(self, record: Record) -> frozenset[str]:
        """Where a record may appear today: some of site, print and data."""
        note("uses", *record.key)
        return self._uses(record)

    def visibility(self, record: Record) -> Visibility:
        """What readers get of a record today (see visibility.Visibility)."""
        note("visibility", *record.key)
        found = visibility(record.raw, vars(self)["today"], self.drafts)
        return Visibility.EXPIRED if found is Visibility.VISIBLE and not self._limit(record) else found

    def hides(self, record: Record) -> bool:
        """True for a draft, and for a record whose permission has ended: readers learn of neither."""
        return self.visibility(record) in HIDDEN

    def _uses(self, record: Record) -> frozenset[str]:
        known: dict[Record, frozenset[str]] = vars(self).setdefault("uses by record", {})
        if record not in known:
            known[record] = uses_of(record.raw, vars(self)["today"], self.drafts)
        return known[record] & self._limit(record)

    def _limit(self, record: Record) -> frozenset[str]:
        return self.limits.get(record.key, EVERY_USE)

    @property
    def host(self) -> Fields:
        """The host's own settings: extra.playbook in mkdocs.yml. One that is a placeholder is None."""
        return {key: None if host.is_placeholder(value) else value for key, value in host.written(self.settings).items()}


for name in ("today", "settings"):
    setattr(Playbook, name, NotedAttribute(name, name))


@cached_on_argument
def _entries(record: Record) -> dict[str, Fields]:
    entries = record.data.get("entries")
    entries = entries if isinstance(entries, list) else ()
    return FrozenDict({e["id"]: e for e in entries if isinstance(e, dict) and isinstance(e.get("id"), str)})


def _by_address(playbook: Playbook) -> dict[str, Record]:
    found: dict[str, Record] = vars(playbook).setdefault("by address", {})
    if not found:
        found |= {record.address: record for kind in playbook.records.values() for record in kind.values() if record.address}
    return found


class NoPlaybook(Exception):
    """The folder holds no playbook; the message says what is missing, in one line."""


def load(root: Path, today: str, drafts: bool = False, known: Known = NOTHING_KNOWN) -> tuple[Playbook, list[Problem]]:
    """Read the playbook in the folder `root` as of the day `today` (year-month-day), with its drafts shown or not.

    `known`, what an earlier run read, takes the place of reading where a text is the same.

    Returns (Playbook, problems): what can be read, and what cannot. Raises NoPlaybook where the folder is none.
    """
    root = Path(root).resolve()
    if not (root / SETTINGS_FILE).is_file() or not (root / "content").is_dir():
        raise NoPlaybook(f"{root} isn't a playbook: it needs {SETTINGS_FILE} and a folder called content")
    playbook = Playbook(root, today, drafts=drafts)
    text, problems = read_text(root / SETTINGS_FILE, SETTINGS_FILE)
    if text is not None:
        data, positions, found = yaml_text.read(text, SETTINGS_FILE)
        playbook.settings = data if isinstance(data, dict) else {}
        playbook.settings_positions = None if found and data is None else positions
        problems += found
    problems += list(_unexpected_files(root))
    for kind in KINDS.values():
        playbook.records[kind.name] = {}
        for path in sorted((root / kind.folder).glob("*")):
            record, found = read_record(path, root, kind, known)
            problems += found
            if record:
                playbook.records[kind.name][record.id] = record
    return playbook, problems


def _unexpected_files(root: Path) -> Iterator[Problem]:
    """A misspelt folder would hide its records without a word."""
    known = {kind.folder for kind in KINDS.values()} | {PAGES}
    for path in sorted((root / "content").iterdir()):
        name = path.relative_to(root).as_posix()
        is_style = name == STYLE and path.is_file()
        if name not in known and not is_style and not path.name.startswith("."):
            yield Problem(name, 0, 0, "folder", "no kind of record lives here", "rename it, or move it elsewhere")


def read_record(path: Path, root: Path, kind: Kind, known: Known = NOTHING_KNOWN) -> tuple[Record | None, list[Problem]]:
    """Read one record file. Returns (Record or None, problems)."""
    name = path.relative_to(root).as_posix()
    if path.name.startswith("."):
        return None, []
    if not name.isprintable():
        name = name.encode("unicode_escape").decode()
        return None, [Problem(name, 0, 0, "file", "the name of this file holds an invisible character", "rename it")]
    if path.suffix != kind.suffix and not path.is_dir():
        message = f"found a file that isn't a record: {kind.plural} end in {kind.suffix}"
        return None, [Problem(name, 0, 0, "file", message, "rename it or move it elsewhere")]
    text, problems = read_text(path, name)
    return (None, problems) if text is None or problems else record_of_text(text, name, kind, known)


def record_of_text(text: str, name: str, kind: Kind, known: Known = NOTHING_KNOWN) -> tuple[Record | None, list[Problem]]:
    """The record whose file `name` holds this text. Returns (Record or None, problems)."""
    key = (text, name, kind)
    if key not in _READ:
        while len(_READ) >= _MOST_READ:
            del _READ[next(iter(_READ))]
        _READ[key] = found = _read_before(text, name, kind, known) or _read(text, name, kind)
        if found[0]:
            vars(found[0])["digest"] = digest(text)
    record, problems = _READ[key]
    if record and not problems:
        known.meet(text, name, record)
    return record, list(problems)


# A record cannot change, and what was worked out from it alone stays with it: the preview, which reads a playbook at every
# edit, reads and checks anew only the records whose text is another.
_READ: dict[tuple[str, str, Kind], tuple[Record | None, list[Problem]]] = {}
_MOST_READ = 8192


def forget_records() -> None:
    """Read and check every record anew: someone edits the schemas while the preview runs."""
    _READ.clear()


def _read_before(text: str, name: str, kind: Kind, known: Known) -> tuple[Record, list[Problem]] | None:
    """The record as it was read in an earlier run, where one found no fault in this text."""
    fields = known.fields(text, name)
    parts = _parts(text, name, kind)[0] if fields is not None else None
    if fields is None or parts is None:
        return None
    return _record(kind, name, fields, LatePositions(parts.header, parts.header_line), parts), []


def _record(kind: Kind, name: str, fields: Fields, positions: Positions, parts: front_matter.Parts) -> Record:
    """Whatever shows a text of it, or looks for one, has it as print would: no place in its file moves by that."""
    return Record(kind, name, curled(fields), positions, curly(parts.body), parts.body_line)


def _parts(text: str, name: str, kind: Kind) -> tuple[front_matter.Parts | None, list[Problem]]:
    return front_matter.split(text, name) if kind.suffix == ".md" else (front_matter.Parts(text, 1, "", 1), [])


def _read(text: str, name: str, kind: Kind) -> tuple[Record | None, list[Problem]]:
    parts, problems = _parts(text, name, kind)
    if not parts:
        return None, problems
    data, positions, found = yaml_text.read(parts.header, name, parts.header_line)
    problems += found
    if data is None and not found:
        problems.append(Problem(name, parts.header_line, 1, "empty", "there are no fields here", "write the record"))
    elif data is not None and not isinstance(data, dict):
        problems.append(Problem(name, parts.header_line, 1, "type", "expected fields, each on its own line", "write field: value"))
    if not isinstance(data, dict):
        return None, problems
    return _record(kind, name, schemas.years_as_text(kind.name, data), positions, parts), problems
