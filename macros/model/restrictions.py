"""What a newer state of the records still allows to be shown of an older one: of a commit that builds, or of a site that stands.

The newer state may be broken, so each record's file is read by itself, and what cannot be read is taken as not permitted
where someone's consent is needed, or where its text speaks of a draft, of retiring or of withdrawal.
"""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .kinds import KINDS, Kind
from .playbook import Playbook, read_record
from .record import Record
from .visibility import EVERY_USE, NO_USE, PUBLIC_SOURCE, names_against_permission, uses_of

_TAKEN_BACK = re.compile(r"^\s*(?:status\s*:\s*[\"']?(?:draft|retired|withdrawn)\b|withdrawn\s*:)", re.M)


@dataclass(frozen=True)
class Restrictions:
    """What narrows a playbook from outside: the folder of a newer state, if there is one, and withdrawals, each as kind/id."""

    newer: Path | None = None
    withdrawn: frozenset[str] = frozenset()


NO_RESTRICTIONS = Restrictions()


@dataclass(frozen=True)
class Published:
    """A record in the older state: where it appears, whether that needs someone's consent, whether it names people."""

    path: str
    uses: frozenset[str] = EVERY_USE
    by_consent: bool = False
    names_people: bool = False

    @property
    def spec(self) -> Kind:
        return next(one for one in KINDS.values() if self.path.startswith(f"{one.folder}/"))

    @property
    def kind(self) -> str:
        return self.spec.name

    @property
    def id(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.id

    @property
    def address(self) -> str:
        return self.spec.address_of(self.id)


def published(record: Record, uses: frozenset[str] = EVERY_USE) -> Published:
    """What has to be known of a record of the older state that appears in these uses."""
    permission = record.data.get("permission")
    by_consent = isinstance(permission, dict) and permission.get("basis") != PUBLIC_SOURCE
    names = names_against_permission({**record.data, "permission": {"names_used": False}})
    return Published(record.path, uses, by_consent, bool(names))


def uses_now(root: Path, today: str, one: Published, drafts: bool = False) -> frozenset[str]:
    """Where a record of the older state may still appear, as its file in the newer state under `root` says."""
    path = root / one.path
    if not path.exists():
        folder_is_there = path.parent.is_dir()
        return NO_USE if folder_is_there or one.by_consent else EVERY_USE
    try:
        record, problems = read_record(path, root, one.spec)
    except OSError:
        record, problems = None, []
    if record is None or problems:
        return NO_USE if one.by_consent or _TAKEN_BACK.search(_text(path)) else EVERY_USE
    permission = record.data.get("permission")
    unnamed = isinstance(permission, dict) and permission.get("names_used") is False
    return NO_USE if unnamed and one.names_people else uses_of(record.data, today, drafts)


def limits(playbook: Playbook, restrictions: Restrictions) -> dict[tuple[str, str], frozenset[str]]:
    """{(kind, id): uses} of the records of a playbook that these restrictions keep from appearing everywhere."""
    found = {}
    for record in playbook.all():
        uses = allowed(published(record), restrictions, playbook.today, playbook.drafts)
        if uses != EVERY_USE:
            found[record.key] = uses
    return found


def allowed(one: Published, restrictions: Restrictions, today: str, drafts: bool = False) -> frozenset[str]:
    """Where a record of the older state may still appear under these restrictions."""
    if "/".join(one.key) in restrictions.withdrawn:
        return NO_USE
    return EVERY_USE if restrictions.newer is None else uses_now(restrictions.newer, today, one, drafts)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return "withdrawn:"  # nobody can tell
