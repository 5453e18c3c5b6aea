"""No workflow gives a stranger's change, or another's code, more than to be checked; each breach that is planted is noticed."""

import re

import pytest

from tests.support.places import ROOT
from tests.support.workflows import breaches

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
CHECKOUT = r"uses: actions/checkout@\w{40} # v[\d.]+\n"

# What someone might change in a workflow, as (its name, what stands there, what takes its place, what is said of it).
PLANTED = {
    "a tag for a commit": ("content", r"(actions/setup-python)@\w{40} # v[\d.]+", r"\1@v6", "at a commit"),
    "a branch for a commit": ("content", r"(actions/checkout)@\w{40} # v[\d.]+", r"\1@main", "at a commit"),
    "an action of others": ("content", CHECKOUT, "uses: someone/else@" + "a" * 40 + "\n", "at a commit"),
    "an image of others": ("code", r"(runs-on: ubuntu-24.04\n)", r"\1    container: someone/image:latest\n", "an image of others"),
    "a machine of one's own": ("content", r"runs-on: ubuntu-24.04", "runs-on: self-hosted", "no machine of GitHub's"),
    "a machine that changes": ("content", r"runs-on: ubuntu-24.04", "runs-on: ubuntu-latest", "no machine of GitHub's"),
    "rights for all": ("content", r"permissions:\n  contents: read", "permissions: write-all", "read alone"),
    "no word on rights": ("content", r"permissions:\n  contents: read\n", "", "read alone"),
    "rights for a stranger": ("content", r"(timeout-minutes: 15\n)", r"\1    permissions: {contents: write}\n", "more rights"),
    "all rights in one word": ("content", r"(timeout-minutes: 15\n)", r"\1    permissions: write-all\n", "more rights"),
    "a stranger's change with rights": ("content", r"  pull_request:\n", "  pull_request_target:\n", "pull_request_target"),
    "a run after a stranger's": ("code", r"on:\n", "on:\n  workflow_run: {workflows: [Content]}\n", "workflow_run"),
    "a comment that starts it": ("issue", r"on:\n", "on:\n  issue_comment:\n", "issue_comment"),
    "a secret": ("publish", r"run: make publish", "run: make publish\n        env: {KEY: \"${{ secrets.KEY }}\"}", "a secret"),
    "the token for a stranger": ("content", r"run: make check\n", "run: make check\n        env: {A: \"${{ github.token }}\"}\n",
                                 "a stranger's change gets the token"),
    "the token left behind": ("publish", r"persist-credentials: false", "persist-credentials: true", "the token stays"),
    "no word on the token": ("code", r"\n        with:\n          persist-credentials: false", "", "the token stays"),
    "a title in a command": ("issue", r"run: make draft", 'run: echo "${{ github.event.issue.title }}"', "strangers write"),
    "anything in a command": ("publish", r"run: make publish", 'run: make publish X="${{ github.sha }}"', "put into a command"),
    "a branch's name in a setting": ("code", r"cache: pip", "cache: ${{ github.head_ref }}", "strangers write"),
    "no end": ("code", r"    timeout-minutes: 45\n", "", "never ends"),
    "a workflow of others": ("publish-daily", r"uses: \./\.github/workflows/publish\.yml", "uses: a/b/.github/workflows/c.yml@main",
                             "a workflow of others"),
}  # fmt: skip


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_gives_nobody_more_than_it_needs(path):
    assert breaches(path.read_text("utf-8")) == []


@pytest.mark.parametrize("what", PLANTED)
def test_a_breach_that_is_planted_is_noticed(what):
    name, old, new, said = PLANTED[what]
    text = (FOLDER / f"{name}.yml").read_text("utf-8")
    changed = re.sub(old, new, text, count=1)
    assert changed != text
    found = breaches(changed)
    assert found and any(said in one for one in found), found
