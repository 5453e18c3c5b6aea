"""The site of the corpus: it builds on any day, no link in it leads nowhere, and it is served where it says that it stands."""

import re
import shutil
import urllib.request
from urllib.parse import urljoin, urlsplit

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


# What nobody's page names: what search engines, servers and hosts ask for, the mark of a site of ours, and whose work stands in
# the vendor's folder.
NOT_NAMED = re.compile(
    r"sitemap\.xml(\.gz)?|\.htaccess|\.well-known/security\.txt|\.culture-playbook|"
    r"assets/vendor/(manifest\.json|[\w-]+/(LICENSE|OFL)\.txt)|pagefind/.*"
)
_QUOTED = re.compile(r"""["'`]([^"'`\s<>]+)["'`]""")
_IN_STYLES = re.compile(r"""url\(["']?(?!data:)([^"')]+)""")
_IN_FULL = re.compile(r"https://tiny\.example\.net/playbook(/[^\"\s<]*)")


def named_in(site, name):
    """The paths that one file of a site names: those of links, and in scripts and data whatever stands in quotation marks."""
    address, path = f"/{name.removesuffix('index.html')}", site / name
    if path.suffix == ".css":
        return [urlsplit(urljoin(address, written)).path for written in _IN_STYLES.findall(path.read_text("utf-8"))]
    if path.suffix not in (".html", ".js", ".json", ".xml"):
        return []
    text = path.read_text("utf-8")
    written = [*_QUOTED.findall(text), *_IN_FULL.findall(text)]
    return [urlsplit(urljoin(address, one)).path for one in written] + [f"/{one.lstrip('/')}" for one in written]


def test_every_file_of_it_is_named_by_a_page_or_by_what_a_page_names(corpus_site):
    files = {path.relative_to(corpus_site).as_posix() for path in corpus_site.rglob("*") if path.is_file()}
    found, ahead = set(), {"index.html", "404.html"}
    while ahead:
        name = ahead.pop()
        found.add(name)
        # The page for what is missing names everything from the top of the host.
        paths = {path.removeprefix("/playbook/").strip("/") for path in named_in(corpus_site, name)}
        ahead |= ({*paths, *(f"{path}/index.html" for path in paths)} & files) - found
    assert [name for name in sorted(files - found) if not NOT_NAMED.fullmatch(name)] == []
    assert len(found) > 200


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


def test_a_notice_says_that_an_entry_has_gone_and_not_what_the_entry_is_about(corpus_site):
    def words(address):
        return re.sub(r"<[^>]+>", "", (corpus_site / address / "index.html").read_text("utf-8"))

    assert "The term “caseload” is no longer in this glossary. People are no load." in words("glossary")
    assert "The tip “Share the kettle” is no longer available. Asking" in words("tips")
    assert "This activity was retired on 20 May 2026." in words("activities/a-longer-walk")
