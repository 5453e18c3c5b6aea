"""Personal detail: what points to one person is reported, and what only looks like it is not.

Numbers are from the ranges kept for examples and drama (Ofcom's 020 7946 0xxx), or end at no telephone at all.
"""

import pytest

from macros.checks.personal_detail import details
from macros.text.curly import curly
from macros.text.person_names import is_a_name, is_a_persons

TIP = "content/tips/ask-one-question.yml"
STORY = "case_studies/a-shared-rota.md"
TAKE_OUT = "take it out; a shared mailbox is enough"


def found(text):
    return [(text[offset:], what, hint) for offset, what, hint in details(text)]


@pytest.mark.parametrize("number", [
    "020 7946 0018", "(020) 7946 0018", "02079460018", "020-7946-0018", "020.7946.0018", "+44 20 7946 0018",
    "+44 (0)20 7946 0018", "+442079460018", "07400 123456", "+44 7400 123 456", "01234 567890", "0300 123 4567",
    "+33 1 99 00 12 34",
])  # fmt: skip
def test_a_telephone_number_is_reported_however_it_is_spelt(number):
    ((rest, what, hint),) = found(f"Ring us on {number}, please.")
    assert (rest, what, hint) == (f"{number}, please.", f"the telephone number {number}", TAKE_OUT)


@pytest.mark.parametrize("number", ["0800 111 999", "0808 157 0192", "116 123", "111", "999", "18001 0800 111 999"])
def test_numbers_that_cost_nothing_are_no_fault(number):
    assert not found(f"Ring {number} at any hour.")


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919", "NHS number: 943 476 5919."])
def test_an_nhs_number_is_reported_once_by_its_check_digit(number):
    ((rest, what, hint),) = found(f"She is {number}")
    assert (what, hint) == ("what looks like an NHS number", "take it out") and rest.startswith("943")


def test_a_telephone_number_whose_last_digits_would_pass_as_an_nhs_number_is_reported_once():
    number = "+44 740 012 3459"
    assert [what for _, what, _ in found(f"Ring {number}.")] == [f"the telephone number {number}"]


@pytest.mark.parametrize("number", ["943 476 5918", "9434765910", "1943 476 5919", "943 476 59191"])
def test_ten_digits_that_fail_the_check_and_longer_numbers_are_no_nhs_number(number):
    assert "what looks like an NHS number" not in [what for _, what, _ in found(f"Order {number}")]


@pytest.mark.parametrize("text", [
    "born 3 May 1950", "born on 3rd May 1950", "Born: 03/05/1950", "date of birth 3.5.50", "DOB 03-05-1950",
    "d.o.b. 3/5/50", "dob: 1950-05-03", "Date of birth is 3 May 1950", "born on 21 September 2001",
])  # fmt: skip
def test_a_date_of_birth_is_reported_however_it_is_spelt(text):
    ((rest, what, hint),) = found(f"She was {text}.")
    assert (rest, what, hint) == (f"{text}.", "what looks like a date of birth", "take it out")


@pytest.mark.parametrize("text", [
    "born in 1950", "born in May 1950", "The idea was born on the ward", "airborne 3 May 1950", "on 3 May 1950",
    "started 03/05/2024", "born out of need in 2024",
])  # fmt: skip
def test_other_dates_are_no_dates_of_birth(text):
    assert not found(text)


@pytest.mark.parametrize("address", [
    "a.person@gmail.com", "A.Person@Hotmail.co.uk", "someone+tag@outlook.com", "someone@btinternet.com", "x@me.com",
])  # fmt: skip
def test_a_personal_email_address_is_reported(address):
    ((rest, what, hint),) = found(f"Write to {address}.")
    assert rest == f"{address}." and what == f"the personal email address {address}"
    assert hint == "use a shared mailbox at work"


@pytest.mark.parametrize("text", [
    "team@tiny.example.net", "rota@nhs.net", "enquiries@council.gov.uk", "Write by email to a shared mailbox.",
    "gmail.com", "@gmail", "home@some.example.net",
])  # fmt: skip
def test_shared_mailboxes_and_other_words_are_no_fault(text):
    assert not found(text)


@pytest.mark.parametrize("text", [
    "£1,234,567,890", "from 2019 to 2022 and 2023 to 2026", "2026-11-22 to 2027-11-22", "10,000,000,000 steps",
    "ISBN 978-1-4028-9462-6", "12 34 56 78 90", "1, 2, 3, 4, 5, 6, 7, 8, 9 and 10", "2024/25, 2025/26 and 2026/27",
    "130 people, 24 wards, 7 towns, 365 days, 52 weeks",
])  # fmt: skip
def test_other_numbers_are_no_fault(text):
    assert not found(text)


def test_everything_in_one_text_is_reported():
    text = "NHS 943 476 5919, born 3 May 1950, 020 7946 0018, a.person@gmail.com"
    assert len(found(text)) == 4


