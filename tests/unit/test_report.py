"""playbook plain-words: which texts of the playbook need work first, and where in them."""

import json

import pytest

from tests.support.command import call
from tests.support.places import CORPUS, TINY, TODAY

STUDY, ABOUT = "case_studies/a-shared-rota.md", "content/pages/about.md"
LONG = "They met " + "again and again " * 9 + "on one day."


@pytest.fixture
def changed(make_playbook):
    """The folder of a tiny playbook with a long sentence in a case study, and abbreviations on a hand-written page."""
    study, about = ((TINY / name).read_text("utf-8").rstrip() for name in (STUDY, ABOUT))
    form = 'We ask the XTB, then the XTB. The Exampleshire tea group (ETG) helps the ETG. {{ count("XQZ") }}'
    board = (TINY / "content/glossary/rota.yml").read_text("utf-8").replace("rota", "xtb", 1).replace(
        "term: rota", "term: XTB\nexpansion: Exampleshire tea board")  # fmt: skip
    return make_playbook({STUDY: f"{study} {LONG}\n", ABOUT: f"{about}\n\n{form}\n", "content/glossary/xtb.yml": board})


def report(root, *more):
    done = call(root, "plain-words", "--today", TODAY, *more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def at(root, name, words):
    """Where words stand in a file, as the report tells it."""
    before = (root / name).read_text("utf-8").partition(words)[0]
    return f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_each_long_sentence_and_unexplained_abbreviation_is_reported_at_its_place(changed):
    lines = report(changed).split("\n")
    assert f"{at(changed, STUDY, LONG)}: 32 words: They met again and again again and again again and again …" in lines
    assert f"{at(changed, ABOUT, 'XTB')}: XTB is not explained; write Exampleshire tea board (XTB)" in lines
    assert not [line for line in lines if "XQZ" in line or "ETG" in line]


def test_pages_stand_in_the_order_of_what_there_is_to_fix_with_their_averages(changed):
    pages = json.loads(report(changed, "--format", "json"))["pages"]
    work = [len(page["long"]) + len(page["unexplained"]) for page in pages]
    assert work == sorted(work, reverse=True) and {page["path"] for page in pages[:2]} == {STUDY, ABOUT}
    study = next(page for page in pages if page["path"] == STUDY)
    assert study["address"] == "/case-studies/a-shared-rota/"
    assert study["average"] == round(study["words"] / study["sentences"], 1)
    assert {"content/tips/ask-one-question.yml", "content/glossary/xtb.yml"} <= {page["path"] for page in pages}


def test_the_last_line_sums_all_of_it_up(changed):
    found = json.loads(report(changed, "--format", "json"))
    last = report(changed).splitlines()[-1]
    assert last.startswith(f"{len(found['pages'])} pages, {found['sentences']} sentences of ")
    assert "; 1 longer than 25 words, 1 abbreviation not explained. " in last and last.endswith("pages have nothing to fix.")


def test_it_can_be_asked_about_some_files_alone(changed):
    assert report(changed, str(changed / ABOUT)).count("\n") == 4
    done = call(changed, "plain-words", "--today", TODAY, "elsewhere.md")
    assert done.returncode == 2 and "isn't a file that this playbook checks" in done.stderr


def test_nothing_that_is_wrong_with_a_record_stops_the_report(changed):
    (changed / "content/glossary/broken.yml").write_text("id: broken\nterm: [a\n")
    (changed / "content/glossary/odd.yml").write_text("id: odd\nkind: term\nterm: 7\nreview_by: soon\n")
    (changed / "content/pages/bare.md").write_text("No header. " + LONG)
    assert "1 longer than 25 words" in report(changed)


def test_every_page_is_in_it_once_drafts_too_and_no_tombstone_no_source_and_no_list(corpus):
    paths = [page["path"] for page in json.loads(report(CORPUS, "--format", "json"))["pages"]]
    shown = [record for record in corpus.all() if corpus.visibility(record) in ("visible", "draft")]
    records = [record.path for record in shown if record.kind not in ("source", "vocabulary")]
    pages = [path.relative_to(CORPUS).as_posix() for path in (CORPUS / "content/pages").rglob("*.md")]
    assert sorted(paths) == sorted(records + pages)
    assert {"case_studies/a-garden-rota.md", "content/pages/start/index.md"} <= {*paths}
    assert not [path for path in paths if "the-night-bus" in path or "the-blue-folder" in path or "a-longer-walk" in path]
