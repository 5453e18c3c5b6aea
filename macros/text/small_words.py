"""Words that say little by themselves, such as *the*: a search loses them, and its index keeps none of where they stand.

In the text that is indexed each is a sign for private use, which is no letter, so that Pagefind passes over it; whatever is
shown has the word again. On a site with thousands of pages the parts of the index that a reader fetches are a third shorter.
The browser has the same words in overrides/assets/rules/small-words.js; both pass tests/vectors/small_words.json.
"""

import re
from itertools import groupby
from operator import itemgetter

SMALL_WORDS = (
    "a about after again all also am an and any are aren as at be because been being but by can cant could couldnt "
    "did didnt do does doesnt doing dont for from get gets getting go going got had has hasnt have havent having he "
    "her here hers him his how i id if ill im in into is isnt it its ive just let lets like may me might mine more "
    "most much must my need not of off on one or our ours out over own please really she should so some something "
    "than that thats the their them then there theres these they theyre theyve thing things this those to too up us "
    "very want wants was we well were weve what whats when where which while who whos whose why will with wont would "
    "you your youre"
).split()
_FIRST, _FIRST_CAPITAL = 0xE000, 0xE400
_SIGNS = {
    **{word: chr(_FIRST + at) for at, word in enumerate(SMALL_WORDS)},
    **{word.capitalize(): chr(_FIRST_CAPITAL + at) for at, word in enumerate(SMALL_WORDS)},
}
_WORDS = {ord(sign): word for word, sign in _SIGNS.items()}
_BY_FIRST_LETTER = groupby(sorted(_SIGNS), key=itemgetter(0))  # which a pattern tries three times as fast
_ANY = "|".join(
    f"{letter}(?:{'|'.join(sorted((word[1:] for word in words), key=len, reverse=True))})" for letter, words in _BY_FIRST_LETTER
)
_WHOLE = re.compile(rf"(?<![\w'’&-])(?:{_ANY})(?![\w'’&-])")


def as_signs(text: str) -> str:
    """A text with a sign in the place of each small word; one in capitals, or a part of another word, stays."""
    return _WHOLE.sub(lambda found: _SIGNS[found[0]], text)


def as_words(text: str) -> str:
    """The text again of which `as_signs` made this one."""
    return text.translate(_WORDS)
