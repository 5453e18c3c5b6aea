"""The guides hold: their specimen is valid, and every command, file and macro that they name is there."""

import ast
import inspect
import os
import re
import shlex

import click
import pytest

from macros import cli
from macros.model import kinds, playbook
from macros.outputs.pages.author_macros import MACROS, NoSuchThing
from macros.outputs.pages.routes import pages
from macros.problems import as_text
from tests.support import guide
from tests.support.guide import CONTRIBUTING, DEVELOPING, EDITING, SPECIMEN_PATH, example, rendered, with_case_study
from tests.support.places import CORPUS, ROOT, TODAY

README = (ROOT / "README.md").read_text("utf-8")
# {path: text}; links in a guide are seen from its own folder.
GUIDES = {"README.md": README, guide.CONTRIBUTING_FILE: CONTRIBUTING, guide.EDITING_FILE: EDITING,
          guide.DEVELOPING_FILE: DEVELOPING}  # fmt: skip
LINKED = [*GUIDES, "LICENSE-CONTENT.md", ".github/RUNBOOK.md", ".github/SECURITY.md", "macros/ARCHITECTURE.md", "schemas/README.md"]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
MOST_BYTES_OF_A_PICTURE = 150_000

_FENCE = re.compile(r"^```[a-z]*\n(.*?)^```$", re.M | re.S)

# The guides name what the real playbook has (tests/content/test_guide.py holds that it does); the corpus has these in its place.
COUNTERPARTS = {
    "larger-boards": "one-board-for-two-valleys",
    "set-the-tone": "keep-the-door-open", "know-each-others-worlds": "walk-each-others-floors",
    "rituals-and-routines": "rituals", "we-do-not-know-each-other": "strangers-next-door",
}  # fmt: skip


def of_the_corpus(text):
    """A text of a guide with ids of the corpus in the place of others."""
    for id, other in COUNTERPARTS.items():
        text = text.replace(id, other)
    return text


SPECIMEN = of_the_corpus(guide.SPECIMEN)


@pytest.fixture(scope="module")
def corpus():
    """The corpus, which nothing here changes."""
    return playbook.load(CORPUS, TODAY)[0]


def commands(text):
    """Each call of make or playbook in the code of a guide, as words."""
    fenced = [line for block in _FENCE.findall(text) for line in block.splitlines()]
    inline = re.findall(r"`([^`\n]+)`", _FENCE.sub("", text))
    for line in (*fenced, *inline):
        line = line.strip().removeprefix(".venv/bin/")
        if re.match(r"(make|playbook) ", line):
            yield shlex.split(line, comments=True)


def unknown(words):
    """What a call names that the Makefile or the command line does not have, or None."""
    if words[0] == "make":
        return next((word for word in words[1:] if "=" not in word and word not in TARGETS), None)
    try:
        with click.Context(cli.main) as context:
            _, rest, _ = cli.main.make_parser(context).parse_args(words[1:])
            name, *arguments = rest
            command = cli.main.commands[name]
            _, too_many, _ = command.make_parser(click.Context(command)).parse_args(arguments)
    except (click.UsageError, KeyError) as refusal:
        return str(refusal)
    return " ".join(too_many) or None


def names_in(call):
    """The parts of a macro's call that must name something real: (text to replace, parameter)."""
    parsed = ast.parse(call, mode="eval").body
    named = {keyword.arg: ast.literal_eval(keyword.value) for keyword in parsed.keywords}
    given = inspect.signature(MACROS[parsed.func.id]).bind(None, None, *map(ast.literal_eval, parsed.args), **named)
    return [(f'"{value}"', parameter) for parameter, value in given.arguments.items()
            if isinstance(value, str) and parameter != "words"]  # fmt: skip


NAMES = [(name, *part) for name in MACROS for part in names_in(example(name))]


def test_what_is_exchanged_for_something_of_the_corpus_stands_in_the_guide():
    assert [id for id in COUNTERPARTS if id not in EDITING] == []


def test_the_specimen_case_study_has_no_problem_at_all_and_a_page(corpus):
    found, problems = with_case_study(corpus, SPECIMEN)
    assert as_text(problems) == ""
    assert SPECIMEN_PATH.replace("case_studies", "case-studies").replace(".md", "/index.md") in pages(found)


@pytest.mark.parametrize(
    ("was", "now", "rule"),
    [
        ("region: midlands\n", "", "missing-field"),
        ("  - ground-rules\n", "  - no-such-activity\n", "reference"),
        ("  licence_agreed: true\n", "", "permission"),
        ("expires: 2028-11-30", "expires: 2026-11-09", "dates"),
        ("expires: 2028-11-30", "expires: 2026-11-30", "permission"),
        ("## What they did", "## What we did", "heading"),
        ("Nobody counted.", "Ring 020 7946 0123.", "personal-detail"),
        ("    value: 23\n", "", "unit"),
    ],
)
def test_a_specimen_spoilt_in_one_place_is_reported(corpus, was, now, rule):
    assert was in SPECIMEN
    _, problems = with_case_study(corpus, SPECIMEN.replace(was, now, 1))
    assert rule in {problem.rule for problem in problems}


