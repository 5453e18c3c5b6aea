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
from html import escape
from pathlib import Path
from urllib.parse import urldefrag

import lxml.html

from ..problems import ERROR, WARNING, Problem
from .links import placed, record_of

KEPT = ".cache/external-links.json"
EXCEPTIONS = "links-not-checked"
BATCH = 20
LONGEST_WAIT = 60
_REDIRECTED = re.compile(r"Redirected to `(.*?)' status: (\d+)")
_WAIT = re.compile(r"Retry-After: (\d+)")
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
    """What one address said: `state` is ok, moved, dead, refused, busy or unsafe; `said` the server's own words."""

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
    beginnings = tuple(entry["address"] for entry in playbook.list_of(EXCEPTIONS).values() if entry.get("address"))
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
    redirected = _REDIRECTED.search(warning)
    if "robots.txt" in result + warning:
        return Answer("refused", "its robots.txt asks programs to stay away")
    if "TooManyRedirects" in result:
        return Answer("dead", "it sends visitors round in a circle")
    if "CERTIFICATE" in result or "SSL" in result:
        return Answer("unsafe", "certificate not valid")
    if "resol" in result and not code:
        return Answer("dead", "no such host")
    if code == 429 or code >= 500 or code in (408, 425) or not code:
        wait = _WAIT.search(warning)
        return Answer("busy", result if code else "no answer", wait=int(wait[1]) if wait else 1)
    if code in (404, 410):
        return Answer("dead", result)
    if code >= 400:
        return Answer("refused", result)
    if redirected and redirected[2] in ("301", "308"):
        return Answer("moved", result, to=redirected[1])
    return Answer("ok", result)


def _ask_patiently(batch, manners, today):
    answers = {}
    for number in range(manners.tries):
        left = [address for address in batch if answers.get(address, Answer("busy", "")).state == "busy"]
        if not left:
            break
        if number:
            time.sleep(min(LONGEST_WAIT, max(answers[address].wait for address in left)))
        answers |= _ask_once(left, manners)
    for answer in answers.values():
        answer.day = today
    return answers


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
        Path(kept).write_text(json.dumps({address: asdict(one) for address, one in answers.items()}, indent=1), "utf-8")
