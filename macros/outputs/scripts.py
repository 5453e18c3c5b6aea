"""Our scripts as a browser fetches them: without comments and indentation, which are for those who read them here."""

from pathlib import Path

from rjsmin import jsmin

from ..model.paths import OVERRIDES

_ASSETS = OVERRIDES / "assets"


def is_ours(path: str | None) -> bool:
    """True for the path of a script that we wrote; what others wrote is served as it came, with its licence."""
    return bool(path) and Path(str(path)).is_relative_to(_ASSETS) and not Path(str(path)).is_relative_to(_ASSETS / "vendor")


def as_served(script: str) -> str:
    """The JavaScript of a file, shorter by two fifths and the same to a browser."""
    shortened: str = jsmin(script)
    return shortened + "\n"
