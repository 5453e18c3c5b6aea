"""Where to report a weakness, for programs and people who look there (RFC 9116)."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...model.addresses import absolute
from ...model.host import is_placeholder
from ...model.playbook import Playbook
from .headers import sub_path

ADDRESS = "/.well-known/security.txt"
_DAYS = 90  # a site that is built each day never reaches them; one that nobody builds any more should not ask to be written to


def contact(playbook: Playbook) -> str:
    """The mailbox for reports of weaknesses; empty while nobody has written one into the settings."""
    return str(playbook.host.get("security_contact") or playbook.host.get("mailbox") or "")


def policy(playbook: Playbook) -> str:
    """The address of what happens with a report; empty while the repository has none."""
    repository = str(playbook.settings.get("repo_url") or "").rstrip("/")
    return f"{repository}/blob/main/.github/SECURITY.md" if repository and not is_placeholder(repository) else ""


def files(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the file, once there is a mailbox to name in it."""
    if to := contact(playbook):
        expires = date.fromisoformat(playbook.today) + timedelta(days=_DAYS)
        lines = [f"Contact: mailto:{to}", f"Expires: {expires}T00:00:00Z", "Preferred-Languages: en"]
        if not sub_path(playbook):  # nobody looks for it below the top of a host
            lines.append(f"Canonical: {absolute(playbook, ADDRESS)}")
        if at := policy(playbook):
            lines.append(f"Policy: {at}")
        yield ADDRESS, "\n".join(lines) + "\n"
