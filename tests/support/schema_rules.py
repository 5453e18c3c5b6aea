"""Every rule of every schema file, and which of them a schema error broke. A rule is (file, pointer, keyword)."""

from macros import schemas

# Keywords that a value can break. `required` counts once for each field that it names.
KEYWORDS = {
    "type", "enum", "const", "pattern", "format", "not", "minimum", "maximum", "minLength", "maxLength", "minItems",
    "maxItems", "uniqueItems", "minProperties", "additionalProperties", "x-max-words",
}  # fmt: skip


def all_rules():
    """Every rule of every file, with one for each required field."""
    return {rule for file in schemas.documents() for pointer, node in nodes(file) for rule in _of(file, pointer, node)}


def places():
    """Where each loaded node stands: {id of the node: (file, pointer)}."""
    return {id(node): (file, pointer) for file in schemas.documents() for pointer, node in nodes(file)}


def broken(error, places):
    """The rule that a schema error broke.

    The validator works on the loaded documents themselves, so the node that an error carries tells its own file and
    pointer, however many references led to it.
    """
    file, pointer = places[id(error.schema)]
    if error.validator == "required":
        return file, (*pointer, "required"), next(key for key in error.validator_value if f"'{key}'" in error.message)
    return file, pointer, error.validator


def properties(file):
    """The place of every field that one file defines."""
    return {(file, *pointer, key) for pointer, node in nodes(file) for key in node.get("properties", ())}


def used(kind, data, places):
    """The place of every field that a record fills in."""
    return set(_used(schemas.schema(kind), data, places))


def nodes(file):
    """Yield (pointer, node) for every schema in one file; a pointer is a tuple of keys."""
    yield from _nodes((), schemas.documents()[file])


def _of(file, pointer, node):
    for keyword in KEYWORDS & set(node):
        yield file, pointer, keyword
    for field in node.get("required", ()):
        yield file, (*pointer, "required"), field


def _nodes(pointer, node):
    yield pointer, node
    for group in ("properties", "$defs"):
        for key, inner in node.get(group, {}).items():
            yield from _nodes((*pointer, group, key), inner)
    if "items" in node:
        yield from _nodes((*pointer, "items"), node["items"])


def _used(node, value, places):
    if "$ref" in node:
        file, _, pointer = node["$ref"].partition("#/")
        target = schemas.documents()[file or "common.schema.json"]
        for step in pointer.split("/"):
            target = target[step]
        yield from _used(target, value, places)
    file, place = places[id(node)]
    if isinstance(value, dict):
        for key in node.get("properties", {}).keys() & value.keys():
            yield file, *place, key
            yield from _used(node["properties"][key], value[key], places)
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _used(node["items"], item, places)
