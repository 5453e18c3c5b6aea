"""Plain data in a file under a seal: what is broken, half written or of another edition is taken for nothing.

JSON, since a cache travels between machines, and loading it must run nothing.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path


def digest(content: bytes | str) -> str:
    """The name of some content: another content has another name."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def read_sealed(path: Path, edition: str) -> object:
    """The data in a file, or None where there is no such file, it is not whole, or another edition of the code wrote it."""
    try:
        seal, _, text = path.read_bytes().partition(b"\n")
        return json.loads(text) if seal == _seal(text, edition) else None
    except (OSError, ValueError, RecursionError):
        return None


def write_sealed(path: Path, edition: str, data: object) -> None:
    """Put data into a file, whole or not at all. Where nothing can be kept, nothing is."""
    text = json.dumps(data, separators=(",", ":")).encode()
    write_whole(path, _seal(text, edition) + b"\n" + text)


def write_whole(path: Path, content: bytes) -> bool:
    """Put a file in its place as a whole, since another build may be reading. False where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix="half-", delete=False) as file:
            file.write(content)
    except OSError:
        return False
    try:
        os.replace(file.name, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(file.name)
        return False
    return True


def _seal(text: bytes, edition: str) -> bytes:
    return digest(edition.encode() + b"\n" + text).encode()
