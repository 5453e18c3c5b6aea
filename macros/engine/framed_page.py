"""A page that MkDocs need not put into the site's frame where the same page was put into the same frame before."""

from collections.abc import Callable
from typing import Any

from mkdocs.structure.pages import Page

TEMPLATE = "whole-page.html"
SOURCES = {TEMPLATE: "{{ page.whole }}"}
# What the navigation says of a page. Where a template asks for it, the page depends on all others.
_OF_NAVIGATION = ("previous_page", "next_page", "parent")


class FramedPage(Page):
    """Knows the whole page as it was before, or tells what the frame reads of others while it is made."""

    whole: str | None = None
    asks_for_others: Callable[[], None] | None = None  # called when it does, while the page is put into its frame
    is_home = False

    @property
    def source(self) -> str:
        """All that the frame can read of this page, but for its address."""
        raise NotImplementedError

    def is_as_before(self, whole: str) -> None:
        """The whole page was made before, and has to be written only."""
        self.whole, self.meta["template"] = whole, TEMPLATE

    def forget(self) -> None:
        """It is written, and need be held no longer: a large site's pages are more than its build."""
        self.whole, self.content, self.markdown = "", "", ""

    @property
    def is_homepage(self) -> bool:
        """What the navigation said, which is not asked again: every page asks for it."""
        return self.is_home if self.asks_for_others else super().is_homepage

    def __getattribute__(self, name: str) -> Any:
        if name in _OF_NAVIGATION:
            told = vars(self).get("asks_for_others")
            if told:
                told()
        return super().__getattribute__(name)


class Watched:
    """The navigation, or the list of pages, for a template; calls back when it is read."""

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
