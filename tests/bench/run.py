"""The measurements of `make bench`: checks, builds and link checks of synthetic playbooks, beside the usual tools.

    python -m tests.bench.run

Every figure is of a whole process, from start to end. Exit status 0 whatever the figures say; 1 if a command fails.
"""

import os
import platform
import sys
import tempfile
from pathlib import Path

from .measure import ROOT, Failed, Job, in_turn, prepare

RUNS = {100: 5, 1000: 3}
MOST_TIMES_PLAIN = 1.3
PYTHON = sys.executable
PLAYBOOK = [PYTHON, "-m", "macros", "--root", "it"]
SCHEMA = (ROOT / "schemas" / "case-study.schema.json").as_uri()
_FRONTS = "from tests.bench import synthetic; synthetic.fronts('it', 'fronts')"
_READING = "from macros.checks import links; links.check('site', 'it')"
_PLAIN = """\
site_name: Plain
site_url: https://example.org/plain/
docs_dir: staged/content/pages
theme:
  name: material
  font: false
plugins:
  - search
"""
_ONE_ENTRY = "nav:\n  - index.md\n"
_NOTES = """
Wall: seconds from start to end. CPU: processor seconds, with those of what the command started: the steadier figure
where the machine has other work. Both are medians. Memory: the most that one process held. Rivals run in turn.

check-jsonschema sees the case studies' front matter alone; playbook check reads every record, with its text and its
references. playbook build also checks every record and every link. Plain mkdocs builds the pages that playbook stage
writes, with the Material theme and its search and nothing else; the calls of macros on hand-written pages stay text.
In the default navigation every page lists all the others, and that takes most of the time. So plain mkdocs also runs
with one entry in its navigation, and the goal is held against that harder rival.
"""


def main():
    """Measure every size and print what was found; returns the exit status."""
    print(f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    measured = {}
    try:
        for number, runs in RUNS.items():
            with tempfile.TemporaryDirectory(prefix="bench-") as folder:
                measured[number] = jobs, pages = measure(Path(folder), number, runs)
            _print_size(number, runs, jobs, pages)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    _print_goals(measured)
    print(_NOTES, end="")
    return 0


def measure(folder, number, runs):
    """({short name: Job}, number of pages) for a playbook of `number` synthetic case studies, made in `folder`."""
    prepare("the synthetic playbook", [PYTHON, "-m", "tests.bench.synthetic", "it", str(number)], folder)
    prepare("the front matter alone", [PYTHON, "-c", _FRONTS], folder)
    prepare("playbook stage", [*PLAYBOOK, "stage", "staged"], folder)
    jobs = {
        "check": Job("playbook check", [*PLAYBOOK, "check"]),
        "schema": Job("check-jsonschema", _schema_command(folder)),
        "build": Job("playbook build", [*PLAYBOOK, "build", "--site", "site"], folder / "site"),
        "plain": _plain("plain mkdocs, one navigation entry", folder, "plain", _PLAIN + _ONE_ENTRY),
        "default": _plain("plain mkdocs, default navigation", folder, "default", _PLAIN),
        "links": Job("playbook links", [*PLAYBOOK, "links", "--site", "site"]),
        "reading": Job("our reading of the links alone", [PYTHON, "-c", _READING]),
    }
    for rivals in (("check", "schema"), ("build", "plain"), ("links", "reading")):
        in_turn([jobs[name] for name in rivals], runs, folder)
    in_turn([jobs["default"]], 1, folder, warm_up=False)
    return jobs, len(list((folder / "site").rglob("*.html")))


def _schema_command(folder):
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / "fronts").iterdir())
    return [PYTHON, "-m", "check_jsonschema", "--schemafile", SCHEMA.removeprefix("file://"), "--base-uri", SCHEMA,
            "--disable-formats", "*", *files]  # fmt: skip


def _plain(name, folder, site, settings):
    (folder / f"{site}.yml").write_text(settings, "utf-8")
    command = [PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{site}.yml", "--site-dir", site]
    return Job(name, command, folder / site)


def _print_size(number, runs, jobs, pages):
    print(f"\n{number:,} synthetic case studies, {pages:,} pages, {runs} runs{'wall s':>13}{'CPU s':>9}{'memory MB':>12}")
    for job in jobs.values():
        once = " (1 run)" if len(job.wall) < runs else ""
        print(f"  {job.name + once:<48}{job.seconds:>9.2f}{job.processor_seconds:>9.2f}{job.megabytes:>12.0f}")
    for one, other in (("check", "schema"), ("build", "plain"), ("build", "default"), ("links", "reading")):
        wall, processor = _times(jobs[one], jobs[other])
        print(f"  {jobs[one].name + ' / ' + jobs[other].name:<48}{wall:>8.2f}×{processor:>8.2f}×", flush=True)


def _print_goals(measured):
    """The goals beside the figures, on both clocks."""
    (few, (few_jobs, few_pages)), (many, (many_jobs, many_pages)) = measured.items()
    print("\nGoals")
    for clock, times in zip(("wall", "CPU"), _times(many_jobs["build"], many_jobs["plain"])):
        print(f"  playbook build at {many:,}, at most {MOST_TIMES_PLAIN} times plain mkdocs, {clock}: "
              f"{times:.2f} times, {_verdict(times <= MOST_TIMES_PLAIN)}")  # fmt: skip
    per_page = zip(("wall", "CPU"), _costs(few_jobs["build"], few_pages), _costs(many_jobs["build"], many_pages))
    for clock, at_few, at_many in per_page:
        print(f"  playbook build, a page at {many:,} costs no more than at {few:,}, {clock}: "
              f"{at_many:.1f} ms against {at_few:.1f} ms, {_verdict(at_many <= at_few)}")  # fmt: skip


def _times(job, other):
    return job.seconds / other.seconds, job.processor_seconds / other.processor_seconds


def _costs(job, pages):
    return job.seconds * 1000 / pages, job.processor_seconds * 1000 / pages


def _verdict(met):
    return "met" if met else "NOT met"


if __name__ == "__main__":
    sys.exit(main())
