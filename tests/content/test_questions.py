"""The questions by which the search is measured lead to what there is; where a page was retired, a warning says so."""

import datetime
import warnings
from pathlib import Path

import pytest
import yaml

from macros.model.addresses import of_file
from macros.model.playbook import load
from macros.outputs.pages.routes import pages
from tests.support.places import ROOT

LISTS = sorted((Path(__file__).parent / "questions").glob("*.yml"))


@pytest.fixture(scope="module")
def playbook():
    return load(ROOT, datetime.date.today().isoformat())[0]


@pytest.fixture(scope="module")
def addresses(playbook):
    written = (path.relative_to(ROOT / "content/pages").as_posix() for path in (ROOT / "content/pages").rglob("*.md"))
    return {of_file(path) for path in (*pages(playbook), *written)}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_address_that_helps_is_one_of_the_site(path, playbook, addresses):
    questions = yaml.safe_load(path.read_text("utf-8"))
    assert len(questions) >= 70 and len({one["ask"] for one in questions}) == len(questions)
    for address in sorted({address for one in questions for address in one["helps"]}):
        record = playbook.at(address)
        if record is not None and not playbook.shows(record):
            warnings.warn(f"{address} helps no more: {record.path} is not shown", stacklevel=1)
        elif record is None and not address.startswith("/topics/"):
            assert address.partition("#")[0] in addresses, address
