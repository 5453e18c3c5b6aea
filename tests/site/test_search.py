"""Search in a real browser: keys pressed and results read, words widened, bad input, and no index at all."""

import re

import pytest

from macros.outputs.search import index as search
from macros.outputs.search import tokens as search_tokens
from macros.text.small_words import SMALL_WORDS, as_signs
from tests.support.emptying import emptied
from tests.support.looking import is_dark
from tests.support.modules import named
from tests.support.site_under_test import axe_findings, served
from tests.support.waiting import wait_until

FIELD = "#bar-words"
PANEL = ".search-panel"
HOSTILE = ["zzxqv", "qqqq zzxqv", "<script>document.title='run'</script>", '"><img src=x onerror="document.title=1">', "x" * 2000,
           ".*(+[", "^$\\", '"""', "🙂", "שלום עולם", "مرحبا", "%00", "__proto__", "constructor"]  # fmt: skip


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", ())) as page:
        yield page


@pytest.fixture
def about(page, corpus_address):
    page.goto(corpus_address + "/about/")
    return page


def typed(page, words):
    """Type words into the field of the bar; what is said of their results."""
    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially(words)
    status = page.locator(f"{PANEL} [role=status]", has_text=re.compile(f"“{re.escape(words[:60])}|didn’t load"))
    status.wait_for()
    return status.inner_text()


def results(page, where=PANEL):
    """(title, address) of each result that is no definition."""
    links = page.locator(f"{where} .search-results > li:not(.search-term) > a, {where}.search-results > li:not(.search-term) > a")
    return links.evaluate_all("links => links.map(link => [link.textContent, link.href])")


def on_the_page(page, address, words):
    page.goto(f"{address}/search/?q={words}")
    wait_until(page, "/found|result|read/.test(document.querySelector('[data-search-status]').textContent)")
    return {link for _, link in results(page, "ol")}


def test_results_come_as_one_types_with_their_number_kind_way_and_the_matched_words(about, corpus_address):
    assert re.fullmatch(r"\d+ results for “Otterby”\.( Showing 6\.)?", typed(about, "Otterby"))
    row = about.locator(f"{PANEL} li", has_text="In Otterby, one front door").first
    assert "Case study" in row.inner_text() and "1 Say what you need" in row.inner_text()
    assert any("Otterby" in words for words in about.locator(f"{PANEL} mark").all_inner_texts())
    assert about.url == corpus_address + "/about/"


def test_keys_alone_lead_to_a_result_and_back(about):
    typed(about, "frailty")
    for key, at in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("Tab", 1)):
        about.keyboard.press(key)
        assert about.locator(f"{PANEL} a").nth(at).evaluate("link => link === document.activeElement")
    about.keyboard.press("Escape")
    assert not about.locator(PANEL).is_visible() and about.locator(FIELD).evaluate("field => field === document.activeElement")
    typed(about, "Otterby")
    address = about.locator(f"{PANEL} a").first.get_attribute("href")
    about.keyboard.press("ArrowDown")
    about.keyboard.press("Enter")
    about.wait_for_url("**" + address)


def test_the_panel_closes_when_the_focus_goes_on_or_someone_clicks_elsewhere(about):
    typed(about, "frailty")
    about.locator(f"{PANEL} a").last.focus()
    about.keyboard.press("Tab")
    assert not about.locator(PANEL).is_visible()
    typed(about, "trust")
    about.locator("h1").click()
    assert not about.locator(PANEL).is_visible()


def test_enter_opens_all_results_which_can_be_shared_and_left_and_come_back_to(about, corpus_address):
    about.locator(FIELD).fill("frailty")
    about.keyboard.press("Enter")
    about.wait_for_selector("ol.search-results li")
    assert about.url == corpus_address + "/search/?q=frailty"
    about.locator("ol.search-results a", has_text="In Otterby").click()
    assert about.url.startswith(corpus_address + "/case-studies/one-front-door/")
    about.go_back()
    about.wait_for_selector("ol.search-results li")
    about.get_by_label("What are you looking for?").fill("trust")
    about.keyboard.press("Enter")
    about.locator("[data-search-status]", has_text="“trust”").wait_for()
    about.go_back()
    about.locator("[data-search-status]", has_text="“frailty”").wait_for()


