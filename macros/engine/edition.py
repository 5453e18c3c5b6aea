"""What all that is made depends on, whatever the records say: our code and schemas, and every package that is installed."""

import json
import sys
from functools import cache
from pathlib import Path

from ..cache.sealed import digest
from ..model import schemas
from ..model.paths import PACKAGE


def edition() -> str:
    """A name for the code that runs, with the schemas as they stand. What another edition made is not used."""
    return digest(_code() + json.dumps(schemas.documents()))


@cache
def _code() -> str:
    """Taken once: the code that runs is that with which the process began."""
    files = sorted(path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    ours = "".join(f"{path.relative_to(PACKAGE).as_posix()} {digest(path.read_bytes())}\n" for path in files)
    installed = sorted(path.name for folder in sys.path if folder for path in Path(folder).glob("*.dist-info"))
    return "\n".join([sys.version, ours, *installed])
