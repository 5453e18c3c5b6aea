"""What templates may use is stated by dataclasses: a template uses nothing else, and each field is used by some template."""

from functools import partial
from typing import get_type_hints

import pytest
from jinja2 import DictLoader, Environment

from macros.model.kinds import KINDS
from macros.model.paths import OVERRIDES
from macros.outputs.pages import blocks, routes
from macros.outputs.pages.announcements import Announcements
from macros.outputs.pages.contexts import Card, PackContext, RecordContext, Source, Tombstone, WayContext
from macros.outputs.pages.list_contexts import Cards, CardsOfKind
from macros.outputs.pages.templates import environment
from tests.support.annotations import fields_of, is_structured, reachable
from tests.support.template_types import Reader

EVERY_TEMPLATE_HAS = ("here", "to", "asset")
# The fields of records have no types, so the reader cannot see what is met in them alone: (class, field) and where it is used.
MET_IN_RECORDS = {(Source, "seen"): "records/case-study.html"}
OF_KINDS = {"pack": PackContext, "way": WayContext}


def _uses():
    """(template, the class of what it may use, what else it is given) of every template that is given a class."""
    for page in (*routes.pages_of_kinds(OVERRIDES.parent), *routes.PAGES):
        values = page.values.func if isinstance(page.values, partial) else page.values
        context = get_type_hints(values).get("return")
        if is_structured(context):
            yield page.template, context, ("title", "description")
    yield "lists/records.html", CardsOfKind, ("title", "description")
    for name in routes.lists.TAG_PAGES:
        yield f"lists/{name}.html", get_type_hints(routes.lists.tag_page)["return"], ()
    yield "lists/way.html", get_type_hints(routes.ways.everything)["return"], ()
    yield "lists/what-is-changing.html", Announcements, ()
    yield "records/tombstone.html", Tombstone, ()
    for kind in (one.name for one in KINDS.values() if one.has_pages):
        yield f"records/{kind}.html", OF_KINDS.get(kind, RecordContext), ()
    yield from ((template, context, ()) for context, template in blocks.TEMPLATES.items())


USES = sorted(_uses(), key=lambda use: (use[0], use[1].__name__))


@pytest.mark.parametrize("template, context, others", USES, ids=[f"{template}-{context.__name__}" for template, context, _ in USES])
def test_a_template_uses_only_what_its_context_gives(template, context, others):
    reader = Reader(environment(OVERRIDES.parent))
    reader.read(template, context, (*EVERY_TEMPLATE_HAS, *others))
    assert reader.missing == []


def test_every_field_of_a_context_is_used_by_some_template():
    reader = Reader(environment(OVERRIDES.parent))
    for template, context, others in USES:
        reader.read(template, context, (*EVERY_TEMPLATE_HAS, *others))
    kinds = {kind for _, context, _ in USES for kind in reachable(context)}
    stated = {(owner, name) for kind in kinds for name, (owner, _) in fields_of(kind).items()}
    assert len(stated) > 100
    assert sorted(f"{owner.__name__}.{name}" for owner, name in stated - reader.used - MET_IN_RECORDS.keys()) == []


@pytest.mark.parametrize("owner, name", MET_IN_RECORDS)
def test_a_field_that_is_met_in_records_alone_is_named_by_its_template(owner, name):
    text = (OVERRIDES / MET_IN_RECORDS[owner, name]).read_text("utf-8")
    assert f".{owner.__name__.lower()}.{name}" in text


def test_every_template_of_lists_and_records_is_held_to_a_context():
    found = {f"{folder}/{path.name}" for folder in ("lists", "records") for path in (OVERRIDES / folder).glob("*.html")}
    assert found - {template for template, _, _ in USES} == set()


@pytest.mark.parametrize("template, missing", [
    ("{% for card in cards %}{{ card.title }}{% endfor %}", []),
    ("{{ cards[0].titel }}", ["page, line 1: Card has no titel"]),
    ("{% for card in cards | selectattr('hidden') %}{{ card.id }}{% endfor %}", ["page, line 1: Card has no hidden"]),
    ("{{ (cards | first).ways | map(attribute='colour') | join }}", ["page, line 1: Card has no colour"]),
    ("{% macro one(card) %}{{ card.nam }}{% endmacro %}{% for card in cards %}{{ one(card) }}{% endfor %}",
     ["page, line 1: Card has no nam"]),
    ("{% import 'parts' as parts %}{{ parts.link(cards[0]) }}{{ parts.links(cards) }}",
     ["page, line 1: there is no macro links", "parts, line 1: Card has no href"]),
    ("{% include 'beside' %}", ["beside, line 1: nothing gives records"]),
    ("{{ cards[0].number if cards[0].badge is defined }}{% if cards[0].badge is defined %}{{ cards[0].badge }}{% endif %}", []),
])  # fmt: skip
def test_the_reader_finds_what_a_template_asks_in_vain(template, missing):
    others = {"parts": "{% macro link(card) %}{{ card.href }}{% endmacro %}", "beside": "{{ records }}"}
    reader = Reader(Environment(loader=DictLoader({"page": template, **others})))
    reader.read("page", Cards)
    assert sorted(reader.missing) == missing


def test_the_reader_knows_which_fields_are_used():
    template = "{% for card in cards %}{{ card.title }}{% for way in card.ways %}{{ way.number }}{% endfor %}{% endfor %}"
    reader = Reader(Environment(loader=DictLoader({"page": template})))
    reader.read("page", Cards)
    assert reader.used == {(Cards, "cards"), (Card, "title"), (Card, "ways"), (Card, "number")}
