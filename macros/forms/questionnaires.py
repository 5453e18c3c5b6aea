"""The questions of each form as files to fill in, for people who would rather not use it: Word and plain text."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from ..documents.docx_writer import Writer
from ..model.kinds import Form
from ..model.playbook import Playbook
from ..text.dates import day
from .contribution import FORMS, questions, steps
from .fields import Field, Step

WIDTH = 76
SEVERAL = "If you have several, write one per line under each question, in the same order."


def files(playbook: Playbook) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of each file."""
    for kind, form in FORMS.items():
        found = steps(playbook, kind)
        yield questions(kind, "docx"), _word(playbook, form, found)
        yield questions(kind, "txt"), _text(playbook, form, found).encode()


def _title(form: Form) -> str:
    return f"{form.heading}: the questions"


def _how(playbook: Playbook, form: Form) -> str:
    return (
        f"Answer what you can; short answers are fine. Then send this file to {playbook.host.get('mailbox') or 'us'}. Leave out "
        f"names and anything that could give someone away. {form.agrees}"
    )


def _word(playbook: Playbook, form: Form, found: Iterable[Step]) -> bytes:
    site = playbook.settings.get("site_name", "")
    writer = Writer({"title": _title(form), "site": site, "address": playbook.settings.get("site_url", ""),
                     "version": playbook.today, "version_in_words": day(playbook.today)})  # fmt: skip
    writer.heading(_title(form))
    writer.text(_how(playbook, form))
    for step in found:
        writer.heading(step.heading, 2)
        for field in _with_inner(step.fields):
            writer.text(_question(field), leads=True)
            writer.text("" if field.fields else " ")
    return writer.bytes()


def _text(playbook: Playbook, form: Form, found: Iterable[Step]) -> str:
    blocks = [_title(form).upper(), fill(_how(playbook, form), WIDTH)]
    for step in found:
        blocks.append(step.heading.upper())
        blocks += [fill(_question(field), WIDTH) + "\n" for field in _with_inner(step.fields)]
    return "\r\n".join("\n\n".join(blocks).splitlines()) + "\r\n"


def _with_inner(fields: Iterable[Field]) -> Iterator[Field]:
    """Every field, those inside others too, in the order of the form."""
    for field in fields:
        yield field
        yield from _with_inner(field.fields)


def _question(field: Field) -> str:
    choices = "; ".join(choice.words for choice in field.choices)
    some = "One or more of" if field.kind == "choices" else "One of"
    guidance = [field.hint, SEVERAL if field.kind == "list" else "", f"{some}: {choices}." if choices else ""]
    return " ".join([f"{field.label.rstrip('.:')}{'' if field.label.endswith('?') else ':'}", *filter(None, guidance)])


def fields_with_questions(playbook: Playbook, kind: str) -> list[tuple[Field, str]]:
    """[(field, question)] of everything that the files of one form ask, in order, with the words that stand in them."""
    return [(field, _question(field)) for step in steps(playbook, kind) for field in _with_inner(step.fields)]


def headings(playbook: Playbook, kind: str) -> list[str]:
    """What else stands in those files: their title, and the headings of their parts."""
    return [_title(FORMS[kind]), *(step.heading for step in steps(playbook, kind))]
