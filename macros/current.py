"""The playbook as it stands on disk now, read and checked once for as long as no file changes.

The hook, the macros and the command line all ask here, so that one build reads every record once.
"""

import os
from pathlib import Path

from . import checks, playbook
from .checks import schema
from .paths import SCHEMAS

# Set by playbook build --drafts, for everything that is started from there.
DRAFTS = "PLAYBOOK_DRAFTS"
_last = None  # (what it was read from, the playbook, its problems)


def current(root, today):
    """(Playbook, problems) of the folder `root` on the day `today`; read again only when a file has changed."""
    global _last
    root = Path(root).resolve()
    drafts = DRAFTS in os.environ
    state = (root, today, drafts, _fingerprint(root))
    if not _last or _last[0] != state:
        schema.forget()
        found, problems = playbook.load(root, today, drafts)
        _last = state, found, problems + checks.check(found)
    return _last[1:]


def _fingerprint(root):
    folders = [SCHEMAS, *(root / collection.folder for collection in playbook.COLLECTIONS.values())]
    files = [root / playbook.SETTINGS_FILE, *(path for folder in folders for path in sorted(folder.glob("*")))]
    return tuple((str(path), *_state(path)) for path in files)


def _state(path):
    try:
        found = path.lstat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
