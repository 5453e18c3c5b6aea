"""Edits of the tiny playbook, each touching another kind of thing that pages, sheets and files are made of."""

from macros.model.paths import OVERRIDES, PRINT_TEMPLATES
from tests.support.places import TINY
from tests.support.warm import Edit, said

KETTLE = "content/tips/share-the-kettle.yml"
TIP, WAY, STUDY = "content/tips/ask-one-question.yml", "content/ways/say-what-you-need.md", "case_studies/a-shared-rota.md"
POINTER, TERM, SOURCE = "case_studies/tea-at-four.md", "content/glossary/rota.yml", "content/sources/rota-report.yml"
ACTIVITY, PACK, PHASE = (
    "content/activities/two-good-things.yml",
    "content/packs/a-first-hour.yml",
    "content/phases/listen-first.yml",
)
CHECKLIST, HEARD, SETTINGS = "content/checklists/how-we-talk.yml", "content/feedback/a-login.yml", "mkdocs.yml"
MOMENTS, ELEMENTS = "content/vocabulary/moments.yml", "content/vocabulary/elements.yml"


def _titled(path):
    return Edit({path: said("\ntitle: ", "\ntitle: Above all, ")})


def _ours(name):
    return (OVERRIDES / name).read_text("utf-8")


EDITS = {
    "a tip's title": _titled(TIP),
    "a tip's text": Edit({TIP: said("See [the first way]", "Do see [the first way]")}),
    "a way's title": _titled(WAY),
    "a way's text": Edit({WAY: lambda text: text + "\nOne more sentence about it.\n"}),
    "a case study's title": _titled(STUDY),
    "a case study's text": Edit({STUDY: lambda text: text.rstrip("\n") + " One sentence more.\n"}),
    "a term used in a case study": Edit({POINTER: said("at four o'clock.", "at four o'clock. They keep a rota.")}),
    "an activity's title": _titled(ACTIVITY),
    "a pack's title": _titled(PACK),
    "a phase's title": _titled(PHASE),
    "a checklist's title": _titled(CHECKLIST),
    "a source's title": _titled(SOURCE),
    "a term's meaning": Edit({TERM: said("A list of who works when.", "A list that says who works when.")}),
    "a term's spelling": Edit({TERM: said("term: rota\n", "term: shared diary\n")}),
    "a tip that names other records": Edit({TIP: said("  - a-shared-rota", "  - tea-at-four")}),
    "a tip of another way": Edit({TIP: said("ways:\n  - say-what-you-need\n", "ways:\n  - try-it-small\n")}),
    "a tip without its moment": Edit({TIP: said("moments:\n  - before-winter\n", "")}),
    "a new tip": Edit(
        {
            "content/tips/one-more.yml": "id: one-more\nkind: tip\ntitle: One more tip\norigin: made-here\n"
            "sources:\n  - own-account\nowner: tiny editors\npublished: 2026-01-10\nreview_by: 2027-01-10\nways:\n"
            "  - say-what-you-need\ndetail: Say it once more.\n"
        }
    ),  # fmt: skip
    "a word that went": Edit({"content/feedback/bigger-print.yml": None}),
    "a tip under another id": Edit(
        {
            KETTLE: None,
            "content/tips/share-the-pot.yml": (TINY / KETTLE)
            .read_text("utf-8")
            .replace("id: share-the-kettle", "id: share-the-pot"),
        }
    ),
    "a tip that is a draft": Edit({TIP: said("status: published", "status: draft")}),
    "a case study that was withdrawn": Edit(
        {POINTER: "---\nid: tea-at-four\nkind: case-study\nstatus: withdrawn\nsince: 2026-11-01\nreason: They asked for it.\n---\n"}
    ),  # fmt: skip
    "an entry of a list": Edit({MOMENTS: said("    title: A new team", "    title: A whole new team")}),
    "the name of the site": Edit({SETTINGS: lambda text: text.replace("site_name: ", "site_name: All of ", 1)}),
    "the host's mailbox": Edit({SETTINGS: said("mailbox: team@", "mailbox: all@")}),
    "a template of ours": Edit({"overrides/records/way.html": _ours("records/way.html") + "<p>Once more.</p>\n"}),
    "a part that templates take in": Edit(
        {"overrides/parts/parts.html": _ours("parts/parts.html").replace('class="mark"', 'class="mark m"')}
    ),
    "a template where there was none": Edit({"overrides/lists/sources.html": _ours("lists/sources.html") + "<p>Ask us.</p>\n"}),
    "a template for print": Edit(
        {"overrides/print/sharing.typ": (PRINT_TEMPLATES / "sharing.typ").read_text("utf-8").replace("#12383d", "#38123d")}
    ),
    "a script that a page loads": Edit({"overrides/assets/finder/page.js": _ours("assets/finder/page.js") + "export {};\n"}),
    "a script that another imports": Edit({"overrides/assets/shared/marks.js": _ours("assets/shared/marks.js") + "export {};\n"}),
    "a style": Edit({"overrides/assets/styles/lists.css": _ours("assets/styles/lists.css") + "nav { display: none }\n"}),
    "a permission that has ended": Edit({}, today="2031-01-01"),
    "a day after a review was due": Edit({}, today="2027-06-01"),
    "a draft in a preview": Edit({TIP: said("status: published", "status: draft")}, drafts=True),
    "a source that is a draft": Edit({SOURCE: said("kind: source\n", "kind: source\nstatus: draft\n")}),
    "a way that is a draft": Edit({WAY: said("status: published", "status: draft")}),
    "a last day": Edit({STUDY: said("expires: 2030-02-20", "expires: 2030-03-20")}),
}
