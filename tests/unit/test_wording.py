"""Plain words in the records: unknown abbreviations, words to avoid, abbreviations nobody explained."""

import pytest

from macros import checks
from macros.checks import wording
from macros.model import playbook
from tests.support.changing import change
from tests.support.places import TINY, TODAY

STUDY, TIP = "case_studies/a-shared-rota.md", "content/tips/ask-one-question.yml"


@pytest.fixture
def reported(check_playbook):
    """What the wording check says of the tiny playbook with these files changed: (level, words)."""

    def tell(changes=None):
        found = check_playbook(changes, wording=True)
        return [(p.level, p.words) for p in found if p.rule in ("acronym", "wording")]

    return tell


def with_sentence(sentence):
    """The tiny playbook's case study with one sentence more at its end."""
    return {STUDY: f"{(TINY / STUDY).read_text('utf-8').rstrip()} {sentence}\n"}


def test_the_tiny_playbook_is_in_plain_words(reported):
    assert reported() == []


def test_an_unknown_abbreviation_is_an_error_in_content(reported, edit):
    record = (TINY / TIP).read_text("utf-8")
    title = next(line for line in record.split("\n") if line.startswith("title:"))
    assert reported({TIP: record.replace(title, "title: Ask the XQZ one question")}) == [
        ("error", 'title: the glossary does not know "XQZ"; write it out, add it to the glossary, or to '
         "content/vocabulary/exceptions.yml")
    ]  # fmt: skip


def test_what_people_type_may_hold_any_abbreviation(reported):
    record = (TINY / TIP).read_text("utf-8")
    asked = next(line for line in record.split("\n") if line.startswith("people_say:"))
    assert reported({TIP: record.replace(asked, asked.replace("[", "[what is XQZ, "))}) == []


def test_an_unknown_abbreviation_is_only_a_warning_in_a_case_study(reported):
    assert [level for level, _ in reported(with_sentence("They met the XQZ."))] == ["warning"]


@pytest.mark.parametrize("id", ["exchange-of-questions", "eoq"])
def test_an_abbreviation_that_a_term_would_know_which_left_the_glossary_is_only_a_warning(id, reported):
    record = (TINY / TIP).read_text("utf-8")
    title = next(line for line in record.split("\n") if line.startswith("title:"))
    left = f"id: {id}\nkind: term\nstatus: withdrawn\nsince: 2026-11-01\nreason: Nobody says it.\n"
    changes = {TIP: record.replace(title, "title: Ask the EoQ one question")}
    assert [level for level, _ in reported(changes)] == ["error"]
    assert [level for level, _ in reported(changes | {f"content/glossary/{id}.yml": left})] == ["warning"]


def term(id, words, **more):
    """A glossary record as a changed file."""
    fields = {"id": id, "kind": "term", "term": words, "origin": "made-here", "owner": "editors", "published": "2026-01-05",
              "review_by": "2027-01-05", "definition": "What it means.", "category": "structures", **more}  # fmt: skip
    return {f"content/glossary/{id}.yml": "".join(f"{key}: {value}\n" for key, value in fields.items())}


@pytest.mark.parametrize(("old", "new"), [("title: ", "title: The XQZ on "), ("publisher: ", "publisher: XQZ, "),
                                         ("publisher: ", "authors: The XQZ\npublisher: ")])  # fmt: skip
def test_abbreviations_in_the_names_of_documents_and_of_whoever_wrote_them_stand_as_they_are(old, new, reported, edit):
    source = "content/sources/rota-report.yml"
    assert reported({source: edit(source, f"\n{old}", f"\n{new}")}) == []


def test_a_term_to_avoid_is_a_warning_with_what_to_say_instead(reported):
    kettle = term("kettling", "kettling", advice="avoid", instead="making tea")
    assert reported({**kettle, **with_sentence("They spoke of Kettling.")}) == [
        ("warning", 'body: "Kettling" is best avoided; say: making tea')
    ]


