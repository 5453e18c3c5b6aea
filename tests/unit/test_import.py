"""playbook import: what people send becomes a draft, word for word; what could do harm is refused, with its place."""

import io
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import checks
from macros.documents.reader import REFUSALS
from macros.forms import questionnaires as questions
from macros.forms.contribution import ASKS_FOR_HELP, FOR_THE_REGISTER, FORMS
from macros.forms.contribution import questions as address_of_questions
from macros.forms.record_writer import literal_markdown, markdown_record, yaml_record
from macros.incoming import draft as maker
from macros.incoming import extracted_record as letter
from macros.incoming import message
from macros.incoming.message import Line
from macros.incoming.rejoined_lines import whole_paragraphs
from macros.incoming.report import CONSENT, HELP, LAST, LICENCE, REVIEW, UNNAMED, report
from macros.incoming.unnamed import reference, says, unnamed
from macros.model import playbook
from macros.model.kinds import KINDS
from macros.problems import as_text
from macros.reading import front_matter, yaml_text
from macros.text.curly import curly
from tests.conftest import AS_TO_OTHERS
from tests.support import letters, papers
from tests.support.places import ROOT, TINY, TODAY, VECTORS

STUDY = "case_studies/tea-and-talk.md"


@pytest.fixture
def take(tmp_path):
    """take(name, content) is the Draft that the tiny playbook makes of a file with that name and content."""
    loaded, _ = playbook.load(TINY, TODAY)

    def taken(name, content, id=None):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return maker.draft(loaded, path, id)

    return taken


@pytest.fixture
def run(make_playbook, tmp_path):
    """run(name, content, more words) runs the command on a playbook of its own; (playbook's folder, what came of it)."""
    root = make_playbook()

    def ran(name, content, *words):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        command = [sys.executable, "-m", "macros", "--root", str(root), "import", str(path), "--today", TODAY, *words]
        kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        return root, subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=kept)

    return ran


def plain_study():
    """A case study without a source written out, as the form would write it."""
    text = letters.case_study(swap={
        "  - title: A letter about the rota\n    publisher: Exampleshire Gazette\n    year: 2025\n"
        "    url: https://gazette.example.net/letter\n": "",
    })  # fmt: skip
    parts, _ = front_matter.split(text, "x.md")
    data, _, _ = yaml_text.read(parts.header, "x.md")
    return markdown_record(yaml_record(data), parts.body.strip("\n"))


def refused(made):
    """What was refused, as lines; nothing may be written then."""
    assert made.files == {}
    return as_text(made.refused).splitlines()


# What arrives whole


@pytest.mark.parametrize("form", letters.WAYS)
def test_a_case_study_survives_every_way_of_sending_it_unchanged(take, form):
    made = take("sent.txt", letters.WAYS[form](plain_study()))
    assert as_text(made.refused + made.remaining) == "" and made.files == {STUDY: plain_study()}


@pytest.mark.parametrize("form", letters.WAYS)
@pytest.mark.parametrize("kind, path", [("tip", "content/tips/new-one.yml"), ("term", "content/glossary/new-one.yml")])
def test_a_tip_and_a_term_survive_too(take, kind, path, form):
    changed = {"definition: A meeting": "definition: Any meeting", "term: huddle": "term: stand-up", "  - huddles": "  - stand-ups",
               "a short standing meeting": "a meeting for which people stand"}  # fmt: skip
    text = letters.record(kind, "new-one", swap=changed if kind == "term" else {})
    made = take("sent.txt", letters.WAYS[form](text))
    assert as_text(made.refused + made.remaining) == "" and made.files == {path: text}


@pytest.mark.parametrize(
    "name", ["tea.md", "tea.txt", "tea.eml", "with-html.eml", "attached.eml", "tea.docx", "in-word.eml", "event.json"]
)
def test_a_case_study_survives_every_kind_of_file_unchanged(take, name):
    text = plain_study()
    content = {
        "tea.md": text, "tea.txt": text, "tea.docx": letters.word(text), "tea.eml": letters.mail(letters.pasted(text)),
        "with-html.eml": letters.mail(letters.pasted(text), html="<p>See the plain part.</p>"),
        "attached.eml": letters.mail("Attached.\n", attached=[("tea.md", text.encode())]),
        "in-word.eml": letters.mail("Attached.\n", attached=[("tea.docx", letters.word(text))]),
        "event.json": letters.issue(letters.in_code(text)),
    }[name]  # fmt: skip
    made = take(name, content)
    assert as_text(made.refused + made.remaining) == "" and made.files == {STUDY: text}


def test_lines_that_a_mail_broke_are_whole_again(take):
    text = plain_study().replace("They put both rotas on one sheet", "They put both rotas on one sheet " + "and talked " * 20)
    assert take("sent.txt", letters.wrapped(text)).files == {STUDY: text}


