"""README and CONTRIBUTING hold: their specimen is valid, and every command, file and macro that they name is there."""

import ast
import inspect
import re
import shlex
import shutil

import click
import jinja2
import pytest

from macros import checks, cli, playbook
from macros.outputs.author_macros import MACROS, NoSuchThing
from macros.outputs.pages import pages
from macros.problems import as_text
from tests.support.places import ROOT, TODAY

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
GUIDES = {"README": README, "CONTRIBUTING": CONTRIBUTING}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
HERE = "/about/"
MOST_BYTES_OF_A_PICTURE = 150_000

_FENCE = re.compile(r"^```[a-z]*\n(.*?)^```$", re.M | re.S)
_SPECIMEN = re.search(r"^```markdown\n(---\n.*?)^```$", CONTRIBUTING, re.M | re.S).group(1)
_SPECIMEN_PATH = f"case_studies/{re.search('^id: (.+)$', _SPECIMEN, re.M).group(1)}.md"


@pytest.fixture(scope="module")
def real():
    found, problems = playbook.load(ROOT, TODAY)
    assert problems == []
    return found


@pytest.fixture
def with_case_study(tmp_path):
    """A function: the real playbook with this text as a further case study, and the problems of that file."""
    for folder in ("content", "case_studies"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)

    def checked(text):
        path = tmp_path / _SPECIMEN_PATH
        path.write_text(text, "utf-8")
        found, problems = playbook.load(tmp_path, TODAY)
        problems += checks.check(found, named={_SPECIMEN_PATH})
        return found, [problem for problem in problems if problem.path == _SPECIMEN_PATH]

    return checked


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


def example(name):
    """The example call in a macro's docstring, without its braces."""
    return re.search(r"Example: \{\{ (.+) \}\}", MACROS[name].__doc__).group(1)


def rendered(real, call):
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    bound = {name: _bound(macro, real) for name, macro in MACROS.items()}
    return environment.from_string("{{ " + call + " }}").render(bound)


def _bound(macro, real):
    return lambda *arguments, **named: macro(real, HERE, *arguments, **named)


def names_in(call):
    """The parts of a macro's call that must name something real: (text to replace, parameter)."""
    parsed = ast.parse(call, mode="eval").body
    named = {keyword.arg: ast.literal_eval(keyword.value) for keyword in parsed.keywords}
    given = inspect.signature(MACROS[parsed.func.id]).bind(None, None, *map(ast.literal_eval, parsed.args), **named)
    return [(f'"{value}"', parameter) for parameter, value in given.arguments.items()
            if isinstance(value, str) and parameter != "words"]  # fmt: skip


NAMES = [(name, *part) for name in MACROS for part in names_in(example(name))]


def test_the_specimen_case_study_has_no_problem_at_all_and_a_page(with_case_study):
    found, problems = with_case_study(_SPECIMEN)
    assert as_text(problems) == ""
    assert _SPECIMEN_PATH.replace("case_studies", "case-studies").replace(".md", "/index.md") in pages(found)


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
def test_a_specimen_spoilt_in_one_place_is_told(with_case_study, was, now, rule):
    assert was in _SPECIMEN
    _, problems = with_case_study(_SPECIMEN.replace(was, now, 1))
    assert rule in {problem.rule for problem in problems}


def test_the_sample_of_a_problem_is_what_the_check_says(with_case_study):
    _, problems = with_case_study(_SPECIMEN.replace("region: midlands", "region: midland"))
    assert as_text(problems) in CONTRIBUTING and len(problems) == 1


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_names_exists(guide):
    named = list(commands(GUIDES[guide]))
    assert {words[0] for words in named} == {"make", "playbook"}
    assert [(words, unknown(words)) for words in named if unknown(words)] == []


@pytest.mark.parametrize(
    "line",
    ["make sight", "playbook chek", "playbook check --form x", "playbook new tip one two", "playbook --rot DIR build"],
)
def test_a_command_that_does_not_exist_would_be_noticed(line):
    text = f"Run `{line}`.\n\n```sh\n.venv/bin/{line}  # so\n```\n"
    assert [bool(unknown(words)) for words in commands(text)] == [True] * 2


def test_contributing_lists_every_target_of_the_makefile():
    assert {target for target in TARGETS if not re.search(rf"`make {target}\b", CONTRIBUTING)} == set()


def test_every_place_in_the_readme_table_is_there():
    table = README.partition("## Where things are\n")[2].partition("\n## ")[0]
    places = [place for row in re.findall(r"^\| (`.+?) \|", table, re.M) for place in re.findall(r"`([^`]+)`", row)]
    assert len(places) > 12
    assert [place for place in places if not _is_there(place)] == []


def test_every_folder_of_records_is_in_the_readme_table():
    folders = {f"`{collection.folder}/`" for collection in playbook.COLLECTIONS.values()}
    assert {folder for folder in folders if folder not in README} == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "LICENSE-CONTENT.md"])
def test_every_link_to_a_file_leads_to_one(name):
    text = _FENCE.sub("", (ROOT / name).read_text("utf-8"))
    linked = [link.partition("#") for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", text))]
    files = [(path or name, anchor) for path, _, anchor in linked if not path.startswith("https://")]
    assert files
    assert [path for path, _ in files if not (ROOT / path).exists()] == []
    assert [(path, anchor) for path, anchor in files if anchor and anchor not in _anchors(path)] == []


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_of_the_code_that_a_guide_names_is_there(name):
    text = _FENCE.sub("", GUIDES[name])
    named = re.findall(r"`((?:macros|content|overrides|tests|schemas|\.github)/[\w./-]+)`", text)
    assert named
    assert [path for path in named if "KIND" not in path and not (ROOT / path).exists()] == []


def test_the_picture_of_the_home_page_is_small():
    picture = (ROOT / ".github/home.png").read_bytes()
    assert picture.startswith(b"\x89PNG") and len(picture) <= MOST_BYTES_OF_A_PICTURE


@pytest.mark.parametrize("name", MACROS)
def test_contributing_shows_the_example_of_each_macro(name):
    assert f"| `{{{{ {example(name)} }}}}` |" in CONTRIBUTING


def test_contributing_shows_no_macro_that_is_not_there():
    assert set(re.findall(r"\{\{ (\w+)\(", CONTRIBUTING)) == set(MACROS)


@pytest.mark.parametrize("name", MACROS)
def test_the_example_of_each_macro_gives_something(real, name):
    shown = rendered(real, example(name))
    assert shown.strip() and (name in ("count", "host", "guide") or "<" in shown)


@pytest.mark.parametrize(("name", "text", "parameter"), NAMES)
def test_a_wrong_name_in_a_macro_stops_the_build(real, name, text, parameter):
    with pytest.raises(NoSuchThing, match="no-such-thing"):
        rendered(real, example(name).replace(text, '"no-such-thing"', 1))


def test_the_licences_name_the_same_holder_as_the_settings(real):
    holder = real.host["licence_holder"]
    assert f"2026 {holder}" in (ROOT / "LICENSE").read_text("utf-8")
    assert f"© 2026 {holder}." in (ROOT / "LICENSE-CONTENT.md").read_text("utf-8")


def _is_there(place):
    path = ROOT / place
    return path.is_dir() if place.endswith("/") else path.is_file()


def _anchors(name):
    """The anchors that GitHub gives to the headings of a Markdown file."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", (ROOT / name).read_text("utf-8")), re.M)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
