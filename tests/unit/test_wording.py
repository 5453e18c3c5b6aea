"""Plain words in the records: unknown short forms, words to avoid, short forms nobody explained."""

import pytest

from tests.support.places import TINY

STUDY, TIP = "case_studies/a-shared-rota.md", "content/tips/ask-one-question.yml"


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


@pytest.mark.parametrize("id", ["exchange-of-questions", "eoq"])
def test_a_short_form_that_a_term_would_know_which_left_the_glossary_is_only_a_warning(id, told):
    record = (TINY / TIP).read_text("utf-8")
    title = next(line for line in record.split("\n") if line.startswith("title:"))
    left = f"id: {id}\nkind: term\nstatus: withdrawn\nsince: 2026-11-01\nreason: Nobody says it.\n"
    changes = {TIP: record.replace(title, "title: Ask the EoQ one question")}
    assert [level for level, _ in told(changes)] == ["error"]
    assert [level for level, _ in told(changes | {f"content/glossary/{id}.yml": left})] == ["warning"]


def term(id, words, **more):
    """A glossary record as a changed file."""
    fields = {"id": id, "kind": "term", "term": words, "origin": "made-here", "owner": "editors", "published": "2026-01-05",
              "review_by": "2027-01-05", "definition": "What it means.", "category": "structures", **more}  # fmt: skip
    return {f"content/glossary/{id}.yml": "".join(f"{key}: {value}\n" for key, value in fields.items())}


def test_a_term_to_avoid_is_a_warning_with_what_to_say_instead(told):
    kettle = term("kettling", "kettling", advice="avoid", instead="making tea")
    assert told({**kettle, **with_sentence("They spoke of Kettling.")}) == [
        ("warning", 'body: "Kettling" is better avoided; say: making tea')
    ]


def test_a_short_form_is_explained_where_it_first_stands(told):
    board = term("xtb", "XTB", expansion="Exampleshire tea board", advice="explain")
    assert told({**board, **with_sentence("They asked the Exampleshire tea board (XTB), and the XTB came.")}) == []
    assert told({**board, **with_sentence("They asked the XTB, and the XTB came.")}) == [
        ("warning", 'body: "XTB" is not explained where it first stands; write Exampleshire tea board (XTB)')
    ]
    bare = term("xtb", "XTB", advice="explain")
    assert told({**bare, **with_sentence("They asked the XTB.")}) == [
        ("warning", 'body: "XTB" is not explained where it first stands; say in a few words what it is')
    ]


def test_an_unknown_short_form_in_a_draft_is_only_a_warning(told, edit):
    draft = edit(TIP, "kind: tip\n", "kind: tip\nstatus: draft\n").replace("title: ", "title: The XQZ, or ")
    assert [level for level, _ in told({TIP: draft})] == ["warning"]


def test_a_term_may_use_its_own_short_form_before_the_glossary_has_it(told):
    draft = term("xtb", "XTB", status="draft", advice="explain", definition="What the XTB means. And the YTB?")
    assert [words.partition(";")[0] for _, words in told(draft)] == ['definition: the glossary does not know "YTB"']
