"""The pages of what people run: facts as one strip, the steps on the first screen, a menu that stays, drawings of the room."""

import pytest

from tests.support.emptying import emptied
from tests.support.looking import axe_in_both, too_wide
from tests.support.waiting import wait_until

ACTIVITY, PACK = "/activities/two-good-things/", "/packs/a-first-hour/"
ROOMS = {"alone": 3, "pairs": 6, "threes": 6, "tables": 8, "circle": 8}  # how many people are drawn


@pytest.fixture
def page(shared_profile, corpus_address):
    with emptied(shared_profile, corpus_address) as page:
        yield page


def opened(page, address, width, height=800):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    return page


def top(page, selector):
    return page.locator(selector).first.bounding_box()["y"]


@pytest.mark.parametrize("width, most", [(390, 900), (1280, 800)])
def test_the_first_step_and_the_timetable_begin_on_the_first_screen(width, most, page, corpus_address, corpus):
    for activity in corpus.shown("activity"):
        title = activity.title if len(activity.title) < 60 else None
        assert top(opened(page, corpus_address + activity.address, width), "ol.steps > li") < most or not title, activity.id
    assert top(opened(page, corpus_address + PACK, width), "#timetable") < most


@pytest.mark.parametrize("address", [ACTIVITY, PACK])
def test_the_menu_is_one_row_on_the_narrowest_screen_and_stays(address, page, corpus_address):
    opened(page, corpus_address + address, 320)
    links = page.locator("nav.local a")
    assert len({links.nth(number).bounding_box()["y"] for number in range(links.count())}) == 1
    assert not too_wide(page)
    page.mouse.wheel(0, 900)
    wait_until(page, "window.scrollY > 500")
    assert abs(top(page, "nav.local")) < 1


def test_the_menu_leads_to_each_part_and_what_it_leads_to_is_not_behind_it(page, corpus_address):
    opened(page, corpus_address + ACTIVITY, 1280)
    words = page.locator("nav.local a").all_inner_texts()
    assert words == ["Run it", "Prepare", "Notes", "Handouts"]
    for word in words:
        link = page.get_by_role("navigation", name="On this page").get_by_role("link", name=word)
        link.focus()
        page.keyboard.press("Enter")
        target = page.locator(link.get_attribute("href"))
        below = page.locator("nav.local").bounding_box()["height"]
        at_the_end = page.evaluate("window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2")
        assert target.bounding_box()["y"] >= below - 1 or at_the_end


def test_what_has_the_focus_is_never_behind_the_menu(page, corpus_address):
    opened(page, corpus_address + ACTIVITY, 390, 500)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.locator("footer a").first.focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        box, menu = page.locator(":focus").bounding_box(), page.locator("nav.local").bounding_box()
        inside = page.locator("nav.local a:focus").count()
        assert inside or box["y"] + box["height"] <= menu["y"] or box["y"] >= menu["y"] + menu["height"] - 1


def test_each_step_has_a_drawing_of_its_room_in_the_colour_of_the_first_way(page, corpus_address, corpus):
    formats, drawn = corpus.list_of("formats"), set()
    for activity in corpus.shown("activity"):
        opened(page, corpus_address + activity.address, 1280)
        steps = [step for session in activity.data["sessions"] for step in session["steps"]]
        pictures = page.locator("ol.steps svg.room")
        assert pictures.count() == len(steps)
        for number, step in enumerate(steps):
            drawing = formats[step["format"]]["drawing"]
            assert pictures.nth(number).locator("circle").count() == ROOMS[drawing]
            drawn.add(drawing)
        if ways := activity.data.get("ways"):
            number = corpus.get("way", ways[0]).data["number"]
            assert page.locator(f"article.w{number} svg.room").count() == len(steps)
            drawing = "getComputedStyle(document.querySelector('svg.room')).stroke"
            assert page.evaluate(drawing) == page.evaluate("getComputedStyle(document.querySelector('svg.fact')).stroke")
    assert len(drawn) >= 4


def test_what_an_activity_of_a_pack_is_not_for_stands_open_on_the_page_of_the_pack(page, corpus_address):
    note = opened(page, corpus_address + PACK, 390).locator("#not-for")
    assert note.inner_text().startswith("Not for a death or an open investigation.") and note.is_visible()
    assert page.get_by_text("Some of this is personal.").is_visible()
    assert page.locator("details #not-for").count() == 0


def test_one_side_is_the_first_thing_to_print_and_the_rest_is_behind_a_fold(page, corpus_address):
    opened(page, corpus_address + ACTIVITY, 390)
    first = page.get_by_role("link", name="Print one side (PDF)")
    assert first.get_attribute("href") == "../../print/activities/two-good-things-card.pdf"
    page.get_by_text("More ways to use it").click()
    assert page.get_by_role("link", name="All sheets (PDF)").is_visible()


@pytest.mark.parametrize("address", [ACTIVITY, PACK])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(address, width, page, corpus_address):
    assert axe_in_both(opened(page, corpus_address + address, width)) == []


@pytest.mark.parametrize("address", [ACTIVITY, PACK])
def test_a_picture_of_the_one_side_stands_beside_the_title_where_there_is_room_and_is_asked_for_nowhere_else(
    address, own_page, corpus_address
):
    asked, page = [], own_page
    page.on("request", lambda request: asked.append(request.url))
    opened(page, corpus_address + address, 390)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(".png")]
    opened(page, corpus_address + address, 1280)
    picture = page.locator(".lead img")
    wait_until(page, "document.querySelector('.lead img').naturalWidth > 100")
    box, title, facts = picture.bounding_box(), page.locator("h1").bounding_box(), page.locator(".glance").bounding_box()
    words = page.evaluate("""() => { const all = document.createRange(); all.selectNodeContents(document.querySelector('h1'));
      return all.getBoundingClientRect().right; }""")  # fmt: skip
    assert words < box["x"] and title["y"] - 20 < box["y"] < facts["y"]
    frame = page.locator(".peek").bounding_box()
    assert frame["y"] + frame["height"] <= facts["y"] + 2, "it is cut off above the facts"
    assert picture.get_attribute("alt") == "" and picture.get_attribute("loading") == "lazy"
    assert page.locator(".peek").get_attribute("href") == page.locator(".away a.button").first.get_attribute("href")


def test_the_page_of_prints_shows_each_sheet_of_one_side_in_its_own_shape(page, corpus_address):
    opened(page, corpus_address + "/print/", 1280)
    page.evaluate("for (const one of document.querySelectorAll('.to-print img')) one.loading = 'eager'")
    wait_until(page, "[...document.querySelectorAll('.to-print img')].every((one) => one.naturalWidth)")
    shapes = page.locator(".to-print img").evaluate_all(
        "all => all.map(one => [one.width / one.height, one.naturalWidth / one.naturalHeight, one.alt, one.loading])"
    )
    assert len(shapes) > 15 and all(abs(shown - real) < 0.03 and alt == "" for shown, real, alt, _ in shapes)
    assert any(shown > 1 for shown, *_ in shapes)
