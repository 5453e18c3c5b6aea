"""The playbook that `make bench` generates from the real one is sound: a rule that it breaks is reported here first."""

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


def test_front_matter_for_others_is_that_of_case_studies_that_stand(tmp_path):
    synthetic.write(tmp_path / "it", 1)
    synthetic.fronts(tmp_path / "it", tmp_path / "fronts")
    found, _ = playbook.load(tmp_path / "it", datetime.date.today().isoformat())
    stand = {one.id for one in found.all("case-study") if not one.is_removed}
    assert {path.stem for path in (tmp_path / "fronts").iterdir()} == stand