def test_more_results_come_at_a_press_and_the_focus_goes_to_the_first_of_them(page, corpus_address):
    on_the_page(page, corpus_address, "care")
    before = len(results(page, "ol"))
    page.get_by_role("button", name="Show more").click()
    wait_until(page, "before => document.querySelectorAll('ol.search-results > li').length > before + 1", arg=before)
    assert page.evaluate("document.activeElement.matches('ol.search-results a')")


@pytest.mark.parametrize("one, other", [
    ("ICB", "integrated care board"), ("icb", "Integrated Care Boards"), ("CoP", "community of practice"),
    ("EDI", "equality, diversity and inclusion"), ("ICS", "integrated care system"),
])  # fmt: skip
def test_an_acronym_what_it_stands_for_and_an_alias_find_the_same(page, corpus_address, one, other):
    found = on_the_page(page, corpus_address, one)
    term = page.locator(".search-term").first.inner_text()
    assert found and on_the_page(page, corpus_address, other) == found
    assert page.locator(".search-term").first.inner_text() == term


def test_a_page_that_says_only_the_abbreviation_is_found_by_the_long_one(page, corpus_address, corpus):
    short = {record.id for record in corpus.shown("source") if any("ICB" in text for _, text, _ in record.texts())
             and not any("integrated care board" in text.lower() for _, text, _ in record.texts())}  # fmt: skip
    found = " ".join(on_the_page(page, corpus_address, "integrated care board"))
    assert short and all(f"/sources/#{id}" in found for id in short)


@pytest.mark.parametrize("wrong, right", [
    ("safegaurding", "safeguarding"), ("intergrated", "integrated"), ("frality", "frailty"), ("comissioning", "commissioning"),
    ("nursing home", "care home"), ("nursing homes", "care home"),
    ("phsycological safety", "psychological safety"), ("saefguarding", "safeguarding"),
])  # fmt: skip
def test_a_misspelt_word_or_another_word_finds_what_the_right_one_does(page, corpus_address, wrong, right):
    rows = on_the_page(page, corpus_address, right)
    assert rows and rows & on_the_page(page, corpus_address, wrong)


@pytest.mark.parametrize("words", ["bullied", "bulied", "bullied at work", "harassment", "racism", "abuse", "unsafe care"])
def test_who_was_hurt_is_led_to_the_people_to_tell_first(page, corpus_address, words):
    on_the_page(page, corpus_address, words)
    assert results(page, "ol")[0] == ["Raise a concern", f"{corpus_address}/raise-a-concern/"]


def test_where_nothing_is_found_the_people_to_tell_are_named(page, corpus_address):
    on_the_page(page, corpus_address, "zzxqv")
    page.locator(".md-content").get_by_role("link", name="Get help with a concern").click()
    page.wait_for_url(f"{corpus_address}/raise-a-concern/")


def test_what_helps_comes_before_words_that_only_mean_something_like_it(page, corpus_address):
    on_the_page(page, corpus_address, "leaving hospital")
    kinds = page.locator("ol.search-results > li:not(.search-term) .search-about span:first-child").all_inner_texts()
    assert "Case study" in kinds[:5] and "Tip" in kinds[:9]


def test_no_excerpt_ends_before_what_one_should_say_instead(page, corpus_address):
    for words in ("discharge", "hospital", "care", "plan", "team"):
        on_the_page(page, corpus_address, words)
        excerpts = page.locator("ol.search-results > li:not(.search-term) > p:first-of-type").all_inner_texts()
        assert len(excerpts) > 4 and [text for text in excerpts if re.search(r"\bSay( instead:?)?$", text)] == []


