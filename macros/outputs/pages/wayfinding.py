"""Way-finding, as data: the menu, the foot, and the place of every page below them.

A page stands under the page above its address, or where PARENTS says. That gives its breadcrumb and what is lit in menu and
foot. Everything is called as its own page is, so that no two names are given to one thing. The frame of each page prints it:
overrides/partials/header.html, breadcrumb.html and footer.html.
"""

from collections.abc import Iterator, Mapping
from html import escape

HOME, MODELS = "/", "/models/"
# What stands on a page and is led to like one: its name, and the macro by which authors put it there.
PLAN = "/#plan"
PARTS = {PLAN: ("Plan a session", "planner")}

MENU = (PLAN, "/ways/", "/case-studies/", "/reflect/", "/glossary/")
FOOT = {
    "Plan and run": ("/activities/", "/packs/", "/packs/build/", "/packs/run/", "/packs/record/", "/start/", "/print/"),
    "Ideas to try": ("/tips/", "/topics/", MODELS, "/reflect/together/", "/glossary/check/"),
    "Why it matters": ("/why/", "/trust/", "/make-it-stick/", "/measuring-culture/", "/briefs/"),
    "Look it up": ("/search/", "/a-z/", "/sources/", "/what-is-changing/", "/data/"),
    "Take part": ("/contribute/", "/feedback/", "/you-said/"),
    "This site": ("/raise-a-concern/", "/about/", "/assurance/", "/accessibility/", "/privacy/", "/changes/"),
}
PARENTS = {
    "/hosting/": "/data/",
    **dict.fromkeys(("/activities/", "/packs/", "/start/", "/print/"), PLAN),
    **dict.fromkeys(("/tips/", MODELS), "/ways/"),
    **dict.fromkeys(("/elements/", "/cultural-web/", "/roadmap/"), MODELS),
    **dict.fromkeys(("/roadmap-blank/", "/logic-model-blank/"), "/roadmap/"),
    "/contribute/": "/case-studies/",
    "/contribute/tip/": "/tips/",
    "/contribute/term/": "/glossary/",
}

Named = Mapping[str, tuple[str, str]]  # {address: (title, description)} of pages


def in_frame(pages: Named) -> dict[str, object]:
    """What the templates of engines read: the menu and the foot as links, and {address: its place} of each of these pages.

    A place has `within`, all that is lit for it, and `trail`, the links that lead from home to it. A page that is made from
    a record has the place of the page that lists it, and says so in its header. What is not there is linked to nowhere.
    """
    return {
        "playbook_menu": [_link(address, pages) for address in MENU if address in pages],
        "playbook_foot": [
            {"heading": heading, "links": [_link(address, pages) for address in listed if address in pages]}
            for heading, listed in FOOT.items() if any(address in pages for address in listed)
        ],
        "playbook_places": {_key(address): _place(address, pages) for address in pages},
    }  # fmt: skip


def below(address: str, pages: Named) -> dict[str, tuple[str, str]]:
    """The pages that stand right under the one at `address`, as the menu has them."""
    return {child: pages[child] for child, parent in PARENTS.items() if parent == address and child in pages}


def place_of(address: str) -> str:
    """What a page's header says of the place of the page at `address`, where that is the one it stands under."""
    return _key(address)


def _place(address: str, pages: Named) -> dict[str, object]:
    above = [*_above(address, pages)][::-1]
    steps = [one for one in (*above, address) if "#" not in one]  # a part of home is no step after home
    within = [*above, address, *(part for part in pages if part.startswith(f"{address}#"))]
    return {"within": [_key(one) for one in within], "trail": [_link(one, pages) for one in steps]}


def _above(address: str, pages: Named) -> Iterator[str]:
    """The addresses above one, the nearest first, home last."""
    while address != HOME:
        address = _parent(address, pages)
        yield address


def _parent(address: str, pages: Named) -> str:
    stated = PARENTS.get(address)
    if stated in pages:
        return str(stated)
    if "#" in address:
        return address.partition("#")[0]
    while address != HOME:
        address = address.rstrip("/").rpartition("/")[0] + "/"
        if address in pages:
            break
    return address


def _link(address: str, pages: Named) -> dict[str, str]:
    """A link as the frame prints it: `at` is what a place calls it, `page` and `anchor` are its two halves."""
    name = "Home" if address == HOME else pages[address][0]
    page, separator, anchor = address.partition("#")
    return {"name": escape(name), "at": _key(address), "page": page.strip("/") + "/" if page != HOME else ".",
            "anchor": separator + anchor}  # fmt: skip


def _key(address: str) -> str:
    """An address as engines know it."""
    return address.removeprefix("/")
