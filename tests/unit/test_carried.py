"""What the source documents say and no reader finds any more: a warning for an editor, never a failure for anyone."""

import json

import pytest

from macros.checks import check
from macros.outputs.data import export
from macros.reports.carried import not_carried
from tests.support.changing import GONE, change
from tests.support.command import call as run
from tests.support.places import TODAY
from tests.unit.test_cli import tiny_root  # noqa: F401

WALK, STRONG = 0, 1  # the places of the two elements in the list


@pytest.fixture
def with_element(tiny):
    """Changes fields of an element of the list."""

    def changed(place, fields):
        change(
            tiny, tiny.get("vocabulary", "source-elements"), {f"entries.{place}.{name}": value for name, value in fields.items()}
        )
        return [one.message for one in not_carried(tiny)]

    return changed


def test_an_element_that_a_record_or_a_page_carries_is_no_matter(tiny):
    assert not_carried(tiny) == []


def test_one_carrier_that_says_one_of_the_words_is_enough(with_element):
    assert with_element(WALK, {"carried_by": ["tip/gone", "activity/walk-and-talk"], "says": ["fly", "Walk"]}) == []


def test_a_word_that_no_carrier_says_is_warned_of_with_the_carriers(with_element):
    (message,) = with_element(WALK, {"says": ["trapeze", "tightrope"]})
    assert '"Walk side by side" is not carried' in message
    assert 'none of these says "trapeze" or "tightrope": activity/walk-and-talk, page/about' in message


@pytest.mark.parametrize("names", [["tip/gone"], ["page/gone"], ["nonsense"]])
def test_an_element_whose_carriers_are_gone_is_warned_of(with_element, names):
    (message,) = with_element(STRONG, {"carried_by": names})
    assert message.endswith(f"readers find none of these: {names[0]}")


def test_a_record_that_retires_carries_nothing_any_more(tiny, with_element):
    assert with_element(WALK, {"carried_by": ["activity/walk-and-talk"]}) == []
    change(tiny, tiny.get("activity", "walk-and-talk"), {"status": "retired"})
    assert [one.rule for one in not_carried(tiny)] == ["carried"]


def test_the_ids_that_a_record_names_are_not_its_words(with_element):
    assert with_element(WALK, {"carried_by": ["tip/ask-one-question"], "says": ["what would help"]}) == []
    assert len(with_element(WALK, {"carried_by": ["tip/ask-one-question"], "says": ["two-good-things"]})) == 1


def test_a_word_counts_from_its_beginning_on(with_element):
    assert with_element(WALK, {"carried_by": ["activity/walk-and-talk"], "says": ["minut"]}) == []
    assert len(with_element(WALK, {"carried_by": ["activity/walk-and-talk"], "says": ["inutes"]})) == 1


def test_the_command_warns_at_the_elements_place_and_ends_well(tiny_root):  # noqa: F811
    path = tiny_root / "content" / "vocabulary" / "source-elements.yml"
    path.write_text(path.read_text("utf-8").replace("- side by side\n      - walk", "- trapeze"), "utf-8")
    done = run(tiny_root, "carried", "--format", "json", "--today", TODAY)
    (warning,) = json.loads(done.stdout)
    assert (done.returncode, warning["level"], warning["path"]) == (0, "warning", "content/vocabulary/source-elements.yml")
    assert warning["line"] == path.read_text("utf-8").splitlines().index("  - id: walk-side-by-side") + 1
    assert done.stderr == "2 elements of the sources, 1 to look at\n"


def test_a_playbook_without_such_a_list_has_nothing_to_look_at(tiny_root):  # noqa: F811
    (tiny_root / "content" / "vocabulary" / "source-elements.yml").unlink()
    done = run(tiny_root, "carried", "--today", TODAY)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("field", ["sources", "carried_by"])
def test_an_element_says_where_it_comes_from_and_who_carries_it(tiny, field):
    change(tiny, tiny.get("vocabulary", "source-elements"), {f"entries.{STRONG}.{field}": GONE})
    found = [(one.words, one.level) for one in check(tiny) if one.rule == "element"]
    assert found == [(f'entries[1]: an element of a source needs {field}; write "{field}:"', "error")]


def test_the_list_stands_in_no_data_since_it_names_what_may_not_be_shown(tiny):
    assert not [address for address, _ in export.files(tiny) if "source-elements" in address]
    assert not [address for address, text in export.files(tiny) if '"source-elements"' in text]
