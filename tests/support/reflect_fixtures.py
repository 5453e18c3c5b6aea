"""Set-up that the tests of answered checklists share; pyproject.toml names this file to pytest."""

import pytest

from tests.support.reflecting import FAULTS, opened, profile


@pytest.fixture(autouse=True)
def no_script_fails():
    FAULTS.clear()
    yield
    assert FAULTS == []


@pytest.fixture
def context(chromium):
    """A browser profile of its own, on the day of the tests."""
    context = profile(chromium)
    yield context
    context.close()


@pytest.fixture
def page(context, corpus_address, request):
    """The page at the ADDRESS of the test's own module, with its script at work."""
    return opened(context, corpus_address + request.module.ADDRESS)
