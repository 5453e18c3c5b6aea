"""A word of feedback, in a real browser: asked for on every page, sent by nobody but the reader, never lost."""

from urllib.parse import parse_qs, unquote, urlsplit

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.forms import feedback
from tests.support.emptying import emptied
from tests.support.looking import axe_in_both, too_wide
from tests.support.modules import named
from tests.support.site_under_test import browsing
from tests.support.waiting import wait_until

ADDRESS = "/feedback/"
ABOUT = "/activities/two-wishes-each/"
# Pages on which a reader is in the middle of something, or might take a mistake for harm; each says why where it is decided.
WITHOUT = {"search", "feedback", "contribute/case-study", "contribute/tip", "contribute/term", "glossary/check", "packs/build",
           "packs/run", "packs/record", "reflect/together", "raise-a-concern", "hosting"}  # fmt: skip
# What was withdrawn or retired, or may be shown no more: a tombstone stands there.
TOMBSTONES = {"activities/a-longer-walk", "case-studies/a-kettle-in-the-lift", "case-studies/one-rota-first-try",
           "case-studies/the-blue-folder", "case-studies/the-night-bus"}  # fmt: skip
BLOCKED = (
    "for (const name of ['localStorage', 'sessionStorage']) "
    "Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });"
)


@pytest.fixture(scope="module")
def profile_of_module(chromium):
    with browsing(chromium, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context


@pytest.fixture
def page(profile_of_module, corpus_address, request):
    with emptied(profile_of_module, corpus_address, *getattr(request, "param", ())) as page:
        opened(page, corpus_address)
        yield page


def opened(page, corpus_address, asked=""):
    page.goto(f"{corpus_address}{ADDRESS}{asked}")
    page.wait_for_selector("[data-feedback]:not([hidden])")


def mail(page):
    """What stands in the mail that the button opens: (subject, text)."""
    parts = parse_qs(urlsplit(page.get_attribute("[data-mail]", "href")).query)
    return parts["subject"][0], parts["body"][0]


# At the foot of each page


def test_every_page_asks_for_a_word_with_its_own_address_but_those_where_it_would_be_in_the_way(corpus_site):
    asking, silent = [], set()
    for path in sorted(corpus_site.rglob("index.html")):
        name = path.parent.relative_to(corpus_site).as_posix()
        page = lxml.html.parse(str(path)).getroot()
        links = page.xpath("//nav[@class='tell-us']//a/@href")
        if not links:
            silent.add(name)
            continue
        address = "/" if name == "." else f"/{name}/"
        asking.append(name)
        queries = [parse_qs(urlsplit(link).query) for link in links]
        assert [query["about"] for query in queries[:4]] == [[address]] * 4, name
        assert [query["say"][0] for query in queries[:4]] == ["useful", "tried", "change", "wrong"]
        assert queries[4]["body"][0].startswith(f"About https://tiny.example.net/playbook{address}")
    assert silent == WITHOUT | TOMBSTONES and len(asking) > 70
    assert b"tell-us" not in (corpus_site / "404.html").read_bytes()


def test_a_page_of_something_withdrawn_asks_nothing(corpus_site):
    tombstone = (corpus_site / "case-studies/the-blue-folder/index.html").read_text("utf-8")
    assert "The organisation that told it asked for it back." in tombstone and "tell-us" not in tombstone
    assert "tell-us" in (corpus_site / "case-studies/a-shared-rota/index.html").read_text("utf-8")


@pytest.mark.parametrize(("words", "field"), [("What did you try?", "tried"), ("Suggest a change", "change"),
                                              ("Report a mistake", "wrong"), ("Was it useful?", "useful")])  # fmt: skip
def test_a_link_at_the_foot_leads_to_its_question_about_that_page(page, corpus_address, words, field):
    page.goto(corpus_address + ABOUT)
    page.get_by_role("navigation", name="Tell us about this page").get_by_role("link", name=words).click()
    page.wait_for_selector("[data-feedback]:not([hidden])")
    assert page.evaluate("document.activeElement.id") == f"f-{field}"
    about = page.locator("[data-about]").get_by_role("link", name=ABOUT)
    about.click()
    assert page.url == corpus_address + ABOUT


def test_the_foot_of_a_case_study_of_an_activity_nobody_used_and_of_the_site_lead_there_too(page, corpus_address):
    page.goto(corpus_address + "/case-studies/one-front-door/")
    page.get_by_role("link", name="Suggest a change or report a mistake").click()
    assert page.url == f"{corpus_address}{ADDRESS}?about=/case-studies/one-front-door/&say=wrong"
    page.goto(corpus_address + "/tips/")
    page.get_by_role("contentinfo").get_by_role("link", name="Suggest a change").click()
    assert page.url == f"{corpus_address}{ADDRESS}?about=/tips/&say=change"
    page.goto(corpus_address + "/404.html")
    page.get_by_role("contentinfo").get_by_role("link", name="Suggest a change").click()
    assert page.url == f"{corpus_address}{ADDRESS}"


def test_you_said_we_did_is_linked_both_ways(page, corpus_address):
    page.get_by_role("main").get_by_role("link", name="You said, we did").click()
    assert page.url == corpus_address + "/you-said/"
    page.get_by_role("main").get_by_role("link", name="Tell us what you think").first.click()
    assert page.url == corpus_address + ADDRESS


def test_on_paper_no_page_asks_anything(page, corpus_address):
    page.goto(corpus_address + ABOUT)
    assert page.locator(".tell-us").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".tell-us").is_visible()


