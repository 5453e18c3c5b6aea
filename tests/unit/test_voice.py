"""playbook voice: how the text reads, by kind, before and after it was rewritten."""

import json

import pytest

from macros.model.avoided import words_to_avoid
from macros.reports import voice
from tests.support.command import call
from tests.support.places import CORPUS, TINY, TODAY

TIP, ABOUT, WALK = "content/tips/ask-one-question.yml", "content/pages/about.md", "content/activities/walk-and-talk.yml"
DRILL = "Ask one partner. Wait a while. Listen to them. Write it down."


def tip(detail):
    """The tiny playbook's tip with another detail, as a changed file."""
    return {TIP: (TINY / TIP).read_text("utf-8").partition("detail:")[0] + f"detail: |\n  {detail}\n"}


def report(root, *more):
    done = call(root, "voice", "--today", TODAY, *more)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def figures(root, *paths):
    return json.loads(report(root, "--format", "json", *(str(root / path) for path in paths)))


def test_each_kind_of_text_has_its_sentences_words_grade_runs_and_words_to_avoid(make_playbook):
    root = make_playbook(tip(f"{DRILL}\n\n  Forsooth, an organisation that is accountable for good care isn't often seen."))
    before, after = (figures(one, TIP)["kinds"]["tip"] for one in (TINY, root))
    assert (before["runs"], before["avoided"]) == (0, {}) and (after["runs"], after["avoided"]) == (1, {"forsooth": 1})
    detail = {"sentences": 5, "words": 24, "short": 4, "full": 1, "contracted": 1}
    others = figures(make_playbook(tip("x")), TIP)["kinds"]["tip"]
    assert {name: after[name] - others[name] for name in detail} == detail
    assert after["grade"] > figures(make_playbook(tip(DRILL)), TIP)["kinds"]["tip"]["grade"] and after["average"] > 0


def test_the_sum_of_all_kinds_is_told_too():
    found = figures(TINY)
    for name in ("texts", "sentences", "words", "syllables", "runs"):
        assert found["all"][name] == sum(tally[name] for tally in found["kinds"].values()) > -1
    assert found["all"]["words"] > 1000


def test_what_is_spoken_what_facilitators_do_and_what_is_ticked_are_kinds_of_their_own(corpus):
    kinds = {}
    for one in voice.texts(corpus):
        kinds.setdefault(one.kind, set()).add(one.path.split("/")[1])
    assert kinds[voice.SCRIPT] == {"activities"} and kinds[voice.STATEMENT] == {"checklists"}
    assert kinds[voice.STEPS] == {"activities", "packs", "phases"} and kinds[voice.PAGE] == {"pages"}
    assert {"activity", "case-study", "checklist", "pack", "phase", "term", "tip", "way", "source", "vocabulary"} <= kinds.keys()


def test_what_a_facilitator_says_is_spoken_and_the_note_beside_it_is_not(tiny):
    step = tiny.get("activity", "walk-and-talk").data["sessions"][0]["steps"][0]
    found = {one.text: one.kind for one in voice.texts(tiny) if one.path == WALK}
    assert found[step["instructions"]] == voice.SCRIPT


def test_each_place_is_reported_of_files_that_are_named_and_of_all_where_wanted(make_playbook):
    root = make_playbook(tip(f"{DRILL}\n\n  Forsooth, they did."))
    line = (root / TIP).read_text("utf-8").partition(DRILL)[0].count("\n") + 1
    places = [f"{TIP}:{line}:3: 5 sentences under 9 words: {DRILL[:57]} …"[:60], f'{TIP}:{line + 2}:3: "Forsooth"; write: indeed']
    for arguments in ((str(root / TIP),), (str(root / "content/tips"),), ("--places",)):
        told = [text for text in report(root, *arguments).split("\n") if text.startswith(f"{TIP}:")]
        assert [text.startswith(place) for text, place in zip(told, places, strict=True)] == [True, True]
    assert f"{TIP}:" not in report(root) and "forsooth 1" in report(root)


def test_a_page_counts_without_its_header_and_its_calls(make_playbook):
    text = (TINY / ABOUT).read_text("utf-8").rstrip()
    more = make_playbook({ABOUT: text + '\n\nThey met. {{ link("tip", "forsooth", "Forsooth. It is. It was. It will.") }}\n'})
    one, two = (figures(root, ABOUT)["kinds"]["page"] for root in (TINY, more))
    assert (two["sentences"] - one["sentences"], two["words"] - one["words"], two["avoided"]) == (1, 2, {})


def test_labels_of_the_code_are_counted_and_can_be_named(make_playbook):
    from macros.model.paths import SCHEMAS

    alone = json.loads(report(TINY, "--format", "json", str(SCHEMAS)))
    assert alone["kinds"].keys() == {"label"} and 0 < alone["all"]["texts"] < figures(TINY)["kinds"]["label"]["texts"]


def test_a_path_that_leads_nowhere_is_wrong_usage():
    done = call(TINY, "voice", "--today", TODAY, "elsewhere.md")
    assert done.returncode == 2 and "isn't a file that this playbook checks" in done.stderr


def test_neither_what_readers_do_not_see_nor_the_page_on_style_is_counted(corpus):
    paths = {one.path for one in voice.texts(corpus)}
    assert not [path for path in paths if "the-night-bus" in path or "the-blue-folder" in path or "STYLE" in path]
    assert not [path for path in paths if path.endswith(("words-to-avoid.yml", "search-words.yml", "words-alike.yml"))]
    assert voice.report(voice.texts(corpus), words_to_avoid(corpus)).whole.words > 3000


@pytest.mark.parametrize("text, full, contracted", [
    ("It is late, and we do not know. They cannot.", 3, 0), ("It's late, and we don’t know. They can't.", 0, 3),
    ("The ward's rota isn’t what we'd like; that's so.", 0, 2), ("Is it? Not so: it has not.", 1, 0),
])  # fmt: skip
def test_contractions_are_counted_beside_what_could_be_one(text, full, contracted, tiny):
    one = voice.OwnText(voice.PAGE, "a.md", text, lambda offset: (1, offset))
    whole = voice.report([one], words_to_avoid(tiny)).whole
    assert (whole.full, whole.contracted) == (full, contracted)


def test_nothing_that_is_wrong_with_a_record_stops_the_report(make_playbook):
    root = make_playbook({"content/glossary/broken.yml": "id: broken\nterm: [a\n", "content/pages/bare.md": "No header.",
                          "content/glossary/odd.yml": "id: odd\nkind: term\nterm: 7\nreview_by: soon\n"})  # fmt: skip
    assert report(root).count("\n") > 10 and report(CORPUS)


def test_a_tag_over_two_lines_moves_no_place(make_playbook):
    text = '---\ntitle: Bare\ndescription: One page.\n---\n\n<p class="note"\n   id="note">A note.</p>\n\nForsooth, they did.\n'
    root = make_playbook({"content/pages/bare.md": text})
    assert 'content/pages/bare.md:9:1: "Forsooth"; write: indeed' in report(root, str(root / "content/pages/bare.md"))
