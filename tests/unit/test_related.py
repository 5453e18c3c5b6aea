"""Which record leads to which, in what order, and how much of a long list stands in the open."""

import dataclasses

import lxml.html
import pytest

from macros.model import playbook
from macros.outputs.pages import lists
from macros.outputs.pages.related import leads_to, related, tagged
from macros.outputs.pages.routes import pages
from macros.outputs.pages.templates import fill
from macros.outputs.pages.view import View
from macros.outputs.pages.ways import MOST, has_more
from tests.support.changing import change
from tests.support.places import CORPUS, ROOT, TODAY


@pytest.fixture(scope="module")
def corpus():
    """The corpus, which nothing here changes."""
    return playbook.load(CORPUS, TODAY)[0]


@pytest.fixture(scope="module")
def page(corpus):
    """page(path) is that page of its site."""
    made = pages(corpus)
    return lambda path: lxml.html.fromstring(made[path].partition("\n---\n")[2])


def ids(records):
    return [record.id for record in records]


def test_what_names_a_tag_first_comes_first(tiny):
    early, late = tiny.get("activity", "two-good-things"), tiny.get("activity", "walk-and-talk")
    change(tiny, early, {"moments": ["quiet-meetings", "new-team"]})
    change(tiny, late, {"moments": ["new-team", "quiet-meetings"]})
    assert ids(tagged(tiny, "moments", "quiet-meetings")["activity"]) == ["two-good-things", "walk-and-talk"]
    assert ids(tagged(tiny, "moments", "new-team")["activity"]) == ["walk-and-talk", "two-good-things"]


def test_what_is_most_about_a_way_comes_first_on_its_page(corpus):
    way = corpus.get("way", "keep-the-door-open")
    tips = related(corpus, way)["tip"]
    places = [tip.data["ways"].index(way.id) for tip in tips if way.id in tip.data.get("ways", ())]
    assert len(places) > 10 and places == sorted(places)


def test_phases_stay_in_their_order(corpus):
    rows = [[phase.data["number"] for phase in tagged(corpus, "moments", id)["phase"]] for id in corpus.list_of("moments")]
    assert rows == [sorted(row) for row in rows] and [2, 4] in rows


def test_a_case_study_leads_to_no_activity_that_is_only_near(corpus, page):
    study = corpus.get("case-study", "numbers-on-one-page")
    assert related(corpus, study)["activity"] == []
    links = page("case-studies/numbers-on-one-page/index.md").xpath("//section[@class='next']//a/@href")
    assert links and "../../activities/lay-out-our-numbers/" not in links


def test_a_case_study_leads_first_to_what_its_own_text_links_to(tiny):
    study = tiny.get("case-study", "a-shared-rota")
    assert ids(related(tiny, study)["activity"]) == ["two-good-things"]
    linked = "Go for a [walk](/activities/walk-and-talk/), then [read on](/case-studies/a-shared-rota/)."
    body = f"{study.body}\n- {linked}\n- [Two good things](/activities/two-good-things/).\n"
    tiny.records["case-study"][study.id] = dataclasses.replace(study, body=body)
    found = leads_to(tiny, tiny.get("case-study", study.id))
    assert ids(found["activity"]) == ["walk-and-talk", "two-good-things"] and study.id not in ids(found["case-study"])
    links = lxml.html.fromstring(pages(tiny)["case-studies/a-shared-rota/index.md"].partition("\n---\n")[2])
    next_links = links.xpath("//section[@class='next']//h3[text()='Activities to try']/following-sibling::ul//a/@href")
    assert next_links == ["../../activities/walk-and-talk/", "../../activities/two-good-things/"]
    used = links.xpath("//dt[text()='Activities they used']/following-sibling::dd[1]//a/@href")
    assert used == ["../../activities/two-good-things/"]


def test_what_readers_may_not_see_is_no_way_on(tiny):
    study = tiny.get("case-study", "a-shared-rota")
    body = f"{study.body}\n- Go for a [walk](/activities/walk-and-talk/).\n"
    tiny.records["case-study"][study.id] = dataclasses.replace(study, body=body)
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "draft"})
    assert ids(leads_to(tiny, tiny.get("case-study", study.id))["activity"]) == ["two-good-things"]


def test_what_is_only_near_is_never_said_to_have_been_used(corpus, page):
    unused = [a for a in corpus.shown("activity") if not related(corpus, a)["case-study"]]
    assert unused
    read = page(f"activities/{unused[0].id}/index.md")
    untried = read.xpath("//details[@id='how-sure']//p[@id='untried']")[0]
    assert "We don’t know of anyone who has run it" in untried.text_content() and not read.xpath("//h2[@id='used']")


def test_the_shorter_version_of_an_activity_stands_open_under_its_steps(page):
    read = page("activities/two-good-things/index.md")
    note = read.xpath("//*[@id='shorter']")[0]
    assert "In ten minutes, each person names one thing that went well." in note.text_content()
    assert note.xpath("preceding::h2[@id='steps']") and not note.xpath("ancestor::details")
    assert not page("activities/walk-and-talk/index.md").xpath("//*[@id='shorter']")


def test_what_an_activity_is_not_for_stands_open_on_its_page_before_its_steps_and_on_its_card(page):
    read = page("activities/two-good-things/index.md")
    note = read.xpath("//*[@id='not-for']")[0]
    assert "Not for a death or an open investigation." in note.text_content()
    assert note.xpath(".//a/@href") == ["../../raise-a-concern/"] and not note.xpath("ancestor::details")
    assert note.xpath("following::h2[@id='steps']") and not page("activities/walk-and-talk/index.md").xpath("//*[@id='not-for']")
    cards = {card.get("data-id"): card.text_content() for card in page("activities/index.md").xpath("//li[@data-id]")}
    assert "Not for a death or an open investigation" in cards["two-good-things"] and "Not for" not in cards["walk-and-talk"]


