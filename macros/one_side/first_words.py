"""The words of a text that go on a card: whole sentences from its beginning, as many as there is room for."""

from collections.abc import Callable, Iterator, Sequence

from ..text.blocks import Block, blocks, plain
from ..text.sentences import pieces, words

Shown = Callable[[str], str]  # Markdown with the words of what may not be shown taken out


def as_it_stands(markdown: str) -> str:
    """Markdown in which everything may be shown."""
    return markdown


def first_words(markdown: str, most: int, shown: Shown = as_it_stands) -> str:
    """The first sentences of a Markdown text, without markup: the first one, and what follows in `most` words in all."""
    said: list[str] = []
    count = 0
    for piece in _pieces(blocks(shown(markdown), str)):
        count += words(piece)
        if said and count > most:
            break
        said.append(piece)
    while len(said) > 1 and said[-1].endswith(":"):  # it leads to what is not there
        said.pop()
    return " ".join(said)


def _pieces(found: Sequence[Block]) -> Iterator[str]:
    for one in found:
        if one["kind"] == "list":
            for item in one["items"]:
                yield from _pieces(item)
        else:
            yield from pieces(" ".join(plain(one["inlines"]).split()))
