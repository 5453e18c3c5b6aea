"""Every page that is made from records, as Markdown that any engine can take: pages(playbook) -> {path: markdown}.

The Markdown is a header for the engine and one block of finished HTML. Titles and descriptions in the header are
escaped here, because no engine escapes them; everything in the block is escaped by the template that fills it.
"""

import json
from functools import partial
from html import escape

from ...forms import contribution, feedback
from ...model.addresses import of_file, page_file, relative
from ...model.kinds import COLLECTIONS
from ...model.visibility import Visibility
from ..data import export, json_ld
from ..data.feed import changed
from ..until import last_day, with_last_days
from . import finders, lists
from .changes import changes
from .glossary_links import mark
from .templates import fill
from .view import View, context, notice

# Pages that list records: address, title, description, template and what it shows.
_LISTS = (
    ("/ways/", "Six ways", "Six ways to build a culture for joined-up health and care.", "ways",
     partial(lists.of_kind, kind="way")),
    ("/tips/", "Tips", "Small things that a team can start this week, way by way.", "tips",
     partial(lists.by_way, kind="tip")),
    ("/case-studies/", "Case studies", "What places in England did, what changed and how strong the evidence is.",
     "case-studies", lists.case_studies),
    ("/activities/", "Activities", "Things to do together, with steps and minutes.", "activities",
     finders.activities),
    ("/packs/", "Packs", "Activities put together with a timetable, ready to run.", "packs",
     partial(lists.of_kind, kind="pack")),
    ("/packs/build/", "Build a timetable", "Put activities in order. See clock times, what to bring and which groups work.",
     "build", partial(lists.of_kind, kind="pack")),
    ("/packs/run/", "Run it on a screen", "The step that you are in and the time that is left, large enough for the back of "
     "the room.", "run", partial(lists.of_kind, kind="pack")),
    ("/packs/record/", "What we agreed", "Write down what was agreed and who does what by when, then take it with you.",
     "record", lambda playbook, link: {}),
    ("/reflect/", "Check how we're doing", "Checklists for one person, a team or leaders.", "reflect",
     partial(lists.of_kind, kind="checklist")),
    ("/reflect/together/", "Bring a team together", "Put many people's answers to a checklist side by side, without names and "
     "without sending them anywhere.", "together", lists.answered_together),
    ("/roadmap/", "Roadmap", "How people change the way they work together, phase by phase.", "roadmap",
     partial(lists.in_full, kind="phase")),
    ("/glossary/", "Jargon", "What words and acronyms mean, and what to say instead.", "glossary",
     lists.glossary),
    ("/glossary/check/", "Check a text for jargon", "Paste a text and see the words that others may not know, with plain ones "
     "to use instead.", "check", lambda playbook, link: {}),
    ("/sources/", "Sources", "What this playbook rests on, and the true state of each address.", "sources",
     partial(lists.in_full, kind="source")),
    ("/you-said/", "You said, we did", "What people told us about this playbook, and what came of it.", "you-said",
     partial(lists.in_full, kind="feedback")),
    ("/elements/", "The six NHS culture elements", "What each culture element means, and what in this playbook serves "
     "it.", "vocabulary", partial(lists.vocabulary, name="elements")),
    ("/cultural-web/", "The Cultural Web", "Six parts of a culture, and what in this playbook touches each.",
     "vocabulary", partial(lists.vocabulary, name="web")),
    ("/start/", "Start from where you are", "Find a way in by the moment you are in.", "start", lists.moments),
    ("/changes/", "Changes", "What is new in this playbook and what has changed, newest first.", "changes", changes),
    ("/print/", "Print", "What can be printed, and which sheets to hand out.", "print", lists.to_print),
    ("/data/", "Data to download", "Everything in this playbook as files for programs and spreadsheets, and a feed of what is "
     "new.", "data", export.contents),
    ("/contribute/case-study/", "Tell us what you did", "Answer a few questions in plain words. Then choose how to send it: "
     "nothing is sent from this page by itself.", "contribute-case-study",
     partial(contribution.page, kind="case-study")),
    ("/contribute/tip/", "Suggest a tip", "One thing that a team can start. Nothing is sent from this page by itself.",
     "contribute-tip", partial(contribution.page, kind="tip")),
    ("/contribute/term/", "Suggest a glossary term", "A word that puzzled you, and what it means in plain English. Nothing is "
     "sent from this page by itself.", "contribute-term", partial(contribution.page, kind="term")),
    ("/feedback/", "Tell us what you think", "What was useful, what you tried, what should change. One line is enough.",
     "feedback", feedback.page),
    ("/a-z/", "A to Z", "Every page, tip, term and source by name.", "a-z", lists.a_to_z),
    ("/search/", "Search", "Search the whole playbook.", "search", lambda playbook, link: {}),
)  # fmt: skip


