"""How well the jargon check does on the invented papers in tests/papers, judged by the marks of a lay reader.

What is counted are places. A place that the check reports is right where it lies in a place that is marked, or holds one;
it is false where the paper explains the words, where the lists say `not_jargon` and where nobody marked them. Doubtful marks
count nowhere. Precision is the share of reported places that are right, recall the share of marked places that are found.

Run `python -m tests.support.papers_measure` for the figures; with `--places`, for each false and each missed place too; with
`--held`, for the figures of the papers that are never tuned on.
"""

import datetime
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.checks.wording import sound_matcher
from macros.model import playbook
from macros.reports.jargon import findings
from macros.text.glossary import Matcher
from tests.support.places import ROOT, TESTS

PAPERS = TESTS / "papers"
HELD = PAPERS / "held"  # measured, and never tuned on
LIVE, DOUBTFUL, QUIET = "live", "doubtful", "quiet"  # to be found; neither right nor wrong; not to be reported


@dataclass(frozen=True)
class Place:
    """A stretch of a paper: the words there, and what the marks say of them."""

    start: int
    end: int
    words: str
    worth: str = ""

    def meets(self, other: "Place") -> bool:
        """True where one of the two lies in the other."""
        inside = self.start >= other.start and self.end <= other.end
        return inside or (other.start >= self.start and other.end <= self.end)


@dataclass
class Score:
    """How many reported places are right and false, how many marked ones are found and missed; the false and missed ones."""

    right: int = 0
    found: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.right + len(self.false))

    @property
    def recall(self) -> float:
        return 100 * self.found / max(1, self.found + len(self.missed))


def papers(folder: Path) -> list[Path]:
    """The papers in a folder, in the order of their names."""
    return sorted(folder.glob("*.txt"))


def measured(paper: Path, matcher: Matcher) -> Score:
    """What the check makes of one paper."""
    text = paper.read_text("utf-8")
    return score(reported(text, matcher), marked(text, json.loads(paper.with_suffix(".json").read_text("utf-8"))))


def total(scores: Iterable[Score]) -> Score:
    """All places of several papers together."""
    whole = Score()
    for one in scores:
        whole.right, whole.found = whole.right + one.right, whole.found + one.found
        whole.false += one.false
        whole.missed += one.missed
    return whole


def reported(text: str, matcher: Matcher) -> list[Place]:
    """Every place that the check reports."""
    uses = [use for one in findings(text, matcher) for use in one.places]
    return [Place(use.start, use.end, " ".join(use.form.split())) for use in uses]


def score(reports: list[Place], marks: list[Place]) -> Score:
    """Compare what was reported with what is marked."""
    done = Score()
    for report in reports:
        worths = {mark.worth for mark in marks if report.meets(mark)}
        done.right += LIVE in worths
        if not worths & {LIVE, DOUBTFUL}:
            done.false.append(report.words)
    for mark in marks:
        if mark.worth == LIVE and any(mark.meets(report) for report in reports):
            done.found += 1
        elif mark.worth == LIVE:
            done.missed.append(mark.words)
    return done


def marked(text: str, lists: dict) -> list[Place]:
    """Every place of every term of both lists. Raises ValueError where a count is not what the paper holds."""
    taken: list[Place] = []
    left = [(entry, name == "marks") for name in ("marks", "not_jargon") for entry in lists[name]]
    for entry, is_mark in sorted(left, key=lambda one: (-len(one[0]["term"]), "at" not in one[0])):
        free = [place for place in _stands(text, entry) if not any(place.meets(other) for other in taken)]
        taken += _judged(entry, is_mark, free)
    return sorted(taken, key=lambda place: place.start)


def _judged(entry: dict, is_mark: bool, free: list[Place]) -> Iterator[Place]:
    """The places of one entry, each with what it is worth."""
    explained = bool(entry.get("explained") or entry.get("explained_later"))
    if len(free) != entry["count"] and not (explained and len(free) > entry["count"]):
        raise ValueError(f"{entry['term']}: {entry['count']} places are counted, {len(free)} found")
    live = DOUBTFUL if entry.get("doubtful") else LIVE
    for number, place in enumerate(free):
        worth = live if is_mark and number < entry["count"] else QUIET
        yield Place(place.start, place.end, place.words, worth)


def _stands(text: str, entry: dict) -> Iterator[Place]:
    """Where the words of an entry stand as whole words, also broken over a line end; with `at`, only there."""
    reaches = [Place(*match.span(), "") for around in entry.get("at", []) for match in re.finditer(_broken(around), text)]
    for match in re.finditer(rf"(?<!\w){_broken(entry['term'])}(?!\w)", text):
        place = Place(*match.span(), entry["term"])
        if "at" not in entry or any(place.meets(reach) for reach in reaches):
            yield place


def _broken(words: str) -> str:
    """An expression for words that a line end may break: between words, after their own hyphen, or with one put in."""
    between = {" ": r"\s+", "-": r"-\s*"}
    chars = [between.get(char, re.escape(char)) for char in " ".join(words.split())]
    return "".join(
        one + (r"(?:-\n\s*)?" if one.isalnum() and after.isalnum() else "") for one, after in zip(chars, [*chars[1:], " "])
    )


def main(with_places: bool, held: bool) -> None:
    """Print the figures."""
    matcher = sound_matcher(playbook.load(ROOT, datetime.date.today().isoformat())[0])
    for folder in (PAPERS, HELD) if held else (PAPERS,):
        scores = {paper.stem: measured(paper, matcher) for paper in papers(folder)}
        print(f"\n{folder.relative_to(ROOT)}\n{'':36}precision  recall  right  false  found  missed")
        for name, one in [*scores.items(), ("total", total(scores.values()))]:
            numbers = f"{one.right:7}{len(one.false):7}{one.found:7}{len(one.missed):8}"
            print(f"{name:36}{one.precision:7.1f} %{one.recall:6.1f} %{numbers}")
            if with_places and name != "total" and folder != HELD:
                print(f"    false: {'; '.join(one.false)}\n    missed: {'; '.join(one.missed)}")


if __name__ == "__main__":
    main("--places" in sys.argv, "--held" in sys.argv)
