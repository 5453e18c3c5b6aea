"""Every page that is made from records, as Markdown that any engine can take: pages(playbook) -> {path: markdown}."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

from ...cache.made import NOTHING_MADE, Made, Parts
from ...cache.reads import asked
from ...forms import contribution, feedback
from ...model import announced
from ...model.addresses import of_file, page_file, relative
from ...model.kinds import KINDS
from ...model.kinds.vocabulary import CHANGES
from ...model.pages import headers
from ...model.playbook import Playbook
from ...model.record import Record
from ...model.visibility import GONE, Visibility
from ...text.markdown_links import Link
from .. import security_policy
from ..assets.served import in_frame as assets_in_frame
from ..data import export, json_ld
from ..data.feed import changed
from ..hosting.page import hosting
from ..until import built_on, last_day
from . import announcements, finders, lists, wayfinding, ways
from .changes import changes
from .contexts import RecordContext
from .engine_page import engine_page
from .glossary import glossary
from .list_contexts import Nothing, TagLink, TagLinks
from .packs import pack_in_full
from .records import record_in_full, tombstone
from .related import tagged
from .templates import has_template
from .view import View

Values = Callable[..., object]  # what a template may use, as a dataclass or by name, for a playbook and a link


def models(playbook: Playbook, link: Link) -> TagLinks:
    """The pages about the models that stand behind this playbook."""
    found = wayfinding.below(wayfinding.MODELS, titles(playbook))
    return TagLinks([TagLink(title, description, link(address)) for address, (title, description) in found.items()])


def nothing(playbook: Playbook, link: Link) -> Nothing:
    return Nothing()


@dataclass(frozen=True)
class Page:
    """A page that is made from more than one record: its address, its words, its template in overrides and what that shows.

    `searched` is false for a page that would only repeat in a search what other pages say. `feedback` is false where nobody
    is asked for a word at its foot: someone is in the middle of something there (a search, a form, a session on a wall), and
    the tools for a session ask how it went at their own end.
    """

    address: str
    title: str
    description: str
    template: str
    values: Values = nothing
    searched: bool = True
    feedback: bool = True


# What the page that lists the records of a kind shows, where that is more than their cards.
_LISTED: dict[str, Values] = {
    "tip": partial(lists.by_way, kind="tip"),
    "case-study": finders.case_studies,
    "activity": finders.activities,
    "phase": partial(lists.in_full, kind="phase"),
    "term": glossary,
    "source": partial(lists.in_full, kind="source"),
    "feedback": partial(lists.in_full, kind="feedback"),
}
_PACKS = partial(lists.of_kind, kind="pack")
PAGES = (
    Page("/packs/build/", "Build a timetable", "Put activities in order. See clock times, what to bring and which groups work.",
         "tools/build.html", _PACKS, feedback=False),
    Page("/packs/run/", "Run it on a screen", "The step you’re on and the time left, large enough for the back of the "
         "room.", "tools/run.html", _PACKS, feedback=False),
    Page("/packs/record/", "What we agreed", "Write down what was agreed and who does what by when, then take it with you.",
         "tools/record.html", feedback=False),
    Page("/reflect/together/", "Combine your team’s answers", "Put many people’s answers to a checklist side by side, "
         "without names and without sending them anywhere.", "tools/together.html", lists.answered_together, feedback=False),
    Page("/glossary/check/", "Check a text for jargon", "Paste a text to see the words that others may not know, with plain ones "
         "to use instead.", "tools/check.html", feedback=False),
    Page(wayfinding.MODELS, "Models for a closer look", "Other ways to look at culture, for those who plan change.",
         "lists/models.html", models),
    Page("/elements/", "The six culture elements", "What each culture element means, and what in this playbook helps with it.",
         "lists/vocabulary.html", partial(lists.vocabulary, name="elements")),
    Page("/cultural-web/", "The Cultural Web", "Six places where a culture shows, and what in this playbook helps with each.",
         "lists/vocabulary.html", partial(lists.vocabulary, name="web")),
    Page("/start/", "Start from where you are", "Choose the moment you’re in, and see what helps.", "lists/start.html",
         partial(lists.tag_links, name="moments")),
    Page("/topics/", "Topics", "Everything about one subject on one page, with what to do first.", "lists/start.html",
         partial(lists.tag_links, name="topics")),
    Page("/changes/", "Changes", "What is new in this playbook and what has changed, newest first.", "lists/changes.html", changes,
         searched=False),
    Page("/print/", "Print", "What can be printed, and which sheets to hand out.", "lists/print.html", lists.to_print),
    Page("/data/", "Data to download", "Everything in this playbook as files for programs and spreadsheets, and a feed of what’s "
         "new.", "lists/data.html", export.contents),
    Page("/hosting/", "Host this site", "What a web server needs to serve this site safely, for the people who look after one.",
         "lists/hosting.html", hosting, searched=False, feedback=False),
    Page("/feedback/", "Tell us what you think", "What was useful, what you tried, what should change. One line is enough.",
         "tools/feedback.html", feedback.page, feedback=False),
    Page("/a-z/", "A to Z", "Every page, tip, term and source by name.", "lists/a-z.html", lists.a_to_z, searched=False),
    Page("/search/", "Search", "Search the whole playbook.", "tools/search.html", searched=False, feedback=False),
)  # fmt: skip


def pages_of_kinds(root: Path) -> Iterator[Page]:
    """The page of each kind that lists its records, and that of its form: in a template of its own, or in the one for any."""
    for kind in KINDS.values():
        if kind.address:
            own = f"lists/{kind.index.strip('/')}.html"
            values = _LISTED.get(kind.name, partial(lists.of_kind, kind=kind.name))
            yield Page(kind.index, kind.heading_of_list, kind.list_description,
                       own if has_template(root, own) else "lists/records.html", values)  # fmt: skip
        if kind.form:
            own = f"tools/contribute-{kind.name}.html"
            yield Page(contribution.address(kind.name), kind.form.title, kind.form.description,
                       own if has_template(root, own) else "tools/contribute.html",
                       partial(contribution.page, kind=kind.name), feedback=False)  # fmt: skip


@asked
def titles(playbook: Playbook) -> dict[str, tuple[str, str]]:
    """{address: (title, description)} of every page that no single record makes, of those written by hand, and of the parts of
    these that menus lead to.
    """
    found = {page.address: (page.title, page.description) for page in (*pages_of_kinds(playbook.root), *PAGES)}
    if changing := playbook.get("vocabulary", CHANGES):
        found[announced.ADDRESS] = (changing.title, str(changing.data.get("description", "")))
    for address, header, text in headers(playbook.root):
        found[address] = (str(header.get("title") or address), str(header.get("description") or ""))
        called = (part for part, (_, macro) in wayfinding.PARTS.items() if part.startswith(f"{address}#") and f"{macro}(" in text)
        found |= {part: (wayfinding.PARTS[part][0], "") for part in called}
    return found


def frame(playbook: Playbook) -> dict[str, object]:
    """What the frame of each page says: the host, the day, what a browser may do, its files, menu, foot and the place of it."""
    own = {"playbook_host": playbook.host} | built_on(playbook) | security_policy.in_pages() | assets_in_frame(playbook.root)
    return own | wayfinding.in_frame(titles(playbook))


def pages(playbook: Playbook, made: Made = NOTHING_MADE) -> dict[str, str]:
    """Every generated page of a playbook: {path under the pages folder: Markdown}. What was `made` before is not made again."""
    return {page_file(address): made.of(f"page {address} {template}", make)[""].decode()
            for address, template, make in _made_of(playbook)}  # fmt: skip


def _made_of(playbook: Playbook) -> Iterator[tuple[str, str, Callable[[], Parts]]]:
    """Yield (address, template, what makes the page) of every generated page."""
    for page in (*pages_of_kinds(playbook.root), *PAGES):
        yield page.address, page.template, partial(_whole, _page_of_many, playbook, page)
    for kind in KINDS.values():
        if kind.has_pages:
            for record in playbook.all(kind.name):
                if playbook.visibility(record) is not Visibility.DRAFT:
                    yield record.address, "", partial(_whole, _record_page, playbook, record)
    if changing := playbook.get("vocabulary", CHANGES):
        yield announced.ADDRESS, "", partial(_whole, _changing_page, playbook, changing)
    for way in playbook.shown("way"):
        if ways.has_more(playbook, way):
            yield ways.address_of_everything(way), "", partial(_whole, _everything_page, playbook, way)
    for name, parent in lists.TAG_PAGES.items():
        for id in playbook.list_of(name):
            if any(tagged(playbook, name, id).values()):
                yield f"{parent}{id}/", "", partial(_whole, _tag_page, playbook, name, id)


def _whole(make: Callable[..., str], *arguments: object) -> Parts:
    return {"": make(*arguments).encode()}


def _page_of_many(playbook: Playbook, page: Page) -> str:
    link = partial(relative, here=page.address)
    header = {"title": page.title, "description": page.description, "unsearched": not page.searched,
              "without_feedback": not page.feedback}  # fmt: skip
    shown = {"title": page.title, "description": page.description, **_by_name(page.values(playbook, link=link))}
    data = json_ld.of_glossary(playbook) if page.address == "/glossary/" else ""
    return engine_page(playbook, page.address, page.template, header, shown, data)


def beside(by_hand: Iterable[str], generated: Mapping[str, str]) -> dict[str, str]:
    """The generated pages whose addresses no hand-written page has taken; `by_hand` are the paths of those."""
    taken = {of_file(path) for path in by_hand}
    return {path: markdown for path, markdown in generated.items() if of_file(path) not in taken}


def _record_page(playbook: Playbook, record: Record) -> str:
    link, place = partial(relative, here=record.address), wayfinding.place_of(record.spec.index)
    if not playbook.shows(record):
        instead = tombstone(playbook, record, link)
        header = {"title": GONE.format(instead.noun), "description": "", "noindex": True, "place": place}
        return engine_page(playbook, record.address, "records/tombstone.html", header, vars(instead))
    card = View(playbook, link).card(record)
    header = {"title": record.name, "description": card.summary, "kind": record.kind, "edit": record.path, "place": place,
              "way": card.number or next((way.number for way in card.ways), None),
              "way_name": next((f"{way.number} {way.title}" for way in card.ways), None),
              "changed": changed(record), "until": last_day(record)}  # fmt: skip
    values = vars(record_context(playbook, record, link))
    data = json_ld.of_record(playbook, record)
    return engine_page(playbook, record.address, f"records/{record.kind}.html", header, values, data)


def record_context(playbook: Playbook, record: Record, link: Link) -> RecordContext:
    """What the template of the record's kind may use."""
    if record.kind == "way":
        return ways.way_in_full(playbook, record, link)
    shown = record_in_full(playbook, record, link)
    if record.kind == "pack":
        return pack_in_full(playbook, record, shown, link)
    return shown


