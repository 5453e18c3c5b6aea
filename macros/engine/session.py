"""A playbook as it stands on disk: read and checked when it is first asked for, and again only after a file has changed.

Whoever starts an engine holds a session open around it: the hook and the macros find it, and a build reads every record once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from .. import checks
from ..cache.made import NOTHING_MADE, Made
from ..checks import schema
from ..model import schemas
from ..model.answers import register
from ..model.kinds import KINDS
from ..model.known import Known
from ..model.paths import SCHEMAS
from ..model.playbook import SETTINGS_FILE, Playbook, forget_records, load
from ..model.restrictions import NO_RESTRICTIONS, Restrictions, limits
from ..problems import Problem
from .edition import edition
from .progress import Step, nobody_waits

KEPT = ".cache/made"

if TYPE_CHECKING:
    from ..outputs.print.printing import Printing  # a check prints nothing, and need not wait for what does


class Session:
    """The playbook in one folder as of one day (year-month-day), with its drafts or without, and what restricts it."""

    def __init__(self, root: Path, today: str, drafts: bool = False, restrictions: Restrictions = NO_RESTRICTIONS) -> None:
        self.root, self.today, self.drafts, self.restrictions = Path(root).resolve(), today, drafts, restrictions
        register()
        self.made = NOTHING_MADE  # what builds of this playbook made before
        self._edition = ""
        self.prints = True  # false where a sheet that says so stands in for every print
        self.compressed = False  # true where packed copies of the files stand beside them
        self.pages_alone = False  # true where prints and the search are made elsewhere
        self.printing: "Printing | None" = None
        self.step: Step = nobody_waits  # called with what a build is doing
        self._files: object = None
        self._read: tuple[Playbook, list[Problem]] | None = None

    def read(self) -> tuple[Playbook, list[Problem]]:
        """The playbook and its problems. Raises NoPlaybook where the folder is none."""
        files = (_files(self.root), _files(self.restrictions.newer) if self.restrictions.newer else ())
        if self._read is None or files != self._files:
            self.step("Reading and checking the records")
            self._forget_schemas()
            self._edition = edition()
            known = Known(self.root / KEPT, self._edition)
            playbook, problems = load(self.root, self.today, self.drafts, known)
            playbook.limits = limits(playbook, self.restrictions)
            self._files, self._read = files, (playbook, problems + checks.check(playbook))
            known.save()
        return self._read

    @property
    def last_read(self) -> Playbook:
        """The playbook as the build at hand found it."""
        return (self._read or self.read())[0]

    def begin(self) -> None:
        """A build begins: nothing else than the records is taken to be as it was. Raises NotServed."""
        from ..outputs.assets import served  # a check makes nothing, and need not wait for what does
        from ..outputs.pages.templates import forget_changed

        playbook, _ = self.read()
        forget_changed(self.root)
        if self.made.edition != self._edition:
            self.made = Made(self.root / KEPT, self._edition, "drafts" if self.drafts else "site")
        self.made.begin(playbook)
        served.begin(self.root, self.made)

    def forget_made(self) -> None:
        """Another process has written down what was made; the next build reads that."""
        self.made = NOTHING_MADE

    def _forget_schemas(self) -> None:
        """Where someone edits the schemas while the preview runs, no record is what it was."""
        before = schemas.documents()
        schema.forget()
        if schemas.documents() != before:
            forget_records()


_open: ContextVar[Session | None] = ContextVar("session", default=None)


@contextmanager
def opened(session: Session) -> Iterator[Session]:
    """Have the engine's hook and macros, which the engine calls, find this session."""
    token = _open.set(session)
    try:
        yield session
    finally:
        _open.reset(token)


def open_session() -> Session | None:
    """The session that is open around the engine, if there is one."""
    return _open.get()


def _files(root: Path) -> tuple[tuple[str, int, int], ...]:
    folders = [SCHEMAS, *(root / kind.folder for kind in KINDS.values())]
    files = [root / SETTINGS_FILE, *(path for folder in folders for path in sorted(folder.glob("*")))]
    return tuple((str(path), *_state(path)) for path in files)


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
