"""Fields of a record that note who reads them, while someone wants to know (cache/reads.py)."""

from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from typing import Any

from ..cache.reads import is_noting, note
from .frozen import FrozenDict

ALL, BODY = "(all)", "(body)"  # in the place of the name of a field


class NotedFields(FrozenDict):
    """The fields of one record, each noted as it is read; all of them where someone takes them together."""

    def __init__(self, fields: dict[str, Any], kind: str, id: str) -> None:
        super().__init__(fields)
        self._about = kind, id

    def _note(self, name: object) -> None:
        note("field", *self._about, str(name))

    def __getitem__(self, name: str) -> Any:
        self._note(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self._note(name)
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        self._note(name)
        return super().__contains__(name)

    def __iter__(self) -> Iterator[str]:
        self._note(ALL)
        return super().__iter__()

    def __reversed__(self) -> Iterator[str]:
        self._note(ALL)
        return super().__reversed__()

    def __len__(self) -> int:
        self._note(ALL)
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        self._note(ALL)
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]  # as of any dict

    def __or__(self, other: Any) -> Any:
        self._note(ALL)
        return super().__or__(other)

    def __ror__(self, other: Any) -> Any:
        self._note(ALL)
        return super().__ror__(other)

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # a view of any mapping is one
        return KeysView(self)

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        self._note(ALL)
        return super().items()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        self._note(ALL)
        return super().values()

    def copy(self) -> dict[str, Any]:
        self._note(ALL)
        return super().copy()


class NotedAttribute:
    """An attribute that is noted under one question, kept beside all others of its object."""

    def __init__(self, name: str, *question: str) -> None:
        self._name, self._question = name, question

    def __get__(self, holder: Any, owner: type) -> Any:
        if holder is None:
            raise AttributeError(self._name)
        note(*self._question)
        return vars(holder)[self._name]

    def __set__(self, holder: Any, value: Any) -> None:
        vars(holder)[self._name] = value


class NotedData(NotedAttribute):
    """The fields of a record: noted one by one."""

    def __get__(self, record: Any, owner: type) -> Any:
        if record is None:
            raise AttributeError(self._name)
        fields = vars(record)[self._name]
        if not is_noting():
            return fields
        if "noted" not in vars(record):
            vars(record)["noted"] = NotedFields(fields, *record.key)
        return vars(record)["noted"]


class NotedText(NotedAttribute):
    """Text of a record that is no field."""

    def __get__(self, record: Any, owner: type) -> Any:
        if record is None:
            raise AttributeError(self._name)
        note("field", *record.key, BODY)
        return vars(record)[self._name]
