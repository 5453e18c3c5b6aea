"""A playbook of any size for measuring: the real one and invented case studies, the same bytes for the same seed.

python -m tests.bench.synthetic FOLDER NUMBER [SEED]
"""

import random
import shutil
import sys
from pathlib import Path

import yaml

from macros.checks.evidence import shares_in_words
from macros.model.playbook import load
from macros.model.visibility import REMOVED_STATUSES
from macros.reading.front_matter import split

from .prose import PLACES, Writer

ROOT = Path(__file__).resolve().parents[2]
SEED = 20260705
_DAY = "2026-11-22"
_READ_FOR_WORDS = ("case-study", "way", "activity", "tip", "phase", "source")
_HEADINGS = ("The challenge", "What they did", "What changed", "What they learnt", "What you could try")
_SHARES = (0.2, 0.35, 0.2, 0.1, 0.15)
_ORGANISATIONS = (
    ("{} County Council", "council"), ("{} Hospitals NHS Trust", "hospital trust"),
    ("{} Community Health", "provider of health and care services"), ("Care Homes of {}", "group of care homes"),
    ("{} Voluntary Action", "charity"), ("{} Medical Practice", "family doctors"),
)  # fmt: skip
_UNITS = ("per cent fewer falls", "per cent fewer emergency visits", "more shifts filled", "days less in hospital")
_STRENGTHS = ("told", "told", "counted", "counted", "evaluated")


def write(folder, number, seed=SEED):
    """Make a playbook in `folder`, which must not exist: a copy of the real one and `number` case studies more.

    Another root, as DESIGN has it: no hook, no templates of its own. Same seed and same real records, same bytes.
    """
    folder = Path(folder)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "case_studies", folder / "case_studies")
    (folder / "mkdocs.yml").write_text(_settings(), "utf-8")
    author = _Author(folder, seed)
    for index in range(1, number + 1):
        fields, body = author.case_study(index)
        path = folder / "case_studies" / f"{fields['id']}.md"
        path.write_text(f"---\n{_yaml(fields)}---\n\n{body}", "utf-8")


def fronts(folder, out):
    """Write the front matter of each case study of the playbook in `folder` to `out`, as ID.yml, byte for byte. A tombstone has
    fields of its own, which no schema for case studies knows.
    """
    Path(out).mkdir(parents=True)
    for path in sorted((Path(folder) / "case_studies").glob("*.md")):
        parts, _ = split(path.read_text("utf-8"), path.name)
        if yaml.safe_load(parts.header).get("status") not in REMOVED_STATUSES:
            (Path(out) / f"{path.stem}.yml").write_text(parts.header, "utf-8")


