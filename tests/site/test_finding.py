"""What a search finds in people's own words, by kinds, on machines that run little, and again after Back."""

import json
import re

import pytest

from tests.support.emptying import emptied
from tests.support.modules import named
from tests.support.site_under_test import axe_findings
from tests.support.waiting import wait_until

LIST = "ol.search-results"
DONE = "/result|didn’t load|What /.test(document.querySelector('[data-search-status]').textContent)"
ARE_SHOWN = "number => document.querySelectorAll('ol.search-results > li:not(.search-term)').length === number"
ODD = ["the", "how do i", "?!…", "%20", "a%00b", "%ED%A0%80 trust", "שלום frailty", "🙂🙂 icebreaker", "trust&q=care"]
# What a machine may lack, or a host get wrong, and the words of the index that then answer alone.
LACKS = {
    "no WebAssembly": ("", "delete globalThis.WebAssembly"),
    "no index of the full text": ("**/pagefind/pagefind.js", ""),
    "no program": ("**/*.pagefind", ""),
    "no list of words": ("**/search-words.json", ""),
    "no entries of the full text": ("**/pagefind/fragment/**", ""),
    "half of the full text": ("**/pagefind/index/**", ""),
}


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", ())) as page:
        yield page


def ask(page, address, words):
    """Open the page of all results for some words; the titles and kinds of the first of them."""
    page.goto(f"{address}/search/?q={words}")
    wait_until(page, DONE)
    return rows(page)


def rows(page):
    links = page.locator(f"{LIST} > li:not(.search-term)")
    return links.evaluate_all("all => all.map(one => one.querySelector('a').textContent)")


@pytest.mark.parametrize("words, title", [
    ("how do i start a workshop", "Two good things"), ("an icebreaker for the team", "Two good things"),
    ("icebraker", "Two good things"), ("ice breaker", "Two good things"), ("warmup", "Two good things"),
    ("nobody hears me", "Listening"), ("talked over", "Listening"), ("agenda maker", "Build a timetable"),
])  # fmt: skip
def test_what_people_say_finds_what_helps_first(page, corpus_address, words, title):
    assert ask(page, corpus_address, words)[0] == title


def test_a_result_says_as_what_it_was_found_and_its_page_does_not(page, corpus_address):
    ask(page, corpus_address, "icebreaker")
    first = page.locator(f"{LIST} > li").first
    assert "People also say: icebreaker" in first.inner_text()
    first.locator("a").click()
    page.wait_for_url("**/activities/two-good-things/")
    assert "icebreaker" not in page.content()


def test_one_word_too_many_empties_no_list_and_is_named(page, corpus_address):
    assert ask(page, corpus_address, "icebreaker zebra")[0] == "Two good things"
    assert "Doesn’t say: zebra" in page.locator(f"{LIST} > li").first.inner_text()


def test_a_topic_has_a_page_that_begins_with_what_to_do_and_an_empty_one_has_none(page, corpus_address):
    page.goto(f"{corpus_address}/topics/listening/")
    texts = [part.inner_text() for part in page.locator(".page > h1, .page > .lede, .page > .note").all()]
    assert texts == ["Listening", "People who are heard say more.", "Start with two good things."]
    assert page.get_by_role("link", name="Two good things").count() > 0
    page.goto(f"{corpus_address}/topics/")
    links = page.locator(".chips a").all_inner_texts()
    assert len(links) == 1 and links[0].startswith("Listening")


def test_one_kind_can_be_chosen_by_its_number_and_back_brings_back_all(page, corpus_address):
    ask(page, corpus_address, "care")
    kinds = page.get_by_role("group", name="Show one kind")
    before, names = rows(page), kinds.get_by_role("button").all_inner_texts()
    assert names[0].startswith("All (") and len(names) > 3
    number = int(re.search(r"\d+", next(name for name in names if name.startswith("Tips")))[0])
    kinds.get_by_role("button", name="Tips").click()
    page.wait_for_url("**kind=tip")
    wait_until(
        page, "number => document.querySelectorAll('ol.search-results > li:not(.search-term)').length === number", arg=number
    )
    assert kinds.get_by_role("button", name="Tips").get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.go_back()
    wait_until(page, "() => !location.search.includes('kind')")
    wait_until(
        page, "before => document.querySelectorAll('ol.search-results > li:not(.search-term)').length === before", arg=len(before)
    )
    assert rows(page) == before


