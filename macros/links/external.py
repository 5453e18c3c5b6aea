"""Links to other websites, asked politely with LinkChecker: which are dead, which have moved, which only seem so.

A refusal of robots (403) or a busy server (429, 5xx, no answer in time) says nothing about a page: those are kept
apart from dead ones and asked again. An address that is not to be asked stands with its reason in the vocabulary list
links-not-checked.
"""

import json
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag

from ..model.kinds.vocabulary import LINKS_NOT_CHECKED
from ..model.playbook import Playbook
from ..problems import ERROR, WARNING, Problem
from ..text.html_tree import elements
from . import linkchecker
from .pages import Location, built_pages, location, record_of

Wanted = Mapping[str, list[Location]]  # addresses to ask, and where each stands

KEPT = ".cache/external-links.json"
BATCH = 20
LONGEST_WAIT = 60
_REDIRECTED = re.compile(r"Redirected to `(.*?)' status: (\d+)")
_WAIT = re.compile(r"Retry-After: ([^)]*)\)")
_FOR_GOOD = ("301", "308")
_ARCHIVE = "https://web.archive.org/web/"


@dataclass(frozen=True)
class RequestPolicy:
    """How other websites are asked: requests a second to one host, seconds to wait for an answer, how often, and who asks."""

    rate: float = 1
    timeout: int = 20
    tries: int = 3
    agent: str = "link check of a culture playbook"


@dataclass(frozen=True)
class Answer:
    """What one address said: `state` is ok, moved, dead, refused, busy or unsafe; `said` the server's own words.

    `to` is the new address of what moved for good, `wait` the seconds for which a busy server wants to be left alone.
    """

    state: str
    said: str
    day: str = ""
    to: str = ""
    wait: int = 1


