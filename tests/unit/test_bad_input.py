"""Whatever someone sends: a clear answer at its place, no trace, and every other record still checked."""

import copy
import json
import shutil

import pytest

from macros import checks
from macros.checks import consistency, dates, headings, permissions, references, timing
from macros.model import kinds, playbook
from macros.problems import ERROR, as_text
from tests.conftest import AS_TO_OTHERS
from tests.support.changing import put
from tests.support.expected import expected, ids
from tests.support.places import TESTS, TINY, TODAY

BAD = TESTS / "bad_input"
FILES = sorted(path for path in BAD.rglob("*") if path.is_file())

# A second file, nothing to do with the first, whose one fault has to be reported too.
OTHER = "content/phases/another-fault.yml"
OTHER_TEXT = """id: another-fault
kind: phase
title: Go on
origin: made-here
sources:
  - own-account
owner: tiny editors
published: 2026-01-10
review_by: 2027-01-10
number: two
purpose: See what comes.
steps:
  - Meet again.
who:
  - Everybody.
questions:
  - What now?
"""
OTHER_FAULT = (OTHER, 10, 9, "type")


@pytest.fixture(scope="module")
def everything_at_once(tmp_path_factory):
    """The problems of a tiny playbook with every bad file and the other fault in it."""
    root = tmp_path_factory.mktemp("bad") / "playbook"
    shutil.copytree(TINY, root)
    shutil.copytree(BAD, root, dirs_exist_ok=True)
    (root / OTHER).write_text(OTHER_TEXT, "utf-8")
    loaded, problems = playbook.load(root, TODAY)
    return sorted(one for one in problems + checks.check(loaded) if one.rule not in AS_TO_OTHERS)


@pytest.mark.parametrize("path", FILES, ids=ids(BAD))
def test_bad_input_is_reported_at_its_place(path, everything_at_once):
    about = [p for p in everything_at_once if p.path == path.relative_to(BAD).as_posix()]
    reported = {(p.line, p.column, p.rule): p for p in about}
    assert expected(path) in reported, as_text(about)
    found = reported[expected(path)]
    assert found.level == ERROR and found.message
    assert len(as_text(about).splitlines()) == len(set(about)) == len(about), "said twice, or not on one line"


def test_amid_all_that_a_fault_elsewhere_is_reported_and_no_other_file_is_blamed(everything_at_once):
    assert OTHER_FAULT in [(p.path, p.line, p.column, p.rule) for p in everything_at_once]
    assert {p.path for p in everything_at_once} == {OTHER, *(path.relative_to(BAD).as_posix() for path in FILES)}


def test_every_bad_file_would_be_read_at_its_place():
    folders = {collection.folder for collection in kinds.KINDS.values()}
    assert {path.parent.relative_to(BAD).as_posix() for path in FILES} <= folders


# What cannot announce itself, or has no place in git.

TIP = "content/tips/bad.yml"
STORY = "case_studies/bad.md"


@pytest.fixture
def answer(check_playbook):
    """answer(path, content) is what is said about one bad file, after seeing that the other fault was reported too."""

    def said(path, content):
        problems = check_playbook({path: content, OTHER: OTHER_TEXT})
        assert OTHER_FAULT in [(p.path, p.line, p.column, p.rule) for p in problems]
        about = [p for p in problems if p.path != OTHER]
        assert {p.path for p in about} <= {path}, "another file was blamed for a fault"
        return about

    return said


def only(problems):
    assert len(problems) == 1, as_text(problems)
    problem = problems[0]
    return (problem.line, problem.column, problem.rule, problem.words)


@pytest.mark.parametrize("path", [TIP, STORY])
def test_an_empty_file(path, answer):
    words = "this file is empty; write the record, or delete the file"
    assert only(answer(path, b"")) == (0, 0, "file", words)


def test_a_file_of_blank_lines(answer):
    assert only(answer(TIP, "\n\n\n")) == (1, 1, "empty", "there are no fields here; write the record")


