"""Terms in the search index: wherever a page names one, by whatever spelling, the index holds one token more.

So every spelling of a term finds the same pages, ranked as if all of them had said the same word, and a search for
"integrated care board" fetches one part of the index where its words would need three, each of them long. Words of the
list of search words that are more than one, such as "care home", are named too. The browser puts the token in the
place of the spelling in what is typed (assets/search/words.js), and takes it off what it shows.
"""

from lxml.etree import _Element

from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.terms import compiled
from ...text.glossary import Form, Matcher, spelling_variants
from ...text.words import WORD

# No vowel stands in a token, so that no stemming changes it, and all are of one length, so that none begins another.
PREFIX, LETTERS, LENGTH = "zq", "bcdfghjklm", 4


def tokens(playbook: Playbook) -> dict[str, str]:
    """{id of a term that is looked for in texts, or words of the list of search words: its token}; only words have a space."""
    names = sorted({form["id"] for form in _forms(playbook)})
    return {name: PREFIX + "".join(LETTERS[int(digit)] for digit in f"{number:0{LENGTH}}") for number, name in enumerate(names)}


def _forms(playbook: Playbook) -> list[Form]:
    """The forms of terms, and those of words of the list that are more than one word and no term's."""
    of_terms = compiled(playbook)["forms"]
    known = {tuple(form["words"]) for form in of_terms}
    words = [entry["title"] for entry in playbook.list_of("search-words").values()]
    listed = [form for title in words for form in spelling_variants(title, title)]
    return of_terms + [form for form in listed if len(form["words"]) > 1 and tuple(form["words"]) not in known]


class Namer:
    """Puts the tokens of one playbook's terms into pages."""

    def __init__(self, playbook: Playbook) -> None:
        all_forms = _forms(playbook)
        self.matcher, self.tokens = Matcher({**compiled(playbook), "forms": all_forms}), tokens(playbook)
        self.shorter = {tuple(form["words"]): form["id"] for form in all_forms if len(form["words"]) > 1}

    def name(self, element: _Element) -> None:
        """Put a token before each term in the texts of an element (lxml), which is changed in place."""
        for one in element.iter("*"):
            if one.tag in ("script", "style"):
                continue
            one.text = self._named(one.text)
            for child in one:
                child.tail = self._named(child.tail)

    def _named(self, text: str | None) -> str | None:
        if not text or text.isspace():
            return text
        pieces: list[str] = []
        at = 0
        for match in self.matcher.find(text):
            names = [*self._within(match.form), match.id]
            pieces += [text[at : match.start], *(f"{self.tokens[name]} " for name in names), match.form]
            at = match.end
        return "".join([*pieces, text[at:]])

    def _within(self, form: str) -> list[str]:
        """Other terms of two words or more inside one: who looks for "integrated care" also finds an integrated care board."""
        words = [word.group().lower() for word in WORD.finditer(form)]
        runs = {tuple(words[start:end]) for start in range(len(words)) for end in range(start + 2, len(words) + 1)}
        return sorted({self.shorter[run] for run in runs if len(run) < len(words) and run in self.shorter})


@cached_on_argument
def namer(playbook: Playbook) -> Namer:
    """The Namer of a playbook, made once."""
    return Namer(playbook)
