"""Templates that were compiled once in this process are not compiled again, for whichever playbook or build.

They stay in memory: compiled code from a file that others can write would be run unseen.
"""

from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """What templates were compiled to, for environments that compile alike."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}  # by a template's name and path: the digest of its text, and its code

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key] = bucket.checksum, bucket.code
