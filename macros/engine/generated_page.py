"""A generated page as MkDocs takes it: finished HTML, which no parser need read, and perhaps the whole page as it was before."""

import json
import re
from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

TEMPLATE = "whole-page.html"
SOURCES = {TEMPLATE: "{{ page.whole }}"}
_ID = re.compile(r'\bid="([^"]+)"')
# What the navigation says of a page. Where a template asks for it, the page depends on all others.
_OF_NAVIGATION = ("previous_page", "next_page", "parent")


class GeneratedPage(Page):
    """A page in the file `path`, made of what routes.pages gives."""

    def __init__(self, config: MkDocsConfig, path: str, markdown: str) -> None:
        self.whole: str | None = None
        self.asks_for_others: Callable[[], None] | None = None  # called when it does, while it is put into the site's frame
        self.is_home = False
        self.source = markdown
        file = File.generated(config, path, content=markdown)
        super().__init__(None, file, config)
        self.edit_url = None

    def read_source(self, config: MkDocsConfig) -> None:
        """The header stands in lines of JSON; everything after it is finished."""
        _, header, finished = self.source.split("---\n", 2)
        self.meta = {key: json.loads(value) for key, _, value in (line.partition(": ") for line in header.splitlines())}
        self.markdown, self.finished = "", finished.strip("\n")

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.finished
        self.present_anchor_ids = set(_ID.findall(self.finished))  # MkDocs holds links to them against these

    def is_as_before(self, whole: str) -> None:
        """The whole page was made before, and has to be written only."""
        self.whole, self.meta["template"] = whole, TEMPLATE

    @property
    def is_homepage(self) -> bool:
        """What the navigation said, which is not asked again: every page asks for it."""
        return self.is_home

    def __getattribute__(self, name: str) -> Any:
        if name in _OF_NAVIGATION:
            told = vars(self).get("asks_for_others")
            if told:
                told()
        return super().__getattribute__(name)


class Watched:
    """The navigation, or the list of pages, for a template: whoever reads it is told of."""

    def __init__(self, watched: Any, told: Callable[[], None]) -> None:
        self._watched, self._told = watched, told

    def __getattr__(self, name: str) -> Any:
        self._told()
        return getattr(self._watched, name)

    def __iter__(self) -> Any:
        self._told()
        return iter(self._watched)

    def __len__(self) -> int:
        self._told()
        return len(self._watched)

    def __bool__(self) -> bool:
        self._told()
        return bool(self._watched)

    def __getitem__(self, key: Any) -> Any:
        self._told()
        return self._watched[key]

    def __str__(self) -> str:
        self._told()
        return str(self._watched)
