"""The sessions that Plan a session chooses from, as data for the browser: small, and only what readers may see.

Which one comes first is decided by overrides/assets/rules/planning.js, with the weights that stand here.
"""

import json
import re
from collections.abc import Iterable

from ...model.kinds.activity import GROUND_RULES, must_have, title_of_run
from ...model.playbook import Playbook
from ...model.record import Record
from ...reading.values import Fields
from ...text.sentences import sentences
from ...timing import slots
from ...timing.minutes import item_minutes
from ..print import addresses
from ..public_fields import public_fields
from ..visible_links import visible_links
from .plain_blocks import plain_blocks

PRINTED = "printed-handouts"
# What speaks for a session, and, below zero, what it costs where it nearly fits. A rule each in rules/planning.js, in
# this order: the moment; how soon the session names it; how much of the time it uses; whether it is made for people who
# have just met, or wasted on people who have; an hour to prepare; talk about oneself; more days than one. Then: cut to its
# least minutes; its own short version; its first session alone; without its last steps, and for the share left out; longer
# whatever one does; fewer or more people than it is for; sheets without a printer; another place; no time for its rules.
WEIGHTS = {
    "moment": 40, "named": 6, "time": 14, "strangers": 6, "met": -6, "prepare": -5, "personal": -3, "days": -8,
    "shorten": -3, "short": -8, "first": -7, "leave_out": -10, "left_out": -30, "long": -90,
    "few": -70, "many": -12, "far_more": -25, "printer": -6, "place": -12, "rules": -2,
}  # fmt: skip
_NUMBERS = {"three": 3, "five": 5, "ten": 10, "half an hour": 30, "an hour": 60}
_SHORT = re.compile(rf"In (?:(?:about )?(\d+|{'|'.join(_NUMBERS)}))(?: minutes)?,")
_SHORT_LETTERS = 300


