"""The finders: the filters of the pages that list case studies and activities, and what each card says for them.

A filter is data: its name in the address, its words, its control, the rule by which a card fits, and how to say that
one does not. overrides/parts/finder.html prints the controls and overrides/assets/finder/ works them; without a
script the page is the whole list.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.kinds.activity import must_have
from ...model.kinds.case_study import DIRECTIONS, STRENGTHS, directions, strongest
from ...model.playbook import Playbook
from ...model.record import Record
from ...text.markdown_links import Link
from .contexts import Card, FinderCard
from .related import order
from .timeline import Timeline, timeline
from .view import View

NO_RESULTS = "none"
LEAD = "lead"  # the type of a source
# A first choice beside the one that a select begins with: the longest that preparing may take, in minutes.
_PREPARATION = (10, 15, 30, 60)
# So many stand in groups under headings; fewer make one list, which nobody need piece together.
GROUPED_FROM = 30
# Activities stand in groups by their length: up to so many minutes, and the heading.
_LENGTHS = ((30, "Half an hour or less"), (60, "Up to an hour"), (120, "Up to two hours"), (None, "Longer"))


Values = Callable[[Record], Sequence[str]]
Choices = Callable[[Playbook], Mapping[str, str]]
Ranks = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Filter:
    """One filter. `control`: checks (several at once), select (one) or number. `choices` gives {value: title}.

    `rule`: any (the card has one of what is chosen), at-most, between (a number within the card's two), or without (the
    card has nothing of what is chosen: its boxes stand ticked, and what someone unticks is chosen). `misfit` says why a
    card does not fit: {has} is the card's side in small letters, {Has} the same as it stands, {wanted} the reader's.
    `values` gives what a record's card says, as a list of texts.
    """

    name: str
    label: str
    control: str
    rule: str
    misfit: str
    values: Values
    choices: Choices = lambda playbook: {}
    anything: str = ""
    hint: str = ""
    most: int = 0


@dataclass(frozen=True)
class Choice:
    """One choice of a filter; `number` is that of a way, for its colour and shape."""

    value: str
    title: str
    number: int | None


@dataclass(frozen=True, kw_only=True)
class Control:
    """A filter as templates print it, with the choices that some record has."""

    name: str
    label: str
    control: str
    rule: str
    misfit: str
    choices: list[Choice]
    anything: str
    hint: str
    most: int


@dataclass(frozen=True)
class FinderGroup:
    """Cards under a heading, or all of them under none."""

    title: str
    cards: list[FinderCard]


@dataclass(frozen=True)
class CaseStudies:
    """The case studies by region in their finder, how many there are, and when they happened.

    `leads` are the sources that only mention what might be one.
    """

    groups: list[FinderGroup]
    number: int
    filters: list[Control]
    timeline: Timeline
    leads: list[Card]


@dataclass(frozen=True)
class Activities:
    """The activities by length in their finder, and how many there are."""

    groups: list[FinderGroup]
    number: int
    filters: list[Control]


def _listed(name: str) -> Choices:
    return lambda playbook: {id: entry["title"] for id, entry in playbook.list_of(name).items()}


def _ways(playbook: Playbook) -> dict[str, str]:
    return {way.id: way.name for way in sorted(playbook.shown("way"), key=order)}


def _field(name: str) -> Values:
    return lambda record: record.data.get(name) or []


def _one(name: str) -> Values:
    return lambda record: [record.data[name]] if record.data.get(name) else []


def _places(record: Record) -> list[str]:
    place = record.data["place"]
    return ["room", "online"] if place in ("either", "both") else [place]


def _preparation(record: Record) -> list[str]:
    """Nothing to prepare is no time; something without a number is a time that nobody knows."""
    prepare = record.data.get("prepare")
    if not prepare:
        return ["0"]
    return [str(prepare["minutes"])] if "minutes" in prepare else []


_WAY = Filter("way", "Which way", "checks", "any", "it belongs to {has}", _field("ways"), _ways)
CASE_STUDIES = (
    _WAY,
    Filter("strength", "Strength of evidence", "checks", "any", "its evidence: {has}",
           lambda record: [strongest(record.data) or NO_RESULTS],
           lambda playbook: {**dict(reversed(STRENGTHS.items())), NO_RESULTS: "No results are given"},
           hint="The strongest of its results."),
    Filter("direction", "How it went", "checks", "any", "how it went: {has}", lambda record: directions(record.data),
           lambda playbook: DIRECTIONS, hint="Any of its results."),
    Filter("setting", "Setting", "select", "any", "it’s about {has}", _field("settings"), _listed("settings"), "Any setting"),
    Filter("element", "Culture element", "select", "any", "it’s about {has}", _field("elements"), _listed("elements"),
           "Any element"),
    Filter("region", "Region", "select", "any", "it’s from {Has}", _one("region"), _listed("regions"), "Anywhere"),
    Filter("system", "Area", "select", "any", "its area is {Has}", _one("system"), _listed("systems"), "Any area"),
)  # fmt: skip
ACTIVITIES = (
    Filter("minutes", "How long have we got?", "number", "at-most", "it takes {has} minutes, and you have {wanted}",
           lambda record: [str(record.data["stated_minutes"])], hint="In minutes", most=1440),
    Filter("people", "How many people?", "number", "between", "it’s for {has} people, and there are {wanted} of you",
           lambda record: [str(record.data["people"]["min"]), str(record.data["people"]["max"])], most=1000),
    Filter("place", "Where?", "select", "any", "it works only {has}", _places,
           lambda playbook: {"room": "In a room", "online": "Online"}, "Anywhere"),
    Filter("format", "How do people work?", "select", "any", "people work {has}", _field("format"), _listed("formats"),
           "Any way"),
    Filter("prepare", "Time to prepare", "select", "at-most", "it takes {has} minutes to prepare", _preparation,
           lambda playbook: {str(most): f"Up to {most} minutes" for most in _PREPARATION}, "Any"),
    Filter("lack", "What do we have in the room?", "checks", "without", "it needs {has}", lambda record: must_have(record.data),
           _listed("equipment"), hint="Untick anything you don’t have, and you’ll see what you can run without it."),
    _WAY,
)  # fmt: skip


def case_studies(playbook: Playbook, link: Link) -> CaseStudies:
    """The case studies of a playbook in their finder."""
    records = playbook.shown("case-study")
    ranks = _ranks(records)
    by_region = {entry["title"]: sorted((r for r in records if r.data.get("region") == id), key=order)
                 for id, entry in playbook.list_of("regions").items()}  # fmt: skip
    groups = _groups(by_region, lambda found: _cards(playbook, found, CASE_STUDIES, link, ranks))
    leads = sorted((source for source in playbook.shown("source") if source.data.get("type") == LEAD), key=order)
    return CaseStudies(groups, len(records), _controls(playbook, records, CASE_STUDIES),
                       timeline(records, playbook.today, link), View(playbook, link).cards(leads))  # fmt: skip


def activities(playbook: Playbook, link: Link) -> Activities:
    """The activities of a playbook in their finder."""
    records = sorted(playbook.shown("activity"), key=order)
    by_length, least = dict[str, list[Record]](), 0
    for most, title in _LENGTHS:
        by_length[title] = [r for r in records if least < r.data["stated_minutes"] <= (most or r.data["stated_minutes"])]
        least = most or least
    groups = _groups(by_length, lambda found: _cards(playbook, found, ACTIVITIES, link))
    return Activities(groups, len(records), _controls(playbook, records, ACTIVITIES))


def _groups(found: Mapping[str, list[Record]], cards: Callable[[list[Record]], list[FinderCard]]) -> list[FinderGroup]:
    """The records under their headings, or in the same order in one list where they are few."""
    together = [record for records in found.values() for record in records]
    grouped = found if len(together) >= GROUPED_FROM else {"": together}
    return [FinderGroup(title, cards(records)) for title, records in grouped.items() if records]


def _cards(playbook: Playbook, records: Iterable[Record], filters: Iterable[Filter], link: Link,
           ranks: Ranks | None = None) -> list[FinderCard]:  # fmt: skip
    """Cards that also say, under `finder`, {name of a data attribute: value} for each filter and each order."""
    view = View(playbook, link)
    orders = {f"rank-{name}": places for name, places in (ranks or {}).items()}
    return [FinderCard(**vars(view.card(record)), finder={one.name: " ".join(one.values(record)) for one in filters}
                       | {name: str(places[record.id]) for name, places in orders.items()}) for record in records]  # fmt: skip


def _ranks(records: Iterable[Record]) -> Ranks:
    """{order: {id: place}}: the last published first, by name, the strongest evidence first."""
    strengths = [None, *STRENGTHS]
    by_name = sorted(records, key=order)
    orders = {
        "newest": sorted(by_name, key=lambda r: (r.data.get("published", ""), str(r.data.get("started", ""))), reverse=True),
        "name": by_name,
        "strength": sorted(by_name, key=lambda r: -strengths.index(strongest(r.data))),
    }
    return {name: {record.id: place for place, record in enumerate(ordered)} for name, ordered in orders.items()}


def _controls(playbook: Playbook, records: Sequence[Record], filters: Iterable[Filter]) -> list[Control]:
    """The filters that can tell these records apart, as templates print them; a choice that no record has is left out."""
    shown: list[Control] = []
    for one in filters:
        used = {value for record in records for value in one.values(record)}
        kept = {value: title for value, title in one.choices(playbook).items() if value in used or one.rule == "at-most"}
        if kept or one.control == "number":
            numbers = {way.id: way.data["number"] for way in playbook.shown("way")} if one.name == "way" else {}
            choices = [Choice(value, title, numbers.get(value)) for value, title in kept.items()]
            shown.append(Control(name=one.name, label=one.label, control=one.control, rule=one.rule, misfit=one.misfit,
                                 choices=choices, anything=one.anything, hint=one.hint, most=one.most))  # fmt: skip
    return shown