def addresses(site: Path, root: Path, home: str) -> dict[str, list[Location]]:
    """{address on another website: where it stands} of the built site; `home` is its own address."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    for name, page in built_pages(site):
        for element in elements(page, "//a[@href]"):
            link = str(element.get("href"))
            address = urldefrag(link)[0]
            if address.startswith(("http://", "https://")) and not (home and address.startswith(home)):
                found.setdefault(address, {})[name, record_of(element)] = link
    return {address: [location(name, link, record, root) for (name, record), link in places.items()]
            for address, places in sorted(found.items())}  # fmt: skip


def _no_progress(number: int) -> None:
    """For a caller who shows no progress."""


def ask(wanted: Iterable[str], policy: RequestPolicy, today: str, kept: Path | None = None,
        progress: Callable[[int], object] = _no_progress, again: bool = False) -> dict[str, Answer]:  # fmt: skip
    """Ask each address; returns {address: Answer}. What was answered today is not asked again, unless `again`.

    `kept` is the file in which answers stay, so that a run that was cut short goes on. `progress` hears how many are done.
    """
    known = {} if again or kept is None else _read(kept, today)
    answers = {address: known[address] for address in wanted if address in known}
    left = [address for address in wanted if address not in answers]
    progress(len(answers))
    for start in range(0, len(left), BATCH):
        batch = left[start : start + BATCH]
        answers |= _ask_patiently(batch, policy, today)
        if kept is not None:
            _write(kept, answers)
        progress(len(batch))
    return answers


def problems(playbook: Playbook, wanted: Wanted, answers: Mapping[str, Answer]) -> Iterator[Problem]:
    """What the answers mean, at every place where the address stands. Only dead and unsafe addresses are errors."""
    for address, answer in sorted(answers.items()):
        meaning = _MEANING.get(answer.state)
        if meaning:
            message = f"link to {address}: {meaning.words} ({answer.said})"
            hint = meaning.hint.format(to=answer.to, old=f"{_ARCHIVE}{address}")
            for place in wanted[address]:
                yield Problem(*place, "external-link", message, hint, level=meaning.level)


def excepted(playbook: Playbook, wanted: Wanted) -> dict[str, list[Location]]:
    """The addresses that are to be asked, without those that the playbook excepts."""
    beginnings = tuple(entry["address"] for entry in playbook.list_of(LINKS_NOT_CHECKED).values() if entry.get("address"))
    return {address: places for address, places in wanted.items() if not (beginnings and address.startswith(beginnings))}


class _Meaning(NamedTuple):
    """What a state that is not in order means for a link: how bad it is, in words, and what to do."""

    level: str
    words: str
    hint: str


_MEANING = {
    "dead": _Meaning(ERROR, "there is nothing there any more", "find its new address, or link to a copy such as {old}"),
    "unsafe": _Meaning(ERROR, "there is a problem with its certificate", "look at it by hand before anyone follows it"),
    "moved": _Meaning(WARNING, "it has moved", "write its new address, {to}"),
    "refused": _Meaning(WARNING, "it does not answer programs",
                        "look at it by hand; if it is there, put it into the list links-not-checked"),
    "busy": _Meaning(WARNING, "it gave no answer, more than once", "ask again tomorrow"),
}  # fmt: skip


def judge(link: linkchecker.Result) -> Answer:
    """The Answer in what LinkChecker says of a link."""
    result = link.result
    code = int(result[:3]) if result[:3].isdigit() else 0
    if "robots.txt" in link.info:
        return Answer("refused", "its robots.txt asks programs to stay away")
    if "TooManyRedirects" in result:
        return Answer("dead", "it sends visitors round in a circle")
    if "CERTIFICATE" in result or "SSL" in result:
        return Answer("unsafe", "certificate not valid")
    if "resol" in result and not code:
        return Answer("dead", "no such host")
    if code == 429 or code >= 500 or code in (408, 425) or not code:
        return Answer("busy", result if code else "no answer", wait=_wait(link.warning))
    if code in (404, 410):
        return Answer("dead", result)
    if code >= 400:
        return Answer("refused", result)
    moved = _moved(_REDIRECTED.findall(link.warning))
    return Answer("moved", result, to=moved) if moved else Answer("ok", result)


def _moved(steps: Iterable[tuple[str, str]]) -> str:
    """Where redirections, each (address, status), lead for good: as far as each says so. Empty where the first is for now only."""
    to = ""
    for address, code in steps:
        if code not in _FOR_GOOD:
            break
        to = address
    return to


def _wait(warning: str) -> int:
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


def _ask_patiently(batch: Sequence[str], policy: RequestPolicy, today: str) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for number in range(policy.tries):
        left = [address for address in batch if number == 0 or _ask_again(answers[address])]
        if not left:
            break
        time.sleep(max(1 / policy.rate, *(answers[address].wait if number else 0 for address in left)))
        answers |= _ask_once(left, policy)
    return {address: replace(answer, day=today) for address, answer in answers.items()}


def _ask_again(answer: Answer) -> bool:
    """A busy server is asked once more, unless it wants to be left alone for longer than we wait."""
    return answer.state == "busy" and answer.wait <= LONGEST_WAIT


def _ask_once(batch: Sequence[str], policy: RequestPolicy) -> dict[str, Answer]:
    checking = {"maxrequestspersecond": policy.rate, "timeout": policy.timeout, "useragent": policy.agent}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "links.html"
        page.write_text("".join(f'<a href="{escape(address)}">{number}</a>\n' for number, address in enumerate(batch)), "utf-8")
        results = linkchecker.run(Path(folder), checking, "--check-extern", "--verbose", str(page))
    answers = {link.address: judge(link) for link in results if link.address in batch}
    return {address: answers.get(address, Answer("busy", "no answer")) for address in batch}


def _read(kept: Path, today: str) -> dict[str, Answer]:
    """The answers of today in a file; none where it is not there or holds something else."""
    try:
        found = json.loads(kept.read_text("utf-8"))
        return {address: Answer(**one) for address, one in found.items() if one["day"] == today}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write(kept: Path, answers: Mapping[str, Answer]) -> None:
    """Keep the answers in a file, which is whole at every moment."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    new = Path(f"{kept}.new")
    new.write_text(json.dumps({address: asdict(one) for address, one in answers.items()}, indent=1), "utf-8")
    new.replace(kept)
