"""The reading grade: syllables guessed from the spelling, and what they make of a text."""

import pytest

from macros.text.grade import grade, syllables


@pytest.mark.parametrize("word, number", [
    ("ward", 1), ("care", 1), ("table", 2), ("whole", 1), ("people", 2), ("asked", 1), ("wanted", 2), ("agreed", 2), ("makes", 1),
    ("houses", 2), ("services", 3), ("doing", 2), ("idea", 3), ("quiet", 2), ("quality", 3), ("experience", 4), ("organisation", 5),
    ("accountable", 4), ("multidisciplinary", 7), ("don't", 1), ("doesn’t", 2), ("we'll", 1), ("NHS", 1), ("2027", 1), ("hmm", 1),
])  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word, number):
    assert syllables(word) == number


def test_the_grade_is_that_of_flesch_and_kincaid():
    assert grade(sentences=2, words=20, syllable_count=30) == round(0.39 * 10 + 11.8 * 1.5 - 15.59, 1) == 6.0


def test_longer_sentences_and_longer_words_have_a_higher_grade():
    assert grade(1, 10, 13) < grade(1, 20, 26) and grade(1, 10, 13) < grade(1, 10, 20)


def test_no_text_has_no_grade():
    assert grade(0, 0, 0) == grade(0, 3, 3) == 0.0
