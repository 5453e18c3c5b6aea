"""A generated page as MkDocs takes it: finished HTML, which no parser need read: that would be half of the build."""

import json
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from .framed_page import FramedPage

_ID = re.compile(r'\bid="([^"]+)"')


class GeneratedPage(FramedPage):
    """A page in the file `path`, made of what routes.pages gives."""

    def __init__(self, config: MkDocsConfig, path: str, markdown: str) -> None:
        self._source = markdown
        super().__init__(None, File.generated(config, path, content=markdown), config)
        self.edit_url = None

    @property
    def source(self) -> str:
        return self._source

    def read_source(self, config: MkDocsConfig) -> None:
        """The header stands in lines of JSON; everything after it is finished."""
        _, header, finished = self._source.split("---\n", 2)
        self.meta = {key: json.loads(value) for key, _, value in (line.partition(": ") for line in header.splitlines())}
        self.markdown, self.finished = "", finished.strip("\n")

    def forget(self) -> None:
        super().forget()
        self._source = self.finished = self.file.content_string = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.finished
        self.present_anchor_ids = set(_ID.findall(self.finished))  # MkDocs holds links to them against these
