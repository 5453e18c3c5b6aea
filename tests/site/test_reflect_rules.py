"""The rules behind answered checklists, run in a real browser as they stand there: figures, merging, files, order."""

import json

import pytest

from tests.support.places import VECTORS
from tests.support.reflecting import SIX_DOORS, module, opened, profile

CASES = json.loads((VECTORS / "team_figures.json").read_text("utf-8"))
TEAM = CASES["team"]
CHECKLIST = TEAM["checklist"]
WORKED = ("answered", "median", "low", "high")
PART = ("title", "median", "low", "high")


@pytest.fixture(scope="module")
def page(chromium, corpus_address):
    with profile(chromium) as context:
        yield opened(context, corpus_address + SIX_DOORS)


def round_of(**more):
    words = {one["id"]: one["text"] or one["question"] for part in CHECKLIST["sections"] for one in part["statements"]}
    return {"id": "r1", "handOver": "h1", "date": "2026-11-22", "version": 1, "statements": words, "earlier": {},
            "answers": {}, "actions": {}, **more}  # fmt: skip


# Figures


@pytest.mark.parametrize("case", CASES["middle_halves"], ids=lambda case: str(case["numbers"]))
def test_the_median_and_the_middle_half_are_those_worked_by_hand(page, case):
    found = module(page, "team-results/figures.js", "(m, numbers) => m.middleHalf(numbers)", case["numbers"])
    assert found == {name: case[name] for name in ("median", "low", "high")}


def team(page, people):
    return module(page, "team-results/figures.js", "(m, {checklist, people}) => m.teamFigures(checklist, people)",
                  {"checklist": CHECKLIST, "people": people})  # fmt: skip


def test_a_teams_figures_are_those_worked_by_hand(page):
    found = team(page, TEAM["people"])
    assert found["people"] == 6
    assert found["statements"] == {id: one and {name: one[name] for name in WORKED} for id, one in TEAM["statements"].items()}
    assert [{name: part[name] for name in PART} for part in found["parts"]] == [
        {name: part[name] for name in PART} for part in TEAM["parts"]]  # fmt: skip


def test_four_people_give_no_figures_at_all(page):
    assert team(page, TEAM["people"][:4]) is None


def test_the_order_of_people_changes_no_figure(page):
    assert team(page, TEAM["people"]) == team(page, TEAM["people"][::-1])


def test_with_five_people_no_single_answer_moves_the_ends_of_the_middle_half(page):
    """Whatever one of five says, the ends never lie outside what the other four said."""
    for extreme in range(1, 6):
        found = module(page, "team-results/figures.js", "(m, numbers) => m.middleHalf(numbers)", [2, 3, 3, 4, extreme])
        assert 2 <= found["low"] <= found["high"] <= 4


def test_conversations_are_where_the_team_differs_where_it_is_hard_and_where_it_is_good(page):
    argument = {"checklist": CHECKLIST, "figures": {"statements": TEAM["statements"]}}
    found = module(page, "team-results/talk.js", "(m, {checklist, figures}) => m.conversations(checklist, figures)", argument)
    assert {kind: [one["statement"]["id"] for one in found[kind]] for kind in found} == TEAM["conversations"]


def test_texts_appear_only_where_five_people_wrote_some(page):
    argument = {"checklist": CHECKLIST, "people": TEAM["people"]}
    found = module(page, "team-results/figures.js", "(m, {checklist, people}) => m.teamTexts(checklist, people)", argument)
    assert {id: sorted(texts) for id, texts in found.items()} == TEAM["texts"]
    assert module(page, "team-results/figures.js", "(m, {checklist, people}) => m.hasHiddenTexts(checklist, people)", argument)


def test_a_part_of_a_team_shows_nothing_that_its_statements_do_not(page):
    """Statements with the same figures give the same part, whatever their lowest and highest answers were."""
    plain, odd = (3, 3, 3, 3, 3), (1, 3, 3, 3, 5)
    by_people = [[{"scores": dict(zip("ab", points, strict=True)), "texts": {}} for points in zip(plain, other, strict=True)]
                 for other in (plain, odd)]  # fmt: skip
    assert team(page, by_people[0])["parts"] == team(page, by_people[1])["parts"]


