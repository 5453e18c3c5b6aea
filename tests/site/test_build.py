"""The commands build and serve: whole, the same twice, and harmless when they fail."""

import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from macros.outputs.pages import ways
from tests.support.command import build, build_alone
from tests.support.places import CORPUS, ROOT, TODAY
from tests.support.printed import Printed
from tests.support.tiny import copy_without_warnings

# Pages that stand among those of records.
NO_RECORDS = {"/packs/build/", "/packs/run/", "/packs/record/", "/reflect/together/"}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """(root, site): a copy of the tiny playbook without a warning, and the site that a process of its own has built of it."""
    folder = tmp_path_factory.mktemp("built")
    root = copy_without_warnings(folder / "a playbook")
    done = build_alone(root, folder / "site", "--strict")
    assert done.returncode == 0, done.stderr
    return root, folder / "site"


@pytest.fixture
def tiny_root(built, tmp_path):
    """A copy of it, free to be spoilt, with the sheets that are set already."""
    return shutil.copytree(built[0], tmp_path / "a playbook")


def digest(folder):
    """{file: checksum} of everything in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_records_give_the_same_bytes(corpus_site, tmp_path):
    done = build_alone(CORPUS, tmp_path / "again")
    assert done.returncode == 0, done.stderr
    first, second = digest(corpus_site), digest(tmp_path / "again")
    assert len(first) > 100 and first == second


def test_a_site_without_prints_has_a_sheet_that_says_so_in_place_of_each_and_is_the_same_otherwise(built, tmp_path):
    root, site = built
    done = build(root, tmp_path / "site", "--strict", "--no-prints")
    assert done.returncode == 0, done.stderr
    whole, without = digest(site), digest(tmp_path / "site")
    assert whole.keys() == without.keys()
    different = {name for name in whole if whole[name] != without[name]}
    assert different == {name for name in whole if name.startswith("print/") and not name.endswith(".html")} != set()
    for path in (tmp_path / "site" / "print").rglob("*.pdf"):
        assert "Someone built this copy of the site without its prints" in " ".join(Printed(path).pages[0].split())


def test_prints_are_kept_for_the_next_build_by_one_that_makes_none(tiny_root, tmp_path):
    kept = digest(tiny_root / ".cache" / "print")
    assert build(tiny_root, tmp_path / "site", "--no-prints").returncode == 0
    assert kept and digest(tiny_root / ".cache" / "print") == kept


def test_every_record_but_a_draft_has_a_page_and_no_page_is_without_one(corpus_site, corpus):
    made = {f"/{path.parent.relative_to(corpus_site).as_posix()}/" for path in corpus_site.rglob("index.html")}
    for collection_kind in ("way", "case-study", "activity", "pack", "checklist"):
        records = [record for record in corpus.all(collection_kind) if record.status != "draft"]  # a tombstone is a page too
        folder = records[0].spec.index
        lists = {ways.address_of_everything(one) for one in records} if collection_kind == "way" else set()
        assert {r.address for r in records} == {a for a in made if a.startswith(folder) and a != folder} - NO_RECORDS - lists


def test_a_second_playbook_builds_with_its_own_records_and_our_templates(built):
    _, site = built
    home = (site / "index.html").read_text("utf-8")
    assert "Tiny playbook" in home and "The Culture Playbook" not in home
    assert len(list((site / "assets" / "for-good" / "styles").glob("page.*.css"))) == 1


def test_a_playbook_can_replace_one_of_our_templates(tiny_root, tmp_path):
    own = tiny_root / "overrides" / "lists" / "packs.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>{{ title }}</h1><p>Our own list of packs.</p>")
    assert build(tiny_root, tmp_path / "site").returncode == 0
    assert "Our own list of packs." in (tmp_path / "site" / "packs" / "index.html").read_text("utf-8")


def test_a_broken_record_stops_the_build_names_its_line_and_leaves_the_last_site(built, tiny_root, tmp_path):
    shutil.copytree(built[1], tmp_path / "site")
    before = digest(tmp_path / "site")
    (tiny_root / "content" / "tips" / "broken.yml").write_text("id: broken\nkind: tip\ntitle: [1\n")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 1
    assert "content/tips/broken.yml:3:8: found a square or curly bracket that is not closed" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(tmp_path / "site") == before
    assert [path.name for path in tmp_path.iterdir()].count("site") == 1 and len(list(tmp_path.iterdir())) == 2


def test_a_link_to_a_page_that_is_not_there_stops_the_build_at_the_line_of_the_record(tiny_root, tmp_path):
    study = next((tiny_root / "case_studies").glob("*.md"))
    lines = study.read_text("utf-8").split("\n")
    number = lines.index("## What they did")
    lines.insert(number + 1, "\nThey went [elsewhere](/nowhere/).")
    study.write_text("\n".join(lines), "utf-8")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 1, done.stderr
    assert f"{study.name}:{number + 3}:23: link to ../../nowhere/: there is no page /nowhere/" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_link_to_an_anchor_that_is_not_there_names_its_page(tiny_root, tmp_path):
    page = tiny_root / "content" / "pages" / "about.md"
    page.write_text(page.read_text("utf-8") + "\nSee [a tip](/tips/#no-such-tip).\n", "utf-8")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 1
    assert "no-such-tip" in done.stderr and "about" in done.stderr


def test_a_page_that_nothing_links_to_is_reported_but_does_not_stop_the_build(tiny_root, tmp_path):
    (tiny_root / "content" / "pages" / "lonely.md").write_text("---\ntitle: Lonely\n---\n\nNobody comes here.\n")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 0
    assert "lonely/index.html: warning: no page links to this one" in done.stderr


@pytest.mark.parametrize("call, said", [
    ('link("way", "no-such-way")', 'content/pages/index.md:6:17: there is no way "no-such-way"; correct the id'),
    ('part("way", "say-what-you-need", "no_such")', 'a page calls a macro wrongly: index.md: way "say-what-you-need" has no field'),
])  # fmt: skip
def test_a_macro_that_is_called_wrongly_stops_the_build(call, said, tiny_root, tmp_path):
    page = tiny_root / "content" / "pages" / "index.md"
    page.write_text(f"---\ntitle: Home\nrender_macros: true\n---\n\n{{{{ {call} }}}}\n")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 1 and said in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("fault", ["{{ nope() }}", "{{ link( }}", "See [the other page](nowhere.md)."])
def test_where_the_engine_gives_up_its_log_names_the_file_and_the_last_line_says_what_to_do(tiny_root, tmp_path, fault):
    (tiny_root / "content" / "pages" / "lonely.md").write_text(f"---\ntitle: Lonely\nrender_macros: true\n---\n\n{fault}\n")
    done = build(tiny_root, tmp_path / "site")
    *log, last = done.stderr.splitlines()
    assert done.returncode == 1 and last.startswith("Error: the site was not built; the lines above that begin with ERROR or")
    assert [line for line in log if line.startswith(("ERROR", "WARNING"))] and "lonely.md" in "".join(log)
    assert not (tmp_path / "site").exists()


def test_macros_are_text_on_pages_that_do_not_ask_for_them(tiny_root, tmp_path):
    page = tiny_root / "content" / "pages" / "index.md"
    page.write_text("---\ntitle: Home\n---\n\nWrite {{ 6 * 7 }} here.\n")
    assert build(tiny_root, tmp_path / "site").returncode == 0
    assert "Write {{ 6 * 7 }} here." in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_at_a_terminal_a_build_says_what_it_is_doing_and_how_far_it_is_and_a_log_stays_quiet(tiny_root, tmp_path):
    ours, terminal = os.openpty()
    command = [sys.executable, "-m", "macros", "--root", str(tiny_root), "build", "--today", TODAY,
               "--site", str(tmp_path / "site")]  # fmt: skip
    log = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr
    subprocess.run(command, cwd=ROOT, stderr=terminal, check=True)
    os.close(terminal)
    said = os.read(ours, 65536).decode()
    steps = [re.sub(r"\d+", "1", step) for step in re.findall("\x1b\\[K([^\r\x1b]+)\r", said)]
    assert list(dict.fromkeys(steps)) == [
        "Reading and checking the records",
        "Making the pages",
        "Writing the pages: 1 of 1",
        "Setting the prints: 1 of 1",
        "Making the search index",
        "Following the links",
    ]
    assert said.split("\x1b[K")[-1].strip() == log.strip() != ""


def test_strict_stops_at_warnings(tiny_root, tmp_path):
    settings = tiny_root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("team@tiny.example.net", "team@example.org", 1))
    assert build(tiny_root, tmp_path / "site").returncode == 0
    done = build(tiny_root, tmp_path / "other", "--strict")
    assert done.returncode == 1 and "is a placeholder" in done.stderr and not (tmp_path / "other").exists()


def test_strict_does_not_stop_at_hints(tiny_root, tmp_path):
    study = tiny_root / "case_studies/a-shared-rota.md"
    study.write_text(study.read_text("utf-8") + "\nForsooth, it helped.\n", "utf-8")
    done = build(tiny_root, tmp_path / "site", "--strict")
    assert done.returncode == 0 and 'hint: body: "Forsooth" is best avoided' in done.stderr


def test_a_folder_that_the_command_did_not_write_is_left_alone(tiny_root, tmp_path):
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.txt").write_text("years of work")
    done = build(tiny_root, tmp_path / "precious")
    assert done.returncode == 1 and "choose another folder" in done.stderr
    assert (tmp_path / "precious" / "thesis.txt").read_text() == "years of work"


def test_ended_permission_leaves_a_case_study_out_and_a_tombstone_at_its_address(tiny_root, tmp_path):
    study = next(p for p in (tiny_root / "case_studies").glob("*.md") if "expires: 2030" in p.read_text("utf-8"))
    text = study.read_text("utf-8")
    title = next(line for line in text.split("\n") if line.startswith("title: ")).removeprefix("title: ").strip("\"'")
    study.write_text(text.replace("expires: 2030", "expires: 2026", 1), "utf-8")
    done = build(tiny_root, tmp_path / "site")
    assert done.returncode == 0 and "warning: permission.expires: permission ended on 2026" in done.stderr
    site = tmp_path / "site"
    tombstone = (site / "case-studies" / study.stem / "index.html").read_text("utf-8")
    assert "no longer available" in tombstone and 'content="noindex"' in tombstone and title not in tombstone
    others = [path for path in site.rglob("*.html") if path.parent.name != study.stem]
    assert [path for path in others if title in path.read_text("utf-8")] == []


def test_the_live_preview_picks_up_an_edit_and_outlives_a_fault(tiny_root, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "--root", str(tiny_root), "serve", "--today", TODAY,
               "--address", f"127.0.0.1:{port}"]  # fmt: skip
    said = tmp_path / "said"
    with said.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        address = f"http://127.0.0.1:{port}/playbook/tips/"  # below the path of site_url
        assert _soon(lambda: "<h1" in _read(address))
        assert "script-src 'self' 'wasm-unsafe-eval';" in _read(address)  # what reloads the page is a file, and needs no more
        assert "_preview/reload.js" in _read(address)
        tip = next((tiny_root / "content" / "tips").glob("*.yml"))
        lines = tip.read_text("utf-8").split("\n")
        number = next(n for n, line in enumerate(lines) if line.startswith("title:"))
        lines[number] = "title: A title typed just now"
        tip.write_text("\n".join(lines), "utf-8")
        missing = f"{address}no-such-page/"  # whoever asks for it does not stop the making
        assert _soon(lambda: not _read(missing) and "A title typed just now" in _read(address))
        tip.write_text("\n".join(lines).replace("A title typed just now", "[broken"), "utf-8")
        place = f"{tip.relative_to(tiny_root).as_posix()}:{number + 1}:"
        state = f"http://127.0.0.1:{port}/playbook/_preview/state"
        assert _soon(lambda: place in said.read_text() and place in _read(state))  # on the screen, and above each page
        assert "A title typed just now" in _read(address)
        tip.write_text("\n".join(lines).replace("A title typed just now", "Fixed again"), "utf-8")
        assert _soon(lambda: "Fixed again" in _read(address))
        assert _soon(lambda: '"faults": [], "waits_for": ""' in _read(state))  # whole, with prints and search
        assert _read(f"http://127.0.0.1:{port}/playbook/pagefind/pagefind-entry.json")
    finally:
        server.terminate()
        server.wait(10)


def _read(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def _soon(happened, tries=240):
    for _ in range(tries):
        if happened():
            return True
        time.sleep(0.25)
    return False
