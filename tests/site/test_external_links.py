"""Links to other websites, asked over a real connection: a server on loopback that answers in every way servers do."""

import datetime
import email.utils
import http.server
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time

import pytest
import trustme

from macros.links import external as external_links
from macros.links.external import RequestPolicy, addresses, ask, excepted
from macros.links.external import problems as reported
from macros.model import playbook
from macros.problems import Problem
from macros.reports import link_summary as link_report
from tests.support.command import run
from tests.support.places import ROOT, TINY, TODAY
from tests.support.waiting import until

QUICK = RequestPolicy(rate=500, timeout=1, tries=2, agent="Tiny playbook link check (+https://example.org/about/)")


class Server(http.server.ThreadingHTTPServer):
    """Answers by path: /404 with 404, /moved with a redirect, /busy-once with 429 and then 200."""

    daemon_threads = True

    def __init__(self):
        self.asked = []
        self.robots = b""
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request, client_address):
        """A client that hangs up is no news here."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Say nothing."""

    def do_GET(self):
        name = self.path.strip("/")
        if name == "robots.txt":
            rules = self.server.robots
            return self.answer(200, len(rules), rules, Content_Type="text/plain") if rules else self.answer(404)
        first = name not in [path for path, *_ in self.server.asked]
        self.server.asked.append((name, self.headers.get("User-Agent"), time.monotonic()))
        special = getattr(self, f"answer_{name.replace('-', '_')}", None)
        return special(first) if special else self.answer(int(name) if name.isdigit() else 200)

    do_HEAD = do_GET

    def answer(self, status, length=2, body=b"ok", **headers):
        self.send_response(status)
        # The last asks LinkChecker not to wait longer than its settings say.
        given = {"Content_Type": "text/html", "Content_Length": str(length), "LinkChecker": "welcome", **headers}
        for key, value in given.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def answer_moved(self, _):
        self.answer(301, Location="/200")

    def answer_for_now(self, _):
        self.answer(302, Location="/200")

    def answer_moved_twice(self, _):
        self.answer(308, Location="/moved")

    def answer_moved_then_for_now(self, _):
        self.answer(301, Location="/for-now")

    def answer_for_now_then_moved(self, _):
        self.answer(302, Location="/moved")

    def answer_moved_and_gone(self, _):
        self.answer(301, Location="/410")

    def answer_circle(self, _):
        self.answer(302, Location="/circle")

    def answer_busy_once(self, first):
        self.answer(429, Retry_After="1") if first else self.answer(200)

    def answer_busy(self, _):
        self.answer(429, Retry_After="1")

    def answer_busy_until_later(self, _):
        later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=40)
        self.answer(429, Retry_After=email.utils.format_datetime(later, usegmt=True))

    def answer_busy_for_an_hour(self, _):
        self.answer(429, Retry_After="3600")

    def answer_slow(self, _):
        time.sleep(2)
        self.answer(200)

    def answer_cut_off(self, _):
        self.close_connection = True
        self.connection.shutdown(2)

    def answer_wrong_length(self, _):
        self.close_connection = True
        self.answer(200, length=5000)


@pytest.fixture(scope="module")
def server():
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture(scope="module")
def at(server):
    return lambda name: f"http://127.0.0.1:{server.server_port}/{name}"


@pytest.fixture(scope="module")
def answers(at):
    names = ["200", "moved", "for-now", "circle", "403", "404", "410", "busy", "busy-once", "500", "503", "slow", "cut-off",
             "wrong-length", "moved-twice", "moved-then-for-now", "for-now-then-moved", "moved-and-gone"]  # fmt: skip
    wanted = [*map(at, names), "http://nobody.invalid/"]
    return {address.rsplit("/", 1)[-1] or "nobody": answer for address, answer in ask(wanted, QUICK, TODAY).items()}


@pytest.mark.parametrize(("name", "state"), [
    ("200", "ok"), ("moved", "moved"), ("for-now", "ok"), ("circle", "dead"), ("403", "refused"), ("404", "dead"),
    ("410", "dead"), ("busy", "busy"), ("busy-once", "ok"), ("500", "busy"), ("503", "busy"), ("slow", "busy"),
    ("cut-off", "busy"), ("nobody", "dead"), ("moved-twice", "moved"), ("moved-then-for-now", "moved"),
    ("for-now-then-moved", "ok"), ("moved-and-gone", "dead"),
    ("wrong-length", "ok"),  # the head of the answer is all that is asked for
])  # fmt: skip
def test_each_answer_is_judged_for_what_it_says(name, state, answers):
    assert answers[name].state == state, answers[name]


def test_a_page_that_moved_for_good_is_reported_with_its_new_address(at, answers):
    assert answers["moved"].to == at("200") and answers["for-now"].to == ""


def test_the_new_address_is_the_last_one_that_was_given_for_good(at, answers):
    assert answers["moved-twice"].to == at("200") and answers["moved-then-for-now"].to == at("for-now")


