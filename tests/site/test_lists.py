"""Lists: rows of a name, a line, minutes and people; ways in words; long lists part by part on a phone."""

import pytest

from tests.support.emptying import emptied
from tests.support.looking import everything_wrong

LISTS = ("/activities/", "/case-studies/", "/packs/", "/reflect/", "/briefs/")
BOXES = """all => all.map((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return [left, top, right, bottom];
})"""


@pytest.fixture
def page(shared_profile, corpus_address, request):
    with emptied(shared_profile, corpus_address, *getattr(request, "param", (1280,))) as page:
        yield page


def boxes(found):
    return found.evaluate_all(BOXES)


@pytest.mark.parametrize("address", LISTS)
def test_a_list_is_one_column_of_rows_without_holes(page, corpus_address, address):
    page.goto(corpus_address + address)
    rows = boxes(page.locator(".rows > .card:visible"))
    assert rows and len({(left, right) for left, _, right, _ in rows}) == 1
    assert all(abs(lower[1] - upper[3]) < 1 for upper, lower in zip(rows, rows[1:]))


@pytest.mark.parametrize("address", LISTS)
def test_a_row_says_in_few_words_what_it_is_and_beside_them_what_it_takes(page, corpus_address, address):
    page.goto(corpus_address + address)
    for row in page.locator(".rows > .card:visible").all():
        line = row.locator("p:not([class])")
        assert line.count() == 0 or len(line.inner_text().split()) <= 22
        (name,), facts = boxes(row.locator("h2, h3")), boxes(row.locator(".facts-line"))
        assert all(one[0] >= name[2] and abs(one[1] - name[1]) < 12 for one in facts)


def test_an_activity_says_minutes_and_people_in_its_row(page, corpus_address):
    page.goto(corpus_address + "/activities/")
    row = page.locator(".card[data-id=two-good-things]")
    assert row.locator(".facts-line").inner_text() == "45 min · 4 to 20 people"


def test_a_pack_says_what_its_minutes_count_and_what_comes_on_top(page, corpus_address):
    page.goto(corpus_address + "/packs/")
    facts = page.locator(".card", has_text="A first hour").locator(".facts-line")
    assert facts.inner_text().startswith("1 h, plus ten minutes to walk to the hall · ")
    several = page.locator(".card", has_text="Two of us, three meetings").locator(".facts-line")
    assert several.inner_text().startswith("5 h in 3 meetings · ")
    page.goto(corpus_address + "/packs/a-first-hour/")
    glance = page.locator(".glance").inner_text()
    assert "1 hour" in glance and "Plus ten minutes to walk to the hall" in glance


def test_every_way_of_a_row_is_named_in_words(page, corpus_address):
    for address in LISTS:
        page.goto(corpus_address + address)
        chips = page.locator(".rows .way").all_inner_texts()
        assert chips and [words for words in chips if len(words.split()) < 2] == []


def test_few_records_stand_in_one_list_under_no_headings(page, corpus_address):
    for address in ("/activities/", "/case-studies/"):
        page.goto(corpus_address + address)
        assert page.locator("[data-finder-group]").count() == 1 and page.locator("[data-finder-group] > h2").count() == 0


def test_tips_stand_by_way_each_with_effort_and_time(page, corpus_address):
    page.goto(corpus_address + "/tips/")
    tip = page.locator("#ask-one-question")
    assert tip.locator(".facts-line").inner_text().startswith(("Small effort", "Medium effort", "Large effort"))
    assert not tip.locator("text=First step:").is_visible()
    tip.get_by_text("First step and more").press("Enter")
    assert tip.get_by_text("First step:").is_visible()


@pytest.mark.parametrize("page", [(390,)], indirect=True, ids=str)
@pytest.mark.parametrize("address", ["/glossary/", "/sources/"])
def test_on_a_phone_a_long_list_opens_part_by_part(page, corpus_address, address):
    page.goto(corpus_address + address)
    page.locator(".part.ready").first.wait_for()
    parts = page.locator(".part")
    assert parts.count() > 2 and page.locator(".part[open]").count() == 0
    first = parts.first.locator("[data-search-title]").first
    parts.first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert first.is_visible() and page.locator(".part[open]").count() == 1
    assert everything_wrong(page) == []


@pytest.mark.parametrize("page", [(390,)], indirect=True, ids=str)
def test_a_link_to_an_entry_opens_its_part(page, corpus_address):
    page.goto(corpus_address + "/glossary/#huddle")
    assert page.locator("#huddle").is_visible() and page.locator(".part[open]").count() == 1
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="R", exact=True).click()
    assert page.locator("#rota").is_visible()


@pytest.mark.parametrize("page", [(390,)], indirect=True, ids=str)
def test_an_address_that_leads_to_no_entry_opens_nothing_and_fails_in_nothing(page, corpus_address):
    page.goto(corpus_address + "/glossary/#%")
    page.locator(".part.ready").first.wait_for()
    page.wait_for_load_state()
    assert page.locator(".part[open]").count() == 0 and page.context.faults == []


def test_where_there_is_room_every_part_stands_open_and_on_paper_too(page, corpus_address):
    page.goto(corpus_address + "/sources/")
    page.locator(".part.ready").first.wait_for()
    assert page.locator(".part[open]").count() == page.locator(".part").count()
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    page.locator(".part.ready").first.wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".part[open]").count() == page.locator(".part").count()


def test_without_scripts_every_part_can_be_read(page_without_scripts, corpus_address):
    page = page_without_scripts
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(corpus_address + "/glossary/")
    assert page.locator("#huddle dd").is_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    assert not page.locator("#huddle dd").is_visible()
    page.locator(".part", has=page.locator("#huddle")).locator("summary").click()
    assert page.locator("#huddle dd").is_visible()
