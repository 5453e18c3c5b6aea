"""Past the day on which another look was due, a record says so gently, wherever it is read."""

import lxml.html
import pytest

from macros.model import kinds
from macros.model.addresses import of_file
from macros.outputs.pages.routes import pages
from tests.support.changing import change, change_all
from tests.support.places import TODAY

YESTERDAY = "2026-11-21"
SENTENCE = "A review was due by 21 November 2026, so parts may be out of date."
KINDS = [kind for kind in kinds.KINDS if kind != "vocabulary"]


def reported(playbook, address, id=None):
    """The texts of what is marked as late on a page, or of one entry of it."""
    found = {of_file(path): markdown for path, markdown in pages(playbook).items()}
    page = lxml.html.fromstring(found[address].partition("\n---\n")[2])
    (place,) = page.xpath(f"//*[@id='{id}']") if id else [page]
    return [" ".join(one.text_content().split()) for one in place.xpath(".//*[contains(concat(' ', @class, ' '), ' late ')]")]


@pytest.fixture
def fresh(tiny):
    change_all(tiny, {"review_by": "2030-01-01"})
    return tiny


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_every_kind_says_that_another_look_was_due_from_the_day_after(fresh, kind):
    record = fresh.shown(kind)[0]
    address, _, id = record.address.partition("#")
    change(fresh, record, {"review_by": TODAY})
    assert reported(fresh, address, id) == []
    change(fresh, record, {"review_by": YESTERDAY})
    (words,) = reported(fresh, address, id)
    assert words.endswith(SENTENCE)


@pytest.mark.parametrize(("name", "address"), [("elements", "/elements/"), ("web", "/cultural-web/")])
def test_so_do_the_pages_made_of_a_list(fresh, name, address):
    assert reported(fresh, address) == []
    change(fresh, fresh.get("vocabulary", name), {"review_by": YESTERDAY})
    assert reported(fresh, address) == [SENTENCE]


def test_so_does_each_moment(fresh):
    moments = [f"/start/{id}/" for id in fresh.list_of("moments") if f"start/{id}/index.md" in pages(fresh)]
    assert moments and all(reported(fresh, address) == [] for address in moments)
    change(fresh, fresh.get("vocabulary", "moments"), {"review_by": YESTERDAY})
    assert all(reported(fresh, address) == [SENTENCE] for address in moments)


def test_it_is_said_once_and_calmly_beside_who_reviewed_it(fresh):
    record = fresh.shown("activity")[0]
    change(fresh, record, {"review_by": YESTERDAY, "reviewed": "2026-02-03"})
    assert reported(fresh, record.address) == [f"Reviewed 3 February 2026. {SENTENCE}"]
