"""What several activities need together: things to bring, equipment, people, a place."""

from collections.abc import Iterable, Sequence

from ..model.kinds.activity import must_have
from ..model.kinds.kind import listed
from ..model.playbook import Playbook
from ..model.record import Record
from ..timing import arithmetic


def bring(activities: Iterable[Record], people: int | None = None) -> list[str]:
    """What to bring for all of them, as lines."""
    uses = [
        one | {"size": activity.data.get("group_size")} for activity in activities for one in activity.data.get("materials") or ()
    ]
    return [f"{item}: {number}" for item, number in arithmetic.bring(uses, people).items()]


def equipment(playbook: Playbook, activities: Sequence[Record]) -> tuple[list[str], list[str]]:
    """(the equipment that any of them can't do without, what all of them can), each once, in words."""
    titles, all_of = playbook.list_of("equipment"), [activity.data for activity in activities]
    used = dict.fromkeys(id for one in all_of for id in listed(one.get("equipment")) if id in titles)
    needed = {id for one in all_of for id in must_have(one)}
    words = [(titles[id]["title"].lower(), id in needed) for id in used]
    return [title for title, must in words if must], [title for title, must in words if not must]


def people(activities: Sequence[Record]) -> tuple[int, int] | None:
    """(fewest, most) that suit every one of them; None where there is no such number."""
    found = [one.data["people"] for one in activities]
    fewest, most = max((one["min"] for one in found), default=1), min((one["max"] for one in found), default=0)
    return (fewest, most) if fewest <= most else None


def place(activities: Iterable[Record]) -> str:
    """Where they take place: where the first is that can't be anywhere."""
    return next((one.data["place"] for one in activities if one.data["place"] != "either"), "either")


def harms(playbook: Playbook, activities: Iterable[Record]) -> list[str]:
    """What any of them must not be used for, each once, in words."""
    titles = playbook.list_of("harms")
    found = dict.fromkeys(id for one in activities for id in one.data.get("not_for") or ())
    return [str(titles[id]["title"]).lower() for id in found if id in titles]