def test_a_term_comes_first_as_a_card_and_excerpts_show_only_what_is_on_the_page(page, corpus_address, corpus):
    on_the_page(page, corpus_address, "integrated care board")
    first = page.locator("ol.search-results > li").first
    assert corpus.get("term", "icb").data["definition"] in first.inner_text()
    assert first.locator("a").get_attribute("href") == corpus_address + "/glossary/#icb"
    link = page.locator("ol.search-results > li:not(.search-term)", has_text="Seed money").first
    excerpt, address = link.locator("p").first.inner_text(), link.locator("a").evaluate("link => link.href")
    page.goto(address)
    parts = page.locator("[data-pagefind-body]").evaluate(_PARTS)
    standing = set(re.findall(r"\w+", " ".join(parts)))
    assert excerpt and set(re.findall(r"\w+", excerpt)) <= standing


_PARTS = """root => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), parts = [];
    while (walk.nextNode()) parts.push(walk.currentNode.data);
    return parts;
}"""


def found_by_script(page, terms):
    """{name: [(addresses, ids of the terms that come first, marked words) of each spelling]}, of all that the search finds."""
    return page.evaluate(named("""async (terms) => {
        const script = document.querySelector("script[src*='search/bar.']").src;
        const { search } = await import(new URL("../../../assets/search/index.js", script).href);
        const marks = (text) => [...text.matchAll(/<mark>(.*?)<.mark>/g)].map(([, words]) => words);
        const found = {};
        for (const [name, spellings] of Object.entries(terms)) {
            found[name] = [];
            for (const one of spellings) {
                const { rows, terms } = await search(one, 1000);
                const shown = rows.map(({ title, excerpt }) => `${title}. ${excerpt}`);
                found[name].push({ urls: rows.map(({ url }) => url).sort(), terms: terms.map((term) => term.id),
                                   marked: shown.flatMap(marks), shown });
            }
        }
        return found;
    }"""), terms)  # fmt: skip


def test_whatever_spelling_of_a_term_is_typed_the_same_is_found_with_its_own_entry_among_it(page, corpus_address, corpus):
    terms = {record.id: [one for one in (record.data["term"], record.data.get("expansion"), *record.data.get("aliases", ())) if one]
             for record in corpus.shown("term") if not record.data.get("never_mark")}  # fmt: skip
    page.goto(corpus_address + "/about/")
    found = found_by_script(page, terms)
    made = [*search_tokens.tokens(corpus).values(), *map(as_signs, SMALL_WORDS)]
    assert len(found) > 30
    assert [id for id, ways in found.items() if not all(id in one["terms"] for one in ways)] == []
    assert [id for id, ways in found.items() if any(one["urls"] != ways[0]["urls"] for one in ways)] == []
    assert [text for ways in found.values() for one in ways for text in one["shown"] if any(token in text for token in made)] == []
    assert any(" the " in text for ways in found.values() for one in ways for text in one["shown"])


def test_the_spelling_that_stands_there_is_marked_and_no_token_is_shown(page, corpus_address, corpus):
    for words, marked in (("ICB", "integrated care board"), ("integrated care board", "ICB"), ("ICB leaders", "leaders")):
        on_the_page(page, corpus_address, words)
        marks = page.locator("ol.search-results mark").all_inner_texts()
        assert any(marked in mark for mark in marks), words
        shown = page.inner_text("ol.search-results")
        assert [token for token in search_tokens.tokens(corpus).values() if token in shown] == []


def test_words_of_the_list_that_are_more_than_one_find_the_same_in_the_plural_and_are_marked(page, corpus_address):
    page.goto(corpus_address + "/about/")
    one, more = found_by_script(page, {"care home": ["care home", "care homes"]})["care home"]
    assert len(one["urls"]) > 10 and one["urls"] == more["urls"] and one["terms"] == []
    marks = [mark.lower() for mark in one["marked"]]
    assert {"care home", "care homes"} <= set(marks) and sum("care home" in mark for mark in marks) > len(one["urls"]) / 2


