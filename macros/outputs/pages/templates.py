"""Our own templates: overrides/records, overrides/lists and overrides/parts, filled with everything escaped.

The theme's templates are the engines' business; these are filled before an engine sees them, so that escaping is
automatic and both engines get the same text. Another playbook's own files win over ours, one by one.
"""

import re
from functools import cache, partial
from pathlib import Path

import jinja2

from ...cache.reads import ANSWERS, note
from ...model.kinds.activity import where
from ...model.paths import OVERRIDES
from ...model.playbook import Playbook
from ...text import dates
from ...text.markdown_links import Link
from ...text.sentences import capitalised, either, span
from ..assets.served import address_of
from ..data import checklists
from .compiled import Compiled


def fill(root: str | Path, name: str, here: str, link: Link, **values: object) -> str:
    """Fill the template `name` for the page at the address `here`; `link` makes addresses relative to it, and in a template
    `asset` those of scripts.
    """
    note("template", name)
    return environment(root).get_template(name).render(here=here, to=link, asset=partial(_asset, root, link), **values)


def _asset(root: str | Path, link: Link, name: str) -> str:
    """How the page names a file of the assets folders."""
    return link(address_of(root, name))


def has_template(root: str | Path, name: str) -> bool:
    """True where there is a template of this name, ours or the playbook's own."""
    return any((folder / name).is_file() for folder in _folders(root))


def _folders(root: str | Path) -> tuple[Path, Path]:
    return Path(root) / "overrides", OVERRIDES


def forget_changed(root: str | Path) -> None:
    """Where a template is another than it was, or another's, read all of them anew: they keep what they took in of each other."""
    paths = [path for folder in _folders(root) for path in sorted(folder.rglob("*.html"))]
    now = [(str(path), path.stat().st_mtime_ns) for path in paths]
    if _LAST.get(str(root)) != now:
        environment.cache_clear()
        _LAST[str(root)] = now


_LAST: dict[str, list[tuple[str, int]]] = {}


def _template(playbook: Playbook, name: str) -> list[tuple[str, str]]:
    """What a template says, with all that it takes in; what it may take in by a name that it works out is all that there is."""
    folders = _folders(playbook.root)
    said: dict[str, str] = {}
    waiting = {name}
    while waiting:
        one = waiting.pop()
        path = next((folder / one for folder in folders if (folder / one).is_file()), None)
        said[one] = path.read_text("utf-8") if path else ""
        for named in _TAKES_IN.findall(said[one]):
            quoted = _QUOTED.match(named)
            waiting |= {quoted[1]} if quoted else {_name(path, folder) for folder in folders for path in folder.rglob("*.html")}
        waiting -= said.keys()
    return sorted(said.items())


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


_TAKES_IN = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\s+(\S+)")
_QUOTED = re.compile(r"[\"\']([^\"\']+)[\"\']$")
ANSWERS["template"] = _template


_COMPILED = Compiled()


@cache
def environment(root: str | Path) -> jinja2.Environment:
    """The template environment of one playbook: escapes every value, fails on every name that is not there."""
    loader = jinja2.FileSystemLoader(_folders(root))
    found = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )  # fmt: skip
    found.filters["day"] = dates.day
    found.filters["minutes"] = dates.minutes
    found.filters["short_minutes"] = dates.short_minutes
    found.filters["capitalised"] = capitalised
    found.filters["either"] = either
    found.filters["span"] = span
    found.filters["place"] = where
    found.filters["folded"] = folded
    found.filters["heading"] = checklists.heading
    found.filters["leads"] = checklists.leads
    found.filters["scale"] = checklists.scale
    found.filters["one_scale"] = checklists.one_scale
    found.globals["period"] = dates.period
    return found


def folded(html: str) -> tuple[str, str]:
    """Finished HTML as two: its first paragraph, which stays in the open, and the rest, which may be empty."""
    paragraph, end, rest = html.partition("</p>")
    return paragraph + end, rest.strip()
