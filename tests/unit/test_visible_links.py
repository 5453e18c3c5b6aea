"""References to what may not be shown: they lead to the tombstone or are left out, and never stop anything."""

import json

import pytest

from macros.model import playbook
from macros.outputs.data import activities as run_data
from macros.outputs.data import export as data_export
from macros.outputs.pages.author_macros import MACROS, NoSuchThing
from macros.outputs.pages.hand_written import prepared
from macros.outputs.pages.routes import pages
from macros.outputs.visible_links import visible_links
from tests.support.places import TODAY

STUDY = "case_studies/a-shared-rota.md"
TIP = "content/tips/ask-one-question.yml"
HOME = "/case-studies/a-shared-rota/"
ENDED = ("expires: 2030-02-20", "expires: 2026-11-21")


@pytest.fixture
def ended(make_playbook, edit):
    """The tiny playbook, in which the permission for A shared rota ended yesterday."""
    loaded, _ = playbook.load(make_playbook({STUDY: edit(STUDY, *ENDED)}), TODAY)
    return loaded


@pytest.mark.parametrize("link, left", [
    (f"[what changed]({HOME}#outcomes)", f"[a case study that is no longer shown]({HOME})"),
    (f'[what changed]({HOME} "a title")', f'[a case study that is no longer shown]({HOME} "a title")'),
    (f"[see <i>what</i> [1] changed](<{HOME}?x=1#a>)", f"[a case study that is no longer shown]({HOME})"),
    (f"[Two teams share one rota]({HOME})", f"[a case study that is no longer shown]({HOME})"),
    (f"[it]\n\n[it]: {HOME}#outcomes 'a'", f"[it]\n\n[it]: {HOME} 'a'"),
    ("[other](/ways/try-it-small/#x) and [out](https://example.org/case-studies/a-shared-rota/#x)",) * 2,
])  # fmt: skip
def test_a_link_into_a_case_study_whose_permission_has_ended_leads_to_its_tombstone(ended, link, left):
    assert visible_links(ended, f"Read {link}.") == f"Read {left}."


def test_a_link_in_a_tip_and_its_anchor_lead_to_the_tombstone_on_the_page(make_playbook, edit):
    text = edit(TIP, "detail: |\n", f"detail: |\n  Read [what changed there]({HOME}#outcomes).\n")
    loaded, _ = playbook.load(make_playbook({TIP: text, STUDY: edit(STUDY, *ENDED)}), TODAY)
    page = pages(loaded)["tips/index.md"]
    assert 'href="../case-studies/a-shared-rota/">a case study that is no longer shown</a>' in page and "#outcomes" not in page


def test_a_link_to_what_was_retired_keeps_its_words_and_to_what_was_withdrawn_does_not(make_playbook, edit):
    for status, words in (("retired", "the rota"), ("withdrawn", "a case study that is no longer shown")):
        tombstone = f"---\nid: a-shared-rota\nkind: case-study\nstatus: {status}\nsince: 2026-11-01\nreason: It is old.\n---\n"
        loaded, _ = playbook.load(make_playbook({STUDY: tombstone}), TODAY)
        assert visible_links(loaded, f"See [the rota]({HOME}).") == f"See [{words}]({HOME})."


def test_a_link_to_a_draft_keeps_its_words_alone(make_playbook, edit):
    draft = edit(STUDY, "status: published", "status: draft")
    loaded, _ = playbook.load(make_playbook({STUDY: draft}), TODAY)
    text = f'See [the rota]({HOME}) and <a class="x" href="../case-studies/a-shared-rota/#y">the <b>rota</b></a>.'
    assert prepared(loaded, text, "about/index.md", []) == "See the rota and the <b>rota</b>."


def test_a_hand_written_link_in_html_leads_to_the_tombstone(ended):
    html = '<p><a class="button" href="case-studies/a-shared-rota/#outcomes">Read on</a></p>'
    left = html.replace("#outcomes", "").replace("Read on", "a case study that is no longer shown")
    assert prepared(ended, html, "index.md", []) == left


