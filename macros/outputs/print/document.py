"""A printed document as data, of which the renderer makes a PDF, and what the site has of it."""

from collections.abc import Callable
from dataclasses import dataclass

from ...model.addresses import absolute
from ...model.host import rights
from ...model.playbook import Playbook
from ...text.dates import day
from .addresses import LARGE, PDF, PICTURE
from .heights import with_heights
from .part_types import Part


@dataclass(frozen=True)
class PrintDocument:
    """A document: its title, the page it belongs to (an address of this site), the date of its version, its parts."""

    title: str
    page: str
    version: str
    parts: tuple[Part, ...]
    word: bool = False  # whether people get it as a Word document too, to change it
    paper: str = "a4"
    flipped: bool = False  # wider than tall

    def address(self, playbook: Playbook) -> str:
        """The whole address of its page."""
        return absolute(playbook, self.page)

    def data(self, playbook: Playbook, large: bool = False) -> dict[str, object]:
        """What the Typst templates read."""
        return {
            "title": self.title, "page": self.page, "address": self.address(playbook), "large": large,
            "paper": self.paper, "flipped": self.flipped,
            "site": playbook.settings.get("site_name", ""), "home": absolute(playbook, "/"),
            "version": self.version, "version_in_words": day(self.version),
            "parts": with_heights((part.as_data() for part in self.parts), large),
            "rights": rights(playbook.host), "concern": absolute(playbook, "/raise-a-concern/"),
        }  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """A document that the site has: its address without an ending, what makes it, whether people get it as a Word document and
    in large print too. What is on a wall is large already. What is on one side has a picture.
    """

    address: str
    make: Callable[[], PrintDocument]
    word: bool = False
    large: bool = True
    pictured: bool = False

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of its files."""
        found = (
            (PDF, True),
            (PICTURE, self.pictured),
            (f"{LARGE}{PDF}", self.large),
            (".docx", self.word),
        )
        return tuple(ending for ending, there in found if there)
