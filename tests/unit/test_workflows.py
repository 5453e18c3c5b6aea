"""What GitHub runs: the workflows are valid, hold no secret, call what a desk calls, and mark faults at their lines."""

import json
import os
import re
import subprocess
import sys

import pytest

from macros.problems import ERROR, WARNING, Problem, as_text
from macros.reading import yaml_text
from macros.reports import check_summary
from tests.support.places import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
MATCHER_COMMAND = 'echo "::add-matcher::.github/problem-matcher.json"'
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def workflow(name):
    return read(GITHUB / "workflows" / f"{name}.yml")


def read(path):
    data, _, problems = yaml_text.read(path.read_text("utf-8"), path.name)
    assert problems == []
    return data


def jobs(data):
    """The jobs that run something themselves, and do not call another workflow."""
    return [job for job in data["jobs"].values() if "uses" not in job]


def steps(data):
    return [step for job in jobs(data) for step in job["steps"]]


def fits_the_published_schema(path):
    """The answer of check-jsonschema, which carries GitHub's schema for workflows."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def annotation(text):
    """What the problem matcher makes of a line, as GitHub's runner does, or None."""
    (matcher,) = json.loads((GITHUB / "problem-matcher.json").read_text("utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    found = re.search(pattern["regexp"], text, re.ASCII)
    if not found:
        return None
    reported = {key: found[group] for key, group in pattern.items() if key != "regexp"}
    return {**reported, "severity": reported["severity"] or matcher["severity"]}


def test_there_is_a_workflow_for_each_thing_that_github_does():
    assert sorted(path.stem for path in WORKFLOWS) == [
        "code",
        "content",
        "fresh",
        "issue",
        "publish",
        "publish-daily",
        "release",
        "take-down",
    ]


@each_workflow
def test_a_workflow_fits_the_schema_that_github_publishes(path):
    done = fits_the_published_schema(path)
    assert done.returncode == 0, done.stdout


@each_workflow
def test_a_workflow_that_does_not_fit_the_schema_would_be_noticed(path, tmp_path):
    spoilt = tmp_path / path.name
    spoilt.write_text(path.read_text("utf-8").replace("\njobs:", "\njob:", 1))
    assert fits_the_published_schema(spoilt).returncode == 1


@each_workflow
def test_a_workflow_may_only_read_unless_a_job_says_more(path):
    assert read(path)["permissions"] == {"contents": "read"}


@each_workflow
def test_a_workflow_has_no_secret_and_never_runs_a_strangers_change_with_rights(path):
    text = path.read_text("utf-8")
    assert "secrets" not in text and "pull_request_target" not in text and "workflow_run" not in text


@each_workflow
def test_every_job_ends_by_itself_and_keeps_no_token(path):
    data = read(path)
    assert all(1 <= job["timeout-minutes"] <= 60 for job in jobs(data))
    taken = [step for step in steps(data) if step.get("uses", "").startswith("actions/checkout@")]
    assert bool(taken) == bool(jobs(data)) and all(step["with"]["persist-credentials"] is False for step in taken)


@each_workflow
def test_every_action_is_pinned_to_a_commit_and_tells_its_version(path):
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    of_others = [one for one in used if one != "./.github/workflows/publish.yml"]
    assert used and all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in of_others), used


@each_workflow
def test_every_run_is_one_command_of_the_project(path):
    runs = [step["run"] for step in steps(read(path)) if "run" in step and step["run"] != MATCHER_COMMAND]
    calls = [re.fullmatch(r"make ([a-z-]+)", run) for run in runs]
    assert bool(calls) == bool(jobs(read(path))) and all(calls), runs
    assert {call[1] for call in calls} <= TARGETS


def commands(name):
    """{name of a job: what it runs} of one workflow."""
    return {job["name"]: [step["run"] for step in job["steps"] if "run" in step and step["run"] != MATCHER_COMMAND]
            for job in jobs(workflow(name))}  # fmt: skip


def test_the_jobs_are_called_by_what_holds_when_they_pass():
    content = "Records are valid, the site builds, its links work"
    assert commands("content") == {content: ["make check", "make summary", "make preview"]}
    assert commands("code") == {
        "Code is sound": ["make test"], "Long walks": ["make soak"],
        "Real web servers, and known weaknesses of packages": ["make servers", "make audit"],
    }  # fmt: skip
    assert commands("release") == {"Say what it is made of": ["make parts", "make announce"]}


def test_content_is_judged_at_each_proposed_change_and_code_only_where_more_than_records_changed():
    assert workflow("content")["on"] == {"pull_request": None, "push": {"branches": ["main"]}}
    records = ["content/**", "case_studies/**"]
    assert workflow("code")["on"] == {"pull_request": {"paths-ignore": records}, "push": {"branches": ["main"]}}
    assert {workflow("code")["jobs"][name]["if"] for name in ("soak", "audit")} == {"github.event_name == 'push'"}


def test_what_judges_content_calls_no_test_of_the_code():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("check", "summary", "preview", "links", "site"):
        assert "test" not in re.search(rf"^{target}:(.*\n(?:\t.*\n)*)", makefile, re.M)[1]


def test_packages_are_taken_from_the_cache_by_the_lock_file():
    for path in WORKFLOWS:
        for step in steps(read(path)):
            if step.get("uses", "").startswith("actions/setup-python@"):
                assert step["with"]["cache"] == "pip" and step["with"]["cache-dependency-path"] == "requirements.lock", path


def test_the_summary_is_written_whatever_the_check_said_and_the_preview_is_kept_for_proposed_changes():
    found = steps(workflow("content"))
    (summary,) = [step for step in found if step.get("run") == "make summary"]
    (upload,) = [step for step in found if step.get("uses", "").startswith("actions/upload-artifact@")]
    assert summary["if"] == "${{ !cancelled() }}"
    assert upload["if"] == "${{ !cancelled() && github.event_name == 'pull_request' }}"
    assert upload["with"]["name"] in check_summary.PREVIEW
    assert f"build --drafts --site {upload['with']['path']}\n" in (ROOT / "Makefile").read_text("utf-8")


def test_what_shows_drafts_is_never_what_is_published():
    assert "preview" not in (GITHUB / "workflows" / "publish.yml").read_text("utf-8")
    assert read(ROOT / "mkdocs.yml")["site_dir"] != "preview"


@each_workflow
def test_nothing_that_people_write_stands_in_a_command(path):
    assert [step["run"] for step in steps(read(path)) if "${{" in step.get("run", "")] == []
    inside = re.findall(r"\$\{\{(.+?)\}\}", path.read_text("utf-8"))
    assert [one for one in inside if re.search(r"title|body|comment|head|label|user", one)] == []
    handed_over = [value for step in steps(read(path)) for value in step.get("env", {}).values()]  # never into a command
    assert all(f"${{{{{one}}}}}" in handed_over for one in inside if "inputs" in one)


def test_a_draft_is_made_of_an_issue_only_when_a_maintainer_labels_it():
    data = workflow("issue")
    (job,) = data["jobs"].values()
    assert data["on"] == {"issues": {"types": ["labeled"]}} and job["if"] == "github.event.label.name == 'turn into a draft'"


def test_only_the_step_that_proposes_the_draft_has_the_token_and_no_more_rights_than_it_needs():
    (job,) = workflow("issue")["jobs"].values()
    assert job["permissions"] == {"contents": "write", "issues": "write", "pull-requests": "write"}
    assert [(step["run"], sorted(step.get("env", ()))) for step in job["steps"] if "run" in step] == [
        ("make draft", []), ("make propose", ["GH_REPO", "GH_TOKEN", "ISSUE"]), ("make preview", []),
    ]  # fmt: skip


def test_publishing_has_no_schedule_of_its_own_and_is_called_every_day_by_one_that_has():
    on, daily = workflow("publish")["on"], workflow("publish-daily")
    assert on["push"] == {"branches": ["main"]} and set(on) == {"push", "workflow_dispatch", "workflow_call"}
    assert [re.fullmatch(r"\d+ \d+ \* \* \*", entry["cron"]) is not None for entry in daily["on"]["schedule"]] == [True]
    assert [job["uses"] for job in daily["jobs"].values()] == ["./.github/workflows/publish.yml"]


@pytest.mark.parametrize("name, may", [("publish", None), ("take-down", {"contents": "write"})])
def test_only_the_job_that_puts_the_site_up_may_write_pages_and_it_runs_none_of_our_code(name, may):
    found = workflow(name)["jobs"]
    pages = {"pages": "write", "id-token": "write"}
    assert {key: job.get("permissions") for key, job in found.items() if job.get("permissions")} == {
        "deploy": pages, **({"build": may} if may else {}),
    }  # fmt: skip
    assert found["deploy"]["needs"] == "build"
    assert [step.get("run") for step in found["deploy"]["steps"]] == [None]


def test_publications_wait_for_one_another():
    assert [workflow(name)["jobs"]["deploy"]["concurrency"] for name in ("publish", "take-down")] == [
        {"group": "pages", "cancel-in-progress": False}] * 2  # fmt: skip


def test_publishing_sees_the_whole_history_and_says_why_main_could_not_be_built():
    for name in ("publish", "take-down"):
        (taken,) = [step for step in workflow(name)["jobs"]["build"]["steps"] if "checkout" in step.get("uses", "")]
        assert taken["with"]["fetch-depth"] == 0
    assert workflow("publish")["jobs"]["main"]["if"] == "needs.build.outputs.older == 'true'"
    assert commands("publish")["Why main could not be built"] == ["make site"]


def test_a_take_down_is_started_by_hand_alone_and_goes_on_to_publish_and_verify():
    data = workflow("take-down")
    assert set(data["on"]) == {"workflow_dispatch"} and data["on"]["workflow_dispatch"]["inputs"]["id"]["required"] is True
    assert list(commands("take-down").values()) == [["make take-down", "make traces"], [], ["make withdrawn"]]
    assert [data["jobs"][name]["if"] for name in ("deploy", "verify")] == ["${{ !cancelled() }}"] * 2


def test_what_is_due_is_reported_once_a_week_by_a_job_that_may_write_issues_and_nothing_else():
    data = workflow("fresh")
    assert [re.fullmatch(r"\d+ \d+ \* \* 1", entry["cron"]) is not None for entry in data["on"]["schedule"]] == [True]
    assert set(data["on"]) == {"schedule", "workflow_dispatch"}
    assert data["jobs"]["fresh"]["permissions"] == {"contents": "read", "issues": "write"}
    assert [step["run"] for step in steps(data) if "run" in step] == ["make fresh", "make issue"]


@pytest.mark.parametrize(("open_one", "reported"), [("", "create --title Due for another look"), ("17", "edit 17")])
def test_the_issue_is_opened_once_and_then_kept_up_to_date(open_one, reported, tmp_path):
    # GitHub cannot be reached here: a stand-in for its command notes what it is asked to do.
    command = tmp_path / "gh"
    command.write_text(f'#!/bin/sh\n[ "$2" = list ] && echo "{open_one}" && exit\nshift; echo "$@" > "{tmp_path}/asked"\n')
    command.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["make", "-s", "-f", str(ROOT / "Makefile"), "issue"], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "asked").read_text().strip() == f"{reported} --body-file fresh.md"


