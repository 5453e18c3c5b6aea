"""What is read of a record is noted field by field, and every question that is noted has a plain answer."""

import pytest

from macros.cache import reads
from macros.model import answers
from macros.model.noted import ALL, BODY
from macros.model.visibility import EVERY_USE

TIP = ("tip", "ask-one-question")
STUDY = ("case-study", "a-shared-rota")


@pytest.fixture
def noted(tiny):
    """noted(use) is which fields of the tip are noted while `use` is made of them."""

    def fields(use):
        tip = tiny.get(*TIP)
        with reads.noting() as found:
            use(tip.data)
        assert {question[:3] for question in found} <= {("field", *TIP)}
        return {question[3] for question in found}

    return fields


@pytest.fixture
def answer(tiny):
    """answer(question, about) is the answer to a question about the tiny playbook."""
    answers.register()
    return lambda question, *about: reads.ANSWERS[question](tiny, *about)


@pytest.mark.parametrize("use", [
    lambda fields: fields["effort"], lambda fields: fields.get("effort"), lambda fields: "effort" in fields,
])  # fmt: skip
def test_one_field_that_is_read_is_noted_alone(use, noted):
    assert noted(use) == {"effort"}


@pytest.mark.parametrize("use", [
    list, len, dict, lambda fields: list(reversed(fields)), lambda fields: fields == {}, lambda fields: fields | {},
    lambda fields: {} | fields, lambda fields: list(fields.keys()), lambda fields: fields.items(),
    lambda fields: fields.values(), lambda fields: fields.copy(),
])  # fmt: skip
def test_whoever_takes_the_fields_together_reads_them_all(use, noted):
    assert ALL in noted(use)


def test_what_is_noted_says_what_the_record_says(tiny):
    plain = tiny.get(*TIP).data
    with reads.noting():
        fields = tiny.get(*TIP).data
        assert fields is tiny.get(*TIP).data
        assert (fields["effort"], fields.get("effort"), fields.get("none", 7)) == ("small", "small", 7)
        assert dict(fields) == plain and len(fields) == len(plain)
        assert list(fields) == list(plain) and list(reversed(fields)) == list(plain)[::-1]
        assert fields == plain and fields | {} == plain and {} | fields == plain and fields.copy() == plain
        assert (list(fields.keys()), list(fields.values())) == (list(plain), list(plain.values()))
    assert tiny.get(*TIP).data is plain


def test_a_body_and_what_is_set_for_the_whole_playbook_are_noted_too(tiny):
    with reads.noting() as found:
        assert tiny.get(*STUDY).body and tiny.today and tiny.settings and tiny.all("tip")
    assert {("field", *STUDY, BODY), ("today",), ("settings",), ("all", "tip"), ("is there", *STUDY)} <= found


def test_what_is_asked_of_a_record_is_answered_with_plain_facts(answer, tiny):
    assert answer("field", *TIP, "effort") == ["small"] and answer("field", *TIP, "none") == []
    assert answer("field", *TIP, ALL)[0]["effort"] == "small"
    assert answer("field", *STUDY, BODY)[0] == tiny.get(*STUDY).body
    assert answer("record", *TIP) and answer("record", *TIP) != answer("record", *STUDY)
    assert (answer("visibility", *TIP), answer("uses", *TIP)) == ("visible", sorted(EVERY_USE))
    assert answer("is there", *TIP) is True and answer("at", "/tips/#ask-one-question") == TIP


def test_what_is_asked_of_a_record_that_is_not_there_has_an_answer_too(answer):
    gone = ("tip", "gone")
    assert answer("field", *gone, "effort") == ["no record"] and answer("is there", *gone) is False
    assert [answer(question, *gone) for question in ("record", "uses", "visibility")] == [None] * 3
    assert answer("at", "/gone/") is None and answer("is there", "no-kind", "gone") is False


def test_what_is_asked_of_the_whole_playbook_is_answered(answer, tiny):
    assert (answer("today"), answer("settings")) == (tiny.today, tiny.settings)
    assert answer("all", "pack") == ["a-first-hour"] and answer("all", "no-kind") == []
    assert answer("shown", "pack", "site") == ["a-first-hour"]
