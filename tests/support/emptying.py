"""A browser profile that the tests of a module share, emptied before each of them: a new one takes three times as long."""

from contextlib import contextmanager
from urllib.parse import urljoin

EMPTY = "() => { sessionStorage.clear(); localStorage.clear(); }"


@contextmanager
def emptied(context, address, width=1280, scheme="light"):
    """The one tab of a profile in which nothing is kept for the site at `address` and nothing else is open, as wide and as
    light or dark as is asked for. In none of its pages may a script fail meanwhile.

    What a test cannot undo in this way wants a profile of its own: a script for every page, another time of day.
    """
    tab, *others = context.pages or [context.new_page()]
    for other in others:
        other.close()
    context.set_offline(False)
    context.unroute_all()
    tab.unroute_all()
    tab.goto(urljoin(address, "/nothing-here"))  # on the same host, and no script there keeps anything again
    tab.evaluate(EMPTY)
    tab.emulate_media(media="null", color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 900})
    context.faults.clear()
    yield tab
    assert context.faults == []
