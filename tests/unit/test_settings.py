"""Settings: what a host changes in mkdocs.yml is there, fits, and is no longer a placeholder."""

import pytest

from macros.checks import settings
from macros.model import playbook
from macros.model.addresses import of_guide
from macros.outputs.pages.author_macros import concerns, host, mailbox

FILE = "mkdocs.yml"


@pytest.mark.parametrize("pairs, rule, words", [
    (("mailbox: team@tiny.example.net", "mailbox: ¤the front desk"), "pattern",
     "extra.playbook.mailbox: expected an email address of a shared mailbox, such as playbook@example.org, found "
     '"the front desk"'),
    (("site_url: https://tiny.example.net/playbook/", "site_url: ¤tiny.example.net"), "pattern",
     'site_url: expected a web address that starts with https:// or http://, found "tiny.example.net"'),
    (("    reply_time: five working days\n", "", "    host: Ex", "    ¤host: Ex"), "missing-field",
     'extra.playbook: missing field "reply_time"; write "reply_time:" and then: How soon people hear back.'),
    (("    reply_time:", "    ¤reply_times: soon\n    reply_time:"), "unknown-field",
     'extra.playbook: unknown field "reply_times"; did you mean "reply_time"?'),
    (("site_name: Tiny playbook\n", "", "site_description", "¤site_description"), "missing-field",
     'missing field "site_name"; write "site_name:" and then: What the playbook is called.'),
])  # fmt: skip
def test_a_setting_that_does_not_fit_is_an_error_at_its_line(pairs, rule, words, problem_at_mark):
    problem = problem_at_mark(FILE, *pairs)
    assert (problem.rule, problem.words, problem.level) == (rule, words, "error")


@pytest.mark.parametrize("pairs, name, value", [
    (("site_url: https://tiny.example.net/playbook/", "site_url: ¤https://example.org/x/"), "site_url", "https://example.org/x/"),
    (("repo_url: https://tiny.example.net/records", "repo_url: ¤https://Example.com/x"), "repo_url",
     "https://Example.com/x"),
    (("host: Exampleshire Partnership", "host: ¤To be set by the host"),
     "extra.playbook.host", "To be set by the host"),
    (("mailbox: team@tiny.example.net", "mailbox: ¤team@example.org"), "extra.playbook.mailbox", "team@example.org"),
])  # fmt: skip
def test_a_placeholder_is_a_warning(pairs, name, value, problem_at_mark):
    problem = problem_at_mark(FILE, *pairs)
    words = f'{name}: "{value}" is a placeholder; write the host\'s own before the site goes public'
    assert (problem.rule, problem.words, problem.level) == ("placeholder", words, "warning")


def test_the_engines_own_settings_are_left_to_the_engine(check_playbook, edit):
    text = edit(FILE, "strict: true\n", "strict: true\ncopyright: example.org\n")
    assert not check_playbook({FILE: text.replace("extra:\n", "extra:\n  version: example.org\n")})


def test_settings_that_cannot_be_read_are_reported_once_and_records_are_still_checked(check_playbook, edit):
    tip = "content/tips/ask-one-question.yml"
    problems = check_playbook({
        FILE: edit(FILE, "site_name: Tiny playbook", "site_name: Tiny: playbook"),
        tip: edit(tip, "title: Ask one question at every handover", "title: 12"),
    })  # fmt: skip
    assert [(p.path, p.line, p.column, p.rule) for p in problems] == [(tip, 3, 8, "type"), (FILE, 1, 16, "yaml")]


def test_settings_with_a_fault_that_can_be_read_past_are_checked_to_the_end(check_playbook, edit):
    text = edit(FILE, "strict: true\n", "strict: true\nstrict: false\n",
                "mailbox: team@tiny.example.net", "mailbox: 12")  # fmt: skip
    assert [p.rule for p in check_playbook({FILE: text})] == ["duplicate-key", "type"]


def test_settings_that_are_no_fields_or_not_there_in_words_are_reported(check_playbook):
    assert {p.rule for p in check_playbook({FILE: "- a list\n"})} == {"missing-field"}
    assert [p.rule for p in check_playbook({FILE: ""})] == ["file"]


@pytest.mark.parametrize("extra", [
    None, 12, "text", [], {}, {"playbook": None}, {"playbook": "text"}, {"playbook": []},
])  # fmt: skip
def test_settings_of_the_wrong_shape_are_reported_and_leave_no_host(extra, tiny):
    tiny.settings["extra"] = extra
    assert list(settings.check(tiny))
    assert tiny.host == {}


def test_the_host_is_what_stands_under_extra_playbook(tiny):
    assert tiny.host["mailbox"] == "team@tiny.example.net"
    assert tiny.host["concerns"][0]["about"] == "Safeguarding adults in Exampleshire"


def test_a_setting_that_is_a_placeholder_says_nothing(tiny):
    tiny.settings["extra"]["playbook"] |= {"host": "its host (name to be set)", "privacy_contact": "privacy@example.org"}
    assert tiny.host["host"] is tiny.host["privacy_contact"] is None
    assert mailbox(tiny, "/privacy/", "privacy_contact") == "us" and host(tiny, "/about/", "host") == ""
    assert "mailto:team@tiny.example.net" in mailbox(tiny, "/about/")


def test_local_contacts_stand_under_their_heading_and_where_there_are_none_so_does_nothing(tiny):
    shown = concerns(tiny, "/raise-a-concern/")
    assert "Local contacts</h2>" in shown and "<dt>Safeguarding adults in Exampleshire</dt>" in shown
    tiny.settings["extra"]["playbook"]["concerns"] = []
    assert not concerns(tiny, "/raise-a-concern/").strip()


def test_a_playbook_made_in_memory_has_no_settings_to_check(tmp_path):
    assert not list(settings.check(playbook.Playbook(tmp_path, "2026-11-22")))


@pytest.mark.parametrize("end", ["", "/"])
def test_the_guide_for_contributors_stands_in_the_repository_that_the_settings_name(end, tiny):
    tiny.settings = {"repo_url": f"https://code.example.net/playbook{end}"}
    assert of_guide(tiny) == "https://code.example.net/playbook/blob/main/CONTRIBUTING.md"
