"""Pages in the site's frame (its head, menu and foot), each put there again only where page or frame is another."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from ..cache.made import Made, name_of
from ..cache.sealed import digest
from ..model.paths import MKDOCS_HOOK
from .framed_page import FramedPage, Watched

# Plugins that leave finished pages alone. Nobody knows what another one reads.
_HARMLESS = {"macros", str(MKDOCS_HOOK)}
# Folders of templates that the frame is not made of, unless one of its templates names them.
_NOT_OF_THE_FRAME = ("assets", "records", "lists", "tools", "parts", "print")
_NAMES_ANOTHER = re.compile(r"{%%[-+]?\s*(?:extends|include|import|from)\s+[\"'](?:%s)/" % "|".join(_NOT_OF_THE_FRAME))
_READS_OTHERS = "the frame reads other pages: "


class Framed:
    """The pages of one build in their frame. `own` are the folders of templates that no package holds."""

    def __init__(self, made: Made, config: MkDocsConfig, nav: Navigation, own: Iterable[Path]) -> None:
        self._made, self._names = made, dict[str, str]()
        self._written, self._total = 0, 0
        self._known = set(config.plugins) <= _HARMLESS
        self._others = _of_navigation(nav)
        self.frame = name_of(_settings(config), *_templates(own))
        self._reads_others = made.kept(_READS_OTHERS + self.frame) is not None

    def take(self, pages: Iterable[FramedPage]) -> None:
        """Have those pages written as they were whose frame and content are those of before."""
        for page in pages:
            self._total += 1
            page.is_home = page.is_homepage
            if not self._known:
                continue
            others = self._others if self._reads_others else ""
            about = json.dumps([page.url, page.canonical_url, page.is_home])
            name = self._names[page.url] = f"whole {name_of(self.frame, others, about, page.source)}"
            whole = self._made.kept(name)
            if whole is not None:
                page.is_as_before(whole[""].decode())

    def watch(self, page: FramedPage, context: Any) -> None:
        """Notice whether the frame of this page is made of other pages too."""
        page.asks_for_others = self._note_others
        for name in ("nav", "pages"):
            context[name] = Watched(context[name], self._note_others)

    def keep(self, page: FramedPage, output: str) -> None:
        """A page has been put into its frame."""
        page.asks_for_others = None
        if page.url in self._names:
            self._made.keep(self._names[page.url], {"": output.encode()}, set())

    def one_more(self) -> tuple[int, int]:
        """A page has been written; (how many are, how many there are)."""
        self._written += 1
        return self._written, self._total

    def _note_others(self) -> None:
        self._made.keep(_READS_OTHERS + self.frame, {"": b"yes"}, set())


def _settings(config: MkDocsConfig) -> str:
    """What templates can read of the settings: all that is plain, but where this build happens to put the site."""
    settings = {**config, **{f"extra.{name}": value for name, value in config.extra.items()}}  # which the engine holds as no dict
    return json.dumps({key: value for key, value in settings.items() if key != "site_dir" and _is_plain(value)}, sort_keys=True)


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(inner) for key, inner in value.items())
    return all(map(_is_plain, value)) if isinstance(value, list) else isinstance(value, str | int | float | None)


def _templates(own: Iterable[Path]) -> Iterator[str]:
    files = [(path.relative_to(folder), path) for folder in own for path in sorted(folder.rglob("*")) if path.is_file()]
    inside = [(name, path) for name, path in files if name.parts[0] not in _NOT_OF_THE_FRAME]
    named = any(_NAMES_ANOTHER.search(path.read_text("utf-8")) for _, path in inside if path.suffix == ".html")
    for name, path in files if named else inside:
        yield f"{name.as_posix()} {digest(path.read_bytes())}"


def _of_navigation(nav: Navigation) -> str:
    return json.dumps([(page.url, page.title) for page in nav.pages]) + str(nav)
