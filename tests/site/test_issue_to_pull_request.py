"""An issue becomes a draft in a pull request: the workflow's own commands, with a repository beside it as the remote.

GitHub cannot be reached here: a stand-in for its command gh notes what it is asked to do.
"""

import os
import shutil
import subprocess
import sys

import pytest

from tests.support import letters
from tests.support.places import ROOT, TINY
from tests.unit.test_import import STUDY, plain_study

GH = """#!/bin/sh
echo "$@" >> "$ASKED"
for word in "$@"; do [ "$last" = --body-file ] && cat "$word" >> "$ASKED"; last=$word; done
exit 0
"""


@pytest.fixture
def repository(tmp_path):
    """A clone of a playbook with the project's commands, its remote beside it."""
    folder, remote = tmp_path / "work", tmp_path / "remote.git"
    shutil.copytree(TINY, folder)
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for name in ("Makefile", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "The playbook")
    git(folder, "clone", "--quiet", "--bare", str(folder), str(remote))
    git(folder, "remote", "add", "origin", str(remote))
    return folder


@pytest.fixture
def labelled(repository, tmp_path):
    """labelled(text) runs what the workflow runs for an issue with this text; what gh was asked to do."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "gh").write_text(GH)
    (tmp_path / "bin" / "gh").chmod(0o755)

    def ran(text, number="7"):
        event, asked = tmp_path / "event.json", tmp_path / "asked"
        event.write_bytes(letters.issue(text))
        asked.write_text("")
        environment = {
            **os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "ASKED": str(asked),
            "GITHUB_EVENT_PATH": str(event), "ISSUE": number, "SOURCE_DATE_EPOCH": "1795305600",
            "GITHUB_RUN_ID": "31", "GITHUB_SERVER_URL": "https://git.example.org", "GITHUB_REPOSITORY": "a/b",
        }  # fmt: skip
        for target in ("draft", "propose"):
            command = ["make", "-s", "-o", ".venv/.ready", f"RUN={sys.executable}", target]
            done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
        return asked.read_text("utf-8")

    return ran


def git(folder, *words):
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def pushed(repository, branch):
    return git(repository, "--git-dir", str(repository.parent / "remote.git"), "diff", "--name-only", "main", branch).split()


def test_an_issue_becomes_one_draft_on_a_branch_of_its_own_and_a_pull_request_that_tells_what_to_read_it_for(labelled, repository):
    asked = labelled(letters.in_code(plain_study()))
    assert pushed(repository, "issue-7") == [STUDY]
    remote = str(repository.parent / "remote.git")
    assert git(repository, "--git-dir", remote, "show", f"issue-7:{STUDY}") == plain_study()
    assert asked.startswith("pr create --head issue-7 --title Draft from issue 7 --body-file draft.md\n")
    for words in ("Agreed by         manager, Exampleton Care Home", "Nobody who draws on care can be recognised",
                  "1 record checked: 0 errors, 0 warnings", "Made from issue #7.",
                  "(https://git.example.org/a/b/actions/runs/31)"):  # fmt: skip
        assert words in asked


def test_a_draft_with_gaps_is_proposed_with_what_the_check_says(labelled, repository):
    asked = labelled(letters.in_an_issue_form(plain_study().replace("region: north\n", "")))
    assert pushed(repository, "issue-7") == [STUDY]
    reported = asked.partition("~~~~~~text\n")[2].partition("\n~~~~~~\n")[0]
    assert f'{STUDY}:2:1: missing field "region"' in reported and "It cannot be published as it is" in asked


def test_where_nothing_can_be_made_of_it_the_issue_is_answered_and_nothing_is_pushed(labelled, repository):
    asked = labelled(letters.in_code(plain_study().replace("They put", "<script>They put")))
    assert asked.startswith("issue comment 7 --body-file draft.md\nNothing was written") and "issue:" in asked
    assert git(repository, "ls-remote", "--heads", "origin").count("refs/heads/") == 1


def test_a_draft_that_someone_may_have_worked_on_is_never_written_over(labelled, repository):
    labelled(letters.in_code(plain_study()))
    before = git(repository, "ls-remote", "origin", "issue-7")
    git(repository, "switch", "--quiet", "main")
    asked = labelled(letters.in_code(plain_study().replace("Paper was enough.", "Paper was not enough.")))
    assert "is there already, in the branch issue-7" in asked and git(repository, "ls-remote", "origin", "issue-7") == before


@pytest.mark.parametrize(
    "words",
    ["$(touch hurt)", "`touch hurt`", "'; touch hurt; '", '"; touch hurt; "', "\n~~~~~~\n@everybody\n", "${IFS}; touch hurt"],
)
def test_what_people_write_is_never_run_nor_shown_as_anything_but_text(labelled, repository, words):
    for text in (f"{words}\n\n{letters.in_code(plain_study())}", plain_study().replace("id: tea-and-talk", f"id: {words!r}")):
        asked = labelled(text, number=str(len(text)))
        assert not (repository / "hurt").exists() and "\n@everybody" not in asked
        git(repository, "switch", "--quiet", "main")


def test_a_number_that_is_none_is_refused(labelled, repository):
    with pytest.raises(AssertionError, match="ISSUE must be the number of an issue"):
        labelled(letters.in_code(plain_study()), number="7; touch hurt")
    assert not (repository / "hurt").exists()
