"""Plain words in the records: unknown short forms, words to avoid, short forms nobody explained."""

import pytest

from .conftest import TINY

STUDY, TIP = "case_studies/a-shared-rota.md", "content/tips/ask-one-question.yml"
AVOID = "content/glossary/bed-blocker.yml"


@pytest.fixture
def told(check_playbook):
    """What the wording check tells of the tiny playbook with these files changed: (level, words)."""

    def tell(changes=None):
        found = check_playbook(changes, wording=True)
        return [(p.level, p.words) for p in found if p.rule in ("acronym", "wording")]

    return tell


def with_sentence(sentence):
    """The tiny playbook's case study with one sentence more at its end."""
    return {STUDY: f"{(TINY / STUDY).read_text('utf-8').rstrip()} {sentence}\n"}


def test_the_tiny_playbook_is_in_plain_words(told):
    assert told() == []


def test_an_unknown_short_form_is_an_error_in_content(told, edit):
    record = (TINY / TIP).read_text("utf-8")
    title = next(line for line in record.split("\n") if line.startswith("title:"))
    assert told({TIP: record.replace(title, "title: Ask the XQZ one question")}) == [
        ("error", 'title: the glossary does not know "XQZ"; write it out, add it to the glossary, or to '
         "content/vocabulary/exceptions.yml")
    ]  # fmt: skip


def test_an_unknown_short_form_is_only_a_warning_in_a_case_study(told):
    assert [level for level, _ in told(with_sentence("They met the XQZ."))] == ["warning"]


def test_a_term_to_avoid_is_a_warning_with_what_to_say_instead(told):
    term = (TINY / "content/glossary").glob("*.yml")
    avoided = next(path for path in term if "advice: avoid" in path.read_text("utf-8"))
    words = dict(line.split(": ", 1) for line in avoided.read_text("utf-8").split("\n") if ": " in line)
    [(level, message)] = told(with_sentence(f"They spoke of a {words['term']}."))
    assert level == "warning" and "is better avoided; say: " in message and words["instead"].strip("\"'") in message


def test_a_short_form_that_is_explained_where_it_first_stands_is_no_fault(told):
    short = next(path for path in (TINY / "content/glossary").glob("*.yml") if "expansion:" in path.read_text("utf-8"))
    words = dict(line.split(": ", 1) for line in short.read_text("utf-8").split("\n") if ": " in line)
    term, full = words["term"].strip("\"'"), words["expansion"].strip("\"'")
    assert told(with_sentence(f"They asked the {full} ({term}), and the {term} came.")) == []
    assert [level for level, _ in told(with_sentence(f"They asked the {term}."))] == ["warning"]
