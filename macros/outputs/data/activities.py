"""What a timetable needs to know of activities and packs, as data for the browser. Only what readers may see.

Texts are plain: paragraphs and lists (see plain_blocks), which a script shows as text and never as markup.
"""

import json
from functools import partial

from ...model.addresses import absolute
from ...model.kinds.activity import GROUND_RULES, where
from ...model.playbook import Playbook
from ...model.record import Record
from ...one_side import kit, run_card
from ...one_side.first_words import first_words
from ...one_side.fit import FEWEST_WORDS
from ...reading.values import Fields
from ...timing import slots
from ..print import addresses
from ..public_fields import public_fields
from ..visible_links import visible_links
from .plain_blocks import plain_blocks

_PURPOSE_WORDS = 40  # as many as stand under the title of a run card


def as_json(playbook: Playbook) -> str:
    """The shown activities and packs as JSON text, the same each time."""
    return json.dumps(run_data(playbook), ensure_ascii=False, sort_keys=True) + "\n"


def run_data(playbook: Playbook) -> dict[str, object]:
    """{"activities": {id: ...}, "packs": {id: ...}, "ground_rules": id of the common sheet's activity or None, "paper": what
    stands on each printed session}.
    """
    activities = {record.id: _activity(playbook, record) for record in playbook.shown("activity")}
    packs = {record.id: _pack(playbook, record) for record in playbook.shown("pack")}
    ground_rules = GROUND_RULES if GROUND_RULES in activities else None
    return {"version": 1, "activities": activities, "packs": packs, "ground_rules": ground_rules, "paper": _paper(playbook)}


def _paper(playbook: Playbook) -> dict[str, object]:
    """The sentences of run cards (see macros/one_side/run_card.py), and what stands at the foot of paper."""
    return {
        "rules": run_card.RULES, "others": run_card.OTHERS, "harm": run_card.HARM, "personal": run_card.PERSONAL,
        "say_first": run_card.SAY_FIRST, "help": _bare(absolute(playbook, "/raise-a-concern/")),
        "site": playbook.settings.get("site_name", ""), "address": _bare(absolute(playbook, "/packs/build/")),
    }  # fmt: skip


def _bare(address: str) -> str:
    return address.removeprefix("https://")


def _activity(playbook: Playbook, record: Record) -> dict[str, object]:
    fields = record.data
    equipment = playbook.list_of("equipment")
    sessions, spare = slots.sessions(fields)
    return {
        "title": record.title,
        "address": record.address,
        "purpose": _first(playbook, fields["purpose"], _PURPOSE_WORDS),
        "where": where(fields["place"]),
        "not_for": kit.harms(playbook, [record]),
        "without": _first(playbook, fields.get("without", ""), 100),
        "pdf": f"{addresses.address(record)}.pdf",
        "people": [fields["people"]["min"], fields["people"]["max"]],
        "group_size": fields.get("group_size"),
        "personal": fields["sensitivity"] == "personal",
        "common_sheet": fields["ground_rules"]["common_sheet"],
        "prepare": fields.get("prepare", {}).get("minutes"),
        "equipment": [equipment[id]["title"] for id in fields.get("equipment") or ()],
        "nice_to_have": [equipment[id]["title"] for id in fields.get("nice_to_have") or ()],
        "materials": fields.get("materials") or [],
        "handouts": [{"title": one["title"], "per": one["per"]} for one in fields.get("handouts") or ()],
        "timing_note": fields.get("timing_note"),
        "sessions": [_session(playbook, session) for session in sessions],
        "spare": spare,
    }


def _first(playbook: Playbook, text: str, most: int) -> str:
    return first_words(text, most, partial(visible_links, playbook))


def _session(playbook: Playbook, session: slots.Session) -> dict[str, object]:
    return {
        "title": session.title,
        "minutes": session.minutes,
        "guessed": session.guessed,
        "slots": [
            {"minutes": slot.minutes, "least": slot.least, "most": slot.most,
             "steps": [_step(playbook, step) for step in slot.steps]}
            for slot in session.slots
        ],
        "off_the_clock": [_step(playbook, step) for step in session.off_the_clock],
    }  # fmt: skip


def _step(playbook: Playbook, step: Fields) -> dict[str, object]:
    return {
        "title": step["title"],
        "format": step["format"],
        "format_title": playbook.list_of("formats")[step["format"]]["title"],
        "brief": step.get("in_short") or _first(playbook, step["instructions"], FEWEST_WORDS),
        "say": plain_blocks(visible_links(playbook, step["instructions"])),
        "ask": [{"lead": one.get("lead", ""), "questions": one["questions"]} for one in step.get("prompts") or ()],
        "note": plain_blocks(visible_links(playbook, step.get("facilitator_note", ""))),
    }


def _pack(playbook: Playbook, record: Record) -> dict[str, object]:
    """A pack; an activity of it that readers may not see is left out."""
    days = [
        {"title": day.get("title", ""),
         "items": [dict(item) for item in day["items"]
                   if item["type"] != "activity" or playbook.find_shown("activity", item.get("activity"))]}
        for day in public_fields(playbook, record)["days"]
    ]  # fmt: skip
    several = len(days) > 1
    purpose = _first(playbook, record.data["purpose"], _PURPOSE_WORDS)
    return {"title": record.title, "address": record.address, "purpose": purpose, "days": days,
            "available_minutes": None if several else record.data["available_minutes"]}  # fmt: skip
