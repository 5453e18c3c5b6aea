"""Case studies: what a place did, what changed, and how strong the evidence is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...problems import Problem
from .contributed import DRAFT
from .kind import Fields, Form, Kind, Plain, SearchWeight, Titles, Together, column, listed

if TYPE_CHECKING:
    from ..record import Record

# How strong the evidence for an outcome is, the weakest first.
STRENGTHS = {"told": "Self-reported", "counted": "Counted before and after", "evaluated": "Independently evaluated"}
# Which way an outcome went, and what became of the work.
DIRECTIONS = {"better": "Better", "mixed": "Mixed", "no-change": "No change", "worse": "Worse", "stopped": "Stopped early"}
STATES = {"running": "Still running", "spread": "Taken up elsewhere", "stopped": "Stopped"}

# How many other results a card speaks of, in words as far as these go.
_IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# How many places a card names; where there are more, it names the first.
PLACES_NAMED = 3


def strongest(fields: Fields) -> str | None:
    """The strongest evidence among a case study's outcomes, or None."""
    found = [outcome.get("strength") for outcome in fields.get("outcomes") or ()]
    return next((name for name in reversed(STRENGTHS) if name in found), None)


def evidence(fields: Fields) -> str | None:
    """How strong the evidence is and, where someone counted or studied something, of what: a card must not promise more."""
    strength = strongest(fields)
    if strength is None or strength == "told":
        return STRENGTHS[strength] if strength else None
    measures = [outcome["measure"] for outcome in fields["outcomes"] if outcome.get("strength") == strength]
    others = len(measures) - 1
    return f"{STRENGTHS[strength]}: {measures[0]}{_and_others(others)}"


def _and_others(number: int) -> str:
    """How many results a card leaves out, after the one it names."""
    if not number:
        return ""
    words = _IN_WORDS[number] if number < len(_IN_WORDS) else number
    return f" and {words} other {'result' if number == 1 else 'results'}"


def directions(fields: Fields) -> list[str]:
    """The ways in which a case study's outcomes went, each once."""
    found = {outcome.get("direction") for outcome in fields.get("outcomes") or ()}
    return [name for name in DIRECTIONS if name in found]


def _state(fields: Fields) -> str | None:
    return (fields.get("since_then") or {}).get("state")


def _where(fields: Fields, titles: Titles) -> str | None:
    """Where it happened, in short: one place does not stand for a whole system."""
    places = list(fields.get("places") or ())
    system = titles("systems", fields.get("system"))
    if system and len(places) != 1:
        return system
    if len(places) > PLACES_NAMED:
        return f"{places[0]} and elsewhere"
    return " and ".join(filter(None, [", ".join(places[:-1]), *places[-1:]])) or None


def _facts(fields: Fields, titles: Titles) -> list[str | None]:
    settings = [titles("settings", id) for id in (fields.get("settings") or ())[:1]]
    return [_where(fields, titles), titles("regions", fields.get("region")), *settings, evidence(fields)]


def _article(record: "Record", plain: Plain) -> dict[str, object]:
    places = [{"@type": "Place", "name": place} for place in record.data.get("places") or ()]
    return {"@type": "Article", "headline": record.title, "description": plain(record.data["summary"]),
            **({"contentLocation": places} if places else {})}  # fmt: skip


def _organisations_have_names(record: "Record") -> Iterator[Problem]:
    """Unless the permission says that names are not used (checks/permissions.py)."""
    permission = record.data.get("permission")
    if isinstance(permission, dict) and permission.get("names_used") is False:
        return
    for index, one in enumerate(listed(record.data.get("organisations"))):
        if isinstance(one, dict) and "name" not in one:
            yield record.problem("missing-field", ("organisations", index), 'missing field "name"', 'write "name:" and then: '
                                 "its name at the time")  # fmt: skip
    checked_with = record.data.get("checked_with")
    if isinstance(checked_with, dict) and "organisation" not in checked_with:
        yield record.problem("missing-field", ("checked_with",), 'missing field "organisation"', 'write "organisation:" and '
                             "then: who checked it")  # fmt: skip


_FORM = Form(
    noun="case study", heading="Share a case study", title="Tell us what you did",
    description="Answer a few questions in plain words. Then choose how to send it: this page sends nothing by itself.",
    agrees="Someone who can speak for your organisation has to agree.",
    steps=(
        ("in-short", "In short", ("title", "summary")),
        ("where", "Where it happened", ("region", "places", "system")),
        ("who", "Who took part", ("organisations", "settings")),
        ("when", "When it happened", ("started", "ended")),
        ("story", "What happened", ("body",)),
        ("outcomes", "What changed, and how you know", ("outcomes", "unknowns", "sources")),
        ("contact", "Who readers can ask", ("contact",)),
        ("permission", "Permission to share it", ("permission",)),
    ),
    given=DRAFT | {"checked_with": "nobody yet"},
    not_asked=frozenset({"organisations.now", "organisations.affected_by", "permission.basis", "permission.withdrawn",
                         "permission.by.reference", "outcomes.direction", "outcomes.compared_with", "outcomes.source.year",
                         "sources.year"}),
    on_one_page=False,
)  # fmt: skip

CASE_STUDY = Kind(
    name="case-study", plural="case studies", folder="case_studies", suffix=".md", address="/case-studies/{id}/",
    search_weight=SearchWeight(helps=0.75),
    list_title="Stories", list_description="What teams across England did, what changed and how strong the evidence is.",
    heading="Case studies", rank=3, is_near=True, is_news=True, in_feed=True, is_contributed=True, is_prose=True,
    facts=_facts, json_ld=_article, form=_FORM, checks=(_organisations_have_names,),
    together=(Together("outcomes", ("value", "unit"), "a figure and what it counts go together"),),
    columns={
        **{name: column(name) for name in ("region", "system", "places", "settings", "started", "ended", "ways")},
        "strength_of_evidence": strongest, "summary": column("summary"), "directions": directions, "since_then": _state,
    },
)  # fmt: skip
