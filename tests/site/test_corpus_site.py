"""The site of the corpus: it builds on any day, no link in it leads nowhere, and it is served where it says that it stands."""

import shutil
import urllib.request

import pytest

from macros.links import internal as links
from macros.model.playbook import STYLE
from macros.problems import as_text
from tests.support.command import build, call
from tests.support.places import CORPUS


def test_no_link_of_it_leads_nowhere_and_no_page_is_without_one(corpus_site):
    done = call(CORPUS, "links", "--site", str(corpus_site))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_page_on_style_is_no_part_of_it(corpus_site):
    word = "quodlibetarian"
    assert word in (CORPUS / STYLE).read_text("utf-8")
    written = [path for path in corpus_site.rglob("*") if path.suffix in (".html", ".json", ".txt", ".xml")]
    assert written and [path for path in written if word in path.read_text("utf-8")] == []


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """A copy to build on later days: what is kept of printed sheets there is for those, and the corpus keeps today's."""
    return shutil.copytree(CORPUS, tmp_path_factory.mktemp("later") / "playbook")


@pytest.mark.parametrize("day", ["2027-11-22", "2031-11-22"])
def test_it_builds_when_permissions_have_ended(copied, tmp_path, day):
    done = build(copied, tmp_path / "site", today=day)
    assert done.returncode == 0, done.stderr
    assert as_text(links.check(tmp_path / "site")) == ""
    expired = (tmp_path / "site" / "case-studies" / "a-bench-outside-ward-nine" / "index.html").read_text("utf-8")
    assert "no longer available" in expired


def test_it_is_served_under_the_path_of_its_own_address(corpus_address):
    assert corpus_address.endswith("/playbook")
    with urllib.request.urlopen(f"{corpus_address}/ways/") as answer:
        assert b'href="https://tiny.example.net/playbook/ways/"' in answer.read()