def test_an_abbreviation_is_explained_where_it_first_stands(reported):
    board = term("xtb", "XTB", expansion="Exampleshire tea board", advice="explain")
    assert reported({**board, **with_sentence("They asked the Exampleshire tea board (XTB), and the XTB came.")}) == []
    assert reported({**board, **with_sentence("They asked the XTB, and the XTB came.")}) == [
        ("warning", 'body: "XTB" is not explained the first time; write Exampleshire tea board (XTB)')
    ]
    bare = term("xtb", "XTB", advice="explain")
    assert reported({**bare, **with_sentence("They asked the XTB.")}) == [
        ("warning", 'body: "XTB" is not explained the first time; say in a few words what it is')
    ]


def test_an_unknown_abbreviation_in_a_draft_is_only_a_warning(reported, edit):
    draft = edit(TIP, "kind: tip\n", "kind: tip\nstatus: draft\n").replace("title: ", "title: The XQZ, or ")
    assert [level for level, _ in reported({TIP: draft})] == ["warning"]


def test_a_term_may_use_its_own_abbreviation_before_the_glossary_has_it(reported):
    draft = term("xtb", "XTB", status="draft", advice="explain", definition="What the XTB means. And the YTB?")
    assert [words.partition(";")[0] for _, words in reported(draft)] == ['definition: the glossary does not know "YTB"']


LIST = "content/vocabulary/words-to-avoid.yml"
FORSOOTH = 'body: "Forsooth" is best avoided; write: indeed'


def with_detail(text):
    """The tiny playbook's tip with this text as its detail."""
    fields = (TINY / TIP).read_text("utf-8").partition("detail:")[0]
    return {TIP: f"{fields}detail: |\n  {text}\n"}


def said_of(reported, text):
    """What is reported of a text in our own tip, each without the name of the field."""
    return [words.removeprefix("detail: ") for _, words in reported(with_detail(text))]


def test_a_word_to_avoid_in_our_own_text_is_a_warning_with_what_to_write(reported):
    expected = [("warning", 'detail: "Forsooth" is best avoided; write: indeed')]
    assert reported(with_detail("Forsooth, ask.")) == expected


def test_its_place_is_that_of_the_word(check_playbook):
    found = check_playbook(with_detail("Ask first.\n\n  Then, forsooth, listen."), wording=True)
    text = with_detail("Ask first.\n\n  Then, forsooth, listen.")[TIP]
    before = text.partition("forsooth")[0]
    assert [(p.path, p.line, p.column) for p in found] == [(TIP, before.count("\n") + 1, len(before) - before.rfind("\n"))]


def test_every_form_is_found_over_the_end_of_a_line_too_and_no_other_word(reported):
    found = said_of(reported, "We brew up. They brewed\n  up. A brew, up there, is no brews. Forsoothly.")
    assert found == ['"brew up" is best avoided; write: make tea', '"brewed up" is best avoided; write: make tea']


def test_a_phrase_in_which_a_word_may_stay_is_left_alone(reported):
    assert said_of(reported, "A storm brewed up, then they brewed up.") == ['"brewed up" is best avoided; write: make tea']


QUOTED = ("“Forsooth!” they said.", 'The sign says "we brew up here".', "See [the page](/forsooth/).",
          "Ask at www.forsooth.example.", "Write to forsooth@example.org.", "Type `forsooth`.", "> Forsooth, it was.")  # fmt: skip


@pytest.mark.parametrize("text", QUOTED)
def test_quotations_addresses_and_code_are_left_alone(text, reported):
    assert said_of(reported, text) == []


def test_the_words_of_a_link_and_what_stands_beside_a_quotation_are_not_left_alone(reported):
    assert len(said_of(reported, "[Forsooth](/forsooth/), “forsooth”, forsooth.")) == 2


def test_names_of_documents_and_organisations_are_left_alone_wherever_they_stand(reported, edit):
    source = edit("content/sources/exampleshire-guide.yml", *_title("content/sources/exampleshire-guide.yml", "Forsooth and after"))
    changes = {"content/sources/exampleshire-guide.yml": source, **with_detail("Read Forsooth\n  and after. Forsooth, do.")}
    assert [words for _, words in reported(changes)] == ['detail: "Forsooth" is best avoided; write: indeed']


