"""Where a text spells an abbreviation out, and which capitals are a heading: the edges that shared cases do not reach."""

import pytest

from macros.text import expansions
from macros.text.capitals import in_a_heading
from macros.text.spelling import spell_partly


def how(text, form):
    start = text.rindex(form)
    return expansions.how_expanded(text, start, start + len(form))


def test_half_of_the_letters_are_enough_and_less_is_not():
    assert spell_partly(["sea", "plan"], "sabp") and not spell_partly(["sea", "plan"], "sabpx")


@pytest.mark.parametrize(("text", "is_one"), [
    ("Words here.\n\nSTRATEGIC BOARD\n\nMore words.", True),
    ("Words here.\n\nSome words\nSTRATEGIC BOARD\n\nMore words.", False),
    ("Words here.\nSTRATEGIC BOARD\n\nMore words.", False),
])  # fmt: skip
def test_two_words_in_capitals_are_a_heading_where_they_stand_alone(text, is_one):
    assert in_a_heading(text, text.index("STRATEGIC"), set()) is is_one


def test_words_with_small_ones_between_spell_two_letters():
    assert how("The Board of the Rooms, or BR, met.", "BR")


def test_a_name_that_stands_too_far_before_explains_nothing():
    name, far = "The Sea And Lake Team met. ", "It rained. " * (expansions.FAR // 11 + 5)
    assert how(f"{name}Later the SALT met.", "SALT") and not how(f"{name}{far}Later the SALT met.", "SALT")
