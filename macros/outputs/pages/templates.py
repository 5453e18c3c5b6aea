"""Our own templates: overrides/records, overrides/lists and overrides/parts, filled with everything escaped.

The theme's templates are the engines' business; these are filled before an engine sees them, so that escaping is
automatic and both engines get the same text. Another playbook's own files win over ours, one by one.
"""

from functools import cache
from pathlib import Path

import jinja2

from ...model.paths import OVERRIDES
from ...text import dates
from ...text.markdown_links import Link
from ...text.sentences import capitalised
from ..data import checklists


def fill(root: str | Path, name: str, here: str, link: Link, **values: object) -> str:
    """Fill the template `name` for the page at the address `here`; `link` makes addresses relative to it."""
    return environment(root).get_template(name).render(here=here, to=link, **values)


def has_template(root: str | Path, name: str) -> bool:
    """True where there is a template of this name, ours or the playbook's own."""
    return any((Path(folder) / name).is_file() for folder in (Path(root) / "overrides", OVERRIDES))


@cache
def environment(root: str | Path) -> jinja2.Environment:
    """The template environment of one playbook: escapes every value, fails on every name that is not there."""
    loader = jinja2.FileSystemLoader([Path(root) / "overrides", OVERRIDES])
    found = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.filters["day"] = dates.day
    found.filters["minutes"] = dates.minutes
    found.filters["short_minutes"] = dates.short_minutes
    found.filters["capitalised"] = capitalised
    found.filters["folded"] = folded
    found.filters["heading"] = checklists.heading
    found.filters["leads"] = checklists.leads
    found.globals["period"] = dates.period
    return found


def folded(html: str) -> tuple[str, str]:
    """Finished HTML as two: its first paragraph, which stays in the open, and the rest, which may be empty."""
    paragraph, end, rest = html.partition("</p>")
    return paragraph + end, rest.strip()
