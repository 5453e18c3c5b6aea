"""Every printed sheet of the corpus: it opens, is tagged, holds what its record says, and nothing runs off a page."""

import datetime
import re
import statistics

import pytest

from macros.outputs.print import walls
from tests.support.printed import POINTS_OF_A_CM, Printed, compact, within

MARGIN = 1.9 * POINTS_OF_A_CM
A_SPACE = 10  # the box of a line counts the space at its end
KINDS = {"activities": "activity", "packs": "pack", "checklists": "checklist", "briefs": "brief"}  # by the folder of their sheets
FOR_THE_ROOM = ("activities/ground-rules-poster", "wall/web", "name-tents")  # large already
HEADINGS = {"/H1", "/H2", "/H3", "/H4"}


@pytest.fixture(scope="module")
def sheets(corpus_site):
    found = [Printed(path) for path in sorted((corpus_site / "print").rglob("*.pdf"))]
    assert len(found) > 50
    return found


def each(sheets, test):
    """The sheets for which a test says something, as readable lines."""
    return [f"{one.path.stem}: {said}" for one in sheets for said in test(one)]


def id_of(sheet):
    return sheet.path.stem.removesuffix("-large").removesuffix("-card").removesuffix("-poster")


def is_card(sheet):
    return sheet.path.stem.removesuffix("-large").endswith("-card")


def is_poster(sheet):
    return sheet.path.stem.endswith("-poster")


def by_stem(sheets, stem):
    return next(sheet for sheet in sheets if sheet.path.stem == stem)


def test_all_that_is_printed_is_printed_twice_and_each_pack_and_brief_as_word(corpus_site, corpus):
    wanted = {f"print/{folder}/{record.id}{card}{size}.pdf" for folder, kind in KINDS.items() for record in corpus.shown(kind)
              for card in ("", *(["-card"] * record.spec.has_run_card)) for size in ("", "-large")}  # fmt: skip
    wanted |= {"print/glossary.pdf", "print/glossary-large.pdf", *(f"print/{one}.pdf" for one in FOR_THE_ROOM)} | {
        f"print/{kind}s/{one.id}.docx" for kind in ("pack", "brief") for one in corpus.shown(kind)
    }
    wanted |= {one.removesuffix(".pdf") + ".png" for one in wanted if one.endswith("-card.pdf")} | {
        f"print/{one}.png" for one in FOR_THE_ROOM
    }
    there = {path.relative_to(corpus_site).as_posix() for path in (corpus_site / "print").rglob("*.*") if path.suffix != ".html"}
    assert there == wanted


def test_every_sheet_says_its_title_and_language_and_that_it_is_accessible(sheets):
    def reported(sheet):
        root, about = sheet.file.trailer["/Root"], sheet.file.xmp_metadata
        if root.get("/Lang") != "en-GB":
            yield "no language"
        if not root.get("/MarkInfo", {}).get("/Marked"):
            yield "not tagged"
        if not sheet.file.metadata.title or not root["/ViewerPreferences"]["/DisplayDocTitle"]:
            yield "no title"
        if about is None or b"pdfuaid" not in about.stream.get_data():
            yield "does not claim to be PDF/UA"

    assert each(sheets, reported) == []


def test_every_font_is_embedded_and_is_one_of_ours(sheets):
    fonts = {font.split("+")[-1] for sheet in sheets for page in sheet.file.pages for font in sheet.fonts(page)}
    assert "AtkinsonHyperlegible-Regular" in fonts
    assert {font.split("-")[0] for font in fonts} <= {"AtkinsonHyperlegible", "NotoSans"}


def test_pictures_have_words_and_tables_have_headers_and_headings_skip_no_level(sheets):
    def untold(sheet):
        last = 0
        for role, element in sheet.elements():
            if role == "/Figure" and not element.get("/Alt"):
                yield "a picture without words"
            if role == "/Table" and not any(inner == "/TH" for inner, _ in within(element)):
                yield "a table without a header"
            if role in HEADINGS:
                level = int(role[2])
                if level > last + 1:
                    yield f"a heading of level {level} after one of level {last}"
                last = level

    assert each(sheets, untold) == []
    assert any(role == "/Figure" for role, _ in sheets[0].elements()) and any(role == "/Table" for role, _ in sheets[0].elements())


def test_nothing_runs_off_a_page_or_into_its_foot(sheets):
    def over(sheet):
        for number in range(len(sheet.drawn)):
            width, height = sheet.drawn[number].get_size()
            for left, bottom, right, top in sheet.everything(number):
                if left < MARGIN - 2 or right > width - MARGIN + A_SPACE or bottom < 10 or top > height - 40:
                    yield f"page {number + 1}: something at {left:.0f} to {right:.0f} across, {bottom:.0f} to {top:.0f} up"
            crossing = [box for box in sheet.everything(number) if box[1] < sheet.foot - 1 < sheet.foot + 1 < box[3]]
            if crossing:
                yield f"page {number + 1}: something crosses into the foot"

    assert each(sheets, over) == []


