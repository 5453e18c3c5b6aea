"""What a host changes in mkdocs.yml: there, of the right shape, and no longer a placeholder."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import host
from ..model.playbook import SETTINGS_FILE, Playbook
from ..problems import ERROR, WARNING, Problem
from ..reading.values import Path
from . import schema

_RULE = "placeholder"


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each setting that is missing or wrong, and a warning for each placeholder."""
    positions = playbook.settings_positions
    if positions is None:
        return
    yield from schema.check_fields("settings", playbook.settings, SETTINGS_FILE, positions)
    for path, text in _texts(playbook):
        if host.is_placeholder(text):
            yield Problem(SETTINGS_FILE, *positions.value(path), _RULE, f'{".".join(map(str, path))}: "{text}" '
                          "is a placeholder", "write the host's own before the site goes public", WARNING)  # fmt: skip


def for_the_public(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, where a placeholder of the host's is an error: such a site is not published."""
    return [replace(one, level=ERROR) if (one.path, one.rule) == (SETTINGS_FILE, _RULE) else one for one in problems]


def _texts(playbook: Playbook) -> Iterator[tuple[Path, str]]:
    own: dict[Path, object] = {(key,): playbook.settings.get(key) for key in ("site_name", "site_url", "repo_url")}
    own |= {("extra", "playbook", key): value for key, value in host.written(playbook.settings).items()}
    yield from ((path, value) for path, value in own.items() if isinstance(value, str))
