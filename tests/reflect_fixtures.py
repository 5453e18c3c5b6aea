"""Set-up that the tests of answered checklists share; pyproject.toml names this file to pytest."""

import pytest

from .reflecting import opened, profile


@pytest.fixture
def context(chromium):
    """A browser profile of its own, on the day of the tests."""
    context = profile(chromium)
    yield context
    context.close()


@pytest.fixture
def page(context, site_address, request):
    """The page at the ADDRESS of the test's own module, with its script at work, in which nothing may fail."""
    page = opened(context, site_address + request.module.ADDRESS)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