def test_no_heading_stands_alone_at_the_foot_of_a_page(sheets):
    def alone(sheet):
        headings = list(sheet.headings())
        for title, number, top in headings:
            others = [other for _, page, other in headings if page == number and other < top]
            below = [box for box in sheet.lines(number) if box[3] < top - 14]
            words = [box for box in below if not any(abs(box[3] - other) < 12 for other in others)]
            if not words and not _ruled(sheet, number, top):
                yield f"page {number + 1}: {title}"

    assert each(sheets, alone) == []


def _ruled(sheet, number, top):
    """Whether lines to write on stand under a heading: what is drawn there, and is no text."""
    drawn = [item.get_bounds() for item in sheet.drawn[number].get_objects() if item.type != 1]
    return any(bottom < top - 14 and upper > sheet.foot for _, bottom, _, upper in drawn)


def test_each_step_stands_with_its_minutes(sheets, corpus):
    by_name = {sheet.path.stem: sheet for sheet in sheets if sheet.path.parent.name == "activities"}

    def parted(activity, sheet):
        titles = {compact(title): number for title, number, _ in sheet.headings()}
        for session in activity.data["sessions"]:
            for index, step in enumerate(session["steps"], 1):
                takes = f"{step['minutes']} min" if step.get("minutes") else ""
                title = compact(f"{index}. {step['title']}{takes}")
                found = [number for heading, number in titles.items() if heading.startswith(title)]
                page = compact(sheet.pages[found[0]]) if found else ""
                if compact(step["title"]) not in page or compact(takes) not in page:
                    yield f"{activity.id}: {step['title']}"

    for size in ("", "-large"):
        assert [said for one in corpus.shown("activity") for said in parted(one, by_name[one.id + size])] == []


def test_a_step_whose_time_is_left_open_says_what_the_clock_leaves_it(sheets):
    step = compact("2. Share, and choose two things to do what is left, about 30 min")
    assert step in by_stem(sheets, "lay-out-our-numbers").text
    assert [sheet.path.stem for sheet in sheets if "notimegiven" in sheet.text] == []


def test_each_meeting_of_a_pack_has_its_own_sheet_for_what_was_agreed(sheets):
    assert compact("Notes: What we agreed 3") in by_stem(sheets, "two-of-us").text
    assert compact("Notes: What we agreed 1") in by_stem(sheets, "first-tea-of-partners").text


def test_the_facilitators_note_never_begins_a_page_away_from_its_step(sheets):
    def parted(sheet):
        return [number for number, page in enumerate(sheet.pages, 1) if page.strip().startswith("For you only")]

    assert each(sheets, parted) == []


def test_each_statement_of_a_checklist_stands_whole_on_a_page(sheets, corpus):
    cut = []
    for sheet in (one for one in sheets if one.path.parent.name == "checklists"):
        checklist = corpus.get("checklist", id_of(sheet))
        pages = [compact(page) for page in sheet.pages]
        said = [one["text"] for section in checklist.data["sections"] for one in section["statements"] if one.get("text")]
        cut += [f"{sheet.path.stem}: {text}" for text in said if not any(compact(text) in page for page in pages)]
    assert pages and cut == []


def test_a_sheet_names_each_scale_where_it_holds_and_has_a_box_for_what_does_not_apply(sheets):
    move, talk, week = (by_stem(sheets, stem).text for stem in ("after-the-move", "how-we-talk", "my-own-week"))
    often, agree = compact("How often? 1 never, 2 rarely"), compact("How far do you agree? 1 strongly disagree, 2 disagree")
    assert move.index(compact("What we do")) < move.index(often) < move.index(compact("How it is")) < move.index(agree)
    assert talk.count(compact("The scale: 1 never")) == 1 and agree not in talk
    assert (move.count(compact("Doesn’t apply to us")), talk.count(compact("Doesn’t apply to us"))) == (2, 4)
    assert compact("Doesn’t apply to me") in week


def test_a_pack_prints_what_happens_between_its_meetings_for_the_facilitator_alone(sheets):
    pack = by_stem(sheets, "two-of-us")
    assert pack.text.count(compact("Between meetings (not counted in the time) Session 2: First visit")) == 1
    assert pack.text.count(compact("Ask people before the guest comes near")) == 1
    assert compact("Session 3: Second visit") in pack.text and "Betweenmeetings" not in by_stem(sheets, "swap-a-morning").text


