"""The forms for contributors: what each asks for, and the rules that the browser shares with the check.

A kind's Form is the choice of fields. Whatever a record needs beyond them has a default: `given` as it stands there, the rest
in overrides/assets/rules/defaults.js.
"""

from ..model import schemas
from ..model.addresses import absolute
from ..model.kinds import KINDS, Form
from ..model.kinds.term import SPELT
from ..model.playbook import Playbook
from ..text import print_fonts
from ..text.glossary import spelling_variants
from ..text.markdown_links import Link
from . import fields, shared_rules

# What the form writes above a record, and import looks for: the names of organisations that may not be named; that the
# contributor wants help with it.
FOR_THE_REGISTER = "For the private register, not for the record:"
ASKS_FOR_HELP = "Help needed: someone might be recognised in this."

_ANY_ORDER = [(kind.name, kind.form) for kind in KINDS.values() if kind.form]
# {kind: its form}; those of several pages first.
FORMS: dict[str, Form] = dict(sorted(_ANY_ORDER, key=lambda one: one[1].on_one_page))


def address(kind: str) -> str:
    """The address of the page of a kind's form."""
    return f"/contribute/{kind}/"


def questions(kind: str, ending: str) -> str:
    """The address of the file of a form's questions, as docx or txt."""
    return f"/contribute/{kind}-questions.{ending}"


def steps(playbook: Playbook, kind: str) -> list[fields.Step]:
    """The questions of one form."""
    return fields.steps(playbook, kind, FORMS[kind])


def page(playbook: Playbook, link: Link, kind: str) -> dict[str, object]:
    """What the template of a form's page needs."""
    form, spec, found = FORMS[kind], KINDS[kind], steps(playbook, kind)
    return {
        "form": form,
        "asks_consent": spec.is_contributed,
        "steps": found,
        "host": playbook.host,
        "ending": spec.suffix,
        "data": rules(playbook, kind) | {"steps": fields.as_data(found), "terms": link("/assets/terms.json")},
        "word_file": link(questions(kind, "docx")),
        "text_file": link(questions(kind, "txt")),
    }


def rules(playbook: Playbook, kind: str) -> dict[str, object]:
    """What the browser needs beside the fields: what is filled in, ids that are taken, where things go, the checks' patterns."""
    form, spec = FORMS[kind], KINDS[kind]
    reserved = schemas.documents()["common.schema.json"]["$defs"]["record_id"]["not"]["enum"]
    return {
        "kind": kind,
        "noun": form.noun,
        "named_by": spec.title_field,
        "given": form.given,
        "recognised": form.recognised,
        "asks_for_help": ASKS_FOR_HELP,
        "for_the_register": FOR_THE_REGISTER,
        "on_one_page": form.on_one_page,
        "folder": spec.folder,
        "ending": spec.suffix,
        "taken": sorted({*reserved, *(one.id for one in playbook.all(kind) if not playbook.hides(one))}),
        "spellings": _spellings(playbook) if kind == "term" else {},
        "unprintable": print_fonts.none_holds() if spec.is_printed else None,
        "site": playbook.settings.get("site_name", ""),
        "address": absolute(playbook, spec.address),
        **shared_rules.of_code(),
        **shared_rules.of_records(spec),
        **sending(playbook),
    }


def sending(playbook: Playbook) -> dict[str, object]:
    """Where what someone writes goes, and what finds personal detail in it: every page that sends something asks."""
    return {
        "mailbox": playbook.host.get("mailbox") or "",
        "repository": str(playbook.settings.get("repo_url") or "").rstrip("/"),
        **shared_rules.of_personal_detail(),
    }


def _spellings(playbook: Playbook) -> dict[str, str]:
    """{spelling as its words: term that has it}, plurals too: a spelling belongs to one term."""
    return {" ".join(form["words"]): record.title
            for record in playbook.shown("term") for path, text, _ in record.texts()
            if path[0] in SPELT for form in spelling_variants(text, record.id)}  # fmt: skip