@pytest.mark.parametrize(("path", "old", "new"), [
    (STUDY, "  - name: Exampleton Care Home\n", "  - name: Forsooth Home\n"),
    (STUDY, "sources:\n", "sources:\n  - title: Forsooth Home\n    publisher: Exampleshire County Council\n"),
])  # fmt: skip
def test_the_name_of_an_organisation_and_of_what_a_record_writes_out_in_place_are_left_alone_too(path, old, new, reported, edit):
    changes = {path: edit(path, old, new), **with_detail("Ask the Forsooth Home. Forsooth, do.")}
    assert [words for _, words in reported(changes)] == ['detail: "Forsooth" is best avoided; write: indeed']


def _title(name, new):
    """The line that holds the title of a file of the tiny playbook, and another to exchange it for."""
    line = next(line for line in (TINY / name).read_text("utf-8").split("\n") if line.startswith("title:"))
    return line, f"title: {new}"


def test_what_someone_contributed_is_no_more_than_hinted_at(reported, edit):
    changes = with_sentence("Forsooth, it helped.")
    assert "basis: consent" in changes[STUDY] and reported(changes) == [("hint", FORSOOTH)]


def test_a_case_study_that_we_wrote_from_what_is_published_is_our_own_text(reported):
    name = "case_studies/tea-at-four.md"
    text = (TINY / name).read_text("utf-8").rstrip()
    assert "basis: public-source" in text
    assert reported({name: f"{text}\n\n## What they did\n\nForsooth, it helped.\n"}) == [("warning", FORSOOTH)]


def test_hand_written_pages_are_our_own_text_but_not_what_they_call(check_playbook):
    name = "content/pages/about.md"
    text = (TINY / name).read_text("utf-8").rstrip() + '\n\nForsooth. {{ link("tip", "forsooth") }} <b class="forsooth">Well</b>\n'
    found = [p for p in check_playbook({name: text}, wording=True, others=True) if p.rule == "wording"]
    line = text.count("\n")
    assert [(p.path, p.line, p.column, p.level) for p in found] == [(name, line, 1, "warning")]


def test_lists_that_no_reader_sees_may_name_the_words_and_a_list_of_tags_may_not(reported, edit):
    tags = edit("content/vocabulary/formats.yml", "title: In pairs", "title: In pairs, forsooth")
    assert [words for _, words in reported({"content/vocabulary/formats.yml": tags})] == [
        'entries[1].title: "forsooth" is best avoided; write: indeed'
    ]


def test_a_word_to_avoid_needs_what_to_write_instead(check_playbook, edit):
    [problem] = check_playbook({LIST: edit(LIST, "    instead: indeed\n", "")})
    assert (problem.level, problem.rule) == ("error", "instead")
    assert problem.words.startswith("entries[0]: a word to avoid needs instead; ")


@pytest.mark.parametrize("entries", ["none", "\n  - forsooth", "\n  - id: a\n    title: 7\n    forms: brew up\n    unless: [[a]]"])
def test_a_list_that_does_not_fit_its_schema_stops_no_check(entries, reported, edit):
    broken = (TINY / LIST).read_text("utf-8").partition("entries:")[0] + f"entries: {entries}\n"
    assert reported({LIST: broken, **with_detail("Forsooth.")}) == []


def test_without_the_list_nothing_is_avoided(make_playbook):
    root = make_playbook(with_detail("Forsooth."))
    for avoided in (1, 0):
        found, _ = playbook.load(root, TODAY)
        assert len([one for one in checks.check(found) if one.rule == "wording"]) == avoided
        (root / LIST).unlink(missing_ok=True)


def test_of_what_was_found_by_other_words_nothing_is_kept_and_of_other_checks_all(tiny):
    tip = change(tiny, tiny.get("tip", "ask-one-question"), {})
    tip.findings["another check"] = ()
    for meaning in ("One list.", "Another list."):
        change(tiny, tiny.get("term", "rota"), {"definition": meaning, "aliases": [meaning.partition(" ")[0]]})
        list(wording.check(tiny))
    assert "another check" in tip.findings
    assert len([name for name in tip.findings if name.startswith("wording by ")]) == 1
