"""Rules that every playbook's content is held to: reported figures, personal activities, ways on, moments with a page."""

import pytest

from macros.text.print_fonts import ORDINARY, characters

STUDY = "case_studies/a-shared-rota.md"
ACTIVITY = "content/activities/two-good-things.yml"
REPORTED = ("    strength: counted\n", "    strength: told\n")
SUMMARY = "summary: A care home and a hospital ward plan their weeks on one sheet of paper."


@pytest.mark.parametrize("old, new", [
    (SUMMARY, "summary: There are ¤4 fewer shifts a month."),
    ("title: Two teams share one rota", "title: Two teams, ¤4 fewer shifts"),
])  # fmt: skip
def test_a_figure_that_was_only_reported_stands_in_no_title_and_no_summary(old, new, problem_at_mark):
    problem = problem_at_mark(STUDY, *REPORTED, old, new)
    field = new.partition(":")[0]
    words = f'{field}: found "4", a figure that was only reported; say it without the figure; the outcome below gives it'
    assert (problem.words, problem.level, problem.rule) == (words, "error", "reported-figure")


@pytest.mark.parametrize("text", ["summary: There are 4.5 fewer shifts, 14 in all, in 2024.", "summary: Four fewer shifts."])
def test_other_figures_may_stand_there(text, check_playbook, edit):
    assert not check_playbook({STUDY: edit(STUDY, *REPORTED, SUMMARY, text)})


def test_a_counted_figure_may_stand_there(check_playbook, edit):
    assert not check_playbook({STUDY: edit(STUDY, SUMMARY, "summary: There are 4 fewer shifts a month.")})


def test_in_a_draft_it_is_a_warning(check_playbook, edit):
    draft = edit(STUDY, *REPORTED, SUMMARY, "summary: There are 4 fewer shifts.", "status: published", "status: draft")
    assert [p.level for p in check_playbook({STUDY: draft})] == ["warning"]


def test_a_reported_figure_without_a_caution_is_a_warning(problem_at_mark):
    caution = "    caution: Other things changed in the same year.\n"
    problem = problem_at_mark(STUDY, *REPORTED, caution, "", "  - measure: shifts", "  - ¤measure: shifts")
    words = 'outcomes[0]: this figure was only reported by those involved; write "caution:" and what to be careful about'
    assert (problem.words, problem.level, problem.rule) == (words, "warning", "caution")


def of_rule(problems, rule):
    return [f"{p.path}: {p.level}: {p.words}" for p in problems if p.rule == rule]


def test_a_personal_activity_says_that_people_may_pass_and_where_to_turn(check_playbook, edit):
    start = f"{ACTIVITY}: warning: sensitivity: a personal activity should say"
    pass_ = f"{start} that people may pass; say it in a step, a note or the ground rules"
    turn = f"{start} where to turn; link to /raise-a-concern/ in a step or a note"
    may, where = ", and anybody may pass", " Know where to [turn](/raise-a-concern/)."
    for old, new, wanted in ((may, "", [pass_]), (where, "", [turn]), (f"{may}.{where}", ".", [pass_, turn]), (may, may, [])):
        assert of_rule(check_playbook({ACTIVITY: edit(ACTIVITY, old, new)}, others=True), "personal") == wanted


def test_what_every_shown_activity_must_have_is_a_warning_at_the_list_of_equipment(check_playbook, edit):
    walk, vocabulary = "content/activities/walk-and-talk.yml", "content/vocabulary/equipment.yml"
    nice = ("nice_to_have: [timer]\nwithout: Count slowly to sixty, five times.\n", "")
    needs = edit(walk, "stated_minutes: 20\n", "stated_minutes: 20\nequipment: [timer]\n")
    (problem,) = check_playbook({ACTIVITY: edit(ACTIVITY, *nice), walk: needs})
    assert (problem.path, problem.level, problem.rule) == (vocabulary, "warning", "equipment")
    assert problem.words.endswith('.id: every activity must have "timer"; find one that can do without it, and say how')
    line = edit(vocabulary).split("\n")[problem.line - 1]
    assert line[problem.column - 1 :] == "timer"
    assert not check_playbook({walk: needs})  # one can do without
    assert not check_playbook({ACTIVITY: edit(ACTIVITY, *nice)})  # one has none
    draft = edit(walk, "title: Walk and talk\n", "title: Walk and talk\nstatus: draft\n")
    assert of_rule(check_playbook({ACTIVITY: edit(ACTIVITY, *nice), walk: draft}), "equipment") == []  # of one alone, nothing


