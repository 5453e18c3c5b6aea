"""Asking other websites, as far as it goes without one: which addresses, how patiently, and what is kept of the answers.

Nothing listens at the address that is asked here; what real answers look like is held in tests/site/test_external_links.py.
"""

import json
from dataclasses import asdict

import pytest

from macros.links import external, linkchecker
from macros.links.external import Answer, RequestPolicy, addresses, ask, judge
from macros.links.linkchecker import Result
from macros.links.pages import Location
from tests.support.places import TODAY

NOBODY = "http://127.0.0.1:1/"
QUICK = RequestPolicy(rate=20, timeout=1, tries=2)
ONCE = RequestPolicy(rate=20, timeout=1, tries=1)


@pytest.fixture
def judged():
    """judged(result, warning) is what an answer with this first line and this warning of LinkChecker means."""
    return lambda result, warning="": judge(Result("https://a.example.net/", "index.html", 1, 1, True, result, warning, info=""))


def test_only_what_leads_to_other_websites_is_asked_each_once_with_all_its_places(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="https://b.example.net/x#one">b</a><a href="/a/">a</a><a href="mailto:m@e.org">m</a>'
    )
    (tmp_path / "a/index.html").write_text(
        '<a href="https://b.example.net/x">b</a><a href="http://c.example.net/">c</a><a href="https://tiny.example.net/it/">us</a>'
    )
    found = addresses(tmp_path, tmp_path, "https://tiny.example.net/")
    assert list(found) == ["http://c.example.net/", "https://b.example.net/x"]
    assert [place.path for place in found["https://b.example.net/x"]] == ["a/index.html", "index.html"]
    assert "https://tiny.example.net/it/" in addresses(tmp_path, tmp_path, "")


def test_by_default_a_host_is_asked_once_a_second_and_a_busy_one_left_alone_for_one():
    assert RequestPolicy().rate == 1 and Answer("busy", "429").wait == 1


@pytest.mark.parametrize(("said", "seconds"), [("120", 120), ("0", 0), ("Wed, 01 Jan 2020 00:00:00 GMT", 1), ("soon", 1)])
def test_a_busy_server_is_left_alone_for_as_long_as_it_says(said, seconds, judged):
    assert judged("429 Too Many", f"Rate limited (Retry-After: {said})").wait == seconds


def test_a_busy_server_that_says_nothing_is_left_alone_for_a_second(judged):
    assert judged("503 Service Unavailable") == Answer("busy", "503 Service Unavailable", wait=1)


def test_what_came_is_said_in_the_servers_own_words_or_in_ours(judged):
    assert judged("404 Not Found").said == "404 Not Found"
    assert judged("ReadTimeout").said == "no answer"


@pytest.mark.parametrize(("steps", "to"), [
    ([("b", 301)], "b"), ([("b", 308), ("c", 301)], "c"), ([("b", 301), ("c", 302)], "b"),
    ([("b", 301), ("c", 302), ("d", 301)], "b"), ([("b", 302), ("c", 301)], ""),
])  # fmt: skip
def test_an_address_moved_as_far_as_each_step_says_that_it_is_for_good(steps, to, judged):
    answer = judged(
        "200 OK", "\n".join(f"Redirected to `https://{name}.example.net/' status: {code} Moved" for name, code in steps)
    )
    assert (answer.state, answer.to) == (("moved", f"https://{to}.example.net/") if to else ("ok", ""))


def test_whoever_gives_no_answer_is_busy_today_and_is_asked_as_often_as_agreed(monkeypatch):
    asked, waited, ask_once = [], [], external._ask_once
    monkeypatch.setattr(external.time, "sleep", waited.append)
    monkeypatch.setattr(external, "_ask_once", lambda batch, policy: asked.append(batch) or ask_once(batch, policy))
    heard = []
    assert ask([NOBODY], QUICK, TODAY, progress=heard.append) == {NOBODY: Answer("busy", "no answer", day=TODAY)}
    assert asked == [[NOBODY]] * 2 and heard == [0, 1]
    assert waited == [1 / QUICK.rate, 1]  # as long as hosts are spared, then for the second that a busy one is left alone


def test_answers_of_today_are_kept_and_not_asked_for_again_unless_someone_wants_it(tmp_path):
    kept = tmp_path / "new" / "folder" / "answers.json"
    gone = Answer("dead", "404 Not Found", day=TODAY)
    ask([NOBODY], ONCE, TODAY, kept)
    assert json.loads(kept.read_text()) == {NOBODY: asdict(Answer("busy", "no answer", day=TODAY))}
    kept.write_text(json.dumps({NOBODY: asdict(gone)}))
    assert ask([NOBODY], ONCE, TODAY, kept) == {NOBODY: gone}
    assert ask([NOBODY], ONCE, TODAY, kept, again=True)[NOBODY].state == "busy"
    kept.write_text(json.dumps({NOBODY: asdict(gone) | {"day": "2026-11-21"}}))
    assert ask([NOBODY], ONCE, TODAY, kept)[NOBODY].state == "busy"
    assert [path.name for path in kept.parent.iterdir()] == ["answers.json"]


@pytest.mark.parametrize(("state", "level", "words"), [
    ("dead", "error", "there is nothing there any more (said so); find its new address, or link to a copy such as "
     f"https://web.archive.org/web/{NOBODY}"),
    ("unsafe", "error", "there is a problem with its certificate (said so); look at it by hand before anyone follows it"),
    ("moved", "warning", "it has moved (said so); write its new address, https://b.example.net/"),
    ("refused", "warning", "it does not answer programs (said so); look at it by hand; if it is there, put it into the list "
     "links-not-checked"),
    ("busy", "warning", "it gave no answer, more than once (said so); ask again tomorrow"),
])  # fmt: skip
def test_what_an_answer_means_is_reported_at_each_place_of_the_address(state, level, words, tiny):
    places = [Location("a.md", 3, 5), Location("b/index.html", 0, 0)]
    found = list(external.problems(tiny, {NOBODY: places}, {NOBODY: Answer(state, "said so", to="https://b.example.net/")}))
    assert [(p.path, p.line, p.column) for p in found] == places
    assert {(p.rule, p.level, p.words) for p in found} == {("external-link", level, f"link to {NOBODY}: {words}")}


def test_an_address_that_is_there_is_no_problem(tiny):
    assert list(external.problems(tiny, {NOBODY: [Location("a.md", 3, 5)]}, {NOBODY: Answer("ok", "200 OK")})) == []


@pytest.mark.parametrize(
    ("state", "wait", "whether"), [("busy", 60, True), ("busy", 61, False), ("dead", 1, False), ("ok", 1, False)]
)
def test_only_a_busy_server_that_wants_no_more_than_a_minute_is_asked_again(state, wait, whether):
    assert external._ask_again(Answer(state, "", wait=wait)) is whether


def test_each_column_of_linkcheckers_table_is_read_and_may_be_empty():
    table = """# created by LinkChecker
urlname;parentname;valid;result;warningstring;infostring;line;column;url
a/;p;False;404;w;i;3;7;u
;;;;;;;;u
# Stopped checking
"""
    full, empty = linkchecker.read(table)
    assert full == linkchecker.Result("a/", "p", 3, 7, is_valid=False, result="404", warning="w", info="i")
    assert empty == linkchecker.Result("", "u", 0, 0, is_valid=True, result="", warning="", info="")
