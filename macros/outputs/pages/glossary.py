"""What the page of the glossary shows: the terms in full with where each is used, and by category."""

from collections.abc import Iterable

from ...cache.reads import remembered
from ...model.kinds import KINDS
from ...model.memo import cached_on_argument
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.terms import matcher
from ...text.markdown_links import Link
from ..print import addresses
from .contexts import TermContext, TitledLink
from .list_contexts import GlossaryContext, TermCategory, TermsOfLetter
from .lists import tombstones
from .records import record_in_full
from .related import order
from .view import View

USES_SHOWN = 5


def glossary(playbook: Playbook, link: Link) -> GlossaryContext:
    """The terms in full with where each is used, then the same terms by category, and what to say instead of some."""
    records = sorted(playbook.shown("term"), key=order)
    terms = [_in_full(playbook, record, link) for record in records]
    return GlossaryContext(
        removed=tombstones(playbook, "term", link),
        printed=addresses.links(addresses.GLOSSARY, link) if terms else [],
        categories=_categories(records, link),
        avoided=[term for term in terms if term.record["advice"] == "avoid"],
        letters=_letters(terms),
    )


def _in_full(playbook: Playbook, record: Record, link: Link) -> TermContext:
    used_in = uses_of_terms(playbook).get(record.id, [])[:USES_SHOWN]
    return TermContext(**vars(record_in_full(playbook, record, link)), used_in=View(playbook, link).cards(used_in))


def _categories(terms: Iterable[Record], link: Link) -> list[TermCategory]:
    found: dict[str, list[TitledLink]] = {}
    for term in terms:
        found.setdefault(term.data["category"], []).append(TitledLink(term.title, link(term.address)))
    return [TermCategory(id.replace("-", " "), links) for id, links in sorted(found.items())]


def _letters(terms: Iterable[TermContext]) -> list[TermsOfLetter]:
    found: dict[str, list[TermContext]] = {}
    for term in terms:
        found.setdefault(term.record["term"][0].upper(), []).append(term)
    return [TermsOfLetter(letter, some) for letter, some in sorted(found.items())]


@cached_on_argument
def uses_of_terms(playbook: Playbook) -> dict[str, list[Record]]:
    """{term id: [records whose texts use it]}, for the kinds that have pages of their own."""
    uses: dict[str, list[Record]] = {}
    for kind in KINDS.values():
        for record in playbook.shown(kind.name) if kind.is_prose else ():
            for id in _terms_in(playbook, *record.key):
                uses.setdefault(id, []).append(record)
    return uses


@remembered
def _terms_in(playbook: Playbook, kind: str, id: str) -> list[str]:
    """The ids of the terms that the texts of one record use."""
    words, record = matcher(playbook), playbook.get(kind, id)
    texts = [text for _, text, _ in record.shown_texts()] if record else []
    return sorted({match.id for text in texts for match in words.find(text)})