def test_a_record_from_which_nothing_leads_on_is_reported(check_playbook, edit):
    tip = "id: a-lone-tip\nkind: tip\ntitle: Stand alone\norigin: made-here\nsources:\n  - own-account\nowner: tiny editors\n"
    tip += "published: 2026-01-10\nreview_by: 2027-01-10\ndetail: Do it alone.\n"
    path = "content/tips/a-lone-tip.yml"
    found = of_rule(check_playbook({path: tip}, others=True), "reach")
    assert f"{path}: warning: nothing leads on from here; name a way, an activity or a case study" in found
    assert path not in str(of_rule(check_playbook({path: f"{tip}ways:\n  - say-what-you-need\n"}, others=True), "reach"))


def test_a_moment_that_no_record_names_is_reported_at_its_entry(check_playbook, edit):
    moments = "content/vocabulary/moments.yml"
    text = edit(moments, "entries:\n", "entries:\n  - id: a-quiet-day\n    title: A quiet day\n    description: Nothing happens.\n")
    problem = next(p for p in check_playbook({moments: text}, others=True) if p.path == moments)
    line = text.split("\n").index("  - id: a-quiet-day") + 1
    assert (problem.line, problem.column, problem.level) == (line, 9, "warning")
    assert problem.message == 'entries[0].id: no record names the moment "a-quiet-day", so it has no page'


@pytest.mark.parametrize(("old", "new", "lack"), [
    ("    counted_by: the county council\n", "", "who counted it (counted_by)"),
    ("    period: March 2024 to March 2025\n", "    period: not stated\n", "from when to when (period)"),
])  # fmt: skip
@pytest.mark.parametrize("strength", ["counted", "evaluated"])
def test_an_outcome_is_counted_only_where_someone_counted_it_at_a_known_time(old, new, lack, strength, problem_at_mark):
    problem = problem_at_mark(STUDY, old, new, "    strength: counted", f"    strength: ¤{strength}")
    words = f'outcomes[0].strength: found "{strength}" without {lack}; add it, or write "told"'
    assert (problem.words, problem.level, problem.rule) == (words, "error", "evidence")


def test_what_we_call_counted_says_what_it_was_before(check_playbook, edit):
    before, ours = "    compared_with: the year before\n", ("basis: consent", "basis: public-source")
    told = 'outcomes[0].strength: found "counted" without what it was before (compared_with); add it, or write "told"'
    assert of_rule(check_playbook({STUDY: edit(STUDY, *ours)}), "evidence") == []
    assert of_rule(check_playbook({STUDY: edit(STUDY, before, "", *ours)}), "evidence") == [f"{STUDY}: error: {told}"]
    assert of_rule(check_playbook({STUDY: edit(STUDY, before, "")}), "evidence") == []  # they say so by the word itself


@pytest.mark.parametrize("inspectors", ["the Care Quality Commission", "CQC", "Ofsted", "inspectors of the county"])
def test_an_inspection_is_no_evaluation(inspectors, problem_at_mark):
    problem = problem_at_mark(STUDY, "counted_by: the county council", f"counted_by: {inspectors}",
                              "    strength: counted", "    strength: ¤evaluated")  # fmt: skip
    words = 'outcomes[0].strength: found "evaluated" by an inspection, which rates a service and does not study the work; '
    assert (problem.words, problem.level, problem.rule) == (words + "say the rating in the text", "error", "evidence")


