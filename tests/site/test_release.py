"""make release, run over a scratch clone: one commit and one tag, and nothing at all where something is not in order."""

import re
import subprocess

import pytest

from tests.support.places import ROOT

WHO = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (("NAME", "A"), ("EMAIL", "a@example.org"))}
AS_A = WHO | {"GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
FILES = ("Makefile", ".ci/release", "macros/__init__.py", "CHANGELOG.md")
CHANGES = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Tea at four.\n\n## [0.0.9] - 2026-01-05\n\n- The kettle.\n"


@pytest.fixture
def clone(tmp_path):
    """A clone of a small repository that holds what a release needs, at version 0.1.0."""
    work, clone = tmp_path / "work", tmp_path / "a clone"
    for name in FILES:
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_bytes((ROOT / name).read_bytes())
        (work / name).chmod((ROOT / name).stat().st_mode)
    text = (work / "macros/__init__.py").read_text("utf-8")
    (work / "macros/__init__.py").write_text(re.sub(r'^__version__ = ".*"$', '__version__ = "0.1.0"', text, flags=re.M), "utf-8")
    (work / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    git(work, "init", "--quiet", "--initial-branch=main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "Begin")
    git(tmp_path, "clone", "--quiet", str(work), str(clone))
    return clone


def git(folder, *words):
    return subprocess.run(["git", *words], cwd=folder, env=AS_A, capture_output=True, text=True, check=True).stdout


def release(folder, version):
    command = ["make", "--silent", "release", *([f"VERSION={version}"] if version else [])]
    return subprocess.run(command, cwd=folder, env=AS_A, capture_output=True, text=True)


def state(folder):
    return git(folder, "log", "--format=%s"), git(folder, "tag"), git(folder, "status", "--porcelain")


def test_a_release_is_one_commit_and_one_tag_and_stays_here(clone):
    done = release(clone, "0.2.0")
    assert done.returncode == 0, done.stderr
    assert state(clone) == ("Release 0.2.0\nBegin\n", "v0.2.0\n", "")
    assert git(clone, "cat-file", "-t", "v0.2.0") == "tag\n" and git(clone, "rev-parse", "v0.2.0^{}") == git(
        clone, "rev-parse", "HEAD"
    )
    assert git(clone, "diff", "--name-only", "HEAD~1") == "CHANGELOG.md\nmacros/__init__.py\n"
    assert git(clone, "ls-remote", "--tags", "origin") == "" and git(clone, "log", "--format=%s", "origin/main") == "Begin\n"


def test_the_version_stands_in_its_one_place_and_the_changelog_names_the_day(clone):
    release(clone, "1.0.0")
    day = git(clone, "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d").strip()
    assert '__version__ = "1.0.0"\n' in (clone / "macros/__init__.py").read_text("utf-8")
    text = (clone / "CHANGELOG.md").read_text("utf-8")
    assert text == CHANGES.replace("## [Unreleased]\n", f"## [Unreleased]\n\n## [1.0.0] - {day}\n")


def test_a_second_release_follows_the_first_once_something_has_changed(clone):
    release(clone, "0.9.0")
    assert "nothing under Unreleased" in release(clone, "0.10.0").stderr
    text = (clone / "CHANGELOG.md").read_text("utf-8")
    (clone / "CHANGELOG.md").write_text(text.replace("## [Unreleased]\n", "## [Unreleased]\n\n- Biscuits.\n"), "utf-8")
    git(clone, "commit", "--quiet", "--all", "--message", "Bring biscuits")
    assert release(clone, "0.10.0").returncode == 0
    assert git(clone, "tag") == "v0.10.0\nv0.9.0\n"


@pytest.mark.parametrize(
    "version, reported",
    [
        ("", "VERSION must be three numbers"),
        ("1.2", "VERSION must be three numbers"),
        ("v1.2.0", "VERSION must be three numbers"),
        ("1.2.0; touch x", "VERSION must be three numbers"),
        ("0.1.0", "0.1.0 does not come after 0.1.0"),
        ("0.0.10", "0.0.10 does not come after 0.1.0"),
    ],
)
def test_a_version_that_cannot_be_is_refused(clone, version, reported):
    before = state(clone)
    done = release(clone, version)
    assert done.returncode != 0 and reported in done.stderr
    assert state(clone) == before


@pytest.mark.parametrize("name", ["CHANGELOG.md", "new.txt"])
def test_nothing_is_released_over_what_is_not_committed(clone, name):
    with (clone / name).open("a") as file:
        file.write("more\n")
    before = state(clone)
    done = release(clone, "0.2.0")
    assert done.returncode != 0 and "not committed yet" in done.stderr
    assert state(clone) == before


def test_a_tag_that_is_there_already_is_left_alone(clone):
    git(clone, "tag", "v0.2.0")
    before = state(clone)
    assert "v0.2.0 is there already" in release(clone, "0.2.0").stderr
    assert state(clone) == before


def test_where_the_commit_is_refused_the_files_are_as_they_were(clone):
    hook = clone / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    before = state(clone)
    assert release(clone, "0.2.0").returncode != 0
    assert state(clone) == before
