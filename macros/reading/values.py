"""What a file's data are made of."""

from collections.abc import Mapping
from typing import Any

Path = tuple[str | int, ...]  # to a value: keys of fields and indexes of items
Fields = Mapping[str, Any]  # by name; a schema says what may stand in each
Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
