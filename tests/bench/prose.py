"""Invented sentences shaped like real ones: the words, their order and the lengths come from texts that were read."""

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n\s*\n|\n\s*[-*]\s+")
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*,?")
_BEFORE_A_NAME = {"with", "for", "from", "by", "of", "between", "and"}
_MOST_WORDS = 45
_TERM_RATE = 0.2

_BEGINNINGS = "Ash Barn Brack Carl Coln Dun Ells Fern Graf Hart Hex Kel Lang Mar Nor Oak Pen Ralm Stan Thorn Wend Yar"
_ENDINGS = "bury by combe don ford ham ley mere mouth stead thorpe ton well wick worth"
PLACES = [beginning + ending for beginning in _BEGINNINGS.split() for ending in _ENDINGS.split()]


class Writer:
    """Writes sentences that resemble `texts`, with some of `terms` in them, as `random` (a random.Random) decides."""

    def __init__(self, texts, terms, random):
        self.terms, self.random = sorted(terms), random
        self.starts, self.lengths, self.after_one, self.after_two = [], [], {}, {}
        for text in texts:
            for sentence in sentences(text):
                self._read(sentence)

    def sentence(self):
        """One sentence with its full stop, as long as some real one or a little longer."""
        words, wanted = [self.random.choice(self.starts)], self.random.choice(self.lengths)
        while len(words) < _MOST_WORDS:
            following = self._following(words)
            if None in following and (len(words) >= wanted or set(following) == {None}):
                break
            words.append(self.random.choice([word for word in following if word]))
        return " ".join(self._with_terms(words)).rstrip(",") + "."

    def paragraph(self, words):
        """Whole sentences of about so many words, at least one."""
        found = [self.sentence()]
        while len(" ".join(found).split()) < words:
            found.append(self.sentence())
        return " ".join(found)

    def text(self, most):
        """Whole sentences of at most `most` words; `most` must leave room for a short one."""
        while len((found := self.paragraph(most // 2)).split()) > most:
            pass
        return found

    def phrase(self, least, most):
        """A few words without a full stop, as in a title."""
        words = self.sentence().rstrip(".").split()
        while not least <= len(words) <= most:
            words = self.sentence().rstrip(".").split()
        return " ".join(words)

    def _read(self, words):
        self.starts.append(words[0])
        self.lengths.append(len(words))
        for before, word, after in zip([None, *words], words, [*words[1:], None]):
            self.after_one.setdefault(word, []).append(after)
            self.after_two.setdefault((before, word), []).append(after)

    def _following(self, words):
        """What may come next: by the last two words where they leave a choice, otherwise by the last one."""
        pair = (words[-2] if len(words) > 1 else None, words[-1])
        following = self.after_two.get(pair, ())
        return following if len(set(following)) > 1 else self.after_one[words[-1]]

    def _with_terms(self, words):
        """A glossary term joined on, now and then, after a word such as with or for."""
        for word in words:
            yield word
            if word in _BEFORE_A_NAME and self.terms and self.random.random() < _TERM_RATE:
                yield f"the {self.random.choice(self.terms)} and"


def sentences(text):
    """The sentences of a text, plain or Markdown, each a list of at least four words; figures are left out."""
    for sentence in _SENTENCE_END.split(_LINK.sub(r"\1", text)):
        words = [word for word in map(_plain, sentence.split()) if word]
        if len(words) >= 4:
            yield words


def _plain(word):
    """The word without brackets, stars and quotation marks; an empty text if it is none."""
    bare = word.strip('()[]*#"“”‘.;:?!').replace("’", "'")
    return bare if _WORD.fullmatch(bare) else ""
