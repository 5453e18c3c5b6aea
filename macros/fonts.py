"""The fonts that paper is set in, and which characters they hold.

A character that none of them holds would stop the press, so the checks refuse it where it was written.
"""

from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
from fontTools.ttLib import TTFont

FOLDERS = tuple(
    str(Path(package.__file__).parent / "files")
    for package in (fontpkg_atkinson_hyperlegible, fontpkg_noto_sans, fontpkg_noto_sans_arabic)
)


@cache
def characters():
    """Every character that some font of ours holds, spaces and line ends included."""
    found = {ord(" "), ord("\n"), ord("\r")}
    for folder in FOLDERS:
        for path in sorted(Path(folder).glob("*.ttf")):
            with TTFont(path, lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(map(chr, found))
