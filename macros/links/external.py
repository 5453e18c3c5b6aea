"""Links to other websites, asked politely with LinkChecker: which are dead, which have moved, which only seem so.

A wall against robots (403) or a busy server (429, 5xx, no answer in time) says nothing about a page: those are told
apart from dead ones and asked again. An address that is not to be asked stands with its reason in the vocabulary list
links-not-checked.
"""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from urllib.parse import urldefrag

import lxml.html

from ..model.kinds.vocabulary import LINKS_NOT_CHECKED
from ..problems import ERROR, WARNING, Problem
from .internal import placed, record_of

KEPT = ".cache/external-links.json"
BATCH = 20
LONGEST_WAIT = 60
_REDIRECTED = re.compile(r"Redirected to `(.*?)' status: (\d+)")
_WAIT = re.compile(r"Retry-After: ([^)]*)\)")
_FOR_GOOD = ("301", "308")
_ARCHIVE = "https://web.archive.org/web/"


@dataclass
class Manners:
    """How others are asked: requests a second to one host, seconds to wait for an answer, how often, and who asks."""

    rate: float = 1
    timeout: int = 20
    tries: int = 3
    agent: str = "link check of a culture playbook"


@dataclass
class Answer:
    """What one address said: `state` is ok, moved, dead, refused, busy or unsafe; `said` the server's own words.

    `to` is the new address of what moved for good, `wait` the seconds for which a busy server wants to be left alone.
    """

    state: str
    said: str
    day: str = ""
    to: str = ""
    wait: int = 1


def addresses(site, root, home):
    """{address on another website: [(path, line, column) of each place]} of the built site; `home` is its own address."""
    found = {}
    for path in sorted(Path(site).rglob("*.html")):
        for link in lxml.html.parse(str(path)).xpath("//a/@href"):
            address = urldefrag(link)[0]
            if address.startswith(("http://", "https://")) and not (home and address.startswith(home)):
                found.setdefault(address, {})[path.relative_to(site).as_posix(), record_of(link)] = str(link)
    return {address: [placed(name, link, record, root) for (name, record), link in places.items()]
            for address, places in sorted(found.items())}  # fmt: skip


def ask(wanted, manners, today, kept=None, told=lambda number: None, again=False):
    """Ask each address; returns {address: Answer}. What was answered today is not asked again, unless `again`.

    `kept` is the file in which answers stay, so that a run that was cut short goes on. `told` hears how many are done.
    """
    answers = {} if again else _read(kept, today)
    answers = {address: answer for address, answer in answers.items() if address in wanted}
    left = [address for address in wanted if address not in answers]
    told(len(answers))
    for start in range(0, len(left), BATCH):
        batch = left[start : start + BATCH]
        answers |= _ask_patiently(batch, manners, today)
        _write(kept, answers)
        told(len(batch))
    return answers


def problems(playbook, wanted, answers):
    """What the answers mean, at every place where the address stands. Only dead and unsafe addresses are errors."""
    for address, answer in sorted(answers.items()):
        level, words, hint = _MEANING.get(answer.state, (None, "", ""))
        if level:
            message = f"link to {address}: {words} ({answer.said})"
            for path, line, column in wanted[address]:
                yield Problem(path, line, column, "external-link", message, hint.format(to=answer.to, old=f"{_ARCHIVE}{address}"),
                              level=level)  # fmt: skip


def excepted(playbook, wanted):
    """The addresses that are to be asked, without those that the playbook excepts."""
    beginnings = tuple(entry["address"] for entry in playbook.list_of(LINKS_NOT_CHECKED).values() if entry.get("address"))
    return {address: places for address, places in wanted.items() if not (beginnings and address.startswith(beginnings))}


_MEANING = {
    "dead": (ERROR, "there is nothing any more", "find its new address, or link to a copy such as {old}"),
    "unsafe": (ERROR, "its certificate is not in order", "look at it by hand before anybody follows it"),
    "moved": (WARNING, "it has moved", "write its new address, {to}"),
    "refused": (WARNING, "it does not answer programs",
                "look at it by hand; if it is there, put it into the list links-not-checked"),
    "busy": (WARNING, "it gave no answer, more than once", "ask again tomorrow"),
}  # fmt: skip


