"""The playbook as data: JSON that fits its own published schemas, CSV that spreadsheets read, a feed, and what pages say."""

import csv
import io
import json
import shutil
import subprocess

import feedparser
import jsonschema
import lxml.etree
import lxml.html
import pytest
from referencing import Registry, Resource

from macros import edition, playbook
from macros.outputs import changes, data_export, feed, linked_data
from macros.outputs.pages import pages
from tests.support.hostile import HOSTILE
from tests.support.places import TODAY

HOME = "https://tiny.example.net/playbook/"


@pytest.fixture(scope="module")
def data(corpus_site):
    """{path under /data/v1/: text} of the site."""
    folder = corpus_site / "data" / "v1"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.*"))}


@pytest.fixture(scope="module")
def valid(data):
    """valid(path) holds a data file to the schemas that are published beside it, and to nothing else."""
    published = {name: json.loads(text) for name, text in data.items() if name.endswith("schema.json")}
    for schema in published.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    base = "https://data.example/v1/"
    registry = Registry().with_resources([(base + name, Resource.from_contents(schema | {"$id": base + name}))
                                          for name, schema in published.items()])  # fmt: skip
    whole = jsonschema.Draft202012Validator({"$ref": base + "schema.json"}, registry=registry)
    return lambda name: [error.message for error in whole.iter_errors(json.loads(data[name]))]


def test_every_data_file_fits_the_schema_that_is_published_with_it(data, valid):
    names = [name for name in data if name.endswith(".json") and "schema" not in name]
    assert len(names) > 130
    assert {name: faults for name in names if (faults := valid(name))} == {}


def test_a_file_that_does_not_fit_is_noticed(data, valid):
    broken = json.loads(data["activities/ground-rules.json"])
    broken["record"]["fields"]["stated_minutes"] = "ten"
    data["broken.json"] = json.dumps(broken)
    try:
        assert any("ten" in fault or "anyOf" in fault or "not valid" in fault for fault in valid("broken.json"))
    finally:
        del data["broken.json"]


def test_the_index_names_every_file_there_is_and_says_whose_words_they_are(data):
    index = json.loads(data["index.json"])
    named = {index["schema"], "index.json", *(f"schemas/{name}" for name in ("common.schema.json",))}
    for kind in index["kinds"]:
        named |= {kind["file"], kind["schema"], *kind["records"], *filter(None, [kind.get("csv")])}
        assert kind["number"] == len(kind["records"]) == len(json.loads(data[kind["file"]])["records"])
    assert named == set(data)
    assert index["version"] == 1 and index["licence"] == data_export.LICENCE and index["home"] == HOME


def test_every_record_that_readers_see_is_there_with_all_its_fields(data, corpus):
    for kind in playbook.COLLECTIONS:
        rows = {row["id"]: row for row in json.loads(data[f"{data_export.folder(kind)}.json"])["records"]}
        shown = {record.id: record for record in corpus.shown(kind)}
        assert list(rows) == sorted(shown)
        for id, row in rows.items():
            assert row["fields"] == {key: value for key, value in shown[id].data.items() if key not in ("permission", "contact")}
            assert row.get("body", "").strip() == shown[id].body.strip()


def test_addresses_in_the_data_are_pages_of_the_site(data, corpus_site):
    kinds = [json.loads(text) for name, text in data.items() if "/" not in name and name.endswith("s.json")]
    rows = [row for kind in kinds for row in kind["records"]]
    addresses = [row["address"] for row in rows if "address" in row]
    assert len(addresses) > 100
    for address in addresses:
        path, _, anchor = address.removeprefix(HOME).partition("#")
        page = corpus_site / path / "index.html"
        assert page.is_file(), address
        assert not anchor or f'id="{anchor}"' in page.read_text("utf-8"), address


