"""The command playbook: what it prints, and with what status it ends."""

import json
import re
import subprocess
import sys

import pytest

from macros import __version__, checks
from macros.cli import main
from macros.model import playbook
from tests.support.command import call, run
from tests.support.places import ROOT, TINY, TODAY
from tests.support.tiny import copy_without_warnings


@pytest.fixture
def tiny_root(tmp_path):
    return copy_without_warnings(tmp_path / "tiny")


def test_the_command_tells_its_version(tmp_path):
    done = run(tmp_path, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"playbook {__version__}\n", "")


def test_a_process_of_its_own_tells_problems_and_its_status_to_the_shell(tiny_root):
    (tiny_root / "content" / "tips" / "one.yml").write_text("id: one\nid: one\n")
    alone, called = (way(tiny_root, "check", "--today", TODAY) for way in (run, call))
    assert alone.returncode == called.returncode == 1
    assert alone.stdout == called.stdout != "" and alone.stderr == called.stderr != ""


def test_the_help_says_of_each_command_in_one_whole_sentence_what_it_does(tmp_path):
    done = call(tmp_path, "--help")
    _, _, listed = done.stdout.partition("Commands:\n")
    lines = [line.split(maxsplit=1) for line in listed.splitlines()]
    assert [name for name, _ in lines] == sorted(main.commands)
    assert [reported for _, reported in lines if not re.fullmatch(r"[A-Z][^.]+\.", reported)] == []


@pytest.mark.parametrize("typed, meant", [("chek", "check"), ("plainwords", "plain-words"), ("serv", "serve")])
def test_a_mistyped_command_is_wrong_usage_and_names_the_one_that_was_meant(tmp_path, typed, meant):
    done = call(tmp_path, typed)
    assert done.returncode == 2 and f"Did you mean '{meant}'?" in done.stderr


@pytest.mark.parametrize("typed, meant", [("tpi", "tip"), ("casestudy", "case-study"), ("activities", "activity")])
def test_a_mistyped_kind_is_wrong_usage_and_names_the_one_that_was_meant(tiny_root, typed, meant):
    done = call(tiny_root, "new", typed, "x", "--today", TODAY)
    assert done.returncode == 2 and f"there is no kind {typed}; did you mean {meant}?" in done.stderr


def test_check_says_how_many_records_it_read(tiny_root):
    done = call(tiny_root, "check", "--today", TODAY)
    assert done.returncode == 0 and done.stdout == ""
    files = [path for path in tiny_root.glob("c*/**/*.*") if path.is_file() and "pages" not in path.parts]
    assert done.stderr.strip() == f"{len(files)} records checked: 0 errors, 0 warnings"


def test_check_tells_every_fault_of_every_file_at_once(tiny_root):
    (tiny_root / "content" / "tips" / "one.yml").write_text("id: one\nid: one\n")
    (tiny_root / "content" / "glossary" / "two.yml").write_text("- not\n- fields\n")
    done = call(tiny_root, "check", "--today", TODAY)
    assert done.returncode == 1
    assert 'content/tips/one.yml:2:1: found the field "id" a second time; keep one of them' in done.stdout
    assert "content/glossary/two.yml:1:1: expected fields, each on its own line; write field: value" in done.stdout


def test_check_with_paths_shows_only_those(tiny_root):
    for name in ("one", "two"):
        (tiny_root / "content" / "tips" / f"{name}.yml").write_text(f"id: {name}\n")
    done = call(tiny_root, "check", str(tiny_root / "content" / "tips" / "one.yml"), "--today", TODAY)
    assert done.returncode == 1
    assert {line.split(":")[0] for line in done.stdout.splitlines()} == {"content/tips/one.yml"}


def test_a_record_that_is_named_has_the_same_problems_as_among_all(tiny_root):
    for path in (tiny_root / "content").glob("*/*.yml"):
        if path.parent.name not in ("vocabulary", "pages"):
            spoilt = re.sub("^(title|term|owner): ", r"\1: <b>Ring 020 7946 0123</b> ", path.read_text("utf-8"), flags=re.M)
            path.write_text(spoilt + "more: 1\n")
    loaded, _ = playbook.load(tiny_root, TODAY)
    for record in loaded.all():
        named = {record.path}
        whole, few = (
            sorted(one for one in found if one.path in named)
            for found in (checks.check(loaded, named), checks.check(loaded, named, only=named))
        )
        assert whole == few and (whole or record.kind in ("vocabulary", "way", "case-study"))


