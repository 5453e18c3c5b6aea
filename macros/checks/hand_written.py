"""Hand-written pages: what they name that readers do not see, in a call of a macro or in a link."""

import re
from urllib.parse import urljoin

import jinja2
from jinja2 import nodes

from ..model.playbook import PAGES
from ..problems import WARNING, Problem
from ..reading.text_file import read_text
from ..text.markdown_links import html_links
from .visible import hidden_soon, named_in, told

# What the macros of outputs/author_macros call a record by, where it is not the kind and id that come first.
_NAMED = {"way": "way"}
_BY_ID = ("link", "part")


def check(playbook):
    """Yield a warning at each place where a hand-written page names a record that is not visible, or soon no longer."""
    targets = hidden_soon(playbook)
    for path in sorted((playbook.root / PAGES).rglob("*.md")) if targets else ():
        name = path.relative_to(playbook.root).as_posix()
        text, _ = read_text(path, name)
        for offset, record in _named(playbook, text or "", _address(name), targets):
            if record and record.key in targets:
                line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
                yield Problem(name, line, column, "visibility", *told(playbook, record), level=WARNING)


def _address(name):
    stem = name.removeprefix(f"{PAGES}/").removesuffix(".md")
    return f"/{stem.removesuffix('index')}".rstrip("/") + "/"


def _named(playbook, text, here, targets):
    """Yield (offset, record or None) of what a page names."""
    yield from named_in(playbook, text, targets)
    for offset, address in html_links(text):
        yield offset, playbook.at(urljoin(here, address))
    for call in _calls(text):
        for kind, id in _records_of(call):
            yield _offset(text, call.lineno, id), playbook.get(kind, id)


def _calls(text):
    try:
        return list(jinja2.Environment().parse(text).find_all(nodes.Call))
    except jinja2.TemplateSyntaxError:
        return []  # the engine tells of it, and stops


def _records_of(call):
    """Yield (kind, id) of each record that a call names in so many words."""
    given = [argument.value for argument in call.args if isinstance(argument, nodes.Const)]
    named = {one.key: one.value for one in call.kwargs}
    if isinstance(call.node, nodes.Name) and call.node.name in _BY_ID and len(given) > 1:
        yield given[0], given[1]
    if isinstance(only := named.get("only"), nodes.List) and given:
        yield from ((given[0], item.value) for item in only.items if isinstance(item, nodes.Const))
    for key, kind in _NAMED.items():
        if isinstance(named.get(key), nodes.Const):
            yield kind, named[key].value


def _offset(text, line, id):
    """Where an id stands, from the line on which its call begins."""
    start = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    found = re.compile(rf"[\"']{re.escape(str(id))}[\"']").search(text, start)
    return found.start() + 1 if found else start