def test_a_part_of_ones_own_is_the_mean_of_its_points_and_says_how_few_they_are(page):
    answers = {"a": {"score": 2}, "b": {"score": 5}, "c": {"score": "not-sure"}, "d": {"score": "not-for-us"}}
    found = module(page, "checklist/profile.js", "(m, {checklist, round}) => m.profile(checklist, round)",
                   {"checklist": CHECKLIST, "round": round_of(answers=answers)})  # fmt: skip
    shown = [[part[name] for name in ("level", "asked", "unsure", "notForUs", "enough")] for part in found]
    assert shown == [[3.5, 2, 0, 0, True], [None, 1, 1, 1, False], [None, 0, 0, 0, False]]


@pytest.mark.parametrize("level, words", [(4, "4 Often"), (3.75, "3.8 Often"), (3.5, "3.5, between Sometimes and Often"),
                                          (1, "1 Never"), (5, "5 Always"), (4.67, "4.7, between Often and Always")])  # fmt: skip
def test_a_level_is_said_in_the_words_of_the_scale(page, level, words):
    argument = {"scale": CHECKLIST["sections"][0]["scale"], "level": level}
    assert module(page, "checklist/profile.js", "(m, {scale, level}) => m.levelInWords(scale, level)", argument) == words


@pytest.mark.parametrize("levels, strong, start", [
    ([4, 2], ["0"], ["1"]),
    ([3, 3.4], [], []),
    ([5, 4.8, 1, 1.2, 1.25], ["0", "1"], ["2", "3"]),
])  # fmt: skip
def test_parts_stand_out_only_where_they_differ(page, levels, strong, start):
    parts = [{"title": str(n), "level": level, "enough": True} for n, level in enumerate(levels)]
    found = module(page, "checklist/profile.js", "(m, parts) => m.standingOut(parts)", parts)
    assert ([part["title"] for part in found["strong"]], [part["title"] for part in found["start"]]) == (strong, start)
    assert found["even"] == (not strong)


@pytest.mark.parametrize("parts, strong, start", [
    ([("often", 2), ("often", 3), ("agree", 4), ("agree", 5)], ["1", "3"], ["0", "2"]),
    ([("often", 2), ("often", 3), ("agree", 5)], ["1"], ["0"]),
    ([("often", 2), ("often", 2.2), ("agree", 4), ("agree", 5)], ["3"], ["2"]),
])  # fmt: skip
def test_parts_are_compared_only_with_those_that_have_their_scale(page, parts, strong, start):
    parts = [{"title": str(n), "scale": [scale], "level": level, "enough": True} for n, (scale, level) in enumerate(parts)]
    found = module(page, "checklist/profile.js", "(m, parts) => m.standingOutByScale(parts)", parts)
    assert ([part["title"] for part in found["strong"]], [part["title"] for part in found["start"]]) == (strong, start)
    assert not found["even"]


def test_two_parts_with_different_scales_are_not_compared(page):
    parts = [{"title": scale, "scale": [scale], "level": level, "enough": True} for scale, level in (("often", 1), ("agree", 5))]
    assert module(page, "checklist/profile.js", "(m, parts) => m.standingOutByScale(parts)", parts) is None


def test_one_part_with_enough_answers_is_compared_with_nothing(page):
    parts = [{"title": "0", "level": 4, "enough": True}, {"title": "1", "level": 1, "enough": False}]
    assert module(page, "checklist/profile.js", "(m, parts) => m.standingOut(parts)", parts) is None


# Rounds from two places


def merged(page, mine, theirs, base=None):
    script = "(m, {base, mine, theirs}) => { let n = 0; return m.mergedRounds({ base, mine, theirs, newId: () => `copy${++n}` }) }"
    found = module(page, "checklist/merging.js", script, {"base": base or [], "mine": mine, "theirs": theirs})
    return [(one["id"], one["answers"]) for one in found["rounds"]], {key: found[key] for key in found if key != "rounds"}


def counts(**more):
    return {"added": 0, "extended": 0, "copied": 0, "same": 0, **more}


A, A_LONGER, A_OTHER = ({"a": {"words": words}} for words in ("We met", "We met on Friday", "Nobody came"))
B = {"b": {"score": 2}}


