"""The measurements of `make bench`: checks, builds and link checks of synthetic playbooks, beside the usual tools.

    python -m tests.bench.run [--large]

Every figure is of a whole process, from start to end; --large measures 5,000 case studies too. Exit status 0 whatever the
figures say; 1 if a command fails.
"""

import os
import platform
import sys
import tempfile
from pathlib import Path

from . import rivals
from .measure import ROOT, Failed, Job, in_turn, prepare

RUNS = {100: 5, 1000: 3}
LARGE = 5000
PYTHON = sys.executable
PLAYBOOK = [PYTHON, "-m", "macros", "--root", "it"]
SCHEMA = ROOT / "schemas" / "case-study.schema.json"
_FRONTS = "from tests.bench import synthetic; synthetic.fronts('it', 'fronts')"
_NOTES = """
Wall: seconds from start to end. CPU: processor seconds, with those of what the command started: the steadier figure
where the machine has other work. Both are medians of so many runs, after one round at the smaller size that does not
count; rivals run in turn. Memory: the most that one process held. Cold: without a site, .cache or __pycache__ of ours.

check-jsonschema sees the case studies' front matter alone; playbook check reads every record, with its text and its
references. playbook build also checks every record and every link, and --no-prints leaves out paper, which has a table
of its own. A and B are plain mkdocs with the Material theme, its search, one entry in its navigation and nothing else:
A reads finished pages, those that an older playbook stage wrote, and B the Markdown of the case studies alone.
"""


def main(arguments):
    """Measure every size and print what was found; returns the exit status."""
    print(f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    measured = {}
    try:
        for number, runs in RUNS.items():
            measured[number] = _in_a_folder(measure, number, runs)
        if "--large" in arguments:
            measured[LARGE] = _in_a_folder(_build_alone, LARGE, 1)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    _print_goals(measured)
    print(_NOTES, end="")
    return 0


def _in_a_folder(measuring, number, runs):
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        jobs, pages = measuring(Path(folder), number, runs)
    _print_size(number, jobs, pages)
    return jobs, pages


def measure(folder, number, runs):
    """({short name: Job}, number of pages) for a playbook of `number` synthetic case studies, made in `folder`."""
    prepare("synthetic playbook", [PYTHON, "-m", "tests.bench.synthetic", "it", str(number)], folder)
    prepare("front matter alone", [PYTHON, "-c", _FRONTS], folder)
    jobs = {
        "check": Job("playbook check", [*PLAYBOOK, "check"], cold=True),
        "schema": Job("check-jsonschema", _schema_command(folder)),
        "one": Job("playbook check of one case study", [*PLAYBOOK, "check", _a_study(folder)]),
        "build": _build(folder),
        "a": rivals.finished_pages(folder, number),
        "b": rivals.stories(folder),
        "zensical": rivals.zensical(folder),
        "links": Job("playbook links", [*PLAYBOOK, "links", "--site", "site"]),
    }
    warm_up = number == min(RUNS)
    for together in (("check", "schema"), ("build", "a", "b"), ("one", "links")):
        in_turn([jobs[name] for name in together], runs, folder, warm_up)
    in_turn([jobs["zensical"]], 1, folder, warm_up=False)
    return jobs, _pages(folder)


def _build_alone(folder, number, runs):
    """The same of the build alone."""
    prepare("synthetic playbook", [PYTHON, "-m", "tests.bench.synthetic", "it", str(number)], folder)
    build = _build(folder)
    in_turn([build], runs, folder, warm_up=False)
    return {"build": build}, _pages(folder)


def _build(folder):
    return Job(
        "playbook build --no-prints, cold", [*PLAYBOOK, "build", "--no-prints", "--site", "site"], folder / "site", cold=True
    )


def _pages(folder):
    return len(list((folder / "site").rglob("*.html")))


def _a_study(folder):
    return str(min((folder / "it" / "case_studies").glob("*.md")))


def _schema_command(folder):
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / "fronts").iterdir())
    return [PYTHON, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), "--base-uri", SCHEMA.as_uri(),
            "--disable-formats", "*", *files]  # fmt: skip


def _print_size(number, jobs, pages):
    print(f"\n{f'{number:,} synthetic case studies, {pages:,} pages':<50}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>6}")
    for job in jobs.values():
        print(
            f"  {job.name:<48}{len(job.wall):>5}{job.seconds:>9.2f}{job.processor_seconds:>9.2f}{job.megabytes:>6.0f}", flush=True
        )


def print_job(job):
    """One row of a table."""
    figures = f"{job.seconds:>9.2f}{job.processor_seconds:>9.2f}{job.megabytes:>6.0f}"
    print(f"  {job.name:<48}{len(job.wall):>5}{figures}", flush=True)


def _print_goals(measured):
    """The goals beside the figures; times of rivals on both clocks."""
    print(f"\n{'Goals':<66}{'wall':>16}{'CPU':>9}")
    for number, rival, most in ((100, "a", 1.3), (1000, "a", 1.0), (1000, "b", 2.5)):
        _print_times(f"cold build without prints of {number:,}", measured[number][0], "build", rival, most)
    _print_times("playbook check of 1,000", measured[1000][0], "check", "schema", 0.4)
    for name, most in (("one", 0.4), ("links", 10)):
        job = measured[1000][0][name]
        print_goal(f"{job.name} at 1,000, at most {most} s", job.seconds, job.processor_seconds, "s", most)
    if LARGE in measured:
        costs = [[seconds / pages for seconds in (jobs["build"].seconds, jobs["build"].processor_seconds)]
                 for jobs, pages in (measured[LARGE], measured[100])]  # fmt: skip
        times = [many / few for many, few in zip(*costs)]
        print_goal(f"cost of a page at {LARGE:,}, at most 1.2 times that at 100", *times, "times", 1.2)
        megabytes = measured[LARGE][0]["build"].megabytes
        print_goal(f"memory of the build at {LARGE:,}, under 1,000 MB", megabytes, megabytes, "MB", 1000)


def _print_times(named, jobs, ours, rival, most):
    one, other = jobs[ours], jobs[rival]
    times = one.seconds / other.seconds, one.processor_seconds / other.processor_seconds
    print_goal(f"{named}, at most {most} times {other.name}", *times, "times", most)


def print_goal(named, wall, processor, unit, most):
    """One goal beside what was measured on both clocks; the one on the wall is judged."""
    print(f"  {named:<64}{wall:>8.2f} {unit:<7}{processor:>9.2f}  {'met' if wall <= most else 'NOT MET'}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
