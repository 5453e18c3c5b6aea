"""What the page of one record shows, or the tombstone in its place."""

from ...model.kinds import KINDS
from ...model.kinds.activity import GROUND_RULES
from ...model.kinds.case_study import DIRECTIONS, STATES, STRENGTHS
from ...model.playbook import Playbook
from ...model.record import Record
from ...text import safe_markdown
from ...text.markdown_links import Link
from ..print import addresses
from ..until import last_day
from .contexts import Group, RecordContext, Section, Tombstone
from .provenance import late, provenance, review
from .view import View, facts_of

PERMISSION_ENDED = "The permission to show it has ended."


def record_in_full(playbook: Playbook, record: Record, link: Link) -> RecordContext:
    """Everything that the template of one record may use. `link` makes an address relative to the page."""
    view = View(playbook, link)
    related = view.related(record)
    common_sheet, rules_poster = _common_sheet(playbook, record, link)
    return RecordContext(
        id=record.id,
        file=record.path,
        record=view.fields(record),
        sections=[Section(heading, view.markdown(text)) for heading, text in safe_markdown.sections(record.body)],
        related=related,
        others=[Group(kind, KINDS[kind].heading, cards) for kind, cards in related.items() if cards and KINDS[kind].rank is None],
        leads=view.leads_to(record),
        facts=facts_of(playbook, record),
        provenance=provenance(playbook, record),
        sources=view.sources(record),
        review=review(playbook, record),
        late=late(playbook, record),
        strengths=STRENGTHS,
        directions=DIRECTIONS,
        states=STATES,
        common_sheet=common_sheet,
        rules_poster=rules_poster,
        printed=addresses.of_record(record, link),
        until=last_day(record),
    )


def tombstone(playbook: Playbook, record: Record, link: Link) -> Tombstone:
    """What stands in the place of a record that is retired, withdrawn, or whose permission has ended."""
    replaced = playbook.find_shown(record.kind, record.data.get("replaced_by"))
    retired = record.status == "retired"
    return Tombstone(
        id=record.id,
        noun=record.spec.singular,
        title=record.title if retired and record.data.get("title") else None,
        state=record.status if record.is_removed else "withdrawn",
        since=record.data.get("since"),
        reason=record.data.get("reason") or PERMISSION_ENDED,
        replaced_by=View(playbook, link).card(replaced) if replaced else None,
        index=link(record.spec.index),
        plural=record.spec.plural,
    )


def _common_sheet(playbook: Playbook, record: Record, link: Link) -> tuple[str | None, str | None]:
    """The addresses of the common ground rules and of their poster."""
    sheet = playbook.find_shown("activity", GROUND_RULES)
    if sheet is None or sheet is record:
        return None, None
    printed = playbook.find_shown("activity", GROUND_RULES, "print")
    poster = link(f"{addresses.poster(sheet)}.pdf") if printed and addresses.has_poster(sheet.data) else None
    return link(sheet.address), poster
