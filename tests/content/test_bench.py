"""The playbook that `make bench` generates from the real one is sound: a new rule that it breaks is told here, not by a benchmark."""

import datetime

from macros import checks
from macros.model import playbook
from tests.bench import synthetic


def test_the_generated_case_studies_have_no_error(tmp_path):
    synthetic.write(tmp_path / "it", 40)
    found, problems = playbook.load(tmp_path / "it", datetime.date.today().isoformat())
    generated = [one for one in found.all("case-study") if one.id[-4:].isdecimal()]
    assert len(generated) == 40
    assert [one for one in problems + checks.check(found) if one.level == "error"] == []
