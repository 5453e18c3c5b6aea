"""The words that our own text avoids, from their list in the vocabulary, and where they stand in a text.

Names, titles of sources, code, addresses and quotations are left alone: they are not ours to change.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..reading.values import Fields, Path
from ..text.glossary import Form, Match, Matcher
from ..text.words import WORD
from .kinds.term import SPELT
from .kinds.vocabulary import LINKS_NOT_CHECKED, SOURCE_ELEMENTS, WORDS_TO_AVOID
from .memo import cached_on_argument
from .pages import CALL
from .playbook import Playbook
from .record import Record

# Names of documents and bodies are given as they are.
NAMES = ("title", "publisher", "authors", "known_as", "name")
# Which no reader sees.
_WORKING_LISTS = (WORDS_TO_AVOID, LINKS_NOT_CHECKED, SOURCE_ELEMENTS, "exceptions", "search-words", "words-alike")
_MAY_STAND = ""  # the id of a phrase in which a word may stay
_LEFT_ALONE = (
    CALL + r"|\{%[^\n]*?%\}"  # on hand-written pages
    r"|<!--.{0,2000}?-->|</?[A-Za-z][^<>]{0,500}>"
    r"|`[^`\n]{1,300}`"
    r"|\u201c[^\u201c\u201d]{1,600}\u201d|\"[^\"\n]{1,300}\""
    r"|(?m:^[ \t]*>[^\n]*$)"
)


class Avoided(NamedTuple):
    """A word to avoid where it stands in a text: its offset, how it is written there, on one line, its id, and what to write."""

    start: int
    form: str
    id: str
    instead: str


class WordsToAvoid:
    """Finds the words of a list in texts; `names` are left alone."""

    def __init__(self, entries: Mapping[str, Fields], names: Iterable[str] = ()) -> None:
        self.instead = {id: str(entry.get("instead", "")) for id, entry in entries.items()}
        forms = [form for id, entry in entries.items() for form in _forms(id, entry)]
        self._matcher = Matcher({"version": 1, "terms": {}, "forms": forms, "known": []})
        kept = sorted({name for name in names if self._matcher.find(name)}, key=len, reverse=True)
        patterns = [r"\s+".join(map(re.escape, name.split())) for name in kept]
        self._left_alone = re.compile("|".join([_LEFT_ALONE, *patterns]), re.DOTALL)

    def find(self, text: str) -> Iterator[Avoided]:
        """Yield each word to avoid, in the order of the text."""
        found = [match for match in self._matcher.find(text) if match.id != _MAY_STAND]
        spans = [one.span() for one in self._left_alone.finditer(text)] if found else []
        for match in found:
            if not _inside(match, spans):
                yield Avoided(match.start, " ".join(match.form.split()), match.id, self.instead[match.id])


@cached_on_argument
def words_to_avoid(playbook: Playbook) -> WordsToAvoid:
    """The words that a playbook's list names; none where it has no list."""
    return WordsToAvoid(playbook.list_of(WORDS_TO_AVOID), _names(playbook))


def own_texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield (path, text) of what a record says in words that are ours to choose."""
    if record.kind == "vocabulary" and record.id in _WORKING_LISTS:
        return
    for path, text, _ in record.shown_texts():
        if not _is_name(record, path):
            yield path, text


def is_own(record: Record) -> bool:
    """True for a record that we wrote; False for one that someone contributed and agreed to, word by word."""
    permission = record.data.get("permission")
    basis = permission.get("basis") if isinstance(permission, dict) else None
    return not record.spec.is_contributed or basis == "public-source"


def _forms(id: str, entry: Fields) -> Iterator[Form]:
    """The forms of one word, each as it is written, with no plurals made; the phrases in which it may stand come with them."""
    for key, meant in (("forms", id), ("unless", _MAY_STAND)):
        stated = entry.get(key)
        more = [entry.get("title")] if key == "forms" else []
        for text in (*more, *(stated if isinstance(stated, (list, tuple)) else ())):
            words = [word.lower() for word in WORD.findall(text)] if isinstance(text, str) else []
            if words:
                yield {"words": words, "exact": False, "short": False, "commas": [], "id": meant}


def _names(playbook: Playbook) -> Iterator[str]:
    for record in playbook.all():
        for path, text, _ in record.shown_texts():
            if _is_name(record, path):
                yield text


def _is_name(record: Record, path: Path) -> bool:
    """True for a name that others gave: of a document or body, of an organisation, and the spellings of a term."""
    named = record.spec.names_others or path[0] in ("sources", "organisations")
    return (named and path[-1] in NAMES) or path[-1] == "known_as" or (record.kind == "term" and path[0] in SPELT)


def _inside(match: Match, spans: list[tuple[int, int]]) -> bool:
    return any(start <= match.start and match.end <= end for start, end in spans)
