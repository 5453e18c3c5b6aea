"""What is made for the search: the index, its tokens and the words by which it is widened."""

import json

import lxml.html
import pytest

from macros.outputs.search import index as search
from macros.outputs.search import tokens as search_tokens


def test_an_index_that_cannot_be_made_is_reported(tmp_path, tiny):
    with pytest.raises(search.NotIndexed, match="the search index could not be made: ."):
        search.index(tmp_path, tiny)


def test_an_index_that_cannot_be_written_is_reported(tmp_path, tiny):
    (tmp_path / "index.html").write_text("<html><body data-pagefind-body>A page</body></html>")
    (tmp_path / "pagefind").write_text("a file where a folder should be")
    with pytest.raises(search.NotIndexed, match="the search index could not be written: ."):
        search.index(tmp_path, tiny)


def test_before_each_term_that_is_looked_for_in_texts_stands_its_token(tiny):
    ids = search_tokens.tokens(tiny)
    element = lxml.html.fromstring("<p>A rota, and <b>more rotas</b> (rotas), a huddle.<script>rota</script></p>")
    search_tokens.Namer(tiny).name(element)
    token = ids["rota"]
    assert list(ids) == ["rota"]
    assert element.text_content() == f"A {token} rota, and more {token} rotas ({token} rotas), a huddle.rota"


def test_no_token_begins_another_or_has_a_vowel_that_a_stemmer_would_look_for(corpus):
    made = list(search_tokens.tokens(corpus).values())
    assert len({len(token) for token in made}) == 1 and len(set(made)) == len(made) > 30
    assert not any(set(token) & set("aeiouys") for token in made)


def test_the_words_for_widening_are_those_of_shown_terms_and_the_word_list(tiny):
    made = json.loads(search.words(tiny))
    assert set(made["terms"]) == {record.id for record in tiny.shown("term")} and made["typed"] == {}