def test_a_term_inside_a_longer_one_is_found_and_marked_too_and_the_longer_one_is_marked_whole(page, corpus_address, corpus):
    longer = re.compile(r"integrated care (system|board|partnership)s?", re.IGNORECASE)
    texts = {record.address: " ".join(text for _, text, _ in record.texts()) for record in corpus.shown("source")}
    only = [
        address for address, text in texts.items() if longer.search(text) and "integrated care" not in longer.sub("", text).lower()
    ]
    page.goto(corpus_address + "/about/")
    found = found_by_script(page, {"shorter": ["integrated care"], "longer": ["integrated care system"]})
    (shorter,), (whole,) = found["shorter"], found["longer"]
    assert only and [address for address in only if address not in " ".join(shorter["urls"])] == []
    assert any("<mark>integrated care</mark> system" in text.lower() for text in shorter["shown"])
    assert "integrated care systems" in [mark.lower() for mark in whole["marked"]]


def test_an_entry_of_a_list_has_its_title_marked_and_does_not_say_it_a_second_time(page, corpus_address, corpus):
    on_the_page(page, corpus_address, "discharge")
    row = page.locator("ol.search-results > li", has=page.locator("a[href$='#discharge-to-assess']"))
    title, definition = (corpus.get("term", "discharge-to-assess").data[key] for key in ("term", "definition"))
    assert row.locator("a").inner_text() == title and row.locator("a mark").inner_text() == "discharge"
    excerpt = row.locator("p").first.inner_text()
    assert excerpt and " ".join(definition.split()).startswith(excerpt.split(" Say")[0])


def test_nor_does_a_page_whose_whole_title_was_looked_for(page, corpus_address):
    on_the_page(page, corpus_address, "roadmap")
    row = page.locator("ol.search-results > li", has=page.locator("a[href$='/roadmap/']"))
    assert row.locator("a mark").inner_text() == "Roadmap" and not row.locator("p").first.inner_text().startswith("Roadmap")


def test_the_name_of_a_fact_and_the_fact_are_words_apart_in_an_excerpt(page, corpus_address):
    page.goto(corpus_address + "/about/")
    found = found_by_script(page, {"setting": ["Community health", "integrated care board"]})["setting"]
    reported = [text for one in found for text in one["shown"] if "Settings" in text]
    assert reported and [text for text in reported if not re.search(r"(^|\. )Settings: \S", text)] == []


@pytest.mark.parametrize("words", ["ICB", "workforce", "integrated care system", "trust"])
def test_our_own_pages_come_before_what_they_rest_on(page, corpus_address, words):
    on_the_page(page, corpus_address, words)
    kinds = page.locator("ol.search-results > li:not(.search-term) .search-about span:first-child").all_inner_texts()
    assert len(kinds) > 5 and "Source" not in kinds[:3]


@pytest.mark.parametrize("words, address", [
    ("reablement", "/glossary/#reablement"), ("share the kettle", None), ("Exampleshire Press", "/sources/#"),
])  # fmt: skip
def test_what_stands_on_a_list_is_found_at_its_own_place(page, corpus_address, words, address, corpus):
    if address is None:
        tip = corpus.shown("tip")[0]
        words, address = tip.title, tip.address
    on_the_page(page, corpus_address, words)
    link = page.locator(f'ol.search-results a[href*="{address}"]').first
    link.click()
    page.locator(":target").wait_for()