@pytest.mark.parametrize("path, pairs, name", [
    (TIP, ("title: Ask one question at", "title: Ring ¤020 7946 0018 at"), "title"),
    (TIP, ("  - Who hears the answer?", "  - Is it ¤020 7946 0018?"), "questions[0]"),
    (TIP, ("where both teams can see it", "on the wall by ¤020 7946 0018"), "detail"),
    (STORY, ("Paper was enough.", "Paper was enough.\n\n- Ring ¤020 7946 0018."), "body"),
])  # fmt: skip
def test_every_text_is_read_and_the_place_is_reported(path, pairs, name, problem_at_mark):
    problem = problem_at_mark(path, *pairs)
    words = f"{name}: found the telephone number 020 7946 0018; {TAKE_OUT}"
    assert (problem.rule, problem.words) == ("personal-detail", words)


def test_a_contact_is_a_shared_mailbox(problem_at_mark):
    problem = problem_at_mark(STORY, "mailbox: rota@tiny.example.net", "mailbox: ¤rota.lead@gmail.com")
    words = "contact.mailbox: found the personal email address rota.lead@gmail.com; use a shared mailbox at work"
    assert problem.words == words


def test_an_address_of_a_page_is_not_read_for_numbers(check_playbook, edit):
    path = "content/sources/exampleshire-guide.yml"
    assert not check_playbook({path: edit(path, "example.net/guide", "example.net/02079460018")})


def test_a_wall_of_numbers_is_reported_twenty_times_and_not_more(check_playbook, edit):
    many = " and ".join(f"020 7946 00{number}" for number in range(10, 70))
    problems = check_playbook({TIP: edit(TIP, "where both teams can see it", many)})
    assert len(problems) == 20


@pytest.mark.parametrize("name", [
    "Jane Smith", "Dr Patel", "Jane", "jane from the ward", "Prof. O'Brien, a GP", "Sarah Carter", "Zoë Smith-Jones",
    "Siân A. McDonald",
])  # fmt: skip
def test_a_name_in_the_place_of_a_role_is_a_warning(name, problem_at_mark):
    problem = problem_at_mark(STORY, "role: manager", f"role: ¤{name}")
    words = f'permission.by.role: "{curly(name)}" reads like a name; a role is enough'
    assert (problem.level, problem.rule, problem.words) == ("warning", "name", words)


@pytest.mark.parametrize(("path", "old", "new", "place"), [
    (STORY, "who: a ward manager at a hospital", "who: ¤Jane Smith", "voices[0].who"),
    (TIP, "owner: tiny editors", "owner: ¤Jane Smith", "owner"),
])  # fmt: skip
def test_whoever_spoke_and_whoever_owns_a_record_is_a_role_too(path, old, new, place, problem_at_mark):
    assert problem_at_mark(path, old, new).words == f'{place}: "Jane Smith" reads like a name; a role is enough'


@pytest.mark.parametrize("role", [
    "manager", "Ward Manager", "Director of Nursing", "Chief Executive", "Occupational Therapist", "Team Leader", "GP Partner",
    "Head Of People", "Playbook Editors", "Professor of nursing", "a member of a focus group", "Discharge Coordinator",
    "A" + "a" * 5000 + "!",
])  # fmt: skip
def test_a_role_is_no_name(role):
    assert not is_a_name(role)


@pytest.mark.parametrize("mailbox", ["sue.barnes@tiny.example.net", "Sue_Barnes@tiny.example.net", "s.barnes@tiny.example.net"])
def test_a_mailbox_that_reads_like_a_persons_own_is_a_warning(mailbox, problem_at_mark):
    problem = problem_at_mark(STORY, "mailbox: rota@tiny.example.net", f"mailbox: ¤{mailbox}")
    words = f'contact.mailbox: "{mailbox}" reads like a name; a shared mailbox is enough'
    assert (problem.level, problem.words) == ("warning", words)


@pytest.mark.parametrize("mailbox", ["rota@nhs.net", "ward.culture@example.org", "people-board@example.org"])
def test_a_shared_mailbox_is_no_name(mailbox):
    assert not is_a_persons(mailbox)


def test_a_name_with_a_title_is_reported_in_a_text_but_not_among_sources(problem_at_mark, check_playbook, edit):
    problem = problem_at_mark(STORY, "Paper was enough.", "Paper was enough for ¤Mrs Rita Jones of the ward.")
    assert (problem.level, problem.words) == ("warning", 'body: "Mrs Rita Jones" reads like a name; a role is enough')
    path = "content/sources/exampleshire-guide.yml"
    assert not check_playbook({path: edit(path, "publisher: ", "publisher: Sir Ted Hall and ")})
    assert not check_playbook({STORY: edit(STORY, "publisher: ", "publisher: Sir Ted Hall and ")})
