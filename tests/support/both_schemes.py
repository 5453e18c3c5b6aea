"""Looking at a page in the light and in the dark, where it stands, so that nobody has to bring it there twice."""

from tests.support.site_under_test import axe_findings


def axe_in_both(page):
    """What axe finds: by every rule in the light, and by its rules of colour in the dark, where nothing else differs."""
    page.emulate_media(color_scheme="dark")
    dark = axe_findings(page, colours_alone=True)
    page.emulate_media(color_scheme="light")
    return [*axe_findings(page), *(f"in the dark: {line}" for line in dark)]
