"""The forms for contributors: what each asks for, and the rules that the browser shares with the check.

FORMS is the choice of fields. Whatever a record needs beyond them is filled in by rule: `given` as it stands here,
the rest in overrides/assets/contribute/rules.js.
"""

from dataclasses import dataclass

from ..checks import characters, personal_detail
from ..model import schemas
from ..model.addresses import absolute
from ..model.kinds import COLLECTIONS
from ..text import print_fonts, safe_markdown
from ..text.glossary import spelling_variants
from . import fields
from .fields import BODY

_DRAFT = {"status": "draft", "origin": "from-source", "owner": "playbook editors"}
# What the form writes over a record whose contributor wants help with it, and import looks for.
FOR_THE_REGISTER = "For the private register, not for the record:"  # above a record whose organisations may not be named
ASKS_FOR_HELP = "Please help: somebody might be recognised in this."
_LICENCE = "By sending it you agree that others may reuse and change the words, with credit, under the licence CC BY 4.0."


@dataclass(frozen=True)
class Form:
    """One form: its page, its words, what it asks and what it does not.

    `steps` are (id, heading, fields); a field is a path into the schema, and body stands for the parts of the text.
    `not_asked` are parts of a field that the rules fill in, or that editors add. `given` are values that never vary.
    `agrees` says what whoever sends it agrees to. `recognised` is whether to ask if anybody could be recognised.
    """

    kind: str
    noun: str
    heading: str
    named_by: str
    agrees: str
    steps: tuple
    given: dict
    not_asked: frozenset = frozenset()
    recognised: bool = True
    on_one_page: bool = True

    @property
    def address(self):
        return f"/contribute/{self.kind}/"

    def questions(self, ending):
        """The address of the file of its questions, as docx or txt."""
        return f"/contribute/{self.kind}-questions.{ending}"


FORMS = {
    form.kind: form
    for form in (
        Form(
            kind="case-study", noun="case study", heading="Share a case study", named_by="title",
            agrees="Somebody who may speak for your organisation has to agree.",
            steps=(
                ("in-short", "In short", ("title", "summary")),
                ("where", "Where it was", ("region", "places", "system")),
                ("who", "Who took part", ("organisations", "settings")),
                ("when", "When it was", ("started", "ended")),
                ("story", "What happened", (BODY,)),
                ("outcomes", "What changed, and how you know", ("outcomes", "unknowns", "sources")),
                ("contact", "Who may be asked", ("contact",)),
                ("permission", "Permission to share it", ("permission",)),
            ),
            given=_DRAFT | {"checked_with": "nobody yet"},
            not_asked=frozenset({"organisations.now", "permission.basis", "permission.withdrawn", "permission.by.reference",
                                 "outcomes.source.year", "sources.year"}),
            on_one_page=False,
        ),
        Form(
            kind="tip", noun="tip", heading="Suggest a tip", named_by="title", agrees=_LICENCE,
            steps=(
                ("tip", "Your tip", ("title", "detail", "questions")),
                ("fits", "Where it fits", ("ways", "moments", "sources")),
            ),
            given=_DRAFT, not_asked=frozenset({"sources.year"}),
        ),
        Form(
            kind="term", noun="glossary term", heading="Suggest a term", named_by="term", agrees=_LICENCE,
            steps=(
                ("word", "The word", ("term", "expansion", "aliases")),
                ("meaning", "What it means", ("definition", "meanings")),
                ("use", "Whether to use it", ("advice", "instead", "category", "used_by", "sources")),
            ),
            given=_DRAFT, not_asked=frozenset({"sources.year"}), recognised=False,
        ),
    )
}  # fmt: skip


def steps(playbook, kind="case-study"):
    """The questions of one form as [{id, heading, fields}] (see form_fields)."""
    return fields.steps(playbook, FORMS[kind])


def page(playbook, link, kind):
    """What the template of a form's page needs."""
    form, found = FORMS[kind], steps(playbook, kind)
    return {
        "form": form,
        "steps": found,
        "host": playbook.host,
        "ending": COLLECTIONS[kind].suffix,
        "data": rules(playbook, kind) | {"steps": found, "terms": link("/assets/terms.json")},
        "word_file": link(form.questions("docx")),
        "text_file": link(form.questions("txt")),
    }


def rules(playbook, kind):
    """What the browser needs beside the fields: what is filled in, ids that are taken, where things go, the checks' patterns."""
    form, collection = FORMS[kind], COLLECTIONS[kind]
    reserved = schemas.documents()["common.schema.json"]["$defs"]["record_id"]["not"]["enum"]
    return {
        "kind": kind,
        "noun": form.noun,
        "named_by": form.named_by,
        "given": form.given,
        "recognised": form.recognised,
        "asks_for_help": ASKS_FOR_HELP,
        "for_the_register": FOR_THE_REGISTER,
        "on_one_page": form.on_one_page,
        "folder": collection.folder,
        "ending": collection.suffix,
        "taken": sorted({*reserved, *(one.id for one in playbook.all(kind) if not playbook.hides(one))}),
        "spellings": _spellings(playbook) if kind == "term" else {},
        "unprintable": print_fonts.none_holds() if kind in characters.PRINTED else None,
        "site": playbook.settings.get("site_name", ""),
        "address": absolute(playbook, collection.address),
        "markup": [[pattern.pattern, found, hint] for pattern, found, hint in safe_markdown.SIGNS],
        "tag": safe_markdown.TAG.pattern,
        "tag_told": list(safe_markdown.words_for("html_inline")),
        **sending(playbook),
    }


def sending(playbook):
    """Where what somebody writes goes, and the patterns that find personal detail in it: every page that sends something asks."""
    return {
        "mailbox": playbook.host.get("mailbox", ""),
        "repository": str(playbook.settings.get("repo_url") or "").rstrip("/"),
        "passed_over": safe_markdown.PASSED_OVER.pattern,
        "birth": personal_detail.BIRTH.pattern,
        "email": personal_detail.EMAIL.pattern,
        "personal_hosts": personal_detail.PERSONAL_HOSTS.pattern,
    }


def _spellings(playbook):
    """{spelling as its words: term that has it}, plurals too: a spelling belongs to one term."""
    return {" ".join(form["words"]): record.title
            for record in playbook.shown("term") for path, text, _ in record.texts()
            if path[0] in ("term", "expansion", "aliases") for form in spelling_variants(text, record.id)}  # fmt: skip