@pytest.mark.parametrize("page", [(390, "light")], indirect=True, ids=str)
def test_back_from_a_result_brings_back_how_many_were_shown_and_how_far_down_the_reader_was(page, corpus_address):
    ask(page, corpus_address, "care")
    page.get_by_role("button", name="Show more").click()
    wait_until(page, "() => document.querySelectorAll('ol.search-results > li').length > 21")
    shown = len(rows(page))
    link = page.locator(f"{LIST} > li").nth(23).locator("a")
    link.scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    link.click()
    page.wait_for_load_state()
    page.go_back()
    wait_until(page, ARE_SHOWN, arg=shown)
    wait_until(page, "top => Math.abs(scrollY - top) < 3", arg=top)
    assert top > 500


@pytest.mark.parametrize("lack", LACKS)
def test_where_the_machine_or_the_host_lacks_a_part_the_search_answers_and_says_nothing_wrong(own_page, corpus_address, lack):
    blocked, script = LACKS[lack]
    if blocked:
        own_page.route(blocked, lambda route: route.abort())
    if script:
        own_page.add_init_script(script)
    assert ask(own_page, corpus_address, "icebreaker")[0] == "Two good things"
    found = ask(own_page, corpus_address, "frailty")
    assert all(found) and any("frailty" in title.lower() for title in found)  # the term too is called by a name
    assert "didn’t load" not in own_page.inner_text(".md-content")
    own_page.goto("about:blank")
    own_page.context.faults.clear()  # what was blocked is reported to us, and to the console


def test_an_index_of_another_build_is_no_fault(own_page, corpus_address):
    def older(route):
        answer = route.fetch()
        told = json.loads(answer.body())
        told["columns"]["id"] = ["en_0000000"] * len(told["columns"]["id"])
        route.fulfill(response=answer, body=json.dumps(told))

    own_page.route("**/about.json", older)
    assert ask(own_page, corpus_address, "icebreaker")
    assert ask(own_page, corpus_address, "frailty")


def test_where_nothing_is_found_the_nearest_topic_and_how_to_ask_are_named(page, corpus_address):
    ask(page, corpus_address, "lisstenninggs")
    assert "No results for “lisstenninggs”." in page.inner_text("[data-search-status]")
    around = page.locator("[data-search-without]")
    around.get_by_role("link", name="Listening").wait_for()
    assert around.get_by_role("link", name="tell us what you were looking for").is_visible()


@pytest.mark.parametrize(
    "words", ["the", "how do i", "?!…", "%20", "a%00b", "%ED%A0%80 trust", "שלום frailty", "🙂🙂 icebreaker", "trust&q=care"]
)
def test_odd_words_get_an_answer(page, corpus_address, words):
    page.goto(f"{corpus_address}/search/?q={words}")
    page.wait_for_load_state("networkidle")
    said = page.inner_text("[data-search-status]")
    assert said == "" or re.search(r"result|What ", said)


def test_each_record_is_found_first_by_its_title_and_with_small_words_put_in(page, corpus_address, corpus):
    titles = {record.title: record.address for kind in ("activity", "tip", "pack", "checklist", "way", "case-study")
              for record in corpus.shown(kind)}  # fmt: skip
    page.goto(corpus_address + "/about/")
    asked = [(title, address) for title, address in titles.items()]
    asked += [(f"the {title} of a", address) for title, address in titles.items()]
    found = page.evaluate(named("""async (questions) => {
        const script = document.querySelector("script[src*='search/bar.']").src;
        const { search } = await import(new URL("../../../assets/search/index.js", script).href);
        const first = [];
        for (const one of questions) first.push((await search(one, 1)).rows[0]?.url);
        return first;
    }"""), [title for title, _ in asked])  # fmt: skip
    assert len(asked) > 60
    assert [title for (title, address), url in zip(asked, found) if url != corpus_address + address] == []


def test_letter_by_letter_what_was_among_the_first_three_stays_there(page, corpus_address, corpus):
    titles = {record.title: corpus_address + record.address for record in corpus.shown("activity")}
    page.goto(corpus_address + "/about/")
    fell = page.evaluate(named("""async (titles) => {
        const script = document.querySelector("script[src*='search/bar.']").src;
        const { search } = await import(new URL("../../../assets/search/index.js", script).href);
        const fell = [];
        for (const [title, address] of Object.entries(titles)) {
            let was = false;
            for (let letters = 2; letters <= title.length; letters += 1) {
                const { rows } = await search(title.slice(0, letters), 3);
                const is = rows.some((row) => row.url === address);
                if (was && !is) fell.push(title.slice(0, letters));
                was = is;
            }
        }
        return fell;
    }"""), titles)  # fmt: skip
    assert titles and fell == []


@pytest.mark.parametrize("page", [(390, "light"), (1280, "dark")], indirect=True, ids=str)
def test_axe_finds_nothing_on_a_topic_and_with_kinds_to_choose(page, corpus_address):
    ask(page, corpus_address, "care")
    assert axe_findings(page) == []
    page.goto(f"{corpus_address}/topics/listening/")
    assert axe_findings(page) == []