def test_lines_that_a_mail_broke_and_says_so_are_whole_again(take):
    text = plain_study().replace("Paper was enough.", "Paper was enough, \nand a pencil.")
    made = take("sent.eml", letters.mail(letters.pasted(text), flowed=True))
    assert "Paper was enough, and a pencil.\n" in made.files[STUDY]


def test_quotation_marks_that_a_program_bent_are_straight_again(take):
    assert take("sent.txt", letters.with_bent_quotes(plain_study())).files == {STUDY: plain_study()}


def test_fields_whose_hyphens_are_lost_are_found_all_the_same(take):
    made = take("sent.txt", letters.pasted(plain_study().replace("---\n", "")))
    assert made.files == {STUDY: plain_study()}


def test_what_is_no_part_of_the_record_is_left_out_and_reported(take):
    made = take("sent.txt", letters.pasted(plain_study()))
    lines = letters.pasted(plain_study()).split("\n")
    signed = lines.index("Kind regards") + 1
    assert [number for number in made.left_out if number < 5] == [1, 3] and signed in made.left_out
    assert f"lines 1 to 3, lines {signed} to " in report(made, "sent.txt")
    assert "Jo Smith" not in made.files[STUDY] and "07700" not in made.files[STUDY]


TRICKY = st.sampled_from([
    ": ", " - ", "# ", "yes", "1.10", "null", "\\", '"', "'", "---", "--", "{a}", "[x](y)", "*a*", "<5", "&c", "😀", "> a",
    "| a", "@b", "~", "é", "שלום", "thanks", "Kind regards", "id: x", "kind: tip", "## a",
])  # fmt: skip
PLAIN = st.sampled_from(["ward", "home", "they met weekly", "tea"])
WORDS = st.lists(st.one_of(TRICKY, PLAIN), min_size=1, max_size=30).map(" ".join)
THREE = st.dictionaries(st.sampled_from(["title", "summary", "cautions"]), WORDS, min_size=3)


@settings(max_examples=60)
@given(THREE, WORDS, st.sampled_from([*letters.WAYS]))
def test_whatever_the_words_are_the_fields_and_the_text_arrive_unchanged(fields, words, form):
    fields = {key: " ".join(value.split()) for key, value in fields.items()}
    body = "## What they did\n\n" + literal_markdown(f"They {words}\n- {words}")
    data = {"id": "tea", "kind": "case-study", **fields, "status": "draft"}
    assert _sent(letters.WAYS[form](markdown_record(yaml_record(data), body))) == (data, body)


@settings(max_examples=60)
@given(THREE, st.integers(60, 90))
def test_whatever_the_words_are_the_fields_survive_a_mail_that_breaks_lines(fields, width):
    data = {"id": "tea", "kind": "case-study", **{key: " ".join(value.split()) for key, value in fields.items()}, "status": "draft"}
    text = letters.wrapped(markdown_record(yaml_record(data), "## What they did\n\nThey met."), width)
    assert _sent(text) == (data, "## What they did\n\nThey met.")


