"""Hand-written pages: what they name that is not there or that readers do not see, in a call of a macro or in a link."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

import jinja2
from jinja2 import nodes

from ..model.kinds import KINDS
from ..model.pages import own_pages
from ..model.playbook import PAGES, Playbook
from ..model.record import Record
from ..problems import WARNING, Problem
from ..reading.place import place_in
from ..text.markdown_links import html_links
from .visible import Targets, hidden_soon, named_in, why_not_visible

# What the macros of outputs/pages/author_macros.py call a record by, where it is not the kind and id that come first.
_NAMED = {"way": "way"}
_BY_ID = ("link", "part")
_TAGS = {"moment": "moments", "element": "elements", "web": "web"}  # the list of each tag that they take
_CALLS_MACROS = re.compile(r"\A---\n(?:.*\n)*?render_macros:\s*true\b")


def check(playbook: Playbook) -> Iterator[Problem]:
    """Yield an error at each place where a hand-written page calls a macro by a record or a tag that is not there, and a warning
    where it names a record that is not visible, or soon no longer.
    """
    targets = hidden_soon(playbook)
    for name, text in own_pages(playbook.root):
        calls_macros = bool(_CALLS_MACROS.match(text))
        calls = _calls(text) if calls_macros or targets else []
        for offset, missing in _missing(playbook, text, calls) if calls_macros else ():
            yield Problem(name, *place_in(text, offset), "reference", f"there is no {missing}", "correct the id")
        for offset, record in _named(playbook, text, calls, _address(name), targets) if targets else ():
            if record and record.key in targets:
                yield Problem(name, *place_in(text, offset), "visibility", *why_not_visible(playbook, record), level=WARNING)


def _address(name: str) -> str:
    stem = name.removeprefix(f"{PAGES}/").removesuffix(".md")
    return f"/{stem.removesuffix('index')}".rstrip("/") + "/"


def _named(
    playbook: Playbook, text: str, calls: Iterable[nodes.Call], here: str, targets: Targets
) -> Iterator[tuple[int, Record | None]]:
    """Yield (offset, record or None) of what a page and its calls name."""
    yield from named_in(playbook, text, targets)
    for offset, address in html_links(text):
        yield offset, playbook.at(urljoin(here, address))
    for call in calls:
        for kind, id in _records_of(call):
            yield _offset(text, call.lineno, id), playbook.get(kind, id)


def _missing(playbook: Playbook, text: str, calls: Iterable[nodes.Call]) -> Iterator[tuple[int, str]]:
    """Yield (offset, what is missing) of what the calls on a page name."""
    for call in calls:
        for kind, id in _records_of(call):
            if kind in KINDS and isinstance(id, str) and playbook.get(kind, id) is None:
                yield _offset(text, call.lineno, id), f'{kind} "{id}"'
        for one in call.kwargs:
            if one.key in _TAGS and isinstance(one.value, nodes.Const) and isinstance(id := one.value.value, str):
                if id not in playbook.list_of(_TAGS[one.key]):
                    yield _offset(text, call.lineno, id), f'{one.key} "{id}"'


def _calls(text: str) -> list[nodes.Call]:
    try:
        return list(jinja2.Environment().parse(text).find_all(nodes.Call))
    except jinja2.TemplateSyntaxError:
        return []  # the engine reports it, and stops


def _records_of(call: nodes.Call) -> Iterator[tuple[str, object]]:
    """Yield (kind, id) of each record that a call names in so many words."""
    given = [argument.value for argument in call.args if isinstance(argument, nodes.Const)]
    named = {one.key: one.value for one in call.kwargs}
    if isinstance(call.node, nodes.Name) and call.node.name in _BY_ID and len(given) > 1:
        yield given[0], given[1]
    if isinstance(only := named.get("only"), nodes.List) and given:
        yield from ((given[0], item.value) for item in only.items if isinstance(item, nodes.Const))
    for key, kind in _NAMED.items():
        if isinstance(stated := named.get(key), nodes.Const):
            yield kind, stated.value


def _offset(text: str, line: int, id: object) -> int:
    """Where an id stands, from the line on which its call begins."""
    start = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    found = re.compile(rf"[\"']{re.escape(str(id))}[\"']").search(text, start)
    return found.start() + 1 if found else start