def test_who_gave_permission_and_contacts_are_not_for_downloading(tiny):
    texts = "".join(text for _, text in data_export.files(tiny))
    fields = [record.data for record in tiny.all("case-study")]
    assert any("contact" in one for one in fields) and any(one["permission"]["basis"] == "consent" for one in fields)
    for mailbox in (one["contact"]["mailbox"] for one in fields if "contact" in one):
        assert mailbox not in texts
    assert '"authority_to_share"' not in texts and '"permission"' not in texts


def test_a_case_study_whose_permission_does_not_cover_data_or_has_ended_is_left_out(tiny):
    story = next(one for one in tiny.shown("case-study") if one.data["permission"]["basis"] == "consent")
    name = f"/data/v1/case-studies/{story.id}.json"
    assert name in dict(data_export.files(tiny))
    story.data["permission"]["uses"] = ["site"]
    left = dict(data_export.files(tiny))
    assert name not in left and story.title not in left["/data/v1/case-studies.csv"]
    story.data["permission"] |= {"uses": ["site", "print", "data"], "withdrawn": TODAY}
    assert name not in dict(data_export.files(tiny)) and story.address not in feed.feed(tiny)


def test_a_retired_record_is_in_no_data(tiny):
    tiny.get("activity", "walk-and-talk").data["status"] = "retired"
    assert "Walk and talk" not in "".join(text for address, text in data_export.files(tiny) if "activit" in address)


@pytest.mark.parametrize(("name", "kind"), [("case-studies.csv", "case-study"), ("activities.csv", "activity"),
                                            ("glossary-terms.csv", "term")])  # fmt: skip
