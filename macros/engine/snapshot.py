"""The playbook as it stands on disk now, read and checked once for as long as no file changes.

The hook, the macros and the command line all ask here, so that one build reads every record once.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from .. import checks
from ..checks import schema
from ..model import playbook
from ..model.kinds import COLLECTIONS
from ..model.paths import SCHEMAS
from ..model.restrictions import limits


@dataclass(frozen=True)
class Reading:
    """How a playbook is read: with its drafts, and narrowed by the permissions of a newer state and by withdrawals (kind/id)."""

    drafts: bool = False
    permissions: Path | None = None
    withdrawn: frozenset[str] = frozenset()


_reading: ContextVar[Reading | None] = ContextVar("reading", default=None)
_last = None  # (what it was read from, the playbook, its problems)


@contextmanager
def reading(how: Reading):
    """Have every playbook that is asked for inside this context be read in this way."""
    token = _reading.set(how)
    try:
        yield
    finally:
        _reading.reset(token)


def current(root, today):
    """(Playbook, problems) of the folder `root` on the day `today`; read again only when a file has changed."""
    global _last
    root, how = Path(root).resolve(), _reading.get() or Reading()
    state = (root, today, how, _fingerprint(root), _fingerprint(how.permissions) if how.permissions else ())
    if not _last or _last[0] != state:
        schema.forget()
        found, problems = playbook.load(root, today, how.drafts)
        found.limits = limits(found.all(), how.permissions, how.withdrawn, today, how.drafts)
        _last = state, found, problems + checks.check(found)
    return _last[1:]


def _fingerprint(root):
    folders = [SCHEMAS, *(root / collection.folder for collection in COLLECTIONS.values())]
    files = [root / playbook.SETTINGS_FILE, *(path for folder in folders for path in sorted(folder.glob("*")))]
    return tuple((str(path), *_state(path)) for path in files)


def _state(path):
    try:
        found = path.lstat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
