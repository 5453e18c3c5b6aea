"""Small words as signs in the index of the full text: the same words and signs as in the browser."""

import gzip
import json

import pytest

from macros.text.small_words import SMALL_WORDS, as_signs, as_words
from macros.withdrawal import unpacked
from tests.support.places import VECTORS

SHARED = json.loads((VECTORS / "small_words.json").read_text("utf-8"))


def test_the_words_are_those_of_the_browser():
    assert SMALL_WORDS == SHARED["words"]


@pytest.mark.parametrize("case", SHARED["cases"], ids=lambda case: case["text"])
def test_small_words_become_signs_that_are_no_letters_and_come_back(case):
    assert as_signs(case["text"]) == case["signs"] and as_words(case["signs"]) == case["text"]
    assert not any(char.isalnum() for char in set(case["signs"]) - set(case["text"]))


def test_whoever_looks_for_a_text_in_the_index_finds_its_small_words(tmp_path):
    path = tmp_path / "one.pf_fragment"
    path.write_bytes(gzip.compress(as_signs("What was said of the kettle, and by you").encode()))
    assert "said of the kettle, and by" in unpacked.text_of(path)
