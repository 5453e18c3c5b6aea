"""Data that cannot change: what is worked out from a record's fields is kept, so they have to stay as they were read."""

import copy
from typing import Any, NoReturn


def frozen(value: Any) -> Any:
    """A copy of plain data (dicts, lists and what stands in them) whose dicts and lists refuse every change."""
    if isinstance(value, dict):
        return FrozenDict({key: frozen(inner) for key, inner in value.items()})
    return FrozenList(map(frozen, value)) if isinstance(value, list) else value


def _refuse(self: object, *arguments: object, **named: object) -> NoReturn:
    raise TypeError("what was read of a record cannot change; copy it first")


class FrozenDict(dict[str, Any]):
    """A dict that cannot change; a deep copy of it can."""

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return {key: copy.deepcopy(value, memo) for key, value in self.items()}


class FrozenList(list[Any]):
    """A list that cannot change; a deep copy of it can."""

    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = clear = extend = insert = pop = remove = reverse = sort = _refuse

    def __deepcopy__(self, memo: dict[int, Any]) -> list[Any]:
        return [copy.deepcopy(value, memo) for value in self]
