"""The words that a web page shows, each with its place in the file. Nothing on it is run or fetched."""

from html import unescape
from html.parser import HTMLParser

from .placed_text import PlacedText, Start

BLOCKS = set(
    "address article aside blockquote caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav "
    "ol option p pre section table td th tr ul".split()
)
HIDDEN = {"script", "style", "template", "noscript", "title"}


def words_of_page(markup: str) -> PlacedText:
    """The PlacedText of a page's markup."""
    page = _Page()
    page.feed(markup)
    page.close()
    return PlacedText("".join(page.pieces), page.starts)


class _Page(HTMLParser):
    """Collects the words of a page; `hidden` is how deep it is inside what no browser shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self.starts: list[Start] = []
        self.length = self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in HIDDEN
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in HIDDEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        line, column = self.getpos()
        for number, part in enumerate(data.split("\n")):
            self._add("\n" * bool(number))
            self.starts.append(Start(self.length, line + number, 1 if number else column + 1))
            self._add(part)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};"))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over <![…], which no browser shows; the library would stop at some of them."""
        end = self.rawdata.find(">", i)
        return end + 1 if end >= 0 else -1

    def _break(self, tag: str) -> None:
        """No term reaches from one block into the next."""
        if tag == "br" or tag in BLOCKS:
            self._add("\n" if tag == "br" else "\n\n")

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
