"""Pages made from records: nothing that people wrote can become markup."""

import dataclasses
import re

import lxml.html
import pytest

from macros.model import kinds
from macros.model import playbook as model
from macros.model.addresses import of_file, page_file, relative, relative_links
from macros.outputs.pages import author_macros, lists
from macros.outputs.pages.routes import beside, pages
from macros.outputs.pages.view import View
from tests.support.changing import change, change_all
from tests.support.hostile import HOSTILE
from tests.support.places import CORPUS, TODAY

# Case studies that rest on their tellers' own account, and on no source that has an entry: adapted from nobody.
FIRST_HAND = {"a-bench-outside-ward-nine", "doorstep-visits"}
OWN = "The contributor’s own account"


@pytest.fixture(scope="module")
def read():
    """The corpus, read once for all tests that only look."""
    return model.load(CORPUS, TODAY)[0]


@pytest.fixture(scope="module")
def made(read):
    """Every page that is made of it."""
    return pages(read)


def test_hostile_text_is_text_in_every_page(tiny, poison):
    seen = set()
    for path, markdown in pages(poison(tiny, HOSTILE)).items():
        header, _, html = markdown.removeprefix("---\n").partition("\n---\n")
        assert "<" not in header, path
        tree = lxml.html.fromstring(html)
        ours = "@alt = '' and @width and @height and @loading = 'lazy'"  # a picture of a sheet
        assert tree.xpath(f"//*[@onerror] | //img[not({ours})]") == [], path
        seen |= {kind for kind in kinds.KINDS if f"{HOSTILE} {kind} " in tree.text_content()}
    assert seen == set(kinds.KINDS)


def test_a_figure_that_was_only_reported_is_never_large_and_its_caution_stands_beside_it(made, read):
    page = _html(made, "/case-studies/seed-money/")
    reported = page.xpath("//li[contains(@class, 'told')]")
    assert reported and page.xpath("//li[contains(@class, 'told')]//p[@class='figure']") == []
    study = read.get("case-study", "seed-money")
    for outcome in study.data["outcomes"]:
        if outcome["strength"] == "told" and outcome.get("caution"):
            words = " ".join(outcome["caution"].split())
            assert any(words in " ".join(p.text_content().split()) for p in reported[0].getparent().xpath("li/p"))


def test_a_counted_figure_is_large_and_carries_its_period_source_and_strength(made):
    box = _html(made, "/case-studies/one-front-door/").xpath("//li[contains(@class, 'outcome')]")[0]
    words = " ".join(box.text_content().split())
    assert box.xpath("p[@class='figure']/strong/text()") == ["13.6"]
    assert "Counted before and after" in words and "April 2019 to September 2022" in words and "University of Exampleshire" in words


def test_a_tip_shows_its_effort_and_time_and_folds_away_its_first_step_and_how_to_know_that_it_works(made, read):
    tip, fields = _html(made, "/tips/").get_element_by_id("ask-one-question"), read.get("tip", "ask-one-question").data
    fold = tip.xpath("details")[0]
    folded = fold.text_content()
    tip.remove(fold)
    shown = tip.text_content()
    assert " ".join(shown.split()) == f"{fields['title']} Small effort · {fields['time']}"
    assert f"First step: {fields['first_step']}" in folded
    assert "At the end of a handover" in folded and f"How you’ll know: {fields['how_you_know']}" in folded


def test_the_fold_of_a_tip_without_a_first_step_begins_with_its_own_text(made, read):
    tip = _html(made, "/tips/").get_element_by_id("lend-an-hour")
    summary, first, *_ = tip.xpath("details/*")
    assert "Medium effort · An hour a month" in tip.text_content() and summary.text_content() == "Read on: Lend an hour"
    assert read.get("tip", "lend-an-hour").data["detail"].split("\n")[0] == first.text_content()