def test_the_title_counts_for_more_than_the_summary_and_that_for_more_than_the_rest(page, tmp_path, tiny):
    filling = "<p>" + " Many other words stand here." * 30 + "</p>"
    pages = {"rest": "<h1>Two</h1><p class='lede' data-pagefind-weight='5'>Two.</p><p>We saw a walrus.</p>",
             "summary": "<h1>Three</h1><p class='lede' data-pagefind-weight='5'>About a walrus.</p><p>Three.</p>",
             "title": "<h1 data-pagefind-weight='10'>Walrus</h1><p class='lede' data-pagefind-weight='5'>Four.</p>"}  # fmt: skip
    for name, html in pages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<html lang=en><body data-pagefind-body>{html}{filling}</body></html>")
    search.index(tmp_path, tiny)
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>")
    script = """async () => { const index = await import(location.href + "pagefind/pagefind.js");
        await index.options({ noWorker: true, ranking: { metaWeights: { title: 8 } } });
        const { results } = await index.search("walrus");
        return Promise.all(results.map(async (one) => (await one.data()).url.split("/").at(-2))); }"""
    with served(tmp_path) as address:
        page.goto(address + "/")
        assert page.evaluate(script) == ["title", "summary", "rest"]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_any_words_get_an_answer_and_none_is_run(page, corpus_address, words):
    page.goto(corpus_address + "/search/")
    page.locator("#search-words").evaluate("(field, words) => field.value = words", words)
    page.locator("main, .md-main").get_by_role("button", name="Search").click()
    wait_until(page, "/found|result/.test(document.querySelector('[data-search-status]').textContent)")
    assert page.title().startswith("Search") and page.locator(".search-results img, .search-results script").count() == 0
    if "zzxqv" in words:
        assert results(page, "ol") == [] and page.get_by_role("link", name="A to Z of everything").is_visible()


def test_a_list_is_found_as_a_page_besides_its_entries(page, corpus_address):
    found = on_the_page(page, corpus_address, "roadmap")
    assert corpus_address + "/roadmap/" in found


def test_no_words_at_all_search_for_nothing(page, corpus_address):
    for address in ("/search/?q=", "/search/?q=%20%20", "/search/"):
        page.goto(corpus_address + address)
        page.wait_for_load_state("networkidle")
        assert page.inner_text("[data-search-status]") == "" and results(page, "ol") == []
    page.goto(corpus_address + "/about/")
    page.locator(FIELD).press_sequentially("   ")
    assert not page.locator(PANEL).is_visible()


def test_without_any_index_search_says_so_and_offers_the_a_to_z(own_page, corpus_address):
    own_page.route("**/pagefind/**", lambda route: route.abort())
    own_page.goto(corpus_address + "/search/?q=trust")
    own_page.locator("[data-search-status]", has_text="Search didn’t load. Open this page again.").wait_for()
    assert own_page.get_by_role("link", name="A to Z of everything").is_visible()
    own_page.goto(corpus_address + "/about/")
    assert typed(own_page, "trust") == "Search didn’t load. Open this page again."
    own_page.locator(PANEL).get_by_role("link", name="A to Z of everything").click()
    assert own_page.url == corpus_address + "/a-z/"
    own_page.context.faults.clear()  # Pagefind reports a program that it could not fetch twice: to us, and to the console


def test_the_index_is_fetched_at_the_first_search_from_this_site_alone(own_page, corpus_address):
    asked = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(corpus_address + "/about/")
    own_page.wait_for_load_state("networkidle")
    own_page.locator(FIELD).focus()
    assert not [url for url in asked if "pagefind" in url or "search-words" in url]
    typed(own_page, "frailty")
    assert [url for url in asked if "pagefind" in url]
    assert [url for url in asked if not url.startswith((corpus_address, "data:"))] == []


@pytest.mark.parametrize("page", [(390, "light"), (1280, "dark")], indirect=True, ids=str)
def test_axe_finds_nothing_with_the_search_open(about, corpus_address):
    for words in ("ICB", "zzxqv"):
        typed(about, words)
        assert axe_findings(about, colours_alone=is_dark(about)) == []
    on_the_page(about, corpus_address, "ICB")
    assert axe_findings(about) == []


@pytest.mark.parametrize("page", [(320, "light"), (390, "light")], indirect=True, ids=str)
def test_nothing_of_the_search_is_clipped_with_letters_twice_as_large(page, corpus_address):
    on_the_page(page, corpus_address, "ICB")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    typed(page, "frailty")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    for name in (FIELD, ".bar-search button", "#search-words", ".search-row button", PANEL):
        box = page.locator(name).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"], name
        assert name.endswith("button") or box["width"] > 150, name


def test_without_javascript_the_search_leads_to_the_a_to_z(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.goto(corpus_address + "/about/")
    page.locator(FIELD).fill("trust")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="A to Z of everything").click()
    assert page.url == corpus_address + "/a-z/"