def test_the_page_of_an_activity_tells_what_it_must_have_from_what_is_nice_and_how_to_do_without(page):
    def glance(read):
        return {one.xpath("small")[0].text: one.text for one in read.xpath("//ul[@class='glance']/li")}

    read = page("activities/two-good-things/index.md")
    assert (glance(read)["essential"], glance(read)["nice to have"]) == ("Nothing", "A timer")
    assert read.xpath("//section[h2/@id='prepare']/h3/text()")[0] == "Bring, if you can"
    assert read.xpath("//h3[@id='without']/text()") == ["If you don’t have a timer"]
    assert read.xpath("//h3[@id='without']/following-sibling::p/text()") == ["Count slowly to sixty, five times."]
    other = glance(page("activities/walk-and-talk/index.md"))
    assert other["essential"] == "Nothing" and "nice to have" not in other


def test_a_long_list_shows_a_handful_and_folds_the_rest_without_losing_any(corpus, page):
    after = page("start/new-leader/index.md").xpath("//h2[@id='tip']/following-sibling::*")
    fold = next(one for one in after if one.tag == "details")
    shown, folded = after[0].xpath("li"), fold.xpath(".//li")
    assert 3 < len(shown) < 8 and fold.xpath("summary")[0].text_content() == f"{len(folded)} more tips"
    assert len(shown) + len(folded) == len(tagged(corpus, "moments", "new-leader")["tip"])


def test_a_way_decides_the_order_of_what_is_equally_about_it_and_of_nothing_else(tiny):
    first, second = "two-good-things", "walk-and-talk"

    def order_with(stated, ways):
        change(tiny, tiny.get("way", "try-it-small"), {"activities": stated})
        change(tiny, tiny.get("activity", first), {"ways": ways})
        change(tiny, tiny.get("activity", second), {"ways": ["try-it-small", "say-what-you-need"]})
        return ids(related(tiny, tiny.get("way", "try-it-small"))["activity"])

    assert order_with([second, first], ["try-it-small", "say-what-you-need"]) == [second, first]
    assert order_with([first, second], ["try-it-small", "say-what-you-need"]) == [first, second]
    assert order_with([first, second], ["say-what-you-need", "try-it-small"]) == [second, first]


def test_a_way_shows_so_many_of_each_and_a_plain_link_leads_to_all_of_them(corpus, page):
    assert MOST == {"tip": 12, "activity": 6, "case-study": 4, "checklist": 3}
    way = corpus.get("way", "try-it-small")
    studies = [f"../../case-studies/{id}/" for id in ids(related(corpus, way)["case-study"])]
    after = page("ways/try-it-small/index.md").xpath("//h2[@id='case-studies']/following-sibling::*")
    assert len(studies) > 4 and after[0].xpath("li//h3/a/@href") == studies[:4]
    link = after[1].xpath("a")[0]
    assert (link.get("href"), link.text) == (
        "../../ways/try-it-small/all/#case-study",
        f"All {len(studies)} case studies for this way",
    )
    everything = page("ways/try-it-small/all/index.md").xpath("//h2[@id='case-study']/following-sibling::ul//h3/a/@href")
    assert everything == [f"../{address}" for address in studies]


def test_a_way_whose_page_shows_all_there_is_has_no_second_page(corpus, page):
    assert not has_more(corpus, corpus.get("way", "count-together"))
    assert page("ways/count-together/index.md").xpath("//a[contains(@href, '/all/')]") == []
    with pytest.raises(KeyError):
        page("ways/count-together/all/index.md")


@pytest.mark.parametrize("number, folded", [(1, 0), (4, 0), (5, 0), (6, 2), (9, 5)])
def test_one_left_over_is_not_folded(number, folded, corpus):
    cards = View(corpus, str).cards(corpus.shown("tip")[:number])
    html = lxml.html.fragment_fromstring(fill(str(ROOT), "parts/call.html", "/", str, piece="first_links", value=cards), "div")
    assert len(html.xpath("//li")) == number and len(html.xpath("//details//li")) == folded


def test_a_moment_says_first_what_cannot_wait(page):
    for id in ("after-a-mistake", "quiet-meetings"):
        first = page(f"start/{id}/index.md").xpath("//h1/following-sibling::div[@class='note'][1]//a/@href")
        assert first[0] == "../../raise-a-concern/"


def test_a_moment_without_a_case_study_asks_for_one(corpus, page):
    kinds = {group.kind for group in lists.tag_page(corpus, "moments", "words-nobody-knows", str).groups}
    assert "case-study" not in kinds
    asked = page("start/words-nobody-knows/index.md").xpath("//h2[@id='case-study']/following-sibling::p")[0]
    assert asked.xpath("a/@href") == ["../../contribute/"]


def test_a_tip_names_only_what_belongs_to_it(corpus, page):
    tip = corpus.get("tip", "one-sheet-of-paper")
    belonging = related(corpus, tip)
    assert belonging["case-study"] == [] and belonging["activity"] != []
    links = page("tips/index.md").xpath(f"//li[@id='{tip.id}']//p[@class='leads']/a/@href")
    named = [one for kind in ("activity", "checklist") for one in belonging[kind][:3]]
    assert [link.strip("./") for link in links] == [one.address.strip("/") for one in named]
