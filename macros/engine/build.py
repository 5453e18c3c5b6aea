"""Builds the site in a temporary folder and swaps it in whole."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build, serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ..links import internal
from ..model.dates import EPOCH, epoch_of
from ..model.paths import MKDOCS_HOOK, OVERRIDES, SCHEMAS
from ..model.playbook import SETTINGS_FILE
from ..model.restrictions import published
from ..problems import Problem, has_errors
from ..withdrawal.built_site import is_ours, write_mark
from .session import Session, opened

_HOOKS = [str(MKDOCS_HOOK)]  # a playbook elsewhere has no hook of its own
_LOGGED = "the site was not built; the lines above that begin with ERROR or WARNING say why: fix that, then build again"
WATCHED = ("content", "case_studies", "overrides")


class BuildFailed(Exception):
    """The site could not be built; the message says why."""


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
        problems = internal.check(fresh, playbook.root, session.made)
        if not has_errors(problems):
            _swap(fresh, site, Path(folder) / "last")
            session.made.save()
    return problems


def serve_site(session: Session, address: str) -> None:
    """Serve a session's playbook at `address` (host:port), building it again when a file changes. Ends with the keyboard."""
    folders = {*(session.root / name for name in WATCHED), SCHEMAS, OVERRIDES}
    _quieten(logging.INFO)
    session.reloads = True
    watch = sorted({str(folder) for folder in folders if folder.is_dir()})
    with opened(session), _engine_day(session.today):
        serve.serve(config_file=str(session.root / SETTINGS_FILE), dev_addr=address, watch=watch, hooks=_HOOKS)


def _run_engine(session: Session, site: Path) -> None:
    _quieten(logging.WARNING)
    try:
        with opened(session), _engine_day(session.today):
            build.build(load_config(str(session.root / SETTINGS_FILE), site_dir=str(site), hooks=_HOOKS))
    except SystemExit as stop:  # how the engine gives up, having logged why, and how a macro called wrongly ends, saying why
        says_why = isinstance(stop.code, str) and not isinstance(stop, Abort)
        raise BuildFailed(str(stop) if says_why else _LOGGED) from stop
    except MkDocsException as error:
        raise BuildFailed(f"the site was not built: {error}") from error


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


def _quieten(level: int) -> None:
    """The theme's notice about its end of life is for its maintainers; the engine itself reports what is of this level."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(level)


def _swap(fresh: Path, site: Path, last: Path) -> None:
    if site.exists():
        site.rename(last)
    fresh.chmod(0o755)
    fresh.rename(site)
