"""What is printed without a site: room to write on, the same bytes each time, what is kept, whose templates win."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from macros.model import playbook
from macros.model.paths import PRINT_TEMPLATES
from macros.outputs.print.files import files
from macros.outputs.print.parts import plain, room_to_write
from macros.outputs.print.renderer import NotPrinted, PdfRenderer
from macros.outputs.print.sheets import sheets as all_sheets
from macros.outputs.print.sheets import to_make
from macros.text.blocks import blocks
from tests.support.changing import change
from tests.support.places import ROOT, TINY, TODAY
from tests.support.printed import Printed, compact


def lines_to_write(markdown):
    """{words: number of lines} of each paragraph that asks for an answer."""

    def asked(found):
        for block in found:
            if block["kind"] == "list":
                yield from (pair for item in block["items"] for pair in asked(item))
            elif "write" in block:
                yield plain(block["inlines"]), block["write"]

    return dict(asked(room_to_write(blocks(markdown, str))))


def test_what_is_asked_first_has_a_line_though_more_is_asked_under_it():
    assert lines_to_write("**Our heading:**\n\n- We found:\n- We think:") == {"Our heading:": 1, "We found:": 1, "We think:": 1}


def test_what_only_leads_to_a_list_has_no_line():
    assert lines_to_write("I could offer:\n\n1. First:\n2. Second:") == {"I could offer:": 0, "First:": 1, "Second:": 1}
    assert lines_to_write("Then ask:\n\n- Is it plain?\n- Is it true?") == {"Then ask:": 0}


def test_the_line_of_a_list_that_is_in_bold_has_twice_the_room():
    assert lines_to_write("- Who decides:\n- **What each of us carries:**") == {"Who decides:": 1, "What each of us carries:": 2}


@pytest.fixture(scope="module")
def printed():
    """Every printed file of the tiny playbook, in order: [(address, bytes)]."""
    return list(files(playbook.load(TINY, TODAY)[0]))


def test_the_same_playbook_gives_the_same_bytes(tiny, printed):
    assert list(files(tiny)) == printed
    assert {Path(address).suffix for address, _ in printed} == {".pdf", ".png", ".docx"}


def test_a_sheet_that_has_not_changed_is_not_set_again(tiny, tmp_path, monkeypatch):
    kept, made = tmp_path / "kept", []
    pdfs = PdfRenderer._set
    monkeypatch.setattr(PdfRenderer, "_set", lambda self, sheet, *of: made.append(sheet.title) or pdfs(self, sheet, *of))
    first = dict(files(tiny, kept))
    assert made and len(list(kept.glob("*.pdf"))) == len(made)
    made.clear()
    assert dict(files(tiny, kept)) == first and made == []
    change(tiny, tiny.get("activity", "walk-and-talk"), {"purpose": "Two people walk and say what they hear."})
    assert dict(files(tiny, kept)) != first
    assert set(made) == {"Walk and talk", "Walk and talk: session plan", "A first hour"}  # and the pack that it stands in
    assert len(list(kept.iterdir())) == len([address for address in first if address.endswith((".pdf", ".png"))])


def test_a_place_where_nothing_can_be_kept_is_no_hindrance(tiny, printed, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert list(files(tiny, tmp_path / "file" / "kept")) == printed


def test_a_playbooks_own_templates_win(make_playbook, tmp_path):
    ours = (PRINT_TEMPLATES / "glossary.typ").read_text("utf-8")
    root = make_playbook({"overrides/print/glossary.typ": ours.replace('"A to Z"', '"Our words"')})
    path = tmp_path / "glossary.pdf"
    loaded, _ = playbook.load(root, TODAY)
    with PdfRenderer(loaded) as pdfs:
        path.write_bytes(pdfs.pdf(all_sheets(loaded)["/print/glossary"]))
    assert "Our words" in Printed(path).pages[0]


def test_a_template_of_the_picture_for_links_that_is_wrong_is_reported(make_playbook):
    loaded, _ = playbook.load(make_playbook({"overrides/print/sharing.typ": "#let = broken"}), TODAY)
    with PdfRenderer(loaded) as pdfs, pytest.raises(NotPrinted, match="the picture for sharing could not be printed"):
        pdfs.sharing_picture()


def test_the_renderer_reads_nothing_but_its_templates(tiny, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("not for paper")
    with PdfRenderer(tiny) as pdfs:
        (Path(pdfs._folder.name) / "glossary.typ").write_text(f"#let glossary(part) = read({json.dumps(str(secret))})")
        with pytest.raises(NotPrinted, match="could not be printed"):
            pdfs.pdf(all_sheets(tiny)["/print/glossary"])


def test_what_is_set_side_by_side_has_the_bytes_of_what_is_set_alone(tiny, printed):
    made = dict(printed)
    with PdfRenderer(tiny) as pdfs:
        for sheet in to_make(tiny):
            document = sheet.make()
            assert made[f"{sheet.address}.pdf"] == pdfs.pdf(document)
            assert not sheet.large or made[f"{sheet.address}-large.pdf"] == pdfs.pdf(document, large=True)


def test_what_cannot_be_printed_leaves_nothing_that_goes_on(make_playbook):
    loaded, _ = playbook.load(make_playbook({"overrides/print/activity.typ": "#let = broken"}), TODAY)
    with pytest.raises(NotPrinted, match="could not be printed"):
        list(files(loaded))
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("print")]


@pytest.fixture
def sheet(tiny, tmp_path):
    """sheet(id) is the printed sheet of that activity."""

    def of(id, large=False):
        path = tmp_path / f"{id}{'-large' if large else ''}.pdf"
        with PdfRenderer(tiny) as pdfs:
            path.write_bytes(pdfs.pdf(all_sheets(tiny)[f"/print/activities/{id}"], large))
        return Printed(path)

    return of


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "large"])
def test_what_an_activity_is_not_for_stands_on_its_first_page_before_its_steps(sheet, large):
    first, harms = compact(sheet("two-good-things", large).pages[0]), compact("Not for a death or an open investigation.")
    assert harms in first and compact("get help with a concern first: tiny.example.net") in first
    assert compact("Steps") not in first[: first.index(harms)]
    assert compact("Not for") not in sheet("walk-and-talk", large).text


def test_how_to_do_without_what_is_nice_to_have_stands_beside_what_to_bring(sheet):
    text = sheet("two-good-things").text
    words = ("Bring (suggested)", "If you don’t have a timer Count slowly to sixty", "Ground rules")
    bring, without, rules = (text.index(compact(one)) for one in words)
    assert bring < without < rules
    assert compact("If you don’t have") not in sheet("walk-and-talk").text


def test_an_activity_for_a_room_and_a_screen_at_once_says_that_it_is_both(tiny, sheet):
    change(tiny, tiny.get("activity", "two-good-things"), {"place": "both"})
    assert compact("In a room and online at once") in compact(sheet("two-good-things").pages[0])


def test_what_an_activity_must_have_is_told_from_what_is_nice(tiny, sheet):
    assert compact("Have ready: nothing") in sheet("walk-and-talk").text
    found = sheet("two-good-things").text
    assert compact("Have ready: nothing") in found and compact("Nice to have: a timer") in found
    change(tiny, tiny.get("activity", "two-good-things"), {"equipment": ["flip-chart", "timer"]})
    assert compact("Have ready: a flip chart") in sheet("two-good-things").text


MEGABYTES_OF_MANY = """\
import dataclasses, pathlib, resource, sys
from macros.model import playbook
from macros.outputs.print.renderer import PdfRenderer
from macros.outputs.print.sheets import sheets
loaded, _ = playbook.load(pathlib.Path(sys.argv[1]), sys.argv[2])
document = sheets(loaded)["/print/packs/a-first-hour"]
with PdfRenderer(loaded) as pdfs:
    for number in range(int(sys.argv[3])):
        pdfs.pdf(dataclasses.replace(document, title=f"A first hour {number}"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 * 1024 if sys.platform == "darwin" else 1024))
"""


def megabytes_of(documents):
    command = [sys.executable, "-c", MEGABYTES_OF_MANY, str(TINY), TODAY, str(documents)]
    return int(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def test_many_documents_need_little_more_memory_than_a_few():
    assert megabytes_of(12) < megabytes_of(2) + 30
