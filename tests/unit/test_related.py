"""Which record leads to which, in what order, and how much of a long list stands in the open."""

import lxml.html
import pytest

from macros.outputs import lists
from macros.outputs.context import View
from macros.outputs.pages import pages
from macros.outputs.related import nearby, related, tagged
from macros.outputs.templates import fill
from tests.support.places import ROOT


def page(playbook, path):
    return lxml.html.fromstring(pages(playbook)[path].partition("\n---\n")[2])


def ids(records):
    return [record.id for record in records]


def test_what_names_a_tag_first_comes_first(tiny):
    early, late = tiny.get("activity", "two-good-things"), tiny.get("activity", "walk-and-talk")
    early.data["moments"], late.data["moments"] = ["quiet-meetings", "new-team"], ["new-team", "quiet-meetings"]
    assert ids(tagged(tiny, "moments", "quiet-meetings")["activity"]) == ["two-good-things", "walk-and-talk"]
    assert ids(tagged(tiny, "moments", "new-team")["activity"]) == ["walk-and-talk", "two-good-things"]


def test_what_is_most_about_a_way_comes_first_on_its_page(real):
    way = real.get("way", "set-the-tone")
    tips = related(real, way)["tip"]
    places = [tip.data["ways"].index(way.id) for tip in tips if way.id in tip.data.get("ways", ())]
    assert len(places) > 10 and places == sorted(places)


def test_phases_stay_in_their_order(real):
    for id in real.list_of("moments"):
        numbers = [phase.data["number"] for phase in tagged(real, "moments", id)["phase"]]
        assert numbers == sorted(numbers)


def test_a_case_study_that_names_no_activity_leads_to_the_nearest(real):
    study = real.get("case-study", "sussex-workforce-data")
    assert related(real, study)["activity"] == []
    assert ids(nearby(real, study)["activity"])[0] == "understand-each-others-data"
    links = page(real, "case-studies/sussex-workforce-data/index.md").xpath("//section[@class='next']//a/@href")
    assert "../../activities/understand-each-others-data/" in links


def test_what_is_only_near_is_never_said_to_have_been_used(real):
    unused = [a for a in real.shown("activity") if not related(real, a)["case-study"]]
    assert unused
    used = page(real, f"activities/{unused[0].id}/index.md").xpath("//h2[@id='used']/following-sibling::*[1]")[0]
    assert used.tag == "p" and "No case study here says so yet" in used.text_content()


@pytest.mark.parametrize("path, heading", [("ways/set-the-tone/index.md", "tips"), ("start/new-leader/index.md", "tip")])
def test_a_long_list_shows_a_handful_and_folds_the_rest_without_losing_any(real, path, heading):
    after = page(real, path).xpath(f"//h2[@id='{heading}']/following-sibling::*")
    fold = next(one for one in after if one.tag == "details")
    shown, folded = after[0].xpath("li"), fold.xpath(".//li")
    assert 3 < len(shown) < 8 and fold.xpath("summary")[0].text_content() == f"{len(folded)} more tips"
    tips = related(real, real.get("way", "set-the-tone")) if heading == "tips" else tagged(real, "moments", "new-leader")
    assert len(shown) + len(folded) == len(tips["tip"])


@pytest.mark.parametrize("number, folded", [(1, 0), (4, 0), (5, 0), (6, 2), (9, 5)])
def test_one_left_over_is_not_folded(number, folded, real):
    cards = View(real, str).cards(real.shown("tip")[:number])
    html = lxml.html.fragment_fromstring(fill(str(ROOT), "parts/call.html", "/", str, piece="first_links", value=cards), "div")
    assert len(html.xpath("//li")) == number and len(html.xpath("//details//li")) == folded


def test_a_moment_says_first_what_cannot_wait(real):
    for id in ("something-went-wrong", "people-do-not-speak-up"):
        first = page(real, f"start/{id}/index.md").xpath("//h1/following-sibling::div[@class='note'][1]//a/@href")
        assert first[0] == "../../raise-a-concern/"


def test_a_moment_without_a_case_study_asks_for_one(real):
    kinds = {group["kind"] for group in lists.moment(real, "jargon-in-every-meeting", str)["groups"]}
    assert "case-study" not in kinds
    asked = page(real, "start/jargon-in-every-meeting/index.md").xpath("//h2[@id='case-study']/following-sibling::p")[0]
    assert asked.xpath("a/@href") == ["../../contribute/"]
