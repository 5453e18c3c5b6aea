"""Glossary terms in the search index: wherever a page names a term, by whatever spelling, the index holds one token more.

So every spelling of a term finds the same pages, ranked as if all of them had said the same word, and a search for
"integrated care board" fetches one part of the index where its words would need three, each of them long. The browser
puts the token in the place of the spelling in what is typed (assets/search/words.js), and takes it off what it shows.
"""

from ..terms import compiled, matcher

# No vowel stands in a token, so that no stemming changes it, and all are of one length, so that none begins another.
SIGN, LETTERS, LENGTH = "zq", "bcdfghjklm", 4


def tokens(playbook):
    """{id of a term: its token}, for the terms that are looked for in texts."""
    ids = sorted({form["id"] for form in compiled(playbook)["forms"]})
    return {id: SIGN + "".join(LETTERS[int(digit)] for digit in f"{number:0{LENGTH}}") for number, id in enumerate(ids)}


class Namer:
    """Puts the tokens of one playbook's terms into pages."""

    def __init__(self, playbook):
        self.matcher, self.tokens = matcher(playbook), tokens(playbook)

    def name(self, element):
        """Put a token before each term in the texts of an element (lxml), which is changed in place."""
        for one in element.iter("*"):
            if one.tag in ("script", "style"):
                continue
            one.text = self._named(one.text)
            for child in one:
                child.tail = self._named(child.tail)

    def _named(self, text):
        if not text or text.isspace():
            return text
        pieces, at = [], 0
        for match in self.matcher.find(text):
            pieces += [text[at : match.start], self.tokens[match.id], " ", text[match.start : match.end]]
            at = match.end
        return "".join([*pieces, text[at:]])
