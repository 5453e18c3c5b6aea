"""The playbook as data: JSON that fits its own published schemas, CSV that spreadsheets read, a feed, and what pages say."""

import csv
import io
import json

import feedparser
import jsonschema
import lxml.etree
import lxml.html
import pytest
from referencing import Registry, Resource

from macros.model import kinds
from macros.model.kinds.vocabulary import SOURCE_ELEMENTS
from macros.outputs.data import export as data_export
from macros.outputs.data import feed

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
    for kind in kinds.KINDS:
        rows = {row["id"]: row for row in json.loads(data[f"{data_export.folder(kind)}.json"])["records"]}
        shown = {record.id: record for record in corpus.shown(kind) if record.id != SOURCE_ELEMENTS}  # a list for editors alone
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


@pytest.mark.parametrize(("name", "kind"), [("case-studies.csv", "case-study"), ("activities.csv", "activity"),
                                            ("glossary-terms.csv", "term"), ("tips.csv", "tip")])  # fmt: skip
def test_spreadsheets_get_a_row_for_each_record(name, kind, data, corpus):
    assert data[name].startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(data[name].removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == sorted(record.id for record in corpus.shown(kind))
    assert all(row["title"] and row["address"].startswith(HOME) for row in rows)


def test_a_feed_reader_reads_the_feed(corpus_site):
    read = feedparser.parse((corpus_site / "feed.xml").read_bytes())
    assert not read.bozo and read.version == "atom10"
    assert (read.feed.title, read.feed.id, read.feed.language) == ("Tiny playbook", HOME + "feed.xml", "en-GB")
    assert len(read.entries) == feed.MOST and len({entry.id for entry in read.entries}) == feed.MOST
    for entry in read.entries:
        assert entry.title and entry.summary and entry.link == entry.id and entry.updated_parsed and entry.published_parsed


def reported(html):
    """The JSON-LD of a page."""
    return [json.loads(one.text) for one in lxml.html.fromstring(html).xpath("//script[@type='application/ld+json']")]


def test_case_studies_activities_and_the_glossary_say_what_they_are(corpus_site, corpus):
    for record in corpus.shown("activity"):
        (one,) = reported((corpus_site / "activities" / record.id / "index.html").read_bytes())
        assert (one["@type"], one["name"], one["totalTime"]) == ("HowTo", record.title, f"PT{record.data['stated_minutes']}M")
        assert len(one["step"]) == sum(len(session["steps"]) for session in record.data["sessions"])
    for record in corpus.shown("case-study"):
        (one,) = reported((corpus_site / "case-studies" / record.id / "index.html").read_bytes())
        assert (one["@type"], one["headline"], one["url"]) == ("Article", record.title, f"{HOME}case-studies/{record.id}/")
    (one,) = reported((corpus_site / "glossary" / "index.html").read_bytes())
    assert one["@type"] == "DefinedTermSet" and len(one["hasDefinedTerm"]) == len(corpus.shown("term"))


def test_the_sitemap_gives_true_dates_and_leaves_tombstones_out(corpus_site, corpus):
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
