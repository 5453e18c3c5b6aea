"""The summary of the check: in plain words, whatever was found, and safe to show."""

import os
import subprocess
import sys

from macros.model import playbook
from macros.problems import HINT, WARNING, Problem
from macros.reports.check_summary import MOST_SHOWN, as_summary
from tests.support.places import ROOT, TODAY

FAULT = Problem("content/tips/listen.yml", 6, 14, "type", 'minutes: expected a number, found "ten"', "write 10")


def test_where_nothing_is_wrong_it_says_so_and_who_reads_it_next(tiny):
    reported = as_summary(tiny, [])
    assert reported.startswith(f"## The records are in order\n\n{len(tiny.all())} records were read.")
    assert "a maintainer reads it for what no check can see" in reported and f"within {tiny.host['reply_time']}" in reported
    assert f"({tiny.settings['repo_url']}/blob/main/CONTRIBUTING.md#what-happens-next)" in reported


def test_each_fault_stands_there_with_its_place_and_what_to_do(tiny):
    reported = as_summary(tiny, [FAULT])
    assert reported.startswith("## One thing has to be fixed\n")
    assert 'content/tips/listen.yml:6:14: minutes: expected a number, found "ten"; write 10\n' in reported
    assert "The check runs again by itself." in reported


def test_what_may_stand_is_told_apart_and_settings_of_the_host_are_not_reported(tiny):
    warnings = [Problem(path, 1, 1, "x", "have a look", level=WARNING) for path in ("a.yml", "mkdocs.yml")]
    reported = as_summary(tiny, warnings)
    assert reported.startswith("## The records are in order")
    assert "warning: have a look" in reported and "mkdocs.yml:1" not in reported


def test_a_contributor_is_not_told_what_is_only_a_hint_for_an_editor(tiny):
    assert as_summary(tiny, [Problem("case_studies/a.md", 1, 1, "wording", "have a look", level=HINT)]) == as_summary(tiny, [])


def test_a_long_list_is_cut_and_says_how_much_more_there_is(tiny):
    reported = as_summary(tiny, [FAULT] * (MOST_SHOWN + 3))
    assert reported.count("content/tips/listen.yml:") == MOST_SHOWN and "And 3 more." in reported


def test_what_contributors_wrote_is_shown_as_text_only(tiny):
    reported = as_summary(tiny, [Problem("a.yml", 1, 1, "x", "found \n~~~~~~\n<b>@everybody</b>")])
    (line,) = [line for line in reported.split("\n") if "@everybody" in line]
    assert line.startswith("a.yml:1:1: found \\n~~~~~~\\n<b>@everybody</b>")
    inside = reported.partition("~~~~~~text\n")[2].partition("\n~~~~~~\n")[0]
    assert line in inside


def test_the_command_writes_it_where_github_shows_it_and_stops_nothing(make_playbook, tmp_path):
    root = make_playbook({"content/tips/one.yml": "id: one\n"})
    shown = tmp_path / "summary.md"
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(shown), "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795305600"}
    command = ["make", "-s", "-f", str(ROOT / "Makefile"), "-o", ".venv/.ready", f"RUN={sys.executable}", "summary"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0 and "things have to be fixed" in shown.read_text("utf-8")
    loaded, _ = playbook.load(root, TODAY)
    assert f"{len(loaded.all())} records were read" in shown.read_text("utf-8")
