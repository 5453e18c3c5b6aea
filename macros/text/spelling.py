"""Whether words spell an abbreviation.

overrides/assets/rules/spelling.js says the same; both pass the cases in tests/vectors/terms.json.
"""

from collections.abc import Iterator

LITTLE = set("a an and at by for in of on or the to with".split())


def spell(words: list[str], letters: str) -> bool:
    """True where every word gives its first letter, and maybe more of its letters, in order; little ones may give none."""
    given = {0}
    for word in words:
        given = {more for so_far in given for more in _gives(word, letters, so_far)}
    return bool(words) and len(letters) in given


def spell_partly(words: list[str], letters: str) -> bool:
    """True where the words, each by its first letter and in order, give the first letter and at least half of three or more."""
    if len(letters) < 3 or not words or words[0] in LITTLE or words[0][0] != letters[0]:
        return False
    at, given = 0, 0
    for word in words:
        place = letters.find(word[0], at)
        if place >= 0:
            at, given = place + 1, given + 1
        elif word not in LITTLE:
            return False
    return given >= 2 and 2 * given >= len(letters)


def _gives(word: str, letters: str, given: int) -> Iterator[int]:
    """Yield how many letters may be given after this word, when `given` were before it."""
    if word in LITTLE:
        yield given
    at = 0 if word.startswith(letters[given : given + 1] or "\0") else -1
    while at >= 0:
        given += 1
        yield given
        at = word.find(letters[given : given + 1] or "\0", at + 1)