def test_a_way_begins_with_its_first_step_and_a_voice_says_where_it_was_heard(made, read):
    way = read.get("way", "try-it-small").data
    first = _html(made, "/ways/try-it-small/").xpath("//div[@class='parts']/section[1]/*")
    assert [one.text_content() for one in first] == [
        "Where to begin",
        f"Large effort · {way['time']}",
        f"First step: {way['first_step']}",
        f"How you’ll know: {way['how_you_know']}",
    ]
    voice = _html(made, "/ways/keep-the-door-open/").xpath("//ul[@class='voices']/li/p[@class='meta']")[0]
    assert "".join(voice.text_content().split("\n")) == (
        "Said by a ward manager at a small hospital, in The open-door handbook, Exampleshire Homes, 2023"
    )


def test_the_source_of_each_figure_stands_beside_it_with_its_period(made, read):
    figures = []
    for study in read.shown("case-study"):
        boxes = _parsed(made[page_file(study.address)]).xpath("//li[contains(@class, 'outcome')]")
        for box, outcome in zip(boxes, study.data.get("outcomes") or (), strict=True):
            words, source = " ".join(box.text_content().split()), outcome["source"]
            title = OWN if source == "own-account" else read.get("source", source).title
            assert outcome["result"] in words and title in words and outcome["period"] in words, study.path
            if "value" in outcome:
                figures.append(study.id)
                assert (f"{outcome['value']} {outcome['unit']}" in words) is (outcome["strength"] != "told"), study.path
    assert len(figures) == 6


def test_a_counted_figure_whose_source_nobody_saw_is_not_large(corpus):
    change(corpus, corpus.get("source", "otterby-evaluation"), {"url_status": "home-page-only"})
    page = _html(pages(corpus), "/case-studies/one-front-door/")
    assert page.xpath("//p[@class='figure']") == []
    assert "13.6 per cent fewer emergency visits" in page.text_content()


def test_the_facts_give_a_counted_figure_with_a_way_to_its_cautions_and_a_reported_one_in_words(made):
    changed = {id: _html(made, f"/case-studies/{id}/").xpath("//aside//dt[.='What changed']/following-sibling::dd[1]")[0]
               for id in ("one-front-door", "seed-money")}  # fmt: skip
    counted = changed["one-front-door"]
    assert "13.6 per cent fewer emergency visits" in counted.text_content()
    assert counted.xpath(".//a/@href") == ["#outcomes"]
    assert not re.search(r"[0-9]", changed["seed-money"].text_content())


def test_what_a_source_does_not_give_of_an_activity_is_named_once(made, read):
    marked = [record for record in read.shown("activity") if record.data.get("suggested")]
    assert marked
    for record in marked:
        words = " ".join(_parsed(made[page_file(record.address)]).text_content().split())
        (reported,) = re.findall(r"Our suggestion: ([^.]+)\.", words)
        bring = {"materials": "equipment"}  # one thing to readers
        assert len(reported.split(", ")) == len({bring.get(name, name) for name in record.data["suggested"]}), record.path


def test_a_source_known_only_by_a_home_page_is_not_linked_from_its_title(made, read):
    page = _html(made, "/sources/")
    unknown = [r for r in read.shown("source") if r.data["url_status"] == "home-page-only"]
    assert unknown
    for record in unknown:
        entry = page.xpath(f"//li[@id='{record.id}']")[0]
        assert entry.xpath("h3/a") == [] and "home page" in entry.text_content()


def test_each_adapted_record_says_who_it_is_from_and_that_they_did_not_make_it(made, read):
    for record in [*read.shown("way"), *read.shown("activity"), *read.shown("case-study")]:
        if record.data["origin"] != "made-here":
            words = " ".join(_parsed(made[page_file(record.address)]).text_content().split())
            reported = re.search(r"(Adapted|Drawn) from .+, .+\. Not made or endorsed by them\.", words)
            assert bool(reported) is (record.id not in FIRST_HAND), record.path


def test_no_generated_page_lists_every_case_study_in_a_menu(made):
    html = made[page_file("/case-studies/one-front-door/")]
    assert "seed-money" not in html