@pytest.mark.parametrize("mine, theirs, base, rounds, reported", [
    ([], [round_of(answers=A)], None, [("r1", A)], counts(added=1)),
    ([round_of(answers=A)], [round_of(answers=A)], None, [("r1", A)], counts(same=1)),
    ([round_of(answers=A)], [round_of(id="r2", answers=A)], None, [("r1", A)], counts(same=1)),
    ([round_of(answers=A)], [round_of(answers=B)], None, [("r1", {**A, **B})], counts(extended=1)),
    ([round_of(answers=A)], [round_of(answers=A_LONGER)], None, [("r1", A_LONGER)], counts(extended=1)),
    ([round_of(answers=A_LONGER)], [round_of(answers=A)], None, [("r1", A_LONGER)], counts(same=1)),
    ([round_of(answers=A)], [round_of(answers=A_OTHER)], None, [("r1", A), ("copy1", A_OTHER)], counts(copied=1)),
    ([round_of(answers=A)], [round_of(answers=A_OTHER)], [round_of(answers=A)], [("r1", A_OTHER)], counts(extended=1)),
    ([round_of(answers=A_OTHER)], [round_of(answers=A)], [round_of(answers=A)], [("r1", A_OTHER)], counts(same=1)),
    ([round_of(answers=A)], [], [round_of(answers=A)], [], counts()),
    ([round_of(answers=A_OTHER)], [], [round_of(answers=A)], [("r1", A_OTHER)], counts()),
    ([], [round_of(answers=A)], [round_of(answers=A)], [], counts(same=1)),
    ([round_of(answers=A)], [round_of(id="r0", date="2026-01-01", answers=B)], None, [("r0", B), ("r1", A)], counts(added=1)),
], ids=["new", "twice", "the same under another name", "the other half", "goes on", "older", "clash", "changed there",
        "changed here", "deleted there", "deleted there, changed here", "deleted here", "in order of dates"])  # fmt: skip
def test_rounds_from_two_places_come_together_and_nothing_typed_is_lost(page, mine, theirs, base, rounds, reported):
    assert merged(page, mine, theirs, base) == (rounds, reported)


def test_loading_a_clashing_file_a_second_time_adds_nothing(page):
    mine, theirs = [round_of(answers=A)], [round_of(answers=A_OTHER)]
    first, _ = merged(page, mine, theirs)
    again = [round_of(id=id, answers=answers) for id, answers in first]
    assert merged(page, again, theirs) == (first, counts(same=1))


# Versions


CHANGES = "(m, {checklist, round}) => m.changesSince(checklist, round)"
UP_TO_DATE = "(m, {checklist, round}) => m.broughtUpToDate(checklist, round)"


def test_a_statement_whose_apostrophe_alone_became_curly_is_in_the_same_words(page):
    part = CHECKLIST["sections"][0]
    part = {**part, "statements": [{**part["statements"][0], "text": "It’s “safe” here."}]}
    id = part["statements"][0]["id"]
    argument = {"checklist": {**CHECKLIST, "version": 2, "sections": [part]},
                "round": round_of(statements={id: "It's \"safe\" here."}, answers={})}  # fmt: skip
    assert module(page, "checklist/changes.js", CHANGES, argument)["reworded"] == []


def test_a_newer_version_keeps_what_remains_and_says_what_is_new_gone_and_worded_anew(page):
    words = {"a": "A.", "b": "B, as it was.", "gone": "Gone."}
    answers = {"a": {"score": 1}, "gone": {"score": 4}}
    argument = {"checklist": {**CHECKLIST, "version": 2}, "round": round_of(statements=words, answers=answers)}
    found = module(page, "checklist/changes.js", CHANGES, argument)
    assert found["fresh"] == ["C.", "D.", "E?"]
    assert found["reworded"] == [{"was": "B, as it was.", "now": "B."}]
    assert found["gone"] == [{"id": "gone", "words": "Gone.", "answer": {"score": 4}}]
    now = module(page, "checklist/rounds.js", UP_TO_DATE, argument)
    left = module(page, "checklist/changes.js", CHANGES, argument | {"round": now})
    assert left is None and now["version"] == 2 and now["answers"] == answers and now["earlier"] == {"gone": "Gone."}


