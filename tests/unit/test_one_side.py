"""Run cards: how much stands on one, what is cut first, and which text is named where a side has no room."""

import re

import pytest

from macros.one_side import fit, walls
from macros.one_side.first_words import first_words
from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.run_cards import run_cards
from macros.outputs.print.sheets import of_cards, of_posters
from tests.support.changing import change
from tests.support.printed import Printed, compact

ACTIVITY = "content/activities/two-good-things.yml"
SENTENCE = "Tell the others what you saw on the way here, and why it mattered to you. "


def rows(playbook, kind, id):
    (card,) = [card for card, _ in fit.cards(playbook, playbook.get(kind, id))]
    return [row for group in card.groups for row in group.rows]


@pytest.fixture
def too_long(check_playbook):
    """too_long(changes) are the problems of cards that fit no side."""
    return lambda changes: [one for one in check_playbook(changes) if one.rule == "one-side"]


@pytest.fixture
def set_card(tmp_path):
    """set_card(playbook, records, start, large) is the printed file of their run cards."""

    def printed(found, records, start=None, large=False):
        path = tmp_path / f"card{'-large' if large else ''}.pdf"
        with PdfRenderer(found) as pdfs:
            path.write_bytes(pdfs.pdf(of_cards(found, records, start), large))
        return Printed(path)

    return printed


def test_whole_sentences_are_taken_and_none_is_cut():
    assert first_words("One, two. Three, *four*. Five, six.", 4) == "One, two. Three, four."
    assert first_words("One, two, three. Four.", 2) == "One, two, three."
    assert first_words("Say it.\n\nThen ask:\n\n- Is it plain?\n- Is it true?", 4) == "Say it."
    assert first_words("Say it.\n\nThen ask:\n\n- Is it plain?", 9) == "Say it. Then ask: Is it plain?"


def test_a_step_says_what_it_has_for_the_card_and_otherwise_its_own_sentences(tiny):
    said = {row.title: row.said for row in rows(tiny, "activity", "two-good-things")}
    assert said["Think of two things"] == "Write each good thing on a card."
    assert said["Tell one person"] == "Tell each other about one card each."
    assert {row.title: row.said for row in rows(tiny, "pack", "a-first-hour")}["Welcome"] == "Say when we end."


def test_the_more_there_is_to_say_the_less_of_each_step_is_said(tiny):
    record = tiny.get("activity", "walk-and-talk")
    step = record.data["sessions"][0]["steps"][0]
    lengths = []
    for number in (1, 12, 20):
        steps = [{**step, "title": f"Step {one}", "minutes": 5, "instructions": SENTENCE * 5} for one in range(number)]
        change(tiny, record, {"sessions": [{"title": "All of it", "steps": steps}]})
        lengths.append(len(rows(tiny, "activity", "walk-and-talk")[0].said))
    assert lengths == sorted(lengths, reverse=True) and lengths[0] > lengths[-1] >= len(SENTENCE) - 1


@pytest.mark.parametrize("number", range(1, 26))
def test_whatever_is_said_to_fit_fits(number, tiny, set_card):
    record = tiny.get("activity", "two-good-things")
    step = record.data["sessions"][0]["steps"][0]
    steps = [
        {**step, "title": "We all walk round " * (1 + one % 3), "instructions": SENTENCE * (1 + one % 4)} for one in range(number)
    ]
    change(tiny, record, {"sessions": [{"title": "All of it", "steps": steps}]})
    (card,) = fit.cards(tiny, record)
    pages = len(set_card(tiny, [record]).pages)
    assert pages == 1 if not card.over else pages <= 2


def test_a_card_that_fits_no_side_is_named_at_its_longest_text(too_long, edit):
    step = "      - title: Tell one person"
    long = f"      - title: And again\n        minutes: 1\n        format: pairs\n        instructions: {SENTENCE.strip()}\n"
    (found,) = too_long({ACTIVITY: edit(ACTIVITY, step, long * 22 + step)})
    assert found.level == "error" and found.path == ACTIVITY
    assert "longer than one side of paper, and this is the longest text on it (16 words)" in found.message
    assert 'write "in_short:" beside it, in 12 words at most' in found.hint
    assert found.message.startswith("sessions[0].steps[1].instructions: ")


def test_where_nothing_can_be_put_in_short_the_steps_are_named(too_long, edit):
    step = "      - title: Tell one person"
    short = "      - title: And again\n        minutes: 1\n        format: pairs\n        instructions: Say it once more.\n"
    (found,) = too_long({ACTIVITY: edit(ACTIVITY, step, short * 35 + step)})
    assert found.message.startswith("sessions: ") and "make two of it" in found.hint


