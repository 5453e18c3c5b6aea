"""Every sheet that the playbook prints: {address of the PDF: Sheet}. A sheet is data; the press makes paper of it."""

from dataclasses import dataclass
from itertools import groupby

from ...model.addresses import absolute
from ...text.dates import day, minutes, short_minutes
from ...timing import arithmetic
from ..pages.view import GROUND_RULES
from . import addresses, parts


@dataclass(frozen=True)
class Sheet:
    """A document: its title, the page it belongs to (an address of this site), the date of its version, its parts."""

    title: str
    page: str
    version: str
    parts: tuple
    word: bool = False  # whether people get it as a Word document too, to change it

    def data(self, playbook, large=False):
        """What the Typst templates read."""
        return {
            "title": self.title, "page": self.page, "address": absolute(playbook, self.page), "large": large,
            "site": playbook.settings.get("site_name", ""), "home": absolute(playbook, "/"),
            "version": self.version, "version_in_words": day(self.version), "parts": list(self.parts),
            "licence": playbook.host.get("licence_holder", ""), "concern": absolute(playbook, "/raise-a-concern/"),
        }  # fmt: skip


def sheets(playbook):
    """Every sheet of a playbook, in order: {address without .pdf: Sheet}."""
    found = {}
    for record in playbook.shown("activity", "print"):
        found[addresses.address(record)] = of_activity(playbook, record)
    for record in playbook.shown("pack", "print"):
        found[addresses.address(record)] = of_pack(playbook, [record])
    for record in playbook.shown("checklist", "print"):
        found[addresses.address(record)] = of_checklist(playbook, record)
    if playbook.shown("term", "print"):
        found[addresses.GLOSSARY] = of_glossary(playbook)
    return found


def of_activity(playbook, activity, people=None):
    """One activity: the facilitator's sheet, one for those who take part, handouts, ground rules, question cards."""
    link, counts = _link(playbook), parts.Counts(people)
    lead = parts.facilitator(playbook, activity, link)
    found = [lead, parts.participants(playbook, activity, link, counts), *parts.handouts(playbook, activity, link, counts)]
    if lead["common_sheet"]:
        found += parts.ground_rules(playbook, link, counts)
    found += parts.prompt_cards(playbook, activity, link, counts)
    lead["print"] = _what_to_print(found)
    return Sheet(activity.title, activity.address, _version([activity]), tuple(found))


def of_pack(playbook, records, start=None, people=None):
    """Packs and activities, one after another, as one document with one timetable.

    `start` is in minutes since midnight, where clock times are wanted; `people` how many take part.
    """
    link, counts = _link(playbook), parts.Counts(people)
    days = _days(playbook, records, link, start)
    runs = _runs(playbook, records)
    title = records[0].title if len(records) == 1 else "A session of our own"
    inside = [part for activity, sessions in runs for part in _run(playbook, activity, sessions, link, counts)]
    asked = any(one.get("common_sheet") for one in inside) and not any(one.id == GROUND_RULES for one, _ in runs)
    shared = [*parts.ground_rules(playbook, link, counts)] if asked else []
    ends = [{"part": "agreed", "title": "What we agreed", "for": "The person who takes notes", "copies": str(len(days))},
            {"part": "feedback", "title": "How was it?", "for": "Everyone who takes part", "copies": counts.of("person"),
             "questions": _FEEDBACK, "address": link("/feedback/")}]  # fmt: skip
    timing = {"part": "timetable", "title": "Timetable", "for": "The person who runs it", "copies": "1", "days": days}
    wall = timing | {"part": "wall", "title": "Our timetable", "for": "The wall", "days": _without_notes(days)}
    cover = {"part": "cover", "title": title, "for": "The person who runs it", "copies": "1",
             "purpose": records[0].data.get("purpose", "") if len(records) == 1 else "",
             "audience": records[0].data.get("audience", "") if len(records) == 1 else "",
             "minutes": minutes(sum(one["minutes"] for one in days)),
             "advice": _BEFORE, "people": people, "bring": _bring(runs, people), "room": _room(playbook, runs)}  # fmt: skip
    found = [cover, timing, wall, *inside, *shared, *ends]
    cover["print"] = _what_to_print(found)
    page = records[0].address if len(records) == 1 else "/packs/build/"
    return Sheet(title, page, _version([*records, *(activity for activity, _ in runs)]), tuple(found), word=True)


def of_checklist(playbook, checklist):
    """The blank form of a checklist."""
    form = parts.checklist(playbook, checklist, _link(playbook))
    return Sheet(checklist.title, checklist.address, _version([checklist]), (form,))


