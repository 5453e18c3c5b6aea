"""What authors of content/pages can call, on pages that say render_macros: true. Each has an example, which a test runs.

Every macro gets the playbook and the address of its page first; the engine's entry point fills those in. A name that does
not exist stops the build. A record that may not be shown is left out: checks/hand_written says where it is named.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from markupsafe import Markup, escape

from ...forms.contribution import FORMS, address
from ...model import announced
from ...model.addresses import of_guide, relative
from ...model.kinds import KINDS
from ...model.playbook import Playbook
from ...model.record import Record
from ..visible_links import visible_link
from . import lists, planning
from .block_contexts import Concerns, Entries, Groups, MomentChips, Newest, Ring
from .blocks import block, part_block
from .macro_arguments import NoSuchThing, chosen_cards, known_kind, known_record
from .view import View


def cards(playbook: Playbook, here: str, kind: str, way: str | None = None, element: str | None = None,
          web: str | None = None, moment: str | None = None, most: int | None = None, only: Sequence[str] | None = None,
          brief: bool = False) -> Markup:  # fmt: skip
    """Cards of the records of one kind: those with a tag, at most so many, or `only` those named, in that order.

    Brief ones have no summary.

    Example: {{ cards("case-study", way="set-the-tone", most=3) }}
    """
    piece = "brief_cards" if brief else "cards"
    if only:
        named = [known_record(playbook, kind, id) for id in only]
        return part_block(playbook, here, piece, View(playbook, partial(relative, here=here)).cards(filter(playbook.shows, named)))
    return part_block(playbook, here, piece, chosen_cards(playbook, here, kind, way, element, web, moment)[:most])


def links(playbook: Playbook, here: str, kind: str, way: str | None = None, element: str | None = None,
          web: str | None = None, moment: str | None = None, most: int | None = None) -> Markup:  # fmt: skip
    """The same as a plain list of links.

    Example: {{ links("activity", moment="new-team") }}
    """
    return part_block(playbook, here, "links", chosen_cards(playbook, here, kind, way, element, web, moment)[:most])


def count(playbook: Playbook, here: str, kind: str) -> int:
    """How many records of a kind readers can see.

    Example: {{ count("case-study") }}
    """
    return len(playbook.shown(known_kind(kind)))


def part(playbook: Playbook, here: str, kind: str, id: str, field: str) -> Markup:
    """One field of one record: a text, a list of texts, or a date.

    Example: {{ part("way", "set-the-tone", "questions") }}
    """
    record = known_record(playbook, kind, id)
    if not playbook.shows(record):
        return Markup()
    value = View(playbook, partial(relative, here=here)).fields(record).get(field)
    if value is None:
        raise NoSuchThing(f'{kind} "{id}" has no field "{field}"')
    return part_block(playbook, here, "listed", value) if isinstance(value, list) else escape(value)


def link(playbook: Playbook, here: str, kind: str, id: str, words: str | None = None) -> Markup:
    """A link to one record; its title unless other words are given.

    Example: {{ link("activity", "ground-rules", "agree ground rules") }}
    """
    record = known_record(playbook, kind, id)
    address, said = visible_link(playbook, record.address, words or record.name)
    return Markup('<a href="{}">{}</a>').format(relative(address, here), said) if address else escape(said)


def form(playbook: Playbook, here: str, kind: str, words: str) -> Markup:
    """A button that leads to the form with which contributors write a record of one kind.

    Example: {{ form("case-study", "Tell us what you did") }}
    """
    if kind not in FORMS:
        raise NoSuchThing(f'there is no form for "{kind}"; the forms are {", ".join(FORMS)}')
    button = Markup('<p class="button-group"><a class="button" href="{}">{}</a></p>\n')
    return button.format(relative(address(kind), here), words)


def ring(playbook: Playbook, here: str) -> Markup:
    """The ring of the ways, each segment a link, with their names under it.

    Example: {{ ring() }}
    """
    ways = lists.of_kind(playbook, "way", partial(relative, here=here)).cards
    return block(playbook, here, Ring(ways))


def moments(playbook: Playbook, here: str, described: bool = False) -> Markup:
    """The moments that some record serves, as links, perhaps each with a sentence.

    Example: {{ moments(described=True) }}
    """
    found = lists.tag_links(playbook, partial(relative, here=here), "moments").links
    return block(playbook, here, MomentChips(found, described))


def planner(playbook: Playbook, here: str) -> Markup:
    """Plan a session: a form that finds one at once; without a script, what each moment starts with.

    Example: {{ planner() }}
    """
    return block(playbook, here, planning.planner(playbook, partial(relative, here=here)))


def tagged(playbook: Playbook, here: str, name: str, id: str) -> Markup:
    """Links to everything that carries a tag of the lists elements, web, moments or topics, kind by kind.

    Example: {{ tagged("elements", "teamwork") }}
    """
    if name not in ("elements", "web", "moments", "topics") or id not in playbook.list_of(name):
        raise NoSuchThing(f'the list of {name} has no "{id}"')
    found = lists.groups(playbook, name, id, partial(relative, here=here))
    return block(playbook, here, Groups(found))


def entries(playbook: Playbook, here: str, name: str, middle: str | None = None) -> Markup:
    """Links to the places on this page of every entry of the list elements or web; the web with its drawing, round a middle.

    Example: {{ entries("elements") }}
    """
    if name not in ("elements", "web"):
        raise NoSuchThing(f'there is no page for a list called "{name}"; the lists are elements and web')
    found = list(playbook.list_of(name).values())
    centre = {"id": "in-the-middle", "title": middle} if middle else None
    words = "Cultural Web parts" if name == "web" else "culture elements"
    return block(playbook, here, Entries(found, centre, words))


def phases(playbook: Playbook, here: str) -> Markup:
    """The phases of the roadmap in full, one after another.

    Example: {{ phases() }}
    """
    return block(playbook, here, lists.in_full(playbook, "phase", partial(relative, here=here)))


def printables(playbook: Playbook, here: str) -> Markup:
    """What can be printed: packs, activities and checklists, with the sheets to hand out.

    Example: {{ printables() }}
    """
    return block(playbook, here, lists.to_print(playbook, partial(relative, here=here)))


def newest(playbook: Playbook, here: str, most: int = 5) -> Markup:
    """What was published last, newest first; of one day, one of each kind in turn.

    Example: {{ newest(most=3) }}
    """
    turns: Counter[tuple[str, str]] = Counter()
    found: list[tuple[str, int, Record]] = []
    for record in playbook.all(*(kind.name for kind in KINDS.values() if kind.is_news)):
        if playbook.shows(record):
            day = record.data.get("published", "")
            found.append((day, turns[record.kind, day], record))
            turns[record.kind, day] += 1
    found.sort(key=lambda row: row[1])
    found.sort(key=lambda row: row[0], reverse=True)
    shown = View(playbook, partial(relative, here=here)).cards(record for _, _, record in found[:most])
    return block(playbook, here, Newest(shown))


def host(playbook: Playbook, here: str, name: str) -> Markup:
    """One of the host's settings from mkdocs.yml; nothing while it is a placeholder.

    Example: {{ host("host") }}
    """
    if name not in playbook.host:
        raise NoSuchThing(f'extra.playbook in mkdocs.yml has no "{name}"')
    return escape(playbook.host[name] or "")


def mailbox(playbook: Playbook, here: str, name: str = "mailbox") -> Markup:
    """A link to one of the host's mailboxes; the word "us" while that is a placeholder.

    Example: {{ mailbox("privacy_contact") }}
    """
    address = host(playbook, here, name)
    return Markup('<a href="mailto:{0}">{0}</a>').format(address) if address else Markup("us")


def guide(playbook: Playbook, here: str) -> Markup:
    """The address of the guide for contributors, which stands beside the files.

    Example: {{ guide() }}
    """
    return escape(of_guide(playbook))


def change(playbook: Playbook, here: str, id: str) -> Markup:
    """What the list of changes says of one change, with a link to all of it.

    Example: {{ change("larger-boards") }}
    """
    found = announced.changes(playbook).get(id)
    if found is None:
        raise NoSuchThing(f'the list of changes has no "{id}"')
    more = Markup('<a href="{}#{}" aria-label="More about this: {}">More about this</a>.')
    return escape(found["mention"]) + " " + more.format(relative(announced.ADDRESS, here), id, found["title"])


def concerns(playbook: Playbook, here: str) -> Markup:
    """The host's local places to raise a concern, or a sentence that none is set yet.

    Example: {{ concerns() }}
    """
    return block(playbook, here, Concerns(playbook.host.get("concerns") or []))


MACROS: dict[str, Callable[..., object]] = {
    macro.__name__: macro
    for macro in (
        cards,
        links,
        count,
        part,
        link,
        form,
        ring,
        moments,
        planner,
        tagged,
        entries,
        phases,
        printables,
        newest,
        host,
        mailbox,
        guide,
        change,
        concerns,
    )  # fmt: skip
}
