"""Measures paper: the prints of the real playbook beside a cold build without them, and how they grow with activities.

    python -m tests.bench.printing

All sheets are set anew, and once more with what was kept, as whole processes.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import pypdf

from . import rivals, synthetic
from .measure import Failed, Job, in_turn
from .run import PLAYBOOK, print_goal, print_job

RUNS = 3
SIZES = (10, 100, 500)
ACTIVITIES = 353
PYTHON = sys.executable
_SET = """\
import sys, pathlib
from macros.model import playbook
from macros.outputs.print.files import files
found, _ = playbook.load(sys.argv[1], "2026-12-31")
kept = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
print(sum(1 for _ in files(found, kept)))
"""


def copies(folder, number):
    """A playbook in `folder` with `number` activities, made from the real ones under ids of their own, and no packs."""
    synthetic.write(folder, 0)
    real = sorted((folder / "content" / "activities").glob("*.yml"))
    for kind in ("packs", "checklists", "glossary"):
        shutil.rmtree(folder / "content" / kind)
    texts = [(path.stem, path.read_text("utf-8")) for path in real]
    for path in real:
        path.unlink()
    for index in range(number):
        id, text = texts[index % len(texts)]
        new = f"{id}-{index}"
        (folder / "content" / "activities" / f"{new}.yml").write_text(text.replace(f"id: {id}\n", f"id: {new}\n", 1), "utf-8")


def add_activities(folder, number):
    """Generate activities in the playbook in `folder` beside its own, until it has `number`."""
    texts = [(path.stem, path.read_text("utf-8")) for path in sorted((folder / "content" / "activities").glob("*.yml"))]
    for index in range(number - len(texts)):
        id, text = texts[index % len(texts)]
        new = f"{id}-{index}"
        (folder / "content" / "activities" / f"{new}.yml").write_text(text.replace(f"id: {id}\n", f"id: {new}\n", 1), "utf-8")


def main():
    """Measure and print; returns the exit status: 0 whatever the figures say, 1 if a command fails."""
    try:
        _beside_a_build()
        _cold_builds()
        _growth()
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _beside_a_build():
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        synthetic.write(folder / "it", 0)
        prints = Job("all prints of the real playbook, none kept", [PYTHON, "-c", _SET, "it"])
        again = Job("the same, all of them kept", [PYTHON, "-c", _SET, "it", "kept"])
        build = Job("cold build without prints", [*PLAYBOOK, "build", "--no-prints", "--site", "site"], folder / "site")
        in_turn([prints, again, build], RUNS, folder)
        sizes = [len(pypdf.PdfReader(path).pages) for path in (folder / "kept").glob("*.pdf")]
    print(f"\n{'Prints':<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    for job in (prints, again, build):
        print_job(job)
    spent = prints.processor_seconds - again.processor_seconds
    number, pages, times = len(sizes), sum(sizes), spent / build.processor_seconds
    each, a_page = spent * 1000 / number, spent * 1000 / pages
    print(f"  {number} PDFs of {pages} pages: {each:.1f} ms of processor a PDF, {a_page:.1f} a page; {times:.2f} times that build")


def _cold_builds():
    """Prints included: of the real playbook, and with so many activities beside the code of an older commit."""
    build = [*PLAYBOOK, "build", "--site", "site"]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        synthetic.write(folder / "it", 0)
        real = Job("cold build of the real playbook", build, folder / "site", cold=True)
        in_turn([real], RUNS, folder, warm_up=False)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        synthetic.write(folder / "it", 0)
        rivals.playbook_of_then(folder, 0)
        for playbook in ("it", "it-then"):
            add_activities(folder / playbook, ACTIVITIES)
        now = Job(f"cold build with {ACTIVITIES} activities", build, folder / "site", cold=True)
        then = rivals.build_of_then(f"the same at {rivals.COMMIT}", folder)
        in_turn([now, then], 1, folder, warm_up=False)
        prints = sum(path.suffix in (".pdf", ".docx") for path in (folder / "site" / "print").rglob("*"))
    print(f"\n{'Cold builds, prints included':<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    for job in (real, now, then):
        print_job(job)
    print_goal("the real playbook, at most 8 s", real.seconds, real.processor_seconds, "s", 8)
    print_goal("the real playbook, at most 500 MB", real.megabytes, real.megabytes, "MB", 500)
    times = now.seconds / then.seconds, now.processor_seconds / then.processor_seconds
    print_goal(f"{prints} prints, at most half of the time then", *times, "times", 0.5)
    print_goal(f"{prints} prints, at most 600 MB", now.megabytes, now.megabytes, "MB", 600)


def _growth():
    print(f"\n{'Activities':<16}{'set anew, s':>14}{'ms a PDF':>10}{'kept, s':>10}")
    for number in SIZES:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            folder = Path(name)
            copies(folder / "it", number)
            anew = Job("set anew", [PYTHON, "-c", _SET, "it", "kept"], folder / "kept")
            kept = Job("kept", [PYTHON, "-c", _SET, "it", "kept"])
            in_turn([anew], 1, folder, warm_up=False)
            in_turn([kept], 1, folder, warm_up=False)
        print(f"{number:<16,}{anew.seconds:>14.2f}{anew.seconds * 1000 / (2 * number):>10.1f}{kept.seconds:>10.2f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