def judge(row):
    """The Answer in one row of LinkChecker's table."""
    result, warning = row["result"], row["warningstring"] or ""
    code = int(result[:3]) if result[:3].isdigit() else 0
    if "robots.txt" in (row["infostring"] or ""):
        return Answer("refused", "its robots.txt asks programs to stay away")
    if "TooManyRedirects" in result:
        return Answer("dead", "it sends visitors round in a circle")
    if "CERTIFICATE" in result or "SSL" in result:
        return Answer("unsafe", "certificate not valid")
    if "resol" in result and not code:
        return Answer("dead", "no such host")
    if code == 429 or code >= 500 or code in (408, 425) or not code:
        return Answer("busy", result if code else "no answer", wait=_wait(warning))
    if code in (404, 410):
        return Answer("dead", result)
    if code >= 400:
        return Answer("refused", result)
    moved = _moved(_REDIRECTED.findall(warning))
    return Answer("moved", result, to=moved) if moved else Answer("ok", result)


def _moved(steps):
    """Where a way of redirections leads for good: as far as each step says so. None where the first is for now only."""
    to = None
    for address, code in steps:
        if code not in _FOR_GOOD:
            break
        to = address
    return to


def _wait(warning):
    """For how many seconds a server wants to be left alone; it says so in seconds, or names a moment."""
    found = _WAIT.search(warning)
    if not found:
        return 1
    if found[1].isdigit():
        return int(found[1])
    try:
        return max(1, round((parsedate_to_datetime(found[1]) - datetime.now(UTC)).total_seconds()))
    except (TypeError, ValueError):
        return 1


def _ask_patiently(batch, manners, today):
    answers = {}
    for number in range(manners.tries):
        left = [address for address in batch if number == 0 or _ask_again(answers[address])]
        if not left:
            break
        time.sleep(max(1 / manners.rate, *(answers[address].wait if number else 0 for address in left)))
        answers |= _ask_once(left, manners)
    for answer in answers.values():
        answer.day = today
    return answers


def _ask_again(answer):
    """A busy server is asked once more, unless it wants to be left alone for longer than we wait."""
    return answer.state == "busy" and answer.wait <= LONGEST_WAIT


def _ask_once(batch, manners):
    settings = (f"[checking]\nmaxrequestspersecond={manners.rate}\nthreads=4\nrecursionlevel=1\ntimeout={manners.timeout}\n"
                f"useragent={manners.agent}\n[filtering]\ncheckextern=1\n[output]\nlog=csv\nstatus=0\nverbose=1\n")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # as root, LinkChecker goes on as `nobody`
        page, rc = Path(folder) / "links.html", Path(folder) / "linkcheckerrc"
        page.write_text("".join(f'<a href="{escape(address)}">{number}</a>\n' for number, address in enumerate(batch)))
        rc.write_text(settings)
        command = [sys.executable, "-m", "linkcheck", "--config", str(rc), "--check-extern", "-v", "-o", "csv", str(page)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    rows = csv.DictReader((line for line in io.StringIO(done.stdout) if not line.startswith("#")), delimiter=";")
    answers = {row["urlname"]: judge(row) for row in rows if row["urlname"] in batch}
    return {address: answers.get(address, Answer("busy", "no answer")) for address in batch}


def _read(kept, today):
    try:
        found = json.loads(Path(kept).read_text("utf-8")) if kept else {}
        return {address: Answer(**one) for address, one in found.items() if one["day"] == today}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write(kept, answers):
    if kept:
        Path(kept).parent.mkdir(parents=True, exist_ok=True)
        new = Path(f"{kept}.new")
        new.write_text(json.dumps({address: asdict(one) for address, one in answers.items()}, indent=1), "utf-8")
        new.replace(kept)
