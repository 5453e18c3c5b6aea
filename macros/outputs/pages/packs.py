"""What the page of a pack shows beside what every record's page does."""

from ...model.kinds.activity import where
from ...model.playbook import Playbook
from ...model.record import Record
from ...one_side import kit
from ...text.markdown_links import Link
from .contexts import PackContext, RecordContext
from .view import View


def pack_in_full(playbook: Playbook, record: Record, shown: RecordContext, link: Link) -> PackContext:
    """Everything that the template of a pack may use; an activity that may not be shown is left out."""
    items = [item for day in record.data["days"] for item in day["items"]]
    found = {one.id: one for item in items if (one := playbook.find_shown("activity", item.get("activity")))}
    activities = list(found.values())
    must, nice = kit.equipment(playbook, activities)
    return PackContext(
        **vars(shown), timetable=View(playbook, link).timetable(record), must=must, nice=nice, bring=kit.bring(activities),
        harms=kit.harms(playbook, activities), personal=any(one.data["sensitivity"] == "personal" for one in activities),
        people=kit.people(activities), where=where(kit.place(activities)) if activities else "",
    )  # fmt: skip
