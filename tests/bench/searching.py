"""Measures search: what a browser fetches before the first results, how soon they come, and what the index takes to make.

    python -m tests.bench.searching [NUMBER …]

Each size is a playbook with so many invented case studies. Beside it stands the theme's own index of the same pages.
"""

import gzip
import statistics
import sys
import tempfile
from pathlib import Path

from tests.support.site_under_test import browser, served
from tests.support.waiting import wait_until

from . import synthetic
from .measure import Failed, Job, in_turn, prepare
from .printing import PYTHON
from .rivals import ONE_ENTRY, PLAIN
from .run import PLAYBOOK

SIZES = (100, 1000, 5000)
GOALS = {100: 250_000, 1000: 250_000, 5000: 300_000}
_TEXTS = (".js", ".json", ".css")
WORDS = ("ICB", "frailty", "workforce", "care homes", "integrated care board", "shared budget")
_INDEX = """\
from macros.model import playbook
from macros.outputs.search.index import index
index("site", playbook.load("it", "2026-11-22")[0])
"""
# When the results stand there, counted from the last key, in milliseconds.
_WATCH = """() => {
  const status = document.querySelector(".search-panel [role=status]");
  const field = document.querySelector("#bar-words");
  field.addEventListener("input", () => { window.pressed = performance.now(); window.taken = undefined; });
  new MutationObserver(() => {
    if (status.textContent.includes(`“${field.value}”`)) window.taken = performance.now() - window.pressed;
  }).observe(status, { childList: true });
}"""


def main(sizes):
    """Measure and print; returns the exit status: 0 whatever the figures say, 1 if a command fails."""
    print(f"\n{'Search':<9}{'entries':>9}{'first results':>15}{'theme’s index':>15}{'gzipped':>11}"
          f"{'key, first':>12}{'key, next':>11}{'index, s':>10}{'ms an entry':>13}")  # fmt: skip
    fetched = {}
    try:
        for number in sizes:
            with tempfile.TemporaryDirectory(prefix="bench-") as name:
                fetched[number] = _measure(Path(name), number)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    for number, goal in GOALS.items():
        if number in fetched:
            met = "met" if fetched[number] <= goal else "NOT MET"
            print(f"  at {number:,}, at most {goal // 1000} kB before the first results: {fetched[number] / 1000:.0f} kB  {met}")
    print(f"First results: most bytes, text compressed as hosts send it, for any of {', '.join(WORDS)}, from an idle page on.\n"
          "Key: median time from the last key to the results; 120 ms of it are a pause in which more may be typed.")  # fmt: skip
    return 0


def _measure(folder, number):
    synthetic.write(folder / "it", number)
    prepare("build", [*PLAYBOOK, "build", "--no-prints", "--site", "site"], folder)
    indexing = Job("index", [PYTHON, "-c", _INDEX], folder / "site" / "pagefind")
    in_turn([indexing], 1, folder, warm_up=False)
    entries = len(list((folder / "site" / "pagefind" / "fragment").iterdir()))
    bytes_fetched, first, following = _asked(folder / "site")
    plain = _themes_index(folder)
    print(f"{number:<9,}{entries:>9,}{bytes_fetched / 1000:>12.0f} kB{len(plain) / 1000:>12,.0f} kB"
          f"{len(gzip.compress(plain)) / 1000:>8,.0f} kB{first:>9.0f} ms{following:>8.0f} ms{indexing.seconds:>10.2f}"
          f"{indexing.seconds * 1000 / entries:>13.2f}", flush=True)  # fmt: skip
    return bytes_fetched


def _asked(site):
    """(most bytes before the first results, median milliseconds of first searches, and of the ones after them)."""
    most, first, following = 0, [], []
    with served(site) as address, browser() as launched:
        for number, words in enumerate(WORDS):
            context = launched.new_context()
            page = context.new_page()
            page.goto(address + "/about/")
            page.wait_for_load_state("networkidle")
            page.evaluate(_WATCH)
            answers = []
            page.on("response", lambda answer, kept=answers: kept.append(answer))
            first.append(_typed(page, words))
            most = max(most, sum(map(_sent, answers)))
            following.append(_typed(page, WORDS[number - 1]))
            context.close()
    return most, statistics.median(first), statistics.median(following)


def _sent(answer):
    """The bytes of an answer as a host sends them: text compressed, and what is compressed already as it is."""
    body = answer.body()
    return len(gzip.compress(body)) if answer.url.endswith(_TEXTS) else len(body)


def _typed(page, words):
    """Put words into the field as one key would; milliseconds until their results stand there."""
    page.locator("#bar-words").fill(words)
    wait_until(page, "() => window.taken !== undefined", longest=120)
    return page.evaluate("window.taken")


def _themes_index(folder):
    """The index that the theme's own search would have a reader fetch, made from the same pages."""
    prepare("stage", [*PLAYBOOK, "stage", "--no-prints", "staged"], folder)
    (folder / "plain.yml").write_text(PLAIN.format(docs="staged/content/pages") + ONE_ENTRY, "utf-8")
    prepare("plain", [PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", "plain.yml", "--site-dir", "plain"], folder)
    return (folder / "plain" / "search" / "search_index.json").read_bytes()


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or SIZES))
