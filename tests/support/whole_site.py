"""Whole sites, built with what was made before and from nothing: the same files with the same bytes."""

import filecmp
import shutil

from tests.support.command import build_alone
from tests.support.places import ROOT, TODAY


def as_from_nothing(root, site, folder, today=TODAY, code=ROOT):
    """The names of files that are not the same where the playbook `root`, built into `site` before, is built again, and where a
    copy of it without a cache is built in `folder`.
    """
    again = build_alone(root, site, today=today, code=code)
    assert again.returncode == 0, again.stderr
    copy = shutil.copytree(root, folder / "copy", ignore=shutil.ignore_patterns(".cache"))
    first = build_alone(copy, folder / "site", today=today, code=code)
    assert first.returncode == 0, first.stderr
    try:
        return different(site, folder / "site")
    finally:
        shutil.rmtree(folder / "copy")
        shutil.rmtree(folder / "site")


def different(one, other):
    """The names of files that are in one folder alone, or not the same in both."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    return sorted(name.as_posix() for name in names if not _same(one / name, other / name))


def _same(one, other):
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)
