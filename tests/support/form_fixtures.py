"""Set-up that the tests of the forms for contributors share; pyproject.toml names this file to pytest."""

import pytest

from tests.support.contributing import opened
from tests.support.places import TODAY
from tests.support.site_under_test import browsing

MORNING = f"{TODAY}T09:00:00"


@pytest.fixture
def form_profile(chromium):
    """A browser profile of its own, in none of whose pages a script may fail."""
    with browsing(chromium, accept_downloads=True) as profile:
        yield profile


@pytest.fixture
def open_form(form_profile, corpus_address):
    """A function: the form of a kind in a tab of its own, on the morning of the tests."""

    def form(kind="case-study"):
        page = form_profile.new_page()
        page.clock.set_fixed_time(MORNING)
        opened(page, corpus_address, kind)
        return page

    return form
