"""Our own templates: overrides/records, overrides/lists and overrides/parts, filled with everything escaped.

The theme's templates are the engines' business; these are filled before an engine sees them, so that escaping is
automatic and both engines get the same text. Another playbook's own files win over ours, one by one.
"""

from functools import cache
from pathlib import Path

import jinja2

from . import days

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


def fill(root, name, here, link, **values):
    """Fill the template `name` for the page at the address `here`; `link` makes addresses relative to it."""
    return environment(root).get_template(name).render(here=here, to=link, **values)


@cache
def environment(root):
    """The template environment of one playbook: escapes every value, fails on every name that is not there."""
    loader = jinja2.FileSystemLoader([Path(root) / "overrides", OVERRIDES])
    found = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.filters["day"] = days.day
    found.filters["minutes"] = minutes
    found.filters["short_minutes"] = short_minutes
    found.filters["sentence"] = sentence
    found.globals["period"] = days.period
    return found


def sentence(text):
    """A text with its first letter made a capital, the rest as it stands."""
    return text[:1].upper() + text[1:]


def short_minutes(number):
    """Minutes in a table: 45 min, 1 h, 1 h 30 min."""
    hours, rest = divmod(int(number), 60)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours))


def minutes(number):
    """Minutes in words: 45 minutes, 1 hour, 1 hour 30 minutes."""
    hours, rest = divmod(int(number), 60)
    parts = [f"{hours} hour{'' if hours == 1 else 's'}"] * bool(hours) + [f"{rest} minutes"] * bool(rest or not hours)
    return " ".join(parts)
