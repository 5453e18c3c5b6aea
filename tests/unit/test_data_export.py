"""What the data, the feed, the pages and the list of changes say of a playbook, and what they leave out."""

import csv
import dataclasses
import io
import json
import shutil
import subprocess

import feedparser
import lxml.etree
import lxml.html
import pytest

from macros.model import playbook
from macros.model import revision as edition
from macros.outputs.data import export as data_export
from macros.outputs.data import feed
from macros.outputs.data import json_ld as linked_data
from macros.outputs.pages import changes
from macros.outputs.pages.routes import pages
from tests.support.changing import GONE, change
from tests.support.hostile import HOSTILE
from tests.support.places import TODAY


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
    story = change(tiny, story, {"permission.uses": ["site"]})
    left = dict(data_export.files(tiny))
    assert name not in left and story.title not in left["/data/v1/case-studies.csv"]
    change(tiny, story, {"permission.uses": ["site", "print", "data"], "permission.withdrawn": TODAY})
    assert name not in dict(data_export.files(tiny)) and story.address not in feed.feed(tiny)


def test_a_retired_record_is_in_no_data(tiny):
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "retired"})
    assert "Walk and talk" not in "".join(text for address, text in data_export.files(tiny) if "activit" in address)


@pytest.mark.parametrize("char", "=+-@＋－＝＠")
def test_no_cell_of_a_spreadsheet_is_a_formula(tiny, char):
    formula = f'{char}HYPERLINK("https://example.org","x")'
    change(tiny, tiny.all("term")[0], {"definition": f"\t{formula}\nand more"})
    text = dict(data_export.files(tiny))["/data/v1/glossary-terms.csv"]
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    assert f"'{formula} and more" in cells and not [cell for cell in cells if cell.startswith(char)]


def test_what_changed_last_comes_first_in_the_feed_with_what_changed(tiny):
    read = feedparser.parse(feed.feed(tiny))
    assert read.entries[0].title == "Two good things" and read.entries[0].summary.startswith("Added a handout.")
    assert read.entries[0].updated == read.feed.updated == "2026-03-01T00:00:00Z"


def test_a_record_changed_last_on_the_latest_day_that_it_names_anywhere(tiny):
    tip = tiny.get("tip", "ask-one-question")
    for days, last in [
        ({"published": "2026-01-10", "updated": GONE, "changes": GONE}, "2026-01-10"),
        ({"published": "2026-01-10", "updated": "2026-02-01", "changes": GONE}, "2026-02-01"),
        (
            {"published": "2026-01-10", "updated": "2026-02-01", "changes": [{"date": "2026-03-05"}, {"date": "2026-02-20"}]},
            "2026-03-05",
        ),
    ]:
        assert feed.changed(change(tiny, tip, days)) == last


def test_a_term_has_other_names_in_its_data_only_where_it_has_any(tiny):
    terms = {term["name"]: term for term in json.loads(linked_data.of_glossary(tiny))["hasDefinedTerm"]}
    assert terms["huddle"]["alternateName"] == ["a short standing meeting", "huddles"]
    assert "alternateName" not in terms["rota"]


@pytest.mark.parametrize(("number", "named"), [(changes.NEW_NAMED, changes.NEW_NAMED), (changes.NEW_NAMED + 1, 0)])
def test_new_records_are_named_until_there_are_too_many_of_a_kind_on_one_day(tiny, number, named):
    tip = tiny.get("tip", "ask-one-question")
    for one in range(number):
        tiny.records["tip"][f"new-{one}"] = dataclasses.replace(
            tip, data={**tip.data, "id": f"new-{one}", "published": "2026-10-01"}
        )
    (day,) = [day for day in changes.changes(tiny, link=str).days if day.day == "2026-10-01"]
    (new,) = day.new
    assert (new.plural, new.number, len(new.cards)) == ("tips", number, named)


def test_words_that_look_like_markup_are_words_in_the_feed(tiny, poison):
    poison(tiny, HOSTILE)
    for record in tiny.all():
        change(tiny, record, {"published": "2026-01-10", "changes": GONE, "updated": GONE})
    root = lxml.etree.fromstring(feed.feed(tiny).encode())
    assert root.xpath("//*[local-name()='img']") == []
    assert any(HOSTILE in text for text in root.itertext())


def test_what_a_page_says_of_itself_cannot_end_its_element(tiny, poison):
    chars = "</script><script>alert(1)</script><!-- & \u2028"
    poison(tiny, chars)
    for record in tiny.all("case-study", "activity"):
        text = linked_data.of_record(tiny, change(tiny, record, {"published": "2026-01-10", "updated": GONE}))
        assert "<" not in text and "&" not in text and "\u2028" not in text
        assert chars in json.loads(text)["name"]


def test_the_changes_page_tells_what_is_new_and_what_changed_day_by_day(tiny):
    found = changes.changes(tiny, link=str)
    assert [one.day for one in found.days] == sorted((one.day for one in found.days), reverse=True)
    newest = found.days[0]
    first = newest.changed[0]
    assert newest.day == "2026-03-01"
    assert (first.title, first.address, first.note) == ("A first hour", "/packs/a-first-hour/", "Made the break shorter.")
    assert [row.title for row in newest.changed] == sorted(row.title for row in newest.changed)
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