@pytest.mark.parametrize("path", [TIP, STORY])
def test_text_that_is_not_utf8(path, answer):
    reported = only(answer(path, "---\ntitle: caf\xe9\n".encode("latin-1")))
    words = "found a byte that is not UTF-8 text (0xE9); save the file with the encoding UTF-8"
    assert reported == (2, 11, "encoding", words)


def test_utf16_as_windows_notepad_once_saved_it(answer):
    assert only(answer(TIP, "title: Ask\n".encode("utf-16")))[:3] == (1, 1, "encoding")


@pytest.mark.parametrize("path", [TIP, STORY])
def test_a_file_of_five_megabytes(path, answer):
    reported = only(answer(path, b"title: " + b"a" * 5_000_000))
    words = "this file is 4,883 kB; a record may be at most 256 kB; shorten it or split it"
    assert reported == (0, 0, "file", words)


@pytest.mark.parametrize("deep", ["[" * 5000 + "]" * 5000, "{a: " * 5000 + "}" * 5000, "[" * 5000])
def test_five_thousand_brackets(deep, answer):
    reported = only(answer(TIP, f"id: bad\nways: {deep}\n"))
    assert reported[0] == 2 and reported[2:] == ("depth", "found brackets or lists more than 30 deep; take them out")


def test_five_thousand_brackets_in_front_matter_and_in_a_body(answer):
    assert only(answer(STORY, f"---\nways: {'[' * 5000}\n---\n"))[2] == "depth"
    assert "depth" not in [p.rule for p in answer(STORY, f"---\nid: bad\n---\n{'[' * 5000}\n")]


def test_lists_five_hundred_deep_without_brackets(answer):
    assert only(answer(TIP, "- " * 500 + "x\n"))[2] == "depth"


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\ufeff"])
def test_an_invisible_character(char, answer):
    reported = only(answer(TIP, f"id: bad\ntitle: a{char}b\n"))
    words = f"found the invisible character U+{ord(char):04X}; take it out, or type the line again"
    assert reported == (2, 9, "character", words)


def test_a_folder_where_a_file_is_meant(make_playbook, check_playbook):
    (make_playbook() / TIP).mkdir()
    (problem,) = check_playbook()
    words = "found a folder where a file should be; a record is one file; move or rename the folder"
    assert (problem.path, problem.line, problem.rule, problem.words) == (TIP, 0, "file", words)


@pytest.mark.parametrize("target", ["content/tips/ask-one-question.yml", "/etc/hostname", "nowhere"])
def test_a_link_to_another_file(target, make_playbook, check_playbook):
    root = make_playbook()
    (root / TIP).symlink_to(root / target)
    (problem,) = check_playbook()
    assert (problem.path, problem.words) == (TIP, "found a link to another file; put the file itself here")


@pytest.mark.parametrize("name", ["notes.txt", "tip.yaml", "tip.YML", "tip.md", "tip"])
def test_a_file_that_is_no_record(name, answer):
    reported = only(answer(f"content/tips/{name}", "id: tip\n"))
    words = "found a file that isn't a record: tips end in .yml; rename it or move it elsewhere"
    assert reported == (0, 0, "file", words)


def test_a_hidden_file_is_left_alone(answer):
    assert not answer("content/tips/.DS_Store", b"\x00\x00")


def test_a_name_with_a_line_end_in_it_still_makes_one_line(make_playbook, check_playbook):
    (make_playbook() / "content/tips/a\nb.yml").write_text("id: x\n")
    text = as_text(check_playbook())
    assert text == "content/tips/a\\nb.yml: the name of this file holds an invisible character; rename it\n"


def test_a_name_that_is_not_utf8_can_still_be_printed(make_playbook, check_playbook):
    (make_playbook() / b"content/tips/caf\xe9.yml".decode("utf-8", "surrogateescape")).write_text("id: x\n")
    assert as_text(check_playbook()).encode("utf-8").startswith(b"content/tips/caf\\udce9.yml: the name")


