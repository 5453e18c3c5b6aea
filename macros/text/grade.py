"""How hard a text is to read: the Flesch-Kincaid grade, from the length of its sentences and of its words.

Syllables are guessed from the spelling. That is wrong for single words and right enough for a page.
"""

import re

_VOWELS = re.compile(r"[aeiouy]+")
# An ending that is written and not spoken: make, makes, asked; not table, asks, wanted, houses.
_SILENT = re.compile(r"(?<![aeiouy])(?<!l)e$|(?<=[aeiouy]l)e$|(?<![aeiouytd])ed$|(?<![aeiouysxzcgh])es$")

# Two vowels in a row that are spoken as two: doing, idea, quiet, actual, science, create; and the end of doesn't.
_TWO = re.compile(r"[aeiouy]ing\b|ea\b|iet|(?<![qg])ua[lt]|[rc]ienc|creat|(?<=[sd])n't\b")


def syllables(word: str) -> int:
    """About how many syllables a word has; a figure counts as one, and so does an acronym."""
    spoken = word.lower().replace("\u2019", "'")
    letters = re.sub(r"[^a-z]", "", spoken.partition("'")[0])
    if word.isupper() or not letters:
        return 1
    return max(1, len(_VOWELS.findall(_SILENT.sub("", letters)))) + len(_TWO.findall(spoken))


def grade(sentences: int, words: int, syllable_count: int) -> float:
    """The Flesch-Kincaid grade of a text with these counts: the year of school, plus five for the reading age; 0 for no text."""
    if not sentences or not words:
        return 0.0
    return round(0.39 * words / sentences + 11.8 * syllable_count / words - 15.59, 1)
