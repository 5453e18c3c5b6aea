"""Every rule of every schema file, and which of them a schema error broke. A rule is (file, pointer, keyword)."""

from macros import schemas

# Keywords that a value can break. The members of `properties`, `items` and `$defs` are walked, not listed.
KEYWORDS = {
    "type", "enum", "const", "pattern", "format", "not", "minimum", "maximum", "minLength", "maxLength", "minItems",
    "maxItems", "uniqueItems", "minProperties", "additionalProperties", "x-max-words",
}  # fmt: skip


def all_rules():
    """Every rule of every file, with one for each required field."""
    return {rule for file in schemas.documents() for pointer, node in nodes(file) for rule in _of(file, pointer, node)}


def nodes(file):
    """Yield (pointer, node) for every schema in one file; a pointer is a tuple of keys."""
    yield from _nodes((), schemas.documents()[file])


def properties(file):
    """The pointer of every field that one file defines."""
    return {(file, *pointer, "properties", key) for pointer, node in nodes(file) for key in node.get("properties", ())}


def broken(error, kind):
    """The rule that a schema error broke."""
    file, pointer = locate(kind, error.absolute_schema_path)
    if error.validator == "required":
        return file, pointer, next(key for key in error.validator_value if f"'{key}'" in error.message)
    return file, pointer[:-1], error.validator


def locate(kind, path):
    """Where a path that leads through references ends: (file, pointer)."""
    file, pointer = f"{kind}.schema.json", ()
    for step in path:
        pointer = (*pointer, step)
        if step == "$ref":
            file, pointer = target(file, pointer)
    return file, pointer


def target(file, pointer):
    """Where the reference at a pointer leads."""
    node = schemas.documents()[file]
    for step in pointer:
        node = node[step]
    name, _, rest = node.partition("#")
    return name or file, tuple(rest.strip("/").split("/"))


def used(kind, data):
    """The pointer of every field that a record fills in."""
    return set(_used(f"{kind}.schema.json", (), schemas.schema(kind), data))


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


def _used(file, pointer, node, value):
    if "$ref" in node:
        other, place = target(file, (*pointer, "$ref"))
        yield from _used(other, place, _at(other, place), value)
    if isinstance(value, dict):
        for key, inner in node.get("properties", {}).items():
            if key in value:
                place = (*pointer, "properties", key)
                yield file, *place
                yield from _used(file, place, inner, value[key])
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _used(file, (*pointer, "items"), node["items"], item)


def _at(file, pointer):
    node = schemas.documents()[file]
    for step in pointer:
        node = node[step]
    return node