def test_the_one_who_asks_says_who_it_is_and_waits_as_long_as_it_is_told(server, answers):
    assert {agent for _, agent, _ in server.asked} == {QUICK.agent}
    first, second = [moment for name, _, moment in server.asked if name == "busy-once"][:2]
    assert second - first >= 1
    assert len([name for name, *_ in server.asked if name == "404"]) == 1, "a dead address is not asked again"


def test_a_server_may_name_the_moment_until_which_it_wants_to_be_left_alone(at):
    once = RequestPolicy(rate=500, timeout=5, tries=1)
    assert 5 < ask([at("busy-until-later")], once, TODAY)[at("busy-until-later")].wait <= 40


def test_a_server_that_wants_to_be_left_alone_for_an_hour_is_not_asked_again(server, at):
    answer = ask([at("busy-for-an-hour")], QUICK, TODAY)[at("busy-for-an-hour")]
    assert answer.state == "busy" and answer.wait == 3600
    assert len([name for name, *_ in server.asked if name == "busy-for-an-hour"]) == 1


def test_a_website_that_wants_no_programs_is_not_asked_and_not_called_dead():
    with Server() as running:
        running.robots = b"User-agent: *\nDisallow: /\n"
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_port}/200"
        answer = ask([address], QUICK, TODAY)[address]
        assert answer.state == "refused" and "robots.txt" in answer.said and running.asked == []
        running.shutdown()


def test_addresses_with_signs_that_mean_something_elsewhere_are_asked_as_they_stand(at):
    wanted = [at(name) for name in ("q?a=1&b=2", "a%20b", "caf%C3%A9", "it's", "x;y=1", "a(b)", "café", 'say"so"')]
    assert {address: answer.state for address, answer in ask(wanted, QUICK, TODAY).items()} == dict.fromkeys(wanted, "ok")


def test_one_host_is_asked_no_faster_than_agreed(server, at):
    before = len(server.asked)
    ask([at(f"page-{number}") for number in range(4)], RequestPolicy(rate=2, timeout=5), TODAY)
    moments = [moment for _, _, moment in server.asked[before:]]
    assert len(moments) == 4 and moments[-1] - moments[0] >= 1.2


def test_nor_any_faster_from_one_batch_to_the_next(server, at, monkeypatch):
    monkeypatch.setattr(external_links, "BATCH", 1)
    before = len(server.asked)
    ask([at("page-a"), at("page-b")], RequestPolicy(rate=0.5, timeout=5), TODAY)
    first, second = [moment for _, _, moment in server.asked[before:]]
    assert second - first >= 2


def test_a_certificate_that_is_not_in_order_is_reported():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with Server() as running:
        running.socket = context.wrap_socket(running.socket, server_side=True)
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"https://127.0.0.1:{running.server_port}/200"
        assert ask([address], QUICK, TODAY)[address].state == "unsafe"
        running.shutdown()


def test_a_run_that_was_cut_short_goes_on_and_another_day_begins_anew(server, at, tmp_path):
    kept, heard = tmp_path / "deep" / "kept.json", []
    ask([at("one"), at("404")], QUICK, TODAY, kept)
    before = len(server.asked)
    found = ask([at("one"), at("404"), at("two")], QUICK, TODAY, kept, heard.append)
    assert {name for name, *_ in server.asked[before:]} == {"two"} and sum(heard) == 3
    assert [found[at(name)].state for name in ("one", "404", "two")] == ["ok", "dead", "ok"]
    before = len(server.asked)
    ask([at("one")], QUICK, "2026-11-23", kept)
    ask([at("one")], QUICK, "2026-11-23", kept, again=True)
    assert [name for name, *_ in server.asked[before:]] == ["one", "one"]
    kept.write_text('{"x": 1')
    assert ask([at("one")], QUICK, TODAY, kept)[at("one")].state == "ok"


