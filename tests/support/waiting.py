"""Waiting for a page until something holds there. Playwright's own way to wait would have the page read a text as code,
which the security policy stops."""

import time

from playwright.sync_api import Error

LONGEST = 30  # seconds
_WENT_ON = "context was destroyed"  # another page was opened meanwhile


def wait_until(page, expression, arg=None, longest=LONGEST):
    """Until an expression or function of JavaScript, which is given `arg`, gives something true."""
    until(lambda: _holds(page, expression, arg), lambda: page.wait_for_timeout(20), expression, longest)


def until(holds, pause, what, longest=LONGEST):
    """Ask again after each pause until something holds; the clock only bounds the wait."""
    ends = time.monotonic() + longest
    while not holds():
        assert time.monotonic() < ends, f"it never came to {what}"
        pause()


def _holds(page, expression, arg):
    try:
        return page.evaluate(expression, arg)
    except Error as fault:
        if _WENT_ON not in fault.message:
            raise
        return False