def test_who_studied_the_work_may_have_evaluated_it(check_playbook, edit):
    by_others = ("counted_by: the county council", "counted_by: the university")
    studied = edit(STUDY, *by_others, "strength: counted", "strength: evaluated")
    assert of_rule(check_playbook({STUDY: studied}), "evidence") == []


@pytest.mark.parametrize(("text", "found"), [
    ("summary: The network reached ¤two in five of the staff.", "two in five"), ("summary: Waits fell by ¤a third.", "a third"),
    ("summary: ¤More than half had nothing to answer.", "More than half"), ("summary: It took ¤15 hours.", "15 hours"),
    ("title: ¤180 days of answers", "180 days"), ("summary: ¤1 in 4 came back.", "1 in 4"),
])  # fmt: skip
def test_no_share_in_words_and_no_number_of_hours_or_days_stands_on_a_card(text, found, problem_at_mark):
    field = text.partition(":")[0]
    problem = problem_at_mark(STUDY, SUMMARY if field == "summary" else "title: Two teams share one rota", text)
    words = f'{field}: found "{found}", which no counted outcome gives; say it without the figure'
    assert (problem.words, problem.level, problem.rule) == (words, "error", "uncounted-figure")


@pytest.mark.parametrize("text", [
    "They met for about half an hour.", "They met on 5 May 2027.", "One in the morning.", "Two teams in five years.",
    "They threw half of it away.", "One quarterly round.", "An hour every week for 12 months.",
])  # fmt: skip
def test_times_and_numbers_that_are_no_result_may_stand_there(text, check_playbook, edit):
    assert of_rule(check_playbook({STUDY: edit(STUDY, SUMMARY, f"summary: {text}")}), "uncounted-figure") == []


def test_a_result_that_was_only_reported_needs_neither(check_playbook, edit):
    nobody, never = ("    counted_by: the county council\n", ""), ("period: March 2024 to March 2025", "period: not stated")
    without = edit(STUDY, *REPORTED, *nobody, *never)
    assert not check_playbook({STUDY: without})


def test_what_claims_no_strength_is_held_to_no_rule_of_evidence(check_playbook, edit):
    first, nobody = "  - measure: shifts", ("    counted_by: the county council\n", "")
    text = edit(STUDY, first, f"  - some words\n  - measure: cups of tea\n    result: There were more.\n{first}", *nobody)
    found = [p.words.partition(" (")[0] for p in check_playbook({STUDY: text}) if p.rule == "evidence"]
    assert found == ['outcomes[2].strength: found "counted" without who counted it']


@pytest.mark.parametrize(("text", "found"), [
    ("summary: Waits fell by ¤12 per cent.", "12 per cent"), ("summary: Waits fell by ¤12.5% in a year.", "12.5%"),
])  # fmt: skip
def test_a_percentage_that_no_counted_outcome_gives_stands_in_no_summary(text, found, problem_at_mark):
    problem = problem_at_mark(STUDY, SUMMARY, text)
    words = f'summary: found "{found}", which no counted outcome gives; say it without the figure'
    assert (problem.words, problem.level, problem.rule) == (words, "error", "uncounted-figure")


def test_a_percentage_stands_there_only_where_someone_has_opened_its_source(check_playbook, edit):
    source = "content/sources/rota-report.yml"
    short = edit(STUDY, SUMMARY, "summary: There are 4 per cent fewer empty shifts.")
    opened = edit(source, "url_status: home-page-only", "url_status: tried-live")
    assert of_rule(check_playbook({STUDY: short, source: opened}, others=True), "uncounted-figure") == []
    found = 'summary: found "4 per cent", which no counted outcome gives; say it without the figure'
    assert of_rule(check_playbook({STUDY: short}, others=True), "uncounted-figure") == [f"{STUDY}: error: {found}"]


def test_what_needs_no_look_into_the_fonts_is_in_them():
    ordinary = {chr(code) for code in range(0x3000) if ORDINARY.fullmatch(chr(code))}
    assert len(ordinary) > 100 and ordinary <= characters()
