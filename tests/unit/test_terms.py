"""Finding glossary terms: cases that every matcher of these terms must pass, one a line in tests/vectors/terms.json."""

import json

import pytest

from macros.model import playbook
from macros.model.terms import compiled
from macros.reports.jargon import findings
from macros.text.expansions import is_expanded
from macros.text.glossary import Matcher, spelling_variants
from macros.text.word_tree import word_tree
from tests.support.changing import change
from tests.support.places import CORPUS, TODAY, VECTORS

CASES = json.loads((VECTORS / "terms.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def matcher():
    forms = []
    for id, texts in CASES["terms"].items():
        forms += [form for text in texts for form in spelling_variants(text, id)]
    forms.sort(key=lambda form: (-len(form["words"]), form["words"], form["id"]))
    return Matcher({"terms": {}, "forms": forms, "known": CASES["known"]})


def test_there_are_enough_cases():
    assert len(CASES["cases"]) >= 120


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["text"][:40])
def test_a_text_gives_the_terms_in_it(matcher, case):
    assert [[match.form, match.id] for match in matcher.find(case["text"])] == case["found"]
    assert [short for _, short in matcher.unknown_acronyms(case["text"])] == case.get("unknown", [])


@pytest.mark.parametrize("case", CASES["explained"], ids=lambda case: f"{case['short']} in {case['text'][:40]}")
def test_a_text_explains_an_abbreviation_or_does_not(case):
    start = case["text"].index(case["short"])
    assert is_expanded(case["text"], start, start + len(case["short"]), case.get("full", "")) == case["explained"]


@pytest.fixture(scope="module")
def small():
    """The matcher of the small glossary that the cases of findings go with."""
    terms, forms = {}, []
    for id, term in CASES["glossary"].items():
        terms[id] = {"term": id, "full": "", "meaning": "", "instead": "", "advice": term.get("advice", "explain")}
        for text in term["spellings"]:
            more = {"full": term.get("full", ""), "familiar": text in term.get("familiar", ())}
            forms += [{**form, **more} for form in spelling_variants(text, id)]
    return Matcher({"version": 1, "terms": terms, "forms": forms, "known": []})


@pytest.mark.parametrize("case", CASES["findings"], ids=lambda case: case["text"][:40])
def test_a_paper_gives_findings_each_with_its_kind_its_places_and_whether_the_glossary_means_the_same(small, case):
    found = sorted(findings(case["text"], small), key=lambda one: one.main.start)
    told = [[one.main.form, one.kind, len(one.places), bool(one.term)] for one in found]
    assert told == sorted(case["found"], key=lambda one: case["text"].index(one[0]))


def test_only_letters_alone_are_short(matcher):
    text = "AN INTEGRATED CARE BOARD, an ICB, two INTs, the ASC-WDS, a PDSA cycle"
    assert [(match.form, match.short) for match in matcher.find(text)] == [
        ("INTEGRATED CARE BOARD", False), ("ICB", True), ("INTs", True), ("ASC-WDS", True), ("PDSA cycle", False),
    ]  # fmt: skip


def test_positions_are_those_of_the_text(matcher):
    text = "An ICB, then\ntwo integrated  care\nboards."
    assert [text[m.start : m.end] for m in matcher.find(text)] == ["ICB", "integrated  care\nboards"]


def test_a_term_that_is_never_marked_has_no_forms_but_is_known(corpus):
    data = compiled(corpus)
    assert {"place", "system"} <= data["terms"].keys()
    assert not {"place", "system"} & {form["id"] for form in data["forms"]}


def test_a_term_carries_who_uses_it_where_its_record_says(corpus):
    terms = compiled(corpus)["terms"]
    assert terms["icb"]["used_by"] == ["the NHS", "councils"]
    assert "used_by" not in terms["multidisciplinary-team"]


def test_an_abbreviation_stands_for_what_its_term_says(corpus):
    full = {" ".join(form["words"]): form["full"] for form in compiled(corpus)["forms"] if form["short"]}
    assert full["ICB"] == "integrated care board" and full["ICBs"] == "integrated care boards"
    assert full["D2A"] == "discharge to assess", "the term itself, where the abbreviation is another spelling of it"
    assert full["MFFD"] == "medically fit for discharge", "the spelling that has its letters, and no other"
    assert full["D&I"] == "", "nothing, where no spelling of the term has its letters"


def test_what_most_people_know_of_a_term_is_what_its_record_says_and_a_bodys_name_in_full():
    loaded, _ = playbook.load(CORPUS, TODAY)
    change(loaded, loaded.get("term", "rota"), {"familiar": ["rota"]})
    known = {" ".join(form["words"]) for form in compiled(loaded)["forms"] if form.get("familiar")}
    assert {"rota", "rotas", "voluntary community and social enterprises"} <= known and "VCSE" not in known


def test_an_abbreviation_stands_for_the_expansion_of_its_term_whatever_its_letters_are(tiny):
    change(tiny, tiny.get("term", "rota"), {"term": "XQZ", "expansion": "a short meeting", "aliases": ["QZX"]})
    full = {form["words"][0]: form["full"] for form in compiled(tiny)["forms"] if form["short"]}
    assert (full["XQZ"], full["QZX"]) == ("a short meeting", "")


def test_no_two_terms_of_the_glossary_share_a_form(corpus):
    seen = {}
    for form in compiled(corpus)["forms"]:
        key = (tuple(form["words"]), form["exact"])
        assert key not in seen, key
        seen[key] = form["id"]


@pytest.mark.parametrize("text", ["x" * 300_000, "XQZ " * 75_000, "a@" * 150_000, "\n" * 300_000, "ICB " * 75_000], ids=len)
def test_no_text_takes_more_than_a_moment(matcher, text):
    """Quadratic work on any of these would take minutes, and stop the whole run."""
    assert len(matcher.find(text)) in (0, 75_000)
    assert len(list(matcher.unknown_acronyms(text))) in (0, 75_000)


def test_the_quick_look_never_says_no_where_a_close_one_finds_a_term(corpus):
    class SaysYes:
        def search(self, text):
            return True

    texts = [text for record in corpus.all() for _, text, _ in record.texts()] + [case["text"] for case in CASES["cases"]]
    quick, close = Matcher(compiled(corpus)), Matcher(compiled(corpus))
    close.tree = SaysYes()
    assert len([text for text in texts if close.find(text)]) > 200
    assert [text for text in texts if close.find(text) != quick.find(text)] == []


@pytest.mark.parametrize(("runs", "text", "may"), [
    ([["care", "home"], ["care", "plan"]], "a care   home", True), ([["care", "home"]], "a care homer", False),
    ([["care", "home"]], "scare home", False), ([["care"], ["care", "home"]], "care, not home", True),
    ([["r&d"]], "an r&d team", True), ([], "anything", False), ([["care", "home"]], "care" + " " * 5000 + "home", True),
])  # fmt: skip
def test_a_tree_of_words_knows_what_may_stand_in_a_text(runs, text, may):
    assert bool(word_tree(runs).search(text)) is may
