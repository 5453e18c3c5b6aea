"""The data of the checklists that scripts read: every statement, what it leads to, and nothing that readers may not see."""

import json
import re

from macros.model import playbook as model
from macros.outputs.data import checklists
from macros.outputs.pages.routes import pages
from tests.support.changing import change
from tests.support.places import TINY, TODAY


def data_of(playbook):
    return json.loads(checklists.as_json(playbook))["checklists"]


def test_every_statement_of_every_checklist_is_there_and_stands_on_its_page(corpus):
    made, data = pages(corpus), data_of(corpus)
    assert set(data) == {record.id for record in corpus.shown("checklist")}
    for record in corpus.shown("checklist"):
        ids = [one["id"] for section in record.data["sections"] for one in section["statements"]]
        assert [one["id"] for section in data[record.id]["sections"] for one in section["statements"]] == ids
        page = made[f"reflect/{record.id}/index.md"]
        assert [id for id in ids if f'<li id="{id}">' not in page] == []


def test_what_a_statement_leads_to_is_what_its_page_links_to(corpus):
    made = pages(corpus)
    for id, checklist in data_of(corpus).items():
        linked = set(re.findall(r'href="\.\./\.\./([^"]+)"', made[f"reflect/{id}/index.md"]))
        leads = {lead["address"] for section in checklist["sections"] for one in section["statements"] for lead in one["leads"]}
        assert leads and leads <= linked


def test_a_section_is_known_by_its_way_its_tag_or_its_own_heading(tiny):
    sections = data_of(tiny)["how-we-talk"]["sections"]
    assert [(one["title"], one["number"]) for one in sections] == [
        ("Say what you need", 1), ("Learning", None), ("Stories", None), ("Anything else", None)]  # fmt: skip


def test_a_section_whose_way_is_no_longer_there_or_that_names_nothing_has_a_heading_all_the_same(tiny):
    sections = [dict(one) for one in tiny.get("checklist", "how-we-talk").data["sections"]]
    for section in sections:
        for field in ("element", "web", "title"):
            section.pop(field, None)
    change(tiny, tiny.get("checklist", "how-we-talk"), {"sections": sections})
    named = {one["title"] for one in data_of(tiny)["how-we-talk"]["sections"]}
    assert named == {"Say what you need", checklists.MORE}
    change(tiny, tiny.get("way", sections[0]["way"]), {"status": "retired"})
    assert {(one["title"], one["number"]) for one in data_of(tiny)["how-we-talk"]["sections"]} == {(checklists.MORE, None)}
    page = pages(tiny)["reflect/how-we-talk/index.md"]
    assert page.count(f">{checklists.MORE}</h2>") == len(sections)


OFTEN = ["Never", "Rarely", "Sometimes", "Often", "Always"]
AGREE = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]


def scales_of(playbook, id):
    return [section["scale"] for section in data_of(playbook)[id]["sections"]]


def test_a_section_is_answered_on_its_own_scale_or_on_that_of_its_checklist(tiny):
    assert scales_of(tiny, "after-the-move") == [OFTEN, AGREE]
    assert scales_of(tiny, "how-we-talk") == [OFTEN] * 4
    change(tiny, tiny.get("checklist", "how-we-talk"), {"answers": "open"})
    assert scales_of(tiny, "how-we-talk") == [None] * 4


def test_a_page_names_a_shared_scale_once_and_each_scale_over_its_section_where_there_are_several(tiny):
    made = pages(tiny)
    named = re.compile(
        r'<p class="scale-in-words"><b>(.*?)</b> 1 (.*?), 2 .*? Or choose <i>Not sure</i>, or <i>Doesn’t apply to us</i>.</p>'
    )
    assert named.findall(made["reflect/how-we-talk/index.md"]) == [("The scale:", "Never")]
    assert named.findall(made["reflect/after-the-move/index.md"]) == [
        ("How often?", "Never"), ("How far do you agree?", "Strongly disagree")]  # fmt: skip
    move = made["reflect/after-the-move/index.md"]
    assert re.findall(r'aria-hidden="true">(.*?)<span>', move) == ["Never"] * 2 + ["Strongly disagree"] * 2


def test_a_draft_is_not_in_the_data_and_a_draft_tip_is_in_no_lead():
    loaded, problems = model.load(TINY, TODAY)
    assert not problems
    change(loaded, loaded.get("tip", "ask-one-question"), {"status": "draft"})
    leads = [lead["kind"] for one in data_of(loaded)["how-we-talk"]["sections"] for st in one["statements"] for lead in st["leads"]]
    assert "tip" not in leads and "activity" in leads
    change(loaded, loaded.get("checklist", "how-we-talk"), {"status": "draft"})
    assert set(data_of(loaded)) == {"after-the-move"}


def test_the_scale_of_a_checklist_with_one_section_is_that_sections():
    labels = ["Never", "Rarely", "Sometimes", "Often", "Always"]
    one = {"answers": "scale", "named_scale": None, "scale": labels, "sections": [{"named_scale": None}]}
    found = checklists.one_scale(one)
    assert found and found.labels == labels
