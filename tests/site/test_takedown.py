"""What may no longer be shown leaves the site that stands, even where nothing can be built: of each field, in every file."""

import shutil

import pytest
from pypdf import PdfWriter

from macros.links.internal import check as check_links
from macros.outputs import compressed
from tests.support.command import build
from tests.support.places import TINY
from tests.support.traces import WORD, marked, traces

STUDY = "case_studies/a-shared-rota.md"
ACTIVITY = "content/activities/two-good-things.yml"
LAST_DAY, AFTER = "2026-12-31", "2027-01-01"


@pytest.fixture(scope="module")
def last_day(tmp_path_factory):
    """(root, site, words): a playbook and its site on the last day on which A shared rota may be shown."""
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("last day") / "playbook")
    study = (root / STUDY).read_text("utf-8").replace("expires: 2030-02-20", f"expires: {LAST_DAY}")
    (root / STUDY).write_text(study, "utf-8")
    words = marked(root, STUDY)
    done = build(root, root.parent / "site", today=LAST_DAY)
    assert done.returncode == 0, done.stderr
    return root, root.parent / "site", words


@pytest.fixture(scope="module")
def copied(last_day, tmp_path_factory):
    """copied(folder) gives (root, site), a copy of both that a test may spoil. No sheet says anything of a case study: here each
    is an empty page, since to read them all for what is to be taken out takes longer than all else.
    """
    root, site, _ = last_day
    short = shutil.copytree(site, tmp_path_factory.mktemp("short") / "site")
    empty = PdfWriter()
    empty.add_blank_page(595, 842)
    for path in short.rglob("*.pdf"):
        empty.write(path)
    return lambda folder: (shutil.copytree(root, folder / "playbook"), shutil.copytree(short, folder / "site"))


