"""Pages in the sites that two engines make of them: the same addresses, and nothing that people wrote is markup."""

import os
import shutil
import subprocess
import sys

import lxml.html

from macros.engine.stage import stage_playbook
from macros.links import internal as links
from tests.support.command import call
from tests.support.hostile import HOSTILE
from tests.support.places import CORPUS, ROOT, TODAY


def test_hostile_text_is_text_in_the_sites_of_both_engines(tiny, poison, tmp_path):
    staged = tmp_path / "staged"
    stage_playbook(poison(tiny, HOSTILE), staged)  # as if no check had seen it
    lists = staged / "content" / "vocabulary"
    shutil.rmtree(lists)
    lists.mkdir()
    shutil.copy(tiny.root / "content" / "vocabulary" / "changes.yml", lists)  # a page by hand names one of them
    for engine in ("mkdocs", "zensical"):
        _run_engine(engine, staged)
        built = list((staged / "site").rglob("*.html"))
        assert len(built) > 30
        for path in built:
            tree = lxml.html.parse(str(path)).getroot()
            assert tree.xpath("//*[@onerror] | //img[@src='x']") == [], (engine, path)
        tip = lxml.html.parse(str(staged / "site" / "tips" / "index.html")).getroot()
        assert f"{HOSTILE} tip" in tip.text_content()
        activity = next((staged / "site" / "activities").glob("*/index.html"))
        assert HOSTILE in lxml.html.parse(str(activity)).getroot().findtext(".//title")
        shutil.rmtree(staged / "site")


def test_staged_pages_build_with_zensical_at_the_same_addresses_as_with_mkdocs(corpus_site, tmp_path):
    staged = tmp_path / "staged"
    assert call(CORPUS, "stage", str(staged), "--today", TODAY).returncode == 0
    _run_engine("zensical", staged)
    addresses = {path.relative_to(corpus_site).as_posix() for path in corpus_site.rglob("index.html")}
    assert len(addresses) > 40
    assert {path.relative_to(staged / "site").as_posix() for path in (staged / "site").rglob("index.html")} == addresses
    assert [p for p in links.check(staged / "site") if p.level == "error"] == []


def test_staging_refuses_a_folder_that_is_not_empty(tmp_path):
    (tmp_path / "kept.txt").write_text("kept")
    done = call(CORPUS, "stage", str(tmp_path), "--today", TODAY)
    assert done.returncode == 2 and "is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def _run_engine(engine, folder):
    command = [sys.executable, "-m", engine, "build"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr + done.stdout
