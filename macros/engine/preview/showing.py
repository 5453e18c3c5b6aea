"""What the preview shows just now, shared between the one who makes it and those who ask for it."""

import threading
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Shown:
    """The folder of the site; a number that is another after each change; what is wrong; what is still being made."""

    site: Path
    version: int = 0
    faults: tuple[str, ...] = ()
    waits_for: str = ""


class Showing:
    """Holds what is shown, and lets others wait for something else."""

    def __init__(self, site: Path) -> None:
        self._shown, self._changed = Shown(site), threading.Condition()

    @property
    def now(self) -> Shown:
        return self._shown

    def pages(self, site: Path, waits_for: str) -> None:
        """Show other pages, which have no fault."""
        self._show(replace(self._shown, site=site, version=self._shown.version + 1, faults=(), waits_for=waits_for))

    def faults(self, faults: tuple[str, ...]) -> None:
        """Show what is wrong beside the pages of before."""
        self._show(replace(self._shown, faults=faults))

    def whole(self, site: Path) -> None:
        """The same pages, with all that they waited for."""
        self._show(replace(self._shown, site=site, waits_for=""))

    def still_waits(self, waits_for: str) -> None:
        """Say what else is being made, or what came of it."""
        self._show(replace(self._shown, waits_for=waits_for))

    def wait(self, seen: Shown | None, seconds: float) -> Shown:
        """What is shown, once that is something else than what someone has seen, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: seen is None or self._shown != seen, seconds)
            return self._shown

    def _show(self, shown: Shown) -> None:
        with self._changed:
            self._shown = shown
            self._changed.notify_all()
