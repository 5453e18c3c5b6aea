"""The playbook as it stands on disk now, read and checked once for as long as no file changes.

The hook, the macros and the command line all ask here, so that one build reads every record once.
"""

import os
from pathlib import Path

from . import checks, playbook, schemas
from .checks import schema

# Set by playbook build --drafts, for everything that is started from there.
DRAFTS = "PLAYBOOK_DRAFTS"
_last = {}


def current(root, today):
    """(Playbook, problems) of the folder `root` on the day `today`; read again only when a file has changed."""
    root = Path(root).resolve()
    drafts = DRAFTS in os.environ
    state = (today, drafts, _fingerprint(root))
    if _last.get(root, (None,))[0] != state:
        schema.forget()
        found, problems = playbook.load(root, today, drafts)
        problems += checks.check(found)
        _last.clear()
        _last[root] = state, found, problems
    _, found, problems = _last[root]
    return found, problems


def _fingerprint(root):
    folders = [schemas.FOLDER, *(root / collection.folder for collection in playbook.COLLECTIONS.values())]
    files = [root / playbook.SETTINGS_FILE, *(path for folder in folders for path in sorted(folder.glob("*")))]
    return tuple((str(path), *_state(path)) for path in files)


def _state(path):
    try:
        found = path.lstat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
