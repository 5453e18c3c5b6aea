"""What was sent, made into files: a record as a draft, and a source that it wrote out in a file of its own. Or why not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path

from .. import checks
from ..forms.contribution import ASKS_FOR_HELP, FOR_THE_REGISTER, FORMS
from ..forms.record_writer import markdown_record, yaml_record
from ..model.kinds import KINDS
from ..model.memo import cached_on_argument
from ..model.playbook import Playbook, record_of_text
from ..model.record import Record
from ..problems import Problem, has_errors
from ..reading import values, yaml_text
from ..reading.place import Place
from ..reading.text_file import MOST_BYTES
from ..reading.values import Fields
from . import completed_form, extracted_record, message
from .completed_form import CompletedForm
from .extracted_record import ExtractedRecord
from .message import Line
from .refusals import unsafe, wrong_id
from .sources import extract_sources
from .unnamed import names, says, unnamed

_MAY_BE_A_COMMENT, _COMMENT = re.compile(r"(?:^|\s)#"), re.compile(r"^\s*#", re.M)


@dataclass(frozen=True)
class Draft:
    """What came of a file: `files` {path from the root: text}, the first of them the record; none where it was refused.

    `refused` are problems of the file that was sent, `remaining` those of the files to be written; `left_out` are the
    numbers of its lines that are no part of the record; `notes` say what else a person should know. `asks_for_help` is
    whether the contributor said in the form that someone might be recognised. `register` are lines for the host's private
    register, where names are not to be used; `is_public` is whether others could read what was sent.
    """

    files: dict[str, str] = field(default_factory=dict)
    record: Record | None = None
    refused: list[Problem] = field(default_factory=list)
    remaining: list[Problem] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asks_for_help: bool = False
    register: list[str] = field(default_factory=list)
    is_public: bool = False


def draft(playbook: Playbook, path: Path, id: str | None = None) -> Draft:
    """The Draft of the file at `path` for this playbook, under the id `id` if one is given. Writes nothing."""
    lines, found = message.read(path)
    if found:
        return Draft(refused=found)
    made = _of_lines(playbook, message.name_of(path), lines, id)
    return replace(made, asks_for_help=any(ASKS_FOR_HELP in line.text for line in lines),
                   register=[*_for_the_register(lines), *made.register], is_public=message.is_public(path))  # fmt: skip


def _for_the_register(lines: Sequence[Line]) -> list[str]:
    """What the form wrote above a record whose organisations may not be named."""
    texts = [line.text.strip(" >\t") for line in lines]
    start = texts.index(FOR_THE_REGISTER) + 1 if FOR_THE_REGISTER in texts else len(texts)
    return list(takewhile(bool, texts[start:]))


def _of_lines(playbook: Playbook, name: str, lines: Sequence[Line], id: str | None) -> Draft:
    """A record among these lines, or else our questions with answers."""
    sent = extracted_record.find(lines)
    if sent:
        return _of_record(playbook, name, sent, id)
    form = completed_form.read(playbook, lines)
    if form and not form.lines:
        return Draft(refused=[Problem(name, 0, 0, "file", "these are our questions without answers",
                                      "ask for the completed file")])  # fmt: skip
    if form:
        return _of_form(playbook, name, form, id)
    return Draft(refused=[Problem(name, 0, 0, "file", "found neither a record nor answers to our questions",
                                  "a record begins with ---, id: and kind:; is this everything that was sent?")])  # fmt: skip


def _of_record(playbook: Playbook, name: str, sent: ExtractedRecord, id: str | None) -> Draft:
    """A record that was sent as the form writes it, or by hand."""
    text = _text(sent.header)
    data, positions, found = yaml_text.read(text, name)
    if found or not isinstance(data, dict):
        found = found or [Problem(name, 1, 1, "type", "expected fields, each on its own line", "write field: value")]
        return Draft(refused=_moved(found, sent.header), left_out=sent.left_out)
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in FORMS:
        at = _moved([Problem(name, *positions.value(("kind",)), "kind", f'found the kind "{kind}"',
                             f"this takes {', '.join(FORMS)}")], sent.header)  # fmt: skip
        return Draft(refused=at)
    body = sent.body if KINDS[kind].suffix == ".md" else []
    record = Record(KINDS[kind], f"{data.get('id')}", data, positions, _text(body), len(sent.header) + 1)

    def place(path: values.Path, offset: int) -> Place:
        return _sent_place(sent.header + body, record.place(path, offset))

    refused = unsafe(record, place, name)
    refused += wrong_id(playbook, kind, id or data.get("id"), name, _sent_place(sent.header, positions.value(("id",))))
    if refused:
        return Draft(refused=refused, left_out=sent.left_out)
    wanted: Fields = {**data, "id": id or data["id"]}
    wanted = wanted if data.get("status") == "draft" else _with_status(wanted)
    as_sent = text if wanted == data and not _MAY_BE_A_COMMENT.search(text) else None
    made = _made(playbook, kind, wanted, _text(body).rstrip("\n"), as_sent)
    notes = [*made.notes, *(["Comments in it were left out."] if _COMMENT.search(text) else [])]
    return replace(made, left_out=sent.left_out, notes=notes)


def _of_form(playbook: Playbook, name: str, form: CompletedForm, id: str | None) -> Draft:
    """Our questions, with answers."""
    fields = {**form.fields, **({"id": id} if id else {})}
    record = Record(KINDS[form.kind], name, fields, yaml_text.Positions("", 1), form.body)
    refused = unsafe(record, lambda path, offset: Place(form.line_of(path, offset), 1), name)
    refused += wrong_id(playbook, form.kind, fields["id"], name, Place(0, 0))
    if refused:
        return Draft(refused=refused)
    return replace(_made(playbook, form.kind, fields, form.body), notes=form.notes)


def _made(playbook: Playbook, kind: str, sent: Fields, body: str, text: str | None = None) -> Draft:
    """The files of a record that may be written. `text` is its fields as they were sent, if nothing in them changes."""
    without_names, register = unnamed(sent)
    extraction = extract_sources(playbook, without_names)
    fields, notes = extraction.fields, extraction.notes
    spec = KINDS[kind]
    header = yaml_record(fields) if text is None or fields != sent else text.strip("\n") + "\n"
    content = markdown_record(header, body) if spec.suffix == ".md" else header
    path = spec.file_of(str(fields["id"]))
    if len(content.encode()) > MOST_BYTES:
        return Draft(refused=[Problem(path, 0, 0, "file", f"this makes {len(content.encode()) // 1024} kB; a record may be at "
                                      f"most {MOST_BYTES // 1024} kB", "shorten it or split it")])  # fmt: skip
    files = {path: content, **{KINDS["source"].file_of(one["id"]): yaml_record(one) for one in extraction.sources}}
    record, remaining = _checked(playbook, files)
    if register:
        notes += [f'Its text still names "{name}", though names are not to be used.'
                  for name in names(sent) if says(content, name)]  # fmt: skip
    return Draft(files, record, remaining=remaining, notes=notes, register=register)


def _checked(playbook: Playbook, files: Mapping[str, str]) -> tuple[Record | None, list[Problem]]:
    """(the record, the problems that these files would bring to the playbook)."""
    records = {kind: dict(found) for kind, found in playbook.records.items()}
    problems: list[Problem] = []
    first: Record | None = None
    for path, content in files.items():
        spec = next(one for one in KINDS.values() if path.startswith(one.folder + "/"))
        record, found = record_of_text(content, path, spec)
        problems += found
        if record:
            first = first or record
            records[record.kind][record.id] = record
    new = Playbook(playbook.root, playbook.today, playbook.settings, playbook.settings_positions, records)
    written_over = {record.path for record in playbook.all()} & set(files)
    before = set(checks.check(playbook, only=written_over)) if written_over else _problems(playbook)
    found = [one for one in checks.check(new, named=set(files), only=set(files)) if one not in before]
    problems += [one for one in found if one.path in files or one.rule != "visibility"]  # that others name a draft is no news here
    return first, sorted(set(problems))


@cached_on_argument
def _problems(playbook: Playbook) -> set[Problem]:
    """What is wrong with the playbook as a whole, which a file that is new to it does not bring."""
    return set(checks.check(playbook, only=()))


def _with_status(fields: Fields) -> dict[str, object]:
    """Fields with the status draft, after the title where they have no status yet."""
    if "status" in fields:
        return {**fields, "status": "draft"}
    after = next((key for key in ("title", "term", "kind", "id") if key in fields), None)
    return dict(pair for key, value in fields.items() for pair in [(key, value), *([("status", "draft")] if key == after else [])])


def _text(lines: Sequence[Line]) -> str:
    return "".join(line.text + "\n" for line in lines)


def _sent_place(lines: Sequence[Line], place: Place) -> Place:
    """Where a place in these lines of the record was in the file that was sent."""
    if not lines:
        return Place(0, 0)
    line = lines[min(place.line, len(lines)) - 1]
    return Place(line.number, place.column + line.cut)


def _moved(found: Sequence[Problem], lines: Sequence[Line]) -> list[Problem]:
    """Problems of the fields, at their places in the file that was sent."""
    places = [_sent_place(lines, Place(one.line, one.column)) for one in found]
    return [replace(one, line=place.line, column=place.column) for one, place in zip(found, places)]


def is_whole(made: Draft) -> bool:
    """True where files can be written and nothing in them has to be put right first."""
    return bool(made.files) and not has_errors(made.remaining)
