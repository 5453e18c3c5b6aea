"""Every page is under the content security policy, by itself and by the server's headers. That each keeps to it: test_browser."""

import urllib.request
from email.message import Message

import lxml.html
import pytest

from macros.outputs.security_policy import HEADER_ALONE, HEADERS, POLICY
from tests.support import stopped
from tests.support.site_under_test import KINDS_OF_PAGE, browsing, served

META = "//meta[@http-equiv='Content-Security-Policy']"
# Pages that break the policy, and what the browser names that stops each.
BREACHES = {
    "<script>document.title = 'It ran'</script>": "script-src 'self'",
    "<p onclick='document.title = 1'>words</p><script src='press.js'></script>": "script-src 'self'",
    "<script src='https://cdn.example.org/a.js'></script>": "script-src 'self'",
    "<script src='data:text/javascript,1'></script>": "script-src 'self'",
    "<style>p { color: red }</style>": "style-src 'self'",
    "<p style='color: red'>words</p>": "style-src 'self'",
    "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>": "img-src 'self'",
    "<iframe src='framed.html'></iframe>": "default-src 'none'",
    "<object data='framed.html'></object>": "default-src 'none'",
    "<script src='ask.js'></script>": "connect-src 'self'",
    "<script src='base.js'></script>": "base-uri 'none'",
    "<p>words</p><script src='write.js'></script>": "requires 'TrustedHTML'",
    "<script src='parse.js'></script>": "requires 'TrustedHTML'",
    "<script src='vouch.js'></script>": "trusted-types 'none'",
}
SCRIPTS = {
    "press.js": "document.querySelector('p').click()",
    "ask.js": "fetch('https://other.example.org/').catch(() => {})",
    "base.js": "document.head.append(Object.assign(document.createElement('base'), { href: '/elsewhere/' }))",
    "write.js": "try { document.querySelector('p').innerHTML = '<b>words</b>' } catch {}",
    "parse.js": "try { new DOMParser().parseFromString('<a/>', 'application/xml') } catch {}",
    "vouch.js": "try { trustedTypes.createPolicy('any', { createHTML: (text) => text }) } catch {}",
}


def directives(said):
    """{directive: sources} of a policy as a page or a server says it."""
    return {name: tuple(sources) for name, *sources in (part.split() for part in said.split(";"))}


def headers_of(address) -> Message:
    with urllib.request.urlopen(address) as answer:
        return answer.headers


def test_every_page_says_the_policy_before_it_names_a_script_or_a_style(corpus_site):
    pages = sorted(corpus_site.rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        page = lxml.html.parse(str(path)).getroot()
        (meta,) = page.xpath(META)
        assert directives(meta.get("content")) == {name: POLICY[name] for name in POLICY if name not in HEADER_ALONE}, path
        assert page.xpath(f"count({META}/preceding::*[self::script or self::link or self::style])") == 0, path
        assert page.xpath("//meta[@name='referrer']/@content") == [HEADERS["Referrer-Policy"]], path


def test_a_server_says_the_whole_policy_for_every_kind_of_page(corpus_address):
    for address in KINDS_OF_PAGE:
        said = headers_of(corpus_address + address)
        assert directives(said["Content-Security-Policy"]) == POLICY
        assert {name: said[name] for name in HEADERS} == HEADERS


def test_a_page_and_a_server_say_the_same_but_for_who_may_frame_it(corpus_site, corpus_address):
    (meta,) = lxml.html.parse(str(corpus_site / "index.html")).xpath(META)
    by_header = directives(headers_of(corpus_address + "/")["Content-Security-Policy"])
    by_page = directives(meta.get("content"))
    assert {name: by_header[name] for name in by_header if name not in by_page} == {"frame-ancestors": ("'none'",)}
    assert by_page == {name: by_header[name] for name in by_page}


def test_what_is_not_named_is_not_allowed():
    assert POLICY["default-src"] == ("'none'",)
    sources = {source for name, allowed in POLICY.items() if name.endswith("-src") for source in allowed}
    assert sources == {"'self'", "'none'", "'wasm-unsafe-eval'", "blob:"}


@pytest.fixture
def breaking(chromium, tmp_path):
    """A function: opens a page with this in its body, beside SCRIPTS, from the server of the tests; gives what was stopped."""
    for name, script in SCRIPTS.items():
        (tmp_path / name).write_text(script)
    (tmp_path / "framed.html").write_text("<p>framed")
    with served(tmp_path) as address, browsing(chromium) as context:

        def opened(body):
            page = context.new_page()
            (tmp_path / "page.html").write_text(f"<!doctype html><html lang='en'><title>Still</title><body>{body}")
            page.goto(f"{address}/page.html")
            page.wait_for_timeout(100)
            return page.title(), stopped.taken()

        yield opened


@pytest.mark.parametrize(("body", "named"), BREACHES.items())
def test_what_breaks_the_policy_is_stopped_and_noticed(breaking, body, named):
    title, reported = breaking(body)
    assert title == "Still" and reported
    assert any(named in one for one in reported), reported


def test_what_keeps_to_the_policy_is_not_reported(breaking):
    assert breaking("<p>words</p><script src='press.js'></script>") == ("Still", [])


def test_no_other_page_may_frame_one(chromium, corpus_address, tmp_path):
    (tmp_path / "framed.html").write_text("<title>Framed</title>")
    (tmp_path / "page.html").write_text(f"<iframe src='framed.html'></iframe><iframe src='{corpus_address}/about/'></iframe>")
    with served(tmp_path, headers={}) as elsewhere, browsing(chromium) as context:
        page = context.new_page()
        page.goto(f"{elsewhere}/page.html")
        framed, refused = page.frames[1:]
        assert framed.title() == "Framed" and not refused.locator("main").count()
        assert ["frame-ancestors" in one for one in stopped.taken()] == [True]


def test_a_browser_knows_every_feature_that_a_page_may_or_may_not_use(own_page, corpus_address):
    said = []
    own_page.on("console", lambda message: said.append(message.text))
    own_page.goto(f"{corpus_address}/packs/run/?pack=a-day-by-the-river")
    assert said == []
    allowed = "document.featurePolicy.allowedFeatures().filter((one) => {}.includes(one))"
    assert sorted(own_page.evaluate(allowed.format(["camera", "microphone", "geolocation", "fullscreen", "screen-wake-lock"]))) == [
        "fullscreen", "screen-wake-lock"]  # fmt: skip
