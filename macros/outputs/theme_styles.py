"""The theme's own styles as a cascade layer, in a sheet of ours: whatever our styles say wins, however plainly they say it.

A layer can also be named where a sheet is imported, but an import waits for its sheet to come first, and a style that stands
in the page is what the security policy forbids.
"""

from importlib.resources import files

ADDRESS = "/assets/styles/theme.css"


def theme_styles() -> str:
    """The style sheet of the installed theme, as CSS in the layer called theme."""
    (sheet,) = (one for one in (files("material") / "templates/assets/stylesheets").iterdir() if _is_main(one.name))
    return "@layer theme{" + sheet.read_text("utf-8").removeprefix('@charset "UTF-8";') + "}\n"


def _is_main(name: str) -> bool:
    return name.startswith("main.") and name.endswith(".css")
