"""How many lines a text takes on paper, as foreseen from the widths of its letters."""

import pytest

from macros.text.set_lines import Unforeseen, lines, regular_lines

SAYINGS = ["i " * 99 + "i", "Wherever women meet, mummies mumble. " * 9 + "End.", "one", " ".join(["extraordinary"] * 40)]


@pytest.mark.parametrize("text", SAYINGS)
@pytest.mark.parametrize("width", [12, 20, 35])
def test_the_regular_face_takes_no_fewer_lines_than_the_least_and_no_more_than_the_most(text, width):
    least, most = lines(text, width)
    assert least <= regular_lines(text, width) <= most


def test_a_text_that_is_broken_takes_a_line_more():
    assert lines("one\ntwo", 20)[1] == lines("one", 20)[1] + lines("two", 20)[1] == 2


@pytest.mark.parametrize("foresee", [lines, regular_lines])
@pytest.mark.parametrize("text", ["a 字 b", "so " + "very" * 40])
def test_letters_of_another_font_and_words_wider_than_a_line_are_not_foreseen(foresee, text):
    with pytest.raises(Unforeseen):
        foresee(text, 20)
