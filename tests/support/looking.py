"""Looking at a page in the light, in the dark and at every width, where it stands, so that nobody has to bring it there twice."""

from tests.support.site_under_test import axe_findings

_WIDTHS = (320, 390, 768, 1280)


def axe_in_both(page):
    """What axe finds: by every rule in the light, and by its rules of colour in the dark, where nothing else differs."""
    return [*axe_in_the_dark(page), *axe_findings(page)]


def axe_in_the_dark(page):
    """What axe finds by its rules of colour in the dark, of a page that is shown in the light before and after."""
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)
    found = axe_findings(page, colours_alone=True)
    page.emulate_media(color_scheme="light")
    return [f"in the dark: {line}" for line in found]


def is_dark(page):
    """Whether a page is shown in the dark."""
    return page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")


def too_wide(page):
    """A line for each width of a window at which a page scrolls sideways."""
    before = page.viewport_size
    lines = _too_wide(page)
    page.set_viewport_size(before)
    return lines


def _too_wide(page):
    """The same, and leaves the window at the widest of them."""
    lines = []
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            lines.append(f"wider than {width}")
    return lines


def everything_wrong(page):
    """What axe finds on a page in the light, as wide as its window is; at which widths it scrolls sideways; and what axe finds
    in the dark at the widest. The window stays as wide as that."""
    return [*axe_findings(page), *_too_wide(page), *axe_in_the_dark(page)]
