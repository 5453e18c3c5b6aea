"""What a workflow may not do, whoever wrote it: one sentence for each breach."""

import re

from macros.reading import yaml_text

_PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")  # GitHub's own alone, each at a commit
_OURS = re.compile(r"\./\.github/workflows/[a-z-]+\.yml")
_WITH_RIGHTS = ("pull_request_target", "workflow_run", "repository_dispatch", "issue_comment")
# What strangers write. It comes by a file or the environment, and never into a command.
_OF_STRANGERS = re.compile(r"\$\{\{[^}]*\b(?:title|body|comment|head_ref|head|label|login|email|message|inputs)\b")
_READ = ({"contents": "read"}, {})


def breaches(text):
    """What a workflow, given as text, does that none may do."""
    data, _, problems = yaml_text.read(text, "workflow.yml")
    assert not problems
    found = [f"it is started by {event}, which gives a stranger's change rights" for event in _WITH_RIGHTS if event in data["on"]]
    if data.get("permissions") not in _READ:
        found.append("it doesn't begin with the right to read alone")
    if re.search(r"\bsecrets\b", text):
        found.append("it names a secret")
    for name, job in data["jobs"].items():
        found += [f"{name}: {one}" for one in _of_job(job, by_strangers="pull_request" in data["on"])]
    return found


def _of_job(job, by_strangers):
    rights = job.get("permissions", {})
    if not isinstance(rights, dict) or "write" in rights.values() and by_strangers:
        yield "more rights than a stranger's change may have"
    if "uses" in job:
        if not _OURS.fullmatch(job["uses"]):
            yield f"it calls {job['uses']}, a workflow of others"
        return
    if not re.fullmatch(r"ubuntu-\d\d\.\d\d", job.get("runs-on", "")):
        yield "it runs on no machine of GitHub's that is named by its version"
    if not job.get("timeout-minutes"):
        yield "it never ends by itself"
    if "container" in job or "services" in job:
        yield "it runs an image of others"
    for step in job["steps"]:
        yield from _of_step(step, by_strangers)


def _of_step(step, by_strangers):
    used, run, environment = step.get("uses", ""), step.get("run", ""), step.get("env", {})
    if used and not _PINNED.fullmatch(used):
        yield f"{used} is no action of GitHub's at a commit"
    if used.startswith("actions/checkout@") and step.get("with", {}).get("persist-credentials") is not False:
        yield "the token stays with what is checked out"
    if "${{" in run:
        yield f"something is put into a command: {run}"
    if by_strangers and "github.token" in str(environment):
        yield "a stranger's change gets the token"
    if any(_OF_STRANGERS.search(str(value)) for value in (run, step.get("with", {}))):
        yield "what strangers write stands in a command or a setting"