def test_addresses_are_relative_to_their_page():
    assert relative("/tips/#a", "/ways/b/") == "../../tips/#a"
    assert relative("/tips/", "/") == "tips/"
    assert relative("/", "/tips/") == "../"
    assert relative("/", "/") == "./"
    assert relative("/tips/#a", "/tips/") == "#a"
    assert relative("https://www.example.org/", "/tips/") == "https://www.example.org/"
    assert relative("//elsewhere.example/", "/") == "//elsewhere.example/"


def test_hand_written_links_become_links_between_files():
    files = ["about.md", "index.md", "ways/index.md", "start/new-team/index.md"]
    assert [of_file(name) for name in files] == ["/about/", "/", "/ways/", "/start/new-team/"]
    linked = relative_links("[a](/ways/#x) [b](/about/) ![c](/ways/) [d](https://e.example/) [f](/gone/)", "about.md", files)
    assert linked == "[a](ways/index.md#x) [b](about.md) ![c](ways/index.md) [d](https://e.example/) [f](/gone/)"
    assert relative_links("[a](/about/)", "start/new-team/index.md", files) == "[a](../../about.md)"


def _html(made, address):
    return _parsed(made[page_file(address)])


def _parsed(page):
    return lxml.html.fromstring(page.partition("\n---\n")[2])


def test_a_hand_written_page_wins_over_the_generated_one_at_its_address():
    generated = {"tips/index.md": "made", "ways/index.md": "made", "packs/index.md": "made"}
    assert beside(["tips.md", "ways/index.md", "about.md"], generated) == {"packs/index.md": "made"}


def test_what_can_be_printed_is_all_there_with_its_handouts(made, read):
    page = _html(made, "/print/")
    for kind in ("activity", "pack", "checklist"):
        linked = set(page.xpath("//ul[@class='to-print']//h3/a/@href"))
        assert {relative(record.address, "/print/") for record in read.shown(kind)} <= linked
    row = page.xpath("//li[h3/a/@href='../activities/two-wishes-each/']")[0]
    assert "One for each person: Our two wishes" in " ".join(row.text_content().split())


def test_a_pack_hands_out_the_sheets_of_each_activity_once(made):
    row = _html(made, "/print/").xpath("//li[h3/a/@href='../packs/two-of-us/']")[0]
    words = row.text_content()
    assert words.count("One small trial") == 1 and words.count("Before the visit") == 1


def test_what_was_made_here_says_so_on_its_page(made, read):
    ours = [r for kind in ("activity", "pack", "checklist") for r in read.shown(kind) if r.data["origin"] == "made-here"]
    assert len(ours) > 3
    for record in ours:
        page = _parsed(made[page_file(record.address)])
        assert "Made for this playbook." in page.xpath("//footer[@class='record-foot']")[0].text_content(), record.path
        assert OWN not in page.text_content(), record.path
    assert any("own-account" in record.data["sources"] for record in ours)


def test_a_term_says_when_it_was_reviewed_only_where_someone_did(tiny):
    rows = lxml.html.fromstring(pages(tiny)["glossary/index.md"]).xpath("//dl/div")
    shown = {row.get("id"): "Reviewed" in row.text_content() for row in rows}
    assert shown == {record.id: "reviewed" in record.data for record in tiny.shown("term")} and set(shown.values()) == {True, False}
    assert "Reviewed 1 March 2026" in rows[0].text_content()


def test_the_glossary_says_how_to_suggest_a_term_and_what_a_good_definition_is(tiny):
    page = lxml.html.fromstring(pages(tiny)["glossary/index.md"])
    said = " ".join(page.xpath("//h2[@id='suggest']/following-sibling::div")[0].text_content().split())
    assert "where you met it" in said and "A good one: is one or two short sentences" in said
    ways = page.xpath("//h2[@id='suggest']/following-sibling::div//a/@href")
    assert ways == ["../contribute/#other-ways-to-help", "../contribute/term/"]


def test_a_moment_has_a_page_where_a_record_names_it_and_none_where_nothing_does(made, read):
    assert [id for id in read.list_of("moments") if f"start/{id}/index.md" not in made] == ["moving-house"]