# The page for feedback


def test_it_says_who_reads_it_what_must_not_be_in_it_and_where_harm_is_reported(page):
    words = page.get_by_role("main").inner_text()
    assert "goes to Exampleshire Partnership, who run this playbook" in words and "doesn’t go to the authors" in words
    assert "Write nothing about people who draw on care" in words and "their address is in the guide" in words
    page.get_by_role("main").get_by_role("link", name="get help with a concern").click()
    assert page.url.endswith("/raise-a-concern/")


def test_what_the_guide_asks_is_asked_openly_about_the_whole_and_behind_a_fold_about_a_page(page, corpus_address):
    assert page.locator("#f-journey").is_visible() and "About the whole playbook" in page.inner_text("[data-about]")
    opened(page, corpus_address, f"?about={ABOUT}")
    assert not page.locator("#f-journey").is_visible()
    page.locator("[data-wider] summary").click()
    page.fill("#f-ways", "We began with the first.")
    page.reload()
    assert page.locator("#f-ways").is_visible() and page.input_value("#f-ways") == "We began with the first."


def test_what_is_written_leaves_as_a_mail_a_copy_a_file_or_an_issue_and_nothing_by_itself(page, corpus_address):
    opened(page, corpus_address, f"?about={ABOUT}&say=tried")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    assert not page.locator("[data-ways]").is_visible()
    page.get_by_label("Partly").check()
    page.keyboard.press("Tab")
    page.keyboard.type("We ran over: 14 people & 20 minutes, #1.\nNext time in pairs.")
    page.fill("#f-who", "a ward manager")
    page.locator("[data-public] summary").click()
    text = (f"About: https://tiny.example.net/playbook{ABOUT}\n\nWas it useful?\nPartly\n\nWhat did you try, and how did it "
            "go?\nWe ran over: 14 people & 20 minutes, #1.\nNext time in pairs.\n\nWho are you?\na ward manager\n\n"
            "Do not publish this.\n")  # fmt: skip
    assert mail(page) == (f"{feedback.SUBJECT}: {ABOUT}", text.replace("\n", "\r\n"))
    assert page.get_attribute("[data-mail]", "href").startswith("mailto:team@tiny.example.net?")
    page.get_by_role("button", name="Copy the text").click()
    wait_until(page, "document.querySelector('[data-said]').textContent.startsWith('Copied')")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a text file").click()
    assert saved.value.path().read_text("utf-8") == text
    assert "at once" in page.inner_text("[data-public]") and "person who draws on care" in page.inner_text("[data-public]")
    issue = urlsplit(page.get_attribute("[data-issue]", "href"))
    assert issue.path == "/records/issues/new" and parse_qs(issue.query)["body"] == [text]
    page.check("#f-show")
    assert "You may publish a summary of what I said" in mail(page)[1] and "Do not publish" not in mail(page)[1]
    assert [url for url in asked if not url.startswith("blob:")] == []


