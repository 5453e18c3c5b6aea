"""The command playbook: called in this process, which is quick, or run as a process of its own, as people run it."""

import contextlib
import logging
import os
import subprocess
import sys
import traceback
from unittest import mock

from click.testing import CliRunner

from macros.cli import main
from tests.support.places import ROOT, TODAY

DAY = "SOURCE_DATE_EPOCH"  # in neither way is the environment's own day seen


def call(root, *words, **environment):
    """What comes of the command on a playbook, in this process. What it sets for all that it starts is forgotten. An exception
    that reaches the entry point is shown as a process shows it, by its traceback.
    """
    words = ["--root", str(root), *words]
    with mock.patch.dict(os.environ, environment), contextlib.chdir(ROOT), _log_as_before("mkdocs"):
        if DAY not in environment:
            os.environ.pop(DAY, None)
        done = CliRunner().invoke(main, words)
    fell = "" if isinstance(done.exception, SystemExit | None) else "".join(traceback.format_exception(done.exception))
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr + fell)


def run(root, *words, code=ROOT, **environment):
    """The same as a process, by the code in this folder."""
    command = [sys.executable, "-m", "macros", "--root", str(root), *words]
    kept = {key: value for key, value in os.environ.items() if key != DAY}
    return subprocess.run(command, cwd=code, capture_output=True, text=True, env=kept | environment)


def build(root, site, *more, today=TODAY, **environment):
    """Build the site of the playbook `root` into the folder `site`, in this process."""
    return call(root, *_building(site, today), *more, **environment)


def build_alone(root, site, *more, today=TODAY, code=ROOT):
    """The same as a process, by the code in this folder."""
    return run(root, *_building(site, today), *more, code=code)


def _building(site, today):
    return "build", "--today", today, "--site", str(site)


@contextlib.contextmanager
def _log_as_before(name):
    """A build lets the engine's log write to its own errors, which are gone when it has ended."""
    logger = logging.getLogger(name)
    before = logger.handlers[:]
    try:
        yield
    finally:
        logger.handlers[:] = before
