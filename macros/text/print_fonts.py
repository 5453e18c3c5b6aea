"""The fonts that paper is set in, and which characters they hold.

A character that none of them holds would stop the printing, so the checks refuse it where it was written.
"""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import combining

import fontpkg_atkinson_hyperlegible
import fontpkg_noto_sans
import fontpkg_noto_sans_arabic

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FOLDERS = tuple(
    str(files(package) / "files") for package in (fontpkg_atkinson_hyperlegible, fontpkg_noto_sans, fontpkg_noto_sans_arabic)
)


# What needs no look into the fonts: they hold it.
ORDINARY = re.compile("[ -~\\n\\r£–—‘’“”…éèêëïöüôâàçñ·×½°€•]*")


@cache
def first_font_covers() -> str:
    """A regular expression of the characters for which the first font is used: those it draws whole.

    It lacks Welsh and Vietnamese letters, but holds loose accents, with which they would be put together badly.
    """
    whole = sorted(code for code in _held(FOLDERS[0]) if not combining(chr(code)) and not 0x2B0 <= code <= 0x2FF)
    return "[" + "".join(f"\\u{{{code:x}}}" for code in whole) + "]"


@cache
def first_font_widths() -> dict[str, tuple[float, float]]:
    """{character: (its width in the narrowest face of the first font, in the widest)}, in ems, as far as the font is used."""
    covered = {code for code in _held(FOLDERS[0]) if not combining(chr(code)) and not 0x2B0 <= code <= 0x2FF}
    faces = [_widths(path) for path in sorted(Path(FOLDERS[0]).glob("*.ttf"))]
    return {chr(code): (min(found), max(found)) for code in covered if (found := [face[code] for face in faces if code in face])}


@cache
def regular_widths() -> dict[str, float]:
    """{character: its width in the first font's regular face}, in ems, as far as the font is used."""
    regular = next(path for path in sorted(Path(FOLDERS[0]).glob("*.ttf")) if path.stem.endswith("Regular"))
    return {chr(code): width for code, width in _widths(regular).items() if chr(code) in first_font_widths()}


@cache
def characters() -> frozenset[str]:
    """Every character that some font of ours holds, spaces and line ends included."""
    found = {ord(" "), ord("\n"), ord("\r")}.union(*map(_held, FOLDERS))
    return frozenset(map(chr, found))


@cache
def none_holds() -> str:
    """A regular expression, as browsers read it, of a character that none of the fonts holds."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters())):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[^" + "".join(f"\\u{{{first:x}}}-\\u{{{last:x}}}" for first, last in runs) + "]"


def _held(folder: str) -> set[int]:
    held: set[int] = set()
    for path in sorted(Path(folder).glob("*.ttf")):
        with _font(path) as font:
            held.update(font.getBestCmap())
    return held


def _widths(path: Path) -> dict[int, float]:
    with _font(path) as font:
        advances, em = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: advances[name][0] / em for code, name in font.getBestCmap().items()}


def _font(path: Path) -> "TTFont":
    from fontTools.ttLib import TTFont  # most texts hold nothing but what every font has

    return TTFont(path, lazy=True)
