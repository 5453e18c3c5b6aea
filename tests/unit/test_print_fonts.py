"""Which characters paper can show, as the checks and the browser ask it."""

import re

from macros.text import print_fonts


def in_python(pattern):
    """A pattern of browsers as Python reads it."""
    return re.compile(re.sub(r"\\u\{(\w+)\}", lambda match: f"\\U{match[1]:0>8}", pattern))


def test_the_first_font_draws_plain_letters_and_no_loose_accents():
    drawn = in_python(print_fonts.first_font_covers())
    assert all(drawn.fullmatch(char) for char in "Aaéß£–")
    assert not any(drawn.fullmatch(char) for char in "ŵạ\u0301\u02b0\u02c6\u02ff→")


def test_browsers_are_told_each_character_that_no_font_holds_and_no_other():
    lacking, held = in_python(print_fonts.none_holds()), print_fonts.characters()
    assert {" ", "\n", "\r", "ŵ", "Ж"} <= held
    around = {chr(ord(char) + step) for char in held for step in (-1, 1) if 0 < ord(char) + step < 0xD800} - held
    assert not [char for char in held if lacking.fullmatch(char)]
    assert len(around) > 100 and not [char for char in around if not lacking.fullmatch(char)]


def test_each_character_that_the_first_font_draws_has_a_width_in_its_narrowest_face_and_a_greater_one_in_its_widest():
    widths, drawn = print_fonts.first_font_widths(), in_python(print_fonts.first_font_covers())
    assert {"A", "a", "é", "–"} <= widths.keys() and all(map(drawn.fullmatch, widths))
    assert all(0 <= narrowest <= widest < 2 for narrowest, widest in widths.values())
    assert widths["i"][0] < widths["i"][1] < widths["W"][0] < widths["W"][1]


def test_text_is_measured_by_the_regular_face_which_is_narrower_than_the_bold():
    regular, all_faces = print_fonts.regular_widths(), print_fonts.first_font_widths()
    assert sum(regular[one] for one in "abcdefghijklmnopqrstuvwxyz") < sum(
        all_faces[one][1] for one in "abcdefghijklmnopqrstuvwxyz"
    )