def test_the_sample_of_a_problem_is_what_the_check_says(corpus):
    _, problems = with_case_study(corpus, SPECIMEN.replace("region: midlands", "region: midland"))
    assert as_text(problems) in EDITING and len(problems) == 1


def test_the_guides_name_commands_of_both_kinds():
    assert {words[0] for text in GUIDES.values() for words in commands(text)} == {"make", "playbook"}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_names_exists(guide):
    named = list(commands(GUIDES[guide]))
    assert [(words, unknown(words)) for words in named if unknown(words)] == []


@pytest.mark.parametrize(
    "line",
    ["make sight", "playbook chek", "playbook check --form x", "playbook new tip one two", "playbook --rot DIR build"],
)
def test_a_command_that_does_not_exist_would_be_noticed(line):
    text = f"Run `{line}`.\n\n```sh\n.venv/bin/{line}  # so\n```\n"
    assert [bool(unknown(words)) for words in commands(text)] == [True] * 2


def test_the_guide_for_developers_lists_every_target_of_the_makefile():
    assert {target for target in TARGETS if not re.search(rf"`make {target}\b", DEVELOPING)} == set()


def test_every_place_in_the_readme_table_is_there():
    table = README.partition("## Where things are\n")[2].partition("\n## ")[0]
    places = [place for row in re.findall(r"^\| (`.+?) \|", table, re.M) for place in re.findall(r"`([^`]+)`", row)]
    assert len(places) > 12
    assert [place for place in places if not _is_there(place)] == []


def test_every_folder_of_records_is_in_the_readme_table():
    folders = {f"`{collection.folder}/`" for collection in kinds.KINDS.values()}
    assert {folder for folder in folders if folder not in README} == set()


@pytest.mark.parametrize("name", LINKED)
def test_every_link_to_a_file_leads_to_one(name):
    text = _FENCE.sub("", (ROOT / name).read_text("utf-8"))
    linked = [link.partition("#") for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", text))]
    files = [(_from_root(name, path), anchor) for path, _, anchor in linked if not path.startswith("https://")]
    assert files
    assert [path for path, _ in files if not (ROOT / path).exists()] == []
    assert [(path, anchor) for path, anchor in files if anchor and anchor not in _anchors(path)] == []


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_of_the_code_that_a_guide_names_is_there(name):
    text = _FENCE.sub("", GUIDES[name])
    named = re.findall(r"`((?:macros|content|overrides|tests|schemas|\.github)/[\w./-]+)`", text)
    assert named or name == guide.CONTRIBUTING_FILE  # whose reader needs no file of the code
    assert [path for path in named if "KIND" not in path and not (ROOT / path).exists()] == []


def test_the_picture_of_the_home_page_is_small():
    picture = (ROOT / ".github/home.png").read_bytes()
    assert picture.startswith(b"\x89PNG") and len(picture) <= MOST_BYTES_OF_A_PICTURE


@pytest.mark.parametrize("name", MACROS)
def test_the_guide_for_editors_shows_the_example_of_each_macro(name):
    assert f"| `{{{{ {example(name)} }}}}` |" in EDITING


def test_the_guide_for_editors_shows_no_macro_that_is_not_there():
    assert set(re.findall(r"\{\{ (\w+)\(", EDITING)) == set(MACROS)


@pytest.mark.parametrize("name", MACROS)
def test_the_example_of_each_macro_gives_something(corpus, name):
    shown = rendered(corpus, of_the_corpus(example(name)))
    assert shown.strip() and (name in ("count", "host", "guide") or "<" in shown)


@pytest.mark.parametrize(("name", "text", "parameter"), NAMES)
def test_a_wrong_name_in_a_macro_stops_the_build(corpus, name, text, parameter):
    with pytest.raises(NoSuchThing, match="no-such-thing"):
        rendered(corpus, of_the_corpus(example(name).replace(text, '"no-such-thing"', 1)))


def _is_there(place):
    path = ROOT / place
    return path.is_dir() if place.endswith("/") else path.is_file()


def _from_root(name, path):
    """The path from the root to what a file called `name` links to as `path`; itself where there is none."""
    return os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name


def _anchors(name):
    """The anchors that GitHub gives to the headings of a Markdown file."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", (ROOT / name).read_text("utf-8")), re.M)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
