"""How many lines a text takes on paper at least and at most, from the widths of the letters in the first font."""

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
        used = width
        for word in line.split(" "):
            least, most = _word(word)
            narrow += least + _SPACE
            used += most + _WIDE_SPACE
            if used > width:
                used, count = most, count + 1
            if most > width:
                raise Unforeseen
    return int(narrow / (width + _SLACK)), count


@lru_cache(maxsize=4096)
def regular_lines(text: str, width: float) -> int:
    """How many lines a paragraph takes at most, where all of it is in the regular face. Raises Unforeseen."""
    widths, used, count = regular_widths(), width, 0
    for word in text.split():
        try:
            found = _REGULAR * sum(widths[letter] for letter in word)
        except KeyError:
            raise Unforeseen from None
        if found > width:
            raise Unforeseen
        used += found + widths[" "]
        if used > width:
            used, count = found, count + 1
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
