"""What was checked and what to do next, in plain words, for someone who proposes a change and may never have seen a check."""

from collections.abc import Sequence

from ..model.addresses import of_guide
from ..model.playbook import SETTINGS_FILE, Playbook
from ..problems import ERROR, WARNING, Problem, as_text

MOST_SHOWN = 40
CHECKED = (
    "every field against what it may say, dates, links from record to record, permission to share, telephone numbers and other "
    "details that point to one person, HTML and scripts, and abbreviations that nobody explains"
)
PREVIEW = (
    "To see the site with your change, wait until this run has finished. If nothing stops it, download "
    "`site-preview` under *Artifacts* at the foot of this page, unzip it, run `python3 -m http.server` in its folder, and open "
    "`http://localhost:8000`. It is kept for two weeks, and drafts are in it."
)


def as_summary(playbook: Playbook, problems: Sequence[Problem]) -> str:
    """The problems of a playbook as a page in Markdown. What contributors wrote stands in it as code."""
    errors = [one for one in problems if one.level == ERROR]
    warnings = [one for one in problems if one.level == WARNING and one.path != SETTINGS_FILE]  # the settings are the host's
    blocks = [f"## {_heading(errors)}", f"{len(playbook.all())} records were read. The check looked at {CHECKED}."]
    if errors:
        blocks += ["### What has to be fixed", _listed(errors)]
    if warnings:
        blocks += ["### What can stay", "Have a look, but none of it stops your change.", _listed(warnings)]
    blocks += ["### What to do next", _next(playbook, errors), PREVIEW, _guide(playbook)]
    return "\n\n".join(blocks) + "\n"


def _heading(errors: Sequence[Problem]) -> str:
    if not errors:
        return "The records are in order"
    return "One thing has to be fixed" if len(errors) == 1 else f"{len(errors)} things have to be fixed"


def _listed(problems: Sequence[Problem]) -> str:
    more = len(problems) - MOST_SHOWN
    text = as_text(sorted(problems)[:MOST_SHOWN])
    return f"~~~~~~text\n{text}~~~~~~" + (f"\n\nAnd {more} more." if more > 0 else "")


def _next(playbook: Playbook, errors: Sequence[Problem]) -> str:
    if errors:
        return (
            "1. Open *Files changed*. Each fault stands beside its line: first what was found, then what to write.\n"
            "2. Change the file on this same branch, for instance with the pencil. The check runs again by itself.\n"
            "3. If you are stuck, say so in the pull request. Someone will help; you don't have to fix it alone."
        )
    reply = playbook.host.get("reply_time") or "some days"
    return (
        f"1. Wait: a maintainer reads it for what no check can see, and answers within {reply}.\n"
        "2. If they change your words, you see them first. Nothing goes in until you agree."
    )


def _guide(playbook: Playbook) -> str:
    return f"[The guide for contributors]({of_guide(playbook)}#what-happens-next) has the rest."
