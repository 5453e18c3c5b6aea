"""The finders of case studies and activities: which records stand in them, and what they offer."""

from macros.outputs.pages import finders
from macros.outputs.pages.routes import pages
from tests.support.changing import change


def test_a_case_study_whose_permission_has_ended_is_in_no_finder(corpus):
    record = corpus.get("case-study", "one-front-door")
    assert "one-front-door" in pages(corpus)["case-studies/index.md"]
    change(corpus, record, {"permission.withdrawn": "2026-11-22"})
    assert "one-front-door" not in pages(corpus)["case-studies/index.md"]


def test_a_filter_offers_only_what_some_record_has(tiny):
    filters = {one.name: one for one in finders.case_studies(tiny, str).filters}
    regions = {record.data["region"] for record in tiny.shown("case-study")}
    assert {choice.value for choice in filters["region"].choices} == regions
