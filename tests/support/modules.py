"""Modules of the site by their names in overrides/assets: a site has each under a name with a hash in it."""

import re

from macros.outputs.assets.served import served
from tests.support.places import CORPUS

_NAMED = re.compile(r"(?<=assets/)[\w/-]+\.js\b")


def named(script):
    """A text in which each module that it names below assets/ has the name under which a site has it."""
    return _NAMED.sub(lambda found: served(CORPUS).names[found[0]], script)
