"""Bytes in a folder, each under a name that is its own digest: what is broken or gone is made again."""

from collections.abc import Collection
from pathlib import Path

from .sealed import digest, write_whole


class Store:
    """A folder of files. Two builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """The bytes of this name, or None where they are not there or not whole."""
        try:
            found = (self._folder / name).read_bytes()
        except OSError:
            return None
        return found if digest(found) == name else None

    def put(self, content: bytes) -> str:
        """Keep these bytes; returns their name. Where nothing can be kept, nothing is."""
        name = digest(content)
        if self.get(name) is None:
            write_whole(self._folder / name, content)
        return name

    def keep_only(self, names: Collection[str]) -> None:
        """Take away all others, and what a build that was killed left half written."""
        for path in self._folder.glob("*"):
            if path.name not in names:
                path.unlink(missing_ok=True)
