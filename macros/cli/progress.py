"""What a command that takes a while is doing, in one line of the terminal that goes when it is done. A log gets nothing."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from ..engine.progress import nobody_waits
from ..engine.session import Session

_PAUSE = 0.1  # seconds between two looks at the same step
# The cursor goes back to the beginning, so that whatever is said in between takes the line's place.
_LINE = "\x1b[K{}\r"


@contextmanager
def shown(session: Session) -> Iterator[None]:
    """Show at the terminal, if this is one, what the session is doing."""
    on_screen = sys.stderr.isatty()
    session.step = _Line() if on_screen else nobody_waits
    try:
        yield
    finally:
        session.step = nobody_waits
        if on_screen:
            click.echo(_LINE.format(""), nl=False, err=True)


class _Line:
    """The line on the screen."""

    def __init__(self) -> None:
        self._what, self._shown = "", 0.0

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        now = time.monotonic()
        if what != self._what or now - self._shown > _PAUSE:
            self._what, self._shown = what, now
            click.echo(_LINE.format(f"{what}: {done} of {total}" if total else what), nl=False, err=True)