def test_a_sheet_says_all_that_its_record_says_in_the_same_order(sheets, corpus):
    fields = ("title", "purpose", "shorter", "objectives", "prepare", "materials", "without", "ground_rules", "timing_note",
              "sessions", "follow_up", "notes", "access", "online", "handouts")  # fmt: skip
    missing = []
    for sheet in sheets:
        kind = KINDS.get(sheet.path.parent.name)
        activity = corpus.get(kind, id_of(sheet)) if kind == "activity" and not is_card(sheet) and not is_poster(sheet) else None
        at = 0
        for words in _said(activity.data, fields) if activity else ():
            found = sheet.text.find(compact(words), at)
            if found < 0:
                missing.append(f"{sheet.path.stem}: {words}")
                break
            at = found + len(compact(words))
    assert missing == []


PRINTED = ["title", "instructions", "prompts", "lead", "questions", "facilitator_note"]  # in this order, others after
UNPRINTED = {"in_short", "minutes", "least", "most", "format", "per", "quantity", "stated_minutes", "cards", "poster",
             "common_sheet"}  # fmt: skip


def _said(data, fields):
    """The words of a record, field by field in the order of `fields`, cut where Markdown or a link would come between."""
    for field in fields:
        value = data.get(field)
        if field == "sessions" and len(value) == 1:  # whose title is the activity's
            value = value[0]["steps"]
        yield from _words(value, field)


def _words(value, key):
    if isinstance(value, dict):
        for inner in sorted(value, key=lambda one: PRINTED.index(one) if one in PRINTED else len(PRINTED)):
            if inner not in UNPRINTED:
                yield from _words(value[inner], inner)
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, key)
    elif isinstance(value, str):
        for line in value.splitlines():
            line = re.sub(r"^\s*(?:-|\d+\.)\s+", "", line)
            for piece in re.split(r"\[|\]\([^)]*\)|\*+", line):
                if piece.strip():
                    yield piece


def test_each_page_tells_its_number_its_address_its_version_and_that_it_is_no_nhs_document(sheets, corpus):
    def silent(sheet):
        total, version = len(sheet.feet), datetime.date.fromisoformat(max(dates_on(sheet, corpus)))
        for number, foot in enumerate(sheet.feet, 1):
            words = " ".join(foot.replace("\u200b", "").split())
            wanted = (f"Page {number} of {total}", f"ersion of {version.day} {version:%B %Y}", "Not an NHS document",
                      "tiny.example.net/playbook/")  # fmt: skip
            if missing := [one for one in wanted if one not in words]:
                yield f"page {number} lacks {missing}"

    assert each(sheets, silent) == []
    assert "ersion of 2 November 2026" in by_stem(sheets, "two-wishes-each").feet[0]


def dates_on(sheet, corpus):
    """The days on which what a sheet shows was published or last changed."""
    id, kind = id_of(sheet), KINDS.get(sheet.path.parent.name)
    if id == "name-tents":
        return [walls.TENTS_VERSION]
    wall = corpus.get("vocabulary", id) if sheet.path.parent.name == "wall" else None
    records = [corpus.get(kind, id)] if kind else [wall] if wall else corpus.shown("term")
    if kind == "pack":
        items = [item for one in records[0].data["days"] for item in one["items"] if "activity" in item]
        records += filter(None, [corpus.find_shown("activity", item["activity"]) for item in items])
    return [record.data[field] for record in records for field in ("published", "updated") if field in record.data]


def test_the_code_on_a_sheet_leads_back_to_its_page(sheets):
    alt = [element["/Alt"] for role, element in sheets[0].elements() if role == "/Figure"]
    page = f"activities/{id_of(sheets[0])}/"
    assert alt == [f"Code to scan with a phone: opens https://tiny.example.net/playbook/{page}"]


def test_large_print_is_eighteen_points_or_more(sheets):
    def small(sheet):
        for number, page in enumerate(sheet.drawn, 1):
            for item in page.get_objects(filter=[1]):
                size, bounds = _size(item), item.get_bounds()
                if bounds[1] > sheet.foot and size < 17.9:
                    yield f"page {number}: {size:.1f} points"

    large = [sheet for sheet in sheets if sheet.large]
    assert len(large) > 25 and each(large, small) == []


def _size(item):
    matrix = item.get_matrix()
    return abs(item.get_font_size() * matrix.d) if hasattr(item, "get_font_size") else 99


def test_paper_is_black_and_white(sheets):
    from PIL import ImageChops

    for sheet in sheets[::9]:
        picture = sheet.drawn[0].render(scale=0.5).to_pil().convert("RGB")
        red, green, blue = picture.split()
        assert ImageChops.difference(red, green).getextrema()[1] == ImageChops.difference(green, blue).getextrema()[1] == 0


