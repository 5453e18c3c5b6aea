"""A report on the playbook's own texts, page by page: long sentences, and abbreviations that nobody explains there.

It is never a gate. It helps whoever looks after the words to see where to begin.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import NamedTuple, TypedDict

from ..model.addresses import of_file
from ..model.pages import CALL, own_pages
from ..model.playbook import PAGES, Playbook
from ..model.record import Record
from ..model.visibility import Visibility
from ..reading.front_matter import split
from ..reading.place import Place, blanked, place_in
from ..text.expansions import is_expanded
from ..text.glossary import Matcher
from ..text.sentences import MOST_WORDS, sentences, words

LONGEST_START = 60
_CALL = re.compile(CALL)


class LongSentence(TypedDict):
    """A sentence of more than MOST_WORDS words."""

    line: int
    column: int
    words: int
    text: str


class Unexplained(TypedDict):
    """An abbreviation that the page does not explain, and what it stands for, as far as the glossary says."""

    line: int
    column: int
    form: str
    full: str


class _Abbreviation(NamedTuple):
    """An abbreviation in a text: where it begins, how it stands there, its id, and what it stands for if that is known."""

    start: int
    form: str
    id: str
    full: str


@dataclass
class Page:
    """One file of the playbook, and the address at which readers meet it: what its texts come to, and what to fix."""

    path: str
    address: str
    sentences: int = 0
    words: int = 0
    long: list[LongSentence] = field(default_factory=list)
    unexplained: list[Unexplained] = field(default_factory=list)

    @property
    def average(self) -> float:
        """How many words its sentences have on average."""
        return round(self.words / self.sentences, 1) if self.sentences else 0


def report(playbook: Playbook, matcher: Matcher) -> list[Page]:
    """Every Page of a playbook, those with most to fix first."""
    found = [_record_page(record, matcher) for record in playbook.all() if _is_shown(playbook, record)]
    found += [_hand_written_page(name, text, matcher) for name, text in own_pages(playbook.root)]
    return sorted(found, key=lambda page: (-len(page.long) - len(page.unexplained), -page.average, page.path))


def as_text(pages: Sequence[Page]) -> str:
    """The pages that have something to fix, with each place, and a line about all of them."""
    blocks = [_block(page) for page in pages if page.long or page.unexplained]
    fine = len(pages) - len(blocks)
    return "\n".join([*blocks, f"{_all(pages)} {_count(fine, 'page')} {'has' if fine == 1 else 'have'} nothing to fix.\n"])


def as_json(pages: Sequence[Page]) -> str:
    """All pages as JSON, with the figures of the whole."""
    total = {"most_words": MOST_WORDS, "sentences": sum(p.sentences for p in pages), "words": sum(p.words for p in pages)}
    listed = [{**asdict(page), "average": page.average} for page in pages]
    return json.dumps({**total, "pages": listed}, indent=2, ensure_ascii=False) + "\n"


def _is_shown(playbook: Playbook, record: Record) -> bool:
    return record.spec.has_own_words and playbook.visibility(record) in (Visibility.VISIBLE, Visibility.DRAFT)


def _record_page(record: Record, matcher: Matcher) -> Page:
    page, met = Page(record.path, record.address), {record.id}
    for path, text, _ in record.shown_texts():
        _read(page, text, matcher, met, partial(record.place, path))
    return page


def _hand_written_page(name: str, text: str, matcher: Matcher) -> Page:
    page = Page(name, of_file(name.removeprefix(PAGES + "/")))
    parts, _ = split(text, name)
    if parts:
        body = blanked(_CALL, parts.body)
        _read(page, body, matcher, set(), partial(place_in, body, first_line=parts.body_line))
    return page


def _read(page: Page, text: str, matcher: Matcher, met: set[str], place: Callable[[int], Place]) -> None:
    """Count the sentences of a text, and keep what is to be fixed; `met` are the abbreviations that were there before."""
    for offset, sentence in sentences(text):
        number = words(sentence)
        page.sentences, page.words = page.sentences + 1, page.words + number
        if number > MOST_WORDS:
            line, column = place(offset)
            page.long.append({"line": line, "column": column, "words": number, "text": " ".join(sentence.split())})
    for start, form, id, full in _abbreviations(text, matcher):
        if id not in met and not is_expanded(text, start, start + len(form), full):
            line, column = place(start)
            page.unexplained.append({"line": line, "column": column, "form": form, "full": full})
        met.add(id)


def _abbreviations(text: str, matcher: Matcher) -> list[_Abbreviation]:
    found = matcher.find(text)
    known = [_Abbreviation(match.start, match.form, match.id, match.full) for match in found if match.short]
    unknown = matcher.unknown_acronyms(text, found)
    return sorted([*known, *(_Abbreviation(start, form, form.removesuffix("s"), "") for start, form in unknown)])


def _block(page: Page) -> str:
    long, unexplained = len(page.long), len(page.unexplained)
    lines = [f"{page.path} ({page.address}): {_count(long, 'long sentence')}, {_count(unexplained, 'abbreviation')} not explained; "
             f"{_count(page.sentences, 'sentence')} of {page.average} words on average"]  # fmt: skip
    said = [(Place(one["line"], one["column"]), f"{one['words']} words: {_start(one['text'])}") for one in page.long]
    said += [(Place(one["line"], one["column"]), f"{one['form']} is not explained; write {one['full'] or 'it'} "
              f"{'(' + one['form'] + ')' if one['full'] else 'out'}") for one in page.unexplained]  # fmt: skip
    return "\n".join([*lines, *(f"{page.path}:{place.line}:{place.column}: {words}" for place, words in sorted(said)), ""])


def _start(text: str) -> str:
    return text if len(text) <= LONGEST_START else text[:LONGEST_START].rpartition(" ")[0] + " …"


def _all(pages: Sequence[Page]) -> str:
    total, number = sum(page.sentences for page in pages), sum(page.words for page in pages)
    return (f"{_count(len(pages), 'page')}, {_count(total, 'sentence')} of {round(number / max(total, 1), 1)} words on average; "
            f"{sum(len(page.long) for page in pages):,} longer than {MOST_WORDS} words, "
            f"{_count(sum(len(page.unexplained) for page in pages), 'abbreviation')} not explained.")  # fmt: skip


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