def test_publishing_uploads_the_folder_that_the_build_leaves():
    for name in ("publish", "take-down"):
        (uploaded,) = [step for step in steps(workflow(name)) if "upload-pages-artifact" in step.get("uses", "")]
        assert uploaded["with"]["path"] == read(ROOT / "mkdocs.yml")["site_dir"]
        assert uploaded["with"]["include-hidden-files"] is True  # /.well-known/security.txt


@pytest.mark.parametrize("level", [ERROR, WARNING])
def test_the_problem_matcher_reads_a_problem_as_the_check_prints_it(level):
    problem = Problem("content/tips/listen.yml", 6, 14, "type", 'minutes: expected 1:2, found "ten"', "write 10", level)
    assert annotation(as_text([problem]).rstrip("\n")) == {
        "file": "content/tips/listen.yml", "line": "6", "column": "14", "severity": level,
        "message": 'minutes: expected 1:2, found "ten"; write 10',
    }  # fmt: skip


@pytest.mark.parametrize("line", ["make: *** [Makefile:24: check] Error 1", "154 records checked: 0 errors", "", "a:1:1: hint: x"])
def test_the_problem_matcher_takes_nothing_else_for_a_problem(line):
    assert annotation(line) is None


def test_a_pull_request_asks_four_things():
    lines = (GITHUB / "pull_request_template.md").read_text("utf-8").splitlines()
    assert len(lines) == 4 and all(line.startswith("- ") for line in lines)
