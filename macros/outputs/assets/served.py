"""What the assets folders of a playbook hold, as a browser fetches it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ...cache.made import NOTHING_MADE, Made, Parts, name_of
from ...model.paths import OVERRIDES
from .sheets import TOOLS, is_in_a_sheet, name_of_sheet, sheets

_FOLDER = "assets"


def style_sheets(root: Path, made: Made = NOTHING_MADE) -> dict[str, bytes]:
    """{address: CSS} of each style sheet of the site. What was `made` before is not made again."""
    parts = {name: path.read_bytes() for name, path in sorted(_sources(root).items()) if is_in_a_sheet(name)}
    return made.of(f"sheets {name_of(*parts, *parts.values())}", partial(_sheets, parts))


def _sheets(parts: Mapping[str, bytes]) -> Parts:
    return {f"/{_FOLDER}/{name}": text.encode() for name, text in sheets(parts)}


def in_frame() -> dict[str, object]:
    """Which sheet each page asks for, for the settings that an engine's templates read."""
    marks = [{"mark": f'data-styles="{tool}"', "address": f"{_FOLDER}/{name_of_sheet(tool)}"} for tool in TOOLS if tool]
    return {"playbook_sheets": marks, "playbook_sheet": f"{_FOLDER}/{name_of_sheet('')}"}


def is_part_of_a_sheet(address: str) -> bool:
    """True for the address at which an engine would serve what is only a part of sheets."""
    return is_in_a_sheet(address.removeprefix(f"{_FOLDER}/"))


def _sources(root: Path) -> dict[str, Path]:
    """{name: path} of each file of the assets folders: those of the playbook win over ours, one by one."""
    folders = [OVERRIDES / _FOLDER, root / "overrides" / _FOLDER]
    return {path.relative_to(folder).as_posix(): path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()}
