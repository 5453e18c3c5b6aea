"""Whether a record obeys its schema, some twenty times sooner than jsonschema says where it does not.

It answers for the many that do. Whatever it cannot answer for, jsonschema judges: see `schema.errors`. Our own keywords and
formats are judged by the same functions in both.
"""

from collections.abc import Callable, Mapping
from typing import Any

import jsonschema_rs

from ..model import schemas
from ..reading.values import Fields

Rule = Callable[[Any, object], bool]  # what the schema says after the keyword, and a value: True if it obeys


def judge(kind: str, keywords: Mapping[str, Rule], formats: Mapping[str, Callable[[object], bool]]) -> Callable[[Fields], bool]:
    """A function of a record's fields: True if they obey the schema of their kind; False if not, or if nobody can tell here."""
    validator = jsonschema_rs.Draft202012Validator(
        schemas.schema(kind), registry=jsonschema_rs.Registry(list(schemas.documents().items())), validate_formats=True,
        formats=dict(formats), keywords={name: _keyword(rule) for name, rule in keywords.items()},
    )  # fmt: skip

    def obeys(data: Fields) -> bool:
        try:
            return validator.is_valid(data)
        except ValueError:  # what JSON cannot hold, such as a key that is a number
            return False

    return obeys


def _keyword(rule: Rule) -> type:
    """A keyword as jsonschema_rs wants it: a class that is made with what the schema says, and raises where it is broken."""

    class Keyword:
        def __init__(self, parent: dict[str, Any], value: Any, path: list[str | int]) -> None:
            self.value = value

        def validate(self, instance: Any) -> None:
            if not rule(self.value, instance):
                raise ValueError

    return Keyword
