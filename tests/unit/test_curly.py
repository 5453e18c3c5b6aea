"""Straight apostrophes and quotation marks become curly ones, whichever way they turn, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.text.curly import curled, curly, straight


@pytest.mark.parametrize("typed, printed", [
    ("Don't. It's the team's.", "Don’t. It’s the team’s."),
    ("teams' rotas and the '90s", "teams’ rotas and the ’90s"),
    ('She said "we can\'t".', "She said “we can’t”."),
    ('"Thank you", \'not sure\', ("I")', "“Thank you”, ‘not sure’, (“I”)"),
    ('*"plan"*, "*do*", **\'act\'**', "*“plan”*, “*do*”, **‘act’**"),
    ('"\'Yes\', they said"', "“‘Yes’, they said”"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("a\n'b'\n", "a\n‘b’\n"),
    ("5' and ' alone \" and \"", "5’ and ' alone \" and \""),
    ("already “curly”, it’s", "already “curly”, it’s"),
])  # fmt: skip
def test_each_mark_turns_the_way_that_print_has_it(typed, printed):
    assert curly(typed) == printed


@pytest.mark.parametrize("typed", [
    "`it's code`", "```\nit's code\n```", "[a](https://a.example.net/it's)", "https://a.example.net/it's", "<https://a.net/o'n>",
    "o'neill@tiny.example.net", '[a](/b/ "c")',
])  # fmt: skip
def test_code_and_addresses_stay_as_they_are_typed(typed):
    assert curly(typed) == typed


def test_every_text_of_some_fields_is_reached_and_names_are_not():
    assert curled({"it's": ["don't", 3, {"a": "it's", "b": None}]}) == {"it's": ["don’t", 3, {"a": "it’s", "b": None}]}


@given(st.text("ab '\"*_`(\n.“’"))
def test_no_text_changes_its_length_or_its_letters(text):
    assert len(curly(text)) == len(text) and straight(curly(text)) == straight(text) and curly(curly(text)) == curly(text)
