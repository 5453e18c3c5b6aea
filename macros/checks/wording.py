"""Plain words: abbreviations that nobody explains, and words that are best avoided.

In content/ an abbreviation that the glossary does not know is an error. In a case study it is a warning, like a word to
avoid and an abbreviation that is not explained the first time: a gate on care text puts contributors off. So it is
in a draft, which nobody reads yet, and where a term that left the glossary would have known it: whoever takes one record out
cannot be asked to rewrite all others first.

Words that make a text sound stiff (content/vocabulary/words-to-avoid.yml) are a warning in our own records and pages. In what
someone contributed they are no more than a hint to the editor: the words are theirs.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from ..cache.sealed import digest
from ..model.avoided import NAMES, Avoided, is_own, own_texts, words_to_avoid
from ..model.kinds.term import SPELT
from ..model.pages import own_pages
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.terms import compiled, matcher
from ..problems import ERROR, HINT, WARNING, Problem
from ..reading.place import place_in
from ..reading.values import Path
from ..text.expansions import is_expanded, spells
from ..text.glossary import Matcher, spelling_variants
from . import schema

_FOUND, _FAULTS = "wording by ", "schema.check_fields"


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield a problem for each abbreviation or word that readers may not understand or may be hurt by."""
    words = sound_matcher(playbook)
    gone = [name for one in playbook.all("term") if one.is_removed for name in (one.id, one.title)]
    name = f"{_FOUND}{digest(json.dumps([words.data, gone]))}"  # what is found in a record holds for these words alone
    for record in playbook.all():
        if name not in record.findings:
            for older in [one for one in record.findings if one.startswith(_FOUND)]:
                del record.findings[older]
            record.findings[name] = tuple(_of_record(record, words, gone))
        yield from record.findings[name]
    yield from _avoided(playbook)


def _of_record(record: Record, words: Matcher, gone: list[str]) -> Iterator[Problem]:
    met: set[str] = set()
    for path, text, _ in record.shown_texts():
        text = text.replace(schema.PLACEHOLDER, " " * len(schema.PLACEHOLDER))  # reported elsewhere, as what it is
        if not (record.spec.names_others and path[-1] in NAMES):
            yield from _unknown(record, path, text, words, gone)
            if record.spec.is_contributed:
                yield from _known(record, path, text, words, met)


def sound_matcher(playbook: Playbook) -> Matcher:
    """The Matcher of a playbook's terms and exceptions, without those that do not fit their schema."""
    stated = [record for record in (*playbook.all("term"), playbook.get("vocabulary", "exceptions")) if record]
    sound = [record for record in stated if not _faults(record)]
    if sound == stated:
        return matcher(playbook)  # which remembers, for the pages, what it finds here
    kept: dict[str, dict[str, Record]] = {"term": {}, "vocabulary": {}}
    for record in sound:
        kept[record.kind][record.id] = record
    return Matcher(compiled(replace(playbook, records=kept)))


def _faults(record: Record) -> tuple[Problem, ...]:
    """Where a record departs from its schema, whichever check reports it."""
    if _FAULTS not in record.findings:
        found = schema.check_fields(record.schema_kind, record.data, record.path, record.positions)
        record.findings[_FAULTS] = tuple(found)
    return record.findings[_FAULTS]


def _unknown(record: Record, path: Path, text: str, words: Matcher, gone: list[str]) -> Iterator[Problem]:
    gentle = record.spec.is_contributed or record.status == "draft"
    own = _own_abbreviations(record)
    for offset, acronym in words.unknown_acronyms(text):
        if acronym in own:
            continue
        level = WARNING if gentle or _was_known(acronym, gone) else ERROR
        yield record.problem("acronym", path, f'the glossary does not know "{acronym}"', "write it out, add it to the "
                             "glossary, or to content/vocabulary/exceptions.yml", offset, level=level)  # fmt: skip


def _was_known(acronym: str, gone: list[str]) -> bool:
    """True where a name of a term that left the glossary is this abbreviation, or spells it: of some only the id is left."""
    return any(acronym.lower().removesuffix("s") == name.lower().removesuffix("s") or spells(name, acronym) for name in gone)


def _own_abbreviations(record: Record) -> set[str]:
    """The words of the spellings of a term: it need not stand in the glossary before it may stand in itself."""
    if record.kind != "term":
        return set()
    spelt = [text for path, text, _ in record.texts() if path[0] in SPELT]
    return {word for text in spelt for form in spelling_variants(text, record.id) for word in form["words"]}


def _known(record: Record, path: Path, text: str, words: Matcher, met: set[str]) -> Iterator[Problem]:
    """Words to avoid, and abbreviations that are not explained; `met` are the terms that stood in the record before."""
    for match in words.find(text):
        term = words.terms[match.id]
        if term["advice"] == "avoid":
            yield record.problem("wording", path, f'"{match.form}" is best avoided', f"say: {term['instead']}",
                                 match.start, level=WARNING)  # fmt: skip
        elif match.short and match.id not in met and not is_expanded(text, match.start, match.end, match.full):
            yield record.problem("wording", path, f'"{match.form}" is not explained the first time',
                                 f"write {match.full} ({match.form})" if match.full else "say in a few words what "
                                 "it is", match.start, level=WARNING)  # fmt: skip
        met.add(match.id)


def _avoided(playbook: Playbook) -> Iterator[Problem]:
    """The words on the list of words to avoid, in records and on hand-written pages."""
    words = words_to_avoid(playbook)
    for record in playbook.all():
        level = WARNING if is_own(record) else HINT
        for path, text in own_texts(record):
            for one in words.find(text):
                yield record.problem("wording", path, *_message(one), one.start, level)
    for name, text in own_pages(playbook.root):
        for one in words.find(text):
            yield Problem(name, *place_in(text, one.start), "wording", *_message(one), WARNING)


def _message(one: Avoided) -> tuple[str, str]:
    return f'"{one.form}" is best avoided', f"write: {one.instead}"