def _sent(text):
    """(fields, body) of the record in a text that was sent, before any check."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sent.txt"
        path.write_text(text, "utf-8")
        lines, problems = message.read(path)
    assert problems == []
    found = letter.find(lines)
    data, _, problems = yaml_text.read("".join(line.text + "\n" for line in found.header), "x.md")
    assert problems == []
    return data, "\n".join(line.text for line in found.body)


# What is changed on the way


def test_whatever_its_status_was_it_becomes_a_draft(take):
    for status in ("status: published\n", "status: withdrawn\n", ""):
        made = take("sent.md", plain_study().replace("status: draft\n", status))
        assert "status: draft\n" in made.files[STUDY] and made.record.status == "draft"


def test_another_id_can_be_given(take):
    made = take("sent.md", plain_study(), id="tea-again")
    assert list(made.files) == ["case_studies/tea-again.md"] and "\nid: tea-again\n" in made.files["case_studies/tea-again.md"]


def test_a_source_that_is_written_out_gets_a_file_of_its_own_and_is_named_by_its_id(take):
    made = take("sent.md", letters.case_study())
    assert list(made.files) == [STUDY, "content/sources/a-letter-about-the-rota.yml"]
    assert "sources:\n  - rota-report\n  - a-letter-about-the-rota\n" in made.files[STUDY]
    source, _, _ = yaml_text.read(made.files["content/sources/a-letter-about-the-rota.yml"], "x.yml")
    assert (source["publisher"], source["year"], source["status"]) == ("Exampleshire Gazette", 2025, "draft")
    # Nobody has opened the address: that is for a person to do and to say.
    assert [(one.path, one.rule) for one in made.remaining] == [("content/sources/a-letter-about-the-rota.yml", "placeholder")]
    assert not maker.is_whole(made)


def test_a_source_that_is_named_several_times_is_lifted_once(take):
    out = "\n      title: A letter about the rota\n      publisher: Exampleshire Gazette\n      url: https://gazette.example.net/letter/\n"
    made = take("sent.md", letters.case_study(swap={"    source: rota-report\n": f"    source:{out}"}))
    assert len(made.files) == 2 and "    source: a-letter-about-the-rota\n" in made.files[STUDY]


def test_a_source_that_the_playbook_has_is_not_made_again(take):
    address = re.search("^url: (.+)$", (TINY / "content/sources/exampleshire-guide.yml").read_text(), re.M)[1]
    made = take("sent.md", letters.case_study(swap={"https://gazette.example.net/letter": address}))
    assert list(made.files) == [STUDY] and "sources:\n  - rota-report\n  - exampleshire-guide\nowner" in made.files[STUDY]
    assert "A source that it names is there already: exampleshire-guide." in report(made, "x")


def test_the_home_page_of_a_publisher_is_recognised_as_that(take):
    made = take("sent.md", letters.case_study(swap={"https://gazette.example.net/letter": "https://gazette.example.net/"}))
    assert "url_status: home-page-only\n" in made.files["content/sources/a-letter-about-the-rota.yml"] and made.remaining == []


def test_a_source_without_an_address_stays_where_it_is(take):
    made = take("sent.md", letters.case_study(swap={"    url: https://gazette.example.net/letter\n": ""}))
    assert list(made.files) == [STUDY] and "publisher: Exampleshire Gazette" in made.files[STUDY]


# What is refused


HOSTILE = {
    "script": ("They put both", "<script>alert(1)</script> They put both", "raw HTML", 111),
    "picture": ("They put both", "![x](https://elsewhere.example/a.png) They put both", "a picture", 111),
    "template": ("They put both", "{{ config }} They put both", "template code ({{)", 111),
    "address": ("They put both", "[x](javascript:alert(1)) They put both", "could run code", 111),
    "handler": ("Two teams share", "onload=alert(1) Two teams share", "an event handler", None),
    "phone": ("They put both", "Ring 020 7946 0123. They put both", "the telephone number", 111),
    "mailbox": ("rota@tiny.example.net", "jo.smith@gmail.com", "the personal email address", None),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_what_could_do_harm_is_refused_at_its_place(take, what):
    old, new, reported, _ = HOSTILE[what]
    text = letters.pasted(letters.case_study(swap={old: new}))
    lines = refused(take("sent.txt", text))
    line = next(number for number, one in enumerate(text.split("\n"), 1) if new.split()[0] in one)
    assert [one for one in lines if one.startswith(f"sent.txt:{line}:") and reported in one and "; " in one], lines


@pytest.mark.parametrize("where", ["owner: tiny editors\nmore: Ring 020 7946 0123", "owner:\n  - Ring 020 7946 0123"])
def test_what_the_schema_does_not_know_is_looked_at_too(take, where):
    lines = refused(take("sent.md", letters.case_study(swap={"owner: tiny editors": where})))
    (line,) = [one for one in lines if "telephone" in one]
    assert line.startswith("sent.md:1")


@pytest.mark.parametrize("where", [
    'owner: tiny editors\n"ring Jane on 020 7946 0123": x', 'owner: tiny editors\nmore:\n  - "{{ x }}": y',
    'owner: tiny editors\nmore:\n  - "note: \\"<script>\\"\\n    date": 2026-11-01',
])  # fmt: skip
def test_the_name_of_a_field_is_looked_at_like_any_text(take, where):
    lines = refused(take("sent.md", letters.case_study(swap={"owner: tiny editors": where})))
    assert lines and all(line.startswith("sent.md:1") for line in lines)


SHAPES = ("[]", "{}", "[[a]]", "[[]]", "[{}]", "{a: b}", "{a: {}}", "[[{a: [b]}], c]", "7", "-0.50", "null", "true", '""',
          '{"a b: c\\n": d}')  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("field", [
    "kind", "id", "title", "status", "owner", "sources", "ways", "organisations", "permission", "more",
])  # fmt: skip
def test_whatever_stands_where_a_field_should_it_is_refused_or_written_as_it_was_sent(take, field, shape):
    data, _, _ = yaml_text.read(f"{field}: {shape}\n", "x.yml")
    fields, _, _ = yaml_text.read(letters.record("tip", "new-one"), "x.yml")
    made = take("sent.yml", yaml_record(fields | data))
    assert made.files or made.refused
    for text in made.files.values():
        written, _, problems = yaml_text.read(text, "x.yml")
        assert problems == [] and written == fields | data | {"status": written["status"]}


def test_half_a_character_and_a_mail_within_a_mail_stop_nothing(take):
    text = plain_study().replace("Paper was enough.", "Paper was \ud800enough.")
    escaped = f"Content-Type: text/plain; charset=unicode_escape\n\n{text.encode('unicode_escape').decode()}"
    assert take("sent.eml", escaped.replace("\\n", "\n")).files == {STUDY: plain_study()}
    inner = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; "
    inner += 'filename="a.md"\n\nSubject: x\n\nwords\n--b--\n'
    (line,) = refused(take("sent.eml", inner))
    assert "this email can't be read" in line


def test_comments_are_left_out_and_that_is_reported(take):
    made = take("sent.md", plain_study().replace("region: north\n", "# Ring 020 7946 0123\nregion: north # or 020 7946 0123\n"))
    assert made.files == {STUDY: plain_study()} and "Comments in it were left out." in report(made, "x")


def test_the_place_is_true_in_a_quoted_mail(take):
    text = letters.quoted(letters.case_study(swap={"They put both": "They {{ put }} both"}))
    (line,) = refused(take("sent.txt", text))
    _, row, column, *_ = line.split(":")
    assert text.split("\n")[int(row) - 1][int(column) - 1 :].startswith("{{ put")


@pytest.mark.parametrize(
    "header, reported",
    [
        ("owner: !!python/object:os.system x", "found the tag"), ("owner: &a x", "found the anchor"),
        ('owner: "\\u202e"', "invisible character"), ("owner: a\nowner: b", "a second time"), ("owner: [", "bracket"),
        ("owner: a: b", "put the text in quotes"),
    ],
)  # fmt: skip
def test_fields_that_cannot_be_read_are_refused_at_their_place(take, header, reported):
    text = letters.pasted(letters.case_study(swap={"owner: tiny editors": header}))
    first = next(number for number, one in enumerate(text.split("\n"), 1) if one.startswith("owner:"))
    (line,) = refused(take("sent.txt", text))
    assert reported in line and int(line.split(":")[1]) - first in (0, 1)


@pytest.mark.parametrize(
    "id", ["../../x", "/etc/passwd", "a/b", "Two Words", "build", "a" * 81, "con.txt", '""', "a\\b", "..", '"tea\\u202e"']
)
def test_an_id_that_climbs_out_or_is_none_is_refused(take, id):
    lines = refused(take("sent.md", letters.case_study(id)))
    assert any("cannot be an id" in line and "choose one with --id" in line for line in lines) or "invisible" in lines[0]
    assert refused(take("sent.md", letters.case_study(), id="../x"))


def test_an_id_that_is_taken_is_refused(take):
    (line,) = refused(take("sent.md", letters.case_study("a-shared-rota")))
    assert line.startswith("sent.md:2:5: case_studies/a-shared-rota.md is there already; if this is another one, choose one")


def test_a_kind_that_is_not_taken_is_refused(take):
    (line,) = refused(take("sent.md", letters.case_study(swap={"kind: case-study": "kind: activity"})))
    assert line == 'sent.md:3:7: found the kind "activity"; this takes case-study, tip, term'


@pytest.mark.parametrize("name, content, why", papers.REFUSED, ids=[name for name, *_ in papers.REFUSED])
def test_a_file_that_cannot_be_read_is_refused_and_reported_why(take, name, content, why):
    assert refused(take(name, content)) == [f"{name}: {'; '.join(REFUSALS[why])}"]


@pytest.mark.parametrize(
    "name, content, reported",
    [
        ("x.txt", "Hello.\n\nWe would like to tell you about our rota.\n", "neither a record nor answers"),
        ("x.txt", "a" * 2_000_000, "too large"), ("x.json", "[1]", "isn't an issue"),
        ("x.json", '{"issue": {"body": null}}', "no words"),
        ("x.json", "{" * 100_000, "isn't an issue"), ("x.eml", b"\xff" * 100, "no words|neither"), ("x.eml", b"", "no words"),
        ("x.eml", letters.mail("a", attached=[("a.md", b"a"), ("b.md", b"b")]), "several files"),
        ("x.eml", letters.mail("a", attached=[("a.docx", b"PK\x03\x04")]), "isn’t a Word document we can read"),
        ("x.eml", b"Content-Type: text/plain; charset=no-such\n\nwords\n", "can't be read|neither"),
    ],
    ids=map(str, range(10)),
)  # fmt: skip
def test_what_holds_no_record_is_refused_in_one_line(take, name, content, reported):
    (line,) = refused(take(name, content))
    assert re.search(reported, line), line


@pytest.mark.parametrize("name", ["case-study-answers.json", "sent.eml"])
def test_a_copy_that_the_form_saved_is_recognised_as_that(take, name):
    copy = b'{"kind": "case-study", "answers": {"title": "Tea"}}'
    mail = letters.mail("My case study is attached.\n", attached=[("case-study-answers.json", copy)])
    assert refused(take(name, mail if name.endswith("eml") else copy)) == [
        f"{name}: this is a copy of answers, saved in the form for going on later; ask for it to be opened in the form and sent "
        "from there, in the last part"
    ]


def test_a_record_in_a_mail_is_taken_though_a_copy_comes_with_it(take):
    copy = b'{"kind": "case-study", "answers": {"title": "Tea"}}'
    made = take("sent.eml", letters.mail(letters.pasted(plain_study()), attached=[("case-study-answers.json", copy)]))
    assert made.files == {STUDY: plain_study()}


def test_a_record_that_is_too_long_is_refused(take):
    (line,) = refused(take("sent.md", letters.case_study(swap={"Paper was enough.": "Paper was enough. " * 20_000})))
    assert "a record may be at most 256 kB" in line


def test_hostile_lines_take_no_time(take):
    for text in ("> " * 150_000, "id: a\nkind: tip\n" + '"\n' * 100_000, "---\nkind: x\n" + 'a: "\n' * 60_000, "on " * 90_000):
        start = time.process_time()
        take("sent.txt", text)
        assert time.process_time() - start < 5


def test_a_record_with_gaps_is_kept_as_a_draft_and_what_is_missing_is_reported(take):
    made = take("sent.md", plain_study().replace("region: north\n", ""))
    assert list(made.files) == [STUDY] and 'missing field "region"' in as_text(made.remaining) and not maker.is_whole(made)


# Our questions with answers

ANSWERS = {
    "title": "Tea & talk: at four o'clock", "summary": "A home and a ward drink tea together.", "region": "Yorkshire",
    "places": "Exampleton\nOtherton", "organisations.#.name": "Exampleton Care Home\nExampleton Hospital",
    "organisations.#.kind": "care home\nhospital", "settings": "Care homes and hospitals", "started": "March 2025",
    "body.0": "Nobody met.", "body.1": "They met.\n\n- tea\n- cake # and <5 spoons", "body.2": "More talk.",
    "outcomes.#.measure": "cups of tea", "outcomes.#.result": "Staff say more.", "outcomes.#.value": "1,200",
    "outcomes.#.unit": "cups", "outcomes.#.strength": "It was counted before and after.",
    "permission.by.role": "manager", "permission.by.organisation": "Exampleton Care Home",
    "permission.authority_to_share": "Yes", "permission.licence_agreed": "yes.", "permission.uses": "On this website",
    "permission.names_used": "No, leave the names out", "permission.given": "10th March 2026",
}  # fmt: skip


@pytest.mark.parametrize("name", ["answers.txt", "answers.docx", "answers.eml", "quoted.txt"])
def test_our_questions_with_answers_become_a_draft_that_lacks_nothing(take, tiny, name):
    text = letters.answered(tiny, ANSWERS)
    content = {
        "answers.txt": text.replace("\n", "\r\n"), "answers.docx": letters.answered_in_word(tiny, ANSWERS),
        "answers.eml": letters.mail(text), "quoted.txt": "".join(f"> {line}\n" for line in text.split("\n")),
    }[name]  # fmt: skip
    made = take(name, content)
    assert as_text(made.refused) == ""
    (path,) = made.files
    assert path == "case_studies/tea-talk-at-four-oclock.md"
    assert as_text([one for one in made.remaining if one.level == "error"]) == ""
    data = made.record.data
    assert data["title"] == curly(ANSWERS["title"]) and data["started"] == "2025-03" and data["detail"] == "full"
    assert data["organisations"] == [{"kind": "care home"}, {"kind": "hospital"}]
    assert data["settings"] == ["care-homes", "hospitals"] and data["outcomes"][0]["value"] == 1200
    assert data["outcomes"][0]["source"] == "own-account" and data["outcomes"][0]["strength"] == "counted"
    assert data["permission"] == {
        "basis": "consent", "by": {"reference": reference(data["id"], TODAY)}, "authority_to_share": True,
        "licence_agreed": True, "uses": ["site"], "names_used": False, "given": "2026-03-10",
    }  # fmt: skip
    assert made.register == [f"Reference: {reference(data['id'], TODAY)}", "Agreed by: manager, Exampleton Care Home",
                             "Organisation: Exampleton Care Home (care home)",
                             "Organisation: Exampleton Hospital (hospital)"]  # fmt: skip
    assert "- tea\n- cake # and <5 spoons" in made.record.body


SEVERAL = [
    ("Leeds Hospital\nYork Hospital\nHull Hospital", "hospital"), ("Leeds Hospital\nYork Hospital", "hospital\ncouncil\ncharity"),
    ("Exampleton Council", "council\nName: Leeds Hospital\nKind: hospital"), ("Name: Leeds Hospital", "hospital"),
]  # fmt: skip


@pytest.mark.parametrize("as_file", [letters.answered, letters.answered_in_word])
@pytest.mark.parametrize("names, kinds", SEVERAL)
def test_where_nobody_can_tell_which_answers_belong_together_they_are_left_to_fill_in(take, tiny, as_file, names, kinds):
    named = {"organisations.#.name": names, "organisations.#.kind": kinds, "permission.names_used": "Yes"}
    content = as_file(tiny, ANSWERS | named)
    made = take("answers.docx" if isinstance(content, bytes) else "answers.txt", content)
    assert made.record.data["organisations"] == [{
        "name": f"FILL IN: name; the answer was {' '.join(names.split())}",
        "kind": f"FILL IN: kind; the answer was {' '.join(kinds.split())}",
    }]  # fmt: skip
    assert 'Under "Organisations" it isn\'t clear which answers belong together' in report(made, "x")


def test_one_outcome_may_be_given_in_several_lines(take, tiny):
    made = take("answers.txt", letters.answered(tiny, ANSWERS | {"outcomes.#.result": "Staff say that more\nis drunk."}))
    assert [one["result"] for one in made.record.data["outcomes"]] == ["Staff say that more is drunk."] and made.notes == []


@pytest.mark.parametrize("kind, lists", [("case-study", 3), ("tip", 1), ("term", 2)])
def test_the_files_of_questions_say_how_to_answer_for_several(tiny, kind, lists):
    words = " ".join(dict(questions.files(tiny))[address_of_questions(kind, "txt")].decode().split())
    assert words.count("If you have several, write one per line under each question, in the same order.") == lists


@pytest.mark.parametrize("said", ["yes of course", "ask @jo [x](https://a.example) `first`"])
def test_an_answer_that_is_not_plainly_a_yes_is_reported(take, tiny, said):
    made = take("answers.txt", letters.answered(tiny, ANSWERS | {"permission.names_used": said, "permission.licence_agreed": said}))
    assert not {"names_used", "licence_agreed"} & {*made.record.data["permission"]}
    shown = said.replace("`", "'")
    reported = [line for line in report(made, "x").split("\n") if f"the answer was `{shown}`, which isn't plainly a yes" in line]
    assert len(reported) == 2 and "May we name the organisations?" in reported[1]


SIGNED = "Jo Smith\nProgramme manager\n07700 900123\n"


@pytest.mark.parametrize("ending", ["Kind regards", "Kind regards,", "-- ", "Many thanks", "Sent from my iPhone"])
def test_a_signature_under_our_questions_answers_none_of_them(take, tiny, ending):
    without = {name: answer for name, answer in ANSWERS.items() if name != "permission.expires"}
    made = take("sent.txt", f"{letters.answered(tiny, without)}\n\n{ending}\n{SIGNED}")
    assert made.files and not any("Smith" in text or "07700" in text for text in made.files.values())


@pytest.mark.parametrize("ending", ["-- ", "Kind regards,"])
def test_a_signature_under_a_record_is_no_part_of_its_last_paragraph(take, ending):
    made = take("sent.txt", f"{plain_study()}\n{ending}\n{SIGNED}")
    assert made.files == {STUDY: plain_study()}


def test_bullets_of_any_kind_stay_bullets(take, tiny):
    made = take("answers.txt", letters.answered(tiny, ANSWERS | {"body.1": "They met.\n\u2022 tea\n\u00b7 cake"}))
    assert "They met.\n\n- tea\n- cake" in made.record.body


def test_lists_in_word_stay_lists(take, tiny):
    document = docx.Document(io.BytesIO(letters.answered_in_word(tiny, ANSWERS | {"body.1": "They met.\ntea\ncake\nAgain."})))
    at = {paragraph.text: paragraph for paragraph in document.paragraphs}
    at["tea"].style = at[ANSWERS["title"]].style = "List Bullet"
    at["cake"]._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    at["Again."].style = "List Bullet"
    at["Again."]._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0  # taken out of the list
    document.save(saved := io.BytesIO())
    made = take("answers.docx", saved.getvalue())
    assert "They met.\n\n- tea\n- cake\n\nAgain." in made.record.body and made.record.data["title"] == curly(ANSWERS["title"])


def test_a_day_of_consent_that_nobody_gave_is_never_made_up(take, tiny):
    without = {name: reported for name, reported in ANSWERS.items() if name != "permission.given"}
    for reported, day in ((without, "FILL IN: the day they agreed"), (ANSWERS | {"permission.given": "in spring"}, "in spring")):
        made = take("answers.txt", letters.answered(tiny, reported))
        assert made.record.data["permission"]["given"] == day
        assert [one.message.partition(":")[0] for one in made.remaining if one.level == "error"] == ["permission.given"]


def test_a_few_answers_are_kept_and_every_gap_is_reported(take, tiny):
    made = take("answers.txt", letters.answered(tiny, {"title": "Tea", "body.3": "Talk helps.", "region": "Somewhere"}))
    (text,) = made.files.values()
    assert "Talk helps." in text and "the answer was Somewhere" in text
    reported = as_text(made.remaining)
    for gap in ("summary", "region", "organisations[0].name", "settings[0]", "body", "consent needs"):
        assert gap in reported, gap


@pytest.mark.parametrize("answer", ["No", "I will ask", "Yes, if the board agrees", "yes\nno", "?"])
def test_agreement_is_only_a_plain_yes(take, tiny, answer):
    made = take("answers.txt", letters.answered(tiny, ANSWERS | {"permission.authority_to_share": answer}))
    assert "authority_to_share" not in made.record.data["permission"]
    assert 'consent needs "authority_to_share"' in as_text(made.remaining) and "does not count as agreement" in report(made, "x")


def test_an_answer_that_could_do_harm_is_refused_on_its_line(take, tiny):
    text = letters.answered(tiny, ANSWERS | {"body.1": "They met.\n\nRing 020 7946 0123.", "summary": "A {{ b }}"})
    lines = refused(take("answers.txt", text))
    places = [number for number, line in enumerate(text.split("\n"), 1) if line in ("They met.", "A {{ b }}")]
    assert sorted(int(line.split(":")[1]) for line in lines) == places


def test_questions_whose_words_have_changed_since_are_found_by_their_first_words(take, tiny):
    text = letters.answered(tiny, ANSWERS)
    old = text.replace("What people see as the heading and in lists.", "What readers see first, which used to be asked so.")
    assert old != text
    assert take("answers.txt", old).record.data["title"] == curly(ANSWERS["title"])


TIP = {"title": "Put the kettle on", "detail": "Ask who is thirsty.\n\n- tea\n- *coffee*", "questions": "Who is here?\nWho is not?"}
TERM = {"term": "brew", "definition": "A cup of tea.", "advice": "Yes", "category": "Structures", "aliases": "brews"}


@pytest.mark.parametrize("as_file", [letters.answered, letters.answered_in_word])
@pytest.mark.parametrize(
    "kind, answers, path", [("tip", TIP, "content/tips/put-the-kettle-on.yml"), ("term", TERM, "content/glossary/brew.yml")]
)
def test_our_questions_for_a_tip_and_a_term_become_drafts_that_lack_nothing(take, tiny, as_file, kind, answers, path):
    name = KINDS[kind].title_field
    ways = {"ways": tiny.shown("way")[0].data["short_title"]} if kind == "tip" else {}
    content = as_file(tiny, answers | ways, kind)
    made = take("answers.docx" if isinstance(content, bytes) else "answers.txt", content)
    assert as_text(made.refused + made.remaining) == "" and list(made.files) == [path]
    assert made.record.data[name] == answers[name] and made.record.data["sources"] == ["own-account"]
    if kind == "tip":
        assert made.record.data["detail"] == "Ask who is thirsty.\n\n- tea\n- \\*coffee\\*"
        assert made.record.data["questions"] == ["Who is here?", "Who is not?"]
    else:
        assert made.record.data["advice"] == "explain" and made.record.data["category"] == "structures"
    assert LICENCE in report(made, "x") and CONSENT not in report(made, "x")


@pytest.mark.parametrize("kind", FORMS)
def test_our_questions_without_answers_say_so(take, tiny, kind):
    made = take("questions.txt", dict(questions.files(tiny))[address_of_questions(kind, "txt")])
    assert refused(made) == ["questions.txt: these are our questions without answers; ask for the completed file"]


# What the command says


def test_the_command_writes_a_draft_and_says_what_a_person_must_see(run):
    root, done = run("sent.txt", letters.pasted(plain_study()))
    assert done.returncode == 0 and done.stderr == ""
    assert (root / STUDY).read_text("utf-8") == plain_study()
    for words in ("Agreed by         manager, Exampleton Care Home", "May appear        on the site, in print, in the data",
                  "Ends after        20 February 2030", *REVIEW, LAST):  # fmt: skip
        assert words in done.stdout
    assert UNNAMED not in done.stdout


def test_the_draft_passes_the_check_and_is_shown_nowhere(run):
    root, _ = run("sent.txt", letters.pasted(plain_study()))
    loaded, found = playbook.load(root, TODAY)
    record = loaded.get("case-study", "tea-and-talk")
    reported = [one for one in found + checks.check(loaded, named={record.path}) if one.rule not in AS_TO_OTHERS]
    assert reported == [] and loaded.visibility(record) == "draft"


def test_the_command_never_writes_over_a_file(run):
    root, _ = run("sent.txt", plain_study())
    (root / STUDY).write_text("mine")
    _, done = run("sent.txt", plain_study())
    assert done.returncode == 1 and "is there already" in done.stderr and (root / STUDY).read_text() == "mine"


def test_the_command_writes_nothing_where_it_refuses(run):
    root, done = run("sent.txt", letters.case_study(swap={"They put": "<script>They put"}))
    assert done.returncode == 1 and done.stdout.startswith("Nothing was written from `sent.txt`: fix the problems below")
    assert "sent.txt:" in done.stderr and not (root / STUDY).exists()


def test_a_file_that_is_not_there_is_wrong_usage(run):
    command = [sys.executable, "-m", "macros", "--root", str(TINY), "import", "no-such-file"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == 2


@pytest.mark.parametrize("word", ["They", "<script>They"], ids=["taken", "refused"])
def test_a_wish_for_help_is_the_first_thing_that_is_said(run, word):
    text = plain_study().replace("They put", f"{word} put")
    _, done = run("sent.txt", letters.quoted(f"{ASKS_FOR_HELP}\n{letters.pasted(text)}"))
    assert done.stdout.startswith(f"{HELP}\n\n")
    _, done = run("again.txt", letters.pasted(text))
    assert HELP not in done.stdout


def test_a_draft_with_gaps_ends_with_status_one_and_its_problems(run):
    root, done = run("sent.md", plain_study().replace("region: north\n", ""))
    assert done.returncode == 1 and f'{STUDY}:2:1: missing field "region"' in done.stderr and (root / STUDY).exists()
    assert "It cannot be published as it is" in done.stdout


UNNAMED_STUDY = ("names_used: true", "names_used: false")


def test_where_the_organisations_may_not_be_named_the_names_go_to_the_register_alone(run):
    root, done = run("sent.md", plain_study().replace(*UNNAMED_STUDY))
    assert UNNAMED in done.stdout and "May be named      no" in done.stdout and done.returncode == 0
    written = (root / STUDY).read_text("utf-8")
    assert "Exampleton Care Home" not in written and "rota@" not in written and 'kind: "care home"' in written
    (row,) = re.findall(r'reference: "(\S+)"', written)
    assert f"For the private register, never for this repository:\n\n    Reference: {row}\n" in done.stdout
    assert "    Agreed by: manager, Exampleton Care Home\n" in done.stdout


def test_what_the_form_wrote_for_the_register_is_found_above_the_record(take):
    lines = f"{FOR_THE_REGISTER}\nReference: 7K3M-9QTD\nAgreed by: manager, Exampleton Care Home\n\nA case study.\n\n"
    for content in (lines + plain_study(), letters.quoted(lines + plain_study())):
        assert take("sent.txt", content).register == ["Reference: 7K3M-9QTD", "Agreed by: manager, Exampleton Care Home"]


def test_a_name_that_still_stands_in_the_text_is_reported(take):
    text = plain_study().replace(*UNNAMED_STUDY).replace("Paper was enough.", "At exampleton care home paper was enough.")
    assert 'Its text still names "Exampleton Care Home", though names are not to be used.' in take("sent.md", text).notes


def test_names_that_came_in_an_issue_are_not_reported_again_in_public(take):
    made = take("event.json", letters.issue(letters.in_code(plain_study().replace(*UNNAMED_STUDY))))
    said = report(made, "issue")
    assert "Exampleton Care Home" not in said and "**It names organisations in public" in said


CASES = json.loads((VECTORS / "unnamed.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["about"])
def test_names_are_taken_out_as_the_cases_say(case):
    assert unnamed(case["fields"]) == (case["made"], case["kept"])


@pytest.mark.parametrize("text, name, whether", CASES["says"])
def test_a_name_is_found_in_a_text_as_the_cases_say(text, name, whether):
    assert says(text, name) is whether


@pytest.mark.parametrize("id, day, row", CASES["references"])
def test_a_reference_is_that_of_the_cases(id, day, row):
    assert reference(id, day) == row


def test_what_contributors_wrote_calls_nobody_and_links_nowhere_in_the_report(take):
    made = take("sent.md", plain_study().replace("    role: manager", '    role: "@everybody [x](https://a.example) `a`"'))
    (line,) = [line for line in report(made, "sent.md").split("\n") if "@everybody" in line]
    assert line.startswith("    ")  # a block of code in Markdown


def test_a_line_that_ends_in_markdowns_own_break_was_not_broken_by_a_mail():
    def joined(*texts):
        return [line.text for line in whole_paragraphs([Line(text, number) for number, text in enumerate(texts, 1)], width=0)]

    assert joined("Paper was enough, ", "and a pencil.") == ["Paper was enough, and a pencil."]
    assert joined("Paper was enough,  ", "and a pencil.") == ["Paper was enough,", "and a pencil."]
    assert joined("Paper was enough,", "and a pencil.") == ["Paper was enough,", "and a pencil."]
