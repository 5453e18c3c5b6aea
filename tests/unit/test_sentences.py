"""Where sentences begin and end, and how many words they have."""

import pytest

from macros.text.sentences import LONGEST_LABEL, MOST_WORDS, brief, either, runs_of_short_sentences, sentences, words


@pytest.mark.parametrize("text, found", [
    ("We met. Then we talked! Did it help? It did.", ["We met.", "Then we talked!", "Did it help?", "It did."]),
    ("We met at 10.30 am. It cost 4.5 million.", ["We met at 10.30 am.", "It cost 4.5 million."]),
    ("Some came, e.g. by bus. Dr. Jones, J. Smith and Mrs. Ahmed stayed.",
     ["Some came, e.g. by bus.", "Dr. Jones, J. Smith and Mrs. Ahmed stayed."]),
    ("She said: “No.” He left (early.) They waited.", ["She said: “No.”", "He left (early.)", "They waited."]),
    ("They met again\nthe next day. Then not.", ["They met again\nthe next day.", "Then not."]),
    ("## A heading\n\nA paragraph here.\n\n- One item.\n- another label\n1. A first step.\n",
     ["A paragraph here.", "One item.", "A first step."]),
    ("| Who | What |\n| --- | --- |\n| We meet. | They listen to us. |", ["We meet.", "They listen to us."]),
    ("See [the page](/ways/a.-b/). Done.", ["See [the page](/ways/a.-b/).", "Done."]),
    ("They waited. iPads helped.", ["They waited. iPads helped."]),
    ("A label", []),
    (" ".join(["word"] * (LONGEST_LABEL + 1)), [" ".join(["word"] * (LONGEST_LABEL + 1))]),
    ("", []),
])  # fmt: skip
def test_a_text_is_cut_into_its_sentences(text, found):
    cut = list(sentences(text))
    assert [said for _, said in cut] == found
    assert all(text.startswith(said, offset) for offset, said in cut)


@pytest.mark.parametrize("text, number", [
    ("One two three.", 3), ("It's the ward's well-known plan.", 5), ("[The page](/a/b/c/) is at 10.30.", 5), ("R&D", 1), ("…", 0),
    ("[one](/a/)/two", 2),
])  # fmt: skip
def test_words_are_counted_as_people_count_them(text, number):
    assert words(text) == number


@pytest.mark.parametrize("chars", ["a ", ". ", "| ", "\n", "- ", " ", "\t", "#", "1."])
def test_no_text_takes_more_than_a_moment(chars):
    """Quadratic work on any of these would take minutes."""
    assert len(list(sentences(chars * 200_000))) <= 1 < MOST_WORDS


@pytest.mark.parametrize("short", ["e.g.", "i.e.", "etc.", "vs.", "Dr.", "Mr.", "Mrs.", "Ms.", "St.", "Cllr.", "Prof.", "J."])
def test_the_full_stop_of_an_abbreviation_ends_no_sentence(short):
    assert [said for _, said in sentences(f"They asked {short} Ahmed first. Then they went.")] == [
        f"They asked {short} Ahmed first.",
        "Then they went.",
    ]


def test_the_full_stop_of_a_word_that_only_ends_like_an_abbreviation_ends_a_sentence():
    assert len(list(sentences("They heard the revs. Then they went."))) == 2


DRILL = "Ask one partner. Wait a while. Listen to them. Write it down."


@pytest.mark.parametrize("text, found", [
    (DRILL, [(0, 4)]),
    (DRILL.removesuffix(" Write it down."), []),
    (f"It began. {DRILL}", [(0, 5)]),
    (f"This one has as many as nine words, precisely. {DRILL}", [(47, 4)]),
    (f"{DRILL} This one has as many as nine words, precisely. {DRILL}", [(0, 4), (109, 4)]),
    ("Ask one partner. Wait a while.\n\nListen to them. Write it down.", [(0, 4)]),
    ("Ask one partner. Wait a while.\n\n## Then\n\nListen to them. Write it down.", []),
    ("Ask one partner. Wait a while.\n\n- Be there.\n\nListen to them. Write it down.", []),
    (f"- {DRILL}\n1. {DRILL}\n\n| {DRILL} |", []),
    ("- Ask.\n- Wait.\n- Listen.\n- Write.\n", []),
    ("", []),
])  # fmt: skip
def test_four_short_sentences_in_a_row_are_a_run_but_not_in_a_list(text, found):
    assert list(runs_of_short_sentences(text)) == found


@pytest.mark.parametrize(("found", "said"), [
    ([], ""), (["a death"], "a death"), (["a death", "an inquest"], "a death or an inquest"),
    (["abuse or neglect"], "abuse or neglect"), (["abuse or neglect", "an inquest"], "abuse or neglect, or an inquest"),
    (["a death", "abuse or neglect", "an inquest"], "a death, abuse or neglect, or an inquest"),
])  # fmt: skip
def test_what_to_choose_from_is_said_with_an_or(found, said):
    assert either(found) == said


@pytest.mark.parametrize(("text", "line"), [
    ("", ""),
    ("People meet.\nThey talk about\nwhat went well.", "People meet."),
    ("Twenty words are few enough for a line that is read in one go, so that nothing of it goes.",
     "Twenty words are few enough for a line that is read in one go, so that nothing of it goes."),
    ("A group that has never met sits down by the river, and each person in turn says one good thing about the day and the food.",
     "A group that has never met sits down by the river…"),
    ("A group that has never met before sits down near the slow river and the old mill and says one good thing about each day.",
     "A group that has never met before sits down near the slow river…"),
    ("of the " * 20, "of the " * 7 + "of…"),
])  # fmt: skip
def test_a_line_is_the_first_sentence_or_as_much_of_it_as_has_an_end(text, line):
    assert brief(text) == line
