"""The questions of a form as a tree made from the schema: names, kinds of control, words for people, rules."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple

from ..checks import permissions
from ..model import schemas
from ..model.kinds import KINDS, Form
from ..model.playbook import Playbook
from ..text.curly import curly
from ..text.sentences import capitalised

BODY = "body"
# What someone who gives consent has to say beyond what every record has to say.
_NEEDED_OF_CONTRIBUTORS = {
    ("permission",): permissions.NEEDED_FOR_CONSENT, ("permission", "by"): ("role", "organisation"),
    ("organisations", "#"): ("name",),
}  # fmt: skip
LONG = 400  # characters; a text that may be longer than this gets a larger box

Control = Literal["agree", "choice", "choices", "day", "group", "lines", "list", "number", "part", "prose", "text", "when",
                  "yes-or-no"]  # fmt: skip
FieldPath = tuple[str, ...]  # keys, with # where the number of an item goes


class Choice(NamedTuple):
    """What may be chosen: the value that a record holds, and the words that people see."""

    value: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form.

    `name` is its path, joined with dots; # stands where the number of an item goes. `blank` is what the record holds where
    nothing was answered. `words`, `characters`, `least` and `most` (items) are limits; `says` is the rule of the `pattern` in
    words. `fields` are those inside a group or a list, and `item` what one thing of these is called.
    """

    key: str
    name: str
    kind: Control
    label: str
    hint: str
    required: bool
    blank: object = None
    words: int | None = None
    characters: int | None = None
    pattern: str | None = None
    says: str | None = None
    choices: tuple[Choice, ...] = ()
    least: int | None = None
    most: int | None = None
    long: bool
    fields: tuple["Field", ...] = ()
    item: str | None = None


@dataclass(frozen=True)
class Step:
    """One page of a form, or one part of it where all of it is on one page."""

    id: str
    heading: str
    fields: tuple[Field, ...]


def steps(playbook: Playbook, kind: str, form: Form) -> list[Step]:
    """The steps of the form for a kind of record."""
    schema = schemas.schema(kind)
    return [Step(id, heading, tuple(field for name in names for field in _fields_of(playbook, form, schema, name)))
            for id, heading, names in form.steps]  # fmt: skip


def as_data(found: Iterable[Step]) -> list[dict[str, object]]:
    """Steps as the browser reads them."""
    return [asdict(step, dict_factory=_without_item) for step in found]


def _without_item(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Only groups and lists say what an item is called."""
    return {name: value for name, value in pairs if name != "item" or value is not None}


def _fields_of(playbook: Playbook, form: Form, schema: schemas.Node, name: str) -> list[Field]:
    """What a form asks for one of the names in its steps: a field, or every part of the text."""
    if name == BODY:
        return _parts(schema["x-body"])
    return [_field(playbook, form, (name,), schema["properties"][name], name in schema["required"])]


def _field(playbook: Playbook, form: Form, path: FieldPath, node: schemas.Node, required: bool) -> Field:
    node = schemas.follow(node)
    wording, control = node.get("x-form", {}), _control(node)
    fields: tuple[Field, ...] = ()
    item = None
    if control in ("group", "list"):
        inner = schemas.follow(node["items"]) if control == "list" else node
        item = inner.get("title", "")
        fields = _inner_fields(playbook, form, (*path, "#") if control == "list" else path, inner)
    limited = schemas.follow(node["items"]) if control == "lines" else node
    return Field(
        key=path[-1], name=".".join(path), kind=control, label=curly(wording.get("label", node.get("title", ""))),
        hint=curly(wording.get("hint", node.get("description", ""))), required=required and "blank" not in wording,
        blank=wording.get("blank"), words=node.get("x-max-words"), characters=limited.get("maxLength"),
        pattern=limited.get("pattern"), says=limited.get("x-says"), choices=_choices(playbook, node),
        least=node.get("minItems"), most=node.get("maxItems"), long=node.get("maxLength", 0) > LONG, fields=fields, item=item,
    )  # fmt: skip


def _inner_fields(playbook: Playbook, form: Form, path: FieldPath, node: schemas.Node) -> tuple[Field, ...]:
    required = {*node.get("required", ()), *_NEEDED_OF_CONTRIBUTORS.get(path, ())}
    return tuple(_field(playbook, form, (*path, key), part, key in required)
                 for key, part in node["properties"].items() if not _has_default(form, (*path, key)))  # fmt: skip


def _control(node: schemas.Node) -> Control:
    """Which kind of control takes a value of a schema node."""
    types = node["type"]
    if types == "array":
        item = schemas.follow(node["items"])
        return "list" if "object" in item["type"] else "choices" if _is_choice(item) else "lines"
    if "object" in types:
        return "group"
    if types == "boolean":
        return "agree" if "const" in node else "yes-or-no"
    if types == "number":
        return "number"
    if node.get("x-text") == "markdown":
        return "prose"
    if node.get("format") == "day":
        return "day"
    if node.get("format") == "day-or-part":
        return "when"
    return "choice" if _is_choice(node) else "text"


def _is_choice(node: schemas.Node) -> bool:
    return "enum" in node or "x-vocabulary" in node or _is_short_list(node)


def _is_short_list(node: schemas.Node) -> bool:
    return "x-reference" in node and KINDS[node["x-reference"]].is_short_list


def _choices(playbook: Playbook, node: schemas.Node) -> tuple[Choice, ...]:
    choices = node.get("x-form", {}).get("choices")
    if choices is not None:
        return tuple(Choice(value, curly(words)) for value, words in choices.items())
    item = schemas.follow(node["items"]) if "items" in node else node
    if _is_short_list(item):
        records = sorted(playbook.shown(item["x-reference"]), key=lambda one: (one.data.get("number") or 0, one.title))
        return tuple(Choice(one.id, f"{one.data.get('number', '')} {one.name}".strip())
                     for one in records)  # fmt: skip
    if "enum" in item:
        return tuple(Choice(id, capitalised(id.replace("-", " "))) for id in item["enum"])
    return tuple(Choice(id, entry["title"]) for id, entry in playbook.list_of(item.get("x-vocabulary")).items())


def _has_default(form: Form, path: FieldPath) -> bool:
    return ".".join(step for step in path if step != "#") in form.not_asked


def _parts(body: schemas.Node) -> list[Field]:
    """The parts of the text that a contributor writes: those that have a hint."""
    return [Field(key=heading, name=f"{BODY}.{number}", kind="part", label=heading, hint=curly(body["hints"][heading]),
                  required=heading in body["required"], long=True)
            for number, heading in enumerate(body["headings"]) if heading in body["hints"]]  # fmt: skip