def test_spreadsheets_get_a_row_for_each_record(name, kind, data, corpus):
    assert data[name].startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(data[name].removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == sorted(record.id for record in corpus.shown(kind))
    assert all(row["title"] and row["address"].startswith(HOME) for row in rows)


@pytest.mark.parametrize("sign", "=+-@＋－＝＠")
def test_no_cell_of_a_spreadsheet_is_a_formula(tiny, sign):
    formula = f'{sign}HYPERLINK("https://example.org","x")'
    tiny.get("term", next(iter(tiny.records["term"]))).data["definition"] = f"\t{formula}\nand more"
    text = dict(data_export.files(tiny))["/data/v1/glossary-terms.csv"]
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    assert f"'{formula} and more" in cells and not [cell for cell in cells if cell.startswith(sign)]


def test_a_feed_reader_reads_the_feed(corpus_site):
    read = feedparser.parse((corpus_site / "feed.xml").read_bytes())
    assert not read.bozo and read.version == "atom10"
    assert (read.feed.title, read.feed.id, read.feed.language) == ("Tiny playbook", HOME + "feed.xml", "en-GB")
    assert len(read.entries) == feed.MOST and len({entry.id for entry in read.entries}) == feed.MOST
    for entry in read.entries:
        assert entry.title and entry.summary and entry.link == entry.id and entry.updated_parsed and entry.published_parsed


def test_what_changed_last_comes_first_in_the_feed_with_what_changed(tiny):
    read = feedparser.parse(feed.feed(tiny))
    assert read.entries[0].title == "Two good things" and read.entries[0].summary.startswith("Added a handout.")
    assert read.entries[0].updated == read.feed.updated == "2026-03-01T00:00:00Z"


def test_words_that_look_like_markup_are_words_in_the_feed(tiny, poison):
    poison(tiny, HOSTILE)
    for record in tiny.all():
        record.data["published"] = "2026-01-10"
        record.data.pop("changes", None)
        record.data.pop("updated", None)
    root = lxml.etree.fromstring(feed.feed(tiny).encode())
    assert root.xpath("//*[local-name()='img']") == []
    assert any(HOSTILE in text for text in root.itertext())


def told(html):
    """The JSON-LD of a page."""
    return [json.loads(one.text) for one in lxml.html.fromstring(html).xpath("//script[@type='application/ld+json']")]


def test_case_studies_activities_and_the_glossary_say_what_they_are(corpus_site, corpus):
    for record in corpus.shown("activity"):
        (one,) = told((corpus_site / "activities" / record.id / "index.html").read_bytes())
        assert (one["@type"], one["name"], one["totalTime"]) == ("HowTo", record.title, f"PT{record.data['stated_minutes']}M")
        assert len(one["step"]) == sum(len(session["steps"]) for session in record.data["sessions"])
    for record in corpus.shown("case-study"):
        (one,) = told((corpus_site / "case-studies" / record.id / "index.html").read_bytes())
        assert (one["@type"], one["headline"], one["url"]) == ("Article", record.title, f"{HOME}case-studies/{record.id}/")
    (one,) = told((corpus_site / "glossary" / "index.html").read_bytes())
    assert one["@type"] == "DefinedTermSet" and len(one["hasDefinedTerm"]) == len(corpus.shown("term"))


def test_what_a_page_says_of_itself_cannot_end_its_element(tiny, poison):
    signs = "</script><script>alert(1)</script><!-- & \u2028"
    poison(tiny, signs)
    for record in tiny.all("case-study", "activity"):
        record.data["published"] = "2026-01-10"
        record.data.pop("updated", None)
        text = linked_data.of_record(tiny, record)
        assert "<" not in text and "&" not in text and "\u2028" not in text
        assert signs in json.loads(text)["name"]


def test_the_sitemap_gives_true_dates_and_leaves_notices_out(corpus_site, corpus):
    root = lxml.etree.parse(str(corpus_site / "sitemap.xml"))
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {one.findtext("s:loc", namespaces=space): one.findtext("s:lastmod", namespaces=space)
             for one in root.findall("s:url", space)}  # fmt: skip
    assert HOME in found and len(found) > 70
    for record in corpus.shown("case-study"):
        assert found[HOME + record.address.lstrip("/")] == feed.changed(record)
    for path in corpus_site.rglob("index.html"):
        page = HOME + path.relative_to(corpus_site).as_posix().removesuffix("index.html")
        assert (page in found) != ('content="noindex"' in path.read_text("utf-8")), page


def test_every_page_has_one_picture_for_sharing(corpus_site):
    from PIL import Image

    picture = Image.open(corpus_site / "assets" / "sharing.png")
    assert picture.size == (1200, 630)
    html = lxml.html.parse(str(corpus_site / "ways" / "index.html"))
    assert html.xpath("//meta[@property='og:image']/@content") == [HOME + "assets/sharing.png"]
    assert html.xpath("//meta[@property='og:title']/@content") == ["Six ways"]


def test_the_changes_page_tells_what_is_new_and_what_changed_day_by_day(tiny):
    found = changes.changes(tiny, link=str)
    assert [one["day"] for one in found["days"]] == sorted((one["day"] for one in found["days"]), reverse=True)
    newest = found["days"][0]
    assert newest["day"] == "2026-03-01" and newest["changed"][0] == {
        "title": "A first hour", "address": "/packs/a-first-hour/", "note": "Made the break shorter."}  # fmt: skip
    assert [row["title"] for row in newest["changed"]] == sorted(row["title"] for row in newest["changed"])
    assert "Added a handout." in pages(tiny)["changes/index.md"]


def test_only_the_commit_differs_where_git_knows_it(make_playbook, tmp_path):
    root = make_playbook()
    plain = pages(playbook.load(root, TODAY)[0])
    assert edition.commit(root) is None and "built from version" not in plain["changes/index.md"]
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "All"]):
        subprocess.run(["git", "-C", str(root), *words], check=True)
    known = pages(playbook.load(root, TODAY)[0])
    name = edition.commit(root)
    assert len(name) == 12 and f"built from version {name}" in known["changes/index.md"]
    assert [path for path in plain if plain[path] != known[path]] == ["changes/index.md"]
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{root}", str(shallow)], check=True)
    assert pages(playbook.load(shallow, TODAY)[0]) == known
    shutil.rmtree(shallow / ".git")
    assert pages(playbook.load(shallow, TODAY)[0]) == plain
