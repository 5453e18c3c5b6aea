"""The style sheets of the site, one for each kind of page: a browser asks for one, and waits for nothing else before it paints.

A page whose template says data-styles="timetable" has, after the styles of every page, those of its tool. To have all of them on
every page would cost those who only read 7 kB more, compressed, before they see anything.
"""

from collections.abc import Iterator, Mapping

from .css import lead_elsewhere, rules_of, written
from .named import FOR_GOOD, beside, seen_from
from .theme_styles import theme_styles

FOLDER = "styles"
EVERY = ("styles/ground", "styles/frame", "styles/pieces", "styles/records", "styles/runs", "styles/lists")
PAPER = "styles/print"
# What data-styles can say, and the sheets of ours that it stands for.
TOOLS = {
    "": (),
    "planner": ("planner/planner",),
    "finder": ("finder/finder",),
    "checklist": ("checklist/checklist",),
    "together": ("checklist/checklist", "team-results/team-results"),
    "agreed": ("timetable/timetable",),
    "timetable": ("timetable/timetable", "session-paper/session-paper"),
    "wall": ("timetable/timetable", "presenter/wall", "presenter/replan", "session-paper/session-paper"),
    "jargon": ("jargon/jargon",),
    "feedback": ("feedback/feedback",),
    "form": ("form/form",),
}
_NAMES = {*EVERY, PAPER, *(name for names in TOOLS.values() for name in names)}


def name_of_sheet(tool: str) -> str:
    """The name, in the assets folder, of the sheet for pages whose template says this."""
    return f"{FOLDER}/{tool or 'page'}.css"


def is_in_a_sheet(name: str) -> bool:
    """True for what is in the assets folder under this name only to become a part of sheets."""
    return name.removesuffix(".css") in _NAMES and name.endswith(".css")


def sheets(parts: Mapping[str, bytes], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (name, CSS) of each sheet, made of these sheets; `names` has other names of the files that they name."""
    ours = {name: in_place(f"{name}.css", parts[f"{name}.css"], names, f"{FOR_GOOD}/{FOLDER}/") for name in sorted(_NAMES)}
    theme = theme_styles("".join(ours.values()))
    every = f"{theme}{''.join(ours[name] for name in EVERY)}@media print{{{ours[PAPER]}}}"
    for tool, own in TOOLS.items():
        yield name_of_sheet(tool), every + "".join(ours[name] for name in own) + "\n"


def in_place(name: str, sheet: bytes, names: Mapping[str, str], place: str) -> str:
    """The CSS of the sheet `name` as it is at another place, where the files that it names have other names."""
    rules = rules_of(sheet.decode(), name)
    lead_elsewhere(rules, lambda written: seen_from(place, names.get(beside(name, written), beside(name, written))))
    return written(rules, name)