OFTEN = CHECKLIST["sections"][0]["scale"]
AGREE = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
NEWER = {**CHECKLIST, "version": 2, "sections": [{**CHECKLIST["sections"][0], "scale": AGREE}, *CHECKLIST["sections"][1:]]}


def rescaled(page, path, script, round=None, **more):
    """What a script makes of a newer version, in which a and b have another scale, and a round that answered them before."""
    answers = {"a": {"score": 4, "note": "Ask Sam"}, "b": {"score": "not-for-us"}, "c": {"score": 2}}
    before = round_of(answers=answers, scales=dict.fromkeys("abcd", OFTEN), **more)
    return module(page, path, script, {"checklist": NEWER, "round": round or before})


def test_a_point_of_another_scale_is_reported_and_stays_beside_a_statement_that_begins_empty(page):
    found = rescaled(page, "checklist/changes.js", CHANGES)
    assert found["rescaled"] == [{"words": "A.", "score": 4, "scale": OFTEN}] and not found["gone"] + found["fresh"]
    now = rescaled(page, "checklist/rounds.js", UP_TO_DATE)
    left = rescaled(page, "checklist/changes.js", CHANGES, round=now)
    assert left is None and now["earlier"] == {"a-v1": "A."}
    assert now["answers"] == {"a": {"note": "Ask Sam"}, "a-v1": {"score": 4}, "b": {"score": "not-for-us"}, "c": {"score": 2}}
    assert now["scales"] == {"a": AGREE, "b": AGREE, "c": OFTEN, "d": OFTEN, "a-v1": OFTEN}


def test_a_point_of_another_scale_counts_in_no_figure_and_is_handed_to_nobody(page):
    argument = {
        "checklist": NEWER,
        "round": round_of(answers={"a": {"score": 4}, "c": {"score": 2}}, scales={"a": OFTEN, "c": OFTEN}),
    }
    found = module(page, "checklist/profile.js", "(m, {checklist, round}) => m.profile(checklist, round)", argument)
    assert [part["scores"] for part in found] == [[], [2], []]
    handed = module(page, "checklist/hand-over-file.js", "(m, {checklist, round}) => m.scoresOf(checklist, round)", argument)
    assert handed == {"c": 2}
    argument |= {
        "later": {**argument["round"], "answers": {"a": {"score": 1}, "c": {"score": 3}}, "scales": {"a": AGREE, "c": OFTEN}}
    }
    moved = module(
        page, "checklist/profile.js", "(m, {checklist, round, later}) => m.movedBetween(checklist, round, later)", argument
    )
    assert [(one["statement"]["id"], one["before"], one["now"]) for one in moved] == [("c", 2, 3)]


def test_a_round_from_before_rounds_kept_their_scales_is_read_on_those_of_today(page):
    argument = {"checklist": NEWER, "round": round_of(version=2, answers={"a": {"score": 4}})}
    assert module(page, "checklist/changes.js", CHANGES, argument) is None
    found = module(page, "checklist/profile.js", "(m, {checklist, round}) => m.profile(checklist, round)", argument)
    assert found[0]["scores"] == [4] and found[0]["scale"] == AGREE


def test_a_table_says_each_score_in_the_words_of_its_own_time(page):
    answers = {"a": {"score": 4}, "a-v1": {"score": 5}, "gone": {"score": 3}}
    argument = {"checklist": NEWER, "round": round_of(version=2, answers=answers, scales={"a": AGREE, "a-v1": OFTEN},
                                                      earlier={"a-v1": "A.", "gone": "Gone."})}  # fmt: skip
    table = module(page, "checklist/table-file.js", "(m, {checklist, round}) => m.tableFile(checklist, [round])", argument)
    assert [word in table for word in ('"4 Agree"', '"5 Always"', '"3 of 5"')] == [True] * 3


def test_rounds_of_two_places_keep_the_scales_of_both(page):
    mine, theirs = round_of(answers=A, scales={"a": OFTEN}), round_of(answers=B, scales={"b": AGREE})
    script = "(m, {mine, theirs}) => m.mergedRounds({ mine: [mine], theirs: [theirs], newId: () => 'copy' }).rounds"
    (both,) = module(page, "checklist/merging.js", script, {"mine": mine, "theirs": theirs})
    assert both["scales"] == {"a": OFTEN, "b": AGREE}