def test_macros_leave_out_what_may_not_be_shown_and_refuse_what_is_not_there(ended):
    here = "/about/"
    assert MACROS["cards"](ended, here, "case-study", only=["a-shared-rota"]) == ""
    two = MACROS["cards"](ended, here, "case-study", only=["a-shared-rota", "tea-at-four"])
    assert "Tea at four" in two and "rota" not in two
    assert MACROS["part"](ended, here, "case-study", "a-shared-rota", "summary") == ""
    to = '<a href="../case-studies/a-shared-rota/">'
    for words in (None, "one sheet for two"):
        assert MACROS["link"](ended, here, "case-study", "a-shared-rota", words) == f"{to}a case study that is no longer shown</a>"
    with pytest.raises(NoSuchThing, match='there is no case-study "a-shared-rot"'):
        MACROS["cards"](ended, here, "case-study", only=["a-shared-rot"])


def files(loaded):
    return {address: text for address, text in data_export.files(loaded)}


def test_the_id_of_a_draft_or_of_what_has_ended_stands_in_no_data_and_in_no_form(make_playbook, edit):
    walk, pack = "content/activities/walk-and-talk.yml", "content/packs/a-first-hour.yml"
    two = (f"      - type: activity\n        activity: {id}\n" for id in ("walk-and-talk", "two-good-things"))
    changes = {STUDY: edit(STUDY, *ENDED), walk: edit(walk, "kind: activity\n", "kind: activity\nstatus: draft\n"),
               pack: edit(pack, "days:\n", "days:\n  - items:\n" + "".join(two))}  # fmt: skip
    loaded, _ = playbook.load(make_playbook(changes), TODAY)
    said = "".join(files(loaded).values()) + run_data.as_json(loaded)
    assert "a-shared-rota" not in said and "walk-and-talk" not in said
    form = pages(loaded)["contribute/case-study/index.md"]
    assert "a-shared-rota" not in form and "tea-at-four" in form
    items = json.loads(run_data.as_json(loaded))["packs"]["a-first-hour"]["days"][0]["items"]
    assert [item["activity"] for item in items] == ["two-good-things"]


@pytest.mark.parametrize("use, on_the_site, in_data", [("site", True, False), ("data", False, True), ("print", False, False)])
def test_each_use_that_was_agreed_decides_for_itself(make_playbook, edit, use, on_the_site, in_data):
    text = edit(STUDY, "    - site\n    - print\n    - data\n", f"    - {use}\n")
    loaded, _ = playbook.load(make_playbook({STUDY: text}), TODAY)
    made = pages(loaded)
    assert ("one sheet of paper" in "".join(made.values())) == on_the_site
    data = files(loaded)
    assert ("one sheet of paper" in "".join(data.values())) == in_data
    if in_data:
        record = json.loads(data["/data/v1/case-studies/a-shared-rota.json"])["record"]
        assert "address" not in record and record["until"] == "2030-02-20"


def test_a_figure_whose_source_is_a_draft_goes_with_it_and_one_of_a_retired_source_stays(make_playbook, edit):
    source = "content/sources/rota-report.yml"
    draft, _ = playbook.load(make_playbook({source: edit(source, "kind: source\n", "kind: source\nstatus: draft\n")}), TODAY)
    assert "four fewer shifts" not in "".join(pages(draft).values()) + "".join(files(draft).values())
    retired = "id: rota-report\nkind: source\ntitle: The report\nstatus: retired\nsince: 2026-11-01\nreason: A newer one is out.\n"
    loaded, _ = playbook.load(make_playbook({source: retired}), TODAY)
    page = pages(loaded)["case-studies/a-shared-rota/index.md"]
    assert "four fewer shifts" in page and "../../sources/#rota-report" in page
    assert 'id="rota-report"' in pages(loaded)["sources/index.md"]


def test_a_finding_of_a_brief_goes_from_page_and_data_with_the_case_study_that_was_withdrawn(tiny, make_playbook):
    said = tiny.get("brief", "for-the-board").data["known"][0]["said"].partition(" rota")[0]  # which is linked on a page
    assert said in pages(tiny)["briefs/for-the-board/index.md"] and said in _data(tiny)
    withdrawn = "---\nid: a-shared-rota\nkind: case-study\nstatus: withdrawn\nsince: 2026-11-01\nreason: They asked for it.\n---\n"
    loaded, _ = playbook.load(make_playbook({STUDY: withdrawn}), TODAY)
    assert said not in "".join(pages(loaded).values()) + _data(loaded)


def _data(loaded):
    return "".join(text for _, text in data_export.files(loaded))
