"""What GitHub runs to publish and to take down, run here from an empty checkout of a bare repository: whatever main holds, the
site that is left shows nothing that was taken back.
"""

import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import yaml

from tests.support.places import ROOT, TINY
from tests.support.traces import WORD, marked, traces

STUDY = "case_studies/a-shared-rota.md"
PAGE = "site/case-studies/a-shared-rota/index.html"
GONE = "is no longer available"
NOT_TIPS = "content/tips/broken.yml"
DAY = {"SOURCE_DATE_EPOCH": "1798761600"}  # 1 January 2027, after the last day of the permission
LAST_DAY, THE_DAY_BEFORE = "2026-12-31", {"SOURCE_DATE_EPOCH": "1798675200"}

# No cleaning up in the background: it would still run when the folder is taken away.
AS_A = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "gc.auto=0", "-c", "maintenance.auto=false")


def git(folder, *words):
    command = ["git", *AS_A, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def steps(workflow, job, **inputs):
    """[(command, environment)] of what a job of a workflow runs at a shell, its inputs filled in."""
    found = yaml.safe_load((ROOT / ".github" / "workflows" / workflow).read_text("utf-8"))["jobs"][job]["steps"]
    for step in found:
        if "run" in step:
            given = {key: str(value) for key, value in step.get("env", {}).items() if key != "GH_TOKEN"}
            for name, value in inputs.items():
                given = {key: said.replace(f"${{{{ inputs.{name} }}}}", value) for key, said in given.items()}
            yield step["run"], given


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    """(bare repository, words): one commit that builds, of a small playbook and of the code."""
    work = tmp_path_factory.mktemp("origin") / "a playbook"
    shutil.copytree(TINY, work)
    for name in ("macros", "overrides", "schemas", ".ci"):
        shutil.copytree(ROOT / name, work / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "requirements.lock", ".gitignore", "README.md"):
        shutil.copy(ROOT / name, work)
    study = (work / STUDY).read_text("utf-8").replace("expires: 2030-02-20", f"expires: {LAST_DAY}")
    (work / STUDY).write_text(study, "utf-8")
    words = marked(work, STUDY)
    git(work, "init", "--quiet", "--initial-branch", "main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "A playbook that builds")
    bare = work.parent / "origin.git"
    git(work.parent, "clone", "--quiet", "--bare", str(work), str(bare))
    return bare, words


@pytest.fixture
def remote(origin, tmp_path):
    """A bare repository of the test's own, and a function that commits {path: text or None} to its main."""
    bare, _ = origin
    git(tmp_path, "clone", "--quiet", "--bare", str(bare), str(tmp_path / "remote.git"))

    def commit(changes):
        editing = tmp_path / "editing"
        git(tmp_path, "clone", "--quiet", str(tmp_path / "remote.git"), str(editing))
        for name, text in changes.items():
            path = editing / name
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        git(editing, "add", "--all")
        git(editing, "commit", "--quiet", "--message", "A change")
        git(editing, "push", "--quiet", "origin", "main")
        shutil.rmtree(editing)

    return tmp_path / "remote.git", commit


@pytest.fixture
def run(remote, lend_prints, tmp_path):
    """run(workflow, job, environment, **inputs) does what the job does, in an empty checkout; gives (checkout, what was run)."""
    bare, _ = remote

    def ran(workflow, job, environment=None, **inputs):
        folder = tmp_path / f"a checkout for {job} {len(list(tmp_path.iterdir()))}"
        git(tmp_path, "clone", "--quiet", str(bare), str(folder))
        _packages(folder)
        lend_prints(folder)
        given = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "PYTHONPATH")}
        output = tmp_path / "output"
        given |= {"GITHUB_OUTPUT": str(output), **DAY, **(environment or {})}
        done = []
        for command, own in steps(workflow, job, **inputs):
            shell = ["bash", "-e", "-c", command]
            done.append(subprocess.run(shell, cwd=folder, env={**given, **own}, capture_output=True, text=True))
            if done[-1].returncode and "traces" not in command:
                break
        return folder, done

    return ran


def _packages(folder):
    """The packages that `make` would install, so that each test need not: a folder .venv that is ready."""
    venv = folder / ".venv"
    venv.mkdir()
    real = Path(sys.prefix)
    shutil.copy(real / "pyvenv.cfg", venv)
    for name in ("bin", "lib"):
        (venv / name).symlink_to(real / name)
    (venv / ".ready").touch()


def test_a_main_that_builds_is_published_and_shows_nothing_that_has_ended(run):
    folder, done = run("publish.yml", "build")
    assert [one.returncode for one in done] == [0] * len(done), done[-1].stderr
    assert traces(folder / "site", WORD) == {} and GONE in (folder / PAGE).read_text("utf-8")
    assert (folder / "published.txt").read_text() == git(folder, "rev-parse", "HEAD")


def test_the_day_before_the_same_search_finds_every_field(run, origin):
    folder, done = run("publish.yml", "build", THE_DAY_BEFORE)
    assert done[0].returncode == 0, done[0].stderr
    assert set().union(*traces(folder / "site", WORD).values()) == set(origin[1])


WITHDRAWN = "---\nid: a-shared-rota\nkind: case-study\nstatus: withdrawn\nsince: 2026-12-01\nreason: They asked for it.\n---\n"
SETTINGS = (TINY / "mkdocs.yml").read_text("utf-8")
UNSET = SETTINGS.replace("host: Exampleshire Partnership", "host: its host (name to be set)")
BROKEN = {NOT_TIPS: "id: broken\nkind: tip\ntitle: [1\n"}


