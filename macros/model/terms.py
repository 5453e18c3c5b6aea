"""The glossary's terms as plain data, compiled from their records, and the matcher that finds them in texts."""

import json
from collections.abc import Iterable

from ..cache.reads import asked
from ..reading.values import Fields
from ..text.expansions import spells
from ..text.glossary import CompiledTerms, Form, Matcher, Term, plurals, spelling_variants
from ..text.words import ACRONYM, WORD
from .memo import cached_on_argument
from .playbook import Playbook

BODIES = "organisations"  # the category of terms whose name in full says that a body is meant, and puzzles few


@asked
def compiled(playbook: Playbook) -> CompiledTerms:
    """The shown terms of a playbook as data: what each means, and its forms as runs of words with their plurals."""
    terms: dict[str, Term] = {}
    found: list[Form] = []
    for record in playbook.shown("term"):
        fields = record.data
        terms[record.id] = {"term": fields["term"], "full": fields.get("expansion", ""), "meaning": fields["definition"],
                            "instead": fields.get("instead", ""), "advice": fields["advice"]}  # fmt: skip
        if fields.get("used_by"):
            terms[record.id]["used_by"] = list(fields["used_by"])
        if not fields.get("never_mark"):
            found += _own_forms(record.id, fields)
    found.sort(key=lambda form: (-len(form["words"]), form["words"], form["id"]))
    never = {record.data["term"] for record in playbook.shown("term") if record.data.get("never_mark")}
    known = {entry["title"] for entry in playbook.list_of("exceptions").values()} | never
    return {"version": 1, "terms": terms, "forms": found, "known": sorted(known)}


def as_json(playbook: Playbook) -> str:
    """The compiled terms as JSON text, the same each time."""
    return json.dumps(compiled(playbook), ensure_ascii=False, sort_keys=True) + "\n"


@cached_on_argument
def matcher(playbook: Playbook) -> Matcher:
    """The matcher of a playbook's own terms, made once."""
    return Matcher(compiled(playbook))


def _own_forms(id: str, fields: Fields) -> Iterable[Form]:
    """The forms of one term, each once, the short ones with what they stand for."""
    texts = [fields["term"], *filter(None, [fields.get("expansion")]), *(fields.get("aliases") or ())]
    familiar = fields.get("familiar") or ()
    found: dict[tuple[str, ...], Form] = {}
    for text in texts:
        full = _full(text, fields, texts)
        for form, stands_for in zip(spelling_variants(text, id), (full, _plural(full))):
            if form["short"]:
                form["full"] = stands_for
            if text in familiar or (fields.get("category") == BODIES and not form["short"]):
                form["familiar"] = True
            found.setdefault(tuple(form["words"]), form)
    return found.values()


def _full(text: str, fields: Fields, texts: list[str]) -> str:
    """What an abbreviation stands for: its expansion, or another spelling of the term that has no abbreviation in it."""
    if text == fields["term"] and fields.get("expansion"):
        return str(fields["expansion"])
    words = [other for other in texts if not any(map(ACRONYM.fullmatch, WORD.findall(other)))]
    return next((other for other in words if spells(other, text)), "")


def _plural(text: str) -> str:
    before, space, last = text.rpartition(" ")
    return before + space + plurals(last, exact=False)[-1] if last else ""
