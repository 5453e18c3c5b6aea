"""Where mutations are made and what they are; that tests notice them is tried in tests/soak/test_mutants.py."""

import ast

import pytest

from tests.mutants.__main__ import sample
from tests.mutants.mutations import mutations


@pytest.fixture
def made(tmp_path):
    """made(text) is each module that comes of a module with this text, without what is the same in both of a line."""

    def lines(text):
        path = tmp_path / "it.py"
        path.write_text(text, "utf-8")
        return [one.applied(path.read_bytes()).decode() for one in mutations(tmp_path, path)]

    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = b < c\n", ["a = b <= c\n"]),
        ("a = b and (c) is not d\n", ["a = b or (c) is not d\n", "a = b and (c) is d\n"]),
        ("a = not b\n", ["a = (b)\n"]),
        ("a = b if c else d\n", ["a = b if (not (c)) else d\n"]),
        ("a = 'é' + b  # é\n", ['a = "" + b  # é\n', "a = 'é' - b  # é\n"]),
        ("def f():\n    go()\n    return x\n", ["def f():\n    pass\n    return x\n", "def f():\n    go()\n    return None\n"]),
        ("for a in b:\n    break\n", ["for a in b:\n    continue\n"]),
        ("a = any(x for x in y if z(x))\n", ["a = all(x for x in y if z(x))\n", "a = any(x for x in y if (not (z(x))))\n"]),
    ],
)
def test_a_mutation_changes_one_place_and_no_more(made, text, expected):
    assert made(text) == expected
    for one in made(text):
        ast.parse(one)


@pytest.mark.parametrize(
    "text",
    ['"""Words."""\n', "from a import b\n", "a: 'b | c'\n", "f'{a + 1}'\n", "a = f(b, 'take it out')\n", "T = TypeVar('T')\n"],
)
def test_what_is_for_people_or_for_types_alone_stays(made, text):
    assert made(text) == []


@pytest.mark.parametrize(
    "text", ["if a == 'not stated': ...\n", "A = 'to be set'\n", "'a an the'.split()\n", "f('(one) [a-z]+ two')\n"]
)
def test_a_value_of_several_words_is_no_message(made, text):
    assert '""' in "".join(made(text))


def test_a_mutation_shows_its_line_as_it_was_and_as_it_is(tmp_path):
    (tmp_path / "it.py").write_text("def f(a):\n    return (a +\n            1)\n")
    shown = {str(one) for one in mutations(tmp_path, tmp_path / "it.py")}
    assert "it.py:3: 1)  =>  2)" in shown
    assert "it.py:2: return (a +  =>  return (a -" in shown


def test_a_sample_stays_as_it_is_when_another_line_changes(tmp_path):
    (tmp_path / "code").mkdir()
    module = tmp_path / "code" / "it.py"
    module.write_text("".join(f"a{n} = {n} + b\n" for n in range(50)))
    before = sample(tmp_path, ["code"], 30, seed=1)
    assert before == sample(tmp_path, ["code"], 30, seed=1) != sample(tmp_path, ["code"], 30, seed=2)
    module.write_text("import b\n" + module.read_text().replace("a7 = 7", "a7 = 77"))
    assert (
        len({one.was for one in before} & {one.was for one in sample(tmp_path, ["code"], 30, seed=1)})
        >= len({b.was for b in before}) - 2
    )
