"""The page on the Standard for Public Code goes through every criterion, and each answer says by what."""

import re

from tests.support.places import ROOT

TEXT = (ROOT / ".github" / "PUBLIC_CODE.md").read_text("utf-8")
CRITERIA = (
    "Code in the open", "Bundle policy and source code", "Make the codebase reusable and portable", "Welcome contributors",
    "Make contributing easy", "Maintain version control", "Require review of contributions", "Document codebase objectives",
    "Document the code", "Use plain English", "Use open standards", "Use continuous integration", "Publish with an open license",
    "Make the codebase findable", "Use a coherent style", "Document codebase maturity",
)  # fmt: skip
ROWS = re.findall(r"^\| (?!asked|---)(.+?) \| (.+?) \|(?: (.*?))? \|$", TEXT, re.M)


def test_every_criterion_has_its_part():
    assert re.findall(r"^## (.+)$", TEXT, re.M) == [*CRITERIA, "The standards that we use"]


def test_every_answer_is_one_of_four_and_a_yes_says_by_what():
    assert len(ROWS) > 90
    assert {met for _, met, _ in ROWS} == {"yes", "no", "partly", "host"}
    assert [asked for asked, met, by in ROWS if met == "partly" and not by] == []


def test_whatever_file_of_the_project_it_names_is_there():
    named = re.findall(r"`((?:tests|macros|content)/[\w/.-]+)`", TEXT)
    assert named and [name for name in named if not (ROOT / name).exists()] == []
