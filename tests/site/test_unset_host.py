"""A playbook whose host has set nothing yet: no reader meets a placeholder, and it is never published."""

import re
import shutil

import pytest

from tests.support.command import build
from tests.support.places import CORPUS
from tests.support.readable import texts

PLACEHOLDERS = {
    "host: Exampleshire Partnership": "host: its host (name to be set)",
    "mailbox: team@tiny.example.net": "mailbox: playbook@example.org",
    "licence_holder: the people of Exampleshire": "licence_holder: To be set",
    "accessibility_contact: access@tiny.example.net": "accessibility_contact: access@example.org",
    "privacy_contact: privacy@tiny.example.net": "privacy_contact: privacy@example.org",
    "reply_time: five working days": "reply_time: to be set",
}
UNSET = re.compile(r"to be set|example\.org|(?:to|by|at|within|©) None\b|©\s*[.,]|mailto:\?", re.IGNORECASE)
# A sentence that lost its end: "write to .", "run by ,", "within .".
CUT_OFF = re.compile(r"\b(?:to|by|at|is|with|within)\s*[.,](?:\s|$)", re.IGNORECASE)


def unset(text):
    for old, new in PLACEHOLDERS.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("unset") / "playbook"
    shutil.copytree(CORPUS, root)
    settings = root / "mkdocs.yml"
    settings.write_text(unset(settings.read_text("utf-8")), "utf-8")
    done = build(root, root.parent / "site")
    assert done.returncode == 0, done.stderr
    return root.parent / "site"


def test_no_page_print_or_word_file_shows_a_setting_that_is_a_placeholder(site, corpus_site):
    found = {(path, text[match.start() - 40 : match.end() + 20]) for path, text in texts(site) for match in UNSET.finditer(text)}
    assert found == set()
    cut_off = {path: CUT_OFF.findall(text) for path, text in texts(site)}
    as_ever = {path: CUT_OFF.findall(text) for path, text in texts(corpus_site)}
    assert {path for path, found in cut_off.items() if found != as_ever[path]} == set()


def test_a_set_host_is_named_on_every_page_and_sheet_that_says_whose_it_is(corpus_site):
    read = dict(texts(corpus_site))
    assert "Run by Exampleshire Partnership." in read["index.html"]
    assert any("© the people of Exampleshire" in text for path, text in read.items() if path.endswith(".pdf"))


@pytest.mark.parametrize("old", [old for old in PLACEHOLDERS if not old.startswith("reply_time")])
def test_a_site_to_publish_is_not_built_while_a_setting_is_a_placeholder(old, make_playbook, edit, tmp_path):
    root = make_playbook({"mkdocs.yml": edit("mkdocs.yml", old, PLACEHOLDERS[old])})
    done = build(root, tmp_path / "site", "--public", "--no-prints")
    assert done.returncode == 1 and "is a placeholder; write the host's own" in done.stderr
    assert "nothing was written" in done.stderr and not (tmp_path / "site").exists()
