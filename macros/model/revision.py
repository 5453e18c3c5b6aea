"""Which state of the playbook this is, as only git knows it."""

import subprocess
from pathlib import Path

from ..cache.reads import asked
from .playbook import Playbook


def commit(root: Path) -> str | None:
    """The short name of the commit that stands in the folder `root`, or None where it is no git repository of its own."""
    if not (root / ".git").exists():
        return None
    try:
        done = subprocess.run(["git", "-C", str(root), "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True)
    except OSError:
        return None
    return done.stdout.strip() or None


@asked
def commit_of(playbook: Playbook) -> str | None:
    """That of a playbook."""
    return commit(playbook.root)
