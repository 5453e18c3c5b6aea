"""A file that someone sent, whatever its kind, as lines that know where they stood in it."""

import email
import email.policy
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from ..documents.docx_text import Unreadable, lines_of_document
from ..documents.html_text import words_of_page
from ..documents.reader import MOST_BYTES, REFUSALS, read_document, refusal_of
from ..problems import Problem

MOST_CHARACTERS = 1_000_000
_REFUSALS = REFUSALS | {
    "mail": ("this email can't be read", "copy its text into a file that ends in .txt"),
    "several": ("this email has several files attached", "save each of them and import them one by one"),
    "copy": ("this is a copy of answers, saved in the form for going on later",
             "ask for it to be opened in the form and sent from there, in the last part"),
    "event": ("this isn't an issue as GitHub hands it over", "copy the text of the issue into a file that ends in .txt"),
}  # fmt: skip
_NumberedText = tuple[str, int]  # a line and its number
_WORD, _EVENT = ".docx", ".json"
_KIND = re.compile(r"^[>\s]*kind:", re.M)  # a record is in the text itself
_ATTACHED = (".docx", ".md", ".yml", ".yaml", ".txt")
# As overrides/assets/rules/tidy.js: words are never taken out, only what nobody sees.
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Line:
    """One line of text, the line of the file on which it stood (in Word: the paragraph), and what was cut off its left."""

    text: str
    number: int
    cut: int = 0


def name_of(path: Path) -> str:
    """What a file is called in problems."""
    return "issue" if is_public(path) else path.name


def is_public(path: Path) -> bool:
    """True for an issue, which others can read."""
    return path.suffix.lower() == _EVENT


def read(path: Path) -> tuple[list[Line], list[Problem]]:
    """The lines of the file at `path`, as (lines, problems); where it cannot be taken, there are problems and no lines.

    Line ends and spaces are one kind each, and characters that nobody sees are gone.
    """
    try:
        return [Line(text, number) for text, number in _clean(_checked(path))], []
    except Unreadable as fault:
        return [], [_refusal(path, str(fault))]


def _refusal(path: Path, key: str) -> Problem:
    return Problem(path.name if key == "copy" else name_of(path), 0, 0, "file", *_REFUSALS[key])


def _checked(path: Path) -> list[_NumberedText]:
    """The lines of a file that is neither too large nor empty. Raises Unreadable with a key of _REFUSALS, as do those below."""
    if path.is_dir():
        raise Unreadable("folder")
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable("large")
    lines = _lines(path.read_bytes(), path)
    if sum(len(line) for line, _ in lines) > MOST_CHARACTERS:
        raise Unreadable("size")
    if not any(line.strip() for line, _ in lines):
        raise Unreadable("empty")
    return lines


def _lines(content: bytes, path: Path) -> list[_NumberedText]:
    ending = path.suffix.lower()
    if ending == ".eml":
        return _of_mail(content)
    if ending == _EVENT:
        return _of_event(content)
    if ending == _WORD:
        return _of_word(content)
    document, refusal = read_document(path)
    if document is None:
        raise Unreadable(refusal)
    return _numbered(document.text)


def _of_word(content: bytes) -> list[_NumberedText]:
    refusal = refusal_of(content, _WORD)
    if refusal:
        raise Unreadable(refusal)
    return lines_of_document(content)


def _of_mail(content: bytes) -> list[_NumberedText]:
    """The one attachment that may hold a record, or else the text of the mail."""
    try:
        mail = email.message_from_bytes(content, policy=email.policy.default)
        files = [part for part in mail.walk() if _file_name(part).endswith(_ATTACHED)]
        if len(files) > 1:
            raise Unreadable("several")
        if files and _file_name(files[0]).endswith(_WORD):
            return _of_word(_content(files[0]))
        part = files[0] if files else mail.get_body(("plain", "html"))
        text = part.get_content() if part is not None else ""
        text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        if not isinstance(text, str):  # a mail inside this one
            raise Unreadable("mail")
        copies = [one for one in mail.walk() if _file_name(one).endswith(_EVENT)]
        if not files and not _KIND.search(text) and any(_is_copy(_content(one)) for one in copies):
            raise Unreadable("copy")
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError):
        raise Unreadable("mail") from None
    if part is not None and part.get_content_type() == "text/html":
        text = words_of_page(text).text
    return _numbered(text.replace("\r\n", "\n"))


def _file_name(part: EmailMessage) -> str:
    return str(part.get_filename() or "").lower()


def _content(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _of_event(content: bytes) -> list[_NumberedText]:
    """The text of the issue, as GitHub hands it to a workflow."""
    try:
        issue = json.loads(content)["issue"]
        return _numbered((issue["body"] or "").replace("\r\n", "\n"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("copy" if _is_copy(content) else "event") from None


def _is_copy(content: bytes) -> bool:
    """Whether this is what the form saves for going on later (overrides/assets/form/copies.js)."""
    try:
        return bool({"kind", "answers"} <= json.loads(content).keys())
    except (ValueError, AttributeError, RecursionError):
        return False


def _numbered(text: str) -> list[_NumberedText]:
    return [(line, number) for number, line in enumerate(text.split("\n"), 1)]


def _clean(lines: Iterable[_NumberedText]) -> Iterator[_NumberedText]:
    for line, number in lines:
        for piece in _LINE_ENDS.split(line):
            yield _UNSEEN.sub("", _SPACES.sub(" ", piece)), number