def test_what_to_print_names_the_pages_where_each_part_is(sheets):
    packs = [sheet for sheet in sheets if sheet.path.parent.name == "packs" and not sheet.large and not is_card(sheet)]
    for sheet in packs:
        rows = re.findall(r"^(\d+)(?: to (\d+))? (?:Facilitator’s sheet|Question cards): (.+?)\s+1", "\n".join(sheet.pages[:3]),
                          re.M)  # fmt: skip
        assert rows, sheet.path
        for first, _, title in rows:
            assert compact(title) in compact(sheet.pages[int(first) - 1])


def test_each_day_of_a_pack_has_a_page_of_its_own_on_the_wall(sheets, corpus):
    several = {record.id: record.data["days"] for record in corpus.shown("pack") if len(record.data["days"]) > 1}
    assert several
    for sheet in (one for one in sheets if id_of(one) in several and not is_card(one)):
        days = {compact(one["title"]) for one in several[id_of(sheet)]}
        wall = next(page for title, page, _ in sheet.headings() if title == "Our timetable")
        pages = [page for title, page, _ in sheet.headings() if page >= wall and compact(title) in days]
        assert len(pages) == len(set(pages)) == len(days), sheet.path.stem


@pytest.fixture(scope="module")
def cards(sheets):
    found = [sheet for sheet in sheets if is_card(sheet) and not sheet.large]
    assert len(found) > 15
    return found


def test_each_activity_and_each_day_of_a_pack_has_its_card_on_one_side(cards, corpus):
    def longer(sheet):
        record = corpus.get(KINDS[sheet.path.parent.name], id_of(sheet))
        sides = len(record.data.get("days") or [1])
        if len(sheet.pages) != sides:
            yield f"{len(sheet.pages)} pages for {sides} cards"

    assert each(cards, longer) == []


def test_a_card_names_each_step_with_its_time_and_the_end(cards, corpus):
    def unsaid(sheet):
        record = corpus.get(KINDS[sheet.path.parent.name], id_of(sheet))
        for session in record.data.get("sessions") or ():
            for step in session["steps"]:
                takes = f"{step['minutes']} min" if step.get("minutes", 60) < 60 else ""
                if compact(f"{step['title']} ({takes}") not in sheet.text:
                    yield step["title"]
        if sheet.text.count("Finish") < len(record.data.get("days") or [1]):
            yield "no end"

    assert each(cards, unsaid) == []
    assert (
        compact("Start Think of two things (5 min, alone) Write each good thing on a card.")
        in by_stem(cards, "two-good-things-card").text
    )
    assert compact("5 min Tell one person (10 min, in pairs)") in by_stem(cards, "two-good-things-card").text


def test_a_card_says_what_it_is_not_for_and_where_to_turn(cards, corpus):
    harms = corpus.list_of("harms")

    def unsafe(sheet):
        record = corpus.get(KINDS[sheet.path.parent.name], id_of(sheet))
        items = [item.get("activity") for one in record.data.get("days") or () for item in one["items"]]
        inside = [record] if record.kind == "activity" else filter(None, [corpus.find_shown("activity", id) for id in items])
        for activity in inside:
            for id in activity.data.get("not_for") or ():
                if compact(harms[id]["title"].lower()) not in sheet.text:
                    yield id
            if activity.data["sensitivity"] == "personal" and compact("Some of this is personal.") not in sheet.text:
                yield "personal"

    assert each(cards, unsafe) == []
    assert (
        compact("get help with a concern first: tiny.example.net/playbook/raise-a-concern/")
        in by_stem(cards, "two-good-things-card").text
    )


def test_a_card_says_what_to_bring_and_how_to_do_without(cards):
    text = by_stem(cards, "two-good-things-card").text
    wanted = "Bring: cards: 2 for each person. Have ready: nothing else. Nice to have: a timer."
    assert compact(f"{wanted} Without them: Count slowly to sixty, five times.") in text


def test_what_is_on_one_side_has_a_small_picture_of_it(corpus_site):
    from PIL import Image

    pictures = sorted((corpus_site / "print").rglob("*.png"))
    assert len(pictures) > 15
    for path in pictures:
        picture, page = Image.open(path), Printed(path.with_suffix(".pdf")).drawn[0]
        width, height = page.get_size()
        assert picture.size in ((149, 211), (149, 210), (211, 149), (210, 149)) and path.stat().st_size < 20_000, path
        assert abs(picture.width / picture.height - width / height) < 0.01
        there = page.render(scale=picture.width / width).to_pil().convert("L")
        assert _alike(picture.convert("L"), there) > 0.8, path


def _alike(one, other):
    """How alike two pictures are in where they are dark, 1 if wholly."""
    return statistics.correlation(*(list(picture.resize((12, 12)).getdata()) for picture in (one, other)))
