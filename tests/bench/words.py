"""Measures plain words: what matching adds to a build, our matcher beside a plain alternation, a long paper in the browser.

    python -m tests.bench.words

The paper is the tests' own policy paper, over and over. Exit status 0 whatever the figures say; 1 if a command fails.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.support import strategy
from tests.support.site_under_test import browser, served

from .measure import Failed, Job, in_turn, prepare

PAGES, RUNS, MOST_SHARE, MOST_MILLISECONDS = 1000, 3, 0.10, 1000
MEGABYTE, WORDS_A_PAGE = 1_000_000, 500
PYTHON = sys.executable
PLAYBOOK = [PYTHON, "-m", "macros", "--root", "it"]
# Nothing is looked for: no words in the checks, no marks on the pages, no lists of where a term is used.
_WITHOUT = """\
from macros.text import glossary
from macros.outputs.pages import glossary_links
glossary_links.mark = lambda html, playbook, link: html
glossary.Matcher.find = lambda self, text: []
glossary.Matcher.unknown_acronyms = lambda self, text: []
from macros import cli
cli.main(["--root", "it", "build", "--site", "without"])
"""
# The build as it is, with a clock at the matcher's two entry points, whose own cost counts as matching. Leaves (matching, all).
_CLOCKED = """\
import atexit, functools, pathlib, time
from macros.text import glossary
spent, inside = [0.0], [0]
def clocked(work):
    @functools.wraps(work)
    def timed(*given):
        inside[0] += 1
        began = time.process_time()
        try:
            found = work(*given)
            return found if work.__name__ == "find" else list(found)
        finally:
            inside[0] -= 1
            spent[0] += 0 if inside[0] else time.process_time() - began
    return timed
for name in ("find", "unknown_acronyms"):
    setattr(glossary.Matcher, name, clocked(getattr(glossary.Matcher, name)))
atexit.register(lambda: pathlib.Path("clocked.txt").write_text(f"{spent[0]} {time.process_time()}"))
from macros import cli
cli.main(["--root", "it", "build", "--site", "clocked"])
"""
_MATCHER = """\
import json, pathlib
from macros.text.glossary import Matcher
print(len(Matcher(json.loads(pathlib.Path("site/assets/terms.json").read_text("utf-8"))).find(pathlib.Path("paper.txt").read_text("utf-8"))))
"""
# The same spellings, the longest first, upper and lower case alike: no acronyms apart, no line ends, no gaps of any kind.
_ALTERNATION = """\
import json, pathlib, re
forms = json.loads(pathlib.Path("site/assets/terms.json").read_text("utf-8"))["forms"]
spellings = sorted({" ".join(form["words"]) for form in forms}, key=len, reverse=True)
wanted = re.compile(r"\\b(?:" + "|".join(map(re.escape, spellings)) + r")\\b", re.I)
print(sum(1 for _ in wanted.finditer(pathlib.Path("paper.txt").read_text("utf-8"))))
"""
_CHECK = """async () => {
    const began = performance.now();
    document.querySelector(".check [type=submit]").click();
    const root = document.querySelector("[data-check]");
    const isDone = (done) => () => root.hasAttribute("aria-busy") || done();
    await new Promise((done) => new MutationObserver(isDone(done)).observe(root, {attributes: true}));
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - began;
}"""


def main():
    """Measure and print; returns the exit status."""
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            folder = Path(name)
            prepare("synthetic playbook", [PYTHON, "-m", "tests.bench.synthetic", "it", str(PAGES)], folder)
            _beside_a_build(folder)
            _beside_an_alternation(folder)
            _in_the_browser(folder)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _beside_a_build(folder):
    build = Job("playbook build", [*PLAYBOOK, "build", "--site", "site"], folder / "site")
    without = Job("the same, looking for no words", [PYTHON, "-c", _WITHOUT], folder / "without")
    in_turn([build, without], RUNS, folder)
    _print(f"Words on {PAGES:,} case studies", build, without)
    prepare("the same with a clock", [PYTHON, "-c", _CLOCKED], folder)
    matching, whole = map(float, (folder / "clocked.txt").read_text().split())
    share = matching / (whole - matching)
    print(f"  matching adds at most {MOST_SHARE:.0%}: {matching:.2f} s of processor to {whole - matching:.2f} s, {share:.1%}  "
          f"{_met(share <= MOST_SHARE)}")  # fmt: skip
    added = build.processor_seconds / without.processor_seconds - 1
    print(f"  all that words bring, with the marks, their links to check and the lists of where a term is used: {added:.1%}")


def _beside_an_alternation(folder):
    (folder / "paper.txt").write_text(_paper(MEGABYTE), "utf-8")
    jargon = Job("playbook jargon, with reading the glossary", [*PLAYBOOK, "jargon", "paper.txt"])
    matcher = Job("our matcher alone", [PYTHON, "-c", _MATCHER])
    alternation = Job("a plain alternation of the same spellings", [PYTHON, "-c", _ALTERNATION])
    in_turn([jargon, matcher, alternation], RUNS, folder)
    _print("A text of 1 MB", jargon, matcher, alternation)


def _in_the_browser(folder):
    text = _paper(100 * WORDS_A_PAGE * 7)  # letters and spaces, at least
    words = text.split(" ")[: 100 * WORDS_A_PAGE]
    with served(folder / "site") as address, browser() as chromium:
        page = chromium.new_page()
        page.goto(f"{address}/glossary/check/")
        page.wait_for_selector("[data-check]:not([hidden])")
        page.locator("textarea").evaluate("(field, text) => { field.value = text; }", " ".join(words))
        taken = [page.evaluate(_CHECK) for _ in range(RUNS + 1)][1:]
        marked = page.locator(".marked mark").count()
    milliseconds = statistics.median(taken)
    print(f"\nA paper of 100 pages ({len(words):,} words, {marked:,} marks) in the browser, from the button to the marks: "
          f"{milliseconds:.0f} ms; under {MOST_MILLISECONDS:,}: {_met(milliseconds < MOST_MILLISECONDS)}")  # fmt: skip


def _paper(least):
    """The policy paper without its reader's marks, so often that it has at least so many letters."""
    text, _ = strategy.paper()
    return text * (least // len(text) + 1)


def _print(title, *jobs):
    print(f"\n{title:<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    for job in jobs:
        figures = f"{job.seconds:>9.2f}{job.processor_seconds:>9.2f}{job.megabytes:>6.0f}"
        print(f"  {job.name:<48}{len(job.wall):>5}{figures}", flush=True)


def _met(met):
    return "met" if met else "NOT MET"


if __name__ == "__main__":
    sys.exit(main())
