"""The words of a text that go on a card: whole sentences from its beginning, as many as there is room for."""

from collections.abc import Callable
from itertools import chain

from ..text.blocks import blocks, paragraphs, plain
from ..text.sentences import pieces, words

Shown = Callable[[str], str]  # Markdown with the words of what may not be shown taken out


def as_it_stands(markdown: str) -> str:
    """Markdown in which everything may be shown."""
    return markdown


def first_words(markdown: str, most: int, shown: Shown = as_it_stands) -> str:
    """The first sentences of a Markdown text, without markup: the first one, and what follows in `most` words in all."""
    said: list[str] = []
    count = 0
    texts = (" ".join(plain(inlines).split()) for inlines in paragraphs(blocks(shown(markdown), str)))
    for piece in chain.from_iterable(map(pieces, texts)):
        count += words(piece)
        if said and count > most:
            break
        said.append(piece)
    while len(said) > 1 and said[-1].endswith(":"):  # it leads to what is not there
        said.pop()
    return " ".join(said)
