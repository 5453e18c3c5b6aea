"""Entry point for people: the command playbook. It parses, calls and prints; the rules are elsewhere.

Exit status: 0 no error (warnings may stand), 1 errors, 2 wrong usage. The only place that reads the clock.
"""

from . import incoming, language, pack, records, website, withdrawal  # each adds its commands to main
from .app import main

__all__ = ["incoming", "language", "main", "pack", "records", "website", "withdrawal"]
