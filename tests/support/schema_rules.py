"""Every rule of every schema file, and which of them a schema error broke. A rule is (file, pointer, keyword)."""

from macros.model import schemas

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
    return {(*_place(node, places), key) for node, value in _met(schemas.schema(kind), data)
            if isinstance(value, dict) for key in node.get("properties", {}).keys() & value.keys()}  # fmt: skip


def choices(file):
    """Every choice that a list of allowed values in one file gives, with the place of the list."""
    return {(file, *pointer, choice) for pointer, node in nodes(file) for choice in node.get("enum", ())}


def chosen(kind, data, places):
    """Every such choice that a record makes."""
    return {(*_place(node, places), value) for node, value in _met(schemas.schema(kind), data) if "enum" in node}


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


def _place(node, places):
    file, pointer = places[id(node)]
    return (file, *pointer)


def _met(node, value):
    """Yield (node, value) for each schema that a value is held to, those that a reference leads to included."""
    yield node, value
    if "$ref" in node:
        yield from _met(schemas.target(node["$ref"]), value)
    if isinstance(value, dict):
        for key in node.get("properties", {}).keys() & value.keys():
            yield from _met(node["properties"][key], value[key])
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _met(node["items"], item)
