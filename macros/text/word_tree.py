"""Tells quickly that a text holds none of many runs of words: one regular expression, in which what they begin with alike
stands once. It may say yes where a closer look finds nothing, and never no where one would find something.
"""

import re
from collections.abc import Iterable

_BETWEEN_WORDS = r"[^0-9a-z]+"  # more than may stand there: a space, a line end, a hyphen, an apostrophe, a comma
_BEFORE, _AFTER = r"(?<![0-9a-z])", r"(?![0-9a-z])"
_NOTHING = re.compile(r"(?!)")
_GAP, _END = " ", ""


Branch = dict[str, "Branch"]


def word_tree(runs: Iterable[list[str]]) -> re.Pattern[str]:
    """A compiled expression for runs of words (lists of words in small letters), to be used on a text in small letters."""
    tree: Branch = {}
    for run in runs:
        branch = tree
        for char in _GAP.join(run):
            branch = branch.setdefault(char, {})
        branch[_END] = {}
    return re.compile(f"{_BEFORE}(?:{_pattern(tree)}){_AFTER}") if tree else _NOTHING


def _pattern(branch: Branch) -> str:
    ways = [(_BETWEEN_WORDS if char == _GAP else re.escape(char)) + _pattern(rest) for char, rest in branch.items() if char != _END]
    if not ways:
        return ""
    if len(ways) == 1 and _END not in branch:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + ("?" if _END in branch else "")
