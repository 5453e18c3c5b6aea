"""A hand-written page as MkDocs takes it: rendered again only where its text, the settings, the list of files, or something
that it calls for has changed.
"""

import json
from contextlib import ExitStack
from typing import Any

import jinja2
from jinja2 import nodes
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import meta

from ..cache.made import Made, Parts, name_of
from ..cache.reads import Reads, noting
from ..outputs.pages.author_macros import MACROS
from ..text.curly import curled
from .framed_page import FramedPage

# Extensions that read a page and nothing else.
_HARMLESS = {"toc", "tables", "fenced_code", "sane_lists", "smarty", "attr_list", "def_list", "footnotes", "abbr", "md_in_html"}


class WrittenPage(FramedPage):
    """A page of content/pages."""

    def __init__(self, file: File, config: MkDocsConfig, made: Made) -> None:
        super().__init__(None, file, config)
        self._made, self._stack, self._reads = made, ExitStack(), Reads()
        self._known: dict[str, Any] | None = None

    def begin(self, files: Files, frame: str) -> None:
        """From here on, what is read is read for this page."""
        listed = "\n".join(sorted(files.src_uris))
        self._name = f"written {name_of(frame, listed, self.file.src_uri, self.file.content_string)}"
        known = self._made.kept(self._name)
        self._known = json.loads(known[""]) if known else None
        self._reads = self._stack.enter_context(noting())

    @property
    def is_known(self) -> bool:
        """Whether it need not be rendered."""
        return self._known is not None

    @property
    def source(self) -> str:
        return json.dumps([self.content, _as_data(self.toc), self._title_from_render, self.meta], default=str, sort_keys=True)

    def read_source(self, config: MkDocsConfig) -> None:
        if self.is_known:
            self.markdown, self.meta = "", meta.get_data(self.file.content_string)[1]
        else:
            super().read_source(config)
        self.meta = curled(self.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        if self._known is None:
            super().render(config, files)
            return
        self.content, self._title_from_render = self._known["content"], self._known["title"]
        self.toc = TableOfContents([_anchor(one) for one in self._known["toc"]])
        self.present_anchor_ids = set(self._known["anchors"])
        self.links_to_anchors = {files.src_uris[uri]: links for uri, links in self._known["links"].items()}

    def end(self, html: str, config: MkDocsConfig) -> None:
        """The page is rendered, and this is its HTML."""
        self._stack.close()
        if not self.is_known and set(config.markdown_extensions) <= _HARMLESS and _calls_ours_alone(self.file.content_string):
            links = {file.src_uri: links for file, links in (self.links_to_anchors or {}).items()}
            known = {"content": html, "title": self._title_from_render, "toc": _as_data(self.toc),
                     "anchors": sorted(self.present_anchor_ids or ()), "links": links}  # fmt: skip
            parts: Parts = {"": json.dumps(known).encode()}
            self._made.keep(self._name, parts, self._reads)


def _as_data(toc: Any) -> list[Any]:
    return [(link.title, link.id, link.level, _as_data(link.children)) for link in toc]


def _anchor(data: Any) -> AnchorLink:
    title, id, level, children = data
    link = AnchorLink(title, id, level)
    link.children = [_anchor(child) for child in children]
    return link


def _calls_ours_alone(text: str) -> bool:
    """True where a page calls our macros and nothing else, such as a file that it takes in or the time of the day."""
    page = jinja2.Environment().parse(text)
    names = {name.name for name in page.find_all(nodes.Name) if name.ctx == "load"}
    others = any(page.find(kind) for kind in (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends))
    return names <= MACROS.keys() and not others