def of_glossary(playbook):
    """Every term with its meaning, and what to say instead of some."""
    terms = sorted(playbook.shown("term", "print"), key=lambda term: term.title.casefold())
    keys = ("term", "expansion", "definition", "meanings", "advice", "instead")
    rows = [{key: term.data.get(key) for key in keys} for term in terms]
    letters = [(letter, list(found)) for letter, found in groupby(rows, lambda row: row["term"][0].upper())]
    part = {"part": "glossary", "title": "Jargon", "for": "Everyone", "copies": "1", "letters": letters}
    return Sheet("Jargon: what words and short forms mean", "/glossary/", _version(terms), (part,))


def _link(playbook):
    return lambda address: absolute(playbook, address)


def _version(records):
    """The newest date that any of these records gives for itself."""
    return max(str(record.data.get(key)) for record in records for key in ("published", "updated") if record.data.get(key))


def _run(playbook, activity, sessions, link, counts):
    return [parts.facilitator(playbook, activity, link, sessions),
            parts.participants(playbook, activity, link, counts, sessions),
            *parts.handouts(playbook, activity, link, counts),
            *parts.prompt_cards(playbook, activity, link, counts, sessions)]  # fmt: skip


def _runs(playbook, records):
    """[(activity, {numbers of its sessions that are run}, empty for all)], each activity once, in order."""
    runs = {}
    for record in records:
        items = [item for one in record.data.get("days") or () for item in one["items"]]
        for id, session in [(item.get("activity"), item.get("session")) for item in items] or [(record.id, None)]:
            activity = playbook.find_shown("activity", id, "print")
            if activity is not None:
                runs.setdefault(id, (activity, []))[1].append(session)
    return [(activity, set() if None in sessions else set(sessions)) for activity, sessions in runs.values()]


def _days(playbook, records, link, start):
    """The days of a timetable. Records of one day each follow one another on it; a pack of several days keeps its own."""
    days, open_day = [], None
    for record in records:
        own = _days_of(playbook, record, link)
        if len(own) == 1 and open_day is not None:
            shift = open_day["minutes"]
            open_day["items"] += [item | {"at": item["at"] + shift} for item in own[0]["items"]]
            open_day["minutes"] += own[0]["minutes"]
            open_day["title"] = None
        else:
            days += own
            open_day = own[0] if len(own) == 1 else None
    return [_timed(one, start) for one in days]


def _days_of(playbook, record, link):
    if record.kind == "pack":
        return parts.Paper(playbook, link).timetable(record)
    total = record.data.get("stated_minutes") or 0
    return [{"title": None, "minutes": total, "items": [{"title": record.title, "minutes": total, "at": 0, "note": None}]}]


def _timed(one, start):
    """A day with its times in words: clock times from `start`, or how long after the beginning."""
    keys = ("title", "note")
    items = [{key: item[key] for key in keys} | {"when": _when(start, item["at"]), "takes": short_minutes(item["minutes"])}
             for item in one["items"]]  # fmt: skip
    end = [_when(start, one["minutes"]), "Ends"] if start is not None else ["", "In all"]
    return {"title": one["title"], "items": items, "minutes": one["minutes"], "end": end, "takes": short_minutes(one["minutes"])}


def _without_notes(days):
    """What happens in a session is nobody's secret; the notes beside it are for the person who runs it."""
    return [one | {"items": [item | {"note": None} for item in one["items"]]} for one in days]


def _when(start, after):
    if start is not None:
        return arithmetic.clock(start, after)
    return f"after {short_minutes(after)}" if after else "at the start"


def _bring(runs, people):
    """What to bring for all activities together, as lines."""
    uses = [one | {"size": activity.data.get("group_size")}
            for activity, _ in runs for one in activity.data.get("materials") or ()]  # fmt: skip
    return [f"{item}: {number}" for item, number in arithmetic.bring(uses, people).items()]


def _room(playbook, runs):
    """The equipment that any of the activities needs, each once."""
    titles, ids = playbook.list_of("equipment"), (id for activity, _ in runs for id in activity.data.get("equipment") or ())
    return [titles[id]["title"].lower() for id in dict.fromkeys(ids)]


def _what_to_print(found):
    """One line for each part: which it is, for whom, how many copies. Its pages are counted by the template."""
    return [{"index": index, "title": part["title"], "what": _WHAT[part["part"]], "copies": part["copies"]}
            for index, part in enumerate(found)]  # fmt: skip


_BEFORE = ["Read each facilitator's sheet to the end.", "Try the hardest step with one colleague.",
           "Know where people can turn if something serious comes up."]  # fmt: skip
_FEEDBACK = ["What was most useful?", "What would have made it better?", "Was there anything you wanted to say and could not?",
             "What will you do differently next week?"]  # fmt: skip
_WHAT = {"cover": "Cover", "timetable": "Times and notes", "wall": "For the wall",
         "facilitator": "Facilitator's sheet", "participants": "For everyone",
         "handout": "Handout", "prompt-cards": "Question cards", "agreed": "Notes", "feedback": "Feedback"}  # fmt: skip
