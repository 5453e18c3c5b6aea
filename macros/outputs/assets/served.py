"""What the assets folders of a playbook hold, as a browser fetches it: each file at its address, named there by what names it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ...cache.made import NOTHING_MADE, Made, Parts, name_of
from ...cache.reads import ANSWERS, note
from ...model.paths import OVERRIDES
from ...model.playbook import Playbook
from .css import NotServed
from .named import FOR_GOOD, beside, names, seen_from
from .scripts import in_parts
from .sheets import TOOLS, in_place, is_in_a_sheet, name_of_sheet, sheets

FOLDER = "assets"
_CODE, _FONT = (".css", ".js"), ".woff2"
_FONTS = "vendor/atkinson-hyperlegible/{}.woff2"
_FACES = ("regular", "bold")
_ON_EVERY_PAGE = ("shared/terms.js", "shared/menu.js", "search/bar.js")
_ON_SOME = ("shared/until.js", "search/missing.js")  # that the frame itself names


@dataclass(frozen=True)
class Served:
    """{address: content} of every file; and {its name in the assets folders, or that of a sheet: its name there}."""

    files: dict[str, bytes]
    names: dict[str, str]

    def address(self, name: str) -> str:
        """Where a file is, from the root of the site."""
        return f"/{FOLDER}/{self.names.get(name, name)}"


def served(root: Path) -> Served:
    """What is served of the playbook in a folder, as it was when a build began."""
    if str(root) not in _BEGUN:
        begin(root)
    return _BEGUN[str(root)]


def begin(root: Path, made: Made = NOTHING_MADE) -> None:
    """A build begins, and files may be others than they were. What was `made` before is not made again."""
    _BEGUN[str(root)] = _all(_sources(root), made)


_BEGUN: dict[str, Served] = {}


def address_of(root: str | Path, name: str) -> str:
    """The address of an asset that a template names."""
    note("asset", name)
    return served(Path(root)).address(name)


def _asset(playbook: Playbook, name: str) -> str:
    return served(playbook.root).address(name)


ANSWERS["asset"] = _asset


def in_frame(root: Path) -> dict[str, object]:
    """What every page asks for, for the settings that an engine's templates read; addresses have no slash at their beginning."""

    def address(name: str) -> str:
        return served(root).address(name).lstrip("/")

    marks = [{"mark": f'data-styles="{tool}"', "address": address(name_of_sheet(tool))} for tool in TOOLS if tool]
    return {
        "playbook_sheet": address(name_of_sheet("")),
        "playbook_sheets": marks,
        "playbook_fonts": [address(_FONTS.format(face)) for face in _FACES],
        "playbook_scripts": [*map(address, _ON_EVERY_PAGE)],
        "playbook_assets": {name: address(name) for name in _ON_SOME},
    }


def _sources(root: Path) -> dict[str, Path]:
    """{name: path} of each file of the assets folders: those of the playbook win over ours, one by one."""
    folders = [OVERRIDES / FOLDER, root / "overrides" / FOLDER]
    return {path.relative_to(folder).as_posix(): path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()}


def _all(sources: Mapping[str, Path], made: Made) -> Served:
    read = {name: path.read_bytes() for name, path in sources.items()}
    files = {name: content for name, content in read.items() if not name.endswith(_CODE)}
    named = names({name: content for name, content in files.items() if name.endswith(_FONT)}, {})
    styles = {name: css.encode() for name, css in _styles(read, named, made)}
    scripts = {name: in_parts(read[name].decode(), _is_ours(sources[name]), made) for name in read if name.endswith(".js")}
    imports = {name: _imported(name, parts, scripts) for name, parts in scripts.items()}
    named |= names(styles, {}) | names({name: "".join(parts) for name, parts in scripts.items()}, imports)
    files |= styles | {name: _leading_on(name, parts, named).encode() for name, parts in scripts.items()}
    return Served({f"/{FOLDER}/{named.get(name, name)}": content for name, content in files.items()}, named)


def _is_ours(script: Path) -> bool:
    """What others wrote is served as it came, with its licence."""
    folder = OVERRIDES / FOLDER
    return script.is_relative_to(folder) and not script.is_relative_to(folder / "vendor")


def _styles(read: Mapping[str, bytes], named: Mapping[str, str], made: Made) -> Iterator[tuple[str, str]]:
    """Yield (name, CSS) of each sheet, and of each style sheet of the playbook's that is in none."""
    parts = {name: content for name, content in read.items() if is_in_a_sheet(name)}
    found = made.of(f"sheets {name_of(*parts, *parts.values(), json.dumps(named))}", partial(_sheets, parts, named))
    yield from ((name, css.decode()) for name, css in found.items())
    others = (name for name in read if name.endswith(".css") and name not in parts)
    yield from ((name, in_place(name, read[name], named, f"{FOR_GOOD}/{name}")) for name in others)


def _sheets(parts: Mapping[str, bytes], named: Mapping[str, str]) -> Parts:
    return {name: css.encode() for name, css in sheets(parts, named)}


def _imported(name: str, parts: list[str], scripts: Mapping[str, object]) -> list[str]:
    """The names of the modules that a script imports from beside it."""
    found = [beside(name, written) for written in parts[1::2] if written.startswith(".")]
    for one in found:
        if one not in scripts:
            raise NotServed(f"{FOLDER}/{name} imports {one}, which is not there")
    return found


def _leading_on(name: str, parts: list[str], named: Mapping[str, str]) -> str:
    """A script whose imports lead to where those modules are."""
    modules = {one: seen_from(named[name], named[beside(name, one)]) for one in parts[1::2] if one.startswith(".")}
    return "".join(modules.get(one, one) if at % 2 else one for at, one in enumerate(parts))