def test_the_index_puts_titles_that_begin_with_a_number_under_one_heading_after_the_letters(tiny):
    change(tiny, tiny.get("tip", "ask-one-question"), {"title": "\u201c12 questions\u201d"})
    change(tiny, tiny.get("activity", "walk-and-talk"), {"title": "30 steps"})
    letters = lists.a_to_z(tiny, str).letters
    names = [name for name, _ in letters]
    assert names[:-1] == sorted(names[:-1]) and all(name.isalpha() for name in names[:-1])
    assert names[-1] == "0 to 9" and [row.title for row in letters[-1][1]] == ["30 steps", "\u201c12 questions\u201d"]


def test_of_one_day_the_newest_are_one_of_each_kind_in_turn(tiny):
    change_all(tiny, {"published": "2026-05-01"})
    walk = tiny.get("activity", "walk-and-talk")
    for number in (1, 2):
        tiny.records["activity"][f"walk-{number}"] = dataclasses.replace(walk, data={**walk.data, "id": f"walk-{number}"})
    links = lxml.html.fromstring(author_macros.newest(tiny, "/", 20)).xpath("//a/@href")
    found = [link.split("/")[0] for link in links if link.count("/") == 2]
    number = len(set(found))
    assert number > 2 and len(set(found[:number])) == number and found.count("activities") == 4


def test_of_two_sources_with_one_title_the_first_alone_is_listed(tiny):
    study = tiny.get("case-study", "a-shared-rota")
    title = tiny.get("source", "rota-report").title
    twin = {"title": title, "publisher": "Someone else", "url": "https://else.example.net/twin"}
    found = View(tiny, str).sources(change(tiny, study, {"sources": [twin, "rota-report"]}))
    assert [source.address for source in found if source.title == title] == [None]


@pytest.mark.parametrize(("status", "href"), [("home-page-only", None), ("seen", "https://reports.example.net/one")])
def test_a_source_of_which_only_the_home_page_is_known_has_no_link_to_itself(tiny, status, href):
    source = View(tiny, str).source({"title": "A report", "url": "https://reports.example.net/one", "url_status": status})
    assert source.href == href and source.home_page_only == (href is None)


def test_the_glossary_says_where_a_meaning_comes_from(read):
    page = " ".join(pages(read)["glossary/index.md"].split())
    icb, rota = (page.partition(f'id="{id}"')[2].partition("</dd>")[0] for id in ("icb", "rota"))
    assert "Source: <a href=" in icb and ">Integrated care systems on one page</a>" in icb
    assert "Source" not in rota


def _words(element):
    return " ".join(element.text_content().split())


def test_what_deciding_needs_stands_under_its_own_heading(made):
    page = _html(made, "/case-studies/a-shared-rota/")
    took = page.xpath("//dl[@class='took']")[0]
    rows = dict(zip(map(_words, took.xpath("dt")), map(_words, took.xpath("dd")), strict=True))
    assert rows == {
        "People’s time": "An hour every Monday for both managers", "Money": "£40 for paper, in 2024",
        "How long": "12 months", "Who led it": "A ward manager and the manager of the home", "Who paid": "The county council",
    }  # fmt: skip
    for heading, line in (("in-place", "One manager on each side who may change a shift."), ("why", "Both teams had asked for it."),
                          ("where-not", "Where a computer far away plans the shifts.")):  # fmt: skip
        assert [_words(one) for one in page.xpath(f"//h2[@id='{heading}']/following-sibling::ul[1]/li")] == [line]
    since = page.xpath("//dt[text()='Since then']/following-sibling::dd[1]")[0]
    assert _words(since) == "Taken up elsewhere (as of February 2026) Two more wards plan on the same sheet."


def test_money_is_the_amount_or_where_no_source_gives_one_its_band(tiny):
    study = tiny.get("case-study", "a-shared-rota")

    def money(took):
        change(tiny, study, {"took": took})
        return _words(_html(pages(tiny), "/case-studies/a-shared-rota/").xpath("//dt[text()='Money']/following-sibling::dd[1]")[0])

    assert money({"money": "under-10-thousand"}) == "Under £10,000"
    assert money({"money": "under-10-thousand", "amount": "a gift of £40"}) == "A gift of £40"


