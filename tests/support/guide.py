"""The guides, and what they show that has to hold: a specimen of a case study and an example of each macro, tried."""

import dataclasses
import re

import jinja2

from macros import checks
from macros.model import kinds, playbook
from macros.outputs.pages.author_macros import MACROS
from tests.support.places import ROOT

# A guide for each reader: whoever has a story, whoever looks after records, whoever changes the code.
CONTRIBUTING_FILE, EDITING_FILE, DEVELOPING_FILE = "CONTRIBUTING.md", ".github/EDITING.md", "macros/DEVELOPING.md"
CONTRIBUTING, EDITING, DEVELOPING = (
    (ROOT / name).read_text("utf-8") for name in (CONTRIBUTING_FILE, EDITING_FILE, DEVELOPING_FILE)
)
SPECIMEN = re.search(r"^```markdown\n(---\n.*?)^```$", EDITING, re.M | re.S).group(1)
SPECIMEN_PATH = f"case_studies/{re.search('^id: (.+)$', SPECIMEN, re.M).group(1)}.md"
HERE = "/about/"


def with_case_study(loaded, text):
    """(the playbook with this text as the specimen's file, the problems of that file)."""
    record, problems = playbook.record_of_text(text, SPECIMEN_PATH, kinds.KINDS["case-study"])
    records = loaded.records | {"case-study": loaded.records["case-study"] | {record.id: record}}
    loaded = dataclasses.replace(loaded, records=records)
    problems += checks.check(loaded, named={SPECIMEN_PATH})
    return loaded, [problem for problem in problems if problem.path == SPECIMEN_PATH]


def example(name):
    """The example call in a macro's docstring, without its braces."""
    return re.search(r"Example: \{\{ (.+) \}\}", MACROS[name].__doc__).group(1)


def rendered(loaded, call):
    """What a call gives on a hand-written page of a playbook."""
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    bound = {name: _bound(macro, loaded) for name, macro in MACROS.items()}
    return environment.from_string("{{ " + call + " }}").render(bound)


def _bound(macro, loaded):
    return lambda *arguments, **named: macro(loaded, HERE, *arguments, **named)