def test_check_as_json_gives_every_field_of_a_problem(tiny_root):
    (tiny_root / "content" / "tips" / "one.yml").write_text("id: one\nid: one\n")
    found = json.loads(call(tiny_root, "check", "--format", "json", "--today", TODAY).stdout)
    assert {"path": "content/tips/one.yml", "line": 2, "column": 1, "rule": "duplicate-key", "level": "error",
            "message": 'found the field "id" a second time', "hint": "keep one of them"} in found  # fmt: skip


def test_check_for_github_puts_each_problem_on_its_line(tiny_root):
    (tiny_root / "content" / "tips" / "one.yml").write_text("id: one\nid: one\n")
    done = call(tiny_root, "check", "--format", "github", "--today", TODAY)
    assert '::error file=content/tips/one.yml,line=2,col=1,title=duplicate-key::found the field "id"' in done.stdout


def test_a_folder_that_is_no_playbook_ends_with_status_two_and_one_line(tmp_path):
    for command in ("check", "build", "serve"):
        done = call(tmp_path, command)
        assert done.returncode == 2
        assert "isn't a playbook: it needs mkdocs.yml and a folder called content" in done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr


def test_a_path_outside_the_playbook_is_wrong_usage(tiny_root):
    done = call(tiny_root, "check", "../../x", "--today", TODAY)
    assert done.returncode == 2 and "../../x isn't a file that this playbook checks" in done.stderr


def test_a_folder_stands_for_the_files_in_it_and_what_is_no_record_is_wrong_usage(tiny_root):
    (tiny_root / "content" / "tips" / "one.yml").write_text("id: one\nid: one\n")
    done = call(tiny_root, "check", str(tiny_root / "content" / "tips"), "--today", TODAY)
    number = len(list((tiny_root / "content" / "tips").iterdir()))
    assert done.returncode == 1 and "content/tips/one.yml:2:1" in done.stdout and f"{number} records checked" in done.stderr
    (tiny_root / "README.md").write_text("Read me.\n")
    (tiny_root / "empty").mkdir()
    for path in ("README.md", "empty"):
        done = call(tiny_root, "check", str(tiny_root / path), "--today", TODAY)
        assert done.returncode == 2 and f"{path} isn't a file that this playbook checks" in done.stderr


@pytest.mark.parametrize("words", [("links", "--external", "--rate", "0"), ("links", "--external", "--timeout", "0")])
def test_a_number_that_makes_no_sense_is_wrong_usage(tiny_root, words):
    done = call(tiny_root, *words, "--site", str(tiny_root))
    assert done.returncode == 2 and "Invalid value" in done.stderr


def test_a_day_that_is_none_is_wrong_usage(tiny_root):
    done = call(tiny_root, "check", "--today", "31/02/2024")
    assert done.returncode == 2 and "write a day such as 2027-05-05" in done.stderr


def test_ended_permission_is_an_error_only_for_the_file_that_is_named(tiny_root):
    study = next(p for p in (tiny_root / "case_studies").glob("*.md") if "expires:" in p.read_text("utf-8"))
    assert call(tiny_root, "check", "--today", "2031-01-01").returncode == 0
    done = call(tiny_root, "check", str(study), "--today", "2031-01-01")
    assert done.returncode == 1 and "permission ended on" in done.stdout


def test_the_day_may_come_from_the_environment(tiny_root):
    far = str(1924905600)  # 31 December 2030
    assert "permission" in call(tiny_root, "check", SOURCE_DATE_EPOCH=far).stdout
    assert call(tiny_root, "check", "--today", TODAY, SOURCE_DATE_EPOCH=far).stdout == ""


LOADED_BY_A_CHECK = """\
import sys
from macros.cli import main
try:
    main(["--root", sys.argv[1], "check"])
except SystemExit:
    print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_a_check_loads_nothing_that_prints_builds_or_follows_links():
    command = [sys.executable, "-c", LOADED_BY_A_CHECK, str(TINY)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {"jsonschema", "yaml", "macros"} <= loaded
    assert loaded & {"typst", "segno", "docx", "lxml", "mkdocs", "pypdf", "linkcheck", "phonenumbers"} == set()
