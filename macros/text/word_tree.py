"""Tells quickly that a text holds none of many runs of words: one regular expression, in which what they begin with alike
stands once. It may say yes where a closer look finds nothing, and never no where one would find something.
"""

import re

_BETWEEN_WORDS = r"[^0-9a-z]+"  # more than may stand there: a space, a line end, a hyphen, an apostrophe, a comma
_BEFORE, _AFTER = r"(?<![0-9a-z])", r"(?![0-9a-z])"
_NOTHING = re.compile(r"(?!)")
_GAP, _END = " ", ""


def word_tree(runs):
    """A compiled expression for runs of words (lists of words in small letters), to be used on a text in small letters."""
    tree = {}
    for run in runs:
        branch = tree
        for sign in _GAP.join(run):
            branch = branch.setdefault(sign, {})
        branch[_END] = {}
    return re.compile(f"{_BEFORE}(?:{_pattern(tree)}){_AFTER}") if tree else _NOTHING


def _pattern(branch):
    ways = [(_BETWEEN_WORDS if sign == _GAP else re.escape(sign)) + _pattern(rest) for sign, rest in branch.items() if sign != _END]
    if not ways:
        return ""
    if len(ways) == 1 and _END not in branch:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + ("?" if _END in branch else "")