class _Author:
    """Invents case studies out of the words, lists and records of the playbook in `folder`."""

    def __init__(self, folder, seed):
        self.random = random.Random(seed)
        self.playbook, _ = load(folder, _DAY)
        texts = [text for record in self.playbook.all(*_READ_FOR_WORDS) for _, text, form in record.texts()
                 if form != "id"]  # fmt: skip
        self.writer = Writer(texts, self.terms(), self.avoided(), self.random)

    def terms(self):
        """{term: its expansion} of the terms to use, those in capitals only where they have one."""
        found = [term.data for term in self.playbook.shown("term") if term.data["advice"] == "explain"]
        return {term["term"]: term.get("expansion", "") for term in found
                if term.get("expansion") or term["term"].islower()}  # fmt: skip

    def avoided(self):
        """The words that the glossary advises against, in every spelling, in lower case and without hyphens."""
        found = [term.data for term in self.playbook.shown("term") if term.data["advice"] == "avoid"]
        words = [word for term in found for word in (term["term"], *term.get("aliases", ()))]
        return [word.lower().replace("-", " ") for word in words]

    def case_study(self, index):
        """(fields, body) of the case study number `index`."""
        self.writer.new_record()
        place = self.random.choice(PLACES)
        consent = self.random.random() < 0.3
        sources = self.some(self.ids("source"), 1, 5) + ["own-account"] * consent
        fields = {
            **self.header(f"{place.lower()}-{index:04d}", place, sources),
            "ways": self.some(self.ids("way"), 1, 3),
            "elements": self.some(self.playbook.list_of("elements"), 1, 3),
            "web": self.some(self.playbook.list_of("web"), 1, 2),
            "moments": self.some(self.playbook.list_of("moments"), 1, 2),
            "summary": self.shown_first(lambda: self.writer.summary(55)),
            "detail": self.random.choice(("full", "short")),
            **self.where(place),
            **self.when(),
            "activities": self.some(self.ids("activity"), 0, 2),
            "outcomes": [self.outcome(sources) for _ in range(self.random.randint(0, 4))],
            "unknowns": self.lines(1, 5),
            "cautions": self.lines(0, 3),
            "voices": [self.voice(sources) for _ in range(self.random.randint(0, 2))],
            **(self.consent(place) if consent else {"checked_with": "nobody yet",
                                                    "permission": {"basis": "public-source"}}),
        }  # fmt: skip
        return {key: value for key, value in fields.items() if value != []}, self.body(sources)

    def header(self, id, place, sources):
        return {
            "id": id, "kind": "case-study", "title": f"{place}: {self.shown_first(lambda: self.writer.phrase(6, 14))}",
            "origin": self.random.choice(("from-source", "drawn-from-source")), "sources": sources,
            "owner": "playbook editors", "published": f"2026-{self.random.randint(1, 10):02d}-15",
            "review_by": f"2027-{self.random.randint(1, 12):02d}-15",
        }  # fmt: skip

    def shown_first(self, write):
        """A text without a share in words, such as a quarter, which only an outcome may give."""
        return next(text for text in iter(write, None) if not any(shares_in_words(text)))

    def where(self, place):
        chosen = self.random.sample(_ORGANISATIONS, self.random.randint(1, 4))
        return {
            "system": self.random.choice(list(self.playbook.list_of("systems"))),
            "places": [place],
            "region": self.random.choice(list(self.playbook.list_of("regions"))),
            "organisations": [{"name": name.format(place), "kind": kind} for name, kind in chosen],
            "settings": self.some(self.playbook.list_of("settings"), 1, 4),
        }

    def when(self):
        year = self.random.randint(2015, 2024)
        started = self.random.choice((f"{year}", f"{year}-04", f"{year}-09-01"))
        return {"started": started, "ended": self.random.choice(("not stated", f"{year + 1}"))}

    def outcome(self, sources):
        year = self.random.randint(2018, 2024)
        figure = {"value": self.random.randint(20, 600) / 10, "unit": self.random.choice(_UNITS)}
        period = self.random.choice(("not stated", f"April {year} to March {year + 1}"))
        strength = self.random.choice(_STRENGTHS) if period != "not stated" else "told"
        return {
            "measure": self.writer.phrase(4, 10),
            "result": self.writer.sentence(),
            **(figure if self.random.random() < 0.6 else {}),
            "period": period,
            "source": self.random.choice(sources),
            "strength": strength,
            **({} if strength == "told" else {"counted_by": "the people who ran it", "compared_with": "the year before"}),
            "caution": self.writer.sentence(),
        }

    def voice(self, sources):
        who = self.random.choice(("a ward manager at a hospital", "a social worker at a council",
                                  "a carer who speaks for others", "the manager of a care home"))  # fmt: skip
        return {"said": self.writer.paragraph(25), "who": who, "source": self.random.choice(sources)}

    def consent(self, place):
        organisation = f"{place} County Council"
        return {
            "checked_with": {"organisation": organisation, "date": "2026-01-12"},
            "contact": {"role": "culture lead", "mailbox": f"culture@{place.lower()}.example.org"},
            "permission": {
                "basis": "consent", "by": {"role": "head of adult social care", "organisation": organisation},
                "authority_to_share": True, "licence_agreed": True, "uses": ["site", "print", "data"],
                "names_used": True, "given": "2026-01-12", "expires": "2099-12-31",
            },
        }  # fmt: skip

    def body(self, sources):
        """Five headings, 350 to 700 words in all, with lists, bold words and links to sources in them."""
        words = self.random.randint(270, 500)  # whole sentences make it longer
        parts = [self.part(heading, round(words * share), sources) for heading, share in zip(_HEADINGS, _SHARES)]
        return "\n".join(parts)

    def part(self, heading, words, sources):
        if heading == "What you could try":
            return f"## {heading}\n\n{self.bullets(words)}"
        text = f"**{self.writer.phrase(4, 8)}.** " if self.random.random() < 0.3 else ""
        text += self.writer.paragraph(words // 2)
        known = [id for id in sources if id != "own-account"]
        link = f"[{self.writer.phrase(4, 8)}](/sources/#{self.random.choice(known)})."
        rest = self.bullets(words // 2) if self.random.random() < 0.3 else self.writer.paragraph(words // 2) + "\n"
        return f"## {heading}\n\n{text} {link}\n\n{rest}"

    def bullets(self, words):
        found = ""
        while len(found.split()) < words:
            found += f"- {self.writer.sentence()}\n"
        return found

    def lines(self, least, most):
        return [self.writer.sentence() for _ in range(self.random.randint(least, most))]

    def ids(self, kind):
        return [record.id for record in self.playbook.shown(kind)]

    def some(self, ids, least, most):
        ids = list(ids)
        return self.random.sample(ids, min(self.random.randint(least, most), len(ids)))


def _settings():
    """The real mkdocs.yml for another root, which brings no hook and no templates."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    kept = {key: value for key, value in settings.items() if key not in ("hooks", "watch")}
    kept["theme"] = {key: value for key, value in settings["theme"].items() if key != "custom_dir"}
    return _yaml(kept)


def _yaml(data):
    return yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110)


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:]))
