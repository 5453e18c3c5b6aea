"""What a contributor is asked for, as a tree made from the schema, and the rules that the browser shares with the check.

STEPS is the choice of fields. Whatever a record needs beyond them is filled in by rule, in
overrides/assets/contribute/record.js.
"""

from .. import record_markdown, schemas
from ..checks import permissions, personal_detail
from .addresses import absolute

KIND = "case-study"
BODY = "body"
WORD_FILE, TEXT_FILE = "/contribute/case-study-questions.docx", "/contribute/case-study-questions.txt"

# (id, heading, fields). A field is a path into the schema; body stands for the parts of the text.
STEPS = (
    ("in-short", "In short", ("title", "summary")),
    ("where", "Where it was", ("region", "places", "system")),
    ("who", "Who took part", ("organisations", "settings")),
    ("when", "When it was", ("started", "ended")),
    ("story", "What happened", (BODY,)),
    ("outcomes", "What changed, and how you know", ("outcomes", "unknowns")),
    ("contact", "Who may be asked", ("contact",)),
    ("permission", "Permission to share it", ("permission",)),
)
# Parts of a field that the rules fill in, or that editors add.
NOT_ASKED = {"organisations.now", "permission.basis", "permission.given", "permission.withdrawn", "outcomes.source.year"}
LONG = 400  # characters; a text that may be longer than this gets a larger box


def steps(playbook):
    """The form as [{id, heading, fields}]; each field carries what its schema says of it (see _field)."""
    schema = schemas.schema(KIND)
    found = []
    for id, heading, names in STEPS:
        fields = []
        for name in names:
            if name == BODY:
                fields += _parts(schema["x-body"])
            else:
                fields.append(_field(playbook, (name,), schema["properties"][name], name in schema["required"]))
        found.append({"id": id, "heading": heading, "fields": fields})
    return found


def page(playbook, link):
    """What the template of the form's page needs."""
    found = steps(playbook)
    return {
        "steps": found,
        "host": playbook.host,
        "concerns": playbook.host.get("concerns") or [],
        "data": rules(playbook) | {"steps": found, "terms": link("/assets/terms.json")},
        "word_file": link(WORD_FILE),
        "text_file": link(TEXT_FILE),
    }


def rules(playbook):
    """What the browser needs beside the fields: ids that are taken, where things go, and the patterns of the checks."""
    reserved = schemas.documents()["common.schema.json"]["$defs"]["record_id"]["not"]["enum"]
    return {
        "taken": sorted({*playbook.records[KIND], *reserved}),
        "mailbox": playbook.host.get("mailbox", ""),
        "site": playbook.settings.get("site_name", ""),
        "repository": str(playbook.settings.get("repo_url") or "").rstrip("/"),
        "address": absolute(playbook, "/case-studies/"),
        "markup": [[pattern.pattern, found, hint] for pattern, found, hint in record_markdown.SIGNS],
        "tag": record_markdown.TAG.pattern,
        "tag_told": list(record_markdown.words_for("html_inline")),
        "passed_over": record_markdown.PASSED_OVER.pattern,
        "birth": personal_detail.BIRTH.pattern,
        "email": personal_detail.EMAIL.pattern,
        "personal_hosts": personal_detail.PERSONAL_HOSTS.pattern,
    }


def _field(playbook, path, node, required):
    """One field: name, kind of control, words for people, rules. Names have # where the number of an item goes."""
    node = schemas.follow(node)
    said = node.get("x-form", {})
    field = {
        "key": path[-1], "name": ".".join(path), "kind": _control(node), "label": said.get("label", node.get("title", "")),
        "hint": said.get("hint", node.get("description", "")), "required": required and "blank" not in said,
        "blank": said.get("blank"), "words": node.get("x-max-words"), "characters": node.get("maxLength"),
        "pattern": node.get("pattern"), "says": node.get("x-says"), "choices": _choices(playbook, node, said),
        "long": node.get("maxLength", 0) > LONG, "fields": [],
    }  # fmt: skip
    if field["kind"] in ("group", "list"):
        inner = schemas.follow(node["items"]) if field["kind"] == "list" else node
        path = (*path, "#") if field["kind"] == "list" else path
        field["item"] = inner.get("title", "")
        field["fields"] = [_field(playbook, (*path, key), part, key in _required(inner, path))
                           for key, part in inner["properties"].items() if not _by_rule((*path, key))]  # fmt: skip
    if field["kind"] == "lines":
        field |= {key: schemas.follow(node["items"]).get(was) for key, was in (("characters", "maxLength"),)}
    return field


def _control(node):
    """Which kind of control takes a value of a schema node."""
    types = node.get("type")
    if "object" in types:
        return "group"
    if types == "array":
        item = schemas.follow(node["items"])
        return "list" if item.get("type") == "object" else "choices" if _is_choice(item) else "lines"
    if types == "boolean":
        return "agree" if "const" in node else "yes-or-no"
    if types == "number":
        return "number"
    return {"day-or-part": "when", "day": "day"}.get(node.get("format")) or ("choice" if _is_choice(node) else "text")


def _is_choice(node):
    return "enum" in node or "x-vocabulary" in node


def _choices(playbook, node, said):
    """[[value, words]] of what may be chosen."""
    if "choices" in said:
        return list(map(list, said["choices"].items()))
    item = schemas.follow(node["items"]) if "items" in node else node
    return [[id, entry["title"]] for id, entry in playbook.list_of(item.get("x-vocabulary")).items()]


def _required(node, path):
    needed = permissions.NEEDED_FOR_CONSENT if path == ("permission",) else ()
    return {*node.get("required", ()), *needed}


def _by_rule(path):
    return ".".join(step for step in path if step != "#") in NOT_ASKED


def _parts(body):
    """The parts of the text that a contributor writes: those that have a hint."""
    return [
        {"key": heading, "name": f"{BODY}.{number}", "kind": "part", "label": heading, "hint": body["hints"][heading],
         "required": heading in body["required"], "blank": None, "words": None, "characters": None, "pattern": None,
         "says": None, "choices": [], "long": True, "fields": []}
        for number, heading in enumerate(body["headings"]) if heading in body["hints"]
    ]  # fmt: skip