@pytest.mark.parametrize("changes, epoch", [
    (BROKEN, "1798761600"), ({"macros/model/playbook.py": "import nothing_of_this_name\n"}, "1798761600"),
    ({"mkdocs.yml": "site_name: [\n"}, "1798761600"), ({"mkdocs.yml": UNSET}, "1798761600"),
    (BROKEN | {STUDY: WITHDRAWN}, "1798675200"),
    (BROKEN | {STUDY: None}, "1798675200"), (BROKEN | {STUDY: "---\nid: [\n---\n"}, "1798675200"),
], ids=["a record", "the code", "settings", "no owner", "withdrawn", "deleted", "unreadable"])  # fmt: skip
def test_where_main_cannot_be_built_the_last_commit_that_can_is_with_todays_permissions(run, remote, changes, epoch):
    bare, commit = remote
    good = git(bare, "rev-parse", "main")
    commit(changes)
    folder, done = run("publish.yml", "build", {"SOURCE_DATE_EPOCH": epoch})
    assert [one.returncode for one in done] == [0] * len(done), done[0].stderr
    assert "title=An older state is published" in done[0].stdout
    assert (folder / "published.txt").read_text() == good
    assert traces(folder / "site", WORD) == {}
    assert "Ask one question at every handover" in (folder / "site/tips/index.html").read_text("utf-8")


def test_where_nothing_can_be_built_nothing_is_published(run, remote):
    bare, commit = remote
    commit(BROKEN)
    tree = git(bare, "rev-parse", "main^{tree}").strip()
    orphan = git(bare, "commit-tree", tree, "-m", "Only this").strip()
    git(bare, "update-ref", "refs/heads/main", orphan)
    folder, done = run("publish.yml", "build")
    assert done[0].returncode and "nothing is published" in done[0].stderr and not (folder / "published.txt").exists()


def test_taking_down_withdraws_publishes_and_finds_nothing_left(run, remote):
    bare, _ = remote
    folder, done = run("take-down.yml", "build", THE_DAY_BEFORE, id="a-shared-rota", reason="They asked for it.")
    assert [one.returncode for one in done] == [0, 0], "".join(one.stderr for one in done)
    assert traces(folder / "site", WORD) == {}
    tombstone = git(bare, "show", f"main:{STUDY}")
    assert "status: withdrawn" in tombstone and "They asked for it." in tombstone and WORD not in tombstone.lower()
    assert "They asked for it." in (folder / PAGE).read_text("utf-8")
    assert git(bare, "log", "--format=%s", "-1", "main") == "Withdraw the case study a-shared-rota\n"


def test_taking_down_works_while_main_cannot_be_built(run, remote):
    _, commit = remote
    commit({"content/pages/about.md": "---\ntitle: About\n---\n\n[Nowhere](/nowhere/).\n"})
    folder, done = run("take-down.yml", "build", THE_DAY_BEFORE, id="a-shared-rota", reason="")
    assert [one.returncode for one in done] == [0, 0], "".join(one.stderr for one in done)
    assert traces(folder / "site", WORD) == {} and (folder / "site/tips/index.html").is_file()


def test_where_main_is_protected_a_branch_holds_the_withdrawal_for_every_later_publication(run, remote):
    bare, _ = remote
    hook = bare / "hooks" / "update"
    hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ]\n')
    hook.chmod(0o755)
    folder, done = run("take-down.yml", "build", THE_DAY_BEFORE, id="a-shared-rota", reason="")
    assert [one.returncode for one in done] == [0, 0], "".join(one.stderr for one in done)
    assert "title=Merge the withdrawal" in done[0].stdout and traces(folder / "site", WORD) == {}
    assert WORD in git(bare, "show", f"main:{STUDY}").lower()
    folder, done = run("publish.yml", "build", THE_DAY_BEFORE)
    assert done[0].returncode == 0 and traces(folder / "site", WORD) == {}


@pytest.mark.parametrize("id", ["no-such-study", "../tips/x", "a; touch /tmp/harm", ""])
def test_an_id_that_is_none_takes_nothing_down(run, remote, id):
    bare, _ = remote
    before = git(bare, "rev-parse", "main")
    _, done = run("take-down.yml", "build", id=id, reason="")
    assert done[0].returncode and git(bare, "rev-parse", "main") == before


def test_what_is_left_in_a_built_site_is_reported(run, remote):
    _, commit = remote
    commit({"content/pages/about.md": f"---\ntitle: About\n---\n\n{_title(remote[0])} was here.\n"})
    _, done = run("take-down.yml", "build", THE_DAY_BEFORE, id="a-shared-rota", reason="")
    assert [bool(one.returncode) for one in done] == [False, True] and "about/index.html: still says" in done[1].stdout


def _title(bare):
    (line,) = [line for line in git(bare, "show", f"main:{STUDY}").split("\n") if line.startswith("title: ")]
    return line.removeprefix("title: ").strip('"')


@pytest.mark.parametrize("page, data, status", [
    ("This case study is no longer available", 404, 0), ("The whole story", 404, 1),
    ("This case study is no longer available", 200, 1),
])  # fmt: skip
def test_the_published_site_is_asked_whether_it_is_gone(tmp_path, page, data, status):
    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            is_page = self.path == "/playbook/case-studies/a-shared-rota/"
            is_data = self.path == "/playbook/data/v1/case-studies/a-shared-rota.json"
            self.send_response(200 if is_page else data if is_data else 500)
            self.end_headers()
            self.wfile.write(page.encode() if is_page else b"{}")

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/playbook/"
    command = [sys.executable, "-m", "macros", "--root", str(TINY), "withdrawn", "a-shared-rota", "--at", home]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    server.shutdown()
    assert done.returncode == status, done.stdout + done.stderr
