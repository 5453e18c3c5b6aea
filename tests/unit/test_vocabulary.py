"""One word for one thing: in names, comments, messages and labels, what the field calls it. Records say what they like."""

import re

import pytest

from tests.support.places import ROOT

# What is not said, once names are split into words, and what is said instead.
SAY_INSTEAD = {
    r"mend(s|ed|ing)?": "fix",
    r"somebody": "someone",
    r"whom": "who",
    r"(tells?|told) of": "is about, reports",
    r"(is|are) told(?= (at|once|in|with|where|by|and)\b)": "is reported",
    r"(detail|tag) told|told figure": "message, reported figure",
    r"(?<!out )short forms?": "abbreviation",  # a tip of the corpus is called spell-out-short-forms
    r"(?<!six )doors": "entry points, button group",  # a checklist of the corpus is called six-doors
    r"lapse[sd]?": "expired",
    r"no longer here": "no longer available",
    r"records/notice|notice schema": "tombstone",
}
ANY = re.compile(rf"\b(?:{'|'.join(SAY_INSTEAD)})\b")
FOLDERS = ("macros", "overrides", "schemas", ".github", ".ci", "tests/unit", "tests/site", "tests/support", "tests/scripts")
SUFFIXES = {"", ".css", ".html", ".js", ".json", ".md", ".py", ".sh", ".typ", ".yml"}
NOT_OURS = {"vendor", "node_modules", "__pycache__"}


def own_files():
    """The files in whose words readers, contributors or coders meet the project, but no records."""
    for path in [*ROOT.glob("*.md"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))]:
        named = path.name in ("CHANGELOG.md", "test_vocabulary.py") or NOT_OURS & set(path.parts)
        if path.is_file() and path.suffix in SUFFIXES and not named:
            yield path


def unsaid(text):
    """Yield (line, what was found, what to say) of a text, its names split into words."""
    words = re.sub(r"[_-]|(?<=[a-z])(?=[A-Z][a-z])", " ", text).lower()
    for found in ANY.finditer(words):
        instead = next(instead for one, instead in SAY_INSTEAD.items() if re.match(rf"(?:{one})\b", words[found.start() :]))
        yield words.count("\n", 0, found.start()) + 1, found.group(), instead


def test_each_thing_has_one_name():
    files = list(own_files())
    assert len(files) > 400
    found = [(path, *one) for path in files for one in unsaid(f"{path.stem}\n{path.read_text('utf-8')}")]
    assert [f"{path.relative_to(ROOT)}:{number - 1}: {words}; say {say}" for path, number, words, say in found] == []


@pytest.mark.parametrize(("text", "words"), [
    ("nothing to mend", "mend"), ("def test_once_it_is_mended():", "mended"), ("const isMended = true;", "mended"),
    ("def test_a_fault_is_told_at_its_place():", "is told"), ("class _ShortForm:", "short form"), ('class="doors"', "doors"),
])  # fmt: skip
def test_a_word_for_which_there_is_a_better_one_is_found_in_prose_and_in_names(text, words):
    assert [found for _, found, _ in unsaid(text)] == [words]


@pytest.mark.parametrize("text", ["recommended", "amended", "SIX_DOORS", "what people told us", "an overlapse", "the other end"])
def test_what_only_looks_like_one_is_passed_over(text):
    assert list(unsaid(text)) == []
