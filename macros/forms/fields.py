"""The questions of a form as a tree made from the schema: names, kinds of control, words for people, rules."""

from ..checks import permissions
from ..model import schemas
from ..model.kinds import KINDS
from ..text.sentences import capitalised

BODY = "body"
# What somebody who gives consent has to say beyond what every record has to say.
_NEEDED_OF_CONTRIBUTORS = {
    ("permission",): permissions.NEEDED_FOR_CONSENT, ("permission", "by"): ("role", "organisation"),
    ("organisations", "#"): ("name",),
}  # fmt: skip
LONG = 400  # characters; a text that may be longer than this gets a larger box


def steps(playbook, kind):
    """The form of a Kind as [{id, heading, fields}]; each field carries what its schema says of it (see _field)."""
    schema, form = schemas.schema(kind.name), kind.form
    found = []
    for id, heading, names in form.steps:
        fields = []
        for name in names:
            if name == BODY:
                fields += _parts(schema["x-body"])
            else:
                node = schema["properties"][name]
                fields.append(_field(playbook, form, (name,), node, name in schema["required"]))
        found.append({"id": id, "heading": heading, "fields": fields})
    return found


def _field(playbook, form, path, node, required):
    """One field: name, kind of control, words for people, rules. Names have # where the number of an item goes."""
    node = schemas.follow(node)
    said = node.get("x-form", {})
    field = {
        "key": path[-1], "name": ".".join(path), "kind": _control(node), "label": said.get("label", node.get("title", "")),
        "hint": said.get("hint", node.get("description", "")), "required": required and "blank" not in said,
        "blank": said.get("blank"), "words": node.get("x-max-words"), "characters": node.get("maxLength"),
        "pattern": node.get("pattern"), "says": node.get("x-says"), "choices": _choices(playbook, node, said),
        "least": node.get("minItems"), "long": node.get("maxLength", 0) > LONG, "fields": [],
    }  # fmt: skip
    if field["kind"] in ("group", "list"):
        inner = schemas.follow(node["items"]) if field["kind"] == "list" else node
        path = (*path, "#") if field["kind"] == "list" else path
        field["item"] = inner.get("title", "")
        field["fields"] = [_field(playbook, form, (*path, key), part, key in _required(inner, path))
                           for key, part in inner["properties"].items() if not _by_rule(form, (*path, key))]  # fmt: skip
    if field["kind"] == "lines":
        field["characters"] = schemas.follow(node["items"]).get("maxLength")
    return field


def _control(node):
    """Which kind of control takes a value of a schema node."""
    types = node.get("type")
    if types == "array":
        item = schemas.follow(node["items"])
        return "list" if "object" in item.get("type") else "choices" if _is_choice(item) else "lines"
    if "object" in types:
        return "group"
    if types == "boolean":
        return "agree" if "const" in node else "yes-or-no"
    if types == "number":
        return "number"
    if node.get("x-text") == "markdown":
        return "prose"
    return {"day-or-part": "when", "day": "day"}.get(node.get("format")) or ("choice" if _is_choice(node) else "text")


def _is_choice(node):
    return "enum" in node or "x-vocabulary" in node or _is_short_list(node)


def _is_short_list(node):
    return "x-reference" in node and KINDS[node["x-reference"]].is_short_list


def _choices(playbook, node, said):
    """[[value, words]] of what may be chosen."""
    if "choices" in said:
        return list(map(list, said["choices"].items()))
    item = schemas.follow(node["items"]) if "items" in node else node
    if _is_short_list(item):
        records = sorted(playbook.shown(item["x-reference"]), key=lambda one: (one.data.get("number") or 0, one.title))
        return [[one.id, f"{one.data.get('number', '')} {one.data.get('short_title') or one.title}".strip()] for one in records]
    if "enum" in item:
        return [[id, capitalised(id.replace("-", " "))] for id in item["enum"]]
    return [[id, entry["title"]] for id, entry in playbook.list_of(item.get("x-vocabulary")).items()]


def _required(node, path):
    return {*node.get("required", ()), *_NEEDED_OF_CONTRIBUTORS.get(path, ())}


def _by_rule(form, path):
    return ".".join(step for step in path if step != "#") in form.not_asked


def _parts(body):
    """The parts of the text that a contributor writes: those that have a hint."""
    return [
        {"key": heading, "name": f"{BODY}.{number}", "kind": "part", "label": heading, "hint": body["hints"][heading],
         "required": heading in body["required"], "blank": None, "words": None, "characters": None, "pattern": None,
         "says": None, "choices": [], "least": None, "long": True, "fields": []}
        for number, heading in enumerate(body["headings"]) if heading in body["hints"]
    ]  # fmt: skip
