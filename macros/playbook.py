"""The model: a playbook is its settings, its vocabulary and its records.

Fields that people write keep their names inside `Record.data`; everything computed is a property or lives in
outputs/context. To add a kind of record: one line in COLLECTIONS, a schema, a template.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import schemas
from .once import once
from .problems import Problem
from .reading import front_matter, yaml_text
from .reading.text_file import read_text

BODY = ("body",)
SETTINGS_FILE, PAGES = "mkdocs.yml", "content/pages"
GONE = ("retired", "withdrawn")


@dataclass(frozen=True)
class Collection:
    """Where the records of one kind live, what they are called, and their address ({id} is the record's)."""

    kind: str
    folder: str
    suffix: str
    plural: str
    address: str = ""

    @property
    def has_pages(self):
        return "{id}/" in self.address

    @property
    def index(self):
        return self.address.partition("{id}")[0].rstrip("#")


COLLECTIONS = {
    collection.kind: collection
    for collection in (
        Collection("vocabulary", "content/vocabulary", ".yml", "lists"),
        Collection("source", "content/sources", ".yml", "sources", "/sources/#{id}"),
        Collection("way", "content/ways", ".md", "ways", "/ways/{id}/"),
        Collection("tip", "content/tips", ".yml", "tips", "/tips/#{id}"),
        Collection("case-study", "case_studies", ".md", "case studies", "/case-studies/{id}/"),
        Collection("activity", "content/activities", ".yml", "activities", "/activities/{id}/"),
        Collection("pack", "content/packs", ".yml", "packs", "/packs/{id}/"),
        Collection("checklist", "content/checklists", ".yml", "checklists", "/reflect/{id}/"),
        Collection("phase", "content/phases", ".yml", "phases", "/roadmap/#{id}"),
        Collection("feedback", "content/feedback", ".yml", "feedback", "/you-said/#{id}"),
        Collection("term", "content/glossary", ".yml", "glossary terms", "/glossary/#{id}"),
    )
}


@dataclass
class Record:
    """One record: what its file says, and where in the file it says it."""

    collection: Collection
    path: str
    data: dict
    positions: yaml_text.Positions
    body: str = ""
    body_line: int = 1

    @property
    def kind(self):
        return self.collection.kind

    @cached_property
    def id(self):
        return Path(self.path).stem

    @property
    def title(self):
        return self.data.get("title") or self.data.get("term") or self.id

    @property
    def address(self):
        return self.collection.address.format(id=self.id)

    @property
    def status(self):
        return self.data.get("status", "published")

    @property
    def is_gone(self):
        return self.status in GONE

    @property
    def schema_kind(self):
        """A retired or withdrawn record is only a notice, and is held to the notice's schema."""
        return "notice" if self.is_gone else self.kind

    @once
    def values(self):
        """Every (path, value, schema node) of this record that its schema knows, in order."""
        return tuple(schemas.walk(self.schema_kind, self.data))

    def texts(self):
        """Yield (path, text, form) for every text: form is plain, markdown or id. The body comes last."""
        for path, value, node in self.values():
            if isinstance(value, str):
                yield path, value, node.get("x-text", "plain")
        if self.body.strip():
            yield BODY, self.body, "markdown"

    def place(self, path=(), offset=None):
        """(line, column) of a value, or of the character `offset` of a text."""
        if path == BODY:
            before = self.body[: offset or 0]
            return self.body_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
        if offset is None:
            return self.positions.value(path)
        return self.positions.within(path, offset)

    def problem(self, rule, path, message, hint="", offset=None, **more):
        """A Problem at a value of this record, or at a character of it; the message names the field."""
        name = schemas.dotted(path)
        return Problem(self.path, *self.place(path, offset), rule, f"{name}: {message}" if name else message, hint, **more)


@dataclass(eq=False)
class Playbook:
    """Everything that was read from one root folder, as of one day; `drafts` shows those too. Equal only to itself."""

    root: Path
    today: str
    settings: dict = field(default_factory=dict)
    settings_positions: yaml_text.Positions | None = None
    records: dict = field(default_factory=dict)
    drafts: bool = False

    def all(self, *kinds):
        """The records of these kinds, or of every kind, ordered by kind and id."""
        return [record for kind in (kinds or COLLECTIONS) for record in self.records.get(kind, {}).values()]

    def get(self, kind, id):
        """One record, or None."""
        return self.records.get(kind, {}).get(id) if isinstance(id, str) else None

    def list_of(self, name):
        """A vocabulary list as {id: entry}, in its own order."""
        record = self.get("vocabulary", name)
        entries = record.data.get("entries") if record else None
        entries = entries if isinstance(entries, list) else ()
        return {e["id"]: e for e in entries if isinstance(e, dict) and isinstance(e.get("id"), str)}

    def shown(self, kind):
        """The records of a kind that readers may see today."""
        return [record for record in self.all(kind) if self.standing(record) == "shown"]

    def standing(self, record):
        """shown, draft, notice (retired or withdrawn) or lapsed (its permission has ended)."""
        if record.is_gone:
            return "notice"
        if record.status == "draft" and not self.drafts:
            return "draft"
        return "lapsed" if self._permission_ended(record) else "shown"

    def _permission_ended(self, record):
        permission = record.data.get("permission")
        if not isinstance(permission, dict):
            return False
        expires, withdrawn = permission.get("expires"), permission.get("withdrawn")
        return bool(expires and str(expires) < self.today) or bool(withdrawn and str(withdrawn) <= self.today)

    @cached_property
    def host(self):
        """The host's own settings: extra.playbook in mkdocs.yml."""
        extra = self.settings.get("extra")
        host = extra.get("playbook") if isinstance(extra, dict) else None
        return host if isinstance(host, dict) else {}


class NoPlaybook(Exception):
    """The folder holds no playbook; the message says what is missing, in one line."""


def load(root, today, drafts=False):
    """Read the playbook in the folder `root` as of the day `today` (year-month-day), with its drafts shown or not.

    Returns (Playbook, problems): what can be read, and what cannot. Raises NoPlaybook where the folder is none.
    """
    root = Path(root).resolve()
    if not (root / SETTINGS_FILE).is_file() or not (root / "content").is_dir():
        raise NoPlaybook(f"{root} is no playbook: it needs {SETTINGS_FILE} and a folder called content")
    playbook = Playbook(root, today, drafts=drafts)
    text, problems = read_text(root / SETTINGS_FILE, SETTINGS_FILE)
    if text is not None:
        data, positions, found = yaml_text.read(text, SETTINGS_FILE)
        playbook.settings = data if isinstance(data, dict) else {}
        playbook.settings_positions = None if found and data is None else positions
        problems += found
    problems += _strangers(root)
    for collection in COLLECTIONS.values():
        playbook.records[collection.kind] = {}
        for path in sorted((root / collection.folder).glob("*")):
            record, found = read_record(path, root, collection)
            problems += found
            if record:
                playbook.records[collection.kind][record.id] = record
    return playbook, problems


def _strangers(root):
    """A misspelt folder would hide its records without a word."""
    known = {collection.folder for collection in COLLECTIONS.values()} | {PAGES}
    for path in sorted((root / "content").iterdir()):
        name = path.relative_to(root).as_posix()
        if name not in known and not path.name.startswith("."):
            yield Problem(name, 0, 0, "folder", "no kind of record lives here", "rename it, or move it elsewhere")


def read_record(path, root, collection):
    """Read one record file. Returns (Record or None, problems)."""
    name = path.relative_to(root).as_posix()
    if path.name.startswith("."):
        return None, []
    if not name.isprintable():
        name = name.encode("unicode_escape").decode()
        return None, [Problem(name, 0, 0, "file", "the name of this file holds an invisible character", "rename it")]
    if path.suffix != collection.suffix and not path.is_dir():
        told = f"found a file that is no record: {collection.plural} end in {collection.suffix}"
        return None, [Problem(name, 0, 0, "file", told, "rename it or move it elsewhere")]
    text, problems = read_text(path, name)
    return (None, problems) if text is None or problems else record_of_text(text, name, collection)


def record_of_text(text, name, collection):
    """The record whose file `name` holds this text. Returns (Record or None, problems)."""
    problems, body, body_line, header, header_line = [], "", 1, text, 1
    if collection.suffix == ".md":
        parts, problems = front_matter.split(text, name)
        if not parts:
            return None, problems
        header, header_line, body, body_line = parts.header, parts.header_line, parts.body, parts.body_line
    data, positions, found = yaml_text.read(header, name, header_line)
    problems += found
    if data is None and not found:
        problems.append(Problem(name, header_line, 1, "empty", "there are no fields here", "write the record"))
    elif data is not None and not isinstance(data, dict):
        problems.append(Problem(name, header_line, 1, "type", "expected fields, each on its own line", "write field: value"))
    if not isinstance(data, dict):
        return None, problems
    return Record(collection, name, schemas.years_as_text(collection.kind, data), positions, body, body_line), problems
