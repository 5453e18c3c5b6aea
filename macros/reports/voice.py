"""How the playbook's own words read, by kind of text: the grade, runs of short sentences, and words to avoid.

It is never a gate. Run before and after a rewrite, it shows what changed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from ..model.avoided import WordsToAvoid, own_texts
from ..model.pages import CALL, own_pages
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import Visibility
from ..reading.front_matter import split
from ..reading.place import Place, blanked, place_in
from ..reading.values import Path
from ..text.grade import grade, syllables
from ..text.sentences import SHORT, runs_of_short_sentences, sentences, word_list

PAGE, SCRIPT, STEPS, STATEMENT, LABEL = "page", "spoken script", "steps and notes", "checklist statement", "label"
# Fields of a kind that are a kind of text of their own.
_PARTS = {
    "activity": {"instructions": SCRIPT, "prompts": SCRIPT, "facilitator_note": STEPS, "prepare": STEPS, "shorter": STEPS,
                 "online": STEPS, "access": STEPS, "follow_up": STEPS},
    "pack": {"note": STEPS},
    "phase": {"steps": STEPS},
    "checklist": {"statements": STATEMENT},
}  # fmt: skip
_CALL_OR_TAG = re.compile(CALL + r"|\{%[^\n]*?%\}|</?[A-Za-z][^<>]*>")
_FULL = re.compile(
    r"\b(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|would|should|must|will) not|cannot"
    r"|(?:it|that|there|what|who) is|(?:we|you|they) (?:are|will|have)|I (?:am|will|have))\b", re.IGNORECASE)  # fmt: skip
_CONTRACTED = re.compile(r"\b\w+(?:n['\u2019]t|['\u2019](?:ll|re|ve|m))\b|\b(?:it|that|there|what|who)['\u2019]s\b", re.IGNORECASE)


class OwnText(NamedTuple):
    """A text that readers meet: its kind, its file, its words, and where in the file an offset stands."""

    kind: str
    path: str
    text: str
    place: Callable[[int], Place]


class Finding(NamedTuple):
    """A place to look at: a run of short sentences or a word to avoid."""

    path: str
    place: Place
    said: str


@dataclass
class Tally:
    """What the texts of one kind come to."""

    texts: int = 0
    sentences: int = 0
    words: int = 0
    syllables: int = 0
    short: int = 0
    runs: int = 0
    avoided: Counter[str] = field(default_factory=Counter)
    full: int = 0
    contracted: int = 0

    @property
    def grade(self) -> float:
        """Its Flesch-Kincaid grade."""
        return grade(self.sentences, self.words, self.syllables)

    @property
    def average(self) -> float:
        """How many words a sentence has on average."""
        return round(self.words / self.sentences, 1) if self.sentences else 0.0

    def __add__(self, other: "Tally") -> "Tally":
        mine, theirs = vars(self), vars(other)
        return Tally(**{name: mine[name] + theirs[name] for name in mine})


@dataclass
class Report:
    """The Tally of each kind of text, and every place to look at."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def whole(self) -> Tally:
        """The Tally of all kinds together."""
        return sum(self.kinds.values(), Tally())


def texts(playbook: Playbook) -> Iterator[OwnText]:
    """Every text of a playbook's records that readers see, of its drafts, and of its hand-written pages."""
    for record in playbook.all():
        if playbook.visibility(record) in (Visibility.VISIBLE, Visibility.DRAFT):
            for path, text in own_texts(record):
                yield OwnText(_kind(record, path), record.path, text, partial(record.place, path))
    for name, whole in own_pages(playbook.root):
        parts, _ = split(whole, name)
        if parts:
            body = blanked(_CALL_OR_TAG, parts.body)
            yield OwnText(PAGE, name, body, partial(place_in, body, first_line=parts.body_line))
            yield OwnText(LABEL, name, parts.header, partial(place_in, parts.header, first_line=parts.header_line))


def report(found: Iterable[OwnText], words: WordsToAvoid) -> Report:
    """What some texts come to, kind by kind in the order of their names."""
    made = Report()
    for one in found:
        tally = made.kinds.setdefault(one.kind, Tally())
        made.findings += _read(one, tally, words)
    made.kinds = dict(sorted(made.kinds.items()))
    made.findings.sort()
    return made


def _kind(record: Record, path: Path) -> str:
    parts = _PARTS.get(record.kind, {})
    return next((parts[step] for step in path if isinstance(step, str) and step in parts), record.kind)


def _read(one: OwnText, tally: Tally, words: WordsToAvoid) -> Iterator[Finding]:
    tally.texts += 1
    for _, sentence in sentences(one.text):
        found = word_list(sentence)
        tally.sentences, tally.words = tally.sentences + 1, tally.words + len(found)
        tally.syllables += sum(map(syllables, found))
        tally.short += len(found) < SHORT
    tally.full += len(_FULL.findall(one.text))
    tally.contracted += len(_CONTRACTED.findall(one.text))
    for offset, number in runs_of_short_sentences(one.text):
        tally.runs += 1
        start = " ".join(one.text[offset : offset + 60].split())
        yield Finding(one.path, one.place(offset), f"{number} sentences under {SHORT} words: {start} \u2026")
    for match in words.find(one.text):
        tally.avoided[match.form.lower()] += 1
        yield Finding(one.path, one.place(match.start), f'"{match.form}"; write: {match.instead}')