def as_json(playbook: Playbook) -> str:
    """What the planner needs, as JSON text, the same each time."""
    return json.dumps(planner_data(playbook), ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def planner_data(playbook: Playbook) -> dict[str, object]:
    """{"sessions": [...], "moments": {id: ...}, "harms": {id: title}, "weights": {...}, "rules": the common sheet's id or None}."""
    found = [_activity(playbook, one) for one in playbook.shown("activity")]
    found += [_pack(playbook, one) for one in playbook.shown("pack")]
    moments = {
        id: {"title": entry["title"]} | {key: True for key in ("harm", "strangers") if entry.get(key)}
        for id, entry in playbook.list_of("moments").items()
    }
    return {
        "version": 1,
        "sessions": sorted(found, key=lambda one: str(one["id"])),
        "moments": moments,
        "harms": {id: entry["title"] for id, entry in playbook.list_of("harms").items()},
        "printed": playbook.list_of("equipment").get(PRINTED, {}).get("title", ""),
        "weights": WEIGHTS,
        "rules": GROUND_RULES if playbook.find_shown("activity", GROUND_RULES) else None,
    }


def _activity(playbook: Playbook, record: Record) -> dict[str, object]:
    fields = record.data
    sessions, spare = slots.sessions(fields)
    parts = [_part(slot, session.title) for session in sessions for slot in session.slots]
    parts += [["Time to spare", spare, 0, spare]] if spare else []
    nice = fields.get("nice_to_have") or []
    return _small(_shared(playbook, record) | _kit(playbook, [record]) | _limits([record]) | {
        "people": [fields["people"]["min"], fields["people"]["max"]],
        "size": fields.get("group_size"),
        "place": fields["place"],
        "parts": parts,
        "prepare": fields.get("prepare", {}).get("minutes"),
        "rules": fields["ground_rules"]["common_sheet"] and record.id != GROUND_RULES,
        "first": [sessions[0].minutes, sessions[0].title, len(sessions[0].slots)] if len(sessions) > 1 else None,
        "short": _short(playbook, fields),
        "without": _plain(playbook, fields.get("without", "")) if nice else None,
    })  # fmt: skip


def _pack(playbook: Playbook, record: Record) -> dict[str, object]:
    """A pack by its first day; an activity of it that readers may not see is left out."""
    days = public_fields(playbook, record)["days"]
    parts, used = [], []
    whole = [one for day in days for item in day["items"] if (one := playbook.find_shown("activity", item.get("activity")))]
    for item in days[0]["items"]:
        activity = playbook.find_shown("activity", item.get("activity")) if item["type"] == "activity" else None
        if activity or item["type"] != "activity":
            minutes = item_minutes(item, activity.data if activity else None) or 0
            parts.append([_item_title(item, activity), minutes, minutes, minutes])
        used += [activity] if activity else []
    return _small(_shared(playbook, record) | _kit(playbook, used) | _limits(whole) | {
        "people": _people(used, whole),
        "place": next((one.data["place"] for one in used if one.data["place"] != "either"), "either"),
        "parts": [part for part in parts if part[1]],
        "days": len(days) if len(days) > 1 else None,
    })  # fmt: skip


def _people(used: Iterable[Record], whole: Iterable[Record]) -> list[int]:
    """For how many every activity of a pack is; where some days are for fewer than others need, those of the first day."""
    for activities in (whole, used):
        people = [one.data["people"] for one in activities]
        fewest, most = max((one["min"] for one in people), default=2), min((one["max"] for one in people), default=1000)
        if fewest <= most:
            return [fewest, most]
    return [fewest, fewest]


def _item_title(item: Fields, activity: Record | None) -> str:
    """What an item of a pack is called: after its activity and the one session of it that is meant, or by its own title."""
    title: str = title_of_run(activity, item.get("session")) if activity else item.get("title") or item["type"].capitalize()
    return title


def _shared(playbook: Playbook, record: Record) -> dict[str, object]:
    purpose = record.data["purpose"]
    return {
        "id": record.id,
        "title": record.title,
        "kind": record.kind,
        "address": record.address,
        "print": f"{addresses.card(record)}.pdf",
        "sheets": f"{addresses.address(record)}.pdf",
        "purpose": next((sentence for _, sentence in sentences(purpose)), purpose),
        "moments": record.data.get("moments") or [],
    }


def _kit(playbook: Playbook, activities: Iterable[Record]) -> dict[str, object]:
    """What some activities need together, by what readers call it."""
    titles = {id: entry["title"] for id, entry in playbook.list_of("equipment").items()}
    must: dict[str, str] = {}
    nice: dict[str, str] = {}
    materials: list[list[object]] = []
    for fields in (one.data for one in activities):
        needed = must_have(fields)
        for id in fields.get("equipment") or ():
            (must if id in needed else nice)[id] = titles[id]
        materials += [[one["item"], one["quantity"], one["per"], fields.get("group_size"), one.get("used_again", False)]
                      for one in fields.get("materials") or ()]  # fmt: skip
    return {
        "paper": PRINTED in must,
        "bring": list(must.values()),
        "nice": [title for id, title in nice.items() if id not in must],
        "materials": materials,
    }


def _limits(activities: Iterable[Record]) -> dict[str, object]:
    """What some activities together are not for, and whether people may speak about themselves in one."""
    found = [one.data for one in activities]
    return {
        "not_for": list(dict.fromkeys(id for fields in found for id in fields.get("not_for") or ())),
        "personal": any(fields["sensitivity"] == "personal" for fields in found),
    }


def _part(slot: slots.Slot, session: str) -> list[object]:
    """[title, minutes, least, most]: called after its step, or after its session where several steps share the time."""
    title = "Time to spare" if not slot.steps else session if len(slot.steps) > 1 else slot.steps[0]["title"]
    return [title, slot.minutes, slot.least, slot.most]


def _short(playbook: Playbook, fields: Fields) -> list[object] | None:
    """[minutes, words] of the short version, where its first words say how many minutes it takes."""
    text = _plain(playbook, fields.get("shorter", ""))
    said = _SHORT.match(text)
    if not said:
        return None
    words = text if len(text) <= _SHORT_LETTERS else text[:_SHORT_LETTERS].rsplit(" ", 1)[0] + " …"
    return [_NUMBERS.get(said[1]) or int(said[1]), words]


def _plain(playbook: Playbook, text: str) -> str:
    """The first paragraph of a text, without markup."""
    return next((str(said) for kind, said in plain_blocks(visible_links(playbook, text)) if kind == "p"), "")


def _small(session: dict[str, object]) -> dict[str, object]:
    """The same without what is empty: what is not there is null to the script."""
    return {key: value for key, value in session.items() if value not in (None, False, [], "")}