def broken(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


# What stops each step of a build: a file of the playbook, or a setting of what makes the search index.
STEPS = {
    "settings": ("mkdocs.yml", "site_name: [\n"),
    "no settings": ("mkdocs.yml", None),
    "a record": ("content/tips/broken.yml", "id: broken\nkind: tip\ntitle: [1\n"),
    "a record's page": ("overrides/records/activity.html", "{{ nothing }}"),
    "a list": ("overrides/lists/tips.html", "{% if %}"),
    "data": ("content/tips/odd.yml", (TINY / "content/tips/ask-one-question.yml").read_text("utf-8").replace(
        "id: ask-one-question", "id: odd").replace("title: Ask", "title: Ask\ufffe")),
    "print": ("overrides/print/sheet.typ", "#nothing"),
    "the engine": ("mkdocs.yml", (TINY / "mkdocs.yml").read_text("utf-8").replace("name: material", "name: nowhere")),
    "a macro": ("content/pages/about.md", '---\ntitle: About\nrender_macros: true\n---\n\n{{ link("way", "nowhere") }}\n'),
    "links": ("content/pages/about.md", "---\ntitle: About\n---\n\n[Nowhere](/nowhere/).\n"),
    "search": None,
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_whatever_step_of_the_build_fails_nothing_of_an_expired_record_is_left(step, copied, tmp_path):
    root, site = copied(tmp_path)
    environment = {}
    match STEPS[step]:
        case (name, None):
            (root / name).unlink()
        case (name, text):
            broken(root, name, text)
        case None:
            environment = {"PAGEFIND_VERBOSE": "perhaps"}
    done = build(root, site, today=AFTER, **environment)
    assert done.returncode != 0 and f"{STUDY} may no longer be shown; it was taken out of" in done.stderr
    assert traces(site, WORD) == {}
    assert "no longer available" in (site / "case-studies/a-shared-rota/index.html").read_text("utf-8")
    assert [one for one in check_links(site) if one.level == "error"] == []
    assert (site / "case-studies/tea-at-four/index.html").is_file() and (site / "index.html").is_file()


def test_no_packed_copy_goes_on_saying_what_was_taken_out(copied, tmp_path):
    root, site = copied(tmp_path)
    for path, content in [*compressed.copies(site)]:
        path.write_bytes(content)
    assert len([*compressed.copies_in(site)]) > 50
    broken(root, *STEPS["a record"])
    build(root, site, today=AFTER)
    assert [*compressed.copies_in(site)] == []
    assert traces(site, WORD) == {}


def test_the_search_index_is_made_again_from_what_is_left(copied, tmp_path):
    root, site = copied(tmp_path)
    broken(root, *STEPS["a record"])
    build(root, site, today=AFTER)
    assert traces(site / "pagefind", "kettle") or traces(site / "pagefind", "tea")
    assert (site / "pagefind" / "pagefind.js").is_file()


def test_a_build_that_works_leaves_nothing_of_it_either_and_the_day_before_everything(last_day, tmp_path):
    root, site, words = last_day
    assert set().union(*traces(site, WORD).values()) == set(words)
    done = build(root, tmp_path / "site", today=AFTER)
    assert done.returncode == 0, done.stderr
    assert traces(tmp_path / "site", WORD) == {}


@pytest.mark.parametrize("old, new", [
    ("status: published", "status: withdrawn"), ("status: published", "status: draft"), ("published", "published: ["),
    ("expires: 2026-12-31", "expires: 2026-12-31\n  withdrawn: 2026-12-30"), ("expires: 2026-12-31", "expires: soon"),
    ("  names_used: true", "  names_used: false"), ("    - site\n    - print\n    - data\n", ""), ("id:", "\tid:"),
])  # fmt: skip
def test_each_way_in_which_a_permission_ends_takes_it_out_of_a_site_that_cannot_be_built(old, new, copied, tmp_path):
    root, site = copied(tmp_path)
    text = (root / STUDY).read_text("utf-8")
    assert old in text
    (root / STUDY).write_text(text.replace(old, new, 1), "utf-8")
    broken(root, *STEPS["a record"])
    build(root, site, today=LAST_DAY)
    assert traces(site, WORD) == {}


def test_a_file_that_is_gone_takes_its_record_out(last_day, tmp_path):
    root, site, _ = last_day
    root, site = shutil.copytree(root, tmp_path / "playbook"), shutil.copytree(site, tmp_path / "site")
    (root / STUDY).unlink()
    build(root, site, today=LAST_DAY)
    assert traces(site, WORD) == {}


@pytest.mark.parametrize("use, left", [
    ("site", lambda name: not name.startswith(("data/", "print/"))), ("data", lambda name: name.startswith("data/")),
])  # fmt: skip
def test_a_use_that_is_taken_back_leaves_the_others(use, left, last_day, tmp_path):
    root, site, _ = last_day
    root, site = shutil.copytree(root, tmp_path / "playbook"), shutil.copytree(site, tmp_path / "site")
    text = (root / STUDY).read_text("utf-8")
    (root / STUDY).write_text(text.replace("    - site\n    - print\n    - data\n", f"    - {use}\n"), "utf-8")
    broken(root, *STEPS["a record"])
    build(root, site, today=LAST_DAY)
    found = traces(site, WORD)
    assert found and all(map(left, found))


def test_an_activity_that_is_withdrawn_leaves_its_sheets_and_those_of_the_packs_that_print_it(tmp_path):
    root = shutil.copytree(TINY, tmp_path / "playbook")
    words = marked(root, ACTIVITY)
    assert build(root, tmp_path / "site", today=LAST_DAY).returncode == 0
    before = traces(tmp_path / "site", WORD)
    assert {f"print/packs/a-first-hour{ending}" for ending in (".pdf", ".docx", "-card.pdf")} < set(before)
    assert "print/activities/two-good-things-card.pdf" in before
    assert set().union(*before.values()) == set(words)
    tombstone = "id: two-good-things\nkind: activity\nstatus: withdrawn\nsince: 2026-12-31\nreason: It was asked for.\n"
    (root / ACTIVITY).write_text(tombstone, "utf-8")
    broken(root, *STEPS["a record"])
    done = build(root, tmp_path / "site", today=LAST_DAY)
    assert done.returncode == 1 and traces(tmp_path / "site", WORD) == {}
    assert [one for one in check_links(tmp_path / "site") if one.level == "error"] == []


def test_a_folder_that_no_build_wrote_is_left_alone(last_day, tmp_path):
    root, _, _ = last_day
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.html").write_text(f'<article data-record="{STUDY}">{WORD}</article>')
    build(root, tmp_path / "site", today=AFTER)
    assert traces(tmp_path / "site", WORD) != {}


def test_where_it_cannot_be_taken_out_the_whole_site_goes(last_day, tmp_path):
    root, site, _ = last_day
    root, site = shutil.copytree(root, tmp_path / "playbook"), shutil.copytree(site, tmp_path / "site")
    (site / "assets" / "checklists.json").write_text('{"a-shared-rota": [')
    done = build(root, site, today=AFTER)
    assert done.returncode == 1 and not site.exists()
    assert "so the whole folder was removed" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("old, new", [
    ("status: published", "status: withdrawn"), ("expires: 2026-12-31", "expires: 2026-12-30"), ("id:", "\tid:"),
    ("  names_used: true", "  names_used: false"), (None, None),
])  # fmt: skip
def test_an_older_state_is_built_with_the_permissions_of_a_newer_one_that_cannot_be_built(old, new, last_day, tmp_path):
    older, _, _ = last_day
    newer = shutil.copytree(older, tmp_path / "newer")
    broken(newer, *STEPS["settings"])
    study = newer / STUDY
    if old:
        study.write_text(study.read_text("utf-8").replace(old, new, 1), "utf-8")
    else:
        study.unlink()
    done = build(older, tmp_path / "site", "--permissions", str(newer), today=LAST_DAY)
    assert done.returncode == 0, done.stderr
    assert traces(tmp_path / "site", WORD) == {} and (tmp_path / "site/case-studies/tea-at-four/index.html").is_file()


def test_a_record_can_be_left_out_by_its_name(last_day, tmp_path):
    root, _, _ = last_day
    done = build(root, tmp_path / "site", "--withdraw", "case-study/a-shared-rota", today=LAST_DAY)
    assert done.returncode == 0, done.stderr
    assert traces(tmp_path / "site", WORD) == {}
    assert "no longer available" in (tmp_path / "site/case-studies/a-shared-rota/index.html").read_text("utf-8")
