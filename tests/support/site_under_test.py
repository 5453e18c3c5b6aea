"""Things that several tests of the built site share: the site itself, a server on loopback, a browser, axe."""

import functools
import http.server
import threading
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

from macros.outputs.security_policy import HEADERS
from tests.support import stopped
from tests.support.find_browser import ARGUMENTS, find

# Every kind of page, once.
KINDS_OF_PAGE = (
    "/", "/about/", "/raise-a-concern/", "/contribute/", "/contribute/case-study/",
    "/contribute/tip/", "/contribute/term/", "/feedback/", "/feedback/?about=/tips/&say=wrong", "/ways/",
    "/ways/keep-the-door-open/", "/tips/",
    "/case-studies/", "/case-studies/one-front-door/", "/case-studies/many-hands-at-mill-lane/",
    "/case-studies/doorstep-visits/", "/case-studies/the-night-bus/",
    "/activities/", "/activities/lay-out-our-numbers/", "/activities/a-box-of-keys/",
    "/packs/", "/packs/first-tea-of-partners/", "/packs/a-long-afternoon/", "/packs/two-of-us/",
    "/packs/build/", "/packs/build/?pack=a-day-by-the-river&people=7", "/packs/run/", "/packs/run/?pack=a-day-by-the-river",
    "/packs/record/",
    "/reflect/", "/reflect/six-doors/", "/reflect/how-our-house-feels/", "/reflect/do-we-lead-by-listening/", "/reflect/together/",
    "/roadmap/", "/glossary/", "/glossary/check/", "/sources/", "/you-said/", "/elements/", "/cultural-web/", "/start/",
    "/start/new-team/", "/start/after-a-mistake/", "/print/", "/roadmap-blank/",
    "/a-z/", "/search/?q=trust", "/search/", "/404.html",
)  # fmt: skip

# The rules that the site is held to: WCAG 2.0 to 2.2, A and AA, and axe's best practices.
_RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],  # what passed is not listed one by one, which would take as long as looking
}
_VIOLATIONS = "async (options) => (await axe.run(options)).violations"
_RULES_OF_COLOUR = {**_RULES, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

# Until nothing fades any more: a colour half way from one scheme to the other is none that anybody reads.
# So what moves is ended at its last state. To wait for it would take its time, and for ever where it is held or never ends.
_STILL = """() => document.getAnimations().forEach((one) => {
  if (one.effect.getComputedTiming().endTime === Infinity) one.cancel();
  else one.finish();
})"""


# Hosts let a browser keep what it has for some minutes. It then asks for a style once, and reads a script once.
KEPT = {"Cache-Control": "max-age=600"}


@contextmanager
def served(folder, under="", headers=HEADERS):
    """Serve a folder on loopback under a path such as /playbook, as hosts do, each answer with these
    `headers`, those of the security policy; gives its address, no slash at the end."""
    handler = functools.partial(_Handler, under, headers, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{under}"
    finally:
        server.shutdown()


@contextmanager
def browser():
    """A real browser, without a window. What the security policy stops in it fails the test."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        stopped.watch(launched)
        try:
            yield launched
        finally:
            launched.close()


@contextmanager
def browsing(chromium, width=1280, scheme="light", **more):
    """A browser profile of its own, in none of whose pages a script may fail: its `faults` are what failed, for a test to
    clear that expects it. `more` is what Playwright's new_context takes.
    """
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB", **more)
    context.set_default_timeout(8000)
    context.faults = []
    context.on("weberror", lambda fault: context.faults.append(str(fault.error)))
    yield context
    assert context.faults == []
    context.close()


@contextmanager
def window(chromium, request, **more):
    """An empty page in such a profile, as wide and as light or dark as the fixture's parameter says."""
    with browsing(chromium, *getattr(request, "param", ()), **more) as context:
        yield context.new_page()


def axe_findings(page, colours_alone=False):
    """What axe finds on a page, as readable lines: rule, what it is about, and where. `colours_alone`: by its rules of colour,
    for a page whose other rules were looked at in another scheme."""
    page.evaluate(_STILL)
    if page.evaluate("typeof axe === 'undefined'"):  # to read its script takes as long as to look at a small page
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_VIOLATIONS, _RULES_OF_COLOUR if colours_alone else _RULES)
    return [f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes']][:3]}" for one in found]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files under a path, and nothing outside it."""

    def __init__(self, under, more_headers, *arguments, **named):
        self.under, self.more_headers = under, more_headers
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        inside = path.startswith(self.under + "/")
        return super().translate_path(path.removeprefix(self.under) if inside else "/outside-the-site")

    def send_error(self, code, *words):
        """What isn't there is answered with the site's own page for that, as hosts do."""
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            return super().send_error(code, *words)
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(missing.read_bytes())

    def end_headers(self):
        for name, value in self.more_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass
