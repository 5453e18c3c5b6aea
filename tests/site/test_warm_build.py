"""A build that finds what was made before gives the same site, byte for byte, as one that finds nothing. Every edit: tests/soak."""

import shutil

from tests.support.command import build_alone
from tests.support.edits import EDITS, MOMENTS, STUDY, TIP
from tests.support.places import TINY
from tests.support.whole_site import as_from_nothing, different

TOGETHER = ("a case study's text", "a new tip", "an entry of a list", "a part that templates take in")


def test_after_edits_of_a_record_a_list_and_a_template_the_site_is_that_of_a_first_build(tmp_path, lend_prints):
    root = shutil.copytree(TINY, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache"))
    lend_prints(root)
    assert build_alone(root, tmp_path / "site").returncode == 0
    for name in TOGETHER:
        EDITS[name].do(root)
    (root / "overrides" / "assets" / "styles").mkdir(parents=True)
    (root / "overrides" / "assets" / "styles" / "print.css").write_text("@media print { nav { display: none } }\n")
    (root / "content" / "pages" / "about.md").write_text(
        (TINY / "content/pages/about.md").read_text("utf-8") + "\nOne more line.\n"
    )
    assert as_from_nothing(root, tmp_path / "site", tmp_path / "from nothing") == []
    for path in (STUDY, TIP, MOMENTS):
        assert (root / path).is_file()


def test_a_build_that_finds_its_cache_spoilt_gives_the_same_site(tmp_path, lend_prints):
    root = shutil.copytree(TINY, tmp_path / "playbook", ignore=shutil.ignore_patterns(".cache"))
    lend_prints(root)
    assert build_alone(root, tmp_path / "site").returncode == 0
    first = shutil.copytree(tmp_path / "site", tmp_path / "first")
    for number, path in enumerate(sorted((root / ".cache" / "made").rglob("*"))):
        if path.is_file() and number % 3 == 0:
            path.write_bytes(path.read_bytes()[:-1])
    assert build_alone(root, tmp_path / "site").returncode == 0
    assert different(tmp_path / "site", first) == []