def test_rounds_of_one_day_have_names_of_their_own(page):
    rounds = [{"id": "x", "date": "2026-11-22"}, {"id": "y", "date": "2026-11-22"}, {"id": "z", "date": "2027-05-05"}]
    found = module(page, "checklist/rounds.js", "(m, rounds) => m.namesOf(rounds)", rounds)
    assert found == {"x": "22 November 2026", "y": "22 November 2026, number 2", "z": "5 May 2027"}


# Files


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "\ttab", "\u00a0=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(page, text):
    assert module(page, "checklist/table-file.js", "(m, text) => m.cell(text)", text) == f'"\'{text}"'


@pytest.mark.parametrize("text, cell", [("a", '"a"'), ('say "hi", then', '"say ""hi"", then"'), ("two\nlines", '"two\nlines"'),
                                        ("1 - 2", '"1 - 2"'), (None, '""'), (4, '"4"')])  # fmt: skip
def test_an_innocent_cell_is_only_put_in_quotation_marks(page, text, cell):
    assert module(page, "checklist/table-file.js", "(m, text) => m.cell(text)", text) == cell


def own_file(**more):
    return {"format": "culture-playbook-reflection", "version": 1, "saved": "2026-11-22",
            "checklists": [{"id": "small", "title": "Small", "rounds": [round_of(answers=A)]}], **more}  # fmt: skip


def with_rounds(*rounds):
    return own_file(checklists=[{"id": "small", "title": "Small", "rounds": rounds}])


def read(page, content, kind="own"):
    path, name = {"own": ("checklist/own-file.js", "readOwnFile"), "handOver": ("checklist/hand-over-file.js", "readHandOverFile"),
                  "team": ("team-results/team-file.js", "readTeamFile")}[kind]  # fmt: skip
    text = content if isinstance(content, str) else json.dumps(content)
    return module(page, path, f"(m, text) => m.{name}(text)", text)


def test_a_file_that_was_saved_is_read_back_whole(page):
    assert read(page, own_file())["data"] == own_file()["checklists"]
    with_scales = with_rounds(round_of(answers=A, scales={"a": ["Never", "Rarely", "Sometimes", "Often", "Always"]}))
    assert read(page, with_scales)["data"][0]["rounds"] == list(with_scales["checklists"][0]["rounds"])


@pytest.mark.parametrize("content, fault", [
    ("hello", "wasn’t saved on this site"),
    ("", "wasn’t saved on this site"),
    ("null", "wasn’t saved on this site"),
    ("[1]", "wasn’t saved on this site"),
    ({"format": "another"}, "wasn’t saved on this site"),
    (own_file(version=2), "newer version of this site"),
    (own_file(version="1"), "damaged"),
    (own_file(checklists={}), "damaged"),
    (own_file(checklists=[{"id": "../x", "title": "Small", "rounds": []}]), "damaged"),
    (with_rounds(round_of(answers={"a": {"score": 6}})), "damaged"),
    (with_rounds(round_of(answers={"a": {"score": "1"}})), "damaged"),
    (with_rounds(round_of(answers={"a": {"html": "<b>"}})), "damaged"),
    (with_rounds(round_of(answers={"a": {"words": "x" * 20_001}})), "damaged"),
    (with_rounds(round_of(date="2026-02-30")), "damaged"),
    (with_rounds(round_of(), round_of()), "damaged"),
    (with_rounds(round_of(scales={"a": ["Never", "Always"]})), "damaged"),
    (with_rounds(round_of(scales={"a": "Never"})), "damaged"),
    ({"format": "culture-playbook-hand-over", "version": 1}, "made for a facilitator"),
    ({"format": "culture-playbook-team-figures", "version": 1}, "a team’s figures"),
], ids=lambda value: json.dumps(value)[:60])  # fmt: skip
def test_a_file_that_cannot_be_taken_in_gets_a_sentence(page, content, fault):
    assert fault in read(page, content)["fault"]


def test_a_key_that_would_reach_into_the_language_is_refused(page):
    text = json.dumps(own_file()).replace('"a": {"words"', '"__proto__": {"words"')
    assert "__proto__" in text and "damaged" in read(page, text)["fault"]
    assert page.evaluate("({}).words === undefined")


