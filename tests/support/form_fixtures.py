"""Set-up that the tests of the forms for contributors share; pyproject.toml names this file to pytest."""

import pytest

from tests.support.contributing import opened
from tests.support.emptying import emptied
from tests.support.places import TODAY
from tests.support.site_under_test import browsing

MORNING = f"{TODAY}T09:00:00"


@pytest.fixture(scope="session")
def form_profile(chromium):
    """A browser profile on the morning of the tests, which they share one after the other."""
    with browsing(chromium) as profile:
        profile.clock.set_fixed_time(MORNING)
        yield profile


@pytest.fixture
def open_form(form_profile, corpus_address):
    """A function: the form of a kind in a tab of its own, in that profile."""
    with emptied(form_profile, corpus_address) as tab:
        unused = [tab]

        def form(kind="case-study"):
            page = unused.pop() if unused else form_profile.new_page()
            opened(page, corpus_address, kind)
            return page

        yield form
