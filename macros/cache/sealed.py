"""Plain data in a file under a seal: what is broken, half written or of another edition is taken for nothing.

JSON, since a cache travels between machines, and loading it must run nothing.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def digest(content: bytes | str) -> str:
    """The name of some content: another content has another name."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def read_sealed(path: Path, edition: str) -> object:
    """The data in a file, or None where there is no such file, it is not whole, or another edition of the code wrote it."""
    try:
        found = path.read_bytes()
        text = found.rpartition(b"\n")[0]
        return json.loads(text) if b"".join(_sealed([text], edition)) == found else None
    except (OSError, ValueError, RecursionError):
        return None


def write_sealed(path: Path, edition: str, data: Mapping[str, object]) -> None:
    """Put data into a file, whole or not at all. Where nothing can be kept, nothing is."""
    write_whole(path, _sealed(_pieces(data), edition))


def write_whole(path: Path, content: Iterable[bytes]) -> bool:
    """Put a file in its place as a whole, since another build may be reading. False where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix="half-", delete=False) as file:
            file.writelines(content)
    except OSError:
        return False
    try:
        os.replace(file.name, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(file.name)
        return False
    return True


def _pieces(data: Mapping[str, object]) -> Iterator[bytes]:
    """The JSON of data, entry by entry: written in one, it would double what a large playbook takes in memory."""
    yield b"{"
    for number, (key, value) in enumerate(data.items()):
        yield f"{',' if number else ''}{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}".encode()
    yield b"}"


def _sealed(pieces: Iterable[bytes], edition: str) -> Iterator[bytes]:
    """The pieces, and in the last line their seal."""
    seal = hashlib.sha256(edition.encode() + b"\n")
    for piece in pieces:
        seal.update(piece)
        yield piece
    yield b"\n" + seal.hexdigest().encode()