def test_someones_own_file_is_not_read_where_a_team_is_brought_together(page):
    assert "wasn’t read" in read(page, own_file(), "handOver")["fault"]
    assert "wasn’t read" in read(page, own_file(), "team")["fault"]


def test_figures_of_fewer_than_five_people_are_not_taken_from_a_file(page):
    figures = {"answered": 5, "median": 3, "low": 2, "high": 4}
    content = {"format": "culture-playbook-team-figures", "version": 1, "day": "2026-11-22", "checklist": "small",
               "checklist_version": 1, "people": 5, "statements": {"a": figures},
               "parts": [{"title": "First", **figures}]}  # fmt: skip
    assert read(page, content, "team")["data"]["people"] == 5
    assert "damaged" in read(page, {**content, "people": 4}, "team")["fault"]
    assert "damaged" in read(page, {**content, "statements": {"a": {**figures, "answered": 4}}}, "team")["fault"]


# Order


def test_the_mixed_order_keeps_everything_and_does_not_follow_the_order_of_files(page):
    script = "(m) => Array.from({ length: 2000 }, () => m.shuffled([0, 1, 2, 3, 4]))"
    found = module(page, "shared/chance.js", script)
    assert all(sorted(order) == [0, 1, 2, 3, 4] for order in found)
    for place in range(5):
        times = [sum(order[place] == thing for order in found) for thing in range(5)]
        assert all(300 < number < 500 for number in times), times  # 400 expected; five deviations either side


# When a team may be looked at

GATHERING = """async (m, steps) => {
    const gathering = new m.Gathering("test/" + crypto.randomUUID());
    const person = (id, score = 3) => ({ id: `p${id}`, scores: { a: score }, texts: {} });
    return steps.map(([what, ...more]) => {
        if (what === "add") return gathering.add(person(...more), "file");
        if (what === "out") return gathering.takeOut(`p${more[0]}`);
        return gathering.show(more[0] === "anyway");
    });
}"""


def looks(page, *steps):
    return [found for found in module(page, "team-results/gathering.js", GATHERING, list(steps)) if found]


FIVE = [("add", n) for n in range(5)]


@pytest.mark.parametrize("steps, found", [
    ([*FIVE[:4], ("show",)], ["added"] * 4 + ["few"]),
    ([*FIVE, ("show",)], ["added"] * 5 + ["shown"]),
    ([*FIVE, ("add", 0), ("show",)], ["added"] * 5 + ["twice", "shown"]),
    ([*FIVE[:4], ("add", 3), ("show",)], ["added"] * 4 + ["twice", "few"]),
    ([*FIVE, ("show",), ("add", 5), ("show",), ("show", "anyway")], ["added"] * 5 + ["shown", "added", "ask", "shown"]),
    ([*FIVE, ("add", 5), ("show",), ("out", 5), ("show",)], ["added"] * 6 + ["shown", "ask"]),
    ([*FIVE, ("show",), ("add", 0, 5), ("show",)], ["added"] * 5 + ["shown", "replaced", "ask"]),
    ([*FIVE, ("show",), *[("add", n) for n in range(5, 10)], ("show",)], ["added"] * 5 + ["shown"] + ["added"] * 5 + ["shown"]),
    ([*FIVE, ("show",), ("out", 0), ("add", 9), ("show",)], ["added"] * 5 + ["shown", "added", "ask"]),
    ([*FIVE, ("show",), *[("add", n) for n in range(5, 10)], ("show",), *[("out", n) for n in (0, 6, 7, 8, 9)], ("show",)],
     ["added"] * 5 + ["shown"] + ["added"] * 5 + ["shown", "ask"]),
    ([*FIVE, ("show",), ("show",)], ["added"] * 5 + ["shown", "shown"]),
    ([*FIVE, ("show",), ("out", 0), ("show",), ("show", "anyway")], ["added"] * 5 + ["shown", "few", "few"]),
], ids=["four", "five", "one of five twice", "one of four twice", "one more after a look", "one out after a look",
        "one changed after a look", "five more after a look", "one exchanged after a look",
        "one exchanged after an earlier look", "nothing changed", "four left"])  # fmt: skip
def test_a_second_look_after_a_small_change_is_asked_about(page, steps, found):
    assert looks(page, *steps) == found