def test_a_command_that_is_stopped_half_way_asks_only_the_rest_the_next_time(tmp_path):
    site, root = tmp_path / "site", shutil.copytree(TINY, tmp_path / "tiny")
    site.mkdir()
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{running.server_port}"
        names = [f"page-{number:02}" for number in range(external_links.BATCH)] + ["slow"]
        (site / "index.html").write_text("".join(f'<a href="{home}/{name}">x</a>' for name in names))
        words = ("links", "--external", "--rate", "100", "--site", str(site), "--today", TODAY)
        command = [sys.executable, "-m", "macros", "--root", str(root), *words]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        running_command = subprocess.Popen(command, cwd=root, env=environment, start_new_session=True,
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        until(lambda: "slow" in [name for name, *_ in running.asked], lambda: time.sleep(0.05), "the slow page", longest=60)
        os.killpg(running_command.pid, signal.SIGKILL)
        running_command.wait()
        before = len(running.asked)
        done = run(root, *words)
        assert {name for name, *_ in running.asked[before:]} == {"slow"}
        assert f"Addresses asked: {len(names)}; leading nowhere or unsafe: 0" in done.stderr
        running.shutdown()


def test_what_was_found_is_reported_at_its_place_with_what_to_do(server, at, make_playbook, tmp_path):
    root = make_playbook()
    record = next((root / "content" / "sources").glob("*.yml"))
    text = record.read_text("utf-8")
    line = next(number for number, row in enumerate(text.splitlines(), 1) if row.startswith("url:"))
    record.write_text("".join(f"url: {at('404')}\n" if row.startswith("url:") else row for row in text.splitlines(True)), "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    name = record.relative_to(root).as_posix()
    own = '<a href="https://own.example/x/">c</a><a href="/here/">d</a>'
    theirs = f'<div data-record="{name}"><a href="{at("404")}#part">a</a></div><a href="{at("moved")}">b</a>'
    (site / "index.html").write_text(theirs + own)
    loaded, _ = playbook.load(root, TODAY)
    wanted = addresses(site, root, "https://own.example/")
    assert set(wanted) == {at("404"), at("moved")}
    dead, moved = sorted(reported(loaded, wanted, ask(wanted, QUICK, TODAY)))
    assert (dead.path, dead.line, dead.level) == (name, line, "error") and f"https://web.archive.org/web/{at('404')}" in dead.hint
    assert (moved.path, moved.level) == ("index.html", "warning") and at("200") in moved.hint


def test_an_address_that_is_excepted_with_a_reason_is_not_asked(at, make_playbook):
    path = "content/vocabulary/links-not-checked.yml"
    text = (TINY / path).read_text("utf-8").replace("https://example.org/behind-a-login/", at("40"))
    loaded, _ = playbook.load(make_playbook({path: text}), TODAY)
    assert list(excepted(loaded, {at("404"): [], at("200"): []})) == [at("200")]


@pytest.mark.parametrize("lacks", ["address", "since"])
def test_an_exception_without_its_address_or_its_day_is_an_error(problem_at_mark, lacks):
    line = {"address": "    address: https://example.org/behind-a-login/\n", "since": "    since: 2026-01-10\n"}[lacks]
    path = "content/vocabulary/links-not-checked.yml"
    problem = problem_at_mark(path, line, "", "  - id: staff-pages", "  - ¤id: staff-pages")
    assert problem.message == f"entries[0]: a link that is not checked needs {lacks}" and problem.level == "error"


def test_in_an_issue_the_links_are_counted_and_listed_as_they_stand():
    dead = [Problem("a.html", 3, 1, "external-link", "link to https://x.example/~~~~~~: gone", "find it"),
            Problem("b.html", 3, 1, "external-link", "link to https://x.example/~~~~~~: gone", "find it")]  # fmt: skip
    look = Problem("a.html", 4, 1, "external-link", "link to https://y.example/: moved", "write z", "warning")
    lines = link_report.as_markdown([*dead, look], 7).splitlines()
    assert lines[2] == "Addresses asked: 7; leading nowhere or unsafe: 1; to be looked at: 1."
    assert [number for number, line in enumerate(lines) if line.startswith("~~~~~~")] == [4, len(lines) - 1]
    assert "a.html:4:1: warning: link to https://y.example/: moved; write z" in lines
    assert link_report.as_markdown([], 7).endswith("to be looked at: 0. There's nothing to do.\n")


def test_the_command_asks_counts_and_ends_with_an_error_where_something_is_dead(at, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(f'<a href="{at("404")}">a</a><a href="{at("200")}">b</a>')
    root = shutil.copytree(TINY, tmp_path / "tiny")
    words = ("links", "--external", "--rate", "100", "--site", str(site), "--today", TODAY)
    done = run(root, *words)
    assert done.returncode == 1 and f"link to {at('404')}: there is nothing there any more" in done.stdout
    assert "Asking" in done.stderr and "Addresses asked: 2; leading nowhere or unsafe: 1; to be looked at: 0." in done.stderr
    (row,) = json.loads(run(root, *words, "--format", "json").stdout)
    assert (row["rule"], row["level"]) == ("external-link", "error") and at("404") in row["message"]
    assert f"https://web.archive.org/web/{at('404')}" in row["hint"]
    assert run(root, *words, "--format", "markdown").stdout.startswith("## Links to other websites\n\nAddresses asked: 2;")
    assert run(root, "links", "--site", str(site), "--format", "markdown").returncode == 2
    assert len(json.loads((root / external_links.KEPT).read_text())) == 2


def test_nothing_to_ask_is_no_trouble(tmp_path):
    assert ask([], QUICK, TODAY, tmp_path / "kept.json") == {}
    assert json.loads(json.dumps(external_links.Answer("ok", "200 OK").__dict__))["state"] == "ok"
