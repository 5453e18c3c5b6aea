"""Activities: things to do together, with steps and minutes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...problems import Problem
from ...text.dates import short_minutes
from .kind import Fields, Kind, Plain, Titles, column, listed

if TYPE_CHECKING:
    from ..record import Record

_PLACES = {"room": "In a room", "online": "Online", "either": "In a room or online", "both": "In a room and online at once"}
GROUND_RULES = "ground-rules"  # the activity whose handout is the common sheet of ground rules


def _facts(fields: Fields, titles: Titles) -> list[str | None]:
    people = fields.get("people") or {}
    fewest, most = people.get("min"), people.get("max")
    number = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    return [short_minutes(fields.get("stated_minutes") or 0), f"{number} people"]


def _how_to(record: "Record", plain: Plain) -> dict[str, object]:
    steps = [{"@type": "HowToStep", "name": step["title"], "text": plain(step["instructions"])}
             for session in record.data["sessions"] for step in session["steps"]]  # fmt: skip
    return {"@type": "HowTo", "description": plain(record.data["purpose"]),
            "totalTime": f"PT{record.data['stated_minutes']}M", "step": steps}  # fmt: skip


def _people_in_order(record: "Record") -> Iterator[Problem]:
    people = record.data.get("people")
    fewest, most = (people.get("min"), people.get("max")) if isinstance(people, dict) else (None, None)
    if isinstance(fewest, int) and isinstance(most, int) and fewest > most:
        yield record.problem("people", ("people",), "the fewest people are more than the most", "swap the two numbers")


def must_have(fields: Fields) -> list[str]:
    """The ids of the equipment that there is no doing without."""
    nice = listed(fields.get("nice_to_have"))
    return [id for id in listed(fields.get("equipment")) if isinstance(id, str) and id not in nice]


def where(place: str) -> str:
    """In words, where an activity with this `place` happens."""
    return _PLACES[place]


def title_of_run(activity: "Record", number: int | None) -> str:
    """An activity's title, with its session's where only that one is run; alone where it has no such session."""
    sessions = (activity.data.get("sessions") or [])[number - 1 : number] if number else []
    return ": ".join([activity.title, *(session["title"] for session in sessions)])


ACTIVITY = Kind(
    name="activity", plural="activities", folder="content/activities", address="/activities/{id}/",
    list_title="Activities", list_description="Things to do together, with steps and minutes.",
    heading="Activities to run", rank=2, is_near=True, is_news=True, in_feed=True, is_prose=True,
    print_folder="activities", is_printed=True, has_run_card=True,
    facts=_facts, json_ld=_how_to, checks=(_people_in_order,),
    columns={
        "minutes": column("stated_minutes"), "fewest_people": column("people", "min"), "most_people": column("people", "max"),
        **{name: column(name) for name in (
            "group_size", "format", "place", "equipment", "sensitivity", "ways", "purpose",
        )},
    },
)  # fmt: skip
