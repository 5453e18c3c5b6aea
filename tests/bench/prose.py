"""Invented sentences shaped like real ones: the words, their order and the lengths come from texts that were read."""

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n\s*\n|\n\s*[-*]\s+")
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*,?")
_CAPITALS = re.compile(r"[A-Z][^A-Z]*[A-Z]")
_BEFORE_A_NAME = {"with", "for", "from", "by", "of", "between", "and"}
_MOST_WORDS = 45
_TERM_RATE = 0.2

_BEGINNINGS = "Ash Barn Brack Carl Coln Dun Ells Fern Graf Hart Hex Kel Lang Mar Nor Oak Pen Ralm Stan Thorn Wend Yar"
_ENDINGS = "bury by combe don ford ham ley mere mouth stead thorpe ton well wick worth"
PLACES = [beginning + ending for beginning in _BEGINNINGS.split() for ending in _ENDINGS.split()]


class Writer:
    """Writes sentences that resemble `texts`, with some of `terms` in them, as `random` (a random.Random) decides.

    `terms` is {term: what it stands for, or an empty text}; `avoided` are words in lower case that it never uses.
    """

    def __init__(self, texts, terms, avoided, random):
        self.terms, self.random = dict(sorted(terms.items())), random
        self.starts, self.lengths, self.after_one, self.after_two, self.known = [], [], {}, {}, {}
        for text in texts:
            for sentence in sentences(text):
                if not _has_any(sentence, avoided):
                    self._read(sentence)
        self.new_record()

    def new_record(self):
        """From here on each abbreviation is explained again the first time."""
        self.explained = set()

    def sentence(self):
        """One sentence with its full stop, as long as some real one or a little longer, perhaps with terms in it."""
        return " ".join(self._with_terms(self._words())).rstrip(",") + "."

    def paragraph(self, words):
        """Whole sentences of about so many words, at least one."""
        found = [self.sentence()]
        while len(" ".join(found).split()) < words:
            found.append(self.sentence())
        return " ".join(found)

    def summary(self, most):
        """One sentence or more without terms, of at most `most` words in all; most is 45 or more."""
        found = self._words()
        sentences = [" ".join(found).rstrip(",") + "."]
        while len(found) + len(more := self._words()) <= most:
            found += more
            sentences.append(" ".join(more).rstrip(",") + ".")
        return " ".join(sentences)

    def phrase(self, least, most):
        """A few words without a full stop and without terms, as in a title."""
        while not least <= len(words := self._words()) <= most:
            pass
        return " ".join(words).rstrip(",")

    def _read(self, words):
        self.starts.append(words[0])
        self.lengths.append(len(words))
        for before, word, after in zip([None, *words], words, [*words[1:], None]):
            self.after_one.setdefault(word, []).append(after)
            self.after_two.setdefault((before, word), []).append(after)

    def _words(self):
        words, wanted = [self.random.choice(self.starts)], self.random.choice(self.lengths)
        while len(words) < _MOST_WORDS:
            following, may_end = self._following(words[-2] if len(words) > 1 else None, words[-1])
            if may_end and (len(words) >= wanted or not following):
                break
            words.append(self.random.choice(following))
        return words

    def _following(self, before, word):
        """(words, may end): what may come next, by the last two words where they leave a choice, else by the last."""
        if (before, word) not in self.known:
            pair = self.after_two.get((before, word), ())
            found = pair if len(set(pair)) > 1 else self.after_one[word]
            self.known[before, word] = [one for one in found if one], None in found
        return self.known[before, word]

    def _with_terms(self, words):
        """A glossary term joined on, now and then, after a word such as with or for."""
        for word in words:
            yield word
            if word in _BEFORE_A_NAME and self.terms and self.random.random() < _TERM_RATE:
                yield f"the {self._named(self.random.choice(list(self.terms)))} and"

    def _named(self, term):
        first = term not in self.explained
        self.explained.add(term)
        return f"{self.terms[term]} ({term})" if first and self.terms[term] else term


def sentences(text):
    """The sentences of a text, plain or Markdown, each a list of at least four words; figures are left out."""
    for sentence in _SENTENCE_END.split(_LINK.sub(r"\1", text)):
        words = [word for word in map(_plain, sentence.split()) if word]
        if len(words) >= 4:
            yield words


def _has_any(words, avoided):
    """True for a sentence with an abbreviation in capitals in it, or with one of the words to avoid."""
    line = " ".join(words).lower().replace("-", " ")
    return any(_CAPITALS.search(word) for word in words) or any(one in line for one in avoided)


def _plain(word):
    """The word without brackets, stars and quotation marks; an empty text if it is none."""
    bare = word.strip('()[]*#"“”‘.;:?!').replace("’", "'")
    return bare if _WORD.fullmatch(bare) else ""
