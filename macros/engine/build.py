"""Builds the site in a temporary folder and swaps it in whole."""

import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ..links import internal
from ..model.dates import EPOCH, epoch_of
from ..model.paths import MKDOCS_HOOK
from ..model.playbook import SETTINGS_FILE
from ..model.restrictions import published
from ..outputs import compressed
from ..outputs.print.sheets import files_of_sheets
from ..problems import Problem, has_errors
from ..withdrawal.built_site import is_ours, write_mark
from .session import Session, opened

_HOOKS = [str(MKDOCS_HOOK)]  # a playbook elsewhere has no hook of its own
_LOGGED = "the site was not built; the lines above that begin with ERROR or WARNING say why: fix that, then build again"


class BuildFailed(Exception):
    """The site could not be built; the message says why, perhaps after what the engine has told by then."""

    def __init__(self, message: str, lines: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.lines = lines


def build_site(session: Session, site: Path) -> list[Problem]:
    """Build the site of a session's playbook, which has no errors, into the folder `site`.

    Returns the problems of its links. The folder changes only when there is no error among them.
    """
    playbook, _ = session.read()
    site = site.resolve()
    if site.exists() and not is_ours(site):
        raise BuildFailed(f"{site} holds something that this command did not write; choose another folder")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=site.parent, prefix=f".{site.name}-") as folder:
        fresh = Path(folder) / "site"
        _run_engine(session, fresh)
        write_mark(fresh, [published(one, playbook.uses(one)) for one in playbook.all() if one.address and playbook.uses(one)])
        session.step("Following the links")
        problems = internal.check(fresh, playbook.root, session.made)
        if not has_errors(problems):
            if session.compressed:
                _compress(session, fresh)
            _swap(fresh, site, Path(folder) / "last")
            session.made.save()
    return problems


def _compress(session: Session, site: Path) -> None:
    session.step("Packing copies of the files")
    for path, content in compressed.copies(site):
        path.write_bytes(content)


def build_pages(session: Session, site: Path) -> list[Problem]:
    """Build the pages alone, with all that they need but prints and the search, into `site`, which is not there yet.

    Returns the problems of the records and, where those have no errors, of the links.
    """
    _, problems = session.read()
    if has_errors(problems):
        return problems
    session.pages_alone = True
    _run_engine(session, site)
    problems = problems + _links(session, site)
    session.made.remember()
    return problems


def _links(session: Session, site: Path) -> list[Problem]:
    prints = {f"{address}{suffix}" for address, suffix in files_of_sheets(session.last_read)}
    return internal.check(site, session.root, session.made, later=prints)


def _run_engine(session: Session, site: Path) -> None:
    with opened(session), _engine_day(session.today), _listening() as lines:
        try:
            build.build(load_config(str(session.root / SETTINGS_FILE), site_dir=str(site), hooks=_HOOKS))
        except SystemExit as stop:  # how the engine gives up, having logged why, and how a macro called wrongly ends, saying why
            says_why = isinstance(stop.code, str) and not isinstance(stop, Abort)
            raise BuildFailed(str(stop) if says_why else _LOGGED, lines) from stop
        except MkDocsException as error:
            raise BuildFailed(f"the site was not built: {error}", lines) from error


@contextmanager
def _engine_day(today: str) -> Iterator[None]:
    """MkDocs takes the day that it writes into a site from the environment."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = epoch_of(today)
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before


@contextmanager
def _listening() -> Iterator[list[str]]:
    """The warnings and errors of the engine, which go to the screen too. The theme's notice about its end of life is for its
    maintainers.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    lines: list[str] = []
    logger, screen, list_ = logging.getLogger("mkdocs"), logging.StreamHandler(), _Listing(lines)
    for handler in (screen, list_):
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        yield lines
    finally:
        for handler in (screen, list_):
            logger.removeHandler(handler)


class _Listing(logging.Handler):
    """Puts what is logged into a list."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))


def _swap(fresh: Path, site: Path, last: Path) -> None:
    if site.exists():
        site.rename(last)
    fresh.chmod(0o755)
    fresh.rename(site)
