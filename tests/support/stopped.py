"""What the security policy stopped in the browsers of the tests: nothing, or the test fails in which it was reported.

Chromium reports it in the console, also of a page without scripts. A test that expects it takes it out with `taken()`.
"""

import re

import pytest

# Trusted Types, which the policy requires, have words of their own.
_SAID_BY_BROWSERS = re.compile(r"content security policy|^this document requires 'trusted", re.I)
_stopped = []


def watch(browser):
    """Hear what is stopped in each profile that this browser opens from now on."""
    browser.on("context", lambda context: context.on("console", _hear))


def taken():
    """What was stopped since someone last asked, as the browser reported it."""
    reported = _stopped[:]
    _stopped.clear()
    return reported


@pytest.fixture(autouse=True)
def nothing_is_stopped():
    """The first of a test's fixtures, so that it ends after the last page was closed."""
    yield
    assert taken() == []


def _hear(message):
    if _SAID_BY_BROWSERS.search(message.text):
        _stopped.append(message.text)
