"""What is known of records from before is what reading and checking them again would give, and no more than that."""

import pytest

from macros import checks
from macros.engine.session import KEPT, Session
from macros.model import playbook
from tests.support.places import TODAY

TIP, TERM = "content/tips/ask-one-question.yml", "content/glossary/rota.yml"
STRANGE = "\ntitle: ", "\ntitle: Whose DBKQ is it and "


def read(root):
    """What a new process reads: nothing is left in memory, only in the folder."""
    playbook.forget_records()
    return Session(root, TODAY).read()


def problems_of_tips(root):
    """The problems of tips: the tiny playbook has a warning of moments that nothing serves."""
    return [problem.rule for problem in read(root)[1] if problem.path == TIP]


def said(found):
    """All that a playbook and its problems say, places of values included."""
    loaded, problems = found
    records = {one.path: (one.data, one.body, one.body_line, one.positions.values, one.positions.keys) for one in loaded.all()}
    return records, problems


def without_cache(root):
    playbook.forget_records()
    loaded, problems = playbook.load(root, TODAY)
    return loaded, problems + checks.check(loaded)


def test_a_second_reading_finds_the_same_as_the_first(make_playbook, edit):
    root = make_playbook()
    (root / TIP).write_text(edit(TIP, *STRANGE), "utf-8")
    first, second = said(read(root)), said(read(root))
    assert first == second == said(without_cache(root))
    assert any(problem.rule == "acronym" for problem in first[1])


def test_a_record_that_changed_is_read_and_checked_again(make_playbook, edit):
    root = make_playbook()
    assert problems_of_tips(root) == []
    (root / TIP).write_text(edit(TIP, *STRANGE), "utf-8")
    assert problems_of_tips(root) == ["acronym"]


def test_a_term_that_changed_has_the_words_of_all_records_looked_at_again(make_playbook, edit):
    root = make_playbook()
    (root / TIP).write_text(edit(TIP, *STRANGE), "utf-8")
    assert problems_of_tips(root) == ["acronym"]
    (root / TERM).write_text(edit(TERM, "category: roles", "aliases:\n  - DBKQ\ncategory: roles"), "utf-8")
    assert problems_of_tips(root) == []


HARM = {
    "half written": lambda text: text[: len(text) // 2],
    "empty": lambda text: b"",
    "changed": lambda text: text.replace(b"question", b"answer"),
    "another shape": lambda text: b"[]",
    "no text": lambda text: b"\xff" * 99,
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_broken_cache_is_noticed_and_left(make_playbook, harm):
    root = make_playbook()
    before = said(read(root))
    kept = root / KEPT / "records.json"
    kept.write_bytes(harm(kept.read_bytes()))
    assert said(read(root)) == before


def test_what_another_edition_of_the_code_kept_is_not_used(make_playbook, monkeypatch):
    root = make_playbook()
    read(root)
    kept = root / KEPT / "records.json"
    text, _, seal = kept.read_bytes().rpartition(b"\n")
    monkeypatch.setattr("macros.engine.session.edition", lambda: "another edition")
    read(root)
    assert kept.read_bytes().rpartition(b"\n")[2] != seal and kept.read_bytes().rpartition(b"\n")[0] == text


def test_no_more_records_stay_in_memory_than_their_limit(make_playbook, monkeypatch):
    monkeypatch.setattr(playbook, "_MOST_READ", 3)
    playbook.forget_records()
    loaded, _ = playbook.load(make_playbook(), TODAY)
    assert len(loaded.all()) > 3 == len(playbook._READ)


def test_a_record_is_read_once_until_all_are_forgotten(make_playbook):
    root = make_playbook()
    first, again = (playbook.load(root, TODAY)[0].get("tip", "ask-one-question") for _ in range(2))
    playbook.forget_records()
    assert first is again is not playbook.load(root, TODAY)[0].get("tip", "ask-one-question")


def test_a_fault_in_the_text_of_a_record_is_found_each_time(make_playbook, edit):
    root = make_playbook({TIP: edit(TIP, "\neffort: small\n", "\neffort: small\neffort: small\n")})
    assert read(root)[0].get("tip", "ask-one-question")
    assert problems_of_tips(root) == problems_of_tips(root) == ["duplicate-key"]


def test_a_record_with_a_fault_is_read_again_and_its_fault_reported_again(make_playbook, edit):
    root = make_playbook()
    (root / TIP).write_text(edit(TIP, "\ntitle: ", "\ntitle: One title\ntitle: "), "utf-8")
    first = problems_of_tips(root)
    assert first and problems_of_tips(root) == first
