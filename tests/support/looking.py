"""Looking at a page in the light, in the dark and at every width, where it stands, so that nobody has to bring it there twice."""

from tests.support.site_under_test import axe_findings

_WIDTHS = (320, 390, 768, 1280)


def axe_in_both(page):
    """What axe finds: by every rule in the light, and by its rules of colour in the dark, where nothing else differs."""
    page.emulate_media(color_scheme="dark")
    dark = axe_findings(page, colours_alone=True)
    page.emulate_media(color_scheme="light")
    return [*axe_findings(page), *(f"in the dark: {line}" for line in dark)]


def is_dark(page):
    """Whether a page is shown in the dark."""
    return page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")


def too_wide(page):
    """A line for each width of a window at which a page scrolls sideways."""
    lines, before = [], page.viewport_size
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            lines.append(f"wider than {width}")
    page.set_viewport_size(before)
    return lines
