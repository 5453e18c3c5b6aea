"""playbook jargon: somebody's own paper, read for words that others may not know."""

import json

from .site_under_test import DAY, ROOT
from .test_cli import run


def test_a_paper_is_told_its_terms_words_to_avoid_and_unknown_short_forms(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("The ICB met.\nStakeholders came; the ICB and\nstakeholders spoke of XQZ. XQZ again.\n")
    done = run(ROOT, "jargon", str(paper), "--today", DAY)
    lines = [line.removeprefix(f"{paper}:") for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line.partition(" ")[0] for line in lines] == ["1:5:", "2:1:", "3:1:", "3:23:"]
    assert lines[0].startswith("1:5: ICB (integrated care board): ") and "; say: " in lines[0]
    assert lines[1].startswith("2:1: Stakeholders: ") and lines[2].startswith("3:1: stakeholders: ")
    assert lines[3] == "3:23: XQZ: the glossary does not know it; write it out"


def test_the_same_as_json(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("An MDT.\n")
    [found] = json.loads(run(ROOT, "jargon", "--format", "json", str(paper), "--today", DAY).stdout)
    assert (found["rule"], found["line"], found["column"], found["level"]) == ("jargon", 1, 4, "notice")


def test_a_file_that_is_no_text_gets_a_plain_answer(tmp_path):
    paper = tmp_path / "paper.docx"
    paper.write_bytes(b"PK\x03\x04\xff\xfe\x00binary")
    done = run(ROOT, "jargon", str(paper), "--today", DAY)
    assert done.returncode == 1 and "this is no plain text; copy its words into a file that ends in .txt" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_paper_without_jargon_is_told_nothing(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("We met on Tuesday and had tea.\n")
    done = run(ROOT, "jargon", str(paper), "--today", DAY)
    assert (done.returncode, done.stdout) == (0, "")