def test_a_record_that_breaks_its_schema_is_left_to_that_check(too_long, edit):
    assert too_long({ACTIVITY: edit(ACTIVITY, "sensitivity: personal", "sensitivity: true")}) == []


def test_times_count_from_the_start_or_are_those_of_the_clock(tiny, set_card):
    pack = tiny.get("pack", "a-first-hour")
    assert compact("After What to do and say Start Welcome (10 min)") in set_card(tiny, [pack]).text
    clock = set_card(tiny, [pack], 9 * 60 + 30).text
    assert compact("When What to do and say 09:30 Welcome (10 min) Say when we end. 09:40 Two good things: Find them") in clock
    assert compact("09:45 Tell one person") not in clock and compact("09:45: Tell one person") in clock


def test_the_card_of_something_personal_says_what_cannot_stay_confidential(tiny):
    (card,) = run_cards(tiny, [tiny.get("activity", "two-good-things")])
    assert (
        "what can’t stay confidential: harm, and anything a manager or HR must act on"
        in dict(card.safety)["Some of this is personal."]
    )


def test_cards_for_one_clock_follow_one_another(tiny):
    records = [tiny.get("activity", "walk-and-talk"), tiny.get("activity", "two-good-things")]
    first, second = run_cards(tiny, records, 9 * 60)
    assert second.groups[0].rows[0].when == first.groups[-1].end != "09:00"


@pytest.mark.parametrize("large", [False, True])
def test_a_card_too_long_in_large_print_goes_on_and_keeps_its_safety_line(large, tiny, set_card):
    text = set_card(tiny, [tiny.get("activity", "two-good-things")], None, large).text
    assert compact("Not for a death or an open investigation.") in text and compact("Some of this is personal.") in text


def test_a_pack_names_no_activity_that_may_not_be_shown(tiny):
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "draft"})
    (card,) = run_cards(tiny, [tiny.get("pack", "a-first-hour")])
    assert "Walk" not in str(card) and [row.title for row in card.groups[0].rows][-1] == "Tea"


# Posters, and sheets for a wall

WEB = "content/vocabulary/web.yml"


def poster_of(number):
    """The text of a handout that is a poster of so many rules of two lines each."""
    rules = "".join(f"      {one}. {SENTENCE}\n" for one in range(1, number + 1))
    return f"handouts:\n  - title: Rules\n    per: room\n    poster: true\n    body: |\n{rules}"


def test_a_poster_that_fits_no_sheet_is_named_at_its_list_with_how_much_is_too_much(too_long, edit):
    assert too_long({ACTIVITY: edit(ACTIVITY, "handouts:\n", poster_of(8))}) == []
    (found,) = too_long({ACTIVITY: edit(ACTIVITY, "handouts:\n", poster_of(25))})
    assert found.level == "error" and found.path == ACTIVITY
    assert re.match(r"handouts\[0\]\.body: the poster is \d+ lines longer than one sheet of A3", found.message)


def test_the_longest_poster_that_is_said_to_fit_is_one_sheet_with_room_to_add(tiny, tmp_path):
    record, number = tiny.get("activity", "two-good-things"), 8

    def with_rules(number):
        body = "".join(f"{one}. {SENTENCE}\n" for one in range(1, number + 1))
        return change(tiny, record, {"handouts": [{"title": "Rules", "per": "room", "poster": True, "body": body}]})

    while not list(walls.posters(with_rules(number + 1))):
        number += 1
    with PdfRenderer(tiny) as pdfs:
        (tmp_path / "poster.pdf").write_bytes(pdfs.pdf(of_posters(tiny, with_rules(number))))
    sheet = Printed(tmp_path / "poster.pdf")
    room = [box for box in (item.get_bounds() for item in sheet.drawn[0].get_objects(filter=[2])) if box[3] - box[1] < 3]
    assert number > 8 and len(sheet.drawn) == 1
    assert len(room) >= 4, "three lines to write on, and the one above the foot"


def test_a_part_of_a_wall_sheet_that_leaves_too_little_room_for_answers_is_named(too_long, edit):
    short = "What people tell each other at work."
    assert too_long({}) == []
    (found,) = too_long({WEB: edit(WEB, short, " ".join([short] * 12))})
    assert found.path == WEB and found.message.startswith("entries[0].description: on the sheet for the wall this is ")


def test_a_wall_sheet_of_too_many_parts_is_named(too_long, edit):
    more = "".join(f"  - id: more-{number}\n    title: More\n    description: One more part of it.\n" for number in range(30))
    assert len(too_long({WEB: edit(WEB, "entries:\n", f"entries:\n{more}")})) > 30
