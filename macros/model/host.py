"""What a playbook says of its host. A placeholder says nothing yet, so that no reader ever sees one."""

from collections.abc import Mapping
from typing import TypeGuard

_PLACEHOLDERS = ("example.org", "example.com", "to be set")


def is_placeholder(value: object) -> TypeGuard[str]:
    """True for a setting that the host has still to write."""
    return isinstance(value, str) and any(placeholder in value.lower() for placeholder in _PLACEHOLDERS)


def written(settings: Mapping[str, object]) -> dict[str, object]:
    """All that stands under extra.playbook in mkdocs.yml, placeholders too."""
    extra = settings.get("extra")
    host = extra.get("playbook") if isinstance(extra, dict) else None
    return host if isinstance(host, dict) else {}


def rights(host: Mapping[str, object]) -> str:
    """What anyone may do with our own words, and whose they are, as paper says it."""
    licence, holder = "CC\u00a0BY\u00a04.0", host.get("licence_holder")
    return f"© {holder}, {licence}" if holder else licence
