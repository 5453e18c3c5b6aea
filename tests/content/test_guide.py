"""What the guides say of the real playbook is so. Where one of these fails, an edit of the records made a guide untrue: fix that.

That the specimen and the examples are right by themselves is held in tests/unit/test_docs.py, on the corpus.
"""

import re

import pytest

from macros.model import playbook
from macros.outputs.pages.author_macros import MACROS
from macros.problems import as_text
from tests.support.guide import CONTRIBUTING, DEVELOPING, EDITING, SPECIMEN, example, rendered, with_case_study
from tests.support.places import ROOT

DAY = re.search("^published: (.+)$", SPECIMEN, re.M).group(1)  # the specimen's own, since it grows old as any record does


@pytest.fixture(scope="module")
def real():
    return playbook.load(ROOT, DAY)[0]


def test_the_specimen_names_what_is_there_and_has_no_problem_at_all(real):
    _, problems = with_case_study(real, SPECIMEN)
    assert as_text(problems) == ""


def test_the_sample_of_a_problem_is_what_the_check_says(real):
    _, problems = with_case_study(real, SPECIMEN.replace("region: midlands", "region: midland"))
    assert as_text(problems) in EDITING and len(problems) == 1


@pytest.mark.parametrize("name", MACROS)
def test_the_example_of_each_macro_names_what_is_there(real, name):
    rendered(real, example(name))  # which refuses a name that is none


@pytest.mark.parametrize("text", [CONTRIBUTING, EDITING, DEVELOPING], ids=["contributing", "editing", "developing"])
def test_each_guide_promises_an_answer_when_the_host_does(real, text):
    promised = set(re.findall(r"[Ww]ithin ([a-z]+ working days)", text))
    assert promised == {real.host["reply_time"]}


def test_the_licences_name_the_same_holder_as_the_settings(real):
    holder = real.host["licence_holder"]
    assert f"2026 {holder}" in (ROOT / "LICENSE").read_text("utf-8")
    assert f"© 2026 {holder}." in (ROOT / "LICENSE-CONTENT.md").read_text("utf-8")