def _changing_page(playbook: Playbook, changing: Record) -> str:
    """The page of all changes, under the title of their list."""
    values = announcements.announcements(playbook, changing, partial(relative, here=announced.ADDRESS))
    header = {"title": values.heading, "description": values.about}
    return engine_page(playbook, announced.ADDRESS, "lists/what-is-changing.html", header, vars(values))


def _everything_page(playbook: Playbook, way: Record) -> str:
    """The page that lists everything that belongs to a way."""
    address = ways.address_of_everything(way)
    values = vars(ways.everything(playbook, way, partial(relative, here=address)))
    number = way.data["number"]
    header = {"title": f"Everything for way {number}: {way.name}", "unsearched": True, "way": number,
              "place": wayfinding.place_of(way.spec.index), "parent": [escape(way.name), wayfinding.place_of(way.address)],
              "description": "Every tip, activity, case study and checklist for this way, the most useful first."}  # fmt: skip
    return engine_page(playbook, address, "lists/way.html", header, values)


def _tag_page(playbook: Playbook, name: str, id: str) -> str:
    address = f"{lists.TAG_PAGES[name]}{id}/"
    values = lists.tag_page(playbook, name, id, partial(relative, here=address))
    header = {"title": values.entry["title"], "description": values.entry["description"], "kind": name.removesuffix("s"),
              "place": wayfinding.place_of(lists.TAG_PAGES[name])}  # fmt: skip
    return engine_page(playbook, address, f"lists/{name}.html", header, vars(values))


def _by_name(values: object) -> Mapping[str, object]:
    return values if isinstance(values, Mapping) else vars(values)
