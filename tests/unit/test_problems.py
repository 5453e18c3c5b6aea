"""Problems: one fault in words for people, for programs and for GitHub."""

import json

import pytest

from macros.problems import ERROR, HINT, WARNING, Problem, as_github, as_json, as_text, has_errors, summary

HERE = Problem("content/tips/a.yml", 14, 3, "type", 'expected a whole number, found "ten"', "write 10")
EARLIER = Problem("content/tips/a.yml", 2, 20, "id", "wrong id")
NEAR = Problem("case_studies/b.md", 9, 1, "permission", "it ends soon", level=WARNING)
GENTLE = Problem("case_studies/b.md", 9, 1, "wording", 'body: "forsooth" is best avoided', "write: indeed", level=HINT)
WHOLE = Problem("content/tips/c.yml", 0, 0, "file", "this file is empty", "write it")


def test_text_has_one_sorted_line_for_each():
    assert as_text([HERE, WHOLE, NEAR, EARLIER]) == (
        "case_studies/b.md:9:1: warning: it ends soon\n"
        "content/tips/a.yml:2:20: wrong id\n"
        'content/tips/a.yml:14:3: expected a whole number, found "ten"; write 10\n'
        "content/tips/c.yml: this file is empty; write it\n"
    )


def test_nothing_wrong_is_no_text():
    assert as_text([]) == as_github([]) == "" and as_json([]) == "[]\n"


def test_a_line_end_or_a_terminal_command_in_a_message_stays_on_its_line_and_is_spelt_out():
    found = Problem("a.yml", 1, 1, "x", 'found "one\ntwo\r\x1b[31m\u2028"', "café – 😀")
    assert as_text([found]) == 'a.yml:1:1: found "one\\ntwo\\r\\x1b[31m\\u2028"; café – 😀\n'


def test_json_has_every_field_and_reads_back():
    assert json.loads(as_json([HERE, NEAR])) == [
        {"path": "case_studies/b.md", "line": 9, "column": 1, "rule": "permission", "message": "it ends soon",
         "hint": "", "level": "warning"},
        {"path": "content/tips/a.yml", "line": 14, "column": 3, "rule": "type",
         "message": 'expected a whole number, found "ten"', "hint": "write 10", "level": "error"},
    ]  # fmt: skip


def test_json_keeps_letters_as_they_are():
    assert "café" in as_json([Problem("a", 1, 1, "x", "café")])


def test_github_has_one_command_for_each_with_its_level():
    assert as_github([HERE, NEAR, WHOLE]) == (
        "::warning file=case_studies/b.md,line=9,col=1,title=permission::it ends soon\n"
        '::error file=content/tips/a.yml,line=14,col=3,title=type::expected a whole number, found "ten"; write 10\n'
        "::error file=content/tips/c.yml,line=1,col=1,title=file::this file is empty; write it\n"
    )


def test_github_signs_are_escaped():
    found = Problem("a,b:c%.yml", 1, 1, "x", "50%, of: people\r\nleft\n::error::x")
    assert as_github([found]) == ("::error file=a%2Cb%3Ac%25.yml,line=1,col=1,title=x::50%25, of: people%0D%0Aleft%0A::error::x\n")


def test_only_errors_are_errors():
    assert has_errors([NEAR, HERE]) and not has_errors([NEAR, GENTLE]) and not has_errors([])


def test_a_hint_is_marked_as_one_counted_apart_and_not_shown_by_github():
    assert as_text([GENTLE]) == 'case_studies/b.md:9:1: hint: body: "forsooth" is best avoided; write: indeed\n'
    assert as_github([GENTLE]) == "" and summary([GENTLE, NEAR], 5) == "5 records checked: 0 errors, 1 warning, 1 hint"
    assert HERE.level == ERROR


@pytest.mark.parametrize("problems, records, words", [
    ([], 1, "1 record checked: 0 errors, 0 warnings"),
    ([HERE], 0, "0 records checked: 1 error, 0 warnings"),
    ([HERE, EARLIER, NEAR], 26, "26 records checked: 2 errors, 1 warning"),
])  # fmt: skip
def test_the_closing_line_counts(problems, records, words):
    assert summary(problems, records) == words
