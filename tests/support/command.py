"""The command playbook in this process: the same door, without the second in which a process of its own imports everything."""

import contextlib
import logging
import os
import traceback
from typing import NamedTuple
from unittest import mock

from click.testing import CliRunner

from macros.cli import main
from tests.support.places import ROOT, TODAY


class Done(NamedTuple):
    """How a command ended, as subprocess tells it."""

    returncode: int
    stdout: str
    stderr: str


def run(root, *words, **environment) -> Done:
    """Run the command on a playbook; the environment's own day is left out. An exception that reaches the door is told as a
    process tells it, by its traceback.
    """
    with mock.patch.dict(os.environ, environment), contextlib.chdir(ROOT), _log_as_before("mkdocs"):
        if "SOURCE_DATE_EPOCH" not in environment:
            os.environ.pop("SOURCE_DATE_EPOCH", None)
        done = CliRunner().invoke(main, ["--root", str(root), *words])
    fell = "" if isinstance(done.exception, SystemExit | None) else "".join(traceback.format_exception(done.exception))
    return Done(done.exit_code, done.stdout, done.stderr + fell)


def build(root, site, *more, today=TODAY, **environment) -> Done:
    """Build the site of the playbook `root` into the folder `site`."""
    return run(root, "build", "--today", today, "--site", str(site), *more, **environment)


@contextlib.contextmanager
def _log_as_before(name):
    """A build lets the engine's log write to its own errors, which are gone when it has ended."""
    logger = logging.getLogger(name)
    before = logger.handlers[:]
    try:
        yield
    finally:
        logger.handlers[:] = before