@settings(max_examples=60)
@given(text=st.text(max_size=120))
def test_any_text_reaches_the_mail_as_it_was_typed(modules, text):
    got = unquote(modules("mail", text).partition("&body=")[2])
    assert got == text.replace("\r\n", "\n").replace("\n", "\r\n")


def test_half_a_character_does_not_stop_a_mail(modules):
    assert modules("mail", None) == "mailto:a@example.org?subject=x&body=cut%20%EF%BF%BD"


@pytest.fixture(scope="module")
def modules(chromium, corpus_address):
    """ask(name, …) runs one of the page's own modules."""
    context = chromium.new_context()
    page = context.new_page()
    opened(page, corpus_address)
    code = named("""async ([name, text]) => {
        const send = await import(new URL("../assets/shared/send.js", location.href).href);
        const note = await import(new URL("../assets/feedback/note.js", location.href).href);
        return { mail: () => send.mailAddress("a@example.org", "x", text ?? "cut \\ud83d"), page: () => note.pageOf(text) }[name]();
    }""")
    yield lambda *asked: page.evaluate(code, list(asked))
    context.close()


@pytest.mark.parametrize(("asked", "page"), [
    ("?about=/tips/", "/tips/"), ("?about=/", "/"), ("?about=/./", "/"), ("", ""), ("?about=", ""), ("?about=/tips", ""),
    ("?say=tried&about=%2Fways%2Fkeep-the-door-open%2F", "/ways/keep-the-door-open/"), ("?about=//evil.example/", ""),
    ("?about=javascript:alert(1)", ""), ("?about=https://evil.example/", ""), ("?about=/tips/<img src=x>/", ""),
    ("?about=/../", ""), ("?about=/A/", ""),
])  # fmt: skip
def test_only_an_address_of_this_site_is_taken_for_the_page_that_it_is_about(modules, asked, page):
    assert modules("page", asked) == page


def test_a_text_too_long_for_an_address_is_copied_instead_and_none_of_it_is_lost(page):
    page.fill("#f-tried", "words " * 50_000)
    assert not page.locator("[data-mail]").is_visible() and page.locator("[data-mail-long]").is_visible()
    page.locator("[data-public] summary").click()
    assert not page.locator("[data-issue]").is_visible()
    page.context.route("https://tiny.example.net/**", lambda route: route.fulfill(body="an issue"))
    with page.context.expect_page() as opened_page:
        page.get_by_role("button", name="Copy it and open an empty issue").click()
    assert "body=" not in opened_page.value.url and "/issues/new?title=" in opened_page.value.url
    assert page.evaluate("navigator.clipboard.readText()").count("words") == 50_000
    page.reload()
    assert len(page.input_value("#f-tried")) == 300_000


def test_where_copying_is_not_allowed_the_text_is_marked_in_its_box(page):
    page.fill("#f-change", "Larger print")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy the text").click()
    wait_until(page, "document.querySelector('[data-said]').textContent.includes('allow copying')")
    assert "Larger print" in page.evaluate("getSelection().toString() || document.activeElement.value")


@pytest.mark.parametrize("detail", ["ring 020 7946 0958", "943 476 5919", "date of birth 3 May 1940", "someone@gmail.com"])
def test_detail_that_points_to_one_person_is_reported_and_never_offered_for_an_issue(page, detail):
    page.fill("#f-tried", "It went well.")
    assert page.locator("[data-public]").is_visible()
    page.fill("#f-tried", f"It went well. {detail}")
    assert page.inner_text("[data-look-again]").startswith("Check this first: found")
    assert not page.locator("[data-public]").is_visible() and page.locator("[data-private]").is_visible()
    assert page.locator("[data-mail]").is_visible()


