"""Set-up that the tests of answered checklists share; pyproject.toml names this file to pytest."""

from contextlib import ExitStack

import pytest

from tests.support.emptying import emptied
from tests.support.reflecting import PHONE, profile, visited


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with profile(chromium) as context:
        yield context


@pytest.fixture
def tab(profile_of_module, corpus_address):
    """The one tab of a browser profile in which nothing is kept, on the day of the tests; its `context` is that profile."""
    with emptied(profile_of_module, corpus_address) as tab:
        yield tab


@pytest.fixture
def context(tab):
    """That profile, for a test that opens more tabs in it."""
    return tab.context


@pytest.fixture
def page(tab, corpus_address, request):
    """The page at the ADDRESS of the test's own module, with its script at work."""
    return visited(tab, corpus_address + request.module.ADDRESS)


@pytest.fixture
def phone(tab, corpus_address, request):
    """The same page on a phone."""
    tab.set_viewport_size(PHONE)
    return visited(tab, corpus_address + request.module.ADDRESS)


@pytest.fixture
def new_profile(chromium):
    """A function: another browser profile of its own, made as reflecting.profile makes them."""
    with ExitStack() as profiles:
        yield lambda **how: profiles.enter_context(profile(chromium, **how))