@pytest.mark.parametrize("path", ["content/tips/ask-one-question.yml", "case_studies/a-shared-rota.md"])
def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(path, edit, check_playbook):
    content = "\ufeff" + edit(path).replace("\n", "\r\n")
    assert not check_playbook({path: content})


def test_a_text_full_of_faults_is_reported_twenty_times_and_not_more(answer):
    about = answer(TIP, "id: bad\ndetail: " + "<b> " * 50 + "\n")
    assert [p.rule for p in about].count("markup") == 20


# Texts that look like code and are none.

INNOCENT = [
    "R&D", "<5 people", "<https://www.example.org/>", "data: what we have", "data: text, pictures and sound",
    "We looked at our data: health/care, and housing.", "1 < 2 and 3 > 2", "C:\\path", "a * b", "{curly}",
    "50% of people", "Write by email to a shared mailbox.", "{ }", "team@tiny.example.net",
    "Scripts: Java, and others",
    "at https://www.example.org/a?b=c&d=e#f", "AT&T &c.", "3 <4", "<team@tiny.example.net>", "(see below)", "[sic]",
    "100%25", "100 % sure; 5 %a week", "a_b_c", "what? #1", "it's ~5", "café – “déjà vu”", "x <- y", "online = remote",
    "once = one time", "a | b", "N/A", "A+E", "`code`", "A&E; and so on", "Key: value",
]  # fmt: skip


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_text_is_no_fault_in_fields_and_bodies(text, edit, check_playbook):
    tip, story = "content/tips/ask-one-question.yml", "case_studies/a-shared-rota.md"
    quoted = json.dumps(text, ensure_ascii=False)
    assert not check_playbook({
        tip: edit(tip, "title: Ask one question at every handover", f"title: {quoted}",
                  "  - Who hears the answer?", f"  - {quoted}",
                  "Write the answer where both teams can see it.", text),
        story: edit(story, "Paper was enough.", f"Paper was enough.\n\n{text}\n\n- {text}"),
    })  # fmt: skip


# Any value of any field may be of the wrong type; the schema says so, and no other check may trip over it.

WRONG = ["a word", 12, None, ["a list"], {"a": "field"}, [{"of": "fields"}]]
JOINED = (references, consistency, dates, timing, permissions)


def places(value):
    """Every place inside a value that holds another, as (the one around it, its key or index)."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from places(inner)


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_a_value_of_the_wrong_type_never_stops_the_checks(kind, tiny):
    every = tiny.records
    for record in tiny.all(kind):
        tiny.records = {"activity": every["activity"], kind: {record.id: record}}
        data = copy.deepcopy(record.data)
        for around, key in places(data):
            whole = around[key]
            for around[key] in WRONG:
                changed = put(tiny, record, data)
                for check in JOINED:
                    list(check.check(tiny))
                list(headings.check(changed))
            around[key] = whole


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_wrong_values_in_every_field_at_once_are_reported_and_never_stop_the_checks(wrong, tiny):
    for record in tiny.all():
        put(tiny, record, dict.fromkeys(record.data, wrong))
    assert {p.path for p in checks.check(tiny)} >= {record.path for record in tiny.all()}


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_a_record_with_hardly_a_field_is_told_what_it_lacks(kind, answer):
    collection = kinds.KINDS[kind]
    fence = "---\n" if collection.suffix == ".md" else ""
    about = answer(f"{collection.folder}/bad{collection.suffix}", f"{fence}id: bad\nkind: {kind}\n{fence}")
    assert "missing-field" in {p.rule for p in about} <= {"missing-field", "heading"}


# A quarter of a megabyte of one character, where a careless pattern would take minutes.


@pytest.mark.parametrize("piece", ["a", "1", "0 ", "<b ", "<b=", "data: ", "# #", "a@", "&amp;", "born "])
def test_a_very_long_text_is_checked_in_a_moment(piece, make_playbook):
    text = piece * (250_000 // len(piece))
    loaded, problems = playbook.load(make_playbook({TIP: f"id: bad\ndetail: |\n  {text}\n"}), TODAY)
    assert "maxLength" in [problem.rule for problem in problems + checks.check(loaded)]