def test_what_was_missing_is_not_said_to_have_been_in_place(made):
    page = _html(made, "/case-studies/the-six-week-trial/")
    assert page.xpath("//*[@id='in-place']") == []
    lines = page.xpath("//h2[@id='missing']/following-sibling::ul[1]/li")
    assert [_words(one) for one in lines] == ["A sheet that both shifts could read."]


def test_who_checked_it_and_when_the_next_review_is_due_stand_in_the_facts(made, tiny):
    def facts(html):
        sides = html.xpath("//aside//dt")
        return {_words(one): _words(one.getnext()) for one in sides}

    unchecked = facts(_html(made, "/case-studies/the-six-week-trial/"))
    assert (unchecked["Checked with"], unchecked["Kept up to date"]) == (
        "Not yet checked by anyone involved", "Review due by 18 March 2027.")  # fmt: skip
    checked = facts(_html(pages(tiny), "/case-studies/a-shared-rota/"))
    assert (checked["Checked with"], checked["Kept up to date"]) == (
        "Exampleton Care Home, 20 February 2026", "Reviewed 1 March 2026. Review due by 10 January 2027.")  # fmt: skip


def test_what_only_mentions_a_case_study_is_listed_apart_from_the_case_studies(made):
    page = _html(made, "/case-studies/")
    after = page.xpath("//h2[@id='leads']/following-sibling::ul/li")
    assert [_words(one) for one in after] == [
        "A picnic in the rain A caption says that two teams ate together in the rain, and nothing more."]  # fmt: skip
    assert after[0].xpath("a/@href") == ["../sources/#a-picnic-in-the-rain"]
    assert "picnic" not in " ".join(map(_words, page.xpath("//li[contains(@class, 'card')]")))


def test_a_case_study_that_does_not_say_what_it_took_has_none_of_these_headings(made):
    page = _html(made, "/case-studies/a-bench-outside-ward-nine/")
    found = page.xpath("//*[@id='in-place' or @id='missing' or @id='why' or @id='where-not']")
    assert found == [] and page.xpath("//dl[@class='took'] | //dt[text()='Since then']") == []


def test_an_outcome_says_which_way_it_went_and_what_it_is_compared_with(made):
    box = _html(made, "/case-studies/a-shared-rota/").xpath("//li[contains(@class, 'outcome')]")[0]
    assert _words(box.xpath("p[@class='strength']")[0]).startswith(
        "Better · Counted before and after by the county council, compared with the year before · March 2024")  # fmt: skip


@pytest.mark.parametrize(("unknowns", "folds"), [(3, []), (4, ["4 things we don’t know", "1 caution"])])
def test_many_caveats_wait_behind_a_fold_and_a_few_stand_in_the_open(tiny, unknowns, folds):
    change(tiny, tiny.get("case-study", "a-shared-rota"), {"unknowns": [f"Thing {number}." for number in range(unknowns)]})
    page = _html(pages(tiny), "/case-studies/a-shared-rota/")
    assert [_words(one) for one in page.xpath("//details[contains(@class, 'caveats')]/summary")] == folds
    assert len(page.xpath("//h2[@id='not-known']/following::ul[1]/li")) == unknowns


def test_what_deciding_needs_comes_before_what_readers_could_try_and_once(made, tiny):
    def headings(page):
        return [_words(one) for one in page.xpath("//h2")]

    found = headings(_html(made, "/case-studies/a-shared-rota/"))
    assert found.index("What they learnt") < found.index("What it took") < found.index("What you could try")
    study = tiny.get("case-study", "a-shared-rota")
    tiny.records["case-study"][study.id] = dataclasses.replace(study, body="## What they did\n\nThey met.\n")
    assert headings(_html(pages(tiny), "/case-studies/a-shared-rota/")).count("What it took") == 1
