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
SCHEMA = ROOT / "schemas" / "case-study.schema.json"
CLOCKS = ("wall", "CPU")
_FRONTS = "from tests.bench import synthetic; synthetic.fronts('it', 'fronts')"
_READING = "from macros.links import internal; internal.check('site', 'it')"
PLAIN = """\
site_name: Plain
site_url: https://example.org/plain/
docs_dir: staged/content/pages
theme:
  name: material
  font: false
plugins:
  - search
"""
ONE_ENTRY = "nav:\n  - index.md\n"
_NOTES = """
Wall: seconds from start to end. CPU: processor seconds, with those of what the command started: the steadier figure
where the machine has other work. Both are medians of so many runs, after one round at the smaller size that does not
count; rivals run in turn, and every build begins without a site. Memory: the most that one process held.

check-jsonschema sees the case studies' front matter alone; playbook check reads every record, with its text and its
references. playbook build also checks every record and every link. Plain mkdocs builds the pages that playbook stage
writes, with the Material theme and its search and nothing else; the calls of macros on hand-written pages stay text.
In the default navigation every page lists all the others, and that takes most of the time. So plain mkdocs also runs
with one entry in its navigation: a harder rival, which shows what our own work costs.
"""


def main():
    """Measure every size and print what was found; returns the exit status."""
    print(f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    measured = {}
    try:
        for number, runs in RUNS.items():
            with tempfile.TemporaryDirectory(prefix="bench-") as folder:
                measured[number] = jobs, pages = measure(Path(folder), number, runs)
            _print_size(number, jobs, pages)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    _print_goals(measured)
    print(_NOTES, end="")
    return 0


def measure(folder, number, runs):
    """({short name: Job}, number of pages) for a playbook of `number` synthetic case studies, made in `folder`."""
    prepare("synthetic playbook", [PYTHON, "-m", "tests.bench.synthetic", "it", str(number)], folder)
    prepare("front matter alone", [PYTHON, "-c", _FRONTS], folder)
    prepare("playbook stage", [*PLAYBOOK, "stage", "staged"], folder)
    jobs = {
        "check": Job("playbook check", [*PLAYBOOK, "check"]),
        "one": Job("playbook check of one case study", [*PLAYBOOK, "check", _a_study(folder)]),
        "schema": Job("check-jsonschema", _schema_command(folder)),
        "build": Job("playbook build", [*PLAYBOOK, "build", "--site", "site"], folder / "site"),
        "plain": _plain("plain mkdocs, one navigation entry", folder, "plain", PLAIN + ONE_ENTRY),
        "default": _plain("plain mkdocs, default navigation", folder, "default", PLAIN),
        "links": Job("playbook links", [*PLAYBOOK, "links", "--site", "site"]),
        "reading": Job("our own reading of the links", [PYTHON, "-c", _READING]),
    }
    warm_up = number == min(RUNS)
    for rivals in (("check", "schema"), ("build", "plain")):
        in_turn([jobs[name] for name in rivals], runs, folder, warm_up)
    # LinkChecker and the long navigation take a minute and a half at 1,000, so they run less often.
    in_turn([jobs["links"], jobs["reading"]], max(1, runs - 2), folder, warm_up)
    in_turn([jobs["one"]], runs, folder, warm_up)
    in_turn([jobs["default"]], 1, folder, warm_up=False)
    return jobs, len(list((folder / "site").rglob("*.html")))


def _a_study(folder):
    return str(min((folder / "it" / "case_studies").glob("*.md")))


def _schema_command(folder):
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / "fronts").iterdir())
    return [PYTHON, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), "--base-uri", SCHEMA.as_uri(),
            "--disable-formats", "*", *files]  # fmt: skip


def _plain(name, folder, site, settings):
    (folder / f"{site}.yml").write_text(settings, "utf-8")
    command = [PYTHON, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{site}.yml", "--site-dir", site]
    return Job(name, command, folder / site)


def _print_size(number, jobs, pages):
    print(f"\n{f'{number:,} synthetic case studies, {pages:,} pages':<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    for job in jobs.values():
        print(f"  {job.name:<48}{len(job.wall):>5}{job.seconds:>9.2f}{job.processor_seconds:>9.2f}{job.megabytes:>6.0f}")
    for one, other in (("check", "schema"), ("build", "default"), ("build", "plain")):
        wall, processor = _times(jobs[one], jobs[other])
        named = f"{jobs[one].name}, times {jobs[other].name}"
        print(f"  {named:<53}{wall:>9.2f}{processor:>9.2f}", flush=True)


def _print_goals(measured):
    """The goals beside the figures, on both clocks."""
    (few, (few_jobs, few_pages)), (many, (many_jobs, many_pages)) = measured.items()
    print("\nGoals for playbook build")
    for rival in ("default", "plain"):
        named = f"at {many:,}, at most {MOST_TIMES_PLAIN} times {many_jobs[rival].name}"
        for clock, times in zip(CLOCKS, _times(many_jobs["build"], many_jobs[rival])):
            _print_goal(f"{named}, {clock}", f"{times:.2f} times", times <= MOST_TIMES_PLAIN)
    costs = zip(CLOCKS, _costs(few_jobs["build"], few_pages), _costs(many_jobs["build"], many_pages))
    for clock, at_few, at_many in costs:
        named = f"cost of a page at {many:,} no more than at {few:,}, {clock}"
        _print_goal(named, f"{at_many:.1f} ms, {at_few:.1f} ms", at_many <= at_few)


def _print_goal(named, figure, met):
    print(f"  {named:<74}{figure:>18}  {'met' if met else 'NOT MET'}")


def _times(job, other):
    return job.seconds / other.seconds, job.processor_seconds / other.processor_seconds


def _costs(job, pages):
    return job.seconds * 1000 / pages, job.processor_seconds * 1000 / pages


if __name__ == "__main__":
    sys.exit(main())
