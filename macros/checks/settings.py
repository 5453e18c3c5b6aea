"""What a host changes in mkdocs.yml: there, of the right shape, and no longer a placeholder."""

from collections.abc import Iterator

from ..model.playbook import SETTINGS_FILE, Playbook
from ..problems import WARNING, Problem
from ..reading.values import Path
from . import schema

PLACEHOLDERS = ("example.org", "example.com", "to be set")


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each setting that is missing or wrong, and a warning for each placeholder."""
    positions = playbook.settings_positions
    if positions is None:
        return
    yield from schema.check_fields("settings", playbook.settings, SETTINGS_FILE, positions)
    for path, text in _texts(playbook):
        if any(placeholder in text.lower() for placeholder in PLACEHOLDERS):
            yield Problem(SETTINGS_FILE, *positions.value(path), "placeholder", f'{".".join(map(str, path))}: "{text}" '
                          "is a placeholder", "write the host's own before the site goes public", WARNING)  # fmt: skip


def _texts(playbook: Playbook) -> Iterator[tuple[Path, str]]:
    own: dict[Path, object] = {(key,): playbook.settings.get(key) for key in ("site_name", "site_url", "repo_url")}
    own |= {("extra", "playbook", key): value for key, value in playbook.host.items()}
    yield from ((path, value) for path, value in own.items() if isinstance(value, str))