# Pages that would only repeat in a search what other pages say.
UNSEARCHED = ("/a-z/", "/search/", "/changes/")
# Pages without a word of feedback at their foot: somebody is in the middle of something there (a search, a form, a session
# on a wall), and the tools for a session ask how it went at their own end. Notices and the page for lost visitors have none
# either; /raise-a-concern/ has none so that nobody takes "report a mistake" for the place to report harm.
WITHOUT_FEEDBACK = (
    "/search/", "/feedback/", "/contribute/case-study/", "/contribute/tip/", "/contribute/term/", "/glossary/check/",
    "/packs/build/", "/packs/run/", "/packs/record/", "/reflect/together/",
)  # fmt: skip


def pages(playbook):
    """Every generated page of a playbook: {path under the pages folder: Markdown}."""
    found = {}
    for address, title, description, template, values in _LISTS:
        link = partial(relative, here=address)
        header = {"title": title, "description": description, "unsearched": address in UNSEARCHED,
                  "without_feedback": address in WITHOUT_FEEDBACK}  # fmt: skip
        shown = {"title": title, "description": description, **values(playbook, link=link)}
        data = json_ld.of_glossary(playbook) if address == "/glossary/" else ""
        found[page_file(address)] = _page(playbook, address, f"lists/{template}.html", header, shown, data)
    for collection in COLLECTIONS.values():
        if collection.has_pages:
            for record in playbook.all(collection.kind):
                if playbook.visibility(record) is not Visibility.DRAFT:
                    found[page_file(record.address)] = _record_page(playbook, record)
    for id in playbook.list_of("moments"):
        if page := _moment_page(playbook, id):
            found[page_file(f"/start/{id}/")] = page
    return found


def beside(by_hand, generated):
    """The generated pages whose addresses no hand-written page has taken; `by_hand` are the paths of those."""
    taken = {of_file(path) for path in by_hand}
    return {path: markdown for path, markdown in generated.items() if of_file(path) not in taken}


def _record_page(playbook, record):
    link = partial(relative, here=record.address)
    if not playbook.shows(record):
        values = notice(playbook, record, link)
        header = {"title": f"This {values['noun']} is no longer here", "description": "", "noindex": True}
        return _page(playbook, record.address, "records/notice.html", header, values)
    values = context(playbook, record, link)
    if record.kind == "pack":
        values["timetable"] = View(playbook, link).timetable(record)
    if record.kind == "way":
        values["ways"] = lists.of_kind(playbook, "way", link)["cards"]
    card = View(playbook, link).card(record)
    header = {"title": record.title, "description": card["summary"], "kind": record.kind, "edit": record.path,
              "way": card["number"] or next((way["number"] for way in card["ways"]), None),
              "way_name": next((f"{way['number']} {way['short_title']}" for way in card["ways"]), None),
              "changed": changed(record), "until": last_day(record)}  # fmt: skip
    return _page(playbook, record.address, f"records/{record.kind}.html", header, values, json_ld.of_record(playbook, record))


def _moment_page(playbook, id):
    address = f"/start/{id}/"
    values = lists.moment(playbook, id, partial(relative, here=address))
    if not values["groups"]:
        return None
    header = {"title": values["entry"]["title"], "description": values["entry"]["description"]}
    return _page(playbook, address, "lists/moment.html", header, values)


def _page(playbook, address, template, header, values, data=""):
    """One page; `data` is JSON-LD to stand in it."""
    link = partial(relative, here=address)
    html = mark(fill(str(playbook.root), template, address, link, **values), playbook, link)
    html = with_last_days(playbook, html, address)
    fields = {key: escape(value) if isinstance(value, str) else value for key, value in header.items() if value}
    told = f'<script type="application/ld+json">{data}</script>\n' if data else ""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in sorted(fields.items())]
    return "---\n" + "\n".join([*lines, "generated: true"]) + f'\n---\n\n<div class="page">\n{_tidy(html)}\n{told}</div>\n'


def _tidy(html):
    """No blank lines and no indentation: nothing in the block can be taken for Markdown."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
