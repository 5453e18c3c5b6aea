"""Real web servers serve the site by the files that the build makes for them. Where one is not installed, its tests fail."""

import gzip
import shutil
import urllib.error
import urllib.request

import pytest

from macros.outputs.assets.served import served
from macros.outputs.hosting import headers, server_files
from tests.support.command import build
from tests.support.places import TINY
from tests.support.web_servers import PACKAGES, serving

PATH = "/a/b"
SCRIPT = served(TINY).address("search/bar.js")
KINDS_OF_FILE = (
    "/",
    "/ways/",
    "/assets/terms.json",
    "/data/v1/index.json",
    "/feed.xml",
    "/print/glossary.pdf",
    "/gone/at/all/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root, folder = tmp_path_factory.mktemp("playbook"), tmp_path_factory.mktemp("site") / "site"
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("/playbook/", f"{PATH}/"), "utf-8")
    done = build(root, folder, "--no-prints", "--compressed")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module", params=PACKAGES)
def address(request, site, tmp_path_factory):
    with serving(request.param, site, PATH, tmp_path_factory.mktemp(request.param)) as address:
        yield address


def ask(address, **more):
    """(status, headers, content) of an answer; a redirect is not followed."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in more.items()})
    try:
        with urllib.request.build_opener(NoRedirect).open(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@pytest.mark.parametrize("of", KINDS_OF_FILE)
def test_every_answer_says_every_header_once(of, address, tiny):
    _, said, _ = ask(address + of)
    assert {name: said.get_all(name) for name in headers.headers(tiny)} == {
        name: [value] for name, value in headers.headers(tiny).items()}  # fmt: skip
    assert said.get_all("Cache-Control") == ["no-cache"]


def test_what_is_named_by_what_it_holds_is_kept_for_good(address, site):
    fragment = next((site / "pagefind/fragment").iterdir())
    for of in (f"/pagefind/fragment/{fragment.name}", SCRIPT):
        status, said, content = ask(address + of)
        assert (status, said.get_all("Cache-Control")) == (200, [headers.FOR_GOOD])
        assert content == (site / of.lstrip("/")).read_bytes()


def test_every_kind_of_file_is_served_as_what_it_is(address, site):
    found = {path.suffix: path for path in site.rglob("*.*") if path.is_file() and path.parent.name != "hosting"}
    for ending, type in server_files.TYPES.items():
        path = found[f".{ending}"].relative_to(site).as_posix().removesuffix("index.html")
        assert ask(f"{address}/{path}")[1].get_content_type() in (type, "application/x-gzip"), path


def test_pages_and_scripts_are_said_to_be_utf_8(address):
    for of in ("/", SCRIPT, "/data/v1/terms.csv"):
        assert ask(address + of)[1].get_content_charset() == "utf-8", of


@pytest.mark.parametrize("of", ["/gone", "/gone/at/all/", "/assets/gone.css", "/.culture-playbook", "/.htaccess", "/ways/.hidden"])
def test_what_is_not_there_or_hidden_is_answered_with_the_sites_own_page(of, address, site):
    status, said, content = ask(address + of)
    assert (status, said.get_content_type(), content) == (404, "text/html", (site / "404.html").read_bytes())


def test_where_to_report_a_weakness_is_not_hidden(address, site):
    status, said, content = ask(f"{address}/.well-known/security.txt")
    assert (status, said.get_content_type(), content) == (200, "text/plain", (site / ".well-known/security.txt").read_bytes())


def test_an_address_without_its_slash_leads_to_the_one_with_it(address):
    status, said, _ = ask(f"{address}/ways")
    assert status in (301, 302, 307, 308) and said["Location"].endswith(f"{PATH}/ways/")


def test_a_folder_without_a_page_lists_nothing(address):
    assert ask(f"{address}/assets/for-good/shared/")[0] == 404


@pytest.mark.parametrize("of", ["/", SCRIPT, "/data/v1/index.json"])
def test_what_gets_smaller_comes_packed_to_whoever_takes_it(of, address, site):
    status, said, packed = ask(address + of, Accept_Encoding="gzip")
    plain = (site / of.strip("/") / ("index.html" if of == "/" else "")).read_bytes()
    assert (status, said["Content-Encoding"], gzip.decompress(packed)) == (200, "gzip", plain)
    assert "Accept-Encoding" in said["Vary"]
    assert ask(address + of)[2] == plain


def test_a_page_that_a_browser_has_already_is_not_sent_again(address):
    _, said, _ = ask(address + "/ways/")
    assert ask(address + "/ways/", If_None_Match=said["ETag"])[0] == 304
