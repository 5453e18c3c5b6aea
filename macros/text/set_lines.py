"""How many lines a text takes on paper at least and at most, from the widths of the letters in the first font."""

from collections.abc import Iterable
from functools import lru_cache

from .print_fonts import first_font_widths, regular_widths

_SPACE, _WIDE_SPACE = 0.25, 0.35
_REGULAR = 1.01  # for what rounding adds
_SLACK = 8.0  # how much wider than foreseen a line may be, for the least number of lines


class Unforeseen(Exception):
    """A text with letters that the first font lacks, or a word wider than a line."""


@lru_cache(maxsize=4096)
def lines(text: str, width: float) -> tuple[int, int]:
    """How many lines a text takes at least and at most in a width in ems, where it breaks at its spaces. Raises Unforeseen."""
    narrow, count = 0.0, 0
    for line in text.split("\n"):
        found = [_word(word) for word in line.split(" ")]
        narrow = sum((least + _SPACE for least, _ in found), narrow)
        count += _broken((most for _, most in found), _WIDE_SPACE, width)
    return int(narrow / (width + _SLACK)), count


@lru_cache(maxsize=4096)
def regular_lines(text: str, width: float) -> int:
    """How many lines a paragraph takes at most, where all of it is in the regular face. Raises Unforeseen."""
    widths = regular_widths()
    try:
        found = [_REGULAR * sum(widths[letter] for letter in word) for word in text.split()]
    except KeyError:
        raise Unforeseen from None
    return _broken(found, widths[" "], width)


def _broken(words: Iterable[float], space: float, width: float) -> int:
    """How many lines words of these widths take, each line as full as it can be. Raises Unforeseen at one wider than a line."""
    used, count = width, 0
    for word in words:
        if word > width:
            raise Unforeseen
        used += word + space
        if used > width:
            used, count = word, count + 1
    return count


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> tuple[float, float]:
    """How wide a word is in the narrowest and in the widest face."""
    widths = first_font_widths()
    try:
        found = [widths[letter] for letter in word]
    except KeyError:
        raise Unforeseen from None
    return 0.95 * sum(least for least, _ in found), 1.02 * sum(most for _, most in found)
