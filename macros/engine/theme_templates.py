"""The theme's templates without its files: no page of ours loads a script, a style or a picture of the theme, and the engine would
look at each of its fifteen thousand icons.
"""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, FileSystemLoader
from mkdocs.theme import Theme

from ..outputs.pages.compiled import Compiled
from .framed_page import SOURCES

_COMPILED = Compiled()


def environment(theme: Theme, own: Iterable[Path]) -> Environment:
    """What the engine fills templates with: it finds those of every folder and that of whole pages, and lists `own` files alone."""
    found = type(theme).get_env(theme)
    assert found.loader is not None
    found.loader = _Listing(found.loader, own)
    found.bytecode_cache = _COMPILED
    return found


class _Listing(ChoiceLoader):
    def __init__(self, every: BaseLoader, own: Iterable[Path]) -> None:
        super().__init__([DictLoader(SOURCES), every])
        self._own = FileSystemLoader(list(own))

    def list_templates(self) -> list[str]:
        return self._own.list_templates()
