"""Measures whether people find what helps: every question of the real playbook's lists, asked of its search in a browser.

    python -m tests.bench.asking [SITE]

SITE is a folder with a built site; without one the playbook is built first. A question is answered where one of its helpful
pages stands among the first results. Those that are word for word among what `people_say` counts apart. Exit status 0
whatever the figures say; 1 if a command fails.
"""

import datetime
import sys
import tempfile
from pathlib import Path

import yaml

from macros.model.playbook import load
from tests.support.modules import named
from tests.support.site_under_test import browser, served

from .measure import ROOT, Failed, prepare
from .printing import PYTHON

QUESTIONS = ROOT / "tests" / "content" / "questions"
AMONG = (1, 3, 5)
_ASK = named("""async (questions) => {
    const script = document.querySelector("script[src*='search/bar.']").src;
    const { search } = await import(new URL("../../../assets/search/index.js", script).href);
    const found = [];
    for (const one of questions) {
        const { rows, terms } = await search(one, 8);
        found.push([...terms.map((term) => term.address), ...rows.map((row) => row.url)]);
    }
    return found;
}""")


def main(arguments):
    """Measure and print; returns the exit status."""
    playbook, _ = load(ROOT, datetime.date.today().isoformat())
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            site = Path(arguments[0]) if arguments else Path(name) / "site"
            if not arguments:
                build = [PYTHON, "-m", "macros", "--root", str(ROOT), "build", "--no-prints", "--site", str(site)]
                prepare("build", build, Path(name))
            with served(site) as address, browser() as chromium:
                page = chromium.new_page()
                page.goto(address + "/about/")
                for path in sorted(QUESTIONS.glob("*.yml")):
                    _judge(path.stem, yaml.safe_load(path.read_text("utf-8")), _said(playbook), address, page)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _judge(name, questions, said, address, page):
    found = page.evaluate(_ASK, [one["ask"] for one in questions])
    ranks = [_rank(one["helps"], [url.removeprefix(address) for url in urls]) for one, urls in zip(questions, found)]
    word_for_word = [rank for one, rank in zip(questions, ranks) if one["ask"].casefold() in said]
    print(f"\n{name} ({len(questions)})")
    for most in AMONG:
        print(f"  among the first {most}: {_share(ranks, most):.0%}")
    apart = f", {_share(word_for_word, 3):.0%} of them among the first 3" if word_for_word else ""
    print(f"  word for word in people_say: {len(word_for_word)}{apart}")
    for one, rank, urls in zip(questions, ranks, found):
        if rank > 3:
            where = f"at {rank}" if rank < 99 else "not among 8"
            print(f"    {one['ask']}: {where}; first {', '.join(url.removeprefix(address) for url in urls[:3])}")


def _rank(helps, urls):
    """At which place the first page that helps stands; 99 where none does."""
    return next((place for place, url in enumerate(urls, 1) if url in helps), 99)


def _share(ranks, most):
    return sum(rank <= most for rank in ranks) / len(ranks)


def _said(playbook):
    """Every phrase of people_say, in small letters."""
    return {text.casefold() for record in playbook.all() for path, text, _ in record.texts() if "people_say" in path}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