def test_what_was_typed_stays_in_the_tab_page_by_page_until_it_is_taken_away(page, corpus_address):
    opened(page, corpus_address, f"?about={ABOUT}")
    page.fill("#f-change", "Shorter steps")
    page.get_by_label("Yes").check()
    page.check("#f-show")
    opened(page, corpus_address, "?about=/tips/&say=wrong")
    assert page.input_value("#f-change") == "" and not page.locator("[data-ways]").is_visible()
    with page.expect_navigation():
        page.locator("[data-others]").get_by_role("link", name=ABOUT).click()
    assert page.input_value("#f-change") == "Shorter steps" and page.is_checked("#f-show") and page.get_by_label("Yes").is_checked()
    assert "typed before" in page.inner_text("[data-said]")
    assert page.evaluate("localStorage.length") == 0
    other = page.context.new_page()
    opened(other, corpus_address, f"?about={ABOUT}")
    assert other.input_value("#f-change") == ""
    page.get_by_role("button", name="Remove what I typed").click()
    assert page.input_value("#f-change") == "" and page.evaluate("sessionStorage.getItem('playbook-feedback')") is None
    page.get_by_role("button", name="Undo").click()
    page.reload()
    assert page.input_value("#f-change") == "Shorter steps"


def test_what_stands_under_the_name_and_is_no_feedback_does_no_harm(page):
    for kept in ("{", "[1, 2]", '{"": {"change": 3}}', '"x"', '{"": null}', "null"):
        page.evaluate("text => sessionStorage.setItem('playbook-feedback', text)", kept)
        page.reload()
        page.wait_for_selector("[data-feedback]:not([hidden])")
        page.fill("#f-change", kept)
        page.reload()
        assert page.input_value("#f-change") == kept
        page.evaluate("sessionStorage.clear()")


def test_where_the_browser_keeps_nothing_that_is_said_and_leaving_asks_first(chromium, corpus_address):
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script(BLOCKED)
    opened(page, corpus_address)
    assert page.inner_text("[data-kept]").startswith("Your browser keeps nothing for this page.")
    page.locator("#f-change").press_sequentially("Not lost")
    assert mail(page)[1].count("Not lost") == 1
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"] and page.input_value("#f-change") == "Not lost"
    context.close()


def test_without_javascript_every_question_is_there_and_the_mail_has_them(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + ABOUT)
    by_mail = page.get_by_role("navigation", name="Tell us about this page").get_by_role("link", name="By email")
    assert unquote(by_mail.get_attribute("href")).endswith(f"body=About https://tiny.example.net/playbook{ABOUT}\r\n\r\n")
    page.get_by_role("link", name="Report a mistake").click()
    assert not page.locator("[data-feedback]").is_visible()
    link = page.get_by_role("link", name="Write an email with the questions").get_attribute("href")
    assert len(link) < 1900
    for one in (*feedback.QUESTIONS, *feedback.WIDER):
        assert page.get_by_text(one.label, exact=True).first.is_visible() and one.label in unquote(link)


def test_it_can_be_done_with_the_keyboard_alone(page, corpus_address):
    page.goto(corpus_address + ABOUT)
    press_until(page, "document.activeElement.textContent === 'What did you try?'")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-feedback]:not([hidden])")
    page.keyboard.type("Twice, with two homes.")
    press_until(page, "document.activeElement.matches('[data-mail]')")
    assert "Twice, with two homes." in mail(page)[1]
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    press_until(page, "document.activeElement.matches('[data-clear]')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('[data-undo]')")
    page.keyboard.press("Enter")
    assert page.input_value("#f-tried") == "Twice, with two homes."


def press_until(page, condition, most=120):
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise AssertionError(f"never reached: {condition}")


@pytest.mark.parametrize("page", [(390,)], indirect=True, ids=str)
def test_axe_finds_nothing_once_something_is_written_and_every_part_is_open(page):
    page.fill("#f-tried", "It went well. ring 020 7946 0958")
    assert axe_in_both(page) == []
    page.fill("#f-tried", "It went well.")
    page.evaluate("document.querySelectorAll('[data-feedback] details').forEach((one) => { one.open = true; })")
    assert axe_in_both(page) == []
    assert too_wide(page) == []


def test_on_paper_it_is_a_form_to_fill_in_with_the_address_to_send_it_to(page):
    page.emulate_media(media="print")
    assert page.get_by_text("Send it to team@tiny.example.net.").is_visible()
    assert page.locator("#f-tried").is_visible() and not page.locator("#send").is_visible()
